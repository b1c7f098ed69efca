"""Who is named near a statement and does not speak it, with hand-made trees."""

import pytest
from parsed import Arcs, Q, may_speak, parsed, said_in, who

from wortlaut.records import Kind


def able(
    text: str,
    quote: str = Q,
    *,
    arcs: Arcs | None = None,
    speaker: str | None = None,
    cue: str | None = None,
    kind: Kind = Kind.INDIRECT,
    to: str | None = None,
) -> list[str]:
    said = said_in(text, quote, speaker=speaker, cue=cue, kind=kind, to=to)
    return may_speak(parsed(text, arcs), said)


def fled(who_fled: str, modal: str = "soll") -> dict[str, tuple[str, str]]:
    """Return the tree of "… soll geflohen sein", given its subject."""
    return {
        who_fled: ("geflohen", "nsubj"),
        modal: ("geflohen", "aux"),
        "sein": ("geflohen", "aux"),
    }


@pytest.mark.parametrize(
    ("pronoun", "names"), [("sie", {"Anna Voss", "Russland"}), ("er", {"Jan Holm"})]
)
def test_a_pronoun_means_nobody_of_another_gender(pronoun: str, names: set[str]) -> None:
    text = f"Jan Holm sah Anna Voss. Russland schwieg. Tja, sagte {pronoun}, {Q}. Die NATO kam."
    assert set(able(text, speaker=pronoun, cue="sagte")) == names


def test_who_is_spoken_to_does_not_speak() -> None:
    text = f"Jan Holm traf Anna Berg. Das, sagte er Anna Berg, sei gut, denn {Q}."
    assert "Anna Berg" in able(text, cue="sagte")
    assert "Anna Berg" not in able(text, cue="sagte", to="Anna Berg")


@pytest.mark.parametrize(("mark", "may"), [("Auf", False), ("Nach", True)])
def test_whose_question_is_answered_does_not_answer(mark: str, may: bool) -> None:
    text = f"{mark} Nachfrage von Jan Holm antwortete sie, {Q}."
    arcs = {
        "Nachfrage": ("antwortete", "obl"),
        mark: ("Nachfrage", "case"),
        "Jan": ("Nachfrage", "nmod"),
        "von": ("Jan", "case"),
        "sie": ("antwortete", "nsubj"),
    }
    assert ("Jan Holm" in able(text, arcs=arcs, cue="antwortete")) is may


@pytest.mark.parametrize(
    ("clause", "arcs", "may"),
    [
        ("das der NATO vorliegt", {"NATO": ("vorliegt", "obj")}, False),
        ("das die NATO kennt", {"NATO": ("kennt", "nsubj")}, False),
        # who made it
        ("das die NATO schrieb", {"NATO": ("schrieb", "nsubj")}, True),
    ],
)
def test_who_has_a_document_does_not_speak_in_it(clause: str, arcs: Arcs, may: bool) -> None:
    text = f"In einem Papier, {clause}, hieß es, {Q}."
    verb = clause.rpartition(" ")[2]
    arcs = dict(arcs) | {
        verb: ("Papier", "acl"),
        "Papier": ("hieß", "obl"),
        "es": ("hieß", "nsubj"),
    }
    text = text.replace(Q, "der Zug sei weg")
    assert ("NATO" in able(text, "der Zug sei weg", arcs=arcs, cue="hieß")) is may


def test_a_document_that_somebody_has_is_the_source() -> None:
    text = f"Laut einem Papier, das der NATO vorliegt, {Q}."
    arcs = {
        "Papier": ("spät", "obl"),
        "Laut": ("Papier", "case"),
        "vorliegt": ("Papier", "acl"),
        "NATO": ("vorliegt", "obj"),
    }
    words = "einem Papier, das der NATO vorliegt"
    assert who(text, Q, speaker=words, cue="Laut", arcs=arcs)[1] == "Papier"


