"""Who leads a firm and is meant by another word for who leads one ("der Manager")."""

from wortlaut.actors.linking.cast import MOST_CANDIDATES, Cast
from wortlaut.actors.linking.descriptions import is_another, met_since
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.people import by_gender, owner_key, words_of
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.topics import may_be_firm
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.firms import COMPANY
from wortlaut.knowledge.entries import Institution, KnownActor
from wortlaut.knowledge.offices import FIRM_LEADERS

_HYPHEN = "-"


def manager(reading: LinkedPhrases, found: Phrase, owners: tuple[str, ...]) -> Link | None:
    """Return the only person near, who leads a firm, for a word that means such a person.

    "Volta-Chef Jan Holm" is "der Manager" and "die Chefin des Konzerns" "die Vorstandschefin": a
    text calls them by an office of another name, so that the offices alone do not tell it.
    """
    cast, title = reading.cast, found.titles[-1]
    if owners or found.of is not None or len(found.genders) != 1:
        return None
    if not cast.view.grammar.manages(title.head):
        return None
    if any(0 <= f.latest < found.head for f in cast.described(words_of(cast, title, exact=True))):
        return None
    link = by_gender(cast, found.genders, found.head, reading.people)
    if (
        link is None
        or not _leads_firm(cast, link.figure)
        or is_another(reading, link.figure, found)
    ):
        return None
    passed = met_since(reading.view, link.figure.latest, found.first, found.genders)
    return None if passed else link


def _leads_firm(cast: Cast, figure: Figure) -> bool:
    """Tell whether all that is told of somebody is that they lead what may be a firm."""
    if not figure.offices or not figure.offices <= FIRM_LEADERS:
        return False
    if figure.owners:
        return all(_may_be_firm(cast, key) for key in figure.owners)
    return any(_begins_with_firm(cast, role) for role in figure.roles)


def _may_be_firm(cast: Cast, key: str) -> bool:
    """Tell whether an owner is a firm, or a body of which nothing tells what it is."""
    known = cast.view.knowledge.entities.get(key)
    if known is not None:
        return known.type == COMPANY
    owner = next((f for f in cast.figures[-MOST_CANDIDATES:] if owner_key(f.known) == key), None)
    return owner is not None and may_be_firm(owner.known)


def _begins_with_firm(cast: Cast, role: str) -> bool:
    """Tell whether a title begins with a name that may be a firm's ("Volta-Chef")."""
    before, hyphen, _ = role.rpartition(_HYPHEN)
    if not hyphen:
        return False
    knowledge = cast.view.knowledge
    senses = (
        s for word in cast.view.grammar.modifiers(before) for s in knowledge.senses.get(word, ())
    )
    entries = [s.entry for s in senses]
    return all(e.type == COMPANY for e in entries if isinstance(e, Institution | KnownActor))
