"""Names in apposition to a description, between commas, and what stands between them."""

import pytest
from acting import Said, speakers
from parsed import who

from wortlaut.records import EntityKind

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # what somebody is for, or where
        (
            f"Der Investor für den Neubau, Jan Holm, hat zugesagt, {Q}.",
            "Der Investor",
            "Jan Holm",
        ),
        (
            "Der Beauftragte in Kiel, Jan Holm, sagte, es sei zu spät.",
            "Der Beauftragte",
            "Jan Holm",
        ),
        # no comma stands before "und" in a list
        (
            f"Der Beauftragte für Wald, Jan Holm, und die Bauern sagten, {Q}.",
            "Der Beauftragte",
            "Jan Holm",
        ),
        # a list, a clause of another, several
        (
            f"Der Investor für den Neubau, Jan Holm, die Stadt und die Bank sagten, {Q}.",
            "Der Investor",
            "Investor für den Neubau",
        ),
        (f"Der Investor in Kiel, Jan Holm sei krank, sagte, {Q}.", "Der Investor", "Investor"),
        (f"Die Anwohner am Markt, Jan Holm, sagten, {Q}.", "Die Anwohner", "Anwohner"),
    ],
)
def test_a_name_between_commas_is_that_of_the_description(text: str, words: str, name: str) -> None:
    (found,) = speakers(text, Said(Q, words), entities={"Jan Holm": EntityKind.PERSON})
    assert found == name


def test_an_office_means_its_holder_named_behind_what_it_is_for() -> None:
    text = (
        "Im Saal saß der norwegische Vize-Außenminister für Handel und Verkehr, Jan Holm, und aß. "
        f"Der norwegische Vize-Außenminister sagte, {Q}."
    )
    (found,) = speakers(text, Said(Q, "Der norwegische Vize-Außenminister"))
    assert found == "Jan Holm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Die Leiterin der Mission, Botschafterin Anna Berg, sagte, {Q}.", "Anna Berg"),
        (f"Der Leiter der Mission, Dr. Jan Holm, sagte, {Q}.", "Jan Holm"),
        # of another gender, a list, another's clause
        (f"Der Leiter der Mission, Botschafterin Anna Berg, sagte, {Q}.", "Leiter der Mission"),
        (
            f"Der Leiter der Mission, Botschafter Jan Holm, die Bank und die Stadt sagten, {Q}.",
            "Leiter der Mission",
        ),
        (
            f"Der Leiter der Mission, Botschafter Jan Holm sei krank, sagte, {Q}.",
            "Leiter der Mission",
        ),
    ],
)
def test_an_office_may_stand_before_the_name_between_commas(text: str, name: str) -> None:
    words, _, _ = text.partition(",")
    assert speakers(text, Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Die Regierungspartei Norwegens, die SPD, sagte, {Q}.", "SPD"),
        (f"Die Regierungspartei, die SPD, die Bank und die Stadt sagten, {Q}.", "Regierungspartei"),
    ],
)
def test_a_body_between_commas_is_that_of_the_noun(text: str, name: str) -> None:
    (found,) = speakers(text, Said(Q, "Die Regierungspartei"))
    assert found is not None
    assert found.startswith(name)


def test_what_stands_between_may_begin_with_a_preposition_and_its_article() -> None:
    text = f"Die Botschafterin beim Gipfel, Anna Berg, sagte, {Q}."
    arcs = {
        "Botschafterin": ("sagte", "nsubj"),
        "Gipfel": ("Botschafterin", "nmod"),
        "beim": ("Gipfel", "case"),
        "Anna": ("Gipfel", "appos"),
        "Berg": ("Anna", "flat"),
        "spät": ("sagte", "ccomp"),
    }
    words, name = who(text, Q, speaker="Die Botschafterin", cue="sagte", arcs=arcs)
    assert (words, name) == ("Die Botschafterin", "Anna Berg")


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("Ihr Trainer, der Spanier Jan Holm", "Der Trainer"),
        ("Ihr Anwalt, Jan Holm", "Der Anwalt"),
        ("Sein Bruder, der Landwirt Jan Holm", "Der Landwirt"),
        ("Der Anwalt der Familie, der Jurist Jan Holm", "Der Anwalt"),
    ],
)
def test_a_name_with_a_noun_of_its_own_is_who_is_described(words: str, again: str) -> None:
    assert speakers(f"{words}, sagte, {Q}.", Said(Q, words)) == ["Jan Holm"]
    assert speakers(f"{words}, sah zu. {again} sagte, {Q}.", Said(Q, again)) == ["Jan Holm"]


def test_a_list_of_several_is_no_apposition() -> None:
    text = f"Ihr Trainer, der Spanier Jan Holm und Eva Kern kamen. Der Trainer sagte, {Q}."
    assert speakers(text, Said(Q, "Der Trainer")) == ["Trainer"]
