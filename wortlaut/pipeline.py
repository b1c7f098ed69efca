"""From an article to its attributed record."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wortlaut.actors import actors, knowledge
from wortlaut.encoder.inputs import article_inputs
from wortlaut.encoder.network import shipped_network, shipped_vocabulary
from wortlaut.encoder.reading import read
from wortlaut.encoder.weights import shipped
from wortlaut.language import Pack, load
from wortlaut.records import Analysis, Article, Document
from wortlaut.statements import statements
from wortlaut.times import statement_times, times

MOST_ARTICLES = 64
MOST_CHARACTERS = 500_000


def analyse(article: Article, *, threads: int = 0) -> Document:
    """Return the attributed record of an article.

    Pure: no input or output but loading the weights once, no clock, no randomness; the same text
    gives the same record. Takes time linear in the length of the text.

    Args:
        article: what to read.
        threads: threads of the network; 0 leaves the choice to ONNX Runtime.

    Raises:
        UsageError: there is no pack for the article's language.
        WeightsError: a weight file is missing or damaged.
    """
    return next(analyse_many([article], threads=threads))


def analyse_many(articles: Iterable[Article], *, threads: int = 0) -> Iterator[Document]:
    """Yield the records of many articles in their order; faster than one by one.

    The articles are read in batches that grow, so that the first record comes at once and memory
    stays bounded.

    Raises:
        UsageError: there is no pack for an article's language.
        WeightsError: a weight file is missing or damaged.
    """
    for batch in batches(articles):
        yield from _analyse_batch(batch, threads)


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


def prepare(article: Article, *, pack: Pack) -> Analysis:
    """Return an article with its tokens, sentences and the readings that the forms allow."""
    tokens = pack.tokenize(article.text)
    return Analysis(
        article=article,
        tokens=tokens,
        sentences=pack.sentences(article.text, tokens),
        readings=pack.analyse(tokens),
    )


def _analyse_batch(articles: list[Article], threads: int) -> Iterator[Document]:
    vocabulary = shipped_vocabulary()
    analyses = [prepare(article, pack=load(article.language)) for article in articles]
    inputs = [
        article_inputs(analysis, pack=load(analysis.article.language), vocabulary=vocabulary)
        for analysis in analyses
    ]
    quotations = read(inputs, network=shipped_network(threads), manifest=shipped())
    for analysis, found in zip(analyses, quotations, strict=True):
        yield document(replace(analysis, quotations=found))


def document(analysis: Analysis) -> Document:
    """Return the record of an article that has been read: who said what, and when."""
    article, tokens, sentences = analysis.article, analysis.tokens, analysis.sentences
    pack = load(article.language)
    found = times(
        article.text,
        tokens,
        sentences,
        published=article.published,
        grammar=pack.time_grammar(),
    )
    made = statements(analysis, pack=pack)
    when = statement_times(made, found, tokens, sentences)
    who, made = actors(
        analysis,
        [replace(statement, time=when.get(statement.id)) for statement in made],
        grammar=pack.reference_grammar(),
        knowledge=knowledge(article.language),
    )
    return Document(article=article, statements=made, actors=who, times=found)
