"""Wortlaut: who said what, in which words, and who says so.

>>> import wortlaut
>>> document = wortlaut.analyse("„Das Haus ist sicher“, sagte Anna Berg am Montag.")
>>> document.statements[0].quote.text
'„Das Haus ist sicher“'
>>> document.statements[0].speaker.text
'Anna Berg'
"""

from wortlaut.api import analyse, analyse_many, read, read_many, table
from wortlaut.archive import Archive
from wortlaut.errors import WortlautError
from wortlaut.notebook import register as _register
from wortlaut.records import Article, Document, Rejected, from_json, json_schema, to_json

__version__ = "0.1.0"

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

_register()
