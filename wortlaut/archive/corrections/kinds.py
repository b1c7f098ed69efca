"""The kinds of corrections and their JSON: one object a line, told apart by `action`.

They name places in the text, not ids of a record, so that they hold for a newer reading too.
"""

from functools import cache

import msgspec

from wortlaut.errors import RecordError
from wortlaut.records import ActorKind, Span
from wortlaut.records.span import check_spans

Sha256 = str
Key = str


class Identity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An actor over all articles.

    Attributes:
        key: as in the record.
        name, kind, country: what an article says where it did not know the actor before. Without
            a name or a kind they are filled in from the archive where it knows the key; with both
            they are complete, and a country that is null is not known.
    """

    key: Key
    name: str | None = None
    kind: ActorKind | None = None
    country: str | None = None


class _Correction(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="action"
):
    """The base of all corrections.

    Raises:
        ValueError: a place is none: its spans are missing, hold nothing, do not ascend from 0 or
            overlap.
    """


class Merge(_Correction, frozen=True, kw_only=True, tag="merge"):
    """`actor` is `into`, in all articles."""

    actor: Key
    into: Identity


class Split(_Correction, frozen=True, kw_only=True, tag="split"):
    """In one article, who is taken for `actor` is another: `into`, or nobody who is known."""

    article: Sha256
    actor: Key
    into: Identity | None = None


class Identify(_Correction, frozen=True, kw_only=True, tag="identify"):
    """In one article, who is named at `mention` is `actor`."""

    article: Sha256
    mention: Span
    actor: Identity

    def __post_init__(self) -> None:
        _check_place("mention", (self.mention,))


class SetSpeaker(_Correction, frozen=True, kw_only=True, tag="speaker"):
    """The words of a statement are somebody else's.

    Attributes:
        article: of the statement.
        quote: the spans of its quotation.
        spans: the words that name the speaker; where there are none, the mention of `actor` that
            is nearest to the quotation.
        actor: who speaks; None for whom `spans` name. Without both the speaker is unknown.
    """

    article: Sha256
    quote: tuple[Span, ...]
    spans: tuple[Span, ...] = ()
    actor: Identity | None = None

    def __post_init__(self) -> None:
        _check_place("quote", self.quote)
        if self.spans:
            _check_place("spans", self.spans)


class Drop(_Correction, frozen=True, kw_only=True, tag="drop"):
    """These are nobody's words: no statement."""

    article: Sha256
    quote: tuple[Span, ...]

    def __post_init__(self) -> None:
        _check_place("quote", self.quote)


def _check_place(name: str, spans: tuple[Span, ...]) -> None:
    try:
        check_spans(spans)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


Correction = Merge | Split | Identify | SetSpeaker | Drop


@cache
def _decoder() -> msgspec.json.Decoder[Correction]:
    return msgspec.json.Decoder(Correction)


def encode(correction: Correction) -> str:
    """Return a correction as one line of JSON; the same correction gives the same line."""
    return msgspec.json.encode(correction).decode()


def decode(line: str | bytes) -> Correction:
    """Read a correction back.

    Raises:
        RecordError: the JSON is broken or no correction.
    """
    try:
        return _decoder().decode(line)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise RecordError(f"not a correction: {error}") from error


def article_of(correction: Correction) -> Sha256 | None:
    """Return the article that a correction is about; None where it is about all."""
    return None if isinstance(correction, Merge) else correction.article


def key_of(correction: Correction) -> Key | None:
    """Return the actor that a correction takes away, over all articles."""
    return correction.actor if isinstance(correction, Merge) else None
