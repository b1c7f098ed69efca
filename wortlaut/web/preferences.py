"""How a reader wants to see the pages: language and ground, kept in cookies."""

from fastapi import Request

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "theme"
A_YEAR = 365 * 24 * 3600
LONGEST_ADDRESS = 4000
"""Code points of an address that a page leads back to."""


def theme_of(request: Request) -> str:
    """Return the ground: `auto` as the system has it, `light` or `dark`."""
    wanted = request.cookies.get(THEME_COOKIE)
    return wanted if wanted in THEMES else THEMES[0]


def here(request: Request) -> str:
    """Return the address that is asked for, below this server; of one too long the start."""
    query = request.url.query
    address = request.url.path + (f"?{query}" if query else "")
    return address if len(address) <= LONGEST_ADDRESS else "/"


def local_path(address: str) -> str:
    r"""Return an address if it lies on this server, the start otherwise.

    Browsers take `//host` and `/\host` for other servers.
    """
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if plain and address.isprintable() else "/"
