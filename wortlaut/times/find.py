"""Finding: which stretches of a text the rules of a language take for times."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import fields, replace
from functools import lru_cache
from typing import NamedTuple

from wortlaut.language.time_grammar import Features, Meaning, TimeGrammar, TimeWord, Unit
from wortlaut.records import Token
from wortlaut.times.patterns import NOUN, OTHER, Entry, Patterns, compiled, longest

_RUN = re.compile(f"[^{OTHER}{NOUN}]+")
_NUMERIC_STARTS = frozenset("0123456789/-–")
_JOINED = re.compile(r"([^\W\d_]{1,20}\.?)[-–—/]([^\W\d_]{1,20}\.?|\d{1,2}\.)")
_LONG_YEAR, _SHORT_YEAR = re.compile(r"[0-9]{4}"), re.compile(r"[0-9]{2}\.")
_CLOCK = ("hour", "minute", "second", "offset", "part")
_BEHIND = 4
_AHEAD = 2
_LONGEST = 60  # pieces: more than any rule covers


class Mention(NamedTuple):
    """A time as found, not resolved.

    Attributes:
        start, end: `[start, end)` in code points of the text.
        inner: where the second piece starts, the first where there is one.
        token: index of the first token.
        meaning: how to read the features.
        features: what its words say, merged; the later word wins.
        since: whether a word like "seit" stands before it.
        linked: whether nothing but "und", "bis" and the like leads to the next mention.
        day: where the mention starts that names the day of an hour, None where none belongs to it.
    """

    start: int
    end: int
    inner: int
    token: int
    meaning: Meaning
    features: Features
    since: bool
    linked: bool
    day: int | None = None


class _Piece(NamedTuple):
    """A token or a part of one: its place in the text, its token, what it means."""

    start: int
    end: int
    token: int
    word: TimeWord | None


class _Found(NamedTuple):
    """A match: pieces `[first, last)`, what they say, and where the day of an hour starts."""

    first: int
    last: int
    meaning: Meaning
    features: Features
    day: int | None = None


def find(
    tokens: Sequence[Token], grammar: TimeGrammar, breaks: Set[int] = frozenset()
) -> list[Mention]:
    """Return the mentions of times in the order of the text; they do not overlap.

    None goes on over a token of `breaks`, at which a paragraph begins.

    Takes time linear in the number of tokens: rules have bounded length and are tried only in
    runs of known words that hold a trigger.
    """
    patterns = compiled(grammar)
    pieces, codes = _pieces(tokens, grammar, patterns, breaks)
    found: list[_Found] = []
    for run in _RUN.finditer(codes):
        if patterns.triggers.search(codes, *run.span()):
            found.extend(_found(pieces, codes, run.span(), patterns))
    return _mentions(found, pieces, codes, grammar, patterns)


def _pieces(
    tokens: Sequence[Token], grammar: TimeGrammar, patterns: Patterns, breaks: Set[int]
) -> tuple[dict[int, _Piece], str]:
    """Return the codes of a text's pieces as one string, and by place those that mean something."""
    entries = patterns.entries
    names = grammar.names([token.text for token in tokens]) - breaks
    pieces: dict[int, _Piece] = {}
    codes: list[str] = []
    covered = 0
    known = False
    for place, (start, end, form) in enumerate(tokens):
        if place < covered:
            continue
        if place in breaks:
            codes.append(OTHER)
            known = False
        entry = entries[form] if form in entries and place not in names else None
        if entry is not None and entry.phrases:
            entry, covered = _phrase(tokens, place, entry, breaks)
        if entry is not None and entry.word is not None:
            word, code, _ = entry
            if covered > place:
                end = tokens[covered - 1].end  # noqa: PLW2901
            known = code != OTHER
            pieces[len(codes)] = _Piece(start, end, place, word)
            codes.append(code)
        elif place not in names and (
            form[0] in _NUMERIC_STARTS or (not form.isalpha() and _is_joined(form, grammar))
        ):
            whole = _without_stop(tokens, place)
            # Soft hyphens and the like are no part of a form.
            hinted = start + len(whole) if end - start != len(form) else -1
            for piece, code in _parts(whole, start, place, grammar, patterns):
                pieces[len(codes)] = piece._replace(end=end) if piece.end == hinted else piece
                codes.append(code)
            if whole != form:
                codes.append(OTHER)
            known = codes[-1] != OTHER
        else:
            codes.append(NOUN if known and form[0].isupper() else OTHER)
            known = False
    return pieces, "".join(codes)


def _without_stop(tokens: Sequence[Token], place: int) -> str:
    """Return the form of a token, of the second year in "2026/27." without the full stop."""
    form = tokens[place].text
    if place < 2 or tokens[place - 1].text != "/" or not _SHORT_YEAR.fullmatch(form):  # noqa: PLR2004
        return form
    return form[:-1] if _LONG_YEAR.fullmatch(tokens[place - 2].text) else form


def _is_joined(form: str, grammar: TimeGrammar) -> bool:
    """Tell "Juni–August", two words of a category and a dash, and "Juni–5."."""
    found = _JOINED.fullmatch(form)
    if found is None:
        return False
    words = [grammar.words.get(part) for part in found.groups() if not part[0].isdecimal()]
    return None not in words and len({word.category for word in words if word}) == 1


def _parts(
    form: str, start: int, token: int, grammar: TimeGrammar, patterns: Patterns
) -> Iterator[tuple[_Piece, str]]:
    """Yield the parts of a form with digits, and their codes."""
    for first, last, own in grammar.pieces(form):
        word = own or grammar.words.get(form[first:last])
        code = patterns.codes.get(word.category, OTHER) if word else OTHER
        yield _Piece(start + first, start + last, token, word), code


