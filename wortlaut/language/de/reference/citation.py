"""German words and names as they are listed: in the nominative, without a determiner."""

from functools import lru_cache

from wortlaut.language.de.words.compounds import LONGEST, SHORTEST_STEM, is_listed
from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.de.words.morphology import lemma, readings
from wortlaut.language.de.words.person_nouns import gender_of_person

_CACHED = 1 << 15
_SHORTEST_ADJECTIVE = 3
_MOST_ADJECTIVES = 4
_DERIVED = ("sche", "schen", "scher", "sches", "schem")
_TOLD = {
    "der": (("en", "f"), ("e", "m")),
    "die": (("en", "p"), ("e", "f")),
    "das": (("e", "n"),),
    "einer": (("en", "f"),),
    "eine": (("e", "f"),),
    "zur": (("en", "f"),),
}
"""By a determiner: endings of the adjective after it, with the gender or "p" that both tell."""
_GENITIVE = frozenset(("des", "eines"))
_ALSO_PLURAL = ("er", "el")
_ONLY_PLURAL = "leute"
# Without the "n" these are old forms of the dative of one ("im Staate").
_WEAK_PLURALS = ("staaten", "hemden", "betten", "ohren", "schmerzen", "strahlen", "untertanen")
# So do people end, but no "Talenten" and "Parlamenten".
_WEAK_PERSONS = ("oren", "enten", "anten")
_STRONG = {"m": "er", "f": "e", "n": "es"}


def citation(words: str, genders: str, numbers: str) -> str:
    """Return words without determiner as they are listed: "russische Regierung", "Forscher".

    Adjectives before the noun are inflected strong; the ending of the genitive falls, and that of
    the dative of several. Whose name comes before all keeps its own ("Spaniens König").
    """
    owner, _, owned = words.partition(" ")
    if owned and _is_owner(owner, owned):
        return f"{owner} {_cited(owned, genders, numbers)}"
    return _cited(words, genders, numbers)


def _cited(words: str, genders: str, numbers: str) -> str:
    before, noun, after = _at_noun(words)
    several = noun[:-1] if numbers != "s" and _is_dative_plural(noun) else noun
    if several != noun or (numbers != "s" and _is_weak(noun)):
        noun, numbers = several, "p"
    if numbers == "s" and genders and "f" not in genders:
        base = lemma(noun)
        if noun.startswith(base) and noun[len(base) :] in {"s", "es"}:
            noun = base
    ending = "e" if numbers == "p" else _STRONG.get(genders)
    return f"{_strong(before, ending)}{noun}{after}"


def _is_owner(form: str, owned: str) -> bool:
    """Tell whether a form is a name in the genitive, right before what is its bearer's."""
    if not form[:1].isupper() or not form.endswith("s") or len(form) > LONGEST:
        return False
    named = any(each.pos == "PROPN" and each.lemma != form for each in readings(form))
    following = owned.split(" ", 1)[0]
    if not named or not following:
        return False
    return following[0].islower() or readings(following)[0].pos == "NOUN"


@lru_cache(maxsize=_CACHED)
def _is_weak(noun: str) -> bool:
    """Tell whether a noun for people ends in "-n" in all cases but one ("Autoren", "Studenten")."""
    people = noun.endswith(_WEAK_PERSONS) and len(noun) <= LONGEST
    return people and bool(gender_of_person(lemma(noun)))


@lru_cache(maxsize=_CACHED)
def _is_dative_plural(noun: str) -> bool:
    """Tell whether a noun is a plural with the ending of the dative ("Kräften", "Anwohnern").

    Without the ending it is another form than the lemma, or one that is a plural too. A plural in
    "-n" is none: what is left of it ("Zeuge") is the lemma.
    """
    if not noun.endswith("n") or len(noun) > LONGEST:
        return False
    bare = noun.removesuffix("n")
    if noun.lower().endswith(_WEAK_PLURALS):
        return False
    if _is_weak(noun):
        return False
    if bare.lower().endswith(_ONLY_PLURAL):
        return True
    if not (is_listed(bare) and lemma(bare) == lemma(noun)):
        return False
    single = bare == lemma(bare) or any(bare == entry.lemma for entry in lexicon().find(bare))
    return bare.endswith(_ALSO_PLURAL) or (not single and bare.endswith("e"))


def proper(name: str, determiner: str, genders: str) -> str:
    """Return the name of a body as without a determiner: "Nationaler Rat" for "der Nationale Rat".

    The gender is the one given or, where it is not known, what determiner and ending leave; a name
    of which neither tells stays as it is.
    """
    words = name.split(" ")
    most = min(len(words) - 1, _MOST_ADJECTIVES)
    count = next((place for place in range(most) if not _is_inflected(words[place])), most)
    if not count:
        return name
    article = determiner.lower()
    gender = genders or next((g for end, g in _TOLD.get(article, ()) if words[0].endswith(end)), "")
    ending = "e" if gender == "p" else _STRONG.get(gender)
    if ending is None:
        return name
    before = [_inflected(word, ending, _SHORTEST_ADJECTIVE) for word in words[:count]]
    noun, base = words[count], lemma(words[count])
    if article in _GENITIVE and noun in {f"{base}s", f"{base}es"}:
        noun = base
    return " ".join((*before, noun, *words[count + 1 :]))


@lru_cache(maxsize=_CACHED)
def _is_inflected(form: str) -> bool:
    """Tell whether a word of a name is an adjective with an ending ("Nationalen")."""
    entries = lexicon().find(form.lower()) if len(form) <= LONGEST else ()
    if form.endswith(_DERIVED) and form[:1].isupper():
        return True
    return any(e.lemma != form.lower() and KINDS[e.kind].pos == "ADJ" for e in entries)


def _at_noun(words: str) -> tuple[str, str, str]:
    """Cut words at their first capitalised one: what is before it, it, what is after it."""
    place = 0
    for form in words.split(" ")[:_MOST_ADJECTIVES]:
        if form[:1].isupper():
            return words[:place], form, words[place + len(form) :]
        place += len(form) + 1
    return "", words, ""


def _strong(adjectives: str, ending: str | None) -> str:
    if ending is None or not adjectives.endswith(" "):
        return adjectives
    return "".join(f"{_inflected(form, ending)} " for form in adjectives[:-1].split(" "))


def _inflected(form: str, ending: str, shortest: int = SHORTEST_STEM) -> str:
    for old in ("en", "em", "er", "es", "e"):
        if form.endswith(old) and len(form) - len(old) >= shortest:
            return form.removesuffix(old) + ending
    return form
