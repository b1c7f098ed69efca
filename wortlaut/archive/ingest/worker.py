"""What a worker process does: articles in, records out.

A worker ends, also in the middle of its work, when the pipe that it was started with closes: the
process that holds the other end has closed it, or has ended, however it did.
"""

import os
import signal
import threading
from collections.abc import Sequence
from functools import cache
from multiprocessing.connection import Connection, wait
from pathlib import Path

from wortlaut.errors import UsageError, WeightsError
from wortlaut.pipeline import analyse_batch, warm
from wortlaut.records import Article, Document, Reason, Rejected, to_json

_GIVES_WAY = 10


def start(lifeline: Connection) -> None:
    """Prepare a new worker: it gives way to others, and Ctrl-C is for who started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):  # who reads in the archive meanwhile should not wait
        os.nice(_GIVES_WAY)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def work(articles: Sequence[Article], knowledge_file: Path | None) -> list[bytes | Rejected]:
    """Return the records of articles as JSON, which passes between processes at least cost."""
    _warm()
    return [
        result if isinstance(result, Rejected) else to_json(result)
        for result in analysed(articles, knowledge_file, threads=1)
    ]


@cache
def _warm() -> None:
    warm(threads=1)


def analysed(
    articles: Sequence[Article], knowledge_file: Path | None, *, threads: int
) -> list[Document | Rejected]:
    """Return the record of each article, or its rejection where the program fails on it.

    Raises:
        UsageError: the knowledge file is broken.
        WeightsError: a weight file is missing or damaged.
    """
    if not articles:
        return []
    try:
        return list(analyse_batch(articles, knowledge_file=knowledge_file, threads=threads))
    except (UsageError, WeightsError):
        raise
    except Exception as error:  # one article must not take the others with it
        if len(articles) == 1:
            return [failed(articles[0], f"{type(error).__name__}: {error}")]
    return [
        result
        for article in articles
        for result in analysed([article], knowledge_file, threads=threads)
    ]


def failed(article: Article, why: str) -> Rejected:
    """Return the rejection of an article that the program fails on."""
    return Rejected(
        source=article.url or f"article {article.id}",
        reason=Reason.DEFECT,
        detail=f"a defect of the program, please report it: {why}",
    )


def _end_with(lifeline: Connection) -> None:
    wait([lifeline])
    os._exit(1)
