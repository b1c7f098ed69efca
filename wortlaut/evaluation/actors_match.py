"""When an actor is the one that a careful reader names.

- A person: the same full name, but for case, white space, and honorifics before it. A person whom
  the article does not name: the same words.
- A state or a known body: the names are the same, or stand for the same entry of the knowledge.
- Everybody else: the content words of one are among those of the other, without regard to
  inflection, and no two different countries are given.
- Several: as many, each the one of another.
"""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from wortlaut.evaluation.actors_gold import GoldSpeaker
from wortlaut.knowledge.entries import KnownActor
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.reference_grammar import Part, ReferenceGrammar
from wortlaut.records import Actor, ActorKind

_CONTENT = frozenset((Part.NOUN, Part.NAME, Part.ADJECTIVE, Part.SPEECH, Part.OTHER, Part.TIME))


class Named(NamedTuple):
    """A name, and what is known of its bearer.

    Attributes:
        name: as a reader or the program gives it.
        keys: keys of what it stands for, as actors have them; empty where nothing is known.
        kind: what the bearer is, None where nobody says.
        country: ISO 3166-1 alpha-3, None where nobody says.
    """

    name: str
    keys: frozenset[str]
    kind: ActorKind | None = None
    country: str | None = None

    @classmethod
    def of(cls, actor: Actor) -> "Named":
        """Return the name of an actor that was found."""
        keys = frozenset(() if actor.key is None else (actor.key,))
        return cls(actor.name, keys, actor.kind, actor.country)


def same_speaker(
    gold: GoldSpeaker,
    found: Sequence[Actor],
    *,
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> bool:
    """Tell whether the actors are those whom the gold names."""
    if len(gold.who) != len(found):
        return False
    left = [Named.of(actor) for actor in found]
    for number, name in enumerate(gold.who):
        wanted = Named(name, known_keys(name, knowledge), gold.kind, gold.country_of(number))
        match = next((each for each in left if same(wanted, each, grammar)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def same(gold: Named, found: Named, grammar: ReferenceGrammar) -> bool:
    """Tell whether the one found is the one that the gold names, see the module."""
    if _plain(gold.name, grammar) == _plain(found.name, grammar):
        return True
    if gold.keys & found.keys:
        return True
    kinds = {gold.kind, found.kind}
    if ActorKind.STATE in kinds:
        return False
    if gold.country and found.country and gold.country != found.country:
        return False
    wanted, has = content_words(gold.name, grammar), content_words(found.name, grammar)
    if ActorKind.PERSON in kinds:
        return not found.keys and bool(wanted) and wanted == has
    return bool(wanted and has) and (wanted <= has or has <= wanted)


def known_keys(name: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the keys of all that a name is known to stand for."""
    keys = (entity_key(sense.entry, knowledge) for sense in knowledge.lookup(name))
    return frozenset(key for key in keys if key is not None)


def entity_key(entry: object, knowledge: Knowledge) -> str | None:
    """Return the key of an entity as actors have it: a government's is that of its state."""
    if not isinstance(entry, KnownActor):
        return None
    if entry.type == "government" and entry.country:
        return knowledge.states[entry.country].id
    return entry.id


def _plain(name: str, grammar: ReferenceGrammar) -> str:
    words = unicodedata.normalize("NFC", name).split()
    while len(words) > 1 and grammar.word(words[0], "NOUN").part is Part.HONORIFIC:
        words.pop(0)
    return " ".join(words).casefold()


def content_words(name: str, grammar: ReferenceGrammar) -> frozenset[str]:
    """Return the stems of the words of a name that tell something, without regard to order."""
    words = "".join(c if c.isalnum() or c in "-" else " " for c in name).split()
    return frozenset(
        grammar.stem(word)
        for word in words
        if grammar.word(word, "NOUN" if word[:1].isupper() else "").part in _CONTENT
    )
