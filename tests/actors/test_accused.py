"""Whom others accuse, and who is asked, does not say it; with hand-made trees."""

import pytest
from parsed import Arcs, Q, may_speak, parsed, said_in

import wortlaut

Q_ASKED = "ob er gehe"


def able(text: str, arcs: Arcs, cue: str, quote: str = Q) -> list[str]:
    return may_speak(parsed(text, arcs), said_in(text, quote, cue=cue))


@pytest.mark.parametrize("charge", ["Verdacht", "Korruptionsverdacht", "Vorwurf"])
@pytest.mark.parametrize("verb", ["steht", "geriet", "kam"])
def test_who_comes_under_a_charge_does_not_make_it(charge: str, verb: str) -> None:
    text = f"Anna Voss schwieg. Jan Holm {verb} unter {charge}, {Q}."
    arcs = {
        "Voss": ("schwieg", "nsubj"),
        "Holm": (verb, "nsubj"),
        charge: (verb, "obl"),
        "unter": (charge, "case"),
    }
    assert able(text, arcs, f"{verb} unter {charge}") == ["Anna Voss"]


def test_words_for_who_is_charged_are_none_for_who_speaks() -> None:
    found = wortlaut.analyse("Der Bankier Jan Holt steht im Verdacht, Kunden betrogen zu haben.")
    assert [statement.speaker for statement in found.statements] == [None]


def test_who_makes_a_charge_speaks() -> None:
    text = f"Anna Voss schwieg. Jan Holm erhob den Vorwurf, {Q}."
    arcs = {
        "Voss": ("schwieg", "nsubj"),
        "Holm": ("erhob", "nsubj"),
        "Vorwurf": ("erhob", "obj"),
        "den": ("Vorwurf", "det"),
    }
    assert "Jan Holm" in able(text, arcs, "erhob den Vorwurf")


def test_nobody_behind_gegen_speaks() -> None:
    text = f"Anna Voss klagte gegen Jan Holm, {Q}."
    arcs = {
        "Voss": ("klagte", "nsubj"),
        "Holm": ("klagte", "obl"),
        "gegen": ("Holm", "case"),
    }
    assert able(text, arcs, "klagte") == ["Anna Voss"]


def test_to_whom_a_charge_is_done_does_not_make_it() -> None:
    text = f"Anna Voss schwieg. Jan Holm droht der Vorwurf, {Q}."
    arcs = {
        "Voss": ("schwieg", "nsubj"),
        "Vorwurf": ("droht", "nsubj"),
        "Holm": ("droht", "obl:arg"),
    }
    assert able(text, arcs, "droht der Vorwurf") == ["Anna Voss"]


def test_who_is_held_for_something_does_not_say_so() -> None:
    text = f"Anna Voss schwieg. Jan Holm gilt als stark, {Q}."
    arcs = {"Voss": ("schwieg", "nsubj"), "Holm": ("gilt", "nsubj"), "stark": ("gilt", "xcomp")}
    assert able(text, arcs, "gilt als") == ["Anna Voss"]


def test_who_answers_a_question_does_not_ask_it() -> None:
    text = f"Anna Voss schwieg. Auf die Frage, {Q_ASKED}, nickte Jan Holm."
    arcs = {
        "Voss": ("schwieg", "nsubj"),
        "Frage": ("nickte", "obl"),
        "Auf": ("Frage", "case"),
        "gehe": ("Frage", "acl"),
        "Holm": ("nickte", "nsubj"),
    }
    assert able(text, arcs, "Frage", Q_ASKED) == ["Anna Voss"]
    text = f"Anna Voss schwieg. Gefragt, {Q_ASKED}, nickte Jan Holm."
    arcs = {
        "Voss": ("schwieg", "nsubj"),
        "Gefragt": ("nickte", "advcl"),
        "gehe": ("Gefragt", "ccomp"),
        "Holm": ("nickte", "nsubj"),
    }
    assert able(text, arcs, "Gefragt", Q_ASKED) == ["Anna Voss"]
