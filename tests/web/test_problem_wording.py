"""What is wrong is told on pages in the language of the reader, to programs in English."""

import pytest
from fastapi.testclient import TestClient
from lxml import html
from pages import texts

from wortlaut.errors import UsageError
from wortlaut.web.problem_wording import Told, told

PROBLEM = "main .failure .lead"


def test_a_problem_is_told_in_german() -> None:
    problem = UsageError(
        "{date!r} is no date; give one such as 2023-10-29, 2023-10 or 2023", date="x"
    )
    assert str(problem) == "'x' is no date; give one such as 2023-10-29, 2023-10 or 2023"
    assert told(problem, "en") == Told(str(problem), "en")
    assert told(problem, "de") == Told(
        "„x“ ist kein Datum. Schreiben Sie es wie 2023-10-29, 2023-10 oder 2023.", "de"
    )


def test_what_has_no_german_words_is_told_in_english() -> None:
    assert told("{a} is odd", "de") == Told("{a} is odd", "en")
    assert told(UsageError("100 % {odd}"), "de") == Told("100 % {odd}", "en")


def test_a_filter_has_its_name_on_the_page() -> None:
    problem = UsageError("{name} is empty; give a value, or leave it out", name="about")
    assert (
        told(problem, "de").text == "„über“ ist leer. Geben Sie einen Wert, oder lassen Sie es weg."
    )
    assert str(problem) == "about is empty; give a value, or leave it out"


@pytest.mark.parametrize(
    ("address", "status", "german"),
    [
        (
            "/search?from=gestern",
            400,
            "„gestern“ ist kein Datum. Schreiben Sie es wie 2023-10-29, 2023-10 oder 2023.",
        ),
        ("/search?q=%22", 400, "Ein Anführungszeichen wird nicht geschlossen."),
        ("/search?kind=x", 422, "„Art“ kann nicht „x“ sein. Möglich sind: direct, indirect, "),
        ("/search?min_confidence=2", 422, "„mindestens so sicher wie“ kann nicht „2“ sein. "),
        ("/search?cursor=x", 400, "Das ist keine Fortsetzung einer Suche."),
        ("/search?speakr=x", 422, "Die Seite kennt 'speakr' in der Adresse nicht."),
        ("/article/abc", 404, "Unter dieser Adresse steht keine Seite."),
        ("/nirgends", 404, "Unter dieser Adresse steht keine Seite."),
        (f"/article/{'0' * 64}", 404, "Dieser Artikel ist nicht im Archiv."),
    ],
)
def test_german_pages_say_in_german_what_is_wrong(
    client: TestClient, address: str, status: int, german: str
) -> None:
    answer = client.get(address, headers={"accept-language": "de"})
    assert answer.status_code == status
    said = html.fromstring(answer.text)
    assert texts(said, PROBLEM)[0].startswith(german)
    assert said.cssselect(PROBLEM)[0].get("lang") == "de"


def test_english_pages_say_it_in_words(client: TestClient) -> None:
    said = html.fromstring(client.get("/search?kind=x", headers={"accept-language": "en"}).text)
    assert texts(said, PROBLEM)[0].startswith("kind cannot be 'x'; it can be: direct, indirect, ")
    assert said.cssselect(PROBLEM)[0].get("lang") == "en"


def test_programs_are_told_in_english(client: TestClient) -> None:
    answer = client.get("/api/v1/statements?from=gestern", headers={"accept-language": "de"})
    message = "'gestern' is no date; give one such as 2023-10-29, 2023-10 or 2023"
    assert answer.json()["error"]["message"] == message
