"""What every request goes through, the outermost first."""

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from wortlaut.errors import UsageError
from wortlaut.web.empty_fields import FilledOnly
from wortlaut.web.safety.accounts import read_accounts
from wortlaut.web.safety.attempts import Attempts
from wortlaut.web.safety.auth import Door, SignedInOnly
from wortlaut.web.safety.body import BodyLimit
from wortlaut.web.safety.defects import Defects
from wortlaut.web.safety.etag import ETag
from wortlaut.web.safety.head import Head
from wortlaut.web.safety.headers import SecurityHeaders
from wortlaut.web.safety.hosts import Hosts, names_of
from wortlaut.web.safety.origin import OwnOrigin
from wortlaut.web.safety.rate import Rate
from wortlaut.web.safety.session import Remembering, Sessions
from wortlaut.web.settings import Settings

_SMALLEST_PACKED = 800
_EFFORT = 6


def middleware(settings: Settings) -> list[Middleware]:
    """Return what stands between the socket and the routes.

    Raises:
        UsageError: the file with passwords is wrong, or missing where others reach the server.
    """
    accounts = read_accounts(settings.auth) if settings.auth else None
    if accounts is None and not settings.is_local:
        raise UsageError(
            "others than this machine would reach the server; say who may come in with --auth "
            "FILE (see 'wortlaut password'), or leave out --host and --name"
        )
    return [
        Middleware(SecurityHeaders),
        Middleware(Remembering, sessions=Sessions(), port=settings.port),
        Middleware(Defects),
        Middleware(Hosts, names=names_of(settings)),
        Middleware(Rate, most=settings.most_requests),
        Middleware(BodyLimit, most=settings.most_body),
        Middleware(Head),
        Middleware(FilledOnly),
        Middleware(GZipMiddleware, minimum_size=_SMALLEST_PACKED, compresslevel=_EFFORT),
        Middleware(ETag),
        Middleware(SignedInOnly, door=Door(accounts, Attempts())),
        Middleware(OwnOrigin),
    ]
