from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import MORE, TEXT, articles, read_file, rejections

from wortlaut.readers import ReadOptions
from wortlaut.readers.feed import read_feed
from wortlaut.records import Reason

ITEM = (
    "<item><title>Titel {n} &amp; mehr</title><link>https://example.org/{n}</link>"
    "<pubDate>Sun, 29 Oct 2023 23:30:00 +0100</pubDate><description>{text}</description></item>"
)


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Der Anzeiger</title>{''.join(items)}</channel></rss>"
    )


def item(number: int, text: str = TEXT) -> str:
    return ITEM.format(n=number, text=text)


ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Der Anzeiger</title>
<entry><title>Eins</title><link href="https://example.org/1"/>
<published>2023-10-29T14:30:00+01:00</published><updated>2023-11-01T00:00:00Z</updated>
<summary>Kurz gesagt.</summary>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</content></entry>
<entry><title type="html">&lt;b&gt;Zwei&lt;/b&gt;</title>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{MORE}</p></div></content></entry>
<entry><title>Drei</title><content type="text">{TEXT} 5 &lt; 6</content></entry>
</feed>"""

RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org"><title>Der Anzeiger</title></channel>
<item rdf:about="https://example.org/1"><title>Eins</title><link>https://example.org/1</link>
<description>{TEXT}</description><dc:date>2023-10-29T14:30:00+01:00</dc:date></item></rdf:RDF>"""


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "a"])
def test_rss(tmp_path: Path, name: str) -> None:
    said: list[str] = []
    results = read_file(tmp_path / name, rss(item(1), item(2, MORE)).encode(), notify=said.append)
    first, second = articles(results)
    assert (first.title, first.url) == ("Titel 1 & mehr", "https://example.org/1")
    assert (first.outlet, first.text, second.text) == ("Der Anzeiger", TEXT, MORE)
    # The day where the paper is, not the one in Greenwich.
    assert first.published == "2023-10-29T23:30:00+01:00"
    assert "2 of 2 entries hold only a description" in said[0]


def test_an_entry_that_is_rejected_is_not_counted_as_read(tmp_path: Path) -> None:
    said: list[str] = []
    results = read_file(tmp_path / "a.rss", rss(item(1), item(2, "")).encode(), notify=said.append)
    assert (len(articles(results)), len(rejections(results))) == (1, 1)
    assert "1 of 2 entries hold only a description" in said[0]


def test_rss_with_the_whole_text_and_other_encodings(tmp_path: Path) -> None:
    whole = f"<content:encoded><![CDATA[<p>{TEXT}</p><p>{MORE}</p>]]></content:encoded></item>"
    data = rss(item(1, "Kurz gesagt").replace("</item>", whole))
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        declared = data.replace("utf-8", {"cp1252": "windows-1252"}.get(encoding, encoding[:6]))
        (article,) = articles(read_file(tmp_path / "a.xml", declared.encode(encoding)))
        assert article.text == f"{TEXT}\n\n{MORE}"


def test_atom(tmp_path: Path) -> None:
    first, second, third = articles(read_file(tmp_path / "a.atom", ATOM.encode()))
    assert first.text == f"{TEXT}\n\n{MORE}"
    assert first.published == "2023-10-29T14:30:00+01:00"
    assert (second.title, second.text) == ("Zwei", MORE)
    assert third.text == f"{TEXT} 5 < 6"


def test_an_entry_says_where_and_when_it_first_appeared(tmp_path: Path) -> None:
    source = "<source><title>Das\n Abendblatt</title></source>"
    data = (
        ATOM.replace("<title>Eins</title>", f"<title> Eins\n und mehr </title>{source}")
        .replace("<published>2023-10-29T14:30:00+01:00</published>", "")
        .replace("<title>Drei</title>", "<title>Drei</title><updated>gestern</updated>")
    )
    first, second, third = articles(read_file(tmp_path / "a.atom", data.encode()))
    assert (first.title, first.outlet) == ("Eins und mehr", "Das Abendblatt")
    assert first.published == "2023-11-01T00:00:00Z"
    assert (second.outlet, second.published) == ("Der Anzeiger", None)
    assert third.published is None


