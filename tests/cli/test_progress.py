import io
import sys

import pytest

from wortlaut.cli import progress
from wortlaut.cli.progress import Progress


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
