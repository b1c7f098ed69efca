"""How fast the pages of the reading room come while articles come in.

    python -m benchmarks.web_load [--articles N] [--archive FILE] [--rate N] [--seconds N]

An archive is generated (or taken, if it is there), served by a process of its own, and asked for
all kinds of pages in turn, with other words and actors each time, while `wortlaut ingest` reads
further articles into the same file. Requests leave at their planned times whatever the answers do;
a page's time counts from then to its last byte.
"""

import argparse
import asyncio
import json
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from benchmarks.archive_build import build
from benchmarks.archive_pool import build_pool
from wortlaut.archive.connection import open_reading

PORT = 8765
INGESTED, LONG = 20_000, 14
"""Articles that come in meanwhile, more than there is time for, and sentences of each."""
_PATIENCE = 60
_PROGRAM = "from wortlaut.cli import main; main()"


@dataclass(slots=True)
class Asked:
    """What came of the requests: seconds by page, what went wrong, bytes in all."""

    seconds: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    received: int = 0


class Pages:
    """Draws addresses."""

    def __init__(self, path: Path, seed: int = 1) -> None:
        self._draw = random.Random(seed)
        connection = open_reading(path)
        query = "SELECT key, said FROM actor WHERE said > 0 AND key IS NOT NULL"
        speakers = connection.execute(query).fetchall()
        self._speakers = [key for key, _ in speakers]
        self._shares = [said for _, said in speakers]
        (top,) = connection.execute("SELECT max(statement) FROM wording").fetchone()
        self._statements = [self._statement(connection, top) for _ in range(2000)]
        connection.close()

    def _statement(self, connection: sqlite3.Connection, top: int) -> tuple[str, str, str]:
        found: tuple[str, str, str] = connection.execute(
            "SELECT sha256, local, quote FROM wording JOIN statement ON statement.id = statement "
            "JOIN article ON article.id = article WHERE statement = ?",
            (self._draw.randint(1, top),),
        ).fetchone()
        return found

    def kinds(self) -> dict[str, Callable[[], str]]:
        """Return how the address of each kind of page is drawn."""
        return {
            "start": lambda: "/",
            "search: words": lambda: f"/search?q={self._word()}",
            "search: speaker": lambda: f"/search?speaker={self._actor()}",
            "search: words, years": lambda: f"/search?q={self._word()}&from=2015&to=2020",
            "article": lambda: f"/article/{self._place()[0]}",
            "statement": lambda: "/article/{}/{}".format(*self._place()),
            "actor": lambda: f"/actor/{self._actor()}",
            "between": lambda: f"/between?first={self._actor()}&second={self._actor()}",
            "network": lambda: "/network",
            "network: around": lambda: f"/network?around={self._actor()}",
            "network: years": lambda: f"/network?from={self._year()}",
            "events": lambda: "/events",
            "events: with somebody": lambda: f"/events?about={self._actor()}",
            "chart: timeline": lambda: f"/charts/timeline.json?q={self._word()}&by=act",
            "chart: actor": lambda: f"/charts/actor.json?key={self._actor()}",
            "chart: between": lambda: (
                f"/charts/between.json?first={self._actor()}&second={self._actor()}"
            ),
            "chart: network": lambda: "/charts/network.json",
            "chart: picture": lambda: f"/charts/actor.svg?key={self._actor()}",
            "API: statements": lambda: f"/api/v1/statements?q={self._word()}",
            "API: facets": lambda: f"/api/v1/facets?speaker={self._actor()}",
        }

    def _actor(self) -> str:
        return quote(self._draw.choices(self._speakers, self._shares)[0], safe="")

    def _word(self) -> str:
        quoted = self._draw.choice(self._statements)[2]
        words = [word for word in quoted.split() if word.isalpha()]
        return quote(self._draw.choice(words or ["Regierung"]))

    def _place(self) -> tuple[str, str]:
        return self._draw.choice(self._statements)[:2]

    def _year(self) -> int:
        return self._draw.randint(2006, 2024)


