"""What every request goes through, the outermost first."""

from starlette.middleware import Middleware

from wortlaut.web.safety.defects import Defects
from wortlaut.web.safety.headers import SecurityHeaders
from wortlaut.web.safety.hosts import Hosts
from wortlaut.web.safety.session import Remembering, Sessions
from wortlaut.web.settings import Settings


def middleware(settings: Settings) -> list[Middleware]:
    """Return what stands between the socket and the routes."""
    sessions = Sessions()
    return [
        Middleware(SecurityHeaders),
        Middleware(Remembering, sessions=sessions),
        Middleware(Defects),
        Middleware(Hosts, settings=settings),
    ]
