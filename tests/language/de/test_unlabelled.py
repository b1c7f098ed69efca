"""Interviews without labels, and texts of the same form that are none; all made up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de import tokenize
from wortlaut.language.de.structure.turns import turns
from wortlaut.records import TokenRange

INTRODUCED = """„Wir brauchen eine höhere Erbschaftsteuer“

Im Interview spricht die Ökonomin Clara Weiß über Vermögen und Vererben.

Deutschland diskutiert wieder über die Erbschaftsteuer. Überrascht Sie das?

Nein, das Thema kommt alle fünf Jahre. Ich beobachte das seit meiner Promotion.

Woran liegt das?

Viele glauben, dass es sie selbst trifft. Dabei liegen die Freibeträge hoch.

Man kann die Zahlung außerdem strecken. Das sieht schon das geltende Recht vor.

Was würden Sie dem Finanzminister raten?

Er sollte die Ausnahmen streichen. Zehn Prozent für alle, das wäre gerecht.

Das Gespräch führte Jana Kolb.
"""

ADDRESSED = """Der Bergretter

Seit 30 Jahren holt Sepp Angerer Menschen vom Berg.

**Herr Angerer, wann mussten Sie zuletzt ausrücken?**

Gestern Abend. Zwei junge Leute waren in Turnschuhen am Grat.

**Viele verlassen sich auf ihr Handy.**

Das ist das Problem. Oben gibt es kein Netz.

Der Akku ist bei Kälte schnell leer.

Und die Karte liegt daheim.

**Ärgert Sie so etwas?**

Früher schon. Heute denke ich: Jeder macht Fehler.

**Haben Sie Angst?**

Jedes Mal. Wer keine Angst hat, ist oben falsch.
"""

LABELLED_ONCE = """Frau Dr. Menke, wie gefährlich ist das Virus?

Die Virologin Tina Menke leitet das Institut für Tropenmedizin in Bernhausen.

Kreisbote: Müssen wir uns Sorgen machen?

Tina Menke: Nein. Ich sehe keinen Grund zur Panik.

Wer sollte sich impfen lassen?

Menschen über 60 und alle, die ein schwaches Immunsystem haben.

Wie lange hält der Schutz?

Nach unseren Daten ungefähr ein Jahr.
"""

WITHOUT_A_MARK = """Ein Gespräch mit der Winzerin Eva Thoma.

Wie war die Ernte?

Gut. Ich bin zufrieden.

Mit dem Wetter hatten Sie in diesem Jahr Glück.

Ja. Der Regen kam zur rechten Zeit.

Wie viele Flaschen füllen Sie ab?

Ungefähr 20.000.

Und was machen Sie im Winter?

Schlafen. Und die Reben schneiden.
"""


def read(text: str) -> list[tuple[int | None, bool, list[str]]]:
    """Return voice, whether it asks, and the first two words of the paragraphs of each turn."""
    tokens = tokenize(text)

    def opening(part: TokenRange) -> str:
        return " ".join(token.text for token in tokens[part.first : part.last][:2])

    return [(t.voice, t.asks, [opening(part) for part in t.parts]) for t in turns(text, tokens)]


def test_what_stands_below_questions_is_one_persons() -> None:
    assert read(INTRODUCED) == [
        (None, True, ["Deutschland diskutiert"]),
        (0, False, ["Nein ,"]),
        (None, True, ["Woran liegt"]),
        (0, False, ["Viele glauben", "Man kann"]),
        (None, True, ["Was würden"]),
        (0, False, ["Er sollte"]),
    ]


def test_what_is_bold_asks_and_nothing_else_does() -> None:
    assert read(ADDRESSED) == [
        (None, True, ["Herr Angerer"]),
        (0, False, ["Gestern Abend"]),
        (None, True, ["Viele verlassen"]),
        (0, False, ["Das ist", "Der Akku", "Und die"]),
        (None, True, ["Ärgert Sie"]),
        (0, False, ["Früher schon"]),
        (None, True, ["Haben Sie"]),
        (0, False, ["Jedes Mal"]),
    ]


def test_labels_of_the_first_question_and_answer_hold_for_all() -> None:
    assert read(LABELLED_ONCE) == [
        (1, True, ["Müssen wir"]),
        (0, False, ["Nein ."]),
        (1, True, ["Wer sollte"]),
        (0, False, ["Menschen über"]),
        (1, True, ["Wie lange"]),
        (0, False, ["Nach unseren"]),
    ]
    tokens = tokenize(LABELLED_ONCE)
    names = [turn.name for turn in turns(LABELLED_ONCE, tokens) if turn.name is not None]
    words = [[token.text for token in tokens[slice(*name)]] for name in names]
    assert words == [["Kreisbote"], ["Tina", "Menke"]]


def test_a_question_without_a_mark_is_given_to_nobody() -> None:
    assert read(WITHOUT_A_MARK)[1:4] == [
        (0, False, ["Gut ."]),
        (None, False, ["Mit dem"]),
        (0, False, ["Ja ."]),
    ]


def test_the_interview_ends_with_its_last_answer() -> None:
    after = "Clara Weiß lehrt in Kiel. Sie hat drei Bücher geschrieben.\n"
    assert read(INTRODUCED + "\n" + after) == read(INTRODUCED)
    question = "Haben Sie Fragen zu unserem Angebot?\n\nSchreiben Sie an die Redaktion.\n"
    assert read(INTRODUCED + "\n" + question) == read(INTRODUCED)


def test_one_question_to_somebody_by_name_is_enough() -> None:
    text = INTRODUCED.replace("Interview", "Heft").replace("Gespräch führte", "Heft druckte")
    named = text.replace("Überrascht Sie das?", "Was nun, Frau Weiß?").replace("Sie dem", "wir dem")
    assert [turn[2] for turn in read(named)] == [turn[2] for turn in read(INTRODUCED)]
    assert read(named.replace("Was nun, Frau Weiß?", "Was sagt Frau Weiß dazu?")) == []


def test_windows_line_ends_change_nothing() -> None:
    assert read(INTRODUCED.replace("\n", "\r\n")) == read(INTRODUCED)


EXPLAINED = """Was Mieter jetzt wissen müssen