def _phrase(
    tokens: Sequence[Token], place: int, entry: Entry, breaks: Set[int]
) -> tuple[Entry, int]:
    """Return the longest phrase that starts at `place`, or the form itself, and where it ends."""
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    for rest, word, code in entry.phrases:
        if rest[0] != following:
            continue
        end = place + 1 + len(rest)
        if tuple(token.text for token in tokens[place + 1 : end]) != rest:
            continue
        if breaks.isdisjoint(range(place + 1, end)):
            return Entry(word, code, ()), end
    return entry, place + 1


def _found(
    pieces: Mapping[int, _Piece], codes: str, run: tuple[int, int], patterns: Patterns
) -> Iterator[_Found]:
    """Yield the matches in a run of known pieces, from left to right."""
    place, end = run
    while match := patterns.any.search(codes, place, end + _AHEAD):
        place = match.start()
        if place >= end:
            break
        first = max(0, run[0] - _BEHIND, place - _BEHIND)
        window = codes[first : min(end + _AHEAD, place + _LONGEST)]
        best = longest(patterns, window, place - first)
        if best is None:
            place += 1
            continue
        number, inner = best
        meaning = patterns.rules[number][0]
        features = _merged(inner, inner.span(), pieces, first)
        whole = _Found(place, first + inner.end(), meaning, features)
        yield from _parted(whole, inner, pieces, first, patterns) or (whole,)
        place = first + inner.end()


def _parted(
    whole: _Found,
    match: re.Match[str],
    pieces: Mapping[int, _Piece],
    first: int,
    patterns: Patterns,
) -> tuple[_Found, _Found] | None:
    """Return the day and the hour of "Sonntag um 9 Uhr" apart, in their order; else None.

    A part of the day and its hour are one time ("abends um 8 Uhr").
    """
    if whole.features.hour is None:
        return None
    for parting in patterns.parting.finditer(match.string, match.start() + 1, match.end() - 1):
        spans = (match.start(), parting.start()), (parting.end(), match.end())
        before, after = (_merged(match, span, pieces, first) for span in spans)
        day = after if before.hour is not None else before
        of_a_part = replace(day, part=None, mod=None) == Features()
        if day.hour is not None or (of_a_part and whole.meaning is Meaning.POINT):
            continue
        place = first + spans[day is after][0]
        hour = {name: getattr(whole.features, name) for name in _CLOCK}
        halves = [
            _Found(first + start, first + end, whole.meaning, replace(day, timed=True))
            if first + start == place
            else _Found(first + start, first + end, Meaning.POINT, Features(**hour), place)
            for start, end in spans
        ]
        return halves[0], halves[1]
    return None


def _merged(
    match: re.Match[str], span: tuple[int, int], pieces: Mapping[int, _Piece], first: int
) -> Features:
    """Return the features of the words in a span of a match, numbers in their roles."""
    values: dict[str, object] = {}
    roles = {
        match.start(name): name.partition("_")[0]
        for name in match.re.groupindex
        if match.start(name) >= 0
    }
    for place in range(*span):
        word = pieces[first + place].word
        if word is None:
            continue
        role = roles.get(place)
        if role is None:
            values.update(_said(word.features))
        else:
            values.update(_in_role(role, word.features.number or 0, values))
    if "offset" in values and values.get("unit") is Unit.MINUTE:
        del values["unit"]  # the minutes of "zehn Minuten nach acht"
    return Features(**values)  # type: ignore[arg-type]


@lru_cache(maxsize=1 << 12)
def _said(features: Features) -> dict[str, object]:
    """Return the features that say something, without the bare number."""
    values = {field.name: getattr(features, field.name) for field in fields(features)}
    return {
        name: value
        for name, value in values.items()
        if value is not None and value is not False and name != "number"
    }


def _in_role(role: str, number: float, values: Mapping[str, object]) -> dict[str, object]:
    if role == "amount":  # two amounts are a vague one: "zwei bis drei Jahre"
        return {role: None, "vague": True} if role in values else {role: number}
    if role == "times":  # "zwei Millionen Jahre"
        amount = values.get("amount")
        return {"amount": amount * number} if isinstance(amount, int | float) else {}
    if role == "beside":  # "zwei ganze Jahre" are as long as "zwei Jahre"
        return {}
    if role in {"past", "before"}:
        return {"offset": int(number) if role == "past" else -int(number)}
    return {role: int(number)}


def _mentions(
    found: list[_Found],
    pieces: Mapping[int, _Piece],
    codes: str,
    grammar: TimeGrammar,
    patterns: Patterns,
) -> list[Mention]:
    since = {patterns.codes[name] for name in grammar.since & patterns.codes.keys()}
    links = {patterns.codes[name] for name in grammar.inheriting & patterns.codes.keys()}
    mentions = []
    for number, (first, last, meaning, features, day) in enumerate(found):
        following = found[number + 1].first if number + 1 < len(found) else last
        mentions.append(
            Mention(
                start=pieces[first].start,
                end=pieces[last - 1].end,
                inner=pieces[min(first + 1, last - 1)].start,
                token=pieces[first].token,
                meaning=meaning,
                features=features,
                since=first > 0 and codes[first - 1] in since,
                linked=following > last and links.issuperset(codes[last:following]),
                day=None if day is None else pieces[day].start,
            )
        )
    return mentions
