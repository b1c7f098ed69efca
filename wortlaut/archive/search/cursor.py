"""Where a page ended, so that the next one goes on there: opaque, and good for one search only."""

import base64
import binascii
import hashlib
from dataclasses import astuple, dataclass
from typing import NamedTuple

import msgspec

from wortlaut.archive.search.filters import Filters
from wortlaut.errors import UsageError

VERSION = 1
_LONGEST = 400


class Cursor(NamedTuple):
    """The last hit of a page.

    Attributes:
        top: the newest row when the first page was made; what came in since stays out, so that
            pages hold the same hits while others write.
        stratum: in which part of the order the last hit stands (see `ordered.strata`).
        day: of the last hit, 0 where it has none.
        row: of the last hit.
    """

    top: int
    stratum: int
    day: int
    row: int


@dataclass(frozen=True, slots=True)
class Search:
    """What a cursor belongs to: `what` is searched, by these filters, in this order."""

    what: str
    filters: Filters
    sort: str

    def fingerprint(self) -> str:
        """Return what tells this search from others."""
        written = msgspec.json.encode([self.what, self.sort, astuple(self.filters)])
        return hashlib.sha256(written).hexdigest()[:16]


def write_cursor(cursor: Cursor, search: Search) -> str:
    """Return a cursor as text: letters, digits, `-` and `_`."""
    written = msgspec.json.encode([VERSION, search.fingerprint(), *cursor])
    return base64.urlsafe_b64encode(written).decode().rstrip("=")


def read_cursor(text: str, search: Search) -> Cursor:
    """Return the cursor that `write_cursor` wrote.

    Raises:
        UsageError: it is none, of another version, or of another search.
    """
    if len(text) > _LONGEST:
        raise UsageError("this is no cursor; take the one that came with the last page")
    try:
        written = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        version, fingerprint, *place = msgspec.json.decode(
            written, type=tuple[int, str, int, int, int, int], strict=True
        )
    except (binascii.Error, ValueError, msgspec.DecodeError) as error:
        raise UsageError("this is no cursor; take the one that came with the last page") from error
    if version != VERSION:
        raise UsageError("this cursor is of another version; begin the search again")
    if fingerprint != search.fingerprint():
        raise UsageError("this cursor belongs to another search; begin this one without a cursor")
    return Cursor(*place)
