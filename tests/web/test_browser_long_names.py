"""Names without a place to break them, in a real browser: no page and no report gets wider."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_press
import served
from playwright.sync_api import Browser

from wortlaut import Document
from wortlaut.exports.page.html import page
from wortlaut.records import ActorKind, Status
from wortlaut.web import Settings

LONG = "W" * 400
KEYS = {LONG: (f"person:{LONG.lower()}", ActorKind.PERSON), f"{LONG}X": (None, ActorKind.PERSON)}
WIDER = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> Document:
    for name, known in KEYS.items():
        monkeypatch.setitem(sample_press.KEYS, name, known)
    event = ("ACCUSE", Status.ASSERTED)
    return sample_press.document(
        LONG,
        LONG,
        "2023-10-30",
        sample_press.Said(LONG, f"{LONG}X irrt", (f"{LONG}X",), to=f"{LONG}X", event=event),
        sample_press.Said(f"{LONG}X", f"{LONG} irrt", (LONG,), event=event),
    )


@pytest.fixture
def address(tmp_path: Path, long: Document) -> Iterator[str]:
    archive = sample_press.write(tmp_path / "long.db", [long])
    with served.serving(Settings(archive=archive)) as found:
        yield found


@pytest.mark.parametrize("width", [1280, 390])
def test_long_names_stay_inside_the_window(
    chromium: Browser, address: str, long: Document, tmp_path: Path, width: int
) -> None:
    article = f"/article/{long.article.id}"
    pages = ["/", "/search", "/events", article, f"{article}/s1", f"/actor/person:{LONG.lower()}"]
    report = tmp_path / "report.html"
    report.write_bytes(b"".join(page([long, long])))
    with chromium.new_context(viewport={"width": width, "height": 800}) as context:
        tab = context.new_page()
        wider = []
        for each in (*(f"{address}{path}" for path in pages), report.as_uri()):
            tab.goto(each)
            tab.wait_for_load_state("networkidle")
            wider += [each] if tab.evaluate(WIDER) else []
    assert wider == []
