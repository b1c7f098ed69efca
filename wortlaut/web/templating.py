"""Pages from templates: one environment for each language of the interface."""

from collections.abc import Callable
from functools import cache
from gettext import NullTranslations
from typing import Any
from urllib.parse import quote

from babel.numbers import format_decimal, format_percent
from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from wortlaut.exports.page.escape import exact
from wortlaut.web.asked import address
from wortlaut.web.author import author_of, notice_of
from wortlaut.web.dates import in_words
from wortlaut.web.excerpt import pieces
from wortlaut.web.forms import CHOICES
from wortlaut.web.language import LANGUAGES, language_of, translations
from wortlaut.web.preferences import here, theme_of
from wortlaut.web.safety.csrf import csrf_token
from wortlaut.web.safety.user import user_of


@cache
def environment(language: str) -> Environment:
    """Return the templates with the words and numbers of a language."""
    found = Environment(
        loader=PackageLoader("wortlaut.web"),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.install_gettext_translations(  # type: ignore[attr-defined]
        translations(language), newstyle=True
    )
    found.filters |= {
        "number": lambda value: format_decimal(value, locale=language),
        "percent": lambda value: format_percent(value, locale=language),
        "day": lambda value: in_words(value, language),
        "exact": lambda value: exact(str(value)),
        "path": lambda value: quote(str(value), safe=""),
    }
    found.globals |= {
        "address": address,
        "choices": CHOICES,
        "languages": LANGUAGES,
        "pieces": pieces,
        "pgettext": _vocabulary(translations(language)),
    }
    return found


def _vocabulary(words: NullTranslations) -> Callable[[str, object], str]:
    """Return the `pgettext` of templates, whose answer is text.

    Jinja's own takes what it is given for markup. Values of the vocabulary can come from an
    address, and are given back as they came where they are none.
    """
    return lambda context, value: words.pgettext(context, str(value))


def page(request: Request, template: str, /, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page.

    Every template has `language`, `theme` (see `preferences`), `user` (None for nobody in
    particular), `may_correct`, `may_fetch`, `csrf_token` (for the hidden field of every form that
    changes something), `author` and `notice` (see `author`), `here` and `path` (the address of the
    page itself), `status` and what the page is about.

    Args:
        request: that is answered.
        template: its file below `templates`.
        status: of the answer (HTTP).
        values: for the template.
    """
    language = language_of(request)
    settings = request.app.state.settings
    html = (
        environment(language)
        .get_template(template)
        .render(
            language=language,
            theme=theme_of(request),
            user=user_of(request),
            may_correct=settings.may_correct,
            may_fetch=settings.allow_fetch,
            csrf_token=csrf_token(request),
            author=author_of(request),
            notice=notice_of(request),
            here=here(request),
            path=request.url.path,
            status=status,
            **values,
        )
    )
    return HTMLResponse(html, status_code=status, headers={"Vary": "Accept-Language, Cookie"})
