"""Who is behind "darin", "dort", those around somebody and a passive, with hand-made trees."""

from dataclasses import replace

import pytest
from acting import Said, speakers
from found_words import excerpt, participant
from parsed import Arcs, Q, parsed, who

from wortlaut.actors.resolve import by_rule
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import EntityKind, Excerpt, Kind, Statement

IMPERSONAL = {"es": ("heißt", "nsubj"), "sei": ("heißt", "ccomp")}
IN_IT: Arcs = IMPERSONAL | {"Darin": ("heißt", "advmod")}


@pytest.mark.parametrize(
    ("before", "arcs", "name"),
    [
        ("Der Bericht der NATO kam an. Siemens klagt.", {"Siemens": ("klagt", "nsubj")}, "NATO"),
        (
            "Die NATO veröffentlichte eine Studie. Siemens klagt.",
            {
                "NATO": ("veröffentlichte", "nsubj"),
                "eine": ("Studie", "det"),
                "Studie": ("veröffentlichte", "obj"),
                "Siemens": ("klagt", "nsubj"),
            },
            "NATO",
        ),
        # a new document of nobody's, and one too far back
        (
            "Der Bericht der NATO kam an. Nun kursiert ein Gutachten.",
            {"Gutachten": ("kursiert", "nsubj")},
            "Gutachten",
        ),
        (
            "Der Bericht der NATO kam an. Es regnet. Es schneit. Siemens klagt.",
            {"Siemens": ("klagt", "nsubj")},
            None,
        ),
    ],
)
def test_darin_takes_up_a_document(before: str, arcs: Arcs, name: str | None) -> None:
    assert (
        who(f"{before} Darin heißt es, {Q}.", Q, cue="heißt es", arcs={**IN_IT, **arcs})[1] == name
    )


@pytest.mark.parametrize(
    ("before", "arcs", "name"),
    [
        (
            "Das Innenministerium prüft.",
            {"Innenministerium": ("prüft", "nsubj")},
            "Innenministerium",
        ),
        ("Jan Holm prüft.", {"Jan": ("prüft", "nsubj"), "Holm": ("Jan", "flat")}, None),
    ],
)
def test_dort_takes_up_the_body_of_the_sentence_before(
    before: str, arcs: Arcs, name: str | None
) -> None:
    text = f"{before} Dort heißt es, {Q}."
    there = IMPERSONAL | {"Dort": ("heißt", "advmod")}
    assert who(text, Q, cue="heißt es", arcs={**there, **arcs})[1] == name


def test_those_around_somebody_are_not_them() -> None:
    text = f"Aus dem Umfeld der Ministerin Eva Kern verlautete, {Q}."
    arcs = {
        "Umfeld": ("verlautete", "obl"),
        "dem": ("Umfeld", "det"),
        "Ministerin": ("Umfeld", "nmod"),
        "der": ("Ministerin", "det"),
        "Eva": ("Ministerin", "appos"),
    }
    words, name = who(text, Q, speaker="der Ministerin Eva Kern", cue="verlautete", arcs=arcs)
    assert (words, name) == (
        "dem Umfeld der Ministerin Eva Kern",
        "Umfeld der Ministerin Eva Kern",
    )


def test_whom_a_quoted_passive_is_about_says_nothing() -> None:
    text = "Jan Holm wird Betrug vorgeworfen."
    arcs = {
        "Jan": ("vorgeworfen", "nsubj:pass"),
        "wird": ("vorgeworfen", "aux:pass"),
        "Betrug": ("vorgeworfen", "obj"),
    }
    told = who(text, text, speaker="Jan Holm", arcs=arcs, kind=Kind.REPORTED)
    assert told == (None, None)


def test_a_subject_that_means_nobody_known_is_not_replaced_by_another_name() -> None:
    before = (
        "Anna Berg und Eva Kern kamen. Auf eine Frage von Jan Holm am späten Abend nach der Sitzung"
    )
    text = f"{before} antwortete die Frau, {Q}."
    arcs = {
        "Frage": ("antwortete", "obl"),
        "Jan": ("Frage", "nmod"),
        "die": ("Frau", "det"),
        "Frau": ("antwortete", "nsubj"),
        "sei": ("antwortete", "ccomp"),
    }
    words, name = who(text, Q, speaker="Jan Holm", cue="antwortete", arcs=arcs)
    assert (words, name) == ("die Frau", None)


@pytest.mark.parametrize(
    ("before", "document", "name"),
    [
        ("Die NATO warnte, es regne.", "einer Mitteilung", "NATO"),
        ("Jan Holm warnte, es regne.", "einer Mitteilung", "Mitteilung"),
        ("Die NATO warnte, es regne.", "einer Studie", "Studie"),
        ("Die NATO warnte, es regne.", "allen Mitteilungen", "Mitteilungen"),
    ],
)
def test_a_body_goes_on_in_a_claim_of_nobodys(before: str, document: str, name: str) -> None:
    text = f"{before} In {document} hieß es, {Q}."
    first = Said("es regne", before.partition(" warnte")[0])
    _, found = speakers(text, first, Said(Q, document))
    assert found == name


def test_an_adjective_of_a_place_is_no_name() -> None:
    text = f"Am Abend sagte die Duisburger Polizei, {Q}."
    assert speakers(text, Said(Q, "die Duisburger Polizei")) == ["Duisburger Polizei"]


