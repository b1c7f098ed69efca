import io
import zipfile
from itertools import repeat

import cassis
from hypothesis import given, settings
from lxml import etree
from random_documents import documents
from sample_documents import TEXT, bridge, told
from sample_events import happened

from wortlaut.exports.annotations.xmi import xmi
from wortlaut.exports.xml_text import legal
from wortlaut.records import Article, Document, Excerpt, Kind, Span, Statement

STATEMENT = "webanno.custom.WortlautStatement"
EVENT = "webanno.custom.WortlautEvent"


def opened(*given_documents: Document) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(xmi(given_documents))))


def cas(document: Document) -> cassis.Cas:
    archive = opened(document)
    types = cassis.load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
    data = archive.read(f"{document.article.id}.xmi")
    return cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=types)


@settings(deadline=None, max_examples=40)
@given(documents())
def test_cassis_reads_every_place_and_value(document: Document) -> None:
    read = cas(document)
    text = legal(document.article.text)
    assert read.sofa_string == text
    expected = sorted(
        (item.id, span.start, span.end, text[span.start : span.end], item.kind.value)
        for item in document.statements
        for span in item.quote.spans
    )
    found = read.select(STATEMENT)
    assert expected == sorted(
        (each.identifier, each.begin, each.end, each.get_covered_text(), each.kind)
        for each in found
    )
    mentions = read.select("webanno.custom.WortlautMention")
    assert sorted((each.begin, each.end, each.actor) for each in mentions) == sorted(
        (mention.start, mention.end, legal(actor.name))
        for actor in document.actors
        for mention in actor.mentions
    )
    assert {each.identifier for each in read.select(EVENT)} == {e.id for e in document.events}


def test_offsets_in_the_file_are_utf16_units() -> None:
    text = "😀 „Ja 𝄞“"
    quote = Excerpt(spans=(Span(2, 8),), text="„Ja 𝄞“")
    statement = Statement(id="s1", kind=Kind.DIRECT, quote=quote, confidence=1)
    document = Document(article=Article.of(text), statements=(statement,))
    root = etree.fromstring(opened(document).read(f"{document.article.id}.xmi"))
    (element,) = root.findall("{http:///webanno/custom.ecore}WortlautStatement")
    units = text.encode("utf-16-le")
    begin, end = int(element.get("begin")), int(element.get("end"))
    assert (begin, end) == (3, 10)
    assert units[2 * begin : 2 * end].decode("utf-16-le") == "„Ja 𝄞“"


def test_roles_are_links_to_their_words() -> None:
    first = min(cas(told()).select(STATEMENT), key=lambda each: each.begin)
    assert first.speaker == "Karla Wendisch"
    assert first.confidence == 0.97
    links = [(link.role, link.target.get_covered_text()) for link in first.roles.elements]
    assert links[:3] == [
        ("speaker", "Bürgermeisterin Karla Wendisch"),
        ("addressee", "den Stadträten"),
        ("cue", "sagte"),
    ]
    assert links[0][0] == first.roles.elements[0].target.role


def test_an_unknown_speaker_has_no_name() -> None:
    unknown = [each for each in cas(told()).select(STATEMENT) if each.identifier == "s8"]
    assert [(each.speaker, each.roles) for each in unknown] == [(None, None)]


def test_every_event_says_who_says_so() -> None:
    events = {each.identifier: each for each in cas(happened()).select(EVENT)}
    assert events["e1"].attestations.elements == ["asserted by narrator"]
    assert events["e2"].attestations.elements == [
        "denied by Karla Wendisch in s1",
        "denied by Emil Thoma in s1",
        "uncertain by Gerüchte; Gerede",
        "asserted by unknown",
    ]


def test_the_article_is_named() -> None:
    (facts,) = cas(bridge()).select(
        "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    )
    assert (facts.documentTitle, facts.language) == ("Streit um die Brücke", "de")
    assert (facts.begin, facts.end) == (0, len(TEXT))


def test_it_streams_and_gives_the_same_bytes() -> None:
    pieces = xmi(repeat(bridge()))
    assert next(pieces).startswith(b"PK")
    written = b"".join(xmi([told()]))
    assert written == b"".join(xmi([told()]))
    with zipfile.ZipFile(io.BytesIO(written)) as archive:  # no clock is in it
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
