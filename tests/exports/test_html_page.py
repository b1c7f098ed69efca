import base64
import hashlib
import re
from dataclasses import replace

import pytest
from found_words import excerpt, participant
from hypothesis import given, settings
from hypothesis import strategies as st
from page_parser import ParsedPage, parse
from sample_documents import TEXT, bridge, happened, told

from wortlaut.exports.page.html import MOST_LINKED, fragment, page, stylesheet
from wortlaut.records import (
    Article,
    Document,
    Excerpt,
    Kind,
    Participant,
    Span,
    Statement,
    cut,
)

HOSTILE = (
    "<script>alert(1)</script> </style> <!-- ' \" & &amp; &#13; ]]> <b onclick=x>\r\n\r\x01\x1b"
)


def html(*documents: Document) -> str:
    return b"".join(page(documents)).decode()


def plain(text: str) -> Document:
    # Not `Article.of`, which refuses lone surrogates.
    return Document(article=Article(id="x", text=text))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(
        st.text(
            st.characters() | st.sampled_from("<>&\"'\r\n\0\ud800„“\u202e\u2067\u200f"), min_size=1
        )
    )
    spans = st.tuples(st.integers(0, len(text) + 2), st.integers(1, 9)).map(
        lambda pair: (Span(pair[0], pair[0] + pair[1]),)
    )
    statements = []
    for number, (quote, speaker, kind) in enumerate(
        draw(st.lists(st.tuples(spans, st.none() | spans, st.sampled_from(Kind)), max_size=6)), 1
    ):
        statements.append(
            Statement(
                id=f"s{number}",
                kind=kind,
                quote=Excerpt(spans=quote, text=cut(text, quote)),
                speaker=Participant(spans=speaker, text=cut(text, speaker)) if speaker else None,
                parent=draw(st.sampled_from([None, f"s{number - 1}", "nobody"])),
                confidence=draw(st.floats(0, 1)),
            )
        )
    return replace(plain(text), statements=tuple(statements))


@settings(deadline=None, max_examples=60)
@given(documents())
def test_every_character_of_the_article_stands_in_the_page_in_order(document: Document) -> None:
    replaced = "[\ud800-\udfff\u061c\u200f\u202a-\u202e\u2066-\u2069]"
    shown = re.sub(replaced, "\ufffd", document.article.text.replace("\0", "␀"))
    assert parse(html(document)).texts() == [shown]


def test_carriage_returns_go_as_references_for_a_browser_turns_them_into_line_feeds() -> None:
    assert "\r" not in html(plain("a\r\nb\rc"))


def test_text_of_several_articles() -> None:
    assert parse(html(bridge(), plain("Zwei"), plain(""))).texts() == [TEXT, "Zwei", ""]


def test_statements_are_marked_with_their_roles() -> None:
    parsed = parse(html(bridge()))
    for number, statement in enumerate(bridge().statements, 1):
        spans = statement.quote.spans
        assert parsed.under(f"q{number}") == "".join(TEXT[start:end] for start, end in spans)
        if statement.speaker:
            assert parsed.under(f"w{number}") == statement.speaker.text
    assert parsed.under("t1") == "den Stadträten"
    assert parsed.under("c4") == "warfvor"
    assert parsed.under("reported") == "die späte Meldung"
    assert parsed.under("nested") == "„die Sache“„politisch entschieden“"


def test_a_pointer_on_nested_words_lights_the_inner_statement() -> None:
    parsed = parse(html(bridge()))
    assert parsed.under("h5") == "sie" + "ihm gegenüber" + "erklärt" + "„die Sache“" + (
        "„politisch entschieden“"
    )
    assert "die Sache" not in parsed.under("h4")


def test_a_speaker_of_several_statements_lights_them_all() -> None:
    parsed = parse(html(bridge()))
    for number in (1, 2, 3):
        assert "Bürgermeisterin Karla Wendisch" in parsed.under(f"h{number}")


def test_notes_say_who_what_and_how_sure() -> None:
    notes = [" ".join(note.split()) for note in parse(html(bridge())).notes]
    assert len(notes) == 9
    assert notes[0] == (
        "1 Bürgermeisterin Karla Wendisch sagte „Vor dem Schützenfest wird hier nichts gebaut“ "
        "direct · speech · 97 %"
    )
    assert notes[4].endswith("direct · nested · speech · 66 %")
    assert notes[7].startswith("8 speaker unknown Wer würde")


