"""What a caller can set about reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from wortlaut.errors import UsageError
from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published

MAX_BYTES = 2_000_000
"""Bytes that an article may have if nothing else is set."""
LARGEST = 500_000_000
"""Bytes of an article, whatever is set: place for all of them is asked for at once."""
FIELDS = ("text", "title", "url", "outlet", "published", "language")
"""What a column of a table can hold."""
_NEXT_FIELD = re.compile(rf",\s*(?=(?:{'|'.join(FIELDS)})=)")
_LANGUAGE = re.compile(r"[a-z]{2}")


def say_nothing(_message: str) -> None:
    """Drop a remark: where nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How sources are read.

    Attributes:
        max_bytes: the largest article, in bytes of its file, its line or its standard input;
            more than `LARGEST` is taken for `LARGEST`.
        published: ISO 8601 date (or prefix) of the articles that do not carry one themselves.
        latest: ISO 8601 day after which no article can have been published; None where nobody
            has looked at a clock.
        languages: ISO 639-1 codes of the languages that are read, the first one the default.
        check_language: whether the text itself is asked for its language.
        columns: for CSV and Parquet, which of `FIELDS` stands in which column, by the column's
            name; what is not named is guessed from the header.
        allow_fetch: whether addresses (http, https) that are given as sources are fetched.
        allow_private: whether they may lie on this machine or in a private network.
        notify: takes remarks of one line about a source that is read: which columns were
            guessed, what was passed over.

    Raises:
        UsageError: a value that cannot be meant.
    """

    max_bytes: int = MAX_BYTES
    published: str | None = None
    latest: str | None = None
    languages: tuple[str, ...] = ("de",)
    check_language: bool = True
    columns: tuple[tuple[str, str], ...] = ()
    allow_fetch: bool = False
    allow_private: bool = False
    notify: Callable[[str], None] = say_nothing

    def __post_init__(self) -> None:
        if not isinstance(self.max_bytes, int) or self.max_bytes < 1:
            raise UsageError(f"max_bytes is {self.max_bytes!r}; give a number of bytes above 0")
        object.__setattr__(self, "max_bytes", min(self.max_bytes, LARGEST))
        if not self.languages or not all(_LANGUAGE.fullmatch(code) for code in self.languages):
            raise UsageError(
                f"languages is {self.languages!r}; give at least one ISO 639-1 code, such as 'de'"
            )
        if self.published is not None and not isinstance(self.published, str):
            raise UsageError(
                f"published is of type {type(self.published).__name__}; give a string, such as "
                "'2023-10-29', or what isoformat() of a date returns"
            )
        if self.published is not None:
            published = check_published(self.published, latest=self.latest)
            if isinstance(published, Problem):
                raise UsageError(f"published: {published.detail}")
            object.__setattr__(self, "published", published)
        for field, name in self.columns:
            if field not in FIELDS or not name:
                raise UsageError(
                    f"columns: {field!r}={name!r} does not say which column holds what; write "
                    f"FIELD=NAME with one of {', '.join(FIELDS)}"
                )
        if len(dict(self.columns)) < len(self.columns):
            raise UsageError("columns: a field is given twice; give each one column")


def parse_columns(text: str) -> tuple[tuple[str, str], ...]:
    """Return the columns that `text=Body,title=Headline` names, for `ReadOptions.columns`.

    A comma belongs to a column's name unless a field follows it.

    Raises:
        UsageError: a part is not of the form FIELD=NAME.
    """
    parts = [part.partition("=") for part in _NEXT_FIELD.split(text)]
    for field, sign, name in parts:
        if not sign or not name:
            raise UsageError(
                f"columns: {f'{field}{sign}'!a} is not FIELD=NAME; write it as in "
                "text=Body,title=Headline"
            )
    return tuple((field.strip(), name) for field, _, name in parts)
