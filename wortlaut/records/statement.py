"""A statement: words that the article gives as somebody's."""

from dataclasses import dataclass
from enum import StrEnum

from wortlaut.records.event import UNKNOWN_SOURCE
from wortlaut.records.span import Excerpt, Probability, Span, check_spans


class Kind(StrEnum):
    """How the words are given (Petersen-Frey and Biemann 2024, after Redewiedergabe).

    `REPORTED` sums up what was said without its wording; `INDIRECT_FREE_INDIRECT` is indirect
    speech that goes on in later sentences with no cue of its own.
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    REPORTED = "reported"
    FREE_INDIRECT = "free_indirect"
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"


class Medium(StrEnum):
    """Whether the words were spoken, written or thought; the mixtures are the corpus's own."""

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"
    SPEECH_OR_WRITING = "speech_or_writing"
    SPEECH_OR_THOUGHT = "speech_or_thought"
    THOUGHT_OR_WRITING = "thought_or_writing"


class Act(StrEnum):
    """What the cue does; `CLAIM` keeps its distance (behaupten)."""

    STATE = "state"
    CLAIM = "claim"
    DENY = "deny"
    ACCUSE = "accuse"
    DEMAND = "demand"
    WARN = "warn"
    ANNOUNCE = "announce"
    PRAISE = "praise"
    CRITICISE = "criticise"
    SPECULATE = "speculate"
    ASK = "ask"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A speaker or an addressee: the words that name them and, once resolved, the actor's id."""

    spans: tuple[Span, ...]
    text: str
    actor: str | None = None

    def __post_init__(self) -> None:
        check_spans(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One quotation with its attribution.

    Attributes:
        id: unique in the document, `s1`, `s2`, … in the order of the text.
        kind, medium: see `Kind`, `Medium`; `medium` is null where nothing tells.
        act: what the cue does; null where there is no cue.
        quote: the words given as somebody's, with their quotation marks.
        speaker: null reads "speaker unknown".
        addressee: who is spoken to.
        cue: the words that mark the speech ("sagte", "laut").
        frame: the whole stretch outside the quotation that introduces it.
        parent: id of the statement that this one is quoted in.
        time: id of the time at which it was made.
        event: id of the event that these words are: an accusation, a demand, a refusal; of several
            the first.
        confidence: probability in [0, 1] that these are quoted words.
    """

    id: str
    kind: Kind
    medium: Medium | None = None
    act: Act | None = None
    quote: Excerpt
    speaker: Participant | None = None
    addressee: Participant | None = None
    cue: Excerpt | None = None
    frame: Excerpt | None = None
    parent: str | None = None
    time: str | None = None
    event: str | None = None
    confidence: Probability

    @property
    def source(self) -> str:
        """Who attests what is said in it: an actor's id, the words that name them, or unknown."""
        if self.speaker is None:
            return UNKNOWN_SOURCE
        return self.speaker.actor or self.speaker.text
