"""From the words that a user typed to an expression of the full-text index.

Words are found in all their forms, all of them must be there. Words in quotation marks must stand
next to each other in exactly these forms. A star at the end finds all words that begin so. All else
is taken as it is typed; nothing of it is an operator.
"""

import re
from dataclasses import dataclass

from wortlaut.archive.terms import fold, words
from wortlaut.errors import UsageError
from wortlaut.language import LANGUAGES

MOST = 32
"""Words and phrases of a question."""
WORDS, LEMMAS = "words", "lemmas"
"""Columns of the index of statements."""
SHORTEST_PREFIX = 2
"""Letters before a star."""

_PART = re.compile(r'"([^"]*)"|„([^“”"]*)[“”"]|»([^«]*)«|«([^»]*)»|“([^”]*)”|(\S+)')
_STRAIGHT = '"'
_NAME = "words"  # the filter that is wrong


@dataclass(frozen=True, slots=True)
class SoughtPart:
    """One thing that must be there.

    Attributes:
        forms: terms that must follow each other; one, unless it is a phrase.
        others: terms that will do for a single word instead of its form.
        prefix: whether the last form is the beginning of a word.
        exact: whether only these forms will do.
    """

    forms: tuple[str, ...]
    others: tuple[str, ...] = ()
    prefix: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """What must be there, all of it."""

    parts: tuple[SoughtPart, ...]

    def expression(self, forms: str = WORDS, lemmas: str = LEMMAS) -> str:
        """Return the expression that finds all forms, in these columns."""
        return " AND ".join(_any_form(part, forms, lemmas) for part in self.parts)

    def exact_expression(self, forms: str = WORDS) -> str:
        """Return the expression that finds the forms that were asked for, in these columns."""
        return " AND ".join(_these_forms(part, forms) for part in self.parts)

    def adjacent_expression(self) -> str | None:
        """Return the expression that finds them next to each other; None for one word alone."""
        if len(self.parts) == 1 or any(part.prefix for part in self.parts[:-1]):
            return None
        forms = tuple(form for part in self.parts for form in part.forms)
        return _these_forms(SoughtPart(forms, prefix=self.parts[-1].prefix), WORDS)


def parse(text: str) -> Sought:
    """Return what is asked for.

    Raises:
        UsageError: a quotation mark is left open, no word is there, there are too many, or a star
            stands after less than two letters.
    """
    if text.count(_STRAIGHT) % 2:
        raise UsageError(
            "the words hold a quotation mark that is not closed; put one at both ends of a phrase",
            name=_NAME,
        )
    parts: list[SoughtPart] = []
    for found in _PART.finditer(text):
        phrase = next((group for group in found.groups()[:-1] if group is not None), None)
        parts += _phrase(phrase) if phrase is not None else _typed(found.groups()[-1])
        if len(parts) > MOST:
            raise UsageError("there are more than {most} words; give fewer", most=MOST, name=_NAME)
    if not parts:
        raise UsageError(
            "{words!r} holds no word; give a letter or a number at least",
            words=text[:40],
            name=_NAME,
        )
    return Sought(tuple(dict.fromkeys(parts)))


def _typed(chunk: str) -> list[SoughtPart]:
    """Return what stands between two spaces: "COVID-19" is two words next to each other."""
    stem = chunk.rstrip("*")
    prefix = stem != chunk
    found = list(words(stem, "")) if stem else []
    if not found:
        return []
    forms = tuple(word.terms[0] for word in found if word.terms[0])
    if not forms:
        return []
    if prefix and found[-1].end < len(stem):
        prefix = False  # a sign stands between the word and the star
    if prefix and len(forms[-1]) < SHORTEST_PREFIX:
        raise UsageError(
            "{words!r}: a star needs at least {least} letters before it",
            words=chunk[:40],
            least=SHORTEST_PREFIX,
            name=_NAME,
        )
    if len(forms) > MOST:
        raise UsageError("there are more than {most} words; give fewer", most=MOST, name=_NAME)
    if prefix or len(forms) > 1:
        return [SoughtPart(forms, prefix=prefix, exact=True)]
    return [SoughtPart(forms, others=_others(stem[found[0].start : found[0].end], forms[0]))]


def _phrase(text: str) -> list[SoughtPart]:
    forms = tuple(word.terms[0] for word in words(text, "") if word.terms[0])
    if len(forms) > MOST:
        raise UsageError("there are more than {most} words; give fewer", most=MOST, name=_NAME)
    return [SoughtPart(forms, exact=True)] if forms else []


def _others(word: str, form: str) -> tuple[str, ...]:
    """Return the terms of a word's lemmas, in all languages."""
    found = [
        term
        for language in LANGUAGES
        for each in words(word, language)
        for term in each.terms
        if term
    ]
    return tuple(dict.fromkeys(term for term in found if term != form))


def _any_form(part: SoughtPart, forms: str, lemmas: str) -> str:
    if part.exact:
        return _these_forms(part, forms)
    terms = " OR ".join(_string(term) for term in (*part.forms, *part.others))
    return f"{{{forms} {lemmas}}} : ({terms})"


def _these_forms(part: SoughtPart, columns: str) -> str:
    star = " *" if part.prefix else ""
    return f"{{{columns}}} : {_string(' '.join(part.forms))}{star}"


def _string(text: str) -> str:
    """Return a string of FTS5, in which nothing is an operator."""
    return '"' + text.replace('"', '""') + '"'


def names_expression(name: str, column: str) -> str | None:
    """Return the expression that finds all words of a name in a column; None for no word."""
    terms = [_all_terms(name[word.start : word.end]) for word in words(name, "")]
    alternatives = [f"({' OR '.join(map(_string, each))})" for each in terms[:MOST] if each]
    return f"{column} : ({' AND '.join(alternatives)})" if alternatives else None


def _all_terms(word: str) -> tuple[str, ...]:
    form = fold(word)
    return (form, *_others(word, form)) if form else ()
