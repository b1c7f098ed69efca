"""Corrections in place: forms, the list, undoing; nobody else's forms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_press
from fastapi.testclient import TestClient
from httpx2 import Response
from lxml import html
from pages import fields, page, texts
from sample_documents import happened

from wortlaut import Archive
from wortlaut.web import Settings, create_app

BRIDGE = happened()
ID = BRIDGE.article.id
ADDRESS = f"/article/{ID}"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return sample_press.write(tmp_path / "bridge.db", [BRIDGE, *sample_press.press()])


@pytest.fixture
def client(archive: Path) -> Iterator[TestClient]:
    app = create_app(Settings(archive=archive))
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as found:
        yield found


def form_of(client: TestClient, address: str) -> dict[str, str]:
    return fields(page(client, address).cssselect("form.correcting")[0])


def corrected(client: TestClient, what: str, data: dict[str, str]) -> Response:
    return client.post(f"/corrections/{what}", data=data, follow_redirects=False)


def speaker_of(archive: Path, statement: str) -> str | None:
    with Archive(archive) as opened:
        document = opened.document(ID)
    speaker = next(each for each in document.statements if each.id == statement).speaker
    return speaker.actor if speaker else None


def test_a_speaker_is_set_to_an_actor_of_the_article(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}?statement=s8") | {"actor": "a2", "author": "Eva Öl"}
    answer = corrected(client, "speaker", data)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{ADDRESS}?corrected=1#n-s8"
    assert speaker_of(archive, "s8") == "a2"
    after = page(client, f"{ADDRESS}?corrected=1")
    assert texts(after, ".notice")[0].startswith("Correction 1 is made.")
    assert texts(after, "#n-s8 .speaker") == ["Emil Thoma"]
    # The name is kept for the next one.
    assert form_of(client, f"{ADDRESS}/s8")["author"] == "Eva Öl"


def test_a_speaker_is_set_by_the_words_that_name_them(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}/s8") | {"words": "Der Landkreis"}
    assert corrected(client, "speaker", data).headers["location"].startswith(f"{ADDRESS}/s8?")
    with Archive(archive) as opened:
        speaker = opened.document(ID).statements[7].speaker
    assert speaker is not None
    assert speaker.text == "Der Landkreis"


def test_a_speaker_becomes_unknown(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}/s1") | {"unknown": "1"}
    assert corrected(client, "speaker", data).status_code == 303
    assert speaker_of(archive, "s1") is None


def test_a_statement_is_rejected_and_the_article_shown(client: TestClient) -> None:
    answer = corrected(client, "drop", form_of(client, f"{ADDRESS}/s8"))
    assert answer.headers["location"] == f"{ADDRESS}?corrected=1"
    assert not page(client, ADDRESS).cssselect("#n-s8")
    assert client.get(f"{ADDRESS}/s8").status_code == 404


def test_an_actor_is_who_is_chosen_among_those_of_that_name(client: TestClient) -> None:
    data = form_of(client, f"{ADDRESS}?actor=a2") | {"who": "berg"}
    answer = corrected(client, "actor", data)
    assert answer.status_code == 200
    choice = html.fromstring(answer.text)
    assert sorted(texts(choice, ".candidates .speaker")) == ["Anna Berg", "Jan Berg"]
    chosen = fields(choice.cssselect("form[action='/corrections/actor']")[0])
    data = chosen | {"key": "person:berg-jan:DEU"}
    answer = corrected(client, "actor", data)
    assert answer.headers["location"] == f"{ADDRESS}?corrected=1#p-a2"
    assert texts(page(client, ADDRESS), "#p-a2 .speaker")[0] == "Jan Berg"


def test_a_key_needs_no_choice(client: TestClient) -> None:
    data = form_of(client, f"{ADDRESS}?actor=a2") | {"who": "person:berg-jan:DEU"}
    assert corrected(client, "actor", data).status_code == 303


def test_somebody_new_needs_a_name_and_a_key(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}?actor=a2")
    new = data | {"who": "", "key": "person:neu-nora:DEU", "name": "Nora Neu", "kind": "person"}
    assert corrected(client, "actor", new).status_code == 303
    with Archive(archive) as opened:
        assert opened.document(ID).actors[1].name == "Nora Neu"
    assert corrected(client, "actor", data | {"key": "a b", "who": ""}).status_code == 400
    assert corrected(client, "actor", data | {"key": "person:x", "who": ""}).status_code == 400


def test_a_wrong_form_comes_back_as_it_was_filled_in(client: TestClient, archive: Path) -> None:
    wrong = {"actor": "a2", "words": "Kein Wort davon", "author": "Eva Öl"}
    answer = corrected(client, "speaker", form_of(client, f"{ADDRESS}/s8") | wrong)
    assert answer.status_code == 400
    again = html.fromstring(answer.text)
    assert "Kein Wort davon" in texts(again, "[role=alert]")[0]
    filled = fields(again.cssselect("form.correcting")[0])
    assert {name: filled[name] for name in wrong} == wrong
    mended = filled | {"words": "Der Landkreis"}
    assert corrected(client, "speaker", mended).headers["location"].startswith(f"{ADDRESS}/s8?")


def test_somebody_new_with_a_wrong_key_comes_back_as_filled_in(client: TestClient) -> None:
    wrong = {"key": "a b", "name": "Nora Neu", "kind": "group", "author": "Eva Öl"}
    answer = corrected(client, "actor", form_of(client, f"{ADDRESS}?actor=a2") | wrong)
    assert answer.status_code == 400
    again = html.fromstring(answer.text)
    assert "'a b'" in texts(again, "[role=alert]")[0]
    filled = fields(again.cssselect("form.correcting")[0])
    assert {name: filled[name] for name in wrong} == wrong
    mended = filled | {"key": "group:neu"}
    assert corrected(client, "actor", mended).status_code == 303


def test_two_actors_become_one_in_all_articles(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}?actor=a1")
    data |= {"who": "person:berg-anna:DEU", "scope": "all"}
    assert corrected(client, "actor", data).status_code == 303
    with Archive(archive) as opened:
        assert opened.document(ID).actors[0].key == "person:berg-anna:DEU"
    same = form_of(client, f"{ADDRESS}?actor=a1") | {"who": "person:berg-anna:DEU"}
    assert corrected(client, "actor", same | {"scope": "all"}).status_code == 400


def test_an_actor_is_nobody_who_is_known(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}?actor=a1") | {"nobody": "1"}
    assert corrected(client, "actor", data).status_code == 303
    with Archive(archive) as opened:
        assert opened.document(ID).actors[0].key is None


def test_the_list_says_who_when_and_what_and_undoes(client: TestClient, archive: Path) -> None:
    data = form_of(client, f"{ADDRESS}/s1") | {"unknown": "1", "author": "Eva"}
    corrected(client, "speaker", data)
    data = form_of(client, f"{ADDRESS}?actor=a2") | {"who": "person:berg-jan:DEU"}
    corrected(client, "actor", data)
    listed = page(client, "/corrections")
    assert texts(listed, ".log .number") == ["2", "1"]
    assert texts(listed, ".log li")[1].startswith("1 Speaker: unknown „Vor dem Schützenfest")
    assert "Eva" in texts(listed, ".log li")[1]
    undo = fields(listed.cssselect("#c-1 form.undo")[0])
    answer = corrected(client, "undo", undo)
    assert answer.headers["location"] == "/corrections?undone=1"
    assert speaker_of(archive, "s1") == "a1"
    listed = page(client, "/corrections?undone=1")
    assert texts(listed, ".notice p")[0] == "Correction 1 is undone."
    assert not listed.cssselect("#c-1 form.undo")
    again = corrected(client, "undo", undo)
    assert again.status_code == 400


def test_the_same_correction_is_made_once(client: TestClient) -> None:
    data = form_of(client, f"{ADDRESS}/s1") | {"unknown": "1"}
    corrected(client, "speaker", data)
    again = corrected(client, "speaker", data)
    assert again.headers["location"].endswith("?corrected=0")
    notice = texts(page(client, again.headers["location"]), ".notice p")[0]
    assert notice == "This correction is in force already."


def test_a_form_goes_back_to_this_server_only(client: TestClient) -> None:
    data = form_of(client, f"{ADDRESS}/s1") | {"unknown": "1", "back": "https://elsewhere.example"}
    assert corrected(client, "speaker", data).headers["location"] == "/?corrected=1"


@pytest.mark.parametrize("what", ["speaker", "drop", "actor", "undo"])
def test_nothing_changes_without_the_token(client: TestClient, archive: Path, what: str) -> None:
    data = form_of(client, f"{ADDRESS}/s1") | {"unknown": "1", "number": "1", "actor": "a1"}
    data |= {"csrf_token": "x"}
    assert corrected(client, what, data).status_code == 403
    with Archive(archive) as opened:
        assert list(opened.corrections()) == []


def test_where_nothing_may_be_corrected_nothing_is_offered(archive: Path) -> None:
    app = create_app(Settings(archive=archive, corrections=False))
    with TestClient(app, base_url="http://localhost") as client:
        for address in (f"{ADDRESS}?statement=s1&actor=a1", f"{ADDRESS}/s1"):
            found = page(client, address)
            assert not found.cssselect(".correct, .correcting")
        assert corrected(client, "speaker", {"article": ID, "statement": "s1"}).status_code == 403
        assert client.get(f"/corrections/form?article={ID}&statement=s1").status_code == 403
        assert page(client, "/corrections").cssselect(".none")


def test_the_form_alone_is_for_a_page_that_is_open(client: TestClient) -> None:
    answer = client.get(f"/corrections/form?article={ID}&statement=s1")
    assert answer.text.strip().startswith('<form class="correcting"')
    assert client.get(f"/corrections/form?article={ID}&statement=s77").status_code == 400


def test_the_list_goes_on(client: TestClient, archive: Path) -> None:
    token = form_of(client, f"{ADDRESS}/s1")["csrf_token"]
    for number in range(13):
        data = {"csrf_token": token, "article": ID, "statement": "s1", "unknown": "1"}
        assert corrected(client, "speaker", data).status_code == 303
        undo = {"csrf_token": token, "number": str(2 * number + 1)}
        assert corrected(client, "undo", undo).status_code in {303, 400}
        data = data | {"unknown": "", "actor": "a2"}
        assert corrected(client, "speaker", data).status_code == 303
        undo = {"csrf_token": token, "number": str(2 * number + 2)}
        assert corrected(client, "undo", undo).status_code in {303, 400}
    first = page(client, "/corrections")
    assert len(first.cssselect(".log > li")) == 25
    (more,) = first.cssselect("a[rel=next]")
    assert texts(page(client, more.get("href")), ".log .number") == ["1"]


def test_an_actor_is_merged_on_the_page_of_the_actor(client: TestClient, archive: Path) -> None:
    data = form_of(client, "/actor/person%3Aberg-jan%3ADEU") | {"who": "person:berg-anna:DEU"}
    answer = corrected(client, "actor", data)
    assert answer.headers["location"] == "/actor/person%3Aberg-anna%3ADEU?corrected=1"
    assert client.get(answer.headers["location"]).status_code == 200
    with Archive(archive) as opened:
        assert "person:berg-jan:DEU" not in {
            actor.key for document in opened for actor in document.actors
        }


@pytest.mark.parametrize(("language", "said"), [("en", "correct"), ("de", "korrigieren")])
def test_each_way_to_correct_something_says_what(
    client: TestClient, language: str, said: str
) -> None:
    links = page(client, ADDRESS, language).cssselect("a.correct")
    names = [str(link.get("aria-label")) for link in links]
    assert len(set(names)) == len(names) > 2
    assert all(said in name for name in names)
    assert {"en": "correct statement 1", "de": "Aussage 1 korrigieren"}[language] in names
