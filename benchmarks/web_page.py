"""What a browser needs for an article's page: time to the first words, shifts, bytes.

    python -m benchmarks.web_page [FILE.db]

Without an archive the example articles are read. Needs Playwright and Debian's Chromium.
"""

import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from wortlaut import Archive, read_many
from wortlaut.records import Document
from wortlaut.web import Settings, create_app
from wortlaut.web.serving import address_of, listen, server_for

EXAMPLES = Path(__file__).parent.parent / "examples"
ROUNDS = 9
_WATCH = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.moved += each.value;
}).observe({ type: "layout-shift", buffered: true });
"""
_FIRST = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_BYTES = """
[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .reduce((sum, each) => sum + each.transferSize, 0)
"""


def measure(browser: Browser, address: str) -> tuple[float, float, float]:
    """Return milliseconds to the first content, the layout shift, and bytes, nothing cached."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.add_init_script(_WATCH)
    tab.goto(address)
    tab.wait_for_load_state("networkidle")
    found = (tab.evaluate(_FIRST), tab.evaluate("window.moved"), tab.evaluate(_BYTES))
    context.close()
    return found


def run(archive: Path) -> None:
    """Serve an archive and print the figures of its article with most statements."""
    with Archive(archive) as opened:
        articles = opened.articles(limit=50)
    article = max(articles, key=lambda row: int(str(row["statements"])))
    settings = Settings(archive=archive)
    with listen("127.0.0.1", 0) as listening, sync_playwright() as playwright:
        server = server_for(create_app(settings), settings)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = f"{address_of(listening)}article/{article['article_id']}"
        figures = [measure(browser, page) for _ in range(ROUNDS)]
        first, moved, size = (median(column) for column in zip(*figures, strict=True))
        print(f"{article['statements']} statements; first content {first:.0f} ms, ", end="")
        print(f"layout shift {moved:.3f}, {size / 1000:.0f} kB")
        browser.close()
        server.should_exit = True
        thread.join(10)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        run(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "examples.db"
            with Archive(made, write=True) as opened:
                opened.add([each for each in read_many(EXAMPLES) if isinstance(each, Document)])
            run(made)
