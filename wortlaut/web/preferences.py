"""How a reader wants to see the pages: language and ground, kept in cookies."""

from fastapi import Request

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "theme"
A_YEAR = 365 * 24 * 3600


def theme_of(request: Request) -> str:
    """Return the ground: `auto` as the system has it, `light` or `dark`."""
    wanted = request.cookies.get(THEME_COOKIE)
    return wanted if wanted in THEMES else THEMES[0]


def local_path(address: str) -> str:
    r"""Return an address if it lies on this server, the start otherwise.

    Browsers take `//host` and `/\host` for other servers.
    """
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if plain and address.isprintable() else "/"
