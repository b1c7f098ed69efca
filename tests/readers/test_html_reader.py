import logging

import pytest

from wortlaut.readers import ReadOptions
from wortlaut.readers.html import read_html
from wortlaut.readers.problem import Problem
from wortlaut.records import Article, Reason

OPTIONS = ReadOptions()
FIRST = (
    "Die Bürgermeisterin von Neustadt hat den Vorwurf zurückgewiesen, sie habe den Rat zu spät "
    "unterrichtet. „Alle Unterlagen lagen rechtzeitig vor“, sagte sie am Sonntag."
)
SECOND = (
    "Die Opposition hält dagegen, erst am Freitag sei ein Schreiben eingegangen. Sie fordert eine "
    "Sondersitzung und will noch in dieser Woche einen Antrag stellen."
)
HEAD = (
    "<title>Streit im Rat von Neustadt</title>"
    '<meta property="og:site_name" content="Neustädter Bote">'
    '<meta property="article:published_time" content="2023-10-29T14:00:00+01:00">'
    '<link rel="canonical" href="https://bote.example.org/rat/streit.html">'
)


def page(*paragraphs: str, head: str = HEAD) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Start</a></nav>"
        f"<article>{body}</article><footer>Impressum</footer></body></html>"
    )


def read(markup: str | bytes, options: ReadOptions = OPTIONS) -> Article:
    data = markup.encode() if isinstance(markup, str) else markup
    article = read_html(data, options)
    assert isinstance(article, Article)
    return article


def refused(markup: str | bytes, options: ReadOptions = OPTIONS) -> Problem:
    data = markup.encode() if isinstance(markup, str) else markup
    problem = read_html(data, options)
    assert isinstance(problem, Problem)
    assert problem.detail.isprintable()
    return problem


def test_text_and_what_the_page_says() -> None:
    article = read(page(FIRST, SECOND))
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.title == "Streit im Rat von Neustadt"
    assert article.outlet == "Neustädter Bote"
    assert article.published == "2023-10-29"
    assert article.url == "https://bote.example.org/rat/streit.html"
    assert article.language == "de"


def test_the_date_is_the_pages_own_and_never_guessed() -> None:
    head = "<title>Streit im Rat von Neustadt</title>"
    markup = page(FIRST, "Am 3. Oktober 2019 hatte der Rat getagt.", SECOND, head=head)
    assert read(markup).published is None
    assert read(markup, ReadOptions(published="2020-01")).published == "2020-01"
    assert read(page(FIRST, SECOND), ReadOptions(published="2020-01")).published == "2023-10-29"


@pytest.mark.parametrize(
    "date",
    [
        "2023-13-45",
        "2024-02-30",
        "2023-02-29T08:00:00+01:00",
        "30.02.2024",
        "20240230",
        "2024/02/30",
        "gestern",
        "",
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "<meta name='date' content='{}'>",
        "<meta property='article:published_time' content='{}'>",
        "<script type='application/ld+json'>"
        '{{"@type": "NewsArticle", "datePublished": "{}", "name": "Streit"}}</script>',
    ],
)
def test_a_date_that_is_none_is_left_out(date: str, head: str) -> None:
    markup = page(FIRST, SECOND, head=head.format(date))
    assert read(markup).published is None
    assert read(markup, ReadOptions(published="2020-01")).published == "2020-01"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-05", "2021-05"),
        ("2021/05", "2021-05"),
        ("05/2021", "2021-05"),
        ("05.2021", "2021-05"),
        ("2021", "2021"),
        ("Mai 2021", None),
        ("May 2021", None),
        ("Heft 5/2021", None),
        ("Frühjahr 2021", None),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "<meta name='date' content='{}'>",
        "<meta property='article:published_time' content='{}'>",
        "<script type='application/ld+json'>"
        '{{"@type": "NewsArticle", "datePublished": "{}", "name": "Streit"}}</script>',
    ],
)
def test_a_month_gets_no_day(date: str, expected: str | None, head: str) -> None:
    assert read(page(FIRST, SECOND, head=head.format(date))).published == expected


@pytest.mark.parametrize("written", ["05/2021", "2021-05", "Heft 5/2021", "2021-05-00", "Mai 2021"])
@pytest.mark.parametrize("element", ["<time>{}</time>", "<p class='date'>{}</p>"])
def test_a_month_in_the_text_gets_no_day_either(written: str, element: str) -> None:
    markup = page(FIRST, SECOND, head="<title>Streit</title>").replace(
        "<article>", f"<article>{element.format(written)}"
    )
    assert element.format(written) in markup
    assert read(markup).published is None


