"""Documents that were written before, instead of reading the articles anew."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from wortlaut.errors import GoldError, RecordError
from wortlaut.evaluation.gold_files import read_pieces
from wortlaut.records import Article, Document, from_json


def saved_documents(path: str | Path, articles: Iterable[Article]) -> Iterator[Document]:
    """Yield the saved document of each article, in their order; found by the article's text.

    Args:
        path: JSON Lines, plain or with `.xz` or `.gz`, such as `wortlaut read --format jsonl`
            writes them.
        articles: whose documents.

    Raises:
        GoldError: the file cannot be read, a line is no document, or an article has none.
    """
    documents: dict[str, Document] = {}
    for place, piece in read_pieces(Path(path)):
        try:
            document = from_json(bytes(piece))
        except RecordError as error:
            raise GoldError(f"{place}: {error}; write it with --format jsonl") from error
        documents[document.article.id] = document
    for article in articles:
        if article.id not in documents:
            start = " ".join(article.text.split())[:60]
            raise GoldError(f"{path}: holds no document of the article that begins {start!r}")
        yield documents[article.id]
