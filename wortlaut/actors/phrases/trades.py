"""What somebody is who is named right after it: no part of the name."""

from wortlaut.actors.view.senses import office_of
from wortlaut.actors.view.somebody import gender_of_somebody
from wortlaut.actors.view.view import View
from wortlaut.records import EntityKind


def is_trade(view: View, place: int) -> bool:
    """Tell whether a noun before a name is what somebody is ("Mesner Huber", "Bergbauer Xaver")."""
    form, named = view.forms[place], view.entities.get(place + 1) is EntityKind.PERSON
    trade = named and form not in view.surnames and bool(gender_of_somebody(view.grammar, form))
    return trade or _is_office_of(view, place)


def _is_office_of(view: View, place: int) -> bool:
    """Tell whether a hyphen joins an office to whose it is ("Volta-Manager Holm")."""
    known = view.known(place) if "-" in view.forms[place] else None
    return known is not None and office_of(known.senses) is not None