def test_links_lead_somewhere_and_anchors_are_unique() -> None:
    parsed = parse(html(bridge(), bridge(), plain("Drei")))
    ids = [attributes["id"] for _, attributes in parsed.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for tag, attributes in parsed.elements if tag == "a"}
    assert targets <= {f"#{anchor}" for anchor in ids}
    assert {"#a1-n1", "#a1-q1", "#a2-n9", "#a3"} <= targets


def test_mentions_and_times_are_marked_and_say_what_they_are() -> None:
    parsed = parse(html(told()))
    assert parsed.texts() == [TEXT]
    assert parsed.under("m1") == "Karla Wendisch" + "Wendisch" + "sie"
    assert parsed.under("m3") == "Altenrode"
    times = [given for _, given in parsed.elements if "data-when" in given]
    assert [(given["data-when"], given["tabindex"]) for given in times] == [("2024-05-14", "0")]
    assert times[0]["aria-label"] == "Dienstag: 2024-05-14"
    hints = {given["title"] for tag, given in parsed.elements if tag == "a" and "title" in given}
    assert "Karla Wendisch, Bürgermeisterin, person, DEU" in hints


def test_notes_name_who_is_meant_and_when() -> None:
    notes = [" ".join(note.split()) for note in parse(html(told())).notes]
    assert notes[0].endswith("direct · speech · 97 % · 2024-05-14 (Dienstag)")
    assert notes[0].startswith("1 Bürgermeisterin Karla Wendisch sagte")
    assert notes[8].startswith("9 sie → Karla Wendisch sagte")


def test_actors_are_listed_with_all_that_they_say() -> None:
    parsed = parse(html(told()))
    listed = [given["id"] for tag, given in parsed.elements if "actor" in given.get("class", "")]
    assert listed == ["a1-p1", "a1-p2", "a1-p3"]
    start = next(n for n, (_, given) in enumerate(parsed.elements) if given.get("id") == "a1-p1")
    end = next(n for n, (_, given) in enumerate(parsed.elements) if given.get("id") == "a1-p2")
    targets = [given["href"] for tag, given in parsed.elements[start:end] if tag == "a"]
    assert targets == ["#a1-m1", "#a1-q1", "#a1-q2", "#a1-q3", "#a1-q9"]


def test_links_of_actors_lead_somewhere() -> None:
    parsed = parse(html(told(), told()))
    ids = [attributes["id"] for _, attributes in parsed.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for tag, attributes in parsed.elements if tag == "a"}
    assert targets <= {f"#{anchor}" for anchor in ids}


def test_actors_and_times_beyond_the_text_do_no_harm() -> None:
    document = replace(told(), article=Article.of("Kurz."), statements=())
    parsed = parse(html(document))
    assert parsed.texts() == ["Kurz."]
    assert "#a1-m1" not in {given.get("href") for _, given in parsed.elements}


def test_a_hostile_name_is_never_markup() -> None:
    document = told()
    first, *others = document.actors
    spoilt = replace(first, name=HOSTILE, roles=(HOSTILE,), country='"><script>')
    time = replace(document.times[0], value=HOSTILE)
    parsed = parse(html(replace(document, actors=(spoilt, *others), times=(time,))))
    assert parsed.texts() == [TEXT]
    assert not [tag for tag, _ in parsed.elements if tag in {"script", "b"}]


def hostile() -> Document:
    article = Article(
        id='"><script>alert(2)</script>',
        text=HOSTILE * 2,
        title=HOSTILE,
        outlet=HOSTILE,
        published=HOSTILE,
        url="javascript:alert(3)",
        language='de" onload="alert(4)',
    )
    statement = Statement(
        id=HOSTILE,
        kind=Kind.DIRECT,
        quote=excerpt(article.text, "<script>alert(1)</script>"),
        speaker=participant(article.text, "</style>"),
        cue=excerpt(article.text, "' \""),
        confidence=0.5,
    )
    return Document(article=article, statements=(statement,))


