"""From an article to its attributed record."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from wortlaut.actors import SpeakerModel, actors, at_home, places_told, shipped_speaker_model
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import article_inputs
from wortlaut.encoder.network import shipped_network, shipped_vocabulary
from wortlaut.encoder.readings import refined
from wortlaut.encoder.texts import Networks, TextReading, read
from wortlaut.encoder.weights import shipped
from wortlaut.entities import corrected_entities
from wortlaut.events import events, find, shipped_model
from wortlaut.knowledge import knowledge
from wortlaut.language import Pack, load
from wortlaut.quotations import corrected_quotations
from wortlaut.records import Analysis, Article, Document, Token
from wortlaut.statements import marked_by_one_verb, statements
from wortlaut.statements.medium import shipped_medium_model
from wortlaut.times import statement_times, times

MOST_ARTICLES = 64
MOST_CHARACTERS = 500_000


def analyse(article: Article, *, knowledge_file: Path | None = None, threads: int = 0) -> Document:
    """Return the attributed record of an article.

    Pure: no input or output but loading the weights, and the knowledge file if one is given, once;
    no clock, no randomness; the same text gives the same record. Takes time linear in the length
    of the text.

    Args:
        article: what to read.
        knowledge_file: persons and bodies that a user added (see `wortlaut.knowledge.file`); None
            for none.
        threads: threads of the network; 0 leaves the choice to ONNX Runtime.

    Raises:
        UsageError: there is no pack for the article's language, or the knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    return next(analyse_many([article], knowledge_file=knowledge_file, threads=threads))


def analyse_many(
    articles: Iterable[Article],
    *,
    knowledge_file: Path | None = None,
    threads: int = 0,
    rules_only: bool = False,
) -> Iterator[Document]:
    """Yield the records of many articles in their order; faster than one by one.

    The articles are read in batches that grow, so that the first record comes at once and memory
    stays bounded. For the arguments see `analyse` and `document`.

    Raises:
        UsageError: there is no pack for an article's language, or the knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    for batch in batches(articles):
        yield from analyse_batch(
            batch, knowledge_file=knowledge_file, threads=threads, rules_only=rules_only
        )


def analyse_batch(
    articles: Sequence[Article],
    *,
    knowledge_file: Path | None = None,
    threads: int = 0,
    rules_only: bool = False,
) -> Iterator[Document]:
    """Yield the records of articles that go through the networks together; see `analyse_many`."""
    with uncollected():
        documents = _documents(
            articles, knowledge_file=knowledge_file, threads=threads, rules_only=rules_only
        )
    yield from documents


def _documents(
    articles: Sequence[Article], *, knowledge_file: Path | None, threads: int, rules_only: bool
) -> list[Document]:
    """Return the records of articles; all that was made on the way is gone on return."""
    prepared = [prepare(article, pack=load(article.language)) for article in articles]
    return [
        document(analysis, knowledge_file=knowledge_file, rules_only=rules_only)
        for analysis in read_analyses(prepared, threads=threads)
    ]


def warm(language: str = "de", *, threads: int = 0) -> None:
    """Load weights, lexicon and tables now, and `settle` them.

    Raises:
        UsageError: there is no pack for the language.
        WeightsError: a weight file is missing or damaged.
    """
    analyse(Article.of("Es regnet.", language=language), threads=threads)
    settle()


def settle() -> None:
    """Take all that is loaded out of the rounds of Python's garbage collector.

    For programs that read many articles, once the first is read: they need not look through a great
    many lasting objects again and again, which makes reading about an eighth faster.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python's garbage collector from looking for cycles while a batch is read.

    There are none to speak of, and it would look through all that is being made again and again.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles in batches of 1, 2, 4 … `MOST_ARTICLES`, fewer where they are long."""
    batch: list[Article] = []
    most, characters = 1, 0
    for article in articles:
        batch.append(article)
        characters += len(article.text)
        if len(batch) >= most or characters >= MOST_CHARACTERS:
            yield batch
            batch, characters, most = [], 0, min(2 * most, MOST_ARTICLES)
    if batch:
        yield batch


def prepare(article: Article, *, pack: Pack, tokens: tuple[Token, ...] = ()) -> Analysis:
    """Return an article with its tokens, sentences, datelines, turns and readings by form.

    Args:
        article: what to read.
        pack: the pack of its language.
        tokens: its tokens where they are given, as in gold data.
    """
    tokens = tokens or pack.tokenize(article.text)
    sentences, datelines, turns = pack.outline(article.text, tokens)
    return Analysis(
        article=article,
        tokens=tokens,
        sentences=sentences,
        datelines=datelines,
        turns=turns,
        readings=pack.analyse(tokens),
    )


def read_analyses(
    analyses: Sequence[Analysis], *, threads: int = 0, networks: Networks | None = None
) -> list[Analysis]:
    """Return prepared articles with what the networks read in them.

    Args:
        analyses: what has been prepared.
        threads: threads of the networks that ship.
        networks: those that read, None for those that ship.

    Raises:
        WeightsError: a weight file is missing or damaged.
    """
    vocabulary = shipped_vocabulary()
    inputs = [
        article_inputs(analysis, pack=load(analysis.article.language), vocabulary=vocabulary)
        for analysis in analyses
    ]
    found = read(inputs, networks=networks or shipped_networks(threads))
    return [_with_read(analysis, own) for analysis, own in zip(analyses, found, strict=True)]


def _with_read(analysis: Analysis, own: TextReading) -> Analysis:
    """Return a prepared article with what the networks read in it, and what is certain besides."""
    pack, grammar = load(analysis.article.language), own.grammar
    parsed = replace(
        analysis,
        readings=refined(analysis.tokens, analysis.readings, grammar.words, pack=pack),
        dependencies=grammar.dependencies,
        triggers=own.triggers,
    )
    return replace(
        parsed,
        entities=corrected_entities(grammar.entities, parsed, pack=pack),
        quotations=corrected_quotations(own.quotations, parsed, pack=pack),
    )


def shipped_networks(threads: int = 0) -> Networks:
    """Return the networks that ship; `threads` 0 leaves their number to ONNX Runtime.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    return Networks(shipped_grammar_network(threads), shipped_network(threads), shipped())


