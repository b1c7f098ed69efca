"""Worker processes that analyse batches; results come in the order of the batches."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import Pipe, get_context
from pathlib import Path
from typing import NamedTuple

from wortlaut.archive.ingest.worker import failed, start, work
from wortlaut.interrupts import held_back
from wortlaut.records import Article, Document, Rejected, from_json

_WAITING_PER_WORKER = 2
_KILLED = "it ended the process that read it, perhaps for lack of memory"


class _Sent(NamedTuple):
    articles: Sequence[Article]
    future: "Future[list[bytes | Rejected]] | None"


class WorkerPool:
    """Some worker processes, each with one thread.

    A worker that dies takes its batch with it: the articles of that batch are then read one by
    one by new workers, and the one that kills them again is rejected.
    """

    def __init__(self, workers: int, knowledge_file: Path | None) -> None:
        self._workers = workers
        self._knowledge_file = knowledge_file
        self._lifeline, self._held = Pipe(duplex=False)
        self._executor = self._new(workers)

    def analysed(self, batches: Iterable[Sequence[Article]]) -> Iterator[list[Document | Rejected]]:
        """Yield the records of each batch; only a few batches are under way at a time."""
        waiting: deque[_Sent] = deque()
        for articles in batches:
            waiting.append(_Sent(articles, self._send(articles) if articles else None))
            if len(waiting) > self._workers * _WAITING_PER_WORKER:
                yield self._result(waiting.popleft())
        while waiting:
            yield self._result(waiting.popleft())

    def close(self) -> None:
        """End the workers, also in the middle of their work."""
        self._held.close()
        self._executor.shutdown(cancel_futures=True)
        self._lifeline.close()

    def _new(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers,
            # Not forked: a fork would copy the locks of whatever threads there are.
            mp_context=get_context("spawn"),
            initializer=start,
            initargs=(self._lifeline,),
        )

    def _send(self, articles: Sequence[Article]) -> "Future[list[bytes | Rejected]]":
        try:
            return self._submit(self._executor, articles)
        except BrokenProcessPool:
            self._executor = self._new(self._workers)
            return self._submit(self._executor, articles)

    def _submit(
        self, executor: ProcessPoolExecutor, articles: Sequence[Article]
    ) -> "Future[list[bytes | Rejected]]":
        with held_back():  # it may start a worker
            return executor.submit(work, articles, self._knowledge_file)

    def _result(self, sent: _Sent) -> list[Document | Rejected]:
        if sent.future is None:
            return []
        try:
            return _read(sent.future.result())
        except BrokenProcessPool:
            return [self._alone(article) for article in sent.articles]

    def _alone(self, article: Article) -> Document | Rejected:
        """Read one article in a process of its own, with no other that could be blamed."""
        with self._new(1) as executor:
            try:
                return _read(self._submit(executor, [article]).result())[0]
            except BrokenProcessPool:
                return failed(article, _KILLED)


def _read(results: list[bytes | Rejected]) -> list[Document | Rejected]:
    return [result if isinstance(result, Rejected) else from_json(result) for result in results]
