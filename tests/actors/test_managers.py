import pytest
from acting import Said, speakers

Q = "es sei zu spät"


def said_by(before: str, words: str) -> list[str | None]:
    return speakers(f"{before}Am Abend sagte {words}, {Q}.", Said(Q, words))


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Volta-Chef Jan Holm kam an. ", "der Manager", "Jan Holm"),
        ("Volta-Chefin Anna Holm kommt an. ", "die Managerin", "Anna Holm"),
        ("Der Chef der Volta AG, Jan Holm, kam an. ", "der Topmanager", "Jan Holm"),
        ("Thyssenkrupp-Chef Jan Holm reist ab. ", "der Konzernchef", "Jan Holm"),
        ("Volta-Chef Jan Holm ist krank. ", "der Vorstandsvorsitzende", "Jan Holm"),
        ("Volta-Chefin Anna Holm traf Karl Berg. ", "die Vorstandschefin", "Anna Holm"),
        ("Volta-Chef Jan Holm kam an. Es regnete. ", "der Manager", "Jan Holm"),
    ],
)
def test_who_leads_a_firm_is_meant_by_another_word_for_it(
    before: str, words: str, name: str
) -> None:
    assert said_by(before, words) == [name]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        # who leads no firm
        ("CDU-Chef Jan Holm kam an. ", "der Manager", "Manager"),
        ("Verdi-Chefin Anna Holm kam an. ", "die Managerin", "Managerin"),
        ("Der Vorsitzende des Vereins, Jan Holm, kam an. ", "der Manager", "Manager"),
        ("Polizei-Chef Jan Holm kam an. ", "der Konzernchef", "Konzernchef"),
        ("Minister Jan Holm kam an. ", "der Manager", "Manager"),
        # of another gender, or not the only one
        ("Volta-Chefin Anna Holm kam an. ", "der Manager", "Manager"),
        ("Volta-Chef Jan Holm traf Minister Karl Berg. ", "der Manager", "Manager"),
        ("Volta-Chef Jan Holm traf Nord-Chef Karl Berg. ", "der Konzernchef", "Konzernchef"),
        # who has a part in a firm, or owns it
        ("Volta-Chef Jan Holm kam an. ", "der Projektmanager", "Projektmanager"),
        ("Volta-Chef Jan Holm kam an. ", "der Betreiber", "Betreiber"),
        ("Volta-Chef Jan Holm kam an. ", "der Finanzchef", "Finanzchef"),
        ("Volta-Chef Jan Holm kam an. ", "ein Manager", "Manager"),
        # long before
        (f"Volta-Chef Jan Holm kam an. {'Es regnete. ' * 4}", "der Manager", "Manager"),
    ],
)
def test_a_word_for_who_leads_a_firm_means_nobody_else(before: str, words: str, name: str) -> None:
    assert said_by(before, words) == [name]


def test_a_word_for_who_leads_a_firm_means_nobody_in_its_own_sentence() -> None:
    text = f"Volta-Chef Jan Holm lügt, sagte der Manager, {Q}."
    assert speakers(text, Said(Q, "der Manager")) == ["Manager"]


def test_who_was_named_before_goes_before_who_is_named_later() -> None:
    after = "Auch Finanzchef Karl Berg kam."
    text = f"Volta-Chef Jan Holm kam an. Am Abend sagte der Manager, {Q}. {after}"
    assert speakers(text, Said(Q, "der Manager")) == ["Jan Holm"]
