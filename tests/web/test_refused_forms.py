"""After a mistake a form comes back as it was filled in, with what is wrong at the field."""

import pytest
from fastapi.testclient import TestClient
from lxml import html
from pages import fields, texts

SEARCH = (
    "/search?q=Br%C3%BCcke&speaker=Lenz&about=Brandt&from=gestern&to=2024&sort=date&kind=direct"
)
EVENTS = "/events?about=Lenz&speaker=Brandt&event=ACCUSE&status=denied&q=Damm&to=31.12.2024&act=ask"
NETWORK = "/network?around=Lenz&from=2024&to=20245&act=ask&event=ACCUSE&limit=80&outlet=Bote"


def refused(client: TestClient, address: str, status: int = 400) -> html.HtmlElement:
    answer = client.get(address, headers={"accept-language": "de"})
    assert answer.status_code == status, answer.text
    return html.fromstring(answer.text)


def blamed(page: html.HtmlElement) -> list[tuple[str, str]]:
    """Return the names of the fields that are marked as wrong, and what is said of each."""
    return [
        (field.get("name"), page.get_element_by_id(field.get("aria-describedby")).text_content())
        for field in page.cssselect("main [aria-invalid=true]")
    ]


@pytest.mark.parametrize(
    ("address", "field", "filled"),
    [
        (
            SEARCH,
            "from",
            {
                "q": "Brücke",
                "speaker": "Lenz",
                "about": "Brandt",
                "from": "gestern",
                "to": "2024",
                "sort": "date",
                "kind": "direct",
            },
        ),
        (
            EVENTS,
            "to",
            {
                "about": "Lenz",
                "speaker": "Brandt",
                "event": "ACCUSE",
                "status": "denied",
                "q": "Damm",
                "from": "",
                "to": "31.12.2024",
                "act": "ask",
            },
        ),
        (
            NETWORK,
            "to",
            {
                "around": "Lenz",
                "from": "2024",
                "to": "20245",
                "act": "ask",
                "event": "ACCUSE",
                "limit": "80",
                "outlet": "Bote",
            },
        ),
    ],
)
def test_what_was_filled_in_stays(
    client: TestClient, address: str, field: str, filled: dict[str, str]
) -> None:
    page = refused(client, address)
    (form,) = page.cssselect("main form")
    assert form.get("action") == address.partition("?")[0]
    assert fields(form) == filled
    ((name, said),) = blamed(page)
    assert name == field
    assert said == texts(page, "main .failure .lead")[0]


@pytest.mark.parametrize(
    ("query", "status", "field", "said"),
    [
        ("q=%22offen", 400, "q", "Ein Anführungszeichen wird nicht geschlossen."),
        ("q=a*", 400, "q", "„a*“: Vor einem Stern"),
        ("q=...", 400, "q", "„...“ enthält kein Wort."),
        (f"q={'a+' * 33}", 400, "q", "Das sind mehr als 32 Wörter."),
        (f"q={'a' * 1001}", 422, "q", "„Wörter“ hat 1001 Zeichen."),
        ("q=a%00b", 400, "q", "„Wörter“ enthält ein Zeichen"),
        ("speaker=%2D", 400, "speaker", "„sagt es“ enthält keinen Buchstaben."),
        ("from=2024&to=2023", 400, "to", "Von 2024 bis 2023 liegt kein Tag."),
        ("from=0000", 400, "from", "„0000“ ist kein Datum."),
        ("sort=x", 422, "sort", "„sort“ kann nicht „x“ sein."),
    ],
)
def test_every_mistake_is_told_at_its_field(
    client: TestClient, query: str, status: int, field: str, said: str
) -> None:
    ((name, told),) = blamed(refused(client, f"/search?{query}", status))
    assert name == field
    assert told.startswith(said)


@pytest.mark.parametrize(
    "wrong", ["kind=x", "min_confidence=2", "cursor=x", "speakr=Lenz", "dated=heute"]
)
def test_what_has_no_field_and_cannot_be_is_not_sent_again(client: TestClient, wrong: str) -> None:
    page = refused(client, f"/search?q=Damm&outlet=Bote&{wrong}", 400 if "cursor" in wrong else 422)
    (form,) = page.cssselect("main form")
    sent = fields(form)
    assert (sent["q"], sent["outlet"]) == ("Damm", "Bote")
    assert wrong.partition("=")[0] not in sent
    assert client.get("/search", params=sent).status_code == 200


def test_what_was_typed_is_no_markup(client: TestClient) -> None:
    page = refused(client, "/search?from=%22%3E%3Cscript%3E&q=%22%3E%3Cb%3E%22%27")
    assert not page.cssselect("main script, main b")
    assert fields(page.cssselect("main form")[0])["from"] == '"><script>'


@pytest.mark.parametrize("address", ["/nirgends", "/article/abc", "/actor/niemand"])
def test_other_pages_have_no_form_of_a_search(client: TestClient, address: str) -> None:
    assert not refused(client, address, 404).cssselect("main form[action='/search']")
