"""Who speaks where the words right before a statement leave no doubt, with hand-made trees."""

import pytest
from parsed import Arcs, Q, who

from wortlaut.records import Kind


@pytest.mark.parametrize(
    ("text", "quote", "cue", "arcs", "name"),
    [
        (
            "Auf die Frage des Richters, ob sie allein sei, antwortete Anna Berg.",
            "ob sie allein sei",
            "antwortete",
            {
                "Frage": ("antwortete", "obl"),
                "Auf": ("Frage", "case"),
                "Richters": ("Frage", "nmod"),
                "des": ("Richters", "det"),
                "allein": ("antwortete", "advcl"),
                "ob": ("allein", "mark"),
                "sie": ("allein", "nsubj"),
                "sei": ("allein", "cop"),
                "Anna": ("antwortete", "nsubj"),
            },
            "Richter",
        ),
        (
            f"Die Behauptung der Marine, {Q}, wies Anna Berg zurück.",
            Q,
            "wies",
            {
                "Behauptung": ("wies", "obj"),
                "Marine": ("Behauptung", "nmod"),
                "der": ("Marine", "det"),
                "spät": ("Behauptung", "acl"),
                "es": ("spät", "nsubj"),
                "sei": ("spät", "cop"),
                "zu": ("spät", "advmod"),
                "Anna": ("wies", "nsubj"),
            },
            "Marine",
        ),
        (
            f"Anna Berg widersprach den Angaben der Marine, {Q}.",
            Q,
            "widersprach",
            {
                "Anna": ("widersprach", "nsubj"),
                "Angaben": ("widersprach", "obj"),
                "Marine": ("Angaben", "nmod"),
                "der": ("Marine", "det"),
                "spät": ("widersprach", "ccomp"),
            },
            "Marine",
        ),
        (
            f"Von der Marine kam die Warnung, {Q}.",
            Q,
            None,
            {
                "Marine": ("kam", "obl"),
                "Von": ("Marine", "case"),
                "Warnung": ("kam", "nsubj"),
                "spät": ("Warnung", "acl"),
                "es": ("spät", "nsubj"),
                "sei": ("spät", "cop"),
                "zu": ("spät", "advmod"),
            },
            "Marine",
        ),
        (
            "Anna Berg wies Berichte der NATO zurück, wonach Züge fehlten.",
            "Züge fehlten",
            "wies Berichte der NATO zurück, wonach",
            {
                "Anna": ("wies", "nsubj"),
                "Berichte": ("wies", "obj"),
                "NATO": ("Berichte", "nmod"),
                "fehlten": ("NATO", "acl"),
                "wonach": ("fehlten", "advmod"),
            },
            "NATO",
        ),
    ],
)
def test_a_clause_that_completes_a_noun_is_of_whose_the_noun_is(
    text: str, quote: str, cue: str | None, arcs: Arcs, name: str
) -> None:
    assert who(text, quote, cue=cue, arcs=arcs)[1] == name


@pytest.mark.parametrize(
    ("text", "arcs"),
    [
        # a reply that begins with no word for a question
        (
            f"Auf die Frage der Marine, {Q}, antwortete Anna Berg.",
            {"Frage": ("antwortete", "obl"), "spät": ("Frage", "acl")},
        ),
        # what the verb before it says
        (
            f"Anna Berg antwortete auf die Kritik der Marine, {Q}.",
            {"Kritik": ("antwortete", "obl"), "spät": ("Kritik", "acl")},
        ),
        # something between the noun and the clause
        (
            f"Der Vorwurf der Marine lag vor, antwortete Anna Berg und sagte, {Q}.",
            {"Vorwurf": ("lag", "nsubj"), "lag": ("antwortete", "ccomp"), "spät": ("lag", "acl")},
        ),
    ],
)
def test_what_only_follows_such_a_noun_is_not(text: str, arcs: Arcs) -> None:
    noun = next(word for word in ("Frage", "Kritik", "Vorwurf") if word in text)
    tree = {"Marine": (noun, "nmod"), "der": ("Marine", "det"), "Anna": ("antwortete", "nsubj")}
    assert (
        who(text, Q, speaker="Anna Berg", cue="antwortete", arcs={**tree, **arcs})[1] == "Anna Berg"
    )


def test_who_says_it_in_the_clause_that_a_colon_ends_speaks() -> None:
    text = "Anna Berg sagte, die NATO habe gerufen: „Nein.“"
    arcs = {
        "Anna": ("sagte", "nsubj"),
        "gerufen": ("sagte", "ccomp"),
        "NATO": ("gerufen", "nsubj"),
        "habe": ("gerufen", "aux"),
    }
    found = who(text, "„Nein.“", speaker="Anna Berg", cue="sagte", kind=Kind.DIRECT, arcs=arcs)
    assert found == ("die NATO", "NATO")


def test_who_does_anything_else_in_that_clause_does_not() -> None:
    text = "Anna Berg sagte, als die NATO ging: „Nein.“"
    arcs = {
        "Anna": ("sagte", "nsubj"),
        "ging": ("sagte", "advcl"),
        "NATO": ("ging", "nsubj"),
    }
    found = who(text, "„Nein.“", speaker="Anna Berg", cue="sagte", kind=Kind.DIRECT, arcs=arcs)
    assert found[1] == "Anna Berg"


def test_what_a_new_document_says_that_nobody_signed_is_its_own() -> None:
    text = "Anna Berg lachte. Eine hatte einen anonymen Brief geschrieben. Darin hieß es, ja."
    arcs = {
        "Anna": ("lachte", "nsubj"),
        "Eine": ("geschrieben", "nsubj"),
        "Brief": ("geschrieben", "obj"),
        "einen": ("Brief", "det"),
        "anonymen": ("Brief", "amod"),
        "Darin": ("hieß", "advmod"),
        "es": ("hieß", "nsubj"),
    }
    assert who(text, "ja", cue="hieß es", arcs=arcs)[1] == "anonymer Brief"


def test_whom_somebody_tells_of_in_the_konjunktiv_says_what_a_colon_announces() -> None:
    text = "Anna Berg klagte. Die NATO habe gerufen: „Nein.“"
    arcs = {
        "Anna": ("klagte", "nsubj"),
        "NATO": ("gerufen", "nsubj"),
        "habe": ("gerufen", "aux"),
    }
    found = who(text, "„Nein.“", speaker="Anna Berg", cue="gerufen", kind=Kind.DIRECT, arcs=arcs)
    assert found == ("Die NATO", "NATO")
