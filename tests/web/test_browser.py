"""Every page in a real browser: nothing it complains about, accessible, usable by keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pictures
import pytest
import served
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, expect

PAGES = (
    "/",
    "/search",
    "/search?q=Stellen&act=announce",
    "/help",
    "/search?from=gestern",
    "/nowhere",
)
NAMES = (
    *("start", "search", "article", "statement", "actor", "between"),
    *("network", "events", "analyse", "help"),
)
FAILURES = {"wrong filter": "/search?from=gestern", "no such page": "/nowhere"}
LOOKS = (("light", 1280, "en-GB"), ("dark", 1280, "de-DE"), ("light", 320, "de-DE"))

BROKEN_WORDS = """elements => elements.flatMap(each => {
  const text = each.firstChild, broken = []
  for (const word of text.data.matchAll(/[^\\s-]+/g)) {
    const range = document.createRange()
    range.setStart(text, word.index)
    range.setEnd(text, word.index + word[0].length)
    if (range.getClientRects().length > 1) broken.push(word[0])
  }
  return broken
})"""
"""Words of the texts of elements that go over more than one line."""


def complaints(tab: Page) -> list[str]:
    """Collect what the browser says of pages; an answer that is an error on purpose is none."""
    found: list[str] = []

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "the server responded" not in message.text:
            found.append(message.text)

    def failed(error: Error) -> None:
        found.append(str(error))

    tab.on("console", said)
    tab.on("pageerror", failed)
    return found


@pytest.fixture(params=LOOKS, ids=["light", "dark", "phone"])
def look(request: Any, chromium: Browser, reading_room: str) -> Iterator[Page]:
    scheme, width, locale = request.param
    context = chromium.new_context(
        base_url=reading_room,
        color_scheme=scheme,
        locale=locale,
        viewport={"width": width, "height": 800},
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def paths(examples: Path) -> dict[str, str]:
    return dict(pictures.pages(examples)) | FAILURES


@pytest.mark.parametrize("name", [*NAMES, *FAILURES])
def test_pages_are_accessible_and_stay_inside_the_window(
    look: Page, paths: dict[str, str], name: str
) -> None:
    said = complaints(look)
    look.goto(paths[name])
    look.wait_for_load_state("networkidle")
    assert served.barriers(look) == []
    assert said == []
    assert not look.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_names_in_the_table_of_a_network_break_between_words(
    chromium: Browser, reading_room: str
) -> None:
    context = chromium.new_context(base_url=reading_room, viewport={"width": 320, "height": 800})
    tab = context.new_page()
    tab.goto("/network")
    names = tab.locator("table.lines .speaker bdi")
    assert names.count() > 4
    assert names.evaluate_all(BROKEN_WORDS) == []
    context.close()


def test_paper_is_light_also_for_who_reads_in_the_dark(tab: Page) -> None:
    tab.goto("/search?q=Stellen")
    quiet = "getComputedStyle(document.querySelector('.facts')).color"
    light = tab.evaluate(quiet)
    tab.get_by_role("link", name="dark").click()
    tab.wait_for_load_state()
    assert tab.evaluate(quiet) != light
    tab.emulate_media(media="print")
    assert tab.evaluate(quiet) == light


def test_nothing_comes_from_elsewhere(tab: Page, reading_room: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        tab.goto(path)
    assert [url for url in asked if not url.startswith(reading_room)] == []


def test_the_keys(tab: Page) -> None:
    tab.goto("/")
    tab.keyboard.press("/")
    tab.keyboard.type("Stellen")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile(r"/search\?q=Stellen$"))
    hits = tab.locator("[data-open]")
    assert hits.count() > 1
    tab.keyboard.press("j")
    expect(hits.nth(0)).to_be_focused()
    tab.keyboard.press("j")
    expect(hits.nth(1)).to_be_focused()
    tab.keyboard.press("k")
    expect(hits.nth(0)).to_be_focused()
    tab.keyboard.press("?")
    expect(tab.locator("h1")).to_have_text("Help")
    tab.keyboard.press("g")
    tab.keyboard.press("s")
    expect(tab.locator("h1")).to_have_text("Who said what")


def test_a_mistake_is_mended_where_it_was_made_with_the_keyboard_alone(tab: Page) -> None:
    tab.goto("/search?q=Stellen&from=gestern&act=announce")
    expect(tab.locator("#f-from")).to_be_focused()
    tab.keyboard.press("Control+A")
    tab.keyboard.type("2023")
    tab.keyboard.press("Enter")
    expect(tab.locator("h1#found")).to_be_visible()
    assert {"q=Stellen", "from=2023", "act=announce"} <= set(tab.url.partition("?")[2].split("&"))


def test_keys_are_letters_in_a_field(tab: Page) -> None:
    tab.goto("/search")
    tab.locator("#finder").focus()
    tab.keyboard.type("jk?/")
    expect(tab.locator("#finder")).to_have_value("jk?/")
    tab.keyboard.press("Escape")
    expect(tab.locator("#finder")).not_to_be_focused()


def test_searching_works_without_javascript(chromium: Browser, reading_room: str) -> None:
    context = chromium.new_context(base_url=reading_room, java_script_enabled=False, locale="en-GB")
    tab = context.new_page()
    tab.goto("/")
    tab.locator("#finder").fill("Stellen")
    tab.get_by_role("button", name="Search").click()
    expect(tab.locator(".hit").first).to_be_visible()
    tab.locator(".facet a").first.click()
    expect(tab.locator(".chosen li")).to_have_count(2)
    context.close()


def test_the_first_words_are_there_at_once_and_stay_in_place(tab: Page) -> None:
    tab.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => {"
        "for (const each of list.getEntries()) if (!each.hadRecentInput) window.moved += each.value"
        "}).observe({ type: 'layout-shift', buffered: true })"
    )
    tab.goto("/search?q=Stellen")
    tab.wait_for_timeout(300)
    assert tab.evaluate("window.moved") == 0
