"""How a text's words find what is known.

A key is a form as the index knows it (see `normalise`). Letter case counts, because it tells the
name from the word in German ("Essen", "Linke"), but a form in capitals alone ("MOSKAU") is also
looked up as "Moskau".
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.knowledge.entries import (
    AnonymousSource,
    Compound,
    Gender,
    Institution,
    KnownActor,
    Match,
    Office,
    Sense,
    Tenure,
)
from wortlaut.language import load
from wortlaut.language.break_hints import BREAK_HINTS
from wortlaut.language.forms import cached

_HYPHENS = "-\u2010\u2011\u2012\u2013"
_APOSTROPHES = "'\u2018\u2019\u02bc"
_JOINERS = "\u200c\u200d"
_KEY_CHARACTERS = (
    dict.fromkeys(map(ord, f"{BREAK_HINTS}{_JOINERS}"))
    | dict.fromkeys(map(ord, _HYPHENS), "-")
    | dict.fromkeys(map(ord, _APOSTROPHES), "'")
    | {ord("ß"): "ss"}
)
_PLAIN = re.compile(r"(?:[^\W\d_]++|\d++)(?: (?:[^\W\d_]++|\d++)(?![^\W_])|(?<!\d)-[^\W\d_]++)*+")
"""Names whose tokens are what stands between their spaces, without a hyphen by a digit."""
_LONGEST_FORM = 200
_DIAERESIS = "\u0308"
_UNKNOWN: frozenset[Gender] = frozenset()
_SHORTEST_CAPITALS = 4


def normalise(form: str) -> str:
    """Return the key of a token: NFC, one hyphen, one apostrophe, "ss" for "ß", no soft hyphens.

    Swiss spelling ("Weisses Haus") thus finds the same entry.
    """
    return form if form.isascii() else _normalised(form)


@cached
def _normalised(form: str) -> str:
    return unicodedata.normalize("NFC", form).translate(_KEY_CHARACTERS)


@cached
def _without_marks(key: str) -> str:
    """Return a key without the marks on its letters, as in "Ján"; a diaeresis makes it another."""
    decomposed = unicodedata.normalize("NFD", key)
    if _DIAERESIS in decomposed:
        return key
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(name: str, language: str) -> list[str]:
    """Return the words of a name: the language's tokens."""
    return [token.text for token in load(language).tokenize(name)]


