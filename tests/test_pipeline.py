import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wortlaut
from wortlaut import Article, Document
from wortlaut.errors import UsageError
from wortlaut.pipeline import MOST_CHARACTERS, analyse, analyse_many, batches
from wortlaut.records import to_json

TEXT = "„Das Haus ist sicher“, sagte Anna Berg am Montag. Sie hoffe, dass es so bleibe."


def spans_of(document: Document) -> list[tuple[int, int, str]]:
    text = document.article.text
    spans = []
    for statement in document.statements:
        parts = [statement.quote, statement.speaker, statement.addressee, statement.cue]
        for part in (*parts, statement.frame):
            if part is not None:
                assert part.text == " ".join(text[start:end] for start, end in part.spans)
                spans += [(start, end, text[start:end]) for start, end in part.spans]
    return spans


def test_who_said_what_in_which_words() -> None:
    statement = analyse(Article.of(TEXT)).statements[0]
    assert statement.kind == "direct"
    assert statement.quote.text == "„Das Haus ist sicher“"
    assert statement.speaker is not None
    assert statement.speaker.text == "Anna Berg"
    assert statement.cue is not None
    assert statement.cue.text == "sagte"
    assert statement.act == "state"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_evidence_is_in_the_text_for_any_unicode(text: str) -> None:
    for start, end, words in spans_of(analyse(Article.of(text))):
        assert 0 <= start < end <= len(text)
        assert not words[0].isspace()
        assert not words[-1].isspace()


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = analyse(Article.of(TEXT)), analyse(Article.of(TEXT))
    assert to_json(first) == to_json(second)


def test_many_come_in_order_and_as_alone() -> None:
    texts = [f"{TEXT} Nummer {number}." for number in range(150)]
    articles = [Article.of(text) for text in texts]
    documents = list(analyse_many(articles))
    assert [document.article for document in documents] == articles
    assert documents[77] == analyse(articles[77])


def test_batches_grow_and_stay_bounded() -> None:
    articles = [Article.of("a" * 10)] * 200
    sizes = [len(batch) for batch in batches(articles)]
    assert sizes[:7] == [1, 2, 4, 8, 16, 32, 64]
    assert sum(sizes) == 200
    long = [Article.of("a" * MOST_CHARACTERS)] * 5
    assert [len(batch) for batch in batches(long)] == [1] * 5


def test_every_parent_is_a_statement_of_the_document() -> None:
    text = "Er sagte, sie habe „Ja“ gesagt. „Er rief ‚Nein‘“, berichtete sie."
    document = analyse(Article.of(text))
    ids = [statement.id for statement in document.statements]
    assert len(set(ids)) == len(ids)
    assert all(s.parent in ids for s in document.statements if s.parent is not None)


def test_an_empty_text_holds_nothing() -> None:
    assert analyse(Article.of("")).statements == ()


def test_a_language_without_a_pack_is_refused() -> None:
    with pytest.raises(UsageError, match="'fr'"):
        analyse(Article.of("Il dit non.", language="fr"))


# Several times as many tokens as the network reads at once, and more than Python calls deep.
HOSTILE = {
    "opening marks": "„" * 8_000,
    "one letter": "a" * 1_000_000,
    "one sentence": "Wort " * 8_000 + ".",
    "control characters": "".join(map(chr, range(1, 32))) * 500,
    "right to left": "قال \u202e er, „ja“ " * 1_000,
    "quotations without end": "Er sagte, „ja, " * 1_500,
    "pairs": "„“" * 4_000,
    "lines": "\n" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_get_a_record(name: str) -> None:
    document = wortlaut.analyse(HOSTILE[name])
    assert document.article.text == HOSTILE[name]
    spans_of(document)


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_left_as_it_was(collecting: bool) -> None:
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        for _ in analyse_many([Article.of("Es regnet."), Article.of("Es schneit.")]):
            assert gc.isenabled() is collecting
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def test_nobody_acts_or_speaks_in_a_dateline() -> None:
    dateline = "Paris/Berlin (AFP) -"
    report = "Die Polizei hat zwei Männer festgenommen. Es regne, sagte der Sprecher."
    document = analyse(Article.of(f"{dateline} {report}"))
    alone = analyse(Article.of(report))
    moved = len(dateline) + 1
    assert [actor.name for actor in document.actors] == [actor.name for actor in alone.actors]
    assert [(event.type, event.actors, event.recipients) for event in document.events] == [
        (event.type, event.actors, event.recipients) for event in alone.events
    ]
    assert all(start >= moved for start, _, _ in spans_of(document))


def test_a_strike_is_that_of_the_strikers() -> None:
    document = analyse(Article.of("HAMBURG (dpa) - Arbeiter haben gestreikt."))
    names = {actor.id: actor.name for actor in document.actors}
    assert [
        (event.type, [names[actor] for actor in event.actors], event.recipients)
        for event in document.events
    ] == [("PROTEST", ["Arbeiter"], ())]
