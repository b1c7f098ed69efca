"""Web Annotations, expanded to RDF by a JSON-LD processor that can fetch nothing."""

import json
from collections.abc import Iterator
from itertools import islice, repeat
from typing import Any

from annotation_context import AS, CONTEXT, OA, RDF, URL
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld
from random_documents import documents
from sample_documents import TEXT, bridge, told
from sample_events import happened

from wortlaut.exports.annotations.web_annotation import VOCABULARY, item_iri, web_annotation
from wortlaut.records import Document, Excerpt


def from_memory(url: str, options: object) -> dict[str, object]:
    assert url == URL, f"{url} would be fetched"
    document = {"@context": CONTEXT}
    return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": ""}


def written(*given_documents: Document) -> Any:
    return json.loads(b"".join(web_annotation(given_documents)))


def annotations(*given_documents: Document) -> list[dict[str, Any]]:
    """Return the annotations as expanded JSON-LD."""
    options = {"documentLoader": from_memory}
    (collection,) = jsonld.expand(written(*given_documents), options)
    assert collection["@type"] == [f"{AS}OrderedCollection"]
    (page,) = collection[f"{AS}first"]
    (items,) = page[f"{AS}items"]
    found: list[dict[str, Any]] = items["@list"]
    return found


def values(node: dict[str, Any], name: str) -> list[Any]:
    return [each.get("@value", each.get("@id")) for each in node.get(name, [])]


def selected(annotation: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    for target in annotation[f"{OA}hasTarget"]:
        position, quote = target[f"{OA}hasSelector"]
        (start,), (end,) = values(position, f"{OA}start"), values(position, f"{OA}end")
        yield start, end, *values(quote, f"{OA}exact")


@settings(deadline=None, max_examples=40)
@given(st.lists(documents(), max_size=2))
def test_every_statement_and_event_selects_its_words(given_documents: list[Document]) -> None:
    expected = [
        (item_iri(document.article, name), places_of(document, words))
        for document in given_documents
        for name, words in (
            *((statement.id, statement.quote) for statement in document.statements),
            *((event.id, event.trigger) for event in document.events),
        )
    ]
    found = annotations(*given_documents)
    assert [(each["@id"], list(selected(each))) for each in found] == expected


def places_of(document: Document, words: Excerpt) -> list[tuple[int, int, str]]:
    return [(*span, document.article.text[slice(*span)]) for span in words.spans]


def test_prefix_and_suffix_stand_around_the_words() -> None:
    first = annotations(bridge())[0]
    _, quote = first[f"{OA}hasTarget"][0][f"{OA}hasSelector"]
    (prefix,), (exact,), (suffix,) = (
        values(quote, f"{OA}{name}") for name in ("prefix", "exact", "suffix")
    )
    assert prefix + exact + suffix in TEXT
    assert prefix.endswith("sperren. ")
    assert suffix.startswith(", sagte")


def test_no_name_is_without_a_meaning() -> None:
    """What no context knows, a JSON-LD processor drops; compacted again, nothing may be missing."""
    document = written(happened())
    options = {"documentLoader": from_memory}
    again = jsonld.compact(jsonld.expand(document, options), document["@context"], options)

    def names(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            for name, value in node.items():
                yield name
                yield from names(value)
        elif isinstance(node, list):
            for each in node:
                yield from names(each)

    assert set(names(document)) - {"@context"} <= set(names(again))


def test_bodies_say_who_speaks_or_that_nobody_knows() -> None:
    found = {each["@id"].rpartition(":")[2]: each[f"{OA}hasBody"] for each in annotations(told())}
    body, *tags = found["s1"]
    assert body["@type"] == [f"{VOCABULARY}Statement"]
    (speaker,) = body[f"{VOCABULARY}speaker"]
    (actor,) = speaker[f"{VOCABULARY}actor"]
    assert values(actor, "http://xmlns.com/foaf/0.1/name") == ["Karla Wendisch"]
    assert [values(tag, f"{RDF}value") for tag in tags] == [["said by Karla Wendisch"], ["direct"]]
    assert [values(tag, f"{RDF}value") for tag in found["s8"][1:]] == [
        ["speaker unknown"],
        ["free_indirect"],
    ]


def test_events_are_what_somebody_says() -> None:
    found = {
        each["@id"].rpartition(":")[2]: each[f"{OA}hasBody"] for each in annotations(happened())
    }
    told_by = [
        (values(each, f"{VOCABULARY}attestedBy"), values(each, f"{VOCABULARY}status"))
        for each in found["e2"][0][f"{VOCABULARY}attestation"]
    ]
    assert told_by == [
        (["Karla Wendisch"], ["denied"]),
        (["Emil Thoma"], ["denied"]),
        (["Gerüchte; Gerede"], ["uncertain"]),
        (["unknown"], ["asserted"]),
    ]


def test_it_streams() -> None:
    assert len(list(islice(web_annotation(repeat(bridge())), 5))) == 5
    assert annotations() == []