def key_of(name: str, language: str) -> str:
    """Return the key of a name of one or more words: those of its tokens, joined by spaces."""
    if name.isalpha() or _PLAIN.fullmatch(name):
        return normalise(name)
    return " ".join(map(normalise, words(name, language)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Knowledge:
    """All entries of a language, and the index from their forms; build it with `knowledge`.

    It is equal to itself alone, so what follows from it can be cached.

    Attributes:
        language: such as `de`.
        entities: states, bodies and added persons by id.
        offices: by id.
        states: states by their ISO 3166-1 codes, alpha-2 and alpha-3.
        institutions: by id.
        anonymous: unnamed sources by id.
        tenures: who held which office when (from the user's file).
        senses: key to senses; the words of a key are joined by one space.
        longer: first word of the keys of several words to their numbers of words, longest first.
        namesakes: listed form of a body to the bodies of other countries that have the same name.
        first_names: key of a first name to the genders it is given to.
        family_first: keys of family names that stand before the first name ("Kim", "Xi").
    """

    language: str
    entities: Mapping[str, KnownActor]
    states: Mapping[str, KnownActor]
    offices: Mapping[str, Office]
    institutions: Mapping[str, Institution]
    anonymous: Mapping[str, AnonymousSource]
    tenures: tuple[Tenure, ...]
    senses: Mapping[str, tuple[Sense, ...]]
    longer: Mapping[str, tuple[int, ...]]
    namesakes: Mapping[str, tuple[KnownActor, ...]]
    first_names: Mapping[str, frozenset[Gender]]
    family_first: frozenset[str]

    def lookup(self, name: str) -> tuple[Sense, ...]:
        """Return what a whole name stands for, empty where it is unknown.

        White space between its words does not matter.
        """
        forms = words(name, self.language)
        match = self.find(forms, 0) if forms else None
        return match.senses if match is not None and match.last == len(forms) else ()

    def find(self, forms: Sequence[str], first: int) -> Match | None:
        """Return the longest known name that starts at token `first`, None where none does.

        Args:
            forms: the texts of the tokens.
            first: index into `forms`.
        """
        form = forms[first]
        if len(form) > _LONGEST_FORM:
            return None
        key = normalise(form)
        match = self._longest(forms, first, key)
        if match is None and len(key) >= _SHORTEST_CAPITALS and key.isupper():
            key = key.title()
            most = self.longer.get(key, (1,))[0]
            lowered = [word[:_LONGEST_FORM].title() for word in forms[first : first + most]]
            match = self._longest(lowered, 0, key)
            return match and Match(first, first + match.last, match.senses)
        return match

    def _longest(self, forms: Sequence[str], first: int, key: str) -> Match | None:
        for length in self.longer.get(key, ()):
            last = first + length
            if last <= len(forms):
                rest = (normalise(form[:_LONGEST_FORM]) for form in forms[first + 1 : last])
                senses = self.senses.get(" ".join((key, *rest)))
                if senses:
                    return Match(first, last, senses)
        senses = self.senses.get(key)
        return Match(first, first + 1, senses) if senses else None

    def scan(self, forms: Sequence[str]) -> tuple[Match, ...]:
        """Return all known names in a text, left to right, the longest first, without overlap.

        Takes time linear in the number of tokens. Compounds are not split, see `compound`.
        """
        return tuple(self._scan(forms))

    def _scan(self, forms: Sequence[str]) -> Iterator[Match]:
        senses, longer = self.senses, self.longer
        after = 0
        for place, form in enumerate(forms):
            if place < after:
                continue
            key = form if form.isascii() else normalise(form)
            if key not in senses and key not in longer and not key.isupper():
                continue
            match = self.find(forms, place)
            if match is not None:
                yield match
                after = match.last

    def compound(self, form: str) -> Compound | None:
        """Split a hyphenated word at its last hyphen, None where the head is unknown.

        The modifier may be an alias, or a prefix such as "US-". "UN-Sicherheitsrat" is found by
        `find` already; ask here for words that it does not know.
        """
        if len(form) > _LONGEST_FORM:
            return None
        key = normalise(form)
        before, hyphen, after = key.rpartition("-")
        head = self.senses.get(after) if hyphen and before else None
        if not head:
            return None
        modifier = self.senses.get(f"{before}-") or self.senses.get(before, ())
        start = max(form.rfind(mark) for mark in _HYPHENS) + 1
        return Compound(modifier, head, start)

    def genders(self, first_name: str) -> frozenset[Gender]:
        """Return whom a first name is given to: one gender, both, or none where it is unknown.

        Of a double name ("Karl-Theodor") the first part that tells decides; a name with marks that
        German does not have ("Ján") is also looked up without.
        """
        key = normalise(first_name[:_LONGEST_FORM])
        whole = self.first_names.get(key, _UNKNOWN)
        if not whole and not key.isascii():
            whole = self.first_names.get(_without_marks(key), _UNKNOWN)
        if len(whole) == 1 or "-" not in key:
            return whole
        known = [whole, *(self.first_names.get(name, _UNKNOWN) for name in key.split("-"))]
        return max(known, key=lambda genders: (len(genders) == 1, len(genders)))

    def is_family_first(self, name: str) -> bool:
        """Tell whether a word can be a family name that precedes the first name ("Kim", "Xi")."""
        return normalise(name[:_LONGEST_FORM]) in self.family_first

    def holders(self, office: str, of: str | None, on: str) -> tuple[KnownActor, ...]:
        """Return who held an office on a date, as far as users have added it; often nobody.

        Args:
            office: id of the office.
            of: id of the entity that it is an office of; None for any.
            on: ISO 8601 date with year, month or day precision; whoever held the office at some
                time of that year or month counts.
        """
        return tuple(
            dict.fromkeys(
                self.entities[tenure.person]
                for tenure in self.tenures
                if tenure.office == office
                and of in (None, tenure.of)
                and within(on, tenure.start, tenure.end)
            )
        )


def within(date: str, start: str | None, end: str | None) -> bool:
    """Tell whether two periods can overlap: that of `date` and `[start, end]`, both inclusive.

    All are ISO 8601 with year, month or day precision, which compare as far as both say.
    """
    begun = start is None or date[: len(start)] >= start[: len(date)]
    return begun and (end is None or date[: len(end)] <= end[: len(date)])
