"""Rumours, papers of nobody's, and who goes on after what others are said to have said."""

from dataclasses import replace

import pytest
from acting import Said, speakers
from parsed import Q, parsed, said_in, who

from wortlaut.actors.resolve import by_rule
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import EntityKind, Kind

FREE = Kind.INDIRECT_FREE_INDIRECT


@pytest.mark.parametrize(
    ("sentence", "cue", "name"),
    [("Es heißt, ja.", "Es heißt", None), ("Ja, heißt es.", "heißt es", "NATO")],
)
def test_what_begins_a_sentence_as_a_rumour_is_nobodys(
    sentence: str, cue: str, name: str | None
) -> None:
    text = f"Die NATO sagte, es regne. {sentence}"
    quote = "ja" if sentence.startswith("Es") else "Ja"
    expletive = cue.split()[sentence.startswith("Ja")]
    arcs = {"NATO": ("sagte", "nsubj"), expletive: ("heißt", "nsubj")}
    said = [
        said_in(text, "regne", speaker="Die NATO", cue="sagte"),
        replace(said_in(text, quote, cue=cue), id="s2"),
    ]
    _, told = by_rule(
        parsed(text, arcs), said, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    link = told.speakers.get("s2")
    assert (link.figure.name if link else None) == name
    assert ("s2" in told.settled) is (name is None)


def test_a_paper_that_nobody_signed_is_the_source_of_what_stands_in_it() -> None:
    text = "Ein Vermerk kam. Die NATO klagte. In dem Papier hieß es, ja."
    arcs = {
        "Vermerk": ("kam", "nsubj"),
        "NATO": ("klagte", "nsubj"),
        "Papier": ("hieß", "obl"),
        "In": ("Papier", "case"),
        "es": ("hieß", "nsubj"),
    }
    assert who(text, "ja", cue="hieß es", arcs=arcs)[1] == "Papier"


def test_somebody_without_a_name_is_taken_up_though_others_are_named_later() -> None:
    text = f"Jan Holm kam. Ein Laborant sah zu. Er sagte, {Q}. Jan Holm schwieg."
    arcs = {"Laborant": ("sah", "nsubj"), "Ein": ("Laborant", "det"), "Er": ("sagte", "nsubj")}
    assert who(text, Q, speaker="Er", cue="sagte", arcs=arcs)[1] == "Laborant"


def test_who_is_quoted_in_the_words_of_another_does_not_go_on() -> None:
    text = "Anna Berg klagte, es regne. Die NATO habe gerufen: „Nein.“ Nun sei Schluss."
    arcs = {
        "Anna": ("klagte", "nsubj"),
        "NATO": ("gerufen", "nsubj"),
        "habe": ("gerufen", "aux"),
    }
    said = [
        said_in(text, "es regne", speaker="Anna Berg", cue="klagte"),
        replace(
            said_in(text, "„Nein.“", speaker="Die NATO", cue="gerufen", kind=Kind.DIRECT), id="s2"
        ),
        replace(said_in(text, "Nun sei Schluss.", kind=FREE), id="s3"),
    ]
    for verb, name in (("habe", "Anna Berg"), ("hat ", "NATO")):
        words = text.replace("habe", verb)
        tree = arcs if verb == "habe" else {w: a for w, a in arcs.items() if w != "habe"}
        _, told = by_rule(
            parsed(words, tree), said, grammar=reference_grammar(), knowledge=knowledge("de")
        )
        assert told.speakers["s3"].figure.name == name


def test_an_institute_with_a_name_is_no_other() -> None:
    text = f"Die Universität Breslau schwieg. Das Robert-Institut sagte, {Q}."
    entities = {"Universität Breslau": EntityKind.ORGANISATION}
    (name,) = speakers(text, Said(Q, "Das Robert-Institut"), entities=entities)
    assert name == "Robert-Institut"
    again = f"Das Robert-Institut schwieg. Das Institut sagte, {Q}."
    assert speakers(again, Said(Q, "Das Institut")) == ["Robert-Institut"]


def test_a_name_after_a_noun_for_its_body_stays_as_it_is() -> None:
    text = f"Die Lage ist ernst, so die Angaben der Organisation „Rechte jetzt“, {Q}."
    assert speakers(text, Said(Q, "die Angaben der Organisation „Rechte jetzt“")) == [
        "Rechte jetzt"
    ]
    paper = f"Das steht in der „Neuen Post“. Laut der „Neuen Post“ {Q}."
    assert speakers(paper, Said(Q, "der „Neuen Post“")) == ["Neue Post"]
