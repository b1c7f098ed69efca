"""The pages of an article and of its statements."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sample_press
from fastapi.testclient import TestClient
from lxml import html
from pages import page, texts
from sample_documents import TEXT, happened

from wortlaut import Archive
from wortlaut.exports.formats import ExportFormat
from wortlaut.exports.page.html import stylesheet
from wortlaut.records import Article, Document, Span
from wortlaut.web import Settings, create_app

BRIDGE = happened()
ADDRESS = f"/article/{BRIDGE.article.id}"
START = TEXT.index("„Vor dem")
PLACE = f"{START}–{TEXT.index(', sagte B')}"
HOSTILE = "<script>alert(1)</script> \x00 \u202e & \" ' </textarea> sagte er.\r\nUnd nun?\n"


def served(archive: Path, documents: list[Document]) -> TestClient:
    sample_press.write(archive, documents)
    app = create_app(Settings(archive=archive))
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with served(tmp_path / "bridge.db", [BRIDGE]) as found:
        yield found


def test_the_text_stands_on_the_page_as_it_is(client: TestClient) -> None:
    found = page(client, ADDRESS)
    assert "".join(each.text_content() for each in found.cssselect(".text")) == TEXT


def test_every_statement_has_its_place_and_its_note(client: TestClient) -> None:
    found = page(client, ADDRESS)
    for number, statement in enumerate(BRIDGE.statements, 1):
        marked = found.cssselect(f".text .q{number}")
        spans = statement.quote.spans
        assert "".join(e.text_content() for e in marked) == "".join(TEXT[a:b] for a, b in spans)
        (note,) = found.cssselect(f"#n-{statement.id}")
        assert note.cssselect("[data-open]")[0].get("href") == f"{ADDRESS}/{statement.id}"
        assert found.cssselect(f"a#q-{statement.id}")[0].get("href") == f"#n-{statement.id}"


def test_a_note_says_who_and_how_sure(client: TestClient) -> None:
    found = page(client, ADDRESS)
    assert texts(found, "#n-s1")[0] == (
        "1 Bürgermeisterin Karla Wendisch sagte "
        "„Vor dem Schützenfest wird hier nichts gebaut“ direct · 97% correct"
    )
    assert texts(found, "#n-s8 .unknown") == ["speaker unknown"]


def test_a_statement_in_a_statement_says_so(client: TestClient) -> None:
    found = page(client, ADDRESS)
    assert texts(found, "#n-s5 .within") == ["quoted in 4"]
    assert "depth1" in found.cssselect("#n-s5")[0].get("class")
    assert found.cssselect(".text .q5.nested")


def test_what_is_claimed_or_denied_stands_apart_from_what_the_article_says(
    client: TestClient,
) -> None:
    found = page(client, ADDRESS)
    assert texts(found, ".happened h3") == [
        "The article itself reports",
        "Somebody says so",
        "Only denied",
    ]
    assert texts(found, "#e-e1 .says li") == ["the article"]
    assert texts(found, "#e-e2 .says li") == ["Karla Wendisch is not sure", "ein Gutachter"]
    assert texts(found, ".text .event.claim") == ["sperren"]
    assert texts(found, ".text .event.denied") == ["gebaut"]
    hint = found.cssselect(".text .event.denied")[0].get("data-when")
    assert hint.endswith("somebody unknown, denies it")


def test_actors_lead_to_their_pages(client: TestClient) -> None:
    found = page(client, ADDRESS)
    links = [each.get("href") for each in found.cssselect(".cast .actor > p > a")]
    assert "/actor/person%3Awendisch-karla%3ADEU" in links
    assert texts(found, "#p-a1 ul li")[0].startswith("1 „Vor dem Schützenfest")


def test_links_lead_somewhere_and_anchors_are_unique(client: TestClient) -> None:
    found = page(client, f"{ADDRESS}?statement=s2")
    ids = [each.get("id") for each in found.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    inner = {each.get("href")[1:] for each in found.cssselect("a[href^='#']")}
    assert inner <= set(ids)


def test_an_event_has_its_place_where_its_words_begin_with_who_acts(tmp_path: Path) -> None:
    """Two events whose words begin with the name of an actor, which the text shows there."""
    accusation = BRIDGE.events[0]
    named = next(each for each in BRIDGE.actors[1].mentions if each.form == "name")
    spans = (Span(named.start, named.end), *accusation.trigger.spans)
    trigger = replace(accusation.trigger, spans=spans)
    events = tuple(replace(accusation, id=each, trigger=trigger) for each in ("e1", "e9"))
    with served(tmp_path / "a.db", [replace(BRIDGE, events=events)]) as client:
        found = page(client, ADDRESS)
    links = {each.get("href")[1:] for each in found.cssselect(".happened a.event")}
    assert links == {"t-e1", "t-e9"}
    for each in links:
        assert len(found.cssselect(f"#{each}")) == 1


def test_the_page_is_german_where_the_reader_is(client: TestClient) -> None:
    found = page(client, ADDRESS, "de")
    assert texts(found, ".happened h3") == [
        "Der Artikel berichtet selbst",
        "Jemand sagt es",
        "Nur bestritten",
    ]
    assert texts(found, "#e-e1 .says li") == ["der Artikel"]
    assert texts(found, "#e-e1 .facts")[0] == "14. Mai 2024"
    assert texts(found, "#p-a1 .facts")[0].startswith("Bürgermeisterin, Person, Deutschland")


def test_where_the_text_was_found(tmp_path: Path) -> None:
    article = BRIDGE.article
    copies = [
        replace(BRIDGE, article=replace(article, outlet=outlet, url=url))
        for outlet, url in (
            ("Bote", "https://bote.example/1"),
            ("Anzeiger", "javascript:alert(1)"),
        )
    ]
    with served(tmp_path / "copies.db", copies) as client:
        found = page(client, ADDRESS)
    assert sorted(texts(found, ".found-at li")) == ["Anzeiger May 2024", "Bote May 2024"]
    links = [each.get("href") for each in found.cssselect(".found-at a")]
    assert links == ["https://bote.example/1"]


def test_words_of_an_article_are_only_words(tmp_path: Path) -> None:
    document = Document(article=Article.of(HOSTILE, title=HOSTILE, outlet=HOSTILE))
    with served(tmp_path / "hostile.db", [document]) as client:
        answer = client.get(f"/article/{document.article.id}")
    assert "<script>alert" not in answer.text
    shown = html.fromstring(answer.text).cssselect(".text")
    assert "".join(e.text_content() for e in shown) == HOSTILE.translate({0: "␀", 0x202E: "\ufffd"})


def test_an_article_that_is_not_there(client: TestClient) -> None:
    answer = client.get(f"/article/{'0' * 64}", headers={"accept-language": "de"})
    assert answer.status_code == 404
    assert "nicht im Archiv" in answer.text
    for address in (
        "/article/xyz",
        "/article/xyz/s1",
        f"/article/{'0' * 8}",
        "/article/x/export/y",
    ):
        answer = client.get(address, headers={"accept-language": "de"})
        assert answer.status_code == 404, address
        assert "Unter dieser Adresse steht keine Seite." in answer.text, address


def test_a_statement_has_a_page_of_its_own(client: TestClient) -> None:
    found = page(client, f"{ADDRESS}/s5")
    assert texts(found, ".sentence .own") == ["„die Sache“", "„politisch entschieden“"]
    (sentence,) = texts(found, ".sentence")
    assert sentence.startswith("Dessen Gutachter Emil Thoma warf der Verwaltung vor")
    assert texts(found, ".chain li") == ["Dessen Gutachter Emil Thoma warf vor"]
    assert texts(found, "h1.who") == ["sie erklärt"]
    about = dict(zip(texts(found, ".about dt"), texts(found, ".about dd"), strict=True))
    assert about["That these are somebody's words"] == "not quite sure · 66%"
    assert found.cssselect("[rel=prev]")[0].get("href") == f"{ADDRESS}/s4"
    assert found.cssselect("[rel=next]")[0].get("href") == f"{ADDRESS}/s6"


def test_a_statement_names_its_speaker_office_and_country(client: TestClient) -> None:
    found = page(client, f"{ADDRESS}/s1", "de")
    assert texts(found, "h1.who") == ["Karla Wendisch sagte"]
    assert texts(found, ".office") == ["Bürgermeisterin · Deutschland"]
    about = dict(zip(texts(found, ".about dt"), texts(found, ".about dd"), strict=True))
    assert about["Wann"] == "14. Mai 2024 (Dienstag)"
    assert about["Gerichtet an"] == "den Stadträten"
    assert about["Stelle im Text"] == PLACE


def test_a_statement_shows_what_is_in_it_and_what_it_attests(client: TestClient) -> None:
    found = page(client, f"{ADDRESS}/s4")
    assert texts(found, ".nested-list .words") == ["„die Sache“ „politisch entschieden“"]
    assert texts(found, ".happened .deed") == ["Emil Thoma accuses → Altenrode"]


def test_a_statement_is_cited_with_its_place(client: TestClient) -> None:
    found = page(client, f"{ADDRESS}/s1")
    cited = [each.text.strip() for each in found.cssselect("textarea")]
    assert cited[0] == (
        "Karla Wendisch (Bürgermeisterin, Germany): „Vor dem Schützenfest wird hier nichts "
        "gebaut“. In: Streit um die Brücke. Selke-Bote, May 2024. "
        f"(characters {PLACE}; http://localhost{ADDRESS}/s1)."
    )
    assert cited[1].startswith("@article{wortlaut-")
    assert '"type": "article-newspaper"' in cited[2]


def test_a_statement_that_is_not_there(client: TestClient) -> None:
    assert client.get(f"{ADDRESS}/s77").status_code == 404


@pytest.mark.parametrize("form", ExportFormat)
def test_an_article_is_exported_in_every_format(client: TestClient, form: ExportFormat) -> None:
    answer = client.get(f"{ADDRESS}/export/{form.value}")
    assert answer.status_code == 200
    assert answer.content
    assert answer.headers["content-disposition"].startswith("attachment; filename=")


def test_a_long_article_is_shown_whole(tmp_path: Path) -> None:
    many = [
        sample_press.Said("Anna Berg", f"Satz {number} über Russland", ("Russland",))
        for number in range(600)
    ]
    long = sample_press.document("Lang", "Bote", "2023", *many)
    with served(tmp_path / "long.db", [long]) as client:
        found = page(client, f"/article/{long.article.id}")
    assert len(found.cssselect(".note")) == 600
    assert "".join(e.text_content() for e in found.cssselect(".text")) == long.article.text


def test_what_belongs_together_lights_up_without_a_script_too(client: TestClient) -> None:
    styles = client.get("/static/linked.css")
    assert styles.headers["content-type"].startswith("text/css")
    assert ":has(.h1:is(:hover" in styles.text
    assert client.get("/static/article.css").status_code == 200


def test_words_look_as_in_the_report(client: TestClient) -> None:
    styles = client.get("/static/words.css")
    assert styles.headers["content-type"].startswith("text/css")
    assert ".quote.direct" in styles.text
    assert styles.text in stylesheet(1, 1)


def test_the_archive_is_left_as_it_is(client: TestClient, tmp_path: Path) -> None:
    page(client, ADDRESS)
    with Archive(tmp_path / "bridge.db") as archive:
        assert archive.document(BRIDGE.article.id) == BRIDGE