@pytest.mark.parametrize("as_fragment", [False, True])
def test_article_text_is_never_markup(as_fragment: bool) -> None:
    document = hostile()
    if as_fragment:
        document = replace(document, article=replace(document.article, id="0" * 64))
    parsed = parse(fragment(document) if as_fragment else html(document))
    assert parsed.texts() == [HOSTILE * 2]
    assert not [tag for tag, _ in parsed.elements if tag in {"script", "b", "img", "iframe"}]
    for _, attributes in parsed.elements:
        assert not [
            name for name in attributes if name.startswith("on") or name in {"style", "src"}
        ]
        assert not attributes.get("href", "").startswith("javascript:")
    assert "alert" not in parsed.style


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=\"2'", True),
        ("http://example.org", True),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, linked: bool) -> None:
    parsed = parse(html(Document(article=Article.of("Text", url=url))))
    targets = [attributes["href"] for tag, attributes in parsed.elements if tag == "a"]
    assert targets == ([url] if linked else [])


def policy(parsed: ParsedPage) -> str:
    return next(
        attributes["content"]
        for _, attributes in parsed.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    parsed = parse(html(bridge()))
    digest = base64.b64encode(hashlib.sha256(parsed.style.encode()).digest()).decode()
    assert policy(parsed).split("; ") == [
        "default-src 'none'",
        "script-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_page_fetches_nothing() -> None:
    parsed = parse(html(bridge()))
    assert {tag for tag, _ in parsed.elements} & {"link", "img", "script", "iframe"} == set()
    assert not re.search(r"url\(|@import|@font-face", parsed.style)


def test_languages_are_named() -> None:
    parsed = parse(html(bridge()))
    languages = {
        tag: attributes["lang"] for tag, attributes in parsed.elements if "lang" in attributes
    }
    assert languages["html"] == "en"
    assert languages["article"] == "de"


def test_no_documents_give_a_page() -> None:
    assert "0 statements in 0 articles" in html()


def test_rules_for_lighting_up_end_at_a_limit() -> None:
    assert stylesheet(2, 3).count(":has(.h") == 2
    assert stylesheet(2, 3).count(":has(.p") == 3
    assert stylesheet(0, 10**9).count(":has(.p") == MOST_LINKED
    assert stylesheet(10**9, 0).count(":has(.h") == MOST_LINKED


@pytest.mark.parametrize("text", ["„" * 1_000_000, "\n" * 200_000, "a\n" * 20_000])
def test_large_texts_come_out_whole(text: str) -> None:
    assert parse(html(plain(text))).texts() == [text]


def test_fragment_keeps_its_style_to_itself() -> None:
    parsed = parse(fragment(bridge()))
    assert parsed.texts() == [TEXT]
    assert parsed.style.startswith(".wortlaut {")
    depth = 0
    for position, char in enumerate(parsed.style):
        depth += {"{": 1, "}": -1}.get(char, 0)
        outside = depth == 0 and char == "}"
        assert not outside or parsed.style[position + 1 :].strip() == ""
    assert not {"html", "body", "meta"} & {tag for tag, _ in parsed.elements}


def test_words_for_events_look_like_facts_claims_and_denials() -> None:
    read = parse(html(happened()))
    assert "".join(piece.text for piece in read.pieces[0]).count("sperren") >= 1
    for words, standing in (("sperren", "claim"), ("gebaut", "denied"), ("warf", "fact")):
        assert any(
            {"event", standing} <= piece.classes for piece in read.pieces[0] if words in piece.text
        )
    hints = [
        given["data-when"]
        for _, given in read.elements
        if "event" in given.get("class", "") and "data-when" in given
    ]
    assert any("Emil Thoma accuses → Altenrode" in hint and "the article" in hint for hint in hints)


def test_every_event_is_listed_where_its_words_lead() -> None:
    read = parse(html(happened()))
    ids = {given.get("id") for _, given in read.elements}
    links = {
        given["href"]
        for _, given in read.elements
        if "event" in given.get("class", "").split() and "href" in given
    }
    assert links == {"#a1-e1", "#a1-e2", "#a1-e3"}
    assert {link[1:] for link in links} <= ids


def test_the_list_keeps_names_and_types_apart() -> None:
    listed = re.search(r'<li id="a1-e1".*?</li>', html(happened()), re.DOTALL)
    assert listed is not None
    words = " ".join(re.sub(r"<[^>]+>", "", listed[0]).split())
    assert "Emil Thoma accuses → Altenrode ACCUSE" in words


def test_a_document_without_events_has_no_list_of_them() -> None:
    assert 'class="happened"' not in html(told())
