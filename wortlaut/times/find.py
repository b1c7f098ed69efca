"""Finding: which stretches of a text the rules of a language take for times."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import NamedTuple

from wortlaut.records import Token
from wortlaut.records.time_grammar import Features, Meaning, TimeGrammar, TimeWord, Unit
from wortlaut.times.patterns import NOUN, OTHER, Patterns, compiled

_RUN = re.compile(f"[^{OTHER}{NOUN}]+")
_FIELDS = tuple(field.name for field in fields(Features))
_NUMERIC_STARTS = frozenset("0123456789/-–")


class Mention(NamedTuple):
    """A time as found, not resolved.

    Attributes:
        start, end: `[start, end)` in code points of the text.
        inner: where the second piece starts; the same as `end` where there is one piece.
        token: index of the first token.
        meaning: how to read the features.
        features: what its words say, merged; the later word wins.
        since: whether a word like "seit" stands before it.
        linked: whether nothing but "und", "bis" and the like leads to the next mention.
    """

    start: int
    end: int
    inner: int
    token: int
    meaning: Meaning
    features: Features
    since: bool
    linked: bool


class _Pieces(NamedTuple):
    """The pieces of a text side by side: places, tokens, words, and the codes as one string."""

    starts: list[int]
    ends: list[int]
    tokens: list[int]
    words: list[TimeWord | None]
    codes: str


def find(tokens: Sequence[Token], grammar: TimeGrammar) -> list[Mention]:
    """Return the mentions of times in the order of the text; they do not overlap.

    Takes time linear in the number of tokens: rules have bounded length and are tried only in
    runs of known words that hold a trigger.
    """
    patterns = compiled(grammar.rules, grammar.triggers)
    pieces = _pieces(tokens, grammar, patterns)
    found: list[tuple[int, int, Meaning, Features]] = []
    for run in _RUN.finditer(pieces.codes):
        place, end = run.span()
        if not patterns.triggers.search(pieces.codes, place, end):
            continue
        while place < end:
            if match := patterns.any.search(pieces.codes, place, end):
                place = match.start()
                mention = _longest(pieces, place, patterns)
                if mention is not None:
                    found.append(mention)
                place = mention[1] if mention else place + 1
            else:
                break
    return _mentions(found, pieces, grammar, patterns)


def _pieces(tokens: Sequence[Token], grammar: TimeGrammar, patterns: Patterns) -> _Pieces:
    words, phrases, codes = grammar.words, grammar.phrases, patterns.codes
    pieces = _Pieces([], [], [], [], "")
    starts, ends, places, found, _ = pieces
    code: list[str] = []
    place, count = 0, len(tokens)
    while place < count:
        start, end, form = tokens[place]
        last = place
        if form in phrases and (phrase := _phrase(tokens, place, phrases[form])):
            word, last = phrase
            end = tokens[last].end
        else:
            word = words.get(form)
        if word is None and form[0] in _NUMERIC_STARTS:
            for first, stop, part in grammar.pieces(form):
                starts.append(start + first)
                ends.append(start + stop)
                places.append(place)
                part = part or words.get(form[first:stop])
                found.append(part)
                code.append(codes.get(part.category, OTHER) if part else OTHER)
        else:
            starts.append(start)
            ends.append(end)
            places.append(place)
            found.append(word)
            if word is not None:
                code.append(codes.get(word.category, OTHER))
            elif code and code[-1] > NOUN and form[0].isupper():
                code.append(NOUN)
            else:
                code.append(OTHER)
        place = last + 1
    return pieces._replace(codes="".join(code))


def _phrase(
    tokens: Sequence[Token], place: int, entries: tuple[tuple[tuple[str, ...], TimeWord], ...]
) -> tuple[TimeWord, int] | None:
    """Return the longest phrase that starts at `place`, and the index of its last token."""
    for rest, word in entries:
        last = place + len(rest)
        if last < len(tokens) and all(
            token.text == form
            for token, form in zip(tokens[place + 1 : last + 1], rest, strict=True)
        ):
            return word, last
    return None


def _longest(
    pieces: _Pieces, place: int, patterns: Patterns
) -> tuple[int, int, Meaning, Features] | None:
    """Return first and last piece, meaning and features of the longest match at `place`."""
    best: re.Match[str] | None = None
    meaning = Meaning.POINT
    for candidate, pattern in patterns.rules:
        match = pattern.match(pieces.codes, place)
        if match and match.end() > (best.end() if best else place):
            best, meaning = match, candidate
    if best is None:
        return None
    return place, best.end(), meaning, _merged(best, pieces.words)


def _merged(match: re.Match[str], words: Sequence[TimeWord | None]) -> Features:
    """Return the features of the words under a match, numbers in their roles."""
    values: dict[str, object] = {}
    roles = {
        match.start(name): name.partition("_")[0]
        for name in match.re.groupindex
        if match.start(name) >= 0
    }
    for place in range(match.start(), match.end()):
        word = words[place]
        if word is None:
            continue
        role = roles.get(place)
        if role is not None:
            number = word.features.number
            if role == "amount" and role in values:
                values[role], values["vague"] = None, True
            elif role in {"past", "before"}:
                values["offset"] = (1 if role == "past" else -1) * int(number or 0)
            else:
                values[role] = number if role == "amount" else int(number or 0)
            continue
        for name in _FIELDS:
            value = getattr(word.features, name)
            if value is not None and value is not False and name != "number":
                values[name] = value
    values.pop("vague", None)
    return Features(**values)  # type: ignore[arg-type]


def _mentions(
    found: list[tuple[int, int, Meaning, Features]],
    pieces: _Pieces,
    grammar: TimeGrammar,
    patterns: Patterns,
) -> list[Mention]:
    since = {patterns.codes[name] for name in grammar.since if name in patterns.codes}
    links = {patterns.codes[name] for name in grammar.inheriting if name in patterns.codes}
    mentions = []
    for number, (first, last, meaning, features) in enumerate(found):
        following = found[number + 1][0] if number + 1 < len(found) else last
        mentions.append(
            Mention(
                start=pieces.starts[first],
                end=pieces.ends[last - 1],
                inner=pieces.starts[first + 1] if last > first + 1 else pieces.ends[last - 1],
                token=pieces.tokens[first],
                meaning=meaning,
                features=_checked(features),
                since=first > 0 and pieces.codes[first - 1] in since,
                linked=0 < following - last and links.issuperset(pieces.codes[last:following]),
            )
        )
    return mentions


def _checked(features: Features) -> Features:
    """Leave the minutes of "zehn Minuten nach acht" out of what is counted."""
    if features.offset is not None and features.unit is Unit.MINUTE:
        return replace(features, unit=None)
    return features
