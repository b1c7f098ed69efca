import json
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from command import COMMAND, environment, error_lines, run
from sample_archive import article, text, write_lines

from wortlaut import Archive, Article, Rejected
from wortlaut.archive.check import problems
from wortlaut.archive.connection import open_reading, open_writing
from wortlaut.archive.digest import digest
from wortlaut.archive.ingest import worker
from wortlaut.archive.ingest.expected import expected
from wortlaut.archive.ingest.plan import Plan
from wortlaut.archive.ingest.pool import WorkerPool
from wortlaut.archive.ingest.run import ingest
from wortlaut.archive.runs import Outcome
from wortlaut.encoder.weights import STATEMENTS
from wortlaut.records import Document, Reason

pytestmark = pytest.mark.skipif(
    not (STATEMENTS / "manifest.json").exists(), reason=f"no weights: {STATEMENTS}/manifest.json"
)
PLAN = Plan(sources=("test",), jobs=1)


def of(number: int, url: str | None = None, published: str | None = None) -> Article:
    return Article.of(text(number), url=url, published=published)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_writing(tmp_path / "presse.db")
    yield opened
    opened.close()


def outcomes(
    connection: sqlite3.Connection, results: Iterable[Article | Rejected], plan: Plan = PLAN
) -> dict[Outcome, int]:
    counts: Counter[Outcome] = Counter()
    for written in ingest(connection, results, plan):
        counts.update(written.outcomes)
    return dict(counts)


def rows(connection: sqlite3.Connection, query: str) -> list[tuple[object, ...]]:
    return connection.execute(query).fetchall()


def test_new_known_and_rejected_are_counted(connection: sqlite3.Connection) -> None:
    rejected = Rejected(source="a.txt", reason=Reason.EMPTY, detail="nothing")
    first: list[Article | Rejected] = [
        of(1),
        rejected,
        of(2),
        of(1, url="https://anderswo.example/"),
    ]
    assert outcomes(connection, first) == {"new": 2, "rejected": 1, "known": 1}
    assert outcomes(connection, first) == {"rejected": 1, "known": 3}
    assert rows(connection, "SELECT new, known, renewed, rejected FROM run ORDER BY id") == [
        (2, 1, 0, 1),
        (0, 3, 0, 1),
    ]
    assert rows(connection, "SELECT count(*) FROM rejected") == [(1,)]
    assert rows(connection, "SELECT count(*) FROM source") == [(3,)]
    assert rows(connection, "SELECT finished IS NULL FROM run") == [(0,), (0,)]


