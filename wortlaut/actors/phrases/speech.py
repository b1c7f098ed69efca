"""Compounds of a noun for what is said, and whose it is ("Polizeiangaben", "Bahn-Bericht")."""

from collections.abc import Sequence

from wortlaut.actors.phrases.phrase import LOCAL, Phrase, Sort, plain
from wortlaut.actors.view.firms import COMPANY
from wortlaut.actors.view.senses import Known, standing_for
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import AnonymousSource, Institution, KnownActor, Number, Sense
from wortlaut.language.reference_grammar import Part
from wortlaut.records.actor import SourceType

_PEOPLE = frozenset(
    (SourceType.EYEWITNESS, SourceType.EXPERT, SourceType.INSIDER, SourceType.PUBLIC)
)


def speech_compound(view: View, place: int) -> Phrase | None:
    """Read a compound of a noun for what is said ("Bahn-angaben")."""
    before, hyphen, after = view.forms[place].rpartition("-")
    if hyphen and view.grammar.word(after, "NOUN").part is Part.SPEECH:
        issuer = standing_for(view.knowledge.senses.get(before, ()))
        owners = (issuer,) if issuer is not None else ()
        return plain(view, place, place + 1, Sort.SPEECH)._replace(owners=owners)
    for modifier, head in view.grammar.heads(view.forms[place]):
        if view.grammar.word(head, "NOUN").part is Part.SPEECH:
            found = plain(view, place, place + 1, Sort.SPEECH)
            whose = _whose(view, place, modifier, head)
            if isinstance(whose, KnownActor):
                return found._replace(owners=(whose,))
            return found._replace(of=whose)
    return None


def cut_at_speech(view: View, place: int, known: Known) -> Known:
    """Cut a listed compound of speech ("Polizeiangaben") if whose it is is known.

    "Medienberichte" are nobody's in particular.
    """
    for modifier, head in view.grammar.heads(view.forms[place]):
        if view.grammar.word(head, "NOUN").part is Part.SPEECH:
            senses = view.knowledge.senses.get(modifier, ())
            named = first_of(senses, Institution)
            if named is not None and isinstance(named.entry, Institution):
                senses = senses if named.entry.type in LOCAL | {"army"} else ()
            if named is None and _people(senses) is None and standing_for(senses) is None:
                return known
            return known._replace(modifier=senses, wording=modifier) if senses else known
    return known


def ends_in_speech(view: View, place: int, known: Known) -> bool:
    """Tell whether the last part of a listed compound is a noun for what is said."""
    if not known.wording:
        return False
    head = view.forms[place][len(known.wording) :].lstrip("-").capitalize()
    return view.grammar.word(head, "NOUN").part is Part.SPEECH


def body_of(view: View, place: int, known: Known) -> Phrase | None:
    """Return the institution that a compound of speech begins with ("Polizei-angaben")."""
    sense = first_of(known.modifier, Institution)
    if sense is not None:
        return _plain_institution(view, place, known.wording, sense)
    people = _people(known.modifier)
    return people and _plain_people(view, place, known.wording, people)


def first_of(senses: Sequence[Sense], sort: type) -> Sense | None:
    """Return the first sense of a sort of entry."""
    return next((sense for sense in senses if isinstance(sense.entry, sort)), None)


def _whose(view: View, place: int, modifier: str, head: str) -> Phrase | KnownActor | None:
    """Return whose words a compound of speech tells of, by what it begins with."""
    senses = view.knowledge.senses.get(modifier, ())
    if (sense := first_of(senses, Institution)) is not None:
        return _plain_institution(view, place, modifier, sense)
    if (people := _people(senses)) is not None:
        return _plain_people(view, place, modifier, people)
    if (entity := standing_for(senses)) is not None:
        return entity
    told = head in view.grammar.information
    listed = told and view.grammar.word(modifier, "NOUN").listed
    return _plain_people(view, place, modifier, None) if listed else None


def _people(senses: Sequence[Sense]) -> Sense | None:
    """Return the sense that is a word for unnamed people ("Zeugen"), not for a document."""
    found = first_of(senses, AnonymousSource)
    entry = found.entry if found is not None else None
    return found if isinstance(entry, AnonymousSource) and entry.type in _PEOPLE else None


def _plain_people(view: View, place: int, text: str, sense: Sense | None) -> Phrase:
    found = plain(view, place, place + 1, Sort.SOURCE, sense)
    return found._replace(text=text, genders="", numbers="p" if sense is not None else "")


def _plain_institution(view: View, place: int, text: str, sense: Sense) -> Phrase:
    """Read the noun for a body before one for what is said as if it stood alone.

    It means one that the text speaks of ("Vereinsangaben" are "die Angaben des Vereins"), or
    several by its form ("Behördenangaben"), but for a firm ("Firmenangaben").
    """
    found = plain(view, place, place + 1, Sort.INSTITUTION, sense)
    firm = isinstance(sense.entry, Institution) and sense.entry.type == COMPANY
    if sense.number is Number.PLURAL and not firm:
        return found._replace(text=text)
    return found._replace(
        text=sense.alias, determiner=Part.DEFINITE, numbers="s", genders=sense.gender or ""
    )
