import pytest
from acting import Said, speakers
from parsed import who

from wortlaut.records import EntityKind

Q = "es sei zu spät"
_VOLTA = {"Volta": EntityKind.ORGANISATION}
FIRMS = ("Volta AG", "Nordstern AG", "Holm GmbH", "BMW")


def said_by(before: str, words: str, after: str = "") -> list[str | None]:
    text = f"{before}Am Abend sagte {words}{after}, {Q}."
    firms = {firm: EntityKind.ORGANISATION for firm in FIRMS if firm in text}
    return speakers(text, Said(Q, words), entities=firms)


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Die Volta AG baut aus. ", "das Dax-Unternehmen", "Volta AG"),
        ("Die Volta AG baute aus. ", "der MDax-Konzern", "Volta AG"),
        ("Die Holm GmbH wächst. ", "der Solar-Konzern", "Holm GmbH"),
        ("Die Volta AG baut aus. ", "das sächsische Solar-Unternehmen", "Volta AG"),
        ("Die Volta AG baut aus. ", "das Wiener Unternehmen", "Volta AG"),
        ("Die Volta AG baut aus. ", "der finnische Konzern", "Volta AG"),
        ("Die Volta AG baut aus. ", "das US-Unternehmen", "Volta AG"),
        ("BMW baut aus. ", "das Münchner Unternehmen", "BMW"),
        # of two, the one that is of the country, or of which no other country is known
        ("Der US-Konzern Volta AG traf die Holm GmbH. ", "das US-Unternehmen", "Volta AG"),
        ("BMW kauft die Volta AG. ", "das US-Unternehmen", "Volta AG"),
    ],
)
def test_a_firm_named_right_before_is_meant_by_where_it_is_or_what_it_does(
    before: str, words: str, name: str
) -> None:
    assert said_by(before, words) == [name]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        # several, none near, one of another country
        ("Die Volta AG kauft die Holm GmbH. ", "das Dax-Unternehmen", "Dax-Unternehmen"),
        ("Die Volta AG baut aus. Es regnet. ", "das Dax-Unternehmen", "Dax-Unternehmen"),
        ("BMW baut aus. ", "das US-Unternehmen", "US-Unternehmen"),
        ("Der finnische Konzern Volta AG baut. ", "das US-Unternehmen", "US-Unternehmen"),
        # another one
        ("Die Volta AG baut aus. ", "das Tochter-Unternehmen", "Tochter-Unternehmen"),
        ("Die Volta AG baut aus. ", "das Partner-Unternehmen", "Partner-Unternehmen"),
        ("Die Volta AG baut aus. ", "ein US-Unternehmen", "US-Unternehmen"),
        # no firm
        ("Der Verein Volta AG baut aus. ", "das Dax-Unternehmen", "Dax-Unternehmen"),
    ],
)
def test_a_word_for_a_firm_means_no_other_than_the_only_one(
    before: str, words: str, name: str
) -> None:
    assert said_by(before, words) == [name]


def test_a_new_firm_is_not_the_one_before() -> None:
    assert said_by("Die Volta AG baut aus. ", "das neue US-Unternehmen") != ["Volta AG"]


def test_a_firm_called_after_another_is_not_that() -> None:
    assert said_by("Die Volta AG baut aus. ", "das Volta-Unternehmen") != ["Volta AG"]


@pytest.mark.parametrize(
    ("verb", "relation", "name"),
    [
        ("klagte", "nsubj", "Volta"),
        ("kaufte", "obj", "US-Unternehmen"),
        ("half", "iobj", "US-Unternehmen"),
    ],
)
def test_only_a_subject_takes_up_the_firm_before(verb: str, relation: str, name: str) -> None:
    text = f"Die Firma Volta baut aus. Am Montag {verb} das US-Unternehmen, {Q}."
    arcs = {"US-Unternehmen": (verb, relation)}
    read = who(text, Q, speaker="das US-Unternehmen", arcs=arcs, entities=_VOLTA)
    assert read == ("das US-Unternehmen", name)


@pytest.mark.parametrize(("verb", "name"), [("erklärte", "Volta"), ("besaß", "US-Unternehmen")])
def test_in_the_same_sentence_only_who_speaks_takes_up_a_firm(verb: str, name: str) -> None:
    text = f"Die Firma Volta baut aus, {verb} das US-Unternehmen, {Q}."
    arcs = {"US-Unternehmen": (verb, "nsubj")}
    read = who(text, Q, speaker="das US-Unternehmen", arcs=arcs, entities=_VOLTA)
    assert read == ("das US-Unternehmen", name)


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Twitter streicht Stellen. ", "der Kurznachrichtendienst", "Twitter"),
        ("Die Volta AG baut aus. ", "der Branchenriese", "Volta AG"),
        ("Die Volta AG baute aus. ", "der Energieriese", "Volta AG"),
        # a giant of another branch, one of two, a person
        ("Die Airline Volta AG baut. ", "der Energieriese", "Energieriese"),
        ("Die Volta AG kauft die Nordstern AG. ", "der Branchenriese", "Branchenriese"),
        ("Die Volta AG baut aus. ", "der Riese", "Riese"),
    ],
)
def test_other_words_for_large_firms_and_their_services(before: str, words: str, name: str) -> None:
    assert said_by(before, words) == [name]
