"""Every word of the interface is there in German, and every value of the vocabulary in both."""

from enum import StrEnum
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po
from starlette.requests import Request

from wortlaut.archive.search import Sort
from wortlaut.archive.search.facets import FACETS
from wortlaut.archive.search.filter_help import FILTER_HELP
from wortlaut.exports.standing import Standing
from wortlaut.records import (
    Act,
    ActorKind,
    EventType,
    Kind,
    Medium,
    MentionForm,
    Phase,
    Status,
)
from wortlaut.web.language import TRANSLATIONS, language_of
from wortlaut.web.worker import WHY_NOT_READ

WEB = TRANSLATIONS.parent
VOCABULARY: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "act": Act,
    "medium": Medium,
    "status": Status,
    "actor_kind": ActorKind,
    "phase": Phase,
    "standing": Standing,
    "form": MentionForm,
    "sort": Sort,
    "event": EventType,
}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "later": None,
    "say": None,
}
PROBLEMS = {"UsageError": None, "ArticleError": None, "IdleError": None, "HTTPException": (2,)}
TOLD_ON_PAGES = ("web", "archive/search", "archive/correcting.py", "archive/pointing.py")
TOLD_AT_THE_START = ("web/safety/accounts.py", "web/safety/hosts.py", "web/safety/middleware.py")
Message = tuple[str | None, str]


def _several(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, tuple) else [str(value or "")]


def words(language: str) -> dict[Message, str]:
    found: dict[Message, str] = {}
    for path in sorted((TRANSLATIONS / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                names, texts = _several(message.id), _several(message.string)
                assert all([names[0] == "" or texts[0], *texts[1:]]), (path.name, message.id)
                assert not message.fuzzy or not names[0], (path.name, message.id)
                found[message.context, names[0]] = texts[0]
    return found


def used() -> set[Message]:
    options = {"**/templates/**.html.j2": {"extensions": "jinja2.ext.i18n", "silent": "false"}}
    return {
        (context, message[0] if isinstance(message, tuple) else message)
        for folder in (WEB, WEB.parent / "exports")
        for _, _, message, _, context in extract_from_dir(
            str(folder),
            [("**/templates/**.html.j2", "jinja2"), ("**.py", "python")],
            options,
            KEYWORDS,
        )
    }


def problems() -> set[Message]:
    """Return what pages say is wrong: what is raised in the modules that answer requests."""
    package = WEB.parent
    told = [
        path for name in TOLD_ON_PAGES for path in [package / name, *(package / name).rglob("*.py")]
    ]
    at_the_start = {package / name for name in TOLD_AT_THE_START}
    found = set()
    for path in {path for path in told if path.suffix == ".py"} - at_the_start:
        for _, message, _, _ in extract_from_file("python", path, keywords=PROBLEMS):
            found.add((None, str(message)))
    return found | {(None, message) for message in WHY_NOT_READ.values()}


def test_all_words_are_there_in_german() -> None:
    assert (used() | problems()) - words("de").keys() == set()


def test_no_word_is_there_that_is_not_used() -> None:
    values = {context for context, _ in words("en")}
    assert {
        message for message in words("de") if message[0] not in values and message[1]
    } - used() - problems() == set()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("context", VOCABULARY)
def test_every_value_of_the_records_has_words(language: str, context: str) -> None:
    known = words(language)
    assert {(context, value.value) for value in VOCABULARY[context]} - known.keys() == set()


@pytest.mark.parametrize("language", ["de", "en"])
def test_filters_and_facets_have_words(language: str) -> None:
    known = words(language).keys()
    assert {("filter", name) for name in FILTER_HELP if name != "dated"} - known == set()
    assert {("facet", name) for name in FACETS} - known == set()


@pytest.mark.parametrize(
    ("query", "cookie", "header", "language"),
    [
        ("", "", "", "en"),
        ("", "", "de-AT,de;q=0.9,en;q=0.5", "de"),
        ("", "", "fr, en;q=0.3, de;q=0.6", "de"),
        ("", "", "de;q=0, en", "en"),
        ("", "", "de;q=viel", "en"),
        ("", "en", "de", "en"),
        ("lang=de", "en", "en", "de"),
        ("lang=xx", "", "de", "de"),
    ],
)
def test_the_language_is_what_the_reader_asks_for(
    query: str, cookie: str, header: str, language: str
) -> None:
    headers = [(b"accept-language", header.encode()), (b"cookie", f"language={cookie}".encode())]
    scope = {"type": "http", "query_string": query.encode(), "headers": headers}
    assert language_of(Request(scope)) == language


def test_translations_lie_in_the_package() -> None:
    assert (Path(TRANSLATIONS) / "de").is_dir()


def test_a_thing_has_one_name_and_a_name_one_thing() -> None:
    english, german = words("en"), words("de")
    for facet, title in (("act", "What the words do"), ("kind", "How the words are given")):
        assert english["facet", facet] == title
        assert german["facet", facet] == german[None, title]
    assert german[None, "Medium"] != german[None, "Outlet"]
