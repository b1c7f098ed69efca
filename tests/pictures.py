"""Writes `docs/pictures/`: every page of the reading room over the example articles.

python tests/pictures.py
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import served
from playwright.sync_api import Browser

from wortlaut import Archive
from wortlaut.web import Settings

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
WIDE, PHONE, HEIGHT = 1280, 390, 860


def pages(archive: Path) -> Iterator[tuple[str, str]]:
    """Yield names and paths of the pages: of each kind one that shows something."""
    with Archive(archive) as opened:
        hit = opened.search("Stellen", limit=1)[0]
        nodes = opened.network(limit=2).nodes
        keys = [str(node["key"]) for node in nodes]
    article = f"/article/{hit['article_id']}"
    yield "start", "/"
    yield "search", "/search?q=Stellen"
    yield "article", article
    yield "statement", f"{article}/{hit['statement']}"
    yield "actor", f"/actor/{keys[0]}"
    yield "between", f"/between?first={keys[0]}&second={keys[1]}"
    yield "network", "/network"
    yield "events", "/events"
    yield "analyse", "/analyse"
    yield "corrections", "/corrections"
    yield "help", "/help"


def photograph(browser: Browser, address: str, archive: Path) -> None:
    """Write a picture of every page in light and dark, and of some on a phone."""
    looks = (("light", WIDE, "en-GB"), ("dark", WIDE, "de-DE"), ("phone", PHONE, "de-DE"))
    for look, width, locale in looks:
        context = browser.new_context(
            base_url=address,
            color_scheme="dark" if look == "dark" else "light",
            locale=locale,
            viewport={"width": width, "height": HEIGHT},
        )
        tab = context.new_page()
        for name, path in pages(archive):
            tab.goto(path)
            tab.wait_for_load_state("networkidle")
            tab.screenshot(path=PICTURES / f"{name}-{look}.png")
        context.close()


def main() -> None:
    """Serve the example articles and photograph the pages."""
    if served.CHROMIUM is None:
        sys.exit(served.NO_BROWSER)
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        archive = served.write_examples(Path(folder) / "examples.db")
        with served.serving(Settings(archive=archive)) as address, served.chromium() as browser:
            photograph(browser, address, archive)


if __name__ == "__main__":
    main()
