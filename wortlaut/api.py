"""The Python surface: from files or strings to documents, from documents to tables.

The heavy parts are imported on first use, so that `import wortlaut` takes no noticeable time.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from wortlaut.errors import ArticleError, UsageError
from wortlaut.records import Article, Document, Rejected


def analyse(
    text: str | Article,
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    knowledge_file: str | Path | None = None,
) -> Document:
    """Return the attributed record of a text.

    Args:
        text: the text, or an article, whose own title, url, outlet and date then hold.
        title: its headline, as far as known.
        url: where it stands.
        outlet: who published it.
        published: ISO 8601 date or date and time; `2023-10` or `2023` where no more is known.
        knowledge_file: persons and bodies that you added, as `wortlaut knowledge` keeps them.

    Raises:
        ArticleError: the text holds a lone surrogate.
        UsageError: `published` is no date, there is no pack for the article's language, or the
            knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    from wortlaut.pipeline import analyse as analyse_article
    from wortlaut.readers import ReadOptions

    if isinstance(text, Article):
        return analyse_article(text, knowledge_file=_knowledge(knowledge_file))
    options = ReadOptions(published=published)
    return analyse_article(
        Article.of(text, title=title, url=url, outlet=outlet, published=options.published),
        knowledge_file=_knowledge(knowledge_file),
    )


def analyse_many(
    articles: Iterable[Article], *, knowledge_file: str | Path | None = None, threads: int = 0
) -> Iterator[Document]:
    """Yield the records of many articles in their order; faster than one by one.

    They are read in batches that grow, so that the first record comes at once and memory stays
    bounded.

    Args:
        articles: what to read, such as `Article.of` builds; taken as they are needed.
        knowledge_file: persons and bodies that you added, as `wortlaut knowledge` keeps them.
        threads: threads of the networks; 0 leaves the number to ONNX Runtime.

    Raises:
        UsageError: there is no pack for an article's language, or the knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    from wortlaut.pipeline import analyse_many as analyse_articles

    checked = (_article(article) for article in _several(articles, "articles"))
    yield from analyse_articles(checked, knowledge_file=_knowledge(knowledge_file), threads=threads)


def read(
    source: str | Path,
    *,
    published: str | None = None,
    max_bytes: int | None = None,
    allow_fetch: bool = False,
    knowledge_file: str | Path | None = None,
) -> Document:
    """Read one article from a file and return its attributed record.

    Args:
        source: a file of any format that is read, if it holds one article; or an address.
        published: the date of publication, where the file does not tell.
        max_bytes: the largest article in bytes, where it is not to be that of `ReadOptions`.
        allow_fetch: whether an address (http, https) is fetched, if it lies on the public internet.
        knowledge_file: persons and bodies that you added, as `wortlaut knowledge` keeps them.

    Raises:
        ArticleError: the file could not be read, or holds no article or more than one.
        UsageError: `published` is no date, there is no pack for the article's language, or the
            knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    found = list(
        islice(_sources([_source(source)], published, max_bytes, allow_fetch=allow_fetch), 2)
    )
    if len(found) > 1:
        raise ArticleError(f"{source} holds more than one article; use wortlaut.read_many")
    if not found:
        raise ArticleError(f"{source} holds no article; give a file with the text of one")
    article = found[0]
    if isinstance(article, Rejected):
        raise ArticleError(f"{article.source}: {article.detail}")
    return analyse(article, knowledge_file=knowledge_file)


def read_many(
    sources: str | Path | Iterable[str | Path],
    *,
    published: str | None = None,
    max_bytes: int | None = None,
    columns: Mapping[str, str] | None = None,
    allow_fetch: bool = False,
    knowledge_file: str | Path | None = None,
) -> Iterator[Document | Rejected]:
    """Read files and folders; yield the record of each article, or why there is none, in order.

    Args:
        sources: a file, folder, pattern or address, or several.
        published: the date of publication, where a file does not tell.
        max_bytes: the largest article in bytes, where it is not to be that of `ReadOptions`.
        columns: for CSV and Parquet, which column holds what, as in `{"text": "Body"}`; the
            others are guessed by their names.
        allow_fetch: whether addresses (http, https) are fetched, if they lie on the public
            internet.
        knowledge_file: persons and bodies that you added, as `wortlaut knowledge` keeps them.

    Raises:
        UsageError: `published` is no date, `columns` names no field, there is no pack for an
            article's language, or the knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    waiting: deque[Article | Rejected] = deque()

    def articles() -> Iterator[Article]:
        for item in _sources(
            sources, published, max_bytes, columns=columns, allow_fetch=allow_fetch
        ):
            waiting.append(item)
            if isinstance(item, Article):
                yield item

    for document in analyse_many(articles(), knowledge_file=knowledge_file):
        while isinstance(rejected := waiting.popleft(), Rejected):
            yield rejected
        yield document
    for item in waiting:
        if isinstance(item, Rejected):
            yield item


def table(documents: Document | Iterable[Document]) -> list[dict[str, object]]:
    """Return one row a statement, as a list of dicts that pandas and polars take."""
    from wortlaut.exports.table import table as rows

    return rows(documents)


def _knowledge(file: object) -> Path | None:
    if file is not None and not isinstance(file, str | Path):
        raise UsageError(
            f"knowledge_file is of type {type(file).__name__}; give its name as a string or a Path"
        )
    return None if file is None else Path(file)


def _article(article: object) -> Article:
    if not isinstance(article, Article):
        raise UsageError(
            f"analyse_many takes articles, and one is of type {type(article).__name__}; build them "
            "with wortlaut.Article.of(text)"
        )
    return article


def _several(items: Iterable[object], name: str) -> Iterable[object]:
    if not isinstance(items, Iterable):
        raise UsageError(f"{name} is of type {type(items).__name__}; give a list of them")
    return items


def _source(source: object) -> str | Path:
    if not isinstance(source, str | Path):
        raise UsageError(
            f"a source is of type {type(source).__name__}; give the name of a file as a string or "
            "a Path, and several as a list to wortlaut.read_many"
        )
    return source


def _sources(
    sources: str | Path | Iterable[str | Path],
    published: str | None,
    max_bytes: int | None,
    *,
    columns: Mapping[str, str] | None = None,
    allow_fetch: bool = False,
) -> Iterator[Article | Rejected]:
    from wortlaut.readers import ReadOptions, read_sources

    options = ReadOptions(
        published=published, columns=tuple((columns or {}).items()), allow_fetch=allow_fetch
    )
    if max_bytes is not None:
        options = replace(options, max_bytes=max_bytes)
    several = [sources] if isinstance(sources, str | Path | bytes) else sources
    return read_sources(map(_source, _several(several, "sources")), options=options)