async def ask(port: int, address: str) -> tuple[int, int]:
    """Return status and bytes of an answer, packed as browsers want it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n"
    writer.write(f"{head}Accept-Language: de\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read(-1)
    writer.close()
    return int(answer.split(b" ", 2)[1]), len(answer)


async def load(port: int, planned: Sequence[tuple[str, str]], rate: float) -> Asked:
    """Send requests at their times; wait for all answers."""
    asked = Asked()
    started = time.perf_counter() + 0.1

    async def one(number: int, kind: str, address: str) -> None:
        due = started + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        try:
            async with asyncio.timeout(_PATIENCE):
                status, size = await ask(port, address)
        except (OSError, TimeoutError, ValueError, IndexError) as error:
            asked.errors.append(f"{address}: {type(error).__name__} {error}")
            return
        asked.seconds[kind].append(time.perf_counter() - due)
        asked.received += size
        if status != 200:
            asked.errors.append(f"{address}: {status}")

    async with asyncio.TaskGroup() as group:
        for number, (kind, address) in enumerate(planned):
            group.create_task(one(number, kind, address))
    return asked


def planned(path: Path, count: int) -> list[tuple[str, str]]:
    """Return so many requests, all kinds in turn, in an order that is the same each time."""
    kinds = Pages(path).kinds()
    names = [name for _ in range(-(-count // len(kinds))) for name in kinds][:count]
    random.Random(2).shuffle(names)
    return [(name, kinds[name]()) for name in names]


def articles(folder: Path) -> Path:
    """Write articles to be ingested; return the file."""
    draw = random.Random(3)
    sentences = [each.text for each in build_pool(500).sentences]
    path = folder / "more.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(INGESTED):
            text = " ".join(draw.choices(sentences, k=LONG))
            day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
            written = {"title": f"Meldung {number}", "text": text, "published": day}
            file.write(json.dumps(written | {"outlet": "Bote"}, ensure_ascii=False) + "\n")
    return path


def started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a program with this interpreter."""
    return subprocess.Popen([sys.executable, *command], stderr=subprocess.PIPE)


def _options(port: int) -> list[str]:
    """Return options of the server: all requests come from one client."""
    return ["--port", str(port), "--rate", "1000000"]


def wait_for(port: int) -> None:
    """Wait until the server answers, and has made what it makes once."""
    for _ in range(10 * _PATIENCE):
        try:
            for address in ("/static/vega.js", "/"):
                asyncio.run(ask(port, address))
        except (OSError, IndexError, ValueError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the server does not start")


def memory(process: int) -> float:
    """Return the most memory that a process has had, in MB (1,000,000 bytes)."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / 1e6


def report(asked: Asked, used: float, written: int) -> None:
    """Print the table."""
    everything = [each for times in asked.seconds.values() for each in times]
    print(f"{'milliseconds':24}{'pages':>7}{'p50':>8}{'p95':>8}{'max':>8}")
    for name, times in [*asked.seconds.items(), ("all", everything)]:
        p95 = statistics.quantiles(times, n=20, method="inclusive")[18] if times[1:] else times[0]
        figures = (statistics.median(times), p95, max(times))
        print(f"{name:24}{len(times):7}" + "".join(f"{1000 * each:8.0f}" for each in figures))
    print(f"errors: {len(asked.errors)}", *asked.errors[:10], sep="\n  ")
    print(f"server: {used:.0f} MB at most; {asked.received / 1e6:.1f} MB sent")
    print(f"ingested meanwhile: {written} articles")


def count(path: Path) -> int:
    """Return how many articles are in an archive."""
    connection = open_reading(path)
    found: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    connection.close()
    return found


def main() -> None:
    """Build, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--archive", type=Path, help="taken where it is, else made there")
    parser.add_argument("--rate", type=float, default=20, help="requests a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--quiet", action="store_true", help="no ingest beside")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = given.archive or Path(temporary) / "archive.db"
        if not path.exists():
            build(path, given.articles)
        before = count(path)
        requests = planned(path, int(given.rate * given.seconds))
        server = started(["-c", _PROGRAM, "serve", "--archive", str(path), *_options(given.port)])
        more = str(articles(Path(temporary)))
        ingest = ["-c", _PROGRAM, "ingest", more, "--archive", str(path), "--jobs", "1", "-q"]
        writer = None
        try:
            wait_for(given.port)
            writer = None if given.quiet else started(ingest)
            while writer and count(path) == before and writer.poll() is None:
                time.sleep(0.2)
            begun = count(path)
            asked = asyncio.run(load(given.port, requests, given.rate))
            report(asked, memory(server.pid), count(path) - begun)
        finally:
            for process in filter(None, (writer, server)):
                process.send_signal(signal.SIGINT)
                process.wait(_PATIENCE)


if __name__ == "__main__":
    main()
