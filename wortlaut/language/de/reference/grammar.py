"""The German grammar of reference, see `wortlaut.language.reference_grammar`."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TypeVar

from wortlaut.language.de.reference import descriptions
from wortlaut.language.de.reference.bodies import (
    BODY_KINDS,
    BODY_WORDS,
    MEMBERS_OF_BODIES,
    OF_FIRMS,
    PARTS_OF_BODIES,
    RELATED,
    SHARES,
    TAKES_UP,
    same_bodies,
)
from wortlaut.language.de.reference.citation import citation, proper
from wortlaut.language.de.statements.source_words import SOURCE_WORDS
from wortlaut.language.de.statements.speech_acts import speech_act
from wortlaut.language.de.times.names import names
from wortlaut.language.de.words.compounds import LONGEST, heads, is_listed, stem
from wortlaut.language.de.words.degrees import honours
from wortlaut.language.de.words.morphology import lemma
from wortlaut.language.de.words.person_nouns import gender_of_person, of_press
from wortlaut.language.de.words.reference_words import (
    ACTING_PLACES,
    ANSWERS,
    AUTHORITY,
    CIRCLES,
    CLAIM_NOUNS,
    CONTRACTED,
    DETERMINERS,
    EXPLETIVE,
    FIRST_PERSON,
    GENERATIONS,
    HONORIFICS,
    INFORMATION,
    ISSUERS,
    LINKING,
    NAME_ARTICLES,
    OF,
    ORIGIN,
    OWN,
    PAIRS,
    PARTICLES,
    PEOPLE,
    PERSON_NOUNS,
    PLACE,
    POSSESSIVES,
    PRONOUNS,
    PUBLISHING,
    QUOTING,
    RESUMING,
    SIBILANTS,
    SPEECH_NOUNS,
    SUFFIXES,
    TALKING_WITH,
    THERE,
    THEREBY,
    TIME_NOUNS,
    TO,
    TWO,
    WITHIN,
    YOUNGER,
)
from wortlaut.language.marks import DOUBLED, QUOTATION_MARKS
from wortlaut.language.reference_grammar import Part, ReferenceGrammar, ReferenceWord

_Told = TypeVar("_Told")
_CACHED = 1 << 15

_MARKS = {
    ",": Part.COMMA,
    "(": Part.OPEN,
    "[": Part.OPEN,
    ")": Part.CLOSE,
    "]": Part.CLOSE,
    "und": Part.AND,
    "sowie": Part.AND,
    "auch": Part.AND,
    "oder": Part.AND,
} | dict.fromkeys(QUOTATION_MARKS | DOUBLED | frozenset("'’"), Part.QUOTE)

_PARTS = {
    "NOUN": Part.NOUN,
    "PROPN": Part.NAME,
    "ADJ": Part.ADJECTIVE,
    "NUM": Part.ADJECTIVE,
    "ADP": Part.PREPOSITION,
    "VERB": Part.VERB,
    "AUX": Part.VERB,
}

_LISTED = (
    {form: ReferenceWord(part) for form, part in _MARKS.items()}
    | HONORIFICS
    | {form: ReferenceWord(Part.SUFFIX) for form in SUFFIXES}
    | {form: ReferenceWord(Part.TIME) for form in TIME_NOUNS}
    | {form: ReferenceWord(Part.BODY) for form in BODY_WORDS}
    | ANSWERS
    | PERSON_NOUNS
)
_FUNCTION_WORDS = (
    {"für": ReferenceWord(Part.FOR)}
    | {form: ReferenceWord(Part.PARTICLE) for form in PARTICLES}
    | {form: ReferenceWord(Part.PLACE) for form in PLACE}
    | {form: ReferenceWord(Part.PLACE, "mn", "s") for form in CONTRACTED}
    | {form: ReferenceWord(Part.OF) for form in OF}
    | {form: ReferenceWord(Part.TO) for form in TO}
    | PRONOUNS
    | POSSESSIVES
    | DETERMINERS
    | THEREBY
)
_PLURAL_VERBS = frozenset(("sind", "seien", "waren", "wären"))
_PLURAL_ENDINGS = ("en", "ern", "eln")


@cache
def reference_grammar() -> ReferenceGrammar:
    """Return the words that German refers with."""
    return ReferenceGrammar(
        word=word,
        heads=heads,
        agreement=agreement,
        stem=stem,
        generations=MappingProxyType(GENERATIONS),
        younger=YOUNGER,
        citation=citation,
        proper=proper,
        bare=bare,
        sibilants=SIBILANTS,
        joined=joined,
        aged=descriptions.aged,
        age_of=descriptions.age_of,
        is_former=descriptions.is_former,
        is_counterpart=descriptions.is_counterpart,
        manages=descriptions.manages,
        modifiers=modifiers,
        name_articles=MappingProxyType(NAME_ARTICLES),
        first_person=FIRST_PERSON,
        own=OWN,
        quoting=QUOTING,
        passive="werden",
        expletive=EXPLETIVE,
        resuming=RESUMING,
        speaks=speaks,
        is_claim=is_claim,
        of_place=descriptions.of_place,
        is_from_place=descriptions.is_from_place,
        is_one=descriptions.is_one,
        is_thing=descriptions.is_thing,
        named_as_times=names,
        honours=honours,
        information=INFORMATION,
        origin=ORIGIN,
        circles=CIRCLES,
        acting_places=frozenset(map(stem, ACTING_PLACES)),
        within=WITHIN,
        there=THERE,
        authority=AUTHORITY,
        talking_with=TALKING_WITH,
        issuers=MappingProxyType(_by_stem(ISSUERS)),
        publishing=PUBLISHING,
        two=TWO,
        pairs=MappingProxyType(_by_stem(PAIRS)),
        people=PEOPLE,
        gender_of_person=gender_of_person,
        of_press=of_press,
        takes_up=MappingProxyType(_by_stem(TAKES_UP)),
        parts_of_bodies=MappingProxyType(_by_stem(PARTS_OF_BODIES)),
        members_of_bodies=MappingProxyType(_by_stem(MEMBERS_OF_BODIES)),
        body_kinds=MappingProxyType(BODY_KINDS),
        may_be_one=may_be_one,
        calls_any=calls_any,
        shares=SHARES,
        of_firms=OF_FIRMS,
        relates=RELATED.__contains__,
        sources=SOURCE_WORDS,
    )


def is_plural_verb(form: str) -> bool:
    """Tell whether a finite verb is a plural, as far as its form tells."""
    return form in _PLURAL_VERBS or form.endswith(_PLURAL_ENDINGS)


@lru_cache(maxsize=_CACHED)
def may_be_one(noun: str, other: str) -> bool:
    """Tell whether two stems of nouns for bodies of one kind can mean the same body.

    "das Amt" may be "das Jugendamt", "das Finanzamt" is not.
    """
    general, same = _same_bodies()
    if general & {noun, other} or noun.endswith(other) or other.endswith(noun):
        return True
    return any({noun, other} <= group for group in same)


def calls_any(noun: str) -> bool:
    """Tell whether the stem of a noun is that of one for any body of its kind ("Unternehmen")."""
    return noun in _same_bodies()[0]


@cache
def _same_bodies() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    general, same = same_bodies()
    return frozenset(map(stem, general)), tuple(frozenset(map(stem, group)) for group in same)


def _by_stem(words: Mapping[str, _Told]) -> dict[str, _Told]:
    """Return what stands by nouns by their stems."""
    return {stem(word): told for word, told in words.items()}


@lru_cache(maxsize=_CACHED)
def _word(form: str, pos: str) -> ReferenceWord:
    listed = _LISTED.get(form)
    if listed is None and (pos not in {"PROPN", "NOUN"} or form.islower()):
        listed = _FUNCTION_WORDS.get(form.lower())
    if listed is not None:
        return listed
    if _is_speech(form):
        return ReferenceWord(Part.SPEECH)
    part = _PARTS.get(pos, Part.OTHER)
    if part is Part.VERB:
        return ReferenceWord(part, "", "p" if is_plural_verb(form) else "s")
    return _noun(form) if part is Part.NOUN else ReferenceWord(part)


def word(form: str, pos: str) -> ReferenceWord:
    """Return what a form with a UPOS tag tells."""
    return _word(form[:LONGEST], pos)


def _noun(form: str) -> ReferenceWord:
    if not is_listed(form):
        return ReferenceWord(Part.NOUN, listed=False)
    if form.endswith("innen"):
        return ReferenceWord(Part.NOUN, "f", "p")
    if form.endswith(("in", "frau")) and len(form) > len("Löwin"):
        return ReferenceWord(Part.NOUN, "f", "s")
    return ReferenceWord(Part.NOUN)


def agreement(determiner: str, noun: str, genders: str, attribute: bool) -> ReferenceWord:
    """Return the genders and numbers that determiner and noun leave together.

    "die" before a masculine noun is the plural, "der" the singular, but as an attribute of a noun
    the plural ("Angaben der Ermittler", of one "des Ermittlers"); a noun with the endings of an
    adjective ("Vorsitzende") is masculine after "der", feminine after "die", many with "-n".
    """
    word = _FUNCTION_WORDS.get(determiner.lower(), ReferenceWord(Part.OTHER))
    both = set(word.genders) == {"m", "f"}
    if not genders and word.genders in {"mf", "f"} and "p" in word.numbers:
        adjectival = noun.endswith("e")
        gender = ("m" if both else "f") if adjectival else word.genders
        return word._replace(genders=gender, numbers="s" if adjectival else word.numbers)
    genders = genders or word.genders
    if both and genders == "m":
        return word._replace(genders=genders, numbers="p" if attribute else "s")
    if word.genders and not set(genders) & set(word.genders):
        return word._replace(genders=genders, numbers=word.numbers.replace("s", ""))
    return word._replace(genders=genders)


def _is_speech(form: str) -> bool:
    return form[:1].isupper() and (form in SPEECH_NOUNS or lemma(form) in SPEECH_NOUNS)


def speaks(forms: Sequence[str]) -> bool:
    """Tell whether words mark speech, see `speech_acts`."""
    return _speaks(tuple(forms))


@lru_cache(maxsize=_CACHED)
def _speaks(forms: tuple[str, ...]) -> bool:
    return speech_act(forms) is not None


def is_claim(form: str) -> bool:
    """Tell whether a noun for what is said is its possessor's own claim, see `CLAIM_NOUNS`."""
    return form in CLAIM_NOUNS or lemma(form) in CLAIM_NOUNS


def bare(form: str) -> str | None:
    """Return a name without genitive ending ("Merkels", "Hans'"), None where it has none."""
    for ending in ("’s", "'s", "’", "'", "s"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            return form.removesuffix(ending)
    return None


def joined(names: Sequence[str]) -> str:
    """Return names, one or more, as one would list them ("A, B und C")."""
    *first, last = names
    return f"{', '.join(first)} und {last}" if first else last


def modifiers(first: str) -> tuple[str, ...]:
    """Return the words that the first part of a compound may be, itself first, see `LINKING`."""
    return tuple(first.removesuffix(letters) for letters in LINKING if first.endswith(letters))
