"""Whether a German noun means one person, a man or a woman."""

import re
from functools import cache

from wortlaut.language.de.tables import rows
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.de.words.morphology import lemma
from wortlaut.language.de.words.reference_words import PERSON_NOUNS
from wortlaut.language.forms import cached

_LONGEST = 60
_FEMININE = "in"
_LAST_VOWEL = re.compile(r"[aouAO](?=u?[^aeiouäöü]*(?:e[rl])?$)")
_OF_SCIENCE = ("ologe", "ologen", "ologin")
_OF_PRESS = (
    *("sprecher", "redakteur", "reporter", "korrespondent", "journalist", "mitarbeiter", "chef"),
    *("leiter", "direktor", "intendant", "herausgeber", "verleger", "moderator", "führer", "autor"),
    *("kolumnist", "kommentator", "fotograf", "vertreter", "eigentümer", "besitzer", "inhaber"),
    *("gründer", "kritiker", "experte", "blogger", "produzent", "kollege", "vorsitzender", "leser"),
    *("hörer", "zuschauer", "abonnent", "kunde", "nutzer", "gast", "volontär", "praktikant"),
)
_UMLAUTS = str.maketrans("aouAO", "äöüÄÖ")
_PLAIN = str.maketrans("äöüÄÖ", "aouAO")


@cached
def gender_of_person(form: str) -> str:
    """Return "f" for "Patientin", "m" for "Patient" and "Zeuge", empty for any other noun.

    A noun for persons is one of two that the lexicon has, of which one ends in "-in", perhaps with
    an umlaut ("Bauer", "Bäuerin"), or a listed one ("Mann", "Imker"; see `data/person_nouns.tsv`);
    words for both ("Kind") tell nothing.
    """
    if form in PERSON_NOUNS:
        return PERSON_NOUNS[form].genders
    if listed := _listed().get(form) or _listed().get(lemma(form)):
        return listed
    if form.endswith(_OF_SCIENCE):
        return "f" if form.endswith(_FEMININE) else "m"
    find = lexicon().find
    if not form[:1].isupper() or len(form) > _LONGEST or not find(form):
        return ""
    if form.endswith(_FEMININE):
        bare = form.removesuffix(_FEMININE)
        return "f" if any(map(find, (bare, f"{bare}e", bare.translate(_PLAIN)))) else ""
    base = lemma(form).removesuffix("e")
    return "m" if any(find(f"{each}{_FEMININE}") for each in (base, _mutated(base))) else ""


@cache
def _listed() -> dict[str, str]:
    """Return the letters of the genders of listed nouns, those made with "-in" among them."""
    nouns = {noun: gender for gender, nouns in rows("person_nouns.tsv") for noun in nouns.split()}
    bases = [noun.removesuffix("e") for noun, gender in nouns.items() if gender == "m"]
    women = (f"{each}{_FEMININE}" for base in bases for each in (base, _mutated(base)))
    return nouns | dict.fromkeys(women, "f")


def _mutated(base: str) -> str:
    """Return a noun with an umlaut in its last syllable ("Bauer": "Bäuer")."""
    return _LAST_VOWEL.sub(lambda vowel: vowel[0].translate(_UMLAUTS), base)


@cached
def of_press(form: str) -> bool:
    """Tell whether a noun for one person may be that of somebody of the press ("Reporterin")."""
    base = lemma(form).casefold().removesuffix(_FEMININE)
    return base.endswith(_OF_PRESS) or f"{base}e".endswith(_OF_PRESS)
