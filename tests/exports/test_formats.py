import subprocess
import sys

import pytest
from sample_events import happened

from wortlaut.exports.formats import BINARY, ExportFormat, export_as

HEAVY = {"pyarrow", "lxml", "networkx", "cassis", "followthemoney", "pyld", "jinja2", "pandas"}


@pytest.mark.parametrize("form", ExportFormat)
def test_every_format_writes_documents_and_none(form: ExportFormat) -> None:
    assert b"".join(export_as(form)([happened()]))
    nothing = b"".join(export_as(form)([]))
    assert bool(nothing) == (form not in LINES)


LINES = {
    ExportFormat.JSONL,
    ExportFormat.PLOVER,
    ExportFormat.GDELT_EVENTS,
    ExportFormat.GDELT_MENTIONS,
    ExportFormat.FOLLOWTHEMONEY,
}


@pytest.mark.parametrize("form", ExportFormat)
def test_text_is_utf8(form: ExportFormat) -> None:
    data = b"".join(export_as(form)([happened()]))
    if form in BINARY:
        assert data[:2] in {b"PA", b"PK"}
    else:
        assert "Thoma" in data.decode() or form in LINES


@pytest.mark.parametrize("form", ExportFormat)
def test_the_same_documents_give_the_same_bytes(form: ExportFormat) -> None:
    first, second = (b"".join(export_as(form)([happened()])) for _ in range(2))
    assert first == second


def test_nothing_heavy_is_loaded_before_it_is_asked_for() -> None:
    program = "import sys, wortlaut.exports.formats; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert not HEAVY & set(done.stdout.split())
