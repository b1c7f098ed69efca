"""Long names and nouns for bodies of which one letter is missing ("Staatsanwaltschat")."""

from collections.abc import Mapping
from functools import lru_cache

from wortlaut.knowledge.entries import Institution, KnownActor, Sense
from wortlaut.knowledge.index import Knowledge
from wortlaut.records import ActorKind

_SHORTEST, _LONGEST = 12, 40


def meant_by(form: str, knowledge: Knowledge) -> tuple[Sense, ...]:
    """Return what a noun in no table stands for if one more letter makes it a listed one.

    Only nouns of at least twelve letters are looked for: of shorter ones a letter more makes
    another word too often.
    """
    if not _SHORTEST <= len(form) + 1 <= _LONGEST or not form.isalpha():
        return ()
    return knowledge.senses.get(_shortened(knowledge).get(form, ""), ())


@lru_cache(maxsize=4)
def _shortened(knowledge: Knowledge) -> Mapping[str, str]:
    """Return the words for bodies by what they are without one of their letters."""
    found: dict[str, str] = {}
    for form, senses in knowledge.senses.items():
        if _SHORTEST <= len(form) <= _LONGEST and form.isalpha() and _is_body(senses):
            for place in range(1, len(form)):
                found.setdefault(form[:place] + form[place + 1 :], form)
    return {form: whole for form, whole in found.items() if form not in knowledge.senses}


def _is_body(senses: tuple[Sense, ...]) -> bool:
    return not any(sense.ambiguous for sense in senses) and all(
        isinstance(sense.entry, Institution)
        or (isinstance(sense.entry, KnownActor) and sense.entry.kind is ActorKind.ORGANISATION)
        for sense in senses
    )
