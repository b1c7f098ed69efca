"""What forms stand for by the tables of what is known: who or what is named, offices, compounds."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from wortlaut.actors.view.firms import COMPANY
from wortlaut.knowledge.entries import Institution, KnownActor, Office, Sense, Use
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.forms import cached
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import ActorKind

NAMES = frozenset((Use.NAME, Use.LONG, Use.SHORT, Use.ABBREVIATION, Use.FORMER))
"""Uses of a form that name somebody or something."""

METONYMS = frozenset((Use.CAPITAL, Use.SEAT))
"""Uses of the name of a place that stands for a state or a body ("Moskau", "Weißes Haus")."""


class Known(NamedTuple):
    """A known form at a token.

    Attributes:
        last: index after its last token.
        senses: what the form, or the head of the compound, stands for.
        modifier: what the first part of a compound stands for ("US-", "Bundes-").
        wording: the first part of a compound as written, empty where there is none.
    """

    last: int
    senses: tuple[Sense, ...]
    modifier: tuple[Sense, ...] = ()
    wording: str = ""


class KeptForms(NamedTuple):
    """What forms are whatever stands beside them, kept from article to article.

    Attributes:
        compound: what the head of a compound stands for, see `compound`.
        says_nothing: whether a noun is no such compound and no part of a person's name.
    """

    compound: Callable[[str], Known | None]
    says_nothing: Callable[[str], bool]


def compound(form: str, grammar: ReferenceGrammar, knowledge: Knowledge) -> Known | None:
    """Return what the head of a compound stands for, with what its modifier does.

    `last` is 1. Only offices, institutions and unnamed sources can head a compound.
    """
    hyphenated = knowledge.compound(form)
    if hyphenated is not None:
        senses = tuple(s for s in hyphenated.head if not isinstance(s.entry, KnownActor))
        wording = form[: hyphenated.start - 1]
        if senses:
            return Known(last=1, senses=senses, modifier=hyphenated.modifier, wording=wording)
        return None
    before, hyphen, after = form.rpartition("-")
    if hyphen and (found := compound(after, grammar, knowledge)):
        modifier = knowledge.senses.get(before, ()) + knowledge.senses.get(f"{before}-", ())
        wording = f"{before}-{found.wording}"
        return Known(last=1, senses=found.senses, modifier=modifier, wording=wording)
    for first, head in grammar.heads(form):
        senses = tuple(
            s for s in knowledge.senses.get(head, ()) if not isinstance(s.entry, KnownActor)
        )
        if senses and not any(s.ambiguous for s in senses):
            own = knowledge.senses.get(first, ())
            return Known(last=1, senses=senses, modifier=own, wording=first)
    return None


@lru_cache(maxsize=4)
def kept_forms(grammar: ReferenceGrammar, knowledge: Knowledge) -> KeptForms:
    """Return what forms are in a language with some knowledge, the answers kept."""
    of_compound = cached(partial(compound, grammar=grammar, knowledge=knowledge))
    return KeptForms(of_compound, cached(partial(_says_nothing, of_compound, knowledge)))


def _says_nothing(
    of_compound: Callable[[str], Known | None], knowledge: Knowledge, form: str
) -> bool:
    headed = form[:1].isupper() and of_compound(form) is not None
    return not (headed or knowledge.genders(form) or knowledge.is_family_first(form))


def is_name_of_body(knowledge: Knowledge, form: str) -> bool:
    """Tell whether a form is, or may be, the name of a known organisation."""
    entries = (sense.entry for sense in knowledge.senses.get(form, ()))
    return any(
        isinstance(entry, KnownActor) and entry.kind is ActorKind.ORGANISATION for entry in entries
    )


def is_noun_for_firms(knowledge: Knowledge, kept: KeptForms, form: str) -> bool:
    """Tell whether a form is a noun for firms ("Kette"), by itself or at the end of a compound.

    A news agency is one too.
    """
    entry = institution_of(knowledge, kept, form)
    return entry is not None and entry.type in {COMPANY, "news_agency"}


def institution_of(knowledge: Knowledge, kept: KeptForms, form: str) -> Institution | None:
    """Return what a noun for bodies stands for, by itself or as the head of a compound."""
    senses = knowledge.senses.get(form, ())
    if not senses and form[:1].isupper():
        found = kept.compound(form)
        senses = found.senses if found is not None else ()
    return next((s.entry for s in senses if isinstance(s.entry, Institution)), None)


def entity_of(senses: Sequence[Sense], uses: frozenset[Use]) -> KnownActor | None:
    """Return the first entity that the senses give with one of these uses."""
    return next(
        (s.entry for s in senses if s.use in uses and isinstance(s.entry, KnownActor)), None
    )


def standing_for(senses: Sequence[Sense], *, demonym: bool = False) -> KnownActor | None:
    """Return the entity that a form names, or stands for as a metonym of a state.

    The seat of a body of states stands for it rather than for the state there: "Brüssel" is the EU.
    """
    named = entity_of(senses, NAMES)
    if named is not None:
        return named
    met = [s for s in senses if s.use in METONYMS or (demonym and s.use is Use.DEMONYM)]
    known = [(s, s.entry) for s in met if isinstance(s.entry, KnownActor)]
    state = next((entry for _, entry in known if entry.kind is ActorKind.STATE), None)
    seats = (s for s in known if s[0].use is Use.SEAT and s[1].kind is not ActorKind.STATE)
    body = next((entry for s, entry in seats if state is not None or not s.ambiguous), None)
    return body or state


def office_of(senses: Sequence[Sense]) -> Sense | None:
    """Return the first sense that is an office."""
    return next((s for s in senses if isinstance(s.entry, Office)), None)