@pytest.mark.parametrize("month", ["Juli", "August"])
def test_a_month_before_a_surname_is_a_first_name(month: str) -> None:
    text = f"{month} Sander schreibt Bücher. Sander sagte, {Q}."
    assert speakers(text, Said(Q, "Sander")) == [f"{month} Sander"]


@pytest.mark.parametrize(
    ("before", "arcs", "name"),
    [
        (
            "Ein alter Nachbar sah zu.",
            {"Nachbar": ("sah", "nsubj"), "Ein": ("Nachbar", "det")},
            "alter Nachbar",
        ),
        (
            "Das Opfer, ein Schüler, floh.",
            {"Opfer": ("floh", "nsubj"), "Schüler": ("Opfer", "appos"), "ein": ("Schüler", "det")},
            None,
        ),
        (
            "Dort traf ihn ein Schuss.",
            {"Schuss": ("traf", "nsubj"), "ein": ("Schuss", "det")},
            "Jan Holm",
        ),
        (
            "Man sah einen Nachbarn.",
            {"Nachbarn": ("sah", "obj"), "einen": ("Nachbarn", "det")},
            "Jan Holm",
        ),
    ],
)
def test_a_pronoun_does_not_mean_who_was_named_before_a_subject_without_a_name(
    before: str, arcs: Arcs, name: str | None
) -> None:
    text = f"Der Wirt Jan Holm kam an. {before} Dann klagte er, {Q}."
    tree = {"Jan": ("kam", "nsubj"), "er": ("klagte", "nsubj"), **arcs}
    assert who(text, Q, speaker="er", cue="klagte", arcs=tree)[1] == name


def test_a_noun_in_the_genitive_is_whose_office_it_is_though_it_ends_in_e() -> None:
    text = f"Der Wirt Jan Holm kam an. Der Pastor der Gemeinde sagte, {Q}."
    arcs = {"Pastor": ("sagte", "nsubj"), "Gemeinde": ("Pastor", "nmod"), "Jan": ("kam", "nsubj")}
    _, name = who(text, Q, speaker="Der Pastor der Gemeinde", cue="sagte", arcs=arcs)
    assert name == "Pastor der Gemeinde"


def test_a_body_that_acted_since_is_the_source_of_what_is_said_by_nobody() -> None:
    text = "Jan Holm warnte vor Regen. Die NATO stimmte zu. Man warte, hieß es."
    arcs = {
        "Holm": ("warnte", "nsubj"),
        "NATO": ("stimmte", "nsubj"),
        "es": ("hieß", "nsubj"),
        "warte": ("hieß", "ccomp"),
    }
    statements = [
        Statement(
            id="s1",
            kind=Kind.INDIRECT,
            quote=excerpt(text, "vor Regen"),
            speaker=participant(text, "Jan Holm"),
            confidence=0.9,
        ),
        Statement(
            id="s2",
            kind=Kind.INDIRECT,
            quote=excerpt(text, "Man warte"),
            cue=excerpt(text, "hieß es"),
            confidence=0.9,
        ),
    ]
    _, told = by_rule(
        parsed(text, arcs), statements, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    assert told.speakers["s2"].figure.name == "NATO"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a first name that is a word for a body, and not where it is the body
        ("Gestern klagte Marine Lacroix, ", "Marine Lacroix", "Marine Lacroix"),
        ("Gestern klagte die Marine, ", "die Marine", "Marine"),
        # what somebody is before the name, though it is a surname too
        ("Gestern klagte Bauer Sepp Holm, ", "Bauer Sepp Holm", "Sepp Holm"),
        ("Gestern klagte Sepp Bauer, ", "Sepp Bauer", "Sepp Bauer"),
    ],
)
def test_words_that_can_be_parts_of_a_name(text: str, words: str, name: str) -> None:
    entities = {words.rsplit(" ", maxsplit=1)[-1]: EntityKind.PERSON} if words[0].isupper() else {}
    assert speakers(f"{text}{Q}.", Said(Q, words), entities=entities) == [name]


@pytest.mark.parametrize(("verb", "name"), [("gemeldet", "NATO"), ("gesehen", "Jan Holm")])
def test_what_is_quoted_in_a_quotation_is_of_who_says_so_there(verb: str, name: str) -> None:
    text = f"Jan Holm sagte, die NATO habe dort „viel Rauch“ {verb}."
    arcs = {
        "Jan": ("sagte", "nsubj"),
        "NATO": (verb, "nsubj"),
        "Rauch": (verb, "obj"),
        verb: ("sagte", "ccomp"),
    }
    outer = Statement(
        id="s1",
        kind=Kind.INDIRECT,
        quote=excerpt(text, f"die NATO habe dort „viel Rauch“ {verb}"),
        speaker=participant(text, "Jan Holm"),
        cue=excerpt(text, "sagte"),
        confidence=0.9,
    )
    spans = excerpt(text, "sagte").spans + excerpt(text, verb).spans
    inner = replace(
        outer,
        id="s2",
        kind=Kind.DIRECT,
        parent="s1",
        quote=excerpt(text, "„viel Rauch“"),
        cue=Excerpt(spans=spans, text=f"sagte {verb}"),
    )
    _, told = by_rule(
        parsed(text, arcs), [outer, inner], grammar=reference_grammar(), knowledge=knowledge("de")
    )
    assert told.speakers["s2"].figure.name == name
