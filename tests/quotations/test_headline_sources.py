"""What a headline has somebody say: "Minister: Steuern steigen"."""

import pytest

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import analyse
from wortlaut.quotations.headline_sources import with_headline_sources
from wortlaut.records import Article, Kind, Mood, Quotation, Reading, TokenRange

FINITE = frozenset(["steigen", "bleibt", "pendelt", "muss", "braucht", "ist", "zahlt"])
POS = {
    "Holm": "PROPN",
    "Anna": "PROPN",
    "SPD": "PROPN",
    "Jemen": "PROPN",
    "Schwerin": "PROPN",
    "Neue": "ADJ",
    "gesperrt": "VERB",
    "in": "ADP",
    "für": "ADP",
    "gegen": "ADP",
}


def claims(
    text: str, *before: Quotation, first: int = 0, speaker: str = ""
) -> list[tuple[str, str]]:
    """Return source and words of what a headline says; `speaker` are words for who speaks below."""
    forms = ["x"] * first + text.split(" ")
    last = len(forms)
    forms += speaker.split()
    readings = [
        Reading(
            form,
            POS.get(form, "NOUN" if form[0].isupper() else "X"),
            Mood.INDICATIVE if form in FINITE else None,
        )
        for form in forms
    ]
    below = Quotation(
        kind=Kind.DIRECT,
        medium=None,
        tokens=(last,),
        speaker=tuple(range(last, len(forms))),
        confidence=0.9,
    )
    found = with_headline_sources(
        [*before, *([below] if speaker else [])],
        [TokenRange(first, last)],
        forms,
        readings,
        grammar=reference_grammar(),
    )
    return [
        (" ".join(forms[t] for t in each.speaker), " ".join(forms[t] for t in each.tokens))
        for each in found
        if each not in before and each != below
    ]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Minister", "Steuern steigen"),
        ("Finanzminister", "Kein Geld für Straßen"),
        ("Bürgermeisterin Anna Holm ( SPD )", "Das Bad bleibt"),
        ("Zoologe", "Jeder Bär braucht Ruhe"),
        ("Studie", "Jeder Zweite pendelt"),
        ("Neue Studie", "Mehrheit für Tempolimit"),
        ("UN-Bericht", "Die Not ist groß"),
        ("Zeitungsbericht", "Brücke gesperrt"),
        ("Gericht", "Der Hof muss weichen"),
        ("Polizei", "Straße gesperrt"),
    ],
)
def test_a_source_before_the_colon_says_what_stands_behind_it(source: str, said: str) -> None:
    assert claims(f"{source} : {said}") == [(source, said)]


@pytest.mark.parametrize(
    "text",
    [
        "Tarifstreit : Der Bund zahlt",
        "Jemen : Der Bund zahlt",
        "Schwerin : Der Bund zahlt",
        "Streit in Köln : Der Bund zahlt",
        "Urteil gegen Minister : Der Bund zahlt",
        "Amt Holm : Der Bund zahlt",
        "Gericht : Acht Jahre für Holm",
        "Medienkritik : Der Ton ist rau",
        "Landkreis : Der Bund zahlt",
        "Trainer : Anna Holm",
        "Minister : Was ist zu tun",
        "Minister : Ist das gut ?",
        "Minister : Das ist „ gut “",
        "Minister : Holm : Das bleibt",
        "Mann : Das bleibt",
        "Minister : Nein",
    ],
)
def test_a_topic_or_a_label_before_a_colon_says_nothing(text: str) -> None:
    assert claims(text) == []


def test_below_the_text_s_first_line_a_clause_is_needed() -> None:
    assert claims("Minister : Steuern steigen", first=5) == [("Minister", "Steuern steigen")]
    assert claims("Minister : Neue Steuern für Firmen", first=5) == []


def test_a_name_is_a_source_if_it_is_that_of_a_person_who_speaks() -> None:
    said = [("Holm", "Das Bad bleibt")]
    assert claims("Holm : Das Bad bleibt") == []
    assert claims("Holm : Das Bad bleibt", speaker="Anna Holm") == said
    assert claims("Holm : Das Bad bleibt", speaker="Minister Holm") == said
    assert claims("Jemen : Das Bad bleibt", speaker="Regierung in Jemen") == []
    assert claims("Holm : Neue Straßen für Köln", speaker="Anna Holm") == []


def test_a_headline_with_another_quotation_stays_as_it_is() -> None:
    other = Quotation(kind=Kind.DIRECT, medium=None, tokens=(3,), confidence=0.9)
    assert claims("Minister : Steuern steigen", other) == []


def test_an_event_that_a_headline_has_somebody_tell_is_no_fact() -> None:
    document = analyse(
        Article.of(
            "Innenministerium: Terrorist in Kabul getötet\n\nMehr war am Freitag nicht zu erfahren."
        )
    )
    [statement] = document.statements
    assert statement.quote.text == "Terrorist in Kabul getötet"
    assert statement.speaker is not None
    assert statement.speaker.text == "Innenministerium"
    sources = {one.source for event in document.events for one in event.attestations}
    assert sources == {statement.speaker.actor}
