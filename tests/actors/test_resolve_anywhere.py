"""Any text gives actors that are well formed, and long ones are read."""

from collections.abc import Callable

import pytest
from acting import read
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.actors.resolve import actors
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import Actor, Article, Excerpt, Kind, Participant, Span, Statement

VOCABULARY = """
Präsident Anna Berg Karl Xi Kim Russland Moskau der die Er sie Sprecher Polizei von , und ( ) „ “
Angaben ihren demnach Minister US-Präsident Merkels . sagte W. al-Assad Jr. Regierung CDU russische
sei New York Times \N{GRINNING FACE} \N{LATIN SMALL LIGATURE FI} \N{LATIN CAPITAL LETTER DZ} ß
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))
SPANS = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40)), max_size=4)


def cut_statements(text: str, spans: list[tuple[int, int]]) -> list[Statement]:
    found = []
    for number, (start, length) in enumerate(spans, 1):
        end = min(len(text), start + length)
        if start < end:
            span = Span(start, end)
            speaker = Participant(spans=(span,), text=text[start:end])
            found.append(
                Statement(
                    id=f"s{number}",
                    kind=Kind.DIRECT,
                    quote=Excerpt(spans=(span,), text=text[start:end]),
                    speaker=speaker if number % 2 else None,
                    confidence=0.5,
                )
            )
    return found


@settings(max_examples=150)
@given(TEXTS, SPANS)
def test_any_text_gives_well_formed_actors(text: str, spans: list[tuple[int, int]]) -> None:
    text = text.encode("utf-8", "replace").decode()
    if not text.strip():
        return
    analysis = prepare(Article.of(text), pack=load("de"))
    statements = cut_statements(text, spans)

    def run() -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
        return actors(analysis, statements, grammar=reference_grammar(), knowledge=knowledge("de"))

    found, resolved = run()
    assert run() == (found, resolved)
    assert [actor.id for actor in found] == [f"a{n}" for n in range(1, len(found) + 1)]
    firsts = [actor.mentions[0].start for actor in found]
    assert firsts == sorted(firsts)
    for actor in found:
        assert actor.name
        for mention in actor.mentions:
            assert mention.text == text[mention.start : mention.end]
            assert mention.text
    ids = {actor.id for actor in found}
    assert len(resolved) == len(statements)
    for before, after in zip(statements, resolved, strict=True):
        assert after.quote == before.quote
        for participant in (after.speaker, after.addressee):
            assert participant is None or participant.actor is None or participant.actor in ids


@pytest.mark.parametrize(
    "build",
    [
        lambda n: "Anna Berg " * n,
        lambda n: "der Präsident " * n,
        lambda n: "Minister " * n,
        lambda n: " ".join(f"Minister A{i}b Berg," for i in range(n)),
        lambda n: "„" * n,
        lambda n: "A" * (20 * n),
    ],
)
def test_long_repetition_is_read(build: Callable[[int], str]) -> None:
    found, _ = read(build(3000))
    assert all(actor.mentions for actor in found)
