"""Articles and corrections in a real browser: keys, light, copying, undoing; with no script too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_press
import served
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sample_documents import happened

from wortlaut.web import Settings

BRIDGE = happened()
ADDRESS = f"/article/{BRIDGE.article.id}"
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) sum += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    archive = sample_press.write(tmp_path / "bridge.db", [BRIDGE, *sample_press.press()])
    with served.serving(Settings(archive=archive)) as found:
        yield found


@pytest.fixture
def context(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    found = chromium.new_context(base_url=address, locale="en-GB")
    found.set_default_timeout(20_000)
    yield found
    found.close()


@pytest.fixture
def tab(context: BrowserContext) -> Page:
    return context.new_page()


def lit(tab: Page, role: str) -> list[str]:
    return tab.locator(f".text .lit-{role}").all_text_contents()


def test_pointing_at_words_lights_up_all_that_belongs_together(tab: Page) -> None:
    tab.goto(ADDRESS)
    tab.locator(".text .q1").first.hover()
    assert lit(tab, "w") == ["Bürgermeisterin ", "Karla Wendisch"]
    assert lit(tab, "c") == ["sagte"]
    expect(tab.locator("#n-s1")).to_have_class("note direct h1 n1 depth0 lit-n")
    tab.locator(".text .c4").first.hover()
    assert lit(tab, "c") == ["warf", "vor"]
    tab.locator("#n-s9").hover()
    assert lit(tab, "q") == ["„Wir“", "„haben nichts zu verbergen.“"]
    tab.locator("h1").first.hover()
    assert lit(tab, "q") == []


def test_a_click_keeps_the_light_and_escape_puts_it_out(tab: Page) -> None:
    tab.goto(ADDRESS)
    tab.locator(".text .q2").first.click()
    tab.mouse.move(0, 0)
    assert lit(tab, "q") == ["Die Statik sei geprüft, die Lasten seien begrenzt worden."]
    tab.keyboard.press("Escape")
    assert lit(tab, "q") == []


def test_keys_walk_the_statements_and_open_one(tab: Page) -> None:
    tab.goto(ADDRESS)
    for key in ("j", "n", "k"):
        tab.keyboard.press(key)
    assert "".join(lit(tab, "q")) == "„Vor dem Schützenfest wird hier nichts gebaut“"
    tab.keyboard.press("n")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{ADDRESS}/s2")
    tab.keyboard.press("j")
    tab.wait_for_url(f"**{ADDRESS}/s3")
    tab.keyboard.press("p")
    tab.wait_for_url(f"**{ADDRESS}/s2")
    tab.keyboard.press("Escape")
    tab.wait_for_url(f"**{ADDRESS}#q-s2")
    assert lit(tab, "q") == ["Die Statik sei geprüft, die Lasten seien begrenzt worden."]


def test_an_event_says_who_says_so_at_the_keyboard_too(tab: Page) -> None:
    tab.goto(ADDRESS)
    denied = tab.locator(".text .event.denied")
    denied.focus()
    shown = denied.evaluate("each => getComputedStyle(each, '::after').content")
    assert "denies it" in shown
    assert "somebody unknown" in (denied.get_attribute("aria-label") or "")


def test_a_citation_is_copied(context: BrowserContext, tab: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(f"{ADDRESS}/s1")
    button = tab.locator("[data-copy]").first
    button.click()
    expect(button).to_have_text("Copied")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Karla Wendisch (Bürgermeisterin, Germany): „Vor dem Schützenfest")


def test_a_speaker_is_corrected_in_place_and_the_correction_undone(tab: Page) -> None:
    tab.goto(ADDRESS)
    note = tab.locator("#n-s8")
    note.hover()
    note.locator(".correct").click()
    expect(note.locator("select[name=actor]")).to_be_focused()
    note.locator("select[name=actor]").select_option(label="Emil Thoma (Gutachter)")
    note.locator("input[name=author]").fill("Eva")
    note.get_by_role("button", name="Change the speaker").click()
    tab.wait_for_url("**corrected=1#n-s8")
    expect(tab.locator("#n-s8 .speaker")).to_have_text("Emil Thoma")
    expect(tab.get_by_role("status")).to_contain_text("Correction 1 is made.")
    tab.get_by_role("button", name="Undo").click()
    tab.wait_for_url("**undone=1*")
    expect(tab.locator("#n-s8 .unknown")).to_have_text("speaker unknown")


def test_actors_are_merged_from_the_cast(tab: Page) -> None:
    tab.goto(f"{ADDRESS}#p-a2")
    actor = tab.locator("#p-a2")
    actor.hover()
    actor.locator(".correct").click()
    actor.locator("input[name=who]").fill("Anna Berg")
    actor.get_by_role("button", name="Look for them").click()
    tab.get_by_role("button", name="Anna Berg").click()
    tab.wait_for_url("**corrected=1#p-a2")
    expect(tab.locator("#p-a2 .speaker").first).to_have_text("Anna Berg")


def test_everything_works_without_a_script(chromium: Browser, address: str) -> None:
    plain = chromium.new_context(base_url=address, locale="en-GB", java_script_enabled=False)
    tab = plain.new_page()
    tab.goto(f"{ADDRESS}#n-s2")
    statement = tab.locator(".text .q2").first
    expect(statement).to_have_css("background-color", "rgb(243, 212, 119)")
    note = tab.locator("#n-s8")
    note.hover()
    note.locator(".correct").click()
    note.get_by_role("button", name="These are nobody's words").click()
    expect(tab.locator("#n-s8")).to_have_count(0)
    tab.get_by_role("button", name="Undo").click()
    expect(tab.locator("#n-s8")).to_have_count(1)
    plain.close()


@pytest.mark.parametrize("path", [ADDRESS, f"{ADDRESS}?statement=s5&actor=a1", f"{ADDRESS}/s5"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 390)])
def test_pages_are_accessible_and_stay_inside_the_window(
    chromium: Browser, address: str, path: str, scheme: str, width: int
) -> None:
    context = chromium.new_context(
        base_url=address,
        color_scheme="dark" if scheme == "dark" else "light",
        locale="de-DE",
        viewport={"width": width, "height": 900},
    )
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(path)
    assert served.barriers(tab) == []
    assert said == []
    assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert tab.evaluate(SHIFTS) == 0
    context.close()


@pytest.mark.parametrize("path", ["/corrections", "/analyse"])
def test_the_other_pages_are_accessible(tab: Page, path: str) -> None:
    tab.goto(path)
    assert served.barriers(tab) == []
