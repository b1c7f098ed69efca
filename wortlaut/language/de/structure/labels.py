"""Labels of who speaks at the start of lines: "ZEIT: …", "Olaf Scholz (SPD): …", "A. M.: …".

Whether a label can name somebody is told by lists of names, outlets and parts ("Frage"), and by
names and honorifics elsewhere in the text; a common noun ("Ort", "Regie") names nobody.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from wortlaut.language.de.structure.turn_words import (
    ANSWERING,
    ASKING,
    HONORIFICS,
    OUTLET_ENDINGS,
    PARTICLES,
    ROLES,
    TITLES,
    outlets,
)
from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.de.words.names import is_first_name, is_place, is_surname, may_be_first_name
from wortlaut.records import Token

_NAME = r"(?P<name>[^\W_][^\n:;!?„“”\"»«|\\@#*_(){}\[\]–—]{0,70}+)"
_ASIDE = r"(?:\([^()\n]{1,60}\)[^\S\n]*)?"
_BOLD = r"(?:\*\*|__|''')?"
COLON = re.compile(rf"(?m)^[^\S\n]*+{_BOLD}{_NAME}{_ASIDE}{_BOLD}:{_BOLD}")
DASH = re.compile(rf"(?m)^[^\S\n]*+{_NAME}{_ASIDE}(?<=\s)[–—](?=\s)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[^\S\n]*){2,3}|[^\W\d_]{2}")
_MOST_WORDS = 8
_LONGEST_ABBREVIATION = len("dr. ")
_LONG_TITLES = tuple(title for title in TITLES if len(title) > _LONGEST_ABBREVIATION)
_OF_PERSONS = frozenset(("name.given", "name.family"))


class LabelSort(Enum):
    """What a label is."""

    PERSON = auto()
    OUTLET = auto()
    ASKING = auto()
    ANSWERING = auto()
    ROLE = auto()
    NAME = auto()  # a name, though nothing tells that it is a person's
    NOBODY = auto()


class Label(NamedTuple):
    """A label as it stands in the text; all offsets are code points.

    Attributes:
        start, end: of the whole, with marks, what stands in brackets, and the colon.
        first, last: of the name, without what stands in brackets or behind a comma.
        words: of the name.
    """

    start: int
    end: int
    first: int
    last: int
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """The last word or the initials, in small letters: the same for "A. Berg" and "BERG"."""
        return initials(self.words) if is_initials(self.words) else self.words[-1].casefold()


def labels(text: str, shape: re.Pattern[str]) -> list[Label]:
    """Return what has the shape of a label, in order; empty where no name comes twice.

    Takes time linear in the length of the text.
    """
    found = list(_shaped(text, shape))
    again = {key for key, count in Counter(label.key for label in found).items() if count > 1}
    return found if again else []


def _shaped(text: str, shape: re.Pattern[str]) -> Iterator[Label]:
    for match in shape.finditer(text):
        if (label := _label(text, match)) is not None:
            yield label


def label_at(text: str, start: int, shape: re.Pattern[str]) -> Label | None:
    """Return what has the shape of a label at the start of a line, None for nothing."""
    match = shape.match(text, start)
    return None if match is None else _label(text, match)


def _label(text: str, match: re.Match[str]) -> Label | None:
    name = match["name"].partition(",")[0].rstrip()
    after = text[match.end() : match.end() + 1]
    words = tuple(name.split())
    if not words or len(words) > _MOST_WORDS:
        return None
    if after.islower() or after.isdigit() or after in {"/", ":"}:
        return None
    first = match.start("name")
    blank = len(match[0]) - len(match[0].lstrip())
    return Label(match.start() + blank, match.end(), first, first + len(name), words)


class NamesTold(NamedTuple):
    """What the text tells of names.

    Attributes:
        given: first names and honorifics by the surnames after them, in small letters.
        initials: full names, in small letters, by their two initials.
    """

    given: dict[str, set[str]]
    initials: dict[str, set[tuple[str, str]]]


def known(text: str, tokens: Sequence[Token]) -> NamesTold:
    """Return what stands before names in a text."""
    given: dict[str, set[str]] = defaultdict(set)
    initials: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for before, after in pairwise(tokens):
        first, name = before.text, after.text
        if not (first[0].isupper() and name[0].isupper()) or is_title(name):
            continue
        if "\n" in text[before.end : after.start]:
            continue
        if first in HONORIFICS:
            given[name.casefold()].add("")
        elif is_first_name(_capitalised(first)):
            given[name.casefold()].add(first.casefold())
            pair = (first.casefold(), name.casefold())
            initials[pair[0][0] + pair[1][0]].add(pair)
    return NamesTold(given, initials)


def sort(words: Sequence[str], names: NamesTold) -> LabelSort:
    """Return what a label of these words is.

    Args:
        words: the words of the label, at least one.
        names: what the text tells of names.
    """
    joined = " ".join(words).casefold()
    if joined in outlets() or (words[-1][0].isupper() and joined.endswith(OUTLET_ENDINGS)):
        return LabelSort.OUTLET
    for part, listed in (
        (LabelSort.ASKING, ASKING),
        (LabelSort.ANSWERING, ANSWERING),
        (LabelSort.ROLE, ROLES),
    ):
        if joined in listed:
            return part
    if not all(_may_be_in_name(word) for word in words):
        return LabelSort.NOBODY
    if is_initials(words):
        return LabelSort.PERSON if initials(words) in names.initials else LabelSort.NAME
    rest = [word for word in words if not is_title(word)]
    if not rest:
        return LabelSort.ROLE
    return _of_name(rest, names, titled=len(rest) < len(words))


def _of_name(words: Sequence[str], names: NamesTold, *, titled: bool) -> LabelSort:
    """Return what a label without its titles is."""
    last = _capitalised(words[-1])
    if len(words) == 1:
        if last.casefold() in names.given or (titled and _is_name(last)):
            return LabelSort.PERSON
    elif not is_place(" ".join(words)) and any(map(_is_given, words[:-1])) and _opens(words[0]):
        return LabelSort.PERSON
    return LabelSort.NAME if all(map(_is_name, map(_capitalised, words))) else LabelSort.NOBODY


def is_initials(words: Sequence[str]) -> bool:
    """Tell whether a label is somebody's initials ("A. M.", "AM")."""
    joined = " ".join(words)
    return joined.isupper() and _INITIALS.fullmatch(joined) is not None


