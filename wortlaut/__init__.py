"""Wortlaut: who said what, in which words, and who says so.

>>> import wortlaut
>>> document = wortlaut.analyse("„Das Haus ist sicher“, sagte Anna Berg am Montag.")
>>> document.statements[0].quote.text
'„Das Haus ist sicher“'
>>> document.statements[0].speaker.text
'Anna Berg'
"""

from importlib import import_module

from wortlaut.notebook import register as _register
from wortlaut.version import __version__ as __version__

TYPE_CHECKING = False  # `typing` takes longer to load than all that is needed here
if TYPE_CHECKING:
    from wortlaut.api import analyse, analyse_many, read, read_many, table
    from wortlaut.archive import Archive
    from wortlaut.errors import WortlautError
    from wortlaut.records import Article, Document, Rejected, from_json, json_schema, to_json

__all__ = [
    "Archive",
    "Article",
    "Document",
    "Rejected",
    "WortlautError",
    "analyse",
    "analyse_many",
    "from_json",
    "json_schema",
    "read",
    "read_many",
    "table",
    "to_json",
]
_PLACES = {
    "Archive": "archive",
    "WortlautError": "errors",
    **dict.fromkeys(("analyse", "analyse_many", "read", "read_many", "table"), "api"),
    **dict.fromkeys(
        ("Article", "Document", "Rejected", "from_json", "json_schema", "to_json"), "records"
    ),
}


def __getattr__(name: str) -> object:
    """Load a part when it is first asked for: the command has to be ready for Ctrl-C at once."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


_register()