def test_a_document_that_somebody_made_is_theirs() -> None:
    text = f"Laut einem Papier, das die NATO vorlegte, {Q}."
    arcs = {
        "Papier": ("spät", "obl"),
        "Laut": ("Papier", "case"),
        "vorlegte": ("Papier", "acl"),
        "NATO": ("vorlegte", "nsubj"),
    }
    words = "einem Papier, das die NATO vorlegte"
    assert who(text, Q, speaker=words, cue="Laut", arcs=arcs)[1] == "NATO"


def test_who_told_it_otherwise_does_not_speak() -> None:
    text = f"Jan Holm sagte, anders als die NATO behauptet, {Q}."
    arcs = {
        "Jan": ("sagte", "nsubj"),
        "behauptet": ("sagte", "advcl"),
        "NATO": ("behauptet", "nsubj"),
        "die": ("NATO", "det"),
        "als": ("behauptet", "mark"),
    }
    assert "NATO" not in able(text, arcs=arcs, cue="behauptet")
    plain = text.replace("anders als", "so wie").replace("als", "wie")
    arcs = {word: arc for word, arc in arcs.items() if word != "als"}
    assert "NATO" in able(plain, arcs=arcs, cue="behauptet")


@pytest.mark.parametrize(("modal", "may"), [("soll", False), ("will", True)])
def test_of_whom_others_tell_something_does_not_tell_it(modal: str, may: bool) -> None:
    quote = f"Jan Holm {modal} geflohen sein."
    text = f"Am Landgericht begann der Prozess. {quote}"
    arcs = {
        "Landgericht": ("begann", "obl"),
        "Am": ("Landgericht", "case"),
        "Prozess": ("begann", "nsubj"),
        **fled("Jan", modal),
    }
    found = able(text, quote, arcs=arcs, kind=Kind.FREE_INDIRECT)
    assert ("Jan Holm" in found) is may
    assert ("Landgericht" in found) is may


def test_before_whom_a_trial_begins_is_no_source_of_hearsay() -> None:
    quote = "Jan Holm soll geflohen sein."
    arcs = {
        "Landgericht": ("begann", "obl"),
        "Vor": ("Landgericht", "case"),
        "Prozess": ("begann", "nsubj"),
        **fled("Jan"),
    }
    text = f"Vor dem Landgericht begann der Prozess. {quote}"
    assert "Landgericht" not in able(text, quote, arcs=arcs, kind=Kind.FREE_INDIRECT)


@pytest.mark.parametrize(("modal", "may"), [("soll", False), ("will", True)])
def test_whom_others_accuse_is_no_source_of_hearsay(modal: str, may: bool) -> None:
    quote = f"Der 43-Jährige {modal} geflohen sein."
    text = f"Der Angeklagte kam an. Es regnete. {quote}"
    found = able(text, quote, arcs=fled("43-Jährige", modal), kind=Kind.FREE_INDIRECT)
    assert ("Angeklagte" in found) is may


def test_what_nobody_is_known_to_say_has_no_source() -> None:
    text = f"Dem Vernehmen nach {Q}."
    arcs = {"Vernehmen": ("spät", "obl"), "nach": ("Vernehmen", "case")}
    assert able(text, arcs=arcs, speaker="Dem Vernehmen", cue="nach") == []


@pytest.mark.parametrize(("noun", "name"), [("Prüfung", None), ("Meinung", "Meinung")])
def test_nach_tells_a_source_only_with_a_noun_for_what_is_said(noun: str, name: str | None) -> None:
    text = f"Nach eingehender {noun} {Q}."
    arcs = {noun: ("spät", "obl"), "Nach": (noun, "case"), "eingehender": (noun, "amod")}
    found = who(text, Q, cue="Nach", arcs=arcs)[1]
    assert (found is None) is (name is None)


@pytest.mark.parametrize(("verb", "may"), [("lacht", False), ("sagt", True)])
def test_of_whom_the_sentence_before_tells_is_no_source_of_hearsay(verb: str, may: bool) -> None:
    quote = "Der 43-Jährige soll geflohen sein."
    text = f"Jan Holm {verb} viel. {quote}"
    arcs = {"Jan": (verb, "nsubj"), **fled("43-Jährige")}
    assert ("Jan Holm" in able(text, quote, arcs=arcs, kind=Kind.FREE_INDIRECT)) is may
