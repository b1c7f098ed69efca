"""The capital that a government is in: "die Regierung in Lomé", "ein Regierungssprecher in Wien".

It tells whose government it is, in Berlin too: the Land there has a senate.
"""

from wortlaut.actors.phrases.phrase import Phrase, Scope, Sort, plain
from wortlaut.knowledge.entries import Institution, Office, Sense, Use
from wortlaut.knowledge.offices import SPEAKS_FOR
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

_GOVERNMENT = "institution:government"


def seat(scope: Scope, found: Phrase) -> Phrase | None:
    """Read the capital right behind a government or who speaks for one, None for no such."""
    view, after = scope.view, found.last + 1
    if not _governs(found.sense) or after >= scope.end:
        return None
    match = view.matches.get(after)
    if match is None or view.words[found.last].part is not Part.PLACE or match.last > scope.end:
        return None
    capital = next((sense for sense in match.senses if _is_capital(sense)), None)
    return capital and plain(view, after, match.last, Sort.ENTITY, capital)


def _governs(sense: Sense | None) -> bool:
    entry = sense.entry if sense is not None else None
    if isinstance(entry, Office):
        return SPEAKS_FOR.get(entry.id) == _GOVERNMENT
    return isinstance(entry, Institution) and entry.is_state


def _is_capital(sense: Sense) -> bool:
    kind = getattr(sense.entry, "kind", None)
    return sense.use is Use.CAPITAL and kind is ActorKind.STATE
