"""Texts and documents in few bytes.

A document is its JSON without the text. It repeats the words of the text (quotations, mentions),
so the text is the dictionary that it is compressed with, after a skeleton of the JSON itself.
"""

import zlib
from dataclasses import replace

import msgspec

from wortlaut.archive.faults import RECOVERY
from wortlaut.errors import ArchiveDamagedError
from wortlaut.records import Document, to_json
from wortlaut.records.serial import decoded

_LEVEL = 6
_WINDOW = 32768
# What every record holds. Never to be changed: what was packed with it is read with it.
_SKELETON = (
    b'{"article":{"id":"","title":null,"url":null,"outlet":null,"published":null,"language":"de",'
    b'"text":""},"statements":[{"id":"s1","kind":"direct","medium":"speech_or_writing",'
    b'"act":"announce","quote":{"spans":[[0,1]],"text":""},"speaker":{"spans":[[0,1]],"text":"",'
    b'"actor":"a1"},"addressee":null,"cue":{"spans":[[0,1]],"text":"sagte"},"frame":null,'
    b'"parent":null,"time":null,"confidence":0.99},{"id":"s2","kind":"indirect","medium":"speech",'
    b'"act":"state","kind":"reported","kind":"indirect_free_indirect"}],"actors":[{"id":"a1",'
    b'"name":"","kind":"person","key":"person:","country":"DEU","roles":[],"source":null,'
    b'"members":[],"wikidata":null,"mentions":[{"start":1,"end":2,"text":"","form":"name",'
    b'"confidence":1.0},{"start":1,"end":2,"text":"","form":"title","confidence":0.9},{"start":1,'
    b'"end":2,"text":"er","form":"pronoun","confidence":0.8}]},{"id":"a2","name":"",'
    b'"kind":"organisation","key":"body:","kind":"anonymous","kind":"state","key":"state:",'
    b'"form":"metonym"}],"times":[{"id":"t1","start":1,"end":2,"text":"","type":"date",'
    b'"value":"20","mod":null,"anchor":"published"}],"events":[]}'
)


def pack_text(text: str) -> bytes:
    """Return a text compressed."""
    return zlib.compress(text.encode(), _LEVEL)


def unpack_text(packed: bytes) -> str:
    """Return the text of `pack_text`.

    Raises:
        ArchiveDamagedError: the bytes are damaged.
    """
    try:
        return zlib.decompress(packed).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise ArchiveDamagedError(
            f"a text in the archive is damaged ({error}); {RECOVERY}"
        ) from error


def pack_document(document: Document) -> bytes:
    """Return a document compressed, without its text."""
    packer = zlib.compressobj(_LEVEL, zdict=_dictionary(document.article.text))
    bare = to_json(replace(document, article=replace(document.article, text="")))
    return packer.compress(bare) + packer.flush()


def unpack_document(packed: bytes, text: str) -> Document:
    """Return the document of `pack_document`, given its text.

    Raises:
        ArchiveDamagedError: the bytes are damaged, or belong to another text.
    """
    try:
        unpacker = zlib.decompressobj(zdict=_dictionary(text))
        document = decoded(unpacker.decompress(packed) + unpacker.flush())
    except (zlib.error, msgspec.DecodeError, UnicodeError) as error:
        raise ArchiveDamagedError(
            f"a record in the archive is damaged ({error}); {RECOVERY}"
        ) from error
    return replace(document, article=replace(document.article, text=text))


def _dictionary(text: str) -> bytes:
    return (_SKELETON + text.encode())[-_WINDOW:]