@pytest.mark.parametrize(
    "written",
    ["17.05.2021", "17. Mai 2021", "17.&nbsp;Mai 2021", "2021-05-17", "17.5.2021, 10:00 Uhr"],
)
def test_a_day_in_the_text_is_kept(written: str) -> None:
    markup = page(FIRST, SECOND, head="<title>Streit</title>").replace(
        "<article>", f"<article><time>{written}</time>"
    )
    assert read(markup).published == "2021-05-17"


def test_a_year_that_the_article_tells_of_is_not_its_own() -> None:
    head = "<title>Streit</title>"
    told = f"Im Jahr <time datetime='1989'>1989</time> fiel die Mauer. {FIRST}"
    assert read(page(told, SECOND, head=head)).published is None
    dated = f"<time class='entry-date' datetime='2021-05'>Mai 2021</time> {FIRST}"
    assert read(page(dated, SECOND, head=head)).published == "2021-05"


def test_months_that_contradict_each_other_are_none() -> None:
    head = "<meta name='date' content='2021-05'><meta name='dc.date' content='2019'>"
    assert read(page(FIRST, SECOND, head=head)).published is None


def test_a_month_hides_no_day() -> None:
    head = (
        "<meta name='date' content='2024-02'>"
        "<meta property='article:published_time' content='2024-02-28'>"
    )
    assert read(page(FIRST, SECOND, head=head)).published == "2024-02-28"


def test_a_month_of_change_is_none_of_publication() -> None:
    head = "<meta property='article:modified_time' content='2024-02'>"
    assert read(page(FIRST, SECOND, head=head)).published is None


def test_a_date_that_is_none_hides_no_other() -> None:
    head = (
        "<meta property='article:published_time' content='2024-02-30'>"
        "<script type='application/ld+json'>"
        '{"@type": "NewsArticle", "datePublished": "2024-02-28T10:00:00+01:00"}</script>'
    )
    assert read(page(FIRST, SECOND, head=head)).published == "2024-02-28"


@pytest.mark.parametrize("name", ["taz", "nd", "junge Welt", "DER SPIEGEL", "Neustädter Bote"])
@pytest.mark.parametrize(
    "head",
    [
        "<title>Streit</title><meta property='og:site_name' content='{}'>",
        "<meta name='keywords' content='Taz'><meta property='og:site_name' content='{}'>",
        "<script type='application/ld+json'>"
        '{{"@context": "https://schema.org", "@type": "NewsArticle", '
        '"publisher": {{"@type": "Organization", "name": "{}"}}}}'
        "</script>",
    ],
)
def test_an_outlet_keeps_its_letters(name: str, head: str) -> None:
    assert read(page(FIRST, SECOND, head=head.format(name))).outlet == name


def test_what_tells_where_lines_may_break_goes() -> None:
    article = read(
        page("Die Bundes&shy;re&#8203;gierung prüft das Gesetz, wie sie selbst mitteilte.")
    )
    assert "Die Bundesregierung prüft" in article.text


def test_q_becomes_quotation_marks_and_stays_in_its_sentence() -> None:
    article = read(
        page(
            FIRST, "Er sagte, <q>der Satz <q>Alles <b>gut</b></q> war falsch</q>, und ging.", SECOND
        )
    )
    assert "Er sagte, „der Satz ‚Alles gut‘ war falsch“, und ging." in article.text


def test_markup_in_the_text_stays_text_and_scripts_go() -> None:
    article = read(
        page(FIRST, "Auf dem Schild stand &lt;script&gt;alert(1)&lt;/script&gt;.", SECOND)
        + "<script>alert(2)</script>"
    )
    assert "<script>alert(1)</script>" in article.text
    assert "alert(2)" not in article.text


@pytest.mark.parametrize(
    "markup",
    [
        "<template><p>{}</p></template>",
        "<iframe><p>{}</p></iframe>",
        "<textarea>{}</textarea>",
        "<select><option>{}</select>",
        "<datalist><option>{}</datalist>",
    ],
)
def test_what_no_browser_shows_as_text_is_not_read(markup: str) -> None:
    hidden = "„Ich trete morgen zurück“, sagte die Ministerin am Montag in einer Vorlage."
    article = read(page(FIRST, markup.format(hidden), SECOND))
    assert FIRST in article.text
    assert SECOND in article.text
    assert "Vorlage" not in article.text


def test_a_template_that_is_shown_is_read() -> None:
    shown = f'<div><template shadowrootmode="open"><p>{SECOND}</p></template></div>'
    assert SECOND in read(page(FIRST, shown)).text


def test_soft_hyphens_are_not_part_of_words() -> None:
    assert (
        "Bundeskanzleramt" in read(page(FIRST, "Das Bundes&shy;kanzleramt schwieg.", SECOND)).text
    )


