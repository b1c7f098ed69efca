"""What a caller can set about reading."""

import re
from dataclasses import dataclass

from wortlaut.errors import UsageError
from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published

MAX_BYTES = 2_000_000
"""Bytes that an article may have if nothing else is set."""
_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How sources are read.

    Attributes:
        max_bytes: the largest article, in bytes of its file, its line or its standard input.
        published: ISO 8601 date (or prefix) of the articles that do not carry one themselves.
        latest: ISO 8601 day after which no article can have been published; None where nobody
            has looked at a clock.
        languages: ISO 639-1 codes of the languages that are read, the first one the default.
        check_language: whether the text itself is asked for its language.

    Raises:
        UsageError: a value that cannot be meant.
    """

    max_bytes: int = MAX_BYTES
    published: str | None = None
    latest: str | None = None
    languages: tuple[str, ...] = ("de",)
    check_language: bool = True

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            raise UsageError(f"max_bytes is {self.max_bytes}; give a number of bytes above 0")
        if not self.languages or not all(_LANGUAGE.fullmatch(code) for code in self.languages):
            raise UsageError(
                f"languages is {self.languages!r}; give at least one ISO 639-1 code, such as 'de'"
            )
        if self.published is not None:
            published = check_published(self.published, latest=self.latest)
            if isinstance(published, Problem):
                raise UsageError(f"published: {published.detail}")
            object.__setattr__(self, "published", published)
