"""Sessions: what a browser carries from one request to the next, signed by the server.

The key is made when the server starts, so every session ends with it. The cookie holds no secret of
the archive: an id, who has signed in, and when.
"""

import secrets
from collections import OrderedDict
from dataclasses import dataclass

from fastapi import Request
from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.datastructures import MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "wortlaut"
"""The name of the cookie; the port follows, since browsers do not keep those of ports apart."""
MOST_SECONDS = 12 * 60 * 60
"""How long a session lasts after signing in."""
_LONGEST = 1000
_MOST_ENDED = 10_000
_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Session:
    """What is known of a browser.

    Attributes:
        id: random; nobody else knows it.
        signed_in: whether the browser has shown a password or token.
        user: under which name; None for nobody in particular.
    """

    id: str
    signed_in: bool = False
    user: str | None = None


class Sessions:
    """Signs sessions and reads them again; remembers which were ended before their time."""

    def __init__(self) -> None:
        self.key = secrets.token_bytes(32)
        self._signer = URLSafeTimedSerializer(self.key, salt="wortlaut.session")
        self._ended: OrderedDict[str, None] = OrderedDict()

    def begin(self, *, signed_in: bool = False, user: str | None = None) -> Session:
        """Return a new session."""
        return Session(secrets.token_urlsafe(_ID_BYTES), signed_in, user)

    def end(self, session: Session) -> None:
        """Make a session worthless, wherever its cookie may still be."""
        self._ended[session.id] = None
        if len(self._ended) > _MOST_ENDED:
            self._ended.popitem(last=False)

    def write(self, session: Session) -> str:
        """Return a session as the value of a cookie."""
        return str(self._signer.dumps([session.id, session.signed_in, session.user]))

    def read(self, value: str) -> Session | None:
        """Return the session of a cookie; None where it is not ours, or over."""
        if len(value) > _LONGEST:
            return None
        try:
            found = Session(*self._signer.loads(value, max_age=MOST_SECONDS))
        except BadData:
            return None
        return None if found.id in self._ended else found


class Remembered:
    """The session of one request, made when somebody first asks for it.

    Attributes:
        sessions: of the server.
        found: what the browser sent, None for nothing that holds.
        changed: what it is to keep from now on, None where nothing has changed.
    """

    def __init__(self, sessions: Sessions, found: Session | None) -> None:
        self.sessions = sessions
        self.found = found
        self.changed: Session | None = None

    @property
    def now(self) -> Session | None:
        """The session as it is at the end of the request; None where there is none yet."""
        return self.changed or self.found

    def needed(self) -> Session:
        """Return the session; begin one where there is none."""
        if self.now is None:
            self.changed = self.sessions.begin()
        assert self.now is not None  # noqa: S101
        return self.now

    def sign_in(self, user: str | None) -> None:
        """Begin a new session, so that nobody else knows its id."""
        self._leave()
        self.changed = self.sessions.begin(signed_in=True, user=user)

    def sign_out(self) -> None:
        """End the session."""
        self._leave()
        self.changed = self.sessions.begin()

    def _leave(self) -> None:
        if self.now is not None:
            self.sessions.end(self.now)


def remembered(request: Request) -> Remembered:
    """Return the session of a request."""
    found: Remembered = request.scope["wortlaut.session"]
    return found


class Remembering:
    """Reads the session of every request, and sends the cookie where it has changed.

    The cookie goes to no other site, to no script, and over https to nobody on the way.
    """

    def __init__(self, app: ASGIApp, *, sessions: Sessions, port: int) -> None:
        self.app = app
        self._sessions = sessions
        self._name = f"{COOKIE}-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        value = cookie_parser(Request(scope).headers.get("cookie", "")).get(self._name, "")
        memory = Remembered(self._sessions, self._sessions.read(value) if value else None)
        scope["wortlaut.session"] = memory

        async def remembering(message: Message) -> None:
            if message["type"] == "http.response.start" and memory.changed is not None:
                cookie = self._cookie(memory.changed, secure=scope["scheme"] == "https")
                MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await self.app(scope, receive, remembering)

    def _cookie(self, session: Session, *, secure: bool) -> str:
        parts = [f"{self._name}={self._sessions.write(session)}", "Path=/", "HttpOnly"]
        parts += ["SameSite=Strict", *(["Secure"] if secure else [])]
        return "; ".join(parts)