def test_what_is_known_is_not_analysed(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes(connection, [of(1)])

    def fails(*_: object, **__: object) -> Iterator[Document]:
        raise AssertionError("analysed again")

    monkeypatch.setattr(worker, "analyse_batch", fails)
    assert outcomes(connection, [of(1)]) == {"known": 1}


def test_other_weights_read_again_with_the_facts_of_the_first_source(
    connection: sqlite3.Connection,
) -> None:
    outcomes(connection, [of(1, published="2023-10-30")])
    before = digest(connection)
    (weights,) = connection.execute("SELECT weights FROM program").fetchone()
    connection.execute("UPDATE program SET weights = 'older'")
    assert outcomes(connection, [of(1, published="1999-01-01"), of(1)]) == {
        "renewed": 1,
        "known": 1,
    }
    assert rows(connection, "SELECT published FROM article") == [("2023-10-30",)]
    assert rows(connection, "SELECT program.weights FROM record JOIN program ON id = program") == [
        (weights,)
    ]
    connection.execute("DELETE FROM source WHERE id > 1")
    assert digest(connection) == before


def test_again_reads_each_text_once(connection: sqlite3.Connection) -> None:
    outcomes(connection, [of(1), of(2)])
    plan = Plan(sources=("test",), jobs=1, again=True)
    assert outcomes(connection, [of(1), of(2), of(1)], plan) == {"renewed": 2, "known": 1}


def test_workers_give_what_one_process_gives(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", 80)
    for jobs in ("1", "2"):
        done = run("ingest", source, "--archive", tmp_path / f"{jobs}.db", "--jobs", jobs)
        assert done.returncode == 1
    digests = []
    for name in ("1.db", "2.db"):
        opened = open_reading(tmp_path / name)
        digests.append(digest(opened))
        opened.close()
    assert digests[0] == digests[1]


def test_two_at_once_both_finish(tmp_path: Path) -> None:
    archive = tmp_path / "presse.db"
    sources = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for source, numbers in zip(sources, (range(60), range(30, 90)), strict=True):
        lines = (json.dumps(article(number)) + "\n" for number in numbers)
        source.write_text("".join(lines), "utf-8")
    processes = [
        subprocess.Popen(
            [COMMAND, "ingest", str(source), "--archive", str(archive), "--jobs", "1", "-q"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        for source in sources
    ]
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
    together = tmp_path / "together.db"
    run("ingest", *sources, "--archive", together, "--jobs", "1")
    states = []
    for path in (archive, together):
        opened = open_reading(path)
        assert list(problems(opened)) == []
        states.append(digest(opened))
        opened.close()
    assert states[0] == states[1]


def test_an_article_that_the_program_fails_on_is_rejected_alone(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wortlaut.pipeline import analyse_batch as real

    def fails(articles: list[Article], **options: object) -> Iterator[Document]:
        if any(each.id == of(2).id for each in articles):
            raise ZeroDivisionError("by zero")
        return real(articles, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "analyse_batch", fails)
    assert outcomes(connection, [of(1), of(2), of(3)]) == {"new": 2, "rejected": 1}
    assert rows(connection, "SELECT reason, detail FROM rejected") == [
        ("defect", "a defect of the program, please report it: ZeroDivisionError: by zero")
    ]


def test_a_worker_that_dies_takes_one_article_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker is killed by a text that its own process cannot survive."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    monkeypatch.setattr("wortlaut.archive.ingest.pool.work", __import__("deadly").work)
    pool = WorkerPool(1, None)
    try:
        batches = [[of(1), Article.of("kill"), of(2)], [of(3)], [], [of(4)]]
        results = list(pool.analysed(batches))
    finally:
        pool.close()
    assert [len(batch) for batch in results] == [3, 1, 0, 1]
    found = [result for batch in results for result in batch]
    killed = found[1]
    assert isinstance(killed, Rejected)
    assert killed.reason is Reason.DEFECT
    ids = [each.article.id for each in found if isinstance(each, Document)]
    assert ids == [of(1).id, of(2).id, of(3).id, of(4).id]


def test_how_many_there_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Eins.")
    (tmp_path / "b.jsonl").write_text("{}\n{}\n{}\n")
    (tmp_path / ".hidden").write_text("")
    assert expected([str(tmp_path)]) == 4
    assert expected([str(tmp_path / "a.txt"), str(tmp_path / "missing.jsonl")]) == 2
    assert expected([str(tmp_path / "*.txt")]) == 1
    (tmp_path / "c.csv").touch()
    for source in (str(tmp_path), "-", "https://blatt.example/", str(tmp_path / "d.jsonl.gz")):
        assert expected([source]) is None


def test_the_command_says_what_became_of_the_sources(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", 11)
    archive = tmp_path / "presse.db"
    done = run("ingest", source, "--archive", archive)
    assert done.returncode == 1
    assert done.stdout.decode() == f"{archive}: 11 new, 2 known, 0 renewed, 1 rejected\n"
    (line,) = error_lines(done)
    assert line.startswith(f"wortlaut: {source}:3: ")
    with Archive(archive) as opened:
        (rejected,) = opened.rejected()
    assert rejected.source == f"{source}:3"
    assert rejected.reason is Reason.FORMAT
    shown = run("archive", "rejected", archive)
    assert json.loads(shown.stdout)["source"] == f"{source}:3"


def test_wrong_usage(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", 1)
    no_archive = tmp_path / "brief.txt"
    no_archive.write_text("Sehr geehrte Damen und Herren," * 100)
    assert run("ingest", source, "--archive", no_archive).returncode == 2
    assert run("ingest", source).returncode == 2
    broken = tmp_path / "wissen.jsonl"
    broken.write_text("{")
    options = ("--archive", tmp_path / "presse.db", "--knowledge", broken)
    assert run("ingest", source, *options).returncode == 2
    assert not (tmp_path / "presse.db").exists()