def test_a_day_still_to_come_is_left_out(tmp_path: Path) -> None:
    for latest, published in (("2023-10-29", "2023-10-29T14:30:00+01:00"), ("2023-10-28", None)):
        (article,) = articles(read_file(tmp_path / "a.xml", RDF.encode(), latest=latest))
        assert article.published == published


def test_of_several_contents_the_longest_is_read(tmp_path: Path) -> None:
    short = f'<content type="text">{MORE}</content>'
    for both in (f'{short}<content type="text">{TEXT} {MORE}</content>',):
        for contents in (both, both[len(short) :] + short):
            data = ATOM.replace(f'<content type="text">{TEXT} 5 &lt; 6</content>', contents)
            *_, last = articles(read_file(tmp_path / "a.atom", data.encode()))
            assert last.text == f"{TEXT} {MORE}"


def test_rdf(tmp_path: Path) -> None:
    (article,) = articles(read_file(tmp_path / "a.xml", RDF.encode()))
    assert (article.text, article.published) == (TEXT, "2023-10-29T14:30:00+01:00")


def test_an_entry_without_text_is_named(tmp_path: Path) -> None:
    results = read_file(tmp_path / "a.rss", rss(item(1), item(2, ""), item(3)).encode())
    assert len(articles(results)) == 2
    (rejected,) = rejections(results)
    assert rejected.source.endswith("a.rss, entry 2")
    assert rejected.reason is Reason.EMPTY


def test_a_feed_that_breaks_off_gives_what_it_has(tmp_path: Path) -> None:
    data = rss(item(1), item(2), item(3))
    results = read_file(tmp_path / "a.rss", data[: data.index("Titel 3")].encode())
    assert [each.title for each in articles(results)] == ["Titel 1 & mehr", "Titel 2 & mehr"]
    *_, rejected = rejections(results)
    assert rejected.source.endswith("a.rss")
    assert rejected.detail == "the feed is cut off, entries may be missing; get it again"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_that_ends_is_not_cut_off(tmp_path: Path, encoding: str) -> None:
    whole = rss(item(1), "<item><title>Offen</title>").replace("utf-8", encoding)
    for data in (whole, whole.replace("</rss>", "</RSS >"), ATOM):
        results = read_file(tmp_path / "a.rss", data.encode(encoding))
        assert not any("cut off" in each.detail for each in rejections(results))


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("Geheimnis")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE rss [<!ENTITY l0 "haha">{laughs}<!ENTITY x SYSTEM "file://{secret}">]>'
    data = rss(item(1, f"{TEXT} &l9; &x;")).replace("?><rss", f"?>{head}<rss")
    for result in read_file(tmp_path / "a.rss", data.encode()):
        text = getattr(result, "text", "")
        assert len(text) < 10_000
        assert "Geheimnis" not in text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (rss().encode(), Reason.EMPTY),
        (b"<html><p>Hallo</p></html>", Reason.FORMAT),
        (b"<note>Hallo</note>", Reason.FORMAT),
        (b"Hallo", Reason.FORMAT),
        (b"\x00\x01\x02", Reason.FORMAT),
        (b"<rss>" + b"x" * 8_000_001, Reason.TOO_LARGE),
    ],
)
def test_what_is_no_feed(tmp_path: Path, data: bytes, reason: Reason) -> None:
    (rejected,) = rejections(read_file(tmp_path / "a.rss", data))
    assert rejected.reason is reason


def test_an_entry_over_the_limit(tmp_path: Path) -> None:
    results = read_file(
        tmp_path / "a.rss", rss(item(1, "a " * 500), item(2)).encode(), max_bytes=500
    )
    assert [each.reason for each in rejections(results)] == [Reason.TOO_LARGE]
    assert len(articles(results)) == 1


@given(st.binary(max_size=100), st.integers(min_value=0, max_value=1500))
def test_no_bytes_crash_it(noise: bytes, place: int) -> None:
    for data in (rss(item(1)).encode(), ATOM.encode()):
        changed = data[:place] + noise + data[place + len(noise) :]
        assert list(read_feed(changed, "a.rss", ReadOptions(check_language=False)))
