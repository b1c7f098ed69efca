"""What a reader produces: one article, or the reason why there is none."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.errors import ArticleError, UsageError

_HINTS = {
    "text": "give the text as a string (for a file: wortlaut.read)",
    "published": "give a string, such as '2023-10-29', or what isoformat() of a date returns",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as read; `text` is never changed afterwards, all offsets count in it.

    Attributes:
        id: SHA-256 of the text (UTF-8), in hexadecimal.
        text: the text, exactly as the reader produced it.
        title, url, outlet: as far as known.
        published: ISO 8601 date or date and time; a date prefix carries its precision.
        language: ISO 639-1 code.
    """

    id: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str = "de"
    text: str

    @classmethod
    def of(
        cls,
        text: str,
        *,
        title: str | None = None,
        url: str | None = None,
        outlet: str | None = None,
        published: str | None = None,
        language: str = "de",
    ) -> "Article":
        """Build an article and its id from its text.

        Raises:
            ArticleError: a part holds a lone surrogate, which no file can hold as UTF-8.
            UsageError: a part is no string.
        """
        parts = {"title": title, "url": url, "outlet": outlet, "published": published}
        _check_part("text", text)
        for name, value in parts.items():
            if value is not None:
                _check_part(name, value)
        return cls(
            id=hashlib.sha256(text.encode()).hexdigest(),
            title=title,
            url=url,
            outlet=outlet,
            published=published,
            language=language,
            text=text,
        )


def _check_part(name: str, value: object) -> None:
    if isinstance(value, str):
        _check_unicode(name, value)
        return
    hint = _HINTS.get(name, "give a string")
    raise UsageError(f"{name} is of type {type(value).__name__}; {hint}")


def _check_unicode(name: str, value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"the {name} holds a lone surrogate at character {error.start}; "
            "decode the source again, or replace it by U+FFFD"
        ) from error


class Reason(StrEnum):
    """Why a source gave no article."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    ENCODING = "encoding"
    LANGUAGE = "language"
    FORMAT = "format"
    DEFECT = "defect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A source, or a part of one, that gave no article.

    Attributes:
        source: what was read: a path with the line where there are lines, or `<stdin>`.
        reason: the class of the failure.
        detail: what was wrong and what to do, in one line.
    """

    source: str
    reason: Reason
    detail: str