Zum 1. Juli ändern sich die Regeln. {lead}

Was ändert sich?

Vermieter dürfen die Kosten nicht mehr umlegen. {first}

{asked}

Rund zwölf Millionen Haushalte. Besonders im Osten sind viele angeschlossen.

Was müssen Sie beachten?

Wer weiter fernsehen möchte, muss einen Vertrag abschließen. {last}
"""
CALLED = "Das sagte Ministerin Karla Thoms im Interview."
WHO = "Wer ist betroffen?"


@pytest.mark.parametrize(
    ("lead", "first", "asked", "last"),
    [
        ("Die wichtigsten Fragen und Antworten.", "", WHO, ""),
        (CALLED, "", WHO, ""),
        (CALLED, "Wir haben Portale verglichen.", WHO, "Uns überzeugte keines."),
        (CALLED, "„Ich warne davor“, sagt ein Anwalt.", WHO, ""),
        (CALLED, "Ich selbst warte ab.", "Muss ich kündigen?", ""),
        (CALLED, "Ich sehe keinen Grund zur Sorge, sagt Thoms.", WHO, ""),
        ("Ein Leser hat sie gestellt.", "Ich selbst warte ab.", WHO, ""),
        ("Ein Leser hat sie gestellt.", "Ich selbst warte ab.", "Was sagt Frau Thoms dazu?", ""),
    ],
)
def test_explanations_are_no_interviews(lead: str, first: str, asked: str, last: str) -> None:
    assert read(EXPLAINED.format(lead=lead, first=first, asked=asked, last=last)) == []


def test_an_explanation_becomes_an_interview_by_who_answers_in_it() -> None:
    """The texts above are none for one reason each, not by their form."""
    text = EXPLAINED.format(lead=CALLED, first="Ich warte selbst ab.", asked=WHO, last="")
    assert len(read(text)) == len(("question", "answer") * 3)


@pytest.mark.parametrize(
    "text",
    [
        INTRODUCED.replace("Interview", "Kino").replace("Gespräch führte", "war"),
        INTRODUCED.replace("Ich beobachte", "Man beobachtet").replace("meiner", "der"),
        INTRODUCED.replace("Er sollte", "Clara Weiß sagt, er solle"),
        INTRODUCED.replace("das?", "das.").replace("Woran liegt das?", "Das liegt nahe."),
    ],
)
def test_an_interview_lacks_nothing_that_makes_it_one(text: str) -> None:
    assert read(text) == []


COLUMN = """Warum ich gern Bahn fahre

Neulich kam ich im Gespräch mit einer Freundin auf die Bahn. Sie mag sie nicht.

Warum tue ich mir das eigentlich an?

Ich mag den Kaffee im Speisewagen. Ich mag die Landschaft.

Und die Verspätungen?

An die habe ich mich gewöhnt. Mein Buch ist dick.

Ist das nicht teuer?

Nein. Meine Karte gilt ein Jahr.
"""


TO_READERS = """Haben Sie heute schon gelacht?

Neulich fiel mir im Gespräch mit Anna Berg auf, dass keiner mehr lacht.

Woran liegt das? Haben Sie eine Idee?

Ich glaube, am Wetter. Es regnet seit Wochen.

Und lachen Sie im Sommer?

Ich ja. Im Freibad zum Beispiel.

Was tun Sie dagegen?

Ich lese Witze. Das hilft.
"""


def test_who_asks_the_readers_is_not_interviewed() -> None:
    assert read(TO_READERS) == []
    lead = "Ein Gespräch mit Anna Berg über das Lachen."
    asked = TO_READERS.splitlines()[2]
    assert len(read(TO_READERS.replace(asked, lead))) == len(("question", "answer") * 3)


def test_who_asks_themselves_is_not_interviewed() -> None:
    assert read(COLUMN) == []


PARAGRAPHS = """Wie geht es Ihnen?
**Und du?**
Frau Weiß, ja.
Ich gehe.
Ort
Frau Weiß
„?“
ZEIT: Frau Weiß?
Eva Weiß: Ich.
Interview: Eva Weiß
**
?
(Lacht.)
Nein."""


@given(st.lists(st.sampled_from(PARAGRAPHS.splitlines()), max_size=25).map("\n\n".join))
@pytest.mark.parametrize("opening", ["", "Ein Gespräch mit Eva Weiß.\n\n"])
def test_turns_of_any_paragraphs_lie_apart(opening: str, rest: str) -> None:
    tokens = tokenize(opening + rest)
    found = sorted(
        place
        for turn in turns(opening + rest, tokens)
        for place in (*((turn.label,) if turn.label else ()), *turn.parts)
    )
    assert all(first < last for first, last in found)
    assert all(before.last <= after.first for before, after in pairwise(found))
    assert all(place.last <= len(tokens) for place in found)
