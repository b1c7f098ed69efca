from pathlib import Path

import sample_press
from found_words import spans
from sample_documents import TEXT, happened

from wortlaut import Archive
from wortlaut.archive.corrections import (
    Drop,
    Identify,
    Identity,
    Merge,
    SetSpeaker,
    Split,
)
from wortlaut.archive.corrections.kinds import Correction
from wortlaut.archive.corrections.log import LogEntry
from wortlaut.records import Span
from wortlaut.web.correction_view import CorrectionView, correction_views

BRIDGE = happened()
ID = BRIDGE.article.id
QUOTE = BRIDGE.statements[7].quote.spans
ANNA = Identity(key="person:berg-anna:DEU", name="Anna Berg")


def views(tmp_path: Path, *corrections: Correction) -> list[CorrectionView]:
    entries = [
        LogEntry(number=n, made="2024", author="Eva", correction=each, undone=None, undone_by=None)
        for n, each in enumerate(corrections, 1)
    ]
    with Archive(sample_press.write(tmp_path / "a.db", [BRIDGE])) as archive:
        return correction_views(archive.connection, entries)


def test_what_corrections_say(tmp_path: Path) -> None:
    county = spans(TEXT, "Der Landkreis")
    mention = BRIDGE.actors[1].mentions[0]
    found = views(
        tmp_path,
        SetSpeaker(article=ID, quote=QUOTE, spans=county),
        SetSpeaker(article=ID, quote=QUOTE, spans=county, actor=ANNA),
        SetSpeaker(article=ID, quote=QUOTE),
        Drop(article=ID, quote=QUOTE),
        Identify(article=ID, mention=Span(mention.start, mention.end), actor=ANNA),
        Split(article=ID, actor="person:x"),
        Merge(actor="person:x", into=ANNA),
    )
    assert [(each.action, each.name, each.key) for each in found] == [
        ("speaker", "Der Landkreis", None),
        ("speaker", "Anna Berg", "person:berg-anna:DEU"),
        ("speaker", None, None),
        ("drop", None, None),
        ("identify", "Anna Berg", "person:berg-anna:DEU"),
        ("split", None, None),
        ("merge", "Anna Berg", "person:berg-anna:DEU"),
    ]
    assert [each.words for each in found[3:]] == [
        "Wer würde im Ernstfall vor den Angehörigen stehen?",
        "Emil Thoma",
        "person:x",
        "person:x",
    ]
    assert [each.statement for each in found[:5]] == ["s8", "s8", "s8", "s8", None]
    assert found[0].title == "Streit um die Brücke"
    assert found[6].article is None


def test_an_article_that_is_gone(tmp_path: Path) -> None:
    (found,) = views(tmp_path, Drop(article="0" * 64, quote=QUOTE))
    assert (found.words, found.title, found.statement) == ("", "", None)


def test_places_beyond_the_text(tmp_path: Path) -> None:
    (found,) = views(tmp_path, Drop(article=ID, quote=(Span(10**6, 10**6 + 1),)))
    assert found.words == ""
