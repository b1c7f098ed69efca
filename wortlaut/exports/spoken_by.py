"""Keeping only what somebody said, who may be called by any name."""

import re
import unicodedata
from collections.abc import Iterable

from wortlaut.knowledge.entries import KnownActor
from wortlaut.knowledge.index import Knowledge
from wortlaut.language import written_out
from wortlaut.records import Actor, Document, Statement
from wortlaut.records.selection import select

LONGEST = 200
"""Characters of a name that is asked for."""

_WORD = re.compile(r"[^\W_]+")
Word = frozenset[str]


def spoken_by(document: Document, name: str, *, knowledge: Knowledge) -> Document:
    """Return the document with only the statements of a speaker.

    A statement stays if all words of `name` stand, in their order, in the name of the actor who
    speaks ("Putin" in "Wladimir Putin") or in the words that name the speaker; if what is known
    under `name` is this actor ("Moskau" is Russia); or if it is the actor's key or Wikidata item.
    Of actors who speak together one is enough. Letter case does not count; "ü" is found as "u"
    and as "ue".

    Args:
        document: whose statements; see `select` for what becomes of the rest.
        name: at most `LONGEST` characters of it count.
        knowledge: what names stand for, in the document's language.
    """
    name = unicodedata.normalize("NFC", name[:LONGEST])
    sought = _words(name)
    keys = _keys(name, knowledge)
    meant = {actor.id for actor in document.actors if _is_meant(actor, sought, keys)}
    meant |= {actor.id for actor in document.actors if not meant.isdisjoint(actor.members)}

    def stays(statement: Statement) -> bool:
        speaker = statement.speaker
        if speaker is None:
            return False
        return speaker.actor in meant or _contains(_words(speaker.text), sought)

    return select(document, stays)


def _is_meant(actor: Actor, sought: list[Word], keys: set[str]) -> bool:
    named = {actor.key, actor.wikidata} - {None}
    return not keys.isdisjoint(named) or _contains(_words(actor.name), sought)


def _keys(name: str, knowledge: Knowledge) -> set[str]:
    """Return the keys of what is known under a name; a government counts as its state."""
    name = " ".join(name.split())
    keys = {name}
    for form in dict.fromkeys((name, name.title(), name.upper())):
        for sense in knowledge.lookup(form):
            entity = sense.entry
            if isinstance(entity, KnownActor):
                keys.add(entity.id)
                state = knowledge.states.get(entity.country or "")
                if entity.type == "government" and state is not None:
                    keys.add(state.id)
    return keys


def _words(text: str) -> list[Word]:
    """Return the spellings of each word: without its marks, and with umlauts written out."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return [
        frozenset((_bare(word), _bare(word.translate(written_out()))))
        for word in _WORD.findall(folded)
    ]


def _bare(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _contains(words: Iterable[Word], sought: list[Word]) -> bool:
    """Tell whether all sought words stand among the words, in their order."""
    rest = iter(words)
    return bool(sought) and all(any(part & word for word in rest) for part in sought)