def initials(words: Sequence[str]) -> str:
    """Return the first and the last letter of initials, in small letters."""
    letters = [letter for word in words for letter in word if letter.isalpha()]
    return (letters[0] + letters[-1]).casefold()


def first_name(words: Sequence[str]) -> str:
    """Return the first name in a label in small letters, empty where it has none."""
    rest = [word for word in words if not is_title(word)][:-1]
    return next(filter(_is_given, rest), rest[0] if rest else "").casefold()


def _capitalised(word: str) -> str:
    """Return a word in capitals as names are written, any other as it is."""
    return word.title() if word.isupper() and len(word) > 1 else word


def _may_be_in_name(word: str) -> bool:
    if any(letter.isdigit() for letter in word):
        return False
    return word[0].isupper() or word in PARTICLES or is_title(word)


def is_title(word: str) -> bool:
    """Tell whether a word tells what somebody is, as before a name ("Bundesminister", "Dr.")."""
    lower = word.casefold()
    return lower in TITLES or lower.endswith(_LONG_TITLES)


def _is_given(word: str) -> bool:
    return is_first_name(_capitalised(word)) or (word[1:] == "." and word[0].isupper())


def _opens(word: str) -> bool:
    """Tell whether a name may open with a word: a first name, or a noun for what somebody is."""
    find = lexicon().find
    nouns = any(KINDS[entry.kind].pos == "NOUN" for entry in find(word))
    return _is_given(word) or (nouns and not find(word.lower()))


def _is_name(word: str) -> bool:
    """Tell whether a capitalised word is a name rather than a noun or a place."""
    if word in PARTICLES:
        return True
    kinds = {KINDS[entry.kind].name for entry in lexicon().find(word)}
    if kinds & _OF_PERSONS:
        return True
    listed = is_first_name(word) or is_surname(word) or may_be_first_name(word)
    return not kinds and listed and not is_place(word)
