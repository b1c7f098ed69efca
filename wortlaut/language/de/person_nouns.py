"""Whether a German noun means one person, a man or a woman."""

import re

from wortlaut.language.de.lexicon import lexicon
from wortlaut.language.de.morphology import lemma
from wortlaut.language.de.reference_words import PERSON_NOUNS
from wortlaut.language.forms import cached

_LONGEST = 60
_FEMININE = "in"
_LAST_VOWEL = re.compile(r"[aouAO](?=u?[^aeiouäöü]*(?:e[rl])?$)")
_UMLAUTS = str.maketrans("aouAO", "äöüÄÖ")
_PLAIN = str.maketrans("äöüÄÖ", "aouAO")


@cached
def gender_of_person(form: str) -> str:
    """Return "f" for "Patientin", "m" for "Patient" and "Zeuge", empty for any other noun.

    A noun for persons is one of two that the lexicon has, of which one ends in "-in", perhaps with
    an umlaut ("Bauer", "Bäuerin"), or a listed one ("Mann"); words for both ("Kind") tell nothing.
    """
    if form in PERSON_NOUNS:
        return PERSON_NOUNS[form].genders
    find = lexicon().find
    if not form[:1].isupper() or len(form) > _LONGEST or not find(form):
        return ""
    if form.endswith(_FEMININE):
        bare = form.removesuffix(_FEMININE)
        return "f" if any(map(find, (bare, f"{bare}e", bare.translate(_PLAIN)))) else ""
    base = lemma(form).removesuffix("e")
    mutated = _LAST_VOWEL.sub(lambda vowel: vowel[0].translate(_UMLAUTS), base)
    return "m" if any(find(f"{each}{_FEMININE}") for each in (base, mutated)) else ""
