"""German words that describe somebody: by age, by an office held no more, by whom they go with."""

import re

from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.de.words.reference_words import THING_ENDINGS

_AGE = re.compile(r"(\d{1,3})-?[jJ]ährige[nrms]?")
_FORMER = re.compile(
    r"(?:früher|ehemalig|einstig|vormalig|damalig)e[rnms]?|"
    r"(?:Ex|Alt)-\w+|Alt(?:kanzler|bundes|bürgermeister)\w*"
)
_COUNTERPARTS = (
    "anwalt anwältin verteidiger rechtsbeistand rechtsvertreter nebenklagevertreter notar arzt "
    "ärztin sanitäter pfleger betreuer trainer coach nachbar kollege freund partner begleiter "
    "vermieter mieter gastgeber vorgesetzter mitarbeiter assistent bewacher leibwächter zeuge "
    "täter kläger gegner rivale richter lehrer fahrer beifahrer vater mutter sohn tochter bruder "
    "schwester mann frau gatte witwe witwer enkel onkel tante cousin neffe nichte oma opa"
)
_COUNTERPART_ENDINGS = tuple(
    f"{noun}{ending}"
    for word in _COUNTERPARTS.split()
    for noun in {word, word.removesuffix("e")}
    for ending in ("", "in")
)
_LEADERS_OF_FIRMS = (
    "manager topmanager top-manager spitzenmanager konzernchef konzernlenker firmenchef "
    "firmenlenker unternehmenschef unternehmenslenker vorstandschef"
)
_MANAGERS = frozenset(
    f"{word}{ending}" for word in _LEADERS_OF_FIRMS.split() for ending in ("", "in")
) | {"vorstandsvorsitzende", "ceo"}


def aged(form: str) -> bool:
    """Tell whether a noun tells of somebody's age alone ("54-Jährige", "54-jährige")."""
    return form.endswith(("-Jährige", "-jährige"))


def age_of(form: str) -> str:
    """Return the age that a word tells, in digits, empty where it tells none."""
    match = _AGE.fullmatch(form)
    return match[1] if match is not None else ""


def is_former(words: str) -> bool:
    """Tell whether an adjective, or what an office begins with, says that it is held no more."""
    return any(map(_FORMER.fullmatch, words.split()))


def is_one(form: str) -> bool:
    """Tell whether an adjective that is a noun has the weak ending of the nominative of one."""
    return form.endswith("e")


def is_counterpart(form: str) -> bool:
    """Tell whether a noun means somebody by their part beside others ("Strafverteidigerin")."""
    return form.lower().endswith(_COUNTERPART_ENDINGS)


def manages(form: str) -> bool:
    """Tell whether a noun means who leads a firm, not who has a part of it ("Projektmanager")."""
    return form.lower() in _MANAGERS


def is_thing(form: str) -> bool:
    """Tell whether a noun is nobody's title by its ending ("Verwaltung", "Gesellschaft")."""
    return form.lower().endswith(THING_ENDINGS)


def of_place(form: str) -> bool:
    """Tell whether a capitalised adjective ends in "-er", as none else does after "die", "der"."""
    return form[:1].isupper() and form.endswith("er")


def is_from_place(form: str) -> bool:
    """Tell whether a noun means somebody by where they are from ("Wahl-Wiener", "Leipzigerin").

    Of the nouns in "-er" these alone are adjectives too ("Leipziger Messe").
    """
    last = form.rpartition("-")[2].removesuffix("in")
    adjective = any(KINDS[entry.kind].pos == "ADJ" for entry in lexicon().find(last))
    return of_place(last) and adjective
