"""Gold speakers: who speaks in each annotated quotation of the corpus, by a careful reader.

One JSON object a line and article: `document` (the corpus's name of it) and `speakers`, each with
`statement` (index of the corpus's annotation), `who` (canonical names, empty where a reader cannot
tell), `kind` (an `ActorKind`), `country` (ISO 3166-1 alpha-3 or null, or a list of one for each of
`who`). Other keys are passed over.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import msgspec

from wortlaut.errors import GoldError
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.evaluation.gold_files import GoldLine, read_lines
from wortlaut.records import ActorKind

_Country = Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]


class GoldSpeaker(msgspec.Struct, frozen=True):
    """Who speaks in one quotation.

    Attributes:
        statement: index of the quotation in the article's annotations.
        who: canonical names, several where several speak; empty where nobody can tell.
        kind: what they are; None where `who` is empty.
        country: ISO 3166-1 alpha-3 of all of them, or one each.
    """

    statement: Annotated[int, msgspec.Meta(ge=0)]
    who: tuple[Annotated[str, msgspec.Meta(min_length=1)], ...]
    kind: ActorKind | None = None
    country: _Country | tuple[_Country | None, ...] | None = None

    def country_of(self, number: int) -> str | None:
        """Return the country of one of `who`."""
        if isinstance(self.country, tuple):
            return self.country[number]
        return self.country


class _Line(GoldLine):
    speakers: tuple[GoldSpeaker, ...]


def load_gold_speakers(
    path: str | Path, articles: Mapping[str, GoldArticle]
) -> dict[str, tuple[GoldSpeaker, ...]]:
    """Read gold speakers by the article's name.

    Args:
        path: `.jsonl`, plain or with `.xz` or `.gz`.
        articles: the corpus's articles by name.

    Raises:
        GoldError: the file cannot be read or a line is broken, names an article that the corpus
            lacks or that came before, or a quotation that the article lacks; names file and line.
    """
    found: dict[str, tuple[GoldSpeaker, ...]] = {}
    for place, line in read_lines(Path(path), _Line, wrong="not gold speakers"):
        _check(line, place, articles)
        found[line.document] = line.speakers
    return found


def _check(line: _Line, place: str, articles: Mapping[str, GoldArticle]) -> None:
    if line.document not in articles:
        raise GoldError(f"{place}: the corpus has no article {line.document!r}; give its own file")
    count = len(articles[line.document].groups)
    seen: set[int] = set()
    for speaker in line.speakers:
        if speaker.statement >= count:
            raise GoldError(
                f"{place}: statement {speaker.statement}, but {line.document!r} has {count}"
            )
        if speaker.statement in seen:
            raise GoldError(f"{place}: statement {speaker.statement} comes twice; keep one")
        if speaker.who and speaker.kind is None:
            raise GoldError(f"{place}: statement {speaker.statement} has no `kind`; give it")
        if isinstance(speaker.country, tuple) and len(speaker.country) != len(speaker.who):
            raise GoldError(
                f"{place}: statement {speaker.statement} has {len(speaker.country)} countries for"
                f" {len(speaker.who)} speakers; give one each"
            )
        seen.add(speaker.statement)
