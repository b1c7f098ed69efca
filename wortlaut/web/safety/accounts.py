"""The file that says who may come in.

Each line is `token:…` for programs, or `name:` and the Argon2 hash of a password (RFC 9106), as
`wortlaut password` writes it. Empty lines and those that begin with `#` are passed over.
"""

import hashlib
import hmac
import os
import stat
import threading
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import Argon2Error, InvalidHashError

from wortlaut.errors import UsageError

LEAST_TOKEN = 20
"""Characters of a token."""
LEAST_PASSWORD = 10
"""Characters of a password."""
MOST_PASSWORD = 1000
_TOKEN = "token"  # noqa: S105 - a name
_MOST_BYTES = 1_000_000
_MOST_NAME = 80
_MOST_KIB = 65_536
_BUSY_SECONDS = 2.0
# OWASP's choice where memory is scarce: 19 MiB, two passes, one lane.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


class TooBusyError(Exception):
    """Too many passwords are being checked at once."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Who may come in.

    Attributes:
        tokens: SHA-256 digests.
        passwords: hashes by name.
    """

    tokens: tuple[bytes, ...]
    passwords: dict[str, str]
    _one: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def has_token(self, given: str) -> bool:
        """Return whether a token is one of ours; takes as long either way."""
        digest = _digest(given)
        return sum([hmac.compare_digest(digest, each) for each in self.tokens]) > 0

    def has_password(self, name: str, password: str) -> bool:
        """Return whether this is the password of a name; takes as long where there is no such name.

        One password is checked at a time, for the memory that this takes.

        Raises:
            TooBusyError: others are being checked.
        """
        if len(password) > MOST_PASSWORD:
            return False
        if not self._one.acquire(timeout=_BUSY_SECONDS):
            raise TooBusyError
        try:
            fits = _fits(self.passwords.get(name) or _of_nobody(), password)
        finally:
            self._one.release()
        return fits and name in self.passwords


def read_accounts(path: Path) -> Accounts:
    """Read the file.

    Raises:
        UsageError: there is none, others can read it, or a line says nothing.
    """
    tokens: list[bytes] = []
    passwords: dict[str, str] = {}
    for number, line in enumerate(_read(path).splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        name, _, value = text.partition(":")
        try:
            if name == _TOKEN:
                tokens.append(_checked_token(value))
            else:
                passwords[_new(checked_name(name), passwords)] = _checked_hash(value)
        except UsageError as error:
            raise UsageError(f"{path}, line {number}: {error}") from None
    if not tokens and not passwords:
        raise UsageError(f"{path} lets nobody in; add a line with 'wortlaut password NAME'")
    return Accounts(tuple(tokens), passwords)


def password_line(name: str, password: str) -> str:
    """Return the line for a name and a password.

    Raises:
        UsageError: the name cannot be one, or the password is too short or too long.
    """
    if len(password) < LEAST_PASSWORD:
        raise UsageError(
            f"the password has fewer than {LEAST_PASSWORD} characters; take a longer one"
        )
    if len(password) > MOST_PASSWORD:
        raise UsageError(f"the password has more than {MOST_PASSWORD} characters; shorten it")
    return f"{checked_name(name)}:{_HASHER.hash(password)}"


def checked_name(name: str) -> str:
    """Return a name of an account.

    Raises:
        UsageError: it cannot be one.
    """
    if (
        not name.isprintable()
        or name != name.strip()
        or not 0 < len(name) <= _MOST_NAME
        or ":" in name
        or name.startswith("#")
        or name == _TOKEN
    ):
        raise UsageError(
            f"{name[:_MOST_NAME]!a} cannot be the name of an account; take 1 to {_MOST_NAME} "
            f"printable characters without a colon, and not {_TOKEN!r}"
        )
    return name


def _new(name: str, passwords: dict[str, str]) -> str:
    if name in passwords:
        raise UsageError(f"{name!a} has a password already; remove one of the two lines")
    return name


def _checked_token(value: str) -> bytes:
    if len(value) < LEAST_TOKEN or not value.isascii() or not value.isprintable() or " " in value:
        raise UsageError(
            f"a token has at least {LEAST_TOKEN} printable ASCII characters and no space; "
            "make one with 'wortlaut password --token'"
        )
    return _digest(value)


def _checked_hash(value: str) -> str:
    try:
        costly = extract_parameters(value).memory_cost > _MOST_KIB
    except InvalidHashError:
        raise UsageError(
            "after the name stands no Argon2 hash; write the line with 'wortlaut password NAME'"
        ) from None
    if costly:
        raise UsageError(
            f"the hash takes more than {_MOST_KIB // 1024} MiB to check; write the line with "
            "'wortlaut password NAME'"
        )
    return value


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise UsageError(f"{path} is no file; name one with a token or passwords")
            if about.st_mode & 0o077:
                raise UsageError(f"{path} can be read by others; run 'chmod 600' on it")
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; check the path") from error
    if len(content) > _MOST_BYTES:
        raise UsageError(f"{path} has more than {_MOST_BYTES} bytes; is it the right file?")
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not in UTF-8; is it the right file?") from None


@cache
def _of_nobody() -> str:
    return _HASHER.hash("a name that is not there takes as long as one that is")


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def _fits(hashed: str, password: str) -> bool:
    try:
        return _HASHER.verify(hashed, password)
    except (Argon2Error, UnicodeEncodeError):
        return False
