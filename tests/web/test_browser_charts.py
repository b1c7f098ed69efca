"""Charts in a real browser: drawn under the page's own policy, in its ground, and leading on."""

import re
from collections.abc import Iterator

import pytest
import sample_press
import served
from page_tree import BERG, MUELLER
from playwright.sync_api import Browser, Page, expect
from test_browser import complaints

from wortlaut.web import Settings

PAIR = f"/between?first={BERG}&second={MUELLER}"
PAGES = {"timeline": "/", "actor": f"/actor/{BERG}", "network": "/network", "between": PAIR}
WAIT = 60_000


@pytest.fixture(scope="module")
def small_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    press = sample_press.write(tmp_path_factory.mktemp("charts") / "press.db")
    with served.serving(Settings(archive=press)) as address:
        yield address


@pytest.fixture
def small(chromium: Browser, small_room: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=small_room, locale="en-GB", color_scheme="light")
    yield context.new_page()
    context.close()


def drawn(tab: Page, address: str) -> str:
    """Open a page, wait for its chart; return the ground for which it is drawn."""
    tab.goto(address)
    figure = tab.locator("figure.chart[data-drawn]").first
    figure.wait_for(timeout=WAIT)
    return figure.get_attribute("data-drawn") or ""


@pytest.mark.parametrize("name", PAGES)
def test_charts_are_drawn_without_a_complaint(small: Page, name: str) -> None:
    said = complaints(small)
    assert drawn(small, PAGES[name]) == "light"
    picture = small.locator(f"figure.{name} svg[role=img]")
    expect(picture).to_be_visible()
    assert picture.get_attribute("aria-label")
    assert small.locator(f"figure.{name} [role=graphics-document]").count() == 0
    assert said == []


def test_who_is_who_is_seen_first_on_a_phone(small: Page) -> None:
    small.set_viewport_size({"width": 390, "height": 800})
    drawn(small, PAIR)
    figure = small.locator("figure.between")
    assert figure.evaluate("each => each.scrollWidth > each.clientWidth")
    left = "each => each.getBoundingClientRect().left"
    labels = figure.locator("svg text", has_text="about").all()
    assert labels
    assert all(label.evaluate(left) >= figure.evaluate(left) for label in labels)


def test_a_dot_opens_its_sentence(small: Page) -> None:
    drawn(small, PAIR)
    small.locator("figure.between svg .mark-symbol path[aria-label*=lügt]").click()
    expect(small).to_have_url(re.compile(r"/article/[0-9a-f]{64}/s1$"))


def test_a_circle_opens_its_actor(small: Page) -> None:
    drawn(small, "/network")
    small.locator("figure.network svg path[aria-label*='key: state:RUS']").click()
    expect(small).to_have_url(re.compile("/actor/state"))


def test_what_is_pointed_at_is_told(small: Page) -> None:
    drawn(small, PAIR)
    small.locator("figure.between svg path[aria-label*=lügt]").hover()
    expect(small.locator(".tip")).to_contain_text("Kurt Müller lügt")
    small.keyboard.press("Escape")
    expect(small.locator(".tip")).to_be_hidden()


def test_charts_follow_the_ground_of_the_page(small: Page) -> None:
    said = complaints(small)
    drawn(small, PAIR)
    small.emulate_media(color_scheme="dark")
    small.locator("figure[data-drawn=dark]").wait_for(timeout=WAIT)
    small.evaluate("document.documentElement.dataset.theme = 'light'")
    small.locator("figure[data-drawn=light]").wait_for(timeout=WAIT)
    assert said == []


def test_without_javascript_there_is_a_picture(chromium: Browser, small_room: str) -> None:
    context = chromium.new_context(base_url=small_room, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(PAIR)
    picture = tab.locator("figure.between img")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    context.close()
