"""The vocabulary: frozen records, the only types that stages pass to each other.

Offsets are Unicode code points into `article.text`, half-open `[start, end)`.
"""

from wortlaut.records.actor import Actor, ActorKind, Mention, MentionForm, SourceType
from wortlaut.records.analysis import (
    SUBJUNCTIVES,
    VERBS,
    Analysis,
    Dependency,
    Entity,
    EntityKind,
    Mood,
    Quotation,
    Reading,
    Token,
    TokenRange,
    Trigger,
    TriggerPart,
    Turn,
)
from wortlaut.records.article import Article, Reason, Rejected
from wortlaut.records.document import Document
from wortlaut.records.event import (
    NARRATOR,
    UNKNOWN_SOURCE,
    Attestation,
    Event,
    EventType,
    Phase,
    Status,
)
from wortlaut.records.serial import from_json, json_schema, to_json
from wortlaut.records.span import Excerpt, Span, cut
from wortlaut.records.statement import Act, Kind, Medium, Participant, Statement
from wortlaut.records.time import TimeExpression, TimeModifier, TimeType

__all__ = [
    "NARRATOR",
    "SUBJUNCTIVES",
    "UNKNOWN_SOURCE",
    "VERBS",
    "Act",
    "Actor",
    "ActorKind",
    "Analysis",
    "Article",
    "Attestation",
    "Dependency",
    "Document",
    "Entity",
    "EntityKind",
    "Event",
    "EventType",
    "Excerpt",
    "Kind",
    "Medium",
    "Mention",
    "MentionForm",
    "Mood",
    "Participant",
    "Phase",
    "Quotation",
    "Reading",
    "Reason",
    "Rejected",
    "SourceType",
    "Span",
    "Statement",
    "Status",
    "TimeExpression",
    "TimeModifier",
    "TimeType",
    "Token",
    "TokenRange",
    "Trigger",
    "TriggerPart",
    "Turn",
    "cut",
    "from_json",
    "json_schema",
    "to_json",
]
