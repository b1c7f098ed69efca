"""UIMA CAS XMI: one file an article and the type system, in a ZIP archive.

Offsets are UTF-16 units of the text, as UIMA counts them. What XML cannot hold is replaced
character by character, see `xml_text.legal`.
"""

import zipfile
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from wortlaut.exports.annotations.utf16 import Utf16
from wortlaut.exports.annotations.xmi_types import CUSTOM, METADATA, type_system
from wortlaut.exports.attributed import AttributedEvent, attributed
from wortlaut.exports.pieces import Pieces
from wortlaut.exports.xml_text import legal
from wortlaut.records import Actor, Document, Excerpt, Participant, Span, Statement

XMI = "http://www.omg.org/XMI"
_CAS = "http:///uima/cas.ecore"
_SOFA = "1"

Values = Mapping[str, str | None]


def xmi(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield a ZIP archive: `TypeSystem.xml`, and `ID.xmi` for each article by its id."""
    sink = Pieces()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("TypeSystem.xml"), type_system(), zipfile.ZIP_DEFLATED)
        for document in documents:
            entry = zipfile.ZipInfo(f"{document.article.id}.xmi")
            archive.writestr(entry, cas(document), zipfile.ZIP_DEFLATED)
            yield sink.take()
    yield sink.take()


def cas(document: Document) -> bytes:
    """Return one document as XMI."""
    return _Cas(document).serialised()


class _Cas:
    """The feature structures of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._units = Utf16(document.article.text)
        self._actors = {actor.id: actor for actor in document.actors}
        self._times = {time.id: time for time in document.times}
        self._ids = 1  # the id of the sofa
        spaces = {"xmi": XMI, "cas": _CAS, "custom": _space(CUSTOM + "x"), "meta": _space(METADATA)}
        self._root = etree.Element(etree.QName(XMI, "XMI"), nsmap=spaces)
        self._root.set(etree.QName(XMI, "version"), "2.0")
        self._view: list[str] = []

    def serialised(self) -> bytes:
        etree.SubElement(self._root, etree.QName(_CAS, "NULL")).set(etree.QName(XMI, "id"), "0")
        self._metadata()
        for statement in self._document.statements:
            self._statement(statement)
        self._mentions()
        self._time_expressions()
        for event in attributed([self._document]):
            self._event(event)
        text = legal(self._document.article.text)
        sofa = {"sofaNum": "1", "sofaID": "_InitialView", "mimeType": "text", "sofaString": text}
        etree.SubElement(self._root, etree.QName(_CAS, "Sofa"), sofa).set(
            etree.QName(XMI, "id"), _SOFA
        )
        view = {"sofa": _SOFA, "members": " ".join(self._view)}
        etree.SubElement(self._root, etree.QName(_CAS, "View"), view)
        return bytes(etree.tostring(self._root, xml_declaration=True, encoding="UTF-8"))

    def _metadata(self) -> None:
        article = self._document.article
        facts = {
            "language": article.language,
            "documentTitle": article.title,
            "documentId": article.id,
            "documentUri": article.url,
        }
        self._annotation(METADATA, Span(0, len(article.text)), facts)

    def _statement(self, statement: Statement) -> None:
        links = [
            self._link(role, target)
            for role in ("speaker", "addressee", "cue", "frame")
            for target in self._words(role, getattr(statement, role))
        ]
        speaker = statement.speaker
        actor = self._actor(speaker)
        time = self._times.get(statement.time or "")
        values = {
            "identifier": statement.id,
            "kind": statement.kind.value,
            "medium": statement.medium.value if statement.medium else None,
            "act": statement.act.value if statement.act else None,
            "speaker": actor.name if actor else speaker.text if speaker else None,
            "time": time.value if time else None,
            "parent": statement.parent,
            "confidence": repr(statement.confidence),
            "roles": " ".join(links) or None,
        }
        for span in statement.quote.spans:
            self._annotation(f"{CUSTOM}WortlautStatement", span, values)

    def _words(self, role: str, words: Excerpt | Participant | None) -> list[str]:
        if words is None:
            return []
        actor = self._actor(words) if isinstance(words, Participant) else None
        values = {
            "role": role,
            "actor": actor.name if actor else None,
            "actorKey": actor.key if actor else None,
        }
        return [self._annotation(f"{CUSTOM}WortlautWords", span, values) for span in words.spans]

    def _link(self, role: str, target: str) -> str:
        name = f"{CUSTOM}WortlautStatementRolesLink"
        return self._structure(name, {"role": role, "target": target})[0]

    def _mentions(self) -> None:
        for actor in self._document.actors:
            facts = {
                "identifier": actor.id,
                "actor": actor.name,
                "kind": actor.kind.value,
                "actorKey": actor.key,
                "country": actor.country_told,
            }
            for each in actor.mentions:
                values = {"form": each.form.value, "confidence": repr(each.confidence)}
                span = Span(each.start, each.end)
                self._annotation(f"{CUSTOM}WortlautMention", span, facts | values)

    def _time_expressions(self) -> None:
        for time in self._document.times:
            values = {
                "identifier": time.id,
                "timeType": time.type.value,
                "value": time.value,
                "mod": time.mod.value if time.mod else None,
            }
            self._annotation(f"{CUSTOM}WortlautTime", Span(time.start, time.end), values)

    def _event(self, item: AttributedEvent) -> None:
        event = item.event
        values = {
            "identifier": event.id,
            "eventType": str(event.type),
            "phase": event.phase.value,
            "actors": "; ".join(actor.name for actor in item.actors) or None,
            "recipients": "; ".join(actor.name for actor in item.recipients) or None,
            "place": event.place.text if event.place else None,
            "time": item.time.value if item.time else None,
            "confidence": repr(event.confidence),
        }
        told = [
            f"{each.attestation.status.value} by {each.name}"
            + (f" in {each.attestation.statement}" if each.attestation.statement else "")
            for each in item.attributions
        ]
        for span in event.trigger.spans:
            self._annotation(f"{CUSTOM}WortlautEvent", span, values, attestations=told)

    def _actor(self, part: Participant | None) -> Actor | None:
        return self._actors.get(part.actor or "") if part else None

    def _annotation(self, name: str, span: Span, values: Values, **arrays: Iterable[str]) -> str:
        places = {
            "sofa": _SOFA,
            "begin": str(self._units.offset(span.start)),
            "end": str(self._units.offset(span.end)),
        }
        number, element = self._structure(name, places | dict(values))
        for feature, texts in arrays.items():
            for text in texts:
                etree.SubElement(element, feature).text = legal(text)
        self._view.append(number)
        return number

    def _structure(self, name: str, values: Values) -> tuple[str, etree._Element]:
        self._ids += 1
        known = {key: legal(value) for key, value in values.items() if value is not None}
        qualified = etree.QName(_space(name), name.rpartition(".")[2])
        element = etree.SubElement(self._root, qualified, known)
        element.set(etree.QName(XMI, "id"), str(self._ids))
        return str(self._ids), element


def _space(name: str) -> str:
    """Return the XML namespace of a type: that of its package."""
    return f"http:///{name.rpartition('.')[0].replace('.', '/')}.ecore"