@pytest.mark.parametrize(
    ("declared", "real"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
        ("no-such-charset", "cp1252"),
        ("utf-8", "utf-16"),
    ],
)
def test_declared_and_real_charset(declared: str, real: str) -> None:
    head = f'<meta charset="{declared}">{HEAD}'
    assert read(page(FIRST, SECOND, head=head).encode(real)).text == f"{FIRST}\n\n{SECOND}"


def test_xml_declaration() -> None:
    markup = '<?xml version="1.0" encoding="UTF-8"?>\n' + page(FIRST, SECOND)
    assert read(markup).text == f"{FIRST}\n\n{SECOND}"


def test_layout_tables_are_read() -> None:
    cells = f"<table><tr><td>Menü</td><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    text = read(f"<html><head>{HEAD}</head><body>{cells}</body></html>").text
    assert FIRST in text
    assert SECOND in text
    assert "|" not in text


def test_other_language() -> None:
    english = "The mayor rejected the claim that she had informed the council too late on Sunday."
    assert refused(page(english, english + " So it goes.")).reason is Reason.LANGUAGE


@pytest.mark.parametrize("markup", ["", " \n", "<html><body></body></html>", "<!-- nichts -->"])
def test_pages_without_an_article(markup: str) -> None:
    assert refused(markup).reason in {Reason.EMPTY, Reason.FORMAT}


def test_nothing_is_printed_about_bad_pages(capfd: pytest.CaptureFixture[str]) -> None:
    refused("<html><body></body></html>")
    assert any(
        isinstance(handler, logging.NullHandler)
        for handler in logging.getLogger("trafilatura").handlers
    )
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "table><tr><td"])
def test_deep_nesting_is_refused(tag: str) -> None:
    markup = f"<html><body>{f'<{tag}>' * 100_000}<p>{FIRST}</p></body></html>"
    assert refused(markup).reason is Reason.FORMAT


def test_the_name_of_an_element_is_not_mistaken_for_its_depth() -> None:
    assert read(page(FIRST, SECOND + "<depth></depth>")).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("value", ["=x", "", "='x y>'", '="<a b c>"', " = x"])
def test_too_many_attributes(value: str) -> None:
    attributes = " ".join(f"a{number}{value}" for number in range(1100))
    assert refused(page(FIRST, f"<b {attributes}>x</b>")).reason is Reason.TOO_LARGE
    few = " ".join(f"a{number}{value}" for number in range(900))
    assert FIRST in read(page(FIRST, SECOND, f"<b {few}>x</b>")).text


def test_long_attributes_are_not_many() -> None:
    data = " ".join(["a=b"] * 5000)
    assert FIRST in read(page(FIRST, SECOND, f"<b title='{data}' id=x>x</b>")).text


def test_long_pages_are_read_the_quick_way() -> None:
    menu = "<ul>" + "<li><a href='/x'>Seite</a></li>" * 8000 + "</ul>"
    markup = page(FIRST, SECOND).replace("<nav>", f"<nav>{menu}")
    assert FIRST in read(markup).text


def test_too_many_elements() -> None:
    problem = refused("<html><body><p>" + "a<br>" * 150_000 + "</p></body></html>")
    assert problem.reason is Reason.TOO_LARGE


ENTITIES = (
    '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    "markup",
    [
        ENTITIES + f"<html><body><p>&j;&j;</p><p>{FIRST}</p><p>{SECOND}</p></body></html>",
        f"<html><body><p title='{'a' * 3_000_000}'>{FIRST}</p><p>{SECOND}</p></body></html>",
        "<" * 300_000,
        "<!DOCTYPE html" + "<!--" * 100_000,
        page("„" * 1_000_000),
        page("a" * 1_000_000),
        page("<q>" * 100_000 + FIRST),
        page(FIRST, SECOND, head=f"<title>{'a - ' * 100_000}</title>"),
        page(FIRST, "&#0;&#xD800;&#x110000;&#1;&#99999999999;", SECOND),
        page(FIRST, SECOND, head="<script type='application/ld+json'>" + '{"@type":' * 50_000),
        page(FIRST, SECOND, head="<meta property='article:published_time' content='2023-13-45'>"),
        page(FIRST, SECOND) + "\x01\x02\x1b\x7f",
        page("\u202e" * 1000 + FIRST, SECOND),
    ],
    ids=range(13),
)
def test_hostile_pages_get_an_answer(markup: str) -> None:
    result = read_html(markup.encode(), OPTIONS)
    if isinstance(result, Article):
        assert len(result.text) <= len(markup)
        assert "\x00" not in result.text
        result.text.encode()
    else:
        assert result.detail.isprintable()
