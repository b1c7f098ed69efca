"""The terms of the W3C's context for Web Annotations that the export uses, kept here so that
nothing is fetched: names and meanings as in the Web Annotation Vocabulary."""

URL = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_OA_TYPES = (
    "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector",
)  # fmt: skip
_OA_VALUES = ("start", "end", "exact", "prefix", "suffix")
_OA_MOTIVATIONS = ("describing", "tagging")
_OA_LINKS = {
    "body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector",
}  # fmt: skip

CONTEXT = {
    "schema": "http://schema.org/",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": f"{AS}Application",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    **{name: f"{OA}{name}" for name in (*_OA_TYPES, *_OA_VALUES, *_OA_MOTIVATIONS)},
    **{name: {"@type": "@id", "@id": f"{OA}{link}"} for name, link in _OA_LINKS.items()},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    "generator": {"@type": "@id", "@id": f"{AS}generator"},
    "items": {"@type": "@id", "@id": f"{AS}items", "@container": "@list"},
    "first": {"@type": "@id", "@id": f"{AS}first"},
    "startIndex": f"{AS}startIndex",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "value": f"{RDF}value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
}
