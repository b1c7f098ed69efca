import io
import sys

import pytest

from wortlaut.cli import progress
from wortlaut.cli.progress import IngestProgress, Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_off_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_TERMINAL_INTERVAL", 0)
    bar = Progress(wanted=False)
    bar.update(1, 0)
    bar.clear()
    assert stream.getvalue() == ""


def test_renews_one_line_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_TERMINAL_INTERVAL", 0)
    bar = Progress(wanted=True)
    bar.update(3, 1)
    bar.clear()
    bar.clear()
    shown = stream.getvalue()
    assert "3 read, 1 rejected" in shown
    assert "\n" not in shown
    assert shown.endswith("\r\x1b[K")
    assert shown.count("\x1b[K") == 2


def test_plain_lines_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_LOG_INTERVAL", 0)
    Progress(wanted=True).update(3, 1)
    assert stream.getvalue().startswith("wortlaut: 3 read, 1 rejected")
    assert "\x1b" not in stream.getvalue()
    assert stream.getvalue().endswith("\n")


def test_an_ingest_tells_its_counts_and_how_long_it_will_take(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = io.StringIO()
    seconds = iter([0.0, 20.0, 40.0, 60.0, 80.0])
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("time.monotonic", lambda: next(seconds))
    bar = IngestProgress(wanted=True)
    bar.update({"new": 40, "rejected": 0}, None)
    bar.update({"new": 55, "rejected": 5}, 180)
    bar.update({"new": 175, "rejected": 5}, 180)
    # The rate is that of the last half minute at most: 20 in the 20 seconds before the second line.
    assert stream.getvalue().splitlines() == [
        "wortlaut: 40 new, 0 rejected, 2.0 a second",
        "wortlaut: 55 new, 5 rejected, 1.0 a second, 120 to go, about 0:02:00",
        "wortlaut: 175 new, 5 rejected, 6.0 a second",
    ]
