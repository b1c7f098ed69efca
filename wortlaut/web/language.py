"""The language of the interface: which one, and its words.

Templates are written in English with gettext's calls; `translations/LANGUAGE/*.po` hold the others.
"""

import gettext
import io
from functools import cache
from pathlib import Path

from babel.core import negotiate_locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from fastapi import Request

LANGUAGES = ("en", "de")
COOKIE = "language"
TRANSLATIONS = Path(__file__).parent / "translations"
_LONGEST_HEADER = 500


def language_of(request: Request) -> str:
    """Return what the address, else the cookie, else the browser asks for; English at last."""
    for wanted in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if wanted in LANGUAGES:
            return wanted
    preferred = _preferred(request.headers.get("accept-language", "")[:_LONGEST_HEADER])
    return negotiate_locale(preferred, LANGUAGES, sep="-") or LANGUAGES[0]


def _preferred(header: str) -> list[str]:
    """Return the languages of an `Accept-Language` header, the dearest first (RFC 9110, 12.5.4)."""
    ranked = []
    for place, part in enumerate(header.split(",")):
        name, _, weight = part.partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=")) if weight else 1.0
        except ValueError:
            continue
        if name.strip() and quality > 0:
            ranked.append((-quality, place, name.strip()))
    return [name for _, _, name in sorted(ranked)]


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the words of a language; those of English stand in the templates."""
    files = sorted((TRANSLATIONS / language).glob("*.po"))
    if not files:
        return gettext.NullTranslations()
    whole = Catalog(locale=language)
    for path in files:
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    whole[message.id] = message
    compiled = io.BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
