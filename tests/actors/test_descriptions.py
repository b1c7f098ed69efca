"""Who is meant by a word for one person without a name: by people, party, sex or age."""

import pytest
from acting import Said, speakers

from wortlaut.records import Kind

Q = "es sei zu spät"


def speaker(text: str, words: str) -> str | None:
    (name,) = speakers(f"{text} {words} sagte, {Q}.", Said(Q, words))
    return name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Der Läufer Juan Vargas siegte.", "Der Spanier", "Juan Vargas"),
        # who is of the country goes first, whoever is of another is not meant
        ("Spaniens Präsident Juan Vargas traf Peter Holm.", "Der Spanier", "Juan Vargas"),
        (
            "Der Läufer Juan Vargas siegte vor dem Italiener Paolo Ricci.",
            "Der Spanier",
            "Juan Vargas",
        ),
        # several, nobody of that sex, nobody at all, somebody new: a person without a name
        ("Juan Vargas lief vor Peter Holm.", "Der Spanier", "Spanier"),
        ("Die Läuferin Maria Vargas siegte.", "Der Spanier", "Spanier"),
        ("Zwei Gäste kamen an.", "Die Französin", "Französin"),
        ("Der Läufer Juan Vargas siegte.", "Ein Spanier", "Spanier"),
        # several of them are the state, as before
        ("Der Läufer Juan Vargas siegte.", "Die Spanier", "Spanien"),
    ],
)
def test_a_word_for_one_of_a_people_is_a_person(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Jana Pohl lebt in Köln.", "Die Frau", "Jana Pohl"),
        ("Der Angeklagte Jan Holm schwieg.", "Der Mann", "Jan Holm"),
        # who holds an office is taken up by it
        ("Ministerin Jana Pohl kam an.", "Die Frau", "Frau"),
        ("Ministerin Jana Pohl kam an.", "Die 54-Jährige", "Jana Pohl"),
        # somebody without a name came up since
        ("Jana Pohl kam an. Dort wartete eine alte Patientin.", "Die Frau", "Frau"),
        ("Jan Holm kam an. Ein Nachbar öffnete.", "Der Mann", "Mann"),
        ("Jan Holm kam an. Ein Nachbar öffnete.", "Der 54-Jährige", "54-Jährige"),
        ("Jan Holm kam an. Ein Feuerwehrmann öffnete.", "Der Mann", "Mann"),
        ("Jan Holm kam an. Ein Familienvater öffnete.", "Der Mann", "Mann"),
        ("Jan Holm kam an. Ein SPD-Politiker öffnete.", "Der Mann", "Mann"),
        ("Jan Holm kam an. Ein Computer brummte.", "Der Mann", "Jan Holm"),
        # but nobody of that sex, and nobody at all
        ("Jan Holm kam an. Eine Nachbarin öffnete.", "Der Mann", "Jan Holm"),
        ("Jan Holm kam an. Er hatte ein Messer dabei.", "Der Mann", "Jan Holm"),
    ],
)
def test_a_man_or_a_woman_is_not_who_was_named_before_somebody_else(
    text: str, words: str, name: str
) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bayerns Innenminister Jan Holm kam an.", "Jan Holm"),
        # the last one named, though a manager and a woman came up too
        ("Minister Jan Holm kam an. Verbandschef Uwe Kern und Eva Berg grüßten.", "Jan Holm"),
        ("Minister Uwe Kern ging. Minister Jan Holm kam an.", "Jan Holm"),
        # of another party or country, or two together
        ("Minister Jan Holm (CDU) kam an.", "SPD-Politiker"),
        ("Frankreichs Präsident Jan Holm kam an.", "SPD-Politiker"),
        ("Minister Jan Holm und Minister Uwe Kern kamen an.", "SPD-Politiker"),
        # of whom is named nearer nothing is told
        ("Minister Jan Holm kam an. Uwe Kern klatschte.", "SPD-Politiker"),
    ],
)
def test_a_politician_of_a_party_is_the_last_one_of_no_other(text: str, name: str) -> None:
    assert speaker(text, "Der SPD-Politiker") == name


def test_who_is_named_in_a_quotation_is_not_who_speaks() -> None:
    quote = "„Ministerpräsident Uwe Kern irrt. Er weiß es.“"
    text = f"Minister Jan Holm kam an. {quote} So sprach der SPD-Politiker."
    (name,) = speakers(text, Said(quote, "der SPD-Politiker", kind=Kind.DIRECT))
    assert name == "Jan Holm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Präsident Karl Alt schwieg. Trainer Jan Holm lobte ihn.", "Jan Holm"),
        ("Präsident Karl Alt schwieg. Trainer Jan Holm lobte Peter Berg.", None),
        ("Präsident Karl Alt schwieg. Trainer Jan Holm kam. Ein Reporter fragte ihn.", None),
    ],
)
def test_an_age_means_the_only_one_named_in_the_nearest_sentence(
    text: str, name: str | None
) -> None:
    assert speaker(text, "Der 54-Jährige") == name


def test_her_neighbour_is_not_herself() -> None:
    assert speaker("Jana Pohl lebt hier. Ihre Nachbarin nickt.", "Die Frau") == "Frau"


def test_the_spokesman_of_a_seat_speaks_for_its_state() -> None:
    assert speaker("Es wird verhandelt.", "Der Kremlsprecher") == "Russland"


def test_a_pronoun_does_not_mean_whom_its_own_quotation_names() -> None:
    quote = "„Wir stehen hinter Peter Berg“"
    text = f"Der Wirt Jan Holm kam an. {quote}, sagte er."
    assert speakers(text, Said(quote, "sagte er", kind=Kind.DIRECT)) == ["Jan Holm"]


def test_a_wider_title_means_nobody_whom_only_later_words_name() -> None:
    text = f"Jan Holm widerspricht. {Q}, so der Politiker. Parteipräsidentin Eva Berg schweigt."
    (name,) = speakers(text, Said(Q, None), Said("schweigt", "Eva Berg"))[:1]
    assert name != "Eva Berg"
    text = f"Der Politiker sagte, {Q}. Ministerpräsident Jan Berg schwieg."
    assert speakers(text, Said(Q, "Der Politiker")) == ["Politiker"]
