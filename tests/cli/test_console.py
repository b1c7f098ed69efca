import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.cli.console import Output, OutputError, report, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Grüße, „ja“ – é 日本", "Grüße, „ja“ – é 日本"),
        ("rot \x1b[31m", r"rot \x1b[31m"),
        ("\x9b2J", r"\x9b2J"),
        ("zwei\r\nZeilen\tund \x0c mehr", "zwei Zeilen und mehr"),
        ("a\u202eb\u2066c\u200f", r"a\u202eb\u2066c\u200f"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("\x00\x07\x08\x7f", r"\x00\x07\x08\x7f"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters() | st.sampled_from("\x1b\x9b\x85\u2028\u202e\ud800")))
def test_visible_text_is_one_line_without_controls(text: str) -> None:
    shown = visible(text)
    assert "\n" not in shown
    assert all(ord(char) >= 0x20 and not 0x7F <= ord(char) <= 0x9F for char in shown)
    assert not set(shown) & set(
        "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    shown.encode()


def test_report_writes_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    report("datei\x1b]0;x\x07\nzweite")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "wortlaut: datei\\x1b]0;x\\x07 zweite\n"


def test_closed_output_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="standard output is closed"):
        Output()


def test_text_the_encoding_lacks_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="latin-1"))
    output = Output()
    output.write_text("ä „")
    output.close()
    assert raw.getvalue() == b"\xe4 \\u201e"
