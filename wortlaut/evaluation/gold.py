"""Gold articles and predictions in the format of the German Wikinews quotation corpus.

One JSON object an article: `documentName`, `originalText`, `tokens` (each with `id`, `charBegin`,
`charEnd`) and `annotations`, each with `type`, `medium`, and for `quote`, `addressee`, `cue`,
`frame` and `speaker` the list `tokenIds`. Predictions need `documentName` and `annotations` only.
Source: Petersen-Frey and Biemann (2024), README of german-news-quotation-attribution-2024.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from wortlaut.errors import GoldError
from wortlaut.evaluation.gold_files import read_pieces
from wortlaut.evaluation.group import KINDS, MEDIA, Group
from wortlaut.records import Article, Span

MAX_GROUPS = 2000
"""Most quotations of one article: matching takes memory that grows with their square."""

_T = TypeVar("_T")
_Index = Annotated[int, msgspec.Meta(ge=0)]


class _Part(msgspec.Struct, rename="camel"):
    token_ids: list[_Index] = []
    text: str = ""


_Slot = _Part | list[msgspec.Raw] | None


class _Annotation(msgspec.Struct):
    type: str | None = None
    medium: str | None = None
    quote: _Slot = None
    addressee: _Slot = None
    cue: _Slot = None
    frame: _Slot = None
    speaker: _Slot = None


class _Prediction(msgspec.Struct, rename="camel"):
    document_name: str
    annotations: list[_Annotation] = []


class _Token(msgspec.Struct, rename="camel"):
    id: int
    char_begin: _Index
    char_end: _Index


class _Gold(msgspec.Struct, rename="camel"):
    document_name: str
    original_text: str
    tokens: list[_Token]
    annotations: list[_Annotation]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article with its quotations as people marked them.

    Attributes:
        name: the corpus's name of the article, unique in its file.
        text: the text that all offsets count in.
        tokens: ascending, not overlapping; code points of `text`, half-open.
        groups: the quotations, over indices of `tokens`.
    """

    name: str
    text: str
    tokens: tuple[Span, ...]
    groups: tuple[Group, ...] = ()

    def article(self) -> Article:
        """Return the raw text as an article to analyse.

        Raises:
            ArticleError: the text holds a lone surrogate.
        """
        return Article.of(self.text, title=self.name)


def load_gold(path: str | Path) -> tuple[GoldArticle, ...]:
    """Read a gold file: `.jsonl` or `.json`, plain or with `.xz` or `.gz`.

    Raises:
        GoldError: the file cannot be read or is not gold data; names the file and the line.
    """
    articles = {}
    for place, raw in _records(path, _Gold):
        if raw.document_name in articles:
            raise GoldError(f"{place}: the article {raw.document_name!r} comes twice; keep one")
        articles[raw.document_name] = GoldArticle(
            name=raw.document_name,
            text=raw.original_text,
            tokens=_tokens(raw.tokens, len(raw.original_text), place),
            groups=_gold_groups(raw, place),
        )
    if not articles:
        raise GoldError(f"{path}: holds no article; give a file with one JSON object a line")
    return tuple(articles.values())


def load_predictions(path: str | Path) -> dict[str, tuple[Group, ...]]:
    """Read predictions in the corpus's format: the groups of each article, by its name.

    A role may be missing, null, empty or an empty list.

    Raises:
        GoldError: the file cannot be read or has another format; names the file and the line.
    """
    predicted: dict[str, tuple[Group, ...]] = {}
    for place, raw in _records(path, _Prediction):
        if raw.document_name in predicted:
            raise GoldError(f"{place}: the article {raw.document_name!r} comes twice; keep one")
        predicted[raw.document_name] = _groups(raw.annotations, place)
    return predicted


def _records(path: str | Path, shape: type[_T]) -> Iterator[tuple[str, _T]]:
    decoder = msgspec.json.Decoder(shape)
    for place, piece in read_pieces(Path(path)):
        try:
            yield place, decoder.decode(piece)
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            raise GoldError(f"{place}: not in the corpus's format: {error}; mend it") from error


def _tokens(raw: Iterable[_Token], length: int, place: str) -> tuple[Span, ...]:
    spans = []
    position = 0
    for index, token in enumerate(raw):
        if token.id != index:
            raise GoldError(f"{place}: token {index} has the id {token.id}; ids must count from 0")
        if not position <= token.char_begin < token.char_end <= length:
            raise GoldError(
                f"{place}: token {index} covers [{token.char_begin}, {token.char_end}); tokens must"
                f" be non-empty, ascending, apart and inside the text of {length} characters"
            )
        position = token.char_end
        spans.append(Span(token.char_begin, token.char_end))
    return tuple(spans)


def _gold_groups(raw: _Gold, place: str) -> tuple[Group, ...]:
    groups = _groups(raw.annotations, place)
    for index, group in enumerate(groups):
        if group.kind is None:
            raise GoldError(f"{place}: annotation {index} has no `type`; gold data must give it")
        ids = group.quote | group.addressee | group.cue | group.frame | group.speaker
        if max(ids, default=-1) >= len(raw.tokens):
            raise GoldError(
                f"{place}: annotation {index} names token {max(ids)},"
                f" but the article has {len(raw.tokens)} tokens"
            )
    return groups


def _groups(annotations: list[_Annotation], place: str) -> tuple[Group, ...]:
    if len(annotations) > MAX_GROUPS:
        raise GoldError(
            f"{place}: {len(annotations)} quotations in one article, at most {MAX_GROUPS} are read"
        )
    return tuple(
        _group(annotation, f"{place}: annotation {index}")
        for index, annotation in enumerate(annotations)
    )


def _group(raw: _Annotation, place: str) -> Group:
    medium = "none" if raw.medium is None else raw.medium
    if raw.type is not None and raw.type not in KINDS:
        raise GoldError(f"{place}: unknown type {raw.type!r}; known are {', '.join(KINDS)}")
    if medium not in MEDIA:
        raise GoldError(f"{place}: unknown medium {medium!r}; known are {', '.join(MEDIA)}")
    return Group(
        kind=None if raw.type is None else KINDS[raw.type],
        medium=MEDIA[medium],
        quote=_ids(raw.quote, f"{place}: quote"),
        addressee=_ids(raw.addressee, f"{place}: addressee"),
        cue=_ids(raw.cue, f"{place}: cue"),
        frame=_ids(raw.frame, f"{place}: frame"),
        speaker=_ids(raw.speaker, f"{place}: speaker"),
    )


def _ids(slot: _Slot, place: str) -> frozenset[int]:
    if not slot:
        return frozenset()
    if isinstance(slot, list):
        raise GoldError(f"{place}: must be an object with `tokenIds`, or an empty list")
    if slot.text.strip() and not slot.token_ids:
        raise GoldError(f"{place}: has a text, but no `tokenIds`; give the tokens")
    return frozenset(slot.token_ids)
