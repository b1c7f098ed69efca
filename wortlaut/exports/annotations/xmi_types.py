"""The UIMA type system of the XMI export, as layers that INCEpTION can import."""

from lxml import etree

NAMESPACE = "http://uima.apache.org/resourceSpecifier"
CUSTOM = "webanno.custom."
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

_ANNOTATION = "uima.tcas.Annotation"
_STRING, _FLOAT, _ARRAY = "uima.cas.String", "uima.cas.Float", "uima.cas.FSArray"
_LINK = f"{CUSTOM}WortlautStatementRolesLink"
_WORDS = f"{CUSTOM}WortlautWords"

Features = dict[str, str]


def _strings(*names: str) -> Features:
    return dict.fromkeys(names, _STRING)


TYPES: dict[str, tuple[str, Features]] = {
    METADATA: (
        "uima.tcas.DocumentAnnotation",
        _strings("documentTitle", "documentId", "documentUri"),
    ),
    f"{CUSTOM}WortlautStatement": (
        _ANNOTATION,
        _strings("identifier", "kind", "medium", "act", "speaker", "time", "parent")
        | {"confidence": _FLOAT, "roles": _ARRAY},
    ),
    _LINK: ("uima.cas.TOP", _strings("role") | {"target": _WORDS}),
    _WORDS: (_ANNOTATION, _strings("role", "actor", "actorKey")),
    f"{CUSTOM}WortlautMention": (
        _ANNOTATION,
        _strings("identifier", "actor", "kind", "actorKey", "country", "form")
        | {"confidence": _FLOAT},
    ),
    f"{CUSTOM}WortlautTime": (_ANNOTATION, _strings("identifier", "timeType", "value", "mod")),
    f"{CUSTOM}WortlautEvent": (
        _ANNOTATION,
        _strings("identifier", "eventType", "phase", "actors", "recipients", "place", "time")
        | {"attestations": "uima.cas.StringArray", "confidence": _FLOAT},
    ),
}
"""Each type with its supertype and its features."""

_ELEMENTS = {f"{CUSTOM}WortlautStatement": {"roles": _LINK}}


def type_system() -> bytes:
    """Return the type system description (XML)."""
    root = etree.Element("typeSystemDescription", nsmap={None: NAMESPACE})
    types = etree.SubElement(root, "types")
    for name, (supertype, features) in TYPES.items():
        described = etree.SubElement(types, "typeDescription")
        _texts(described, name=name, description="", supertypeName=supertype)
        listed = etree.SubElement(described, "features")
        for feature, range_type in features.items():
            item = etree.SubElement(listed, "featureDescription")
            _texts(item, name=feature, description="", rangeTypeName=range_type)
            if element := _ELEMENTS.get(name, {}).get(feature):
                _texts(item, elementType=element)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _texts(parent: etree._Element, **texts: str) -> None:
    for name, text in texts.items():
        etree.SubElement(parent, name).text = text
