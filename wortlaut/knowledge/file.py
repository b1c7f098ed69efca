"""The file of knowledge that a user adds: persons and bodies, with dated offices.

JSON Lines in UTF-8: one object a line, blank lines ignored.

| key | meaning |
| --- | --- |
| `id` | `person:` or `body:` and a short name of lower-case letters, digits and hyphens |
| `name` | canonical name |
| `kind` | of a body: `organisation` (if left out) or `group`; of a person: `person` |
| `type` | of a body: `party`, `company`, `ministry` …; free |
| `name_en`, `wikidata`, `gender` (`f`, `m`) | as far as known |
| `country` | ISO 3166-1 alpha-3 |
| `aliases` | other names, a list |
| `offices` | of a person, a list of objects: `office` (`office:mayor`), `of`, `from`, `to` |

`of` is the id of a known or added entity (`state:DEU`); `from` and `to` are ISO 8601 dates of year,
month or day precision, both included.
"""

import datetime
import os
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from wortlaut.errors import UsageError
from wortlaut.knowledge.tables import ENDINGS

VARIABLE = "WORTLAUT_KNOWLEDGE"
"""Environment variable that names the user's file."""

MAX_BYTES = 16_000_000
MAX_LINE_BYTES = 50_000
MAX_LENGTH = 200

_Name = Annotated[str, Meta(min_length=1, max_length=MAX_LENGTH)]
_Date = Annotated[str, Meta(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\Z")]
_OPENING = "„“”»«\"'‘’‚"


class Held(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An office of a person; see the table above."""

    office: _Name
    of: _Name | None = None
    start: _Date | None = msgspec.field(name="from", default=None)
    end: _Date | None = msgspec.field(name="to", default=None)


class Addition(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of the file; see the table above."""

    id: Annotated[str, Meta(pattern=r"^(person|body):[a-z0-9][a-z0-9-]{0,79}\Z")]
    name: _Name
    kind: Literal["person", "organisation", "group"] | None = None
    type: _Name | None = None
    name_en: _Name | None = None
    country: Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z")] | None = None
    wikidata: Annotated[str, Meta(pattern=r"^Q[1-9][0-9]{0,11}\Z")] | None = None
    gender: Literal["f", "m"] | None = None
    aliases: Annotated[tuple[_Name, ...], Meta(max_length=100)] = ()
    offices: Annotated[tuple[Held, ...], Meta(max_length=100)] = ()

    @property
    def is_person(self) -> bool:
        """Whether it is a person; all else are bodies."""
        return self.id.startswith("person:")


Lines = dict[int, Addition]
"""What a file adds, by the number of the line, from 1."""


def default_path(environment: Mapping[str, str]) -> Path:
    """Return where the user's file lies.

    That is `WORTLAUT_KNOWLEDGE`, or `wortlaut/knowledge.jsonl` in the user's data folder
    (XDG Base Directory Specification: `XDG_DATA_HOME`, an absolute path, else `~/.local/share`).
    """
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    folder = Path(environment.get("XDG_DATA_HOME", ""))
    if not folder.is_absolute():
        folder = Path.home() / ".local" / "share"
    return folder / "wortlaut" / "knowledge.jsonl"


def read(path: Path) -> Lines:
    """Return what a file adds.

    Raises:
        UsageError: it cannot be read, is too large, or a line is broken; says which and why.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"cannot read {str(path)!r}: {reason}; name a readable file") from error
    if len(content) > MAX_BYTES:
        raise UsageError(f"{path}: larger than {MAX_BYTES:,} bytes; split it or leave some out")
    return parse(content, str(path))


def parse(content: bytes, name: str) -> Lines:
    """Return what the content of a file adds; `name` stands in messages.

    Raises:
        UsageError: a line is broken, or an id occurs twice.
    """
    found: Lines = {}
    places: dict[str, int] = {}
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            addition = _addition(line)
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise UsageError(f"{name}, line {number}: {error}; correct the line") from error
        if addition.id in places:
            raise UsageError(
                f"{name}, line {number}: {addition.id} stands in line {places[addition.id]} "
                "already; join the two lines"
            )
        places[addition.id] = number
        found[number] = addition
    return found


def _addition(line: bytes) -> Addition:
    if len(line) > MAX_LINE_BYTES:
        raise ValueError(f"longer than {MAX_LINE_BYTES:,} bytes")
    addition = msgspec.json.decode(line, type=Addition)
    if addition.kind is not None and (addition.kind == "person") is not addition.is_person:
        raise ValueError(f"the kind {addition.kind!r} does not fit the id {addition.id!r}")
    if addition.offices and not addition.is_person:
        raise ValueError("only a person holds offices")
    for held in addition.offices:
        for date in (held.start, held.end):
            if date is not None:
                _check_date(date)
    for text in (addition.name, *addition.aliases, addition.name_en, addition.type):
        if text is not None:
            _check_name(text)
    return addition


def _check_date(text: str) -> None:
    try:
        datetime.date.fromisoformat(text + "0001-01-01"[len(text) :])
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: {error}") from error


def _check_name(text: str) -> None:
    """Refuse what is no name: controls, invisible characters, formulas, blanks at an end."""
    hostile = next((sign for sign in text if _is_hostile(sign)), None)
    if hostile is not None:
        raise ValueError(f"the name {text[:40]!r} holds the character U+{ord(hostile):04X}")
    if not text.lstrip(_OPENING)[:1].isalnum() or text != text.strip():
        raise ValueError(f"the name {text[:40]!r} does not begin and end as a name does")


def _is_hostile(sign: str) -> bool:
    return sign == ENDINGS or unicodedata.category(sign)[0] == "C"


def merged(old: Iterable[Addition], new: Iterable[Addition]) -> tuple[Addition, ...]:
    """Return old and new additions sorted by id; a new one replaces an old one of its id."""
    by_id = {addition.id: addition for addition in (*old, *new)}
    return tuple(by_id[key] for key in sorted(by_id))


def write(path: Path, additions: Sequence[Addition]) -> None:
    """Write the user's file at once: whoever reads it meanwhile sees the old one or the new one.

    Raises:
        UsageError: it would be larger than what `read` takes, or cannot be written.
    """
    content = b"".join(msgspec.json.encode(addition) + b"\n" for addition in additions)
    if len(content) > MAX_BYTES:
        raise UsageError(f"{path} would be larger than {MAX_BYTES:,} bytes; leave some out")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        raise UsageError(
            f"cannot write {str(path)!r}: {error.strerror}; set {VARIABLE} to another place"
        ) from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".knowledge-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
