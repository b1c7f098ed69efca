import json
from typing import Any

from sample_documents import TEXT, told
from sample_events import happened, hostile

import wortlaut
from wortlaut.exports.event_data.plover import plover
from wortlaut.records import Document


def records(*documents: Document) -> list[dict[str, Any]]:
    return [json.loads(line) for line in b"".join(plover(documents)).splitlines()]


def test_one_line_an_event_in_the_fields_of_plover() -> None:
    accusation, closure = records(told(), happened())
    assert accusation["event"] == ["ACCUSE"]
    assert (accusation["quad_code"], accusation["event_scale"]) == (3, -2)
    assert accusation["source"] == [
        {
            "actor_text": "Emil Thoma",
            "identifier_text": "Emil Thoma",
            "kind": "person",
            "office": "Gutachter",
        }
    ]
    (recipient,) = accusation["recipient"]
    assert (recipient["code"], recipient["identifier_id"]) == ("DEU", "Q1")
    assert accusation["event_text"] == ["warf vor"]
    assert accusation["cite_info"]["language"] == "de"
    assert accusation["cite_info"]["coder"] == f"wortlaut {wortlaut.__version__}"
    assert "date" not in accusation
    assert closure["date"] == closure["time"] == "2024-05-14"
    assert closure["context"] == ["future"]
    assert closure["recipient"] == []
    assert closure["quad_code"] == 4


def test_places_lead_to_the_words() -> None:
    accusation, _ = records(happened())
    words = [TEXT[start:end] for start, end in accusation["text_info"]["spans"]]
    assert " ".join(words) == accusation["event_text"][0]
    info = accusation["text_info"]
    assert (info["start"], info["end"]) == (info["spans"][0][0], info["spans"][-1][1])


def test_who_says_so() -> None:
    accusation, closure = records(happened())
    assert accusation["attribution"] == [{"name": "narrator", "status": "asserted"}]
    assert accusation["statements"] == ["s4"]
    first, second, rumours, unknown = closure["attribution"]
    assert (first["name"], first["code"], first["key"]) == (
        "Karla Wendisch",
        "DEU",
        "person:wendisch-karla:DEU",
    )
    assert (first["status"], first["statement"]) == ("denied", "s1")
    assert [part["text"] for part in first["evidence"]] == ["gebaut", "nichts"]
    assert second["name"] == "Emil Thoma"
    assert rumours == {"name": "Gerüchte; Gerede", "status": "uncertain"}
    assert unknown == {"name": "unknown", "status": "asserted"}


def test_every_line_is_one_record() -> None:
    (record,) = records(hostile())
    assert record["context"] == ["negation"]
    assert record["source"][0]["actor_text"] == "=1+2\t"
    assert list(plover([])) == []