def document(
    analysis: Analysis,
    *,
    knowledge_file: Path | None = None,
    rules_only: bool = False,
    speakers: SpeakerModel | None = None,
) -> Document:
    """Return the record of an article that has been read: who said what, who did what, when.

    Args:
        analysis: what has been read.
        knowledge_file: see `analyse`.
        rules_only: leave the choice of events to rules; the trained choice is measured against it.
        speakers: chooses who speaks, None for the model that ships.

    Raises:
        WeightsError: a weight file is missing or damaged.
    """
    article, tokens, sentences = analysis.article, analysis.tokens, analysis.sentences
    pack = load(article.language)
    found = times(
        article.text,
        tokens,
        sentences,
        published=article.published,
        grammar=pack.time_grammar(),
    )
    made = statements(analysis, pack=pack, model=shipped_medium_model())
    when = statement_times(made, found, tokens, sentences)
    naming = find(analysis, pack.event_grammar())
    known = knowledge(article.language, knowledge_file)
    who, made = actors(
        analysis,
        [replace(each, time=when[each.id]) if each.id in when else each for each in made],
        grammar=pack.reference_grammar(),
        knowledge=known,
        acting=naming.acting,
        model=speakers or shipped_speaker_model(),
    )
    made = marked_by_one_verb(made, analysis, pack=pack)
    who = at_home(who, known, places_told(analysis, who, pack.reference_grammar(), known))
    happened, made = events(
        analysis,
        naming,
        statements=made,
        actors=who,
        times=found,
        model=None if rules_only else shipped_model(),
    )
    return Document(article=article, statements=made, actors=who, times=found, events=happened)
