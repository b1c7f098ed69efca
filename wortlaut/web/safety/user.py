"""Who asks."""

from fastapi import Request

from wortlaut.web.safety.session import remembered


def user_of(request: Request) -> str | None:
    """Return the name under which the client has signed in, None for nobody in particular."""
    session = remembered(request).now if "wortlaut.session" in request.scope else None
    return session.user if session else None


def shown_token(request: Request) -> bool:
    """Return whether the request itself carries a token that holds, as no browser sends it."""
    return bool(request.scope.get("wortlaut.token"))
