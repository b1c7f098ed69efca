"""A server on a socket of its own and a browser, for the tests that need a real one."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from wortlaut import Archive, read_many
from wortlaut.records import Document
from wortlaut.web import Settings, create_app
from wortlaut.web.serving import listen, server_for

EXAMPLES = Path(__file__).parent.parent / "examples"
CHROMIUM = shutil.which("chromium")
NO_BROWSER = "chromium is not installed: what needs a real browser was not tested"
_SERIOUS = ("serious", "critical")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def write_examples(path: Path) -> Path:
    """Write an archive of the example articles, as they are read."""
    with Archive(path, write=True) as archive:
        archive.add([each for each in read_many(EXAMPLES) if isinstance(each, Document)])
    return path


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve an archive on a free port of this machine; yield the address."""
    with listen("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
        server = server_for(create_app(settings), settings)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [free]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join(10)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield browser
        browser.close()


def barriers(tab: Page) -> list[tuple[str, list[str]]]:
    """Return what axe-core finds serious or critical on a page, each with the places."""
    return [
        (each["id"], [node["html"] for node in each["nodes"]])
        for each in Axe().run(tab).response["violations"]
        if each["impact"] in _SERIOUS
    ]
