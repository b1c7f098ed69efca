"""Fetching an address that the user has named: the one place that opens a network connection.

Whoever can name an address could otherwise have this machine look into its own network. So the
host is resolved once, all its addresses are checked, and the connection goes to one of those, for
every redirect anew. Time, size and the number of redirects are bounded; no cookie, no credentials
and no proxy are used.
"""

from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

import httpcore
import idna

from wortlaut.readers.connection import Deadline, Guard, RefusedError
from wortlaut.readers.problem import Problem, one_line
from wortlaut.records import Reason

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_MISSING = frozenset({404, 410})
_LONGEST_URL = 2000
_PACKINGS = {"": None, "identity": None, "gzip": ".gz", "x-gzip": ".gz"}
_HEADERS = (
    ("User-Agent", "wortlaut"),
    ("Accept", "text/html, application/rss+xml, application/atom+xml, */*;q=0.8"),
    ("Accept-Encoding", "gzip, identity"),
    ("Connection", "close"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """What one fetch may cost, its redirects included.

    Attributes:
        seconds: from the first step to the last byte.
        max_bytes: of the answer, as it is sent.
        redirects: how often it may be sent elsewhere.
    """

    seconds: float = 60.0
    max_bytes: int = 64_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer.

    Attributes:
        url: the address that gave it, after all redirects.
        content_type: the value of its Content-Type, "" where there is none.
        packing: `.gz` where it is compressed for the way, else None.
        body: what was sent.
    """

    url: str
    content_type: str
    packing: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class _Redirect:
    url: str


STANDARD = FetchLimits()


def fetch(
    url: str, *, allow_private: bool = False, limits: FetchLimits = STANDARD
) -> Fetched | Problem:
    """Fetch an address, or say why not.

    Args:
        url: an address that begins with `http://` or `https://`.
        allow_private: whether it may lie on this machine or in a private network.
        limits: what it may cost.
    """
    deadline = Deadline(limits.seconds)
    base = ""
    for _ in range(limits.redirects + 1):
        parts = _checked(url, base)
        if isinstance(parts, Problem):
            return parts
        answer = _ask(parts, allow_private, deadline, limits)
        if not isinstance(answer, _Redirect):
            return answer
        url, base = answer.url, urlunsplit(parts)
    return Problem(
        Reason.UNREADABLE,
        f"the address sends elsewhere more than {limits.redirects} times; give the one it means",
    )


def _checked(url: str, base: str) -> SplitResult | Problem:
    """Return the parts of an address, its host in ASCII, or why it is not fetched.

    `base` is the address that sends to it, "" for the first one.
    """
    if len(url) > _LONGEST_URL:
        return Problem(
            Reason.MISSING, f"the address has more than {_LONGEST_URL} characters; shorten it"
        )
    try:
        parts = urlsplit(urljoin(base, url))
        port = parts.port
        host = parts.hostname or ""
        if ":" not in host and not host.isascii():
            host = idna.encode(host, uts46=True).decode()
    except ValueError as error:  # idna.IDNAError is one
        return Problem(Reason.MISSING, f"this is no address ({one_line(error)}); check it")
    if parts.scheme not in _PORTS:
        return Problem(
            Reason.MISSING, f"only http and https are fetched, not {parts.scheme[:20]!a}; save it"
        )
    if parts.username is not None or parts.password is not None:
        return Problem(Reason.MISSING, "the address holds a user's name; leave it out")
    if not host or not url.isprintable():
        return Problem(Reason.MISSING, "this is no address; check it")
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS[parts.scheme]:
        netloc += f":{port}"
    return parts._replace(netloc=netloc, fragment="")


def _ask(
    parts: SplitResult, allow_private: bool, deadline: Deadline, limits: FetchLimits
) -> Fetched | _Redirect | Problem:
    """Ask one address once."""
    guard = Guard(deadline, allow_private=allow_private)
    url = httpcore.URL(
        scheme=parts.scheme.encode(),
        host=(parts.hostname or "").encode(),
        port=parts.port,
        target=_target(parts),
    )
    headers = [*_HEADERS, ("Host", parts.netloc)]
    try:
        with (
            httpcore.ConnectionPool(network_backend=guard) as pool,
            pool.stream("GET", url, headers=headers) as response,
        ):
            return _answer(response, urlunsplit(parts), limits)
    except RefusedError as refusal:
        return refusal.problem
    except (httpcore.TimeoutException, TimeoutError):
        return Problem(
            Reason.UNREADABLE,
            f"the answer takes longer than {limits.seconds:g} seconds; save it and give the file",
        )
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError) as error:
        why = one_line(error) or type(error).__name__
        return Problem(Reason.UNREADABLE, f"the address does not answer ({why}); try it later")


def _target(parts: SplitResult) -> bytes:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return (f"{path}?{query}" if query else path).encode()


def _answer(
    response: httpcore.Response, url: str, limits: FetchLimits
) -> Fetched | _Redirect | Problem:
    """Take an answer in, as far as it is wanted."""
    headers = {name.decode("latin-1").lower(): value for name, value in response.headers}

    def header(name: str) -> str:
        return headers.get(name, b"").decode("latin-1").strip()

    if response.status in _REDIRECTS and header("location"):
        return _Redirect(header("location"))
    if response.status != _OK:
        return Problem(
            Reason.MISSING if response.status in _MISSING else Reason.UNREADABLE,
            f"the server answers with status {response.status}; check the address",
        )
    encoding = header("content-encoding").lower()
    if encoding not in _PACKINGS:
        return Problem(
            Reason.UNREADABLE,
            f"the answer is packed as {encoding[:20]!a}; save it and give the file",
        )
    length = header("content-length")
    too_large = Problem(
        Reason.TOO_LARGE,
        f"the answer has more than {limits.max_bytes} bytes; save it and give the file",
    )
    if length.isdecimal() and int(length) > limits.max_bytes:
        return too_large
    body = bytearray()
    for piece in response.iter_stream():
        body += piece
        if len(body) > limits.max_bytes:
            return too_large
    return Fetched(
        url=url,
        content_type=header("content-type"),
        packing=_PACKINGS[encoding],
        body=bytes(body),
    )
