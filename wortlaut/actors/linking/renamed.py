"""Who has been named by one office and goes on speaking by another ("…“, sagte der Landrat")."""

from collections.abc import Iterable

from wortlaut.actors.linking.descriptions import RENAMED, is_another, nearest
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.people import country_of
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.topics import is_subject
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor
from wortlaut.knowledge.offices import APART_FROM_EACH_OTHER, PUBLIC
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

_PARTY = "party"


def renamed(reading: LinkedPhrases, found: Phrase, owners: tuple[str, ...]) -> Link | None:
    """Return the politician whom the sentence before is about, for another office of theirs.

    "CDU-Vize Jan Holm ist dagegen. Das sei zu teuer, sagte der hessische Finanzminister": who goes
    on speaking stands right behind the verb, and a new speaker would be named. Nobody of another
    country or party, or of whom the same office is told. `owners` are the keys of whose office it
    is.
    """
    view, sense = reading.view, found.sense
    if sense is None or sense.entry.id not in PUBLIC or not _goes_on(view, found):
        return None
    only = nearest(reading, found, lambda _: True)
    if (
        only is None
        or only.gender not in {*found.genders}
        or not _can_hold(reading, only, found, owners)
    ):
        return None
    about = view.sentence(only.latest) == view.sentence(found.head) - 1
    if not about or not is_subject(view, only.latest) or is_another(reading, only, found):
        return None
    return Link(only, RENAMED)


def _can_hold(
    reading: LinkedPhrases, figure: Figure, found: Phrase, owners: tuple[str, ...]
) -> bool:
    """Tell whether a politician can hold an office besides those that are told of them."""
    if found.sense is None or not _is_politician(reading, figure):
        return False
    office = found.sense.entry.id
    if office in figure.offices or len({office, *figure.offices} & APART_FROM_EACH_OTHER) > 1:
        return False
    parties, own = _parties(reading, owners), _parties(reading, figure.owners)
    if parties and own and not parties & own:
        return False
    country = country_of(found.owners)
    told = None not in {figure.country, country}
    return figure.country == country if told else not any(_is_state(o) for o in found.owners)


def _is_state(owner: KnownActor) -> bool:
    return owner.kind is ActorKind.STATE


def _goes_on(view: View, found: Phrase) -> bool:
    """Tell whether a phrase stands right behind a verb of speech and what is said before that."""
    verb = found.first - 1
    if verb < 1 or view.words[verb].part is not Part.VERB:
        return False
    said = any(place in view.said or place in view.told for place in (verb - 1, verb - 2))
    return said and view.grammar.speaks((view.forms[verb],))


def _is_politician(reading: LinkedPhrases, figure: Figure) -> bool:
    return bool(figure.offices & PUBLIC) or bool(_parties(reading, figure.owners))


def _parties(reading: LinkedPhrases, keys: Iterable[str]) -> set[str]:
    entities = reading.view.knowledge.entities
    return {key for key in keys if key in entities and entities[key].type == _PARTY}
