"""A worker's task that one text kills."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

from wortlaut.archive.ingest import worker
from wortlaut.records import Article, Rejected


def work(articles: Sequence[Article], knowledge_file: Path | None) -> list[bytes | Rejected]:
    if any(article.text == "kill" for article in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return worker.work(articles, knowledge_file)
