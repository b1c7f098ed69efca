"""When an actor is the one that a careful reader names.

- A person: the same full name, but for case, white space, and honorifics or titles before it
  ("Papst"). A person whom the article does not name: the same words.
- A state or a known body: the names are the same, or stand for the same entry of the knowledge.
- Everybody else: the content words of one are among those of the other, without regard to
  inflection, and no two different countries are given.
- Several: as many, each the one of another.
"""

import unicodedata
from collections.abc import Sequence

from wortlaut.actors.knowledge_entries import Entity, Office
from wortlaut.actors.knowledge_index import Knowledge
from wortlaut.evaluation.actors_gold import GoldSpeaker
from wortlaut.records import Actor, ActorKind
from wortlaut.records.reference_grammar import Part, ReferenceGrammar

_CONTENT = frozenset((Part.NOUN, Part.NAME, Part.ADJECTIVE, Part.SPEECH, Part.OTHER, Part.TIME))


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
    left = list(found)
    for number in range(len(gold.who)):
        match = next((a for a in left if _same(gold, number, a, grammar, knowledge)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same(
    gold: GoldSpeaker, number: int, actor: Actor, grammar: ReferenceGrammar, knowledge: Knowledge
) -> bool:
    name, country = gold.who[number], gold.country_of(number)
    if _plain(name, grammar, knowledge) == _plain(actor.name, grammar, knowledge):
        return True
    known = {entity_key(sense.entry, knowledge) for sense in knowledge.lookup(name)}
    if actor.key is not None and actor.key in known:
        return True
    if ActorKind.STATE in {gold.kind, actor.kind}:
        return False
    if country and actor.country and country != actor.country:
        return False
    wanted, has = _content(name, grammar), _content(actor.name, grammar)
    if ActorKind.PERSON in {gold.kind, actor.kind}:
        return actor.key is None and bool(wanted) and wanted == has
    return bool(wanted and has) and (wanted <= has or has <= wanted)


def entity_key(entry: object, knowledge: Knowledge) -> str | None:
    """Return the key of an entity as actors have it: a government's is that of its state."""
    if not isinstance(entry, Entity):
        return None
    if entry.type == "government" and entry.country:
        return knowledge.states[entry.country].id
    return entry.id


def _plain(name: str, grammar: ReferenceGrammar, knowledge: Knowledge) -> str:
    words = unicodedata.normalize("NFC", name).split()
    while len(words) > 1 and _is_title(words[0], grammar, knowledge):
        words.pop(0)
    return " ".join(words).casefold()


def _is_title(word: str, grammar: ReferenceGrammar, knowledge: Knowledge) -> bool:
    if grammar.word(word, "NOUN").part is Part.HONORIFIC:
        return True
    return any(isinstance(sense.entry, Office) for sense in knowledge.lookup(word))


def _content(name: str, grammar: ReferenceGrammar) -> frozenset[str]:
    words = "".join(c if c.isalnum() or c in "-" else " " for c in name).split()
    return frozenset(
        grammar.stem(word)
        for word in words
        if grammar.word(word, "NOUN" if word[:1].isupper() else "").part in _CONTENT
    )
