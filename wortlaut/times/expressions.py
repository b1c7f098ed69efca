"""Times of a text, found and resolved."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from wortlaut.language.time_grammar import Features, Meaning, Tense, TimeGrammar, Unit
from wortlaut.records import TimeExpression, TimeModifier, TimeType, Token, TokenRange
from wortlaut.times.absolute import is_absolute
from wortlaut.times.apposition import DISTANCES, explained, explained_by_now, is_beside
from wortlaut.times.calendar_units import YEARS, shifted
from wortlaut.times.context import PUBLISHED, Anchor, Context, Resolved
from wortlaut.times.find import Mention, find
from wortlaut.times.narrative import is_narrative
from wortlaut.times.publication import Publication, publication
from wortlaut.times.resolve import resolved
from wortlaut.times.sharing import sharing
from wortlaut.times.value import valid_value

_REACH = 2
"""So many sentences back a time is taken up again ("zwei Tage später")."""

_NOON = "T12"

_MARKS = (",", ";", ":", "–", "—")
_BRACKETS = frozenset("()[]")

_MOST_WORDS = 80
"""So many words on either side of a time are asked for its tense."""


def times(
    text: str,
    tokens: Sequence[Token],
    sentences: Sequence[TokenRange],
    *,
    published: str | None,
    grammar: TimeGrammar,
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in their order.

    Pure; takes time linear in the number of tokens. Spans are code points of `text`, half-open, do
    not overlap, and have the extent that `TimeExpression` defines. Weekdays and dates without a
    year are taken to lie before the publication unless the clause speaks of what is to come.

    Args:
        text: what the tokens were cut from.
        tokens: its tokens.
        sentences: ranges of tokens that cover all tokens.
        published: ISO 8601 date of publication or a prefix of one; where it is None, relative
            times have no value, or one that leaves open what is not known (`XXXX-WXX-7`).
        grammar: the words and rules of the language.
    """
    mentions = find(tokens, grammar, _breaks(text, tokens, sentences))
    if not mentions:
        return ()
    reading = _Reading(text, tokens, [first for first, _ in sentences], grammar)
    entries = _resolve(mentions, publication(published), reading)
    return tuple(_expression(number, entry, text) for number, entry in enumerate(entries, 1))


def _breaks(text: str, tokens: Sequence[Token], sentences: Sequence[TokenRange]) -> set[int]:
    """Return the tokens that open both a sentence and a line: no time goes on there."""
    return {
        first
        for first, _ in sentences
        if first and "\n" in text[tokens[first - 1].end : tokens[first].start]
    }


class _Reading(NamedTuple):
    """The text as the resolution needs it."""

    text: str
    tokens: Sequence[Token]
    starts: list[int]
    grammar: TimeGrammar

    def sentence(self, token: int) -> int:
        """Return the index of the sentence that holds a token."""
        return max(0, bisect_right(self.starts, token) - 1)

    def in_brackets(self, mention: Mention) -> bool:
        """Say whether a mention stands beside a bracket, as the years of a life do."""
        before = self.text[mention.start - 1 : mention.start]
        return before in _BRACKETS or self.text[mention.end : mention.end + 1] in _BRACKETS

    def announces(self, mention: Mention) -> bool:
        """Say whether a day with its hour stands alone in brackets: "(Samstag, 15 Uhr)"."""
        around = self.text[mention.start - 1 : mention.start] + self.text[mention.end :][:1]
        return around == "()" and mention.features.hour is not None

    def opens_clause(self, mention: Mention) -> bool:
        """Say whether a mark stands before a mention: ", heute gilt das nicht mehr"."""
        return self.text[max(0, mention.start - 2) : mention.start].rstrip().endswith(_MARKS)

    def opens_sentence(self, mention: Mention) -> bool:
        """Say whether a mention is the first of its sentence: "Heute gilt das nicht mehr"."""
        return self.starts[self.sentence(mention.token)] == mention.token

    def tense(self, mention: Mention) -> Tense | None:
        """Return the tense of the clause around a mention."""
        if mention.since:
            return Tense.PAST
        if mention.features.weekday is not None and self.announces(mention):
            return Tense.FUTURE
        number = self.sentence(mention.token)
        first = max(self.starts[number], mention.token - _MOST_WORDS)
        last = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.tokens)
        last = min(last, mention.token + _MOST_WORDS)
        forms = tuple(token.text for token in self.tokens[first:last])
        return self.grammar.tense(forms, mention.token - first)


class _Entry(NamedTuple):
    mention: Mention
    sentence: int
    result: Resolved


def _is_told(entries: list[_Entry], told: Anchor | None, reading: _Reading) -> bool:
    """Say whether a narrative goes on from the last entry.

    Not from what is counted from the publication, from the years of a life in brackets, from what
    is told roughly ("um die Jahrhundertwende", "Ende des Jahrhunderts"), and from the end of a
    stretch whose beginning is known ("vom 21. Februar bis zum 18. Dezember 1916").
    """
    last = entries[-1]
    if last.result.anchor == PUBLISHED or reading.in_brackets(last.mention):
        return False
    if last.result.mod is TimeModifier.APPROX or _is_wider(last.result):
        return False
    begun = told is not None and told.grain is not Unit.YEAR and told.id == f"t{len(entries) - 1}"
    return not (begun and entries[-2].mention.linked)


def _is_wider(result: Resolved) -> bool:
    """Say whether a result is the decade or century of the time told of."""
    return result.anchor is not None and result.grain in YEARS


def _in_order(first: Resolved, second: Resolved, mention: Mention, context: Context) -> Resolved:
    """Put the second of "Mai bis Oktober" in the year of the first, if it would lie before it."""
    counted = first.anchor == second.anchor == PUBLISHED and mention.features.shift is None
    yearly = mention.features.month is not None or mention.features.season is not None
    if not (counted and yearly and first.day and second.day and second.day < first.day):
        return second
    features = replace(mention.features, year=first.day.year)
    later = resolved(mention.meaning, features, context)
    if later is None or later.day is None or later.day < first.day:
        return second
    return later._replace(anchor=PUBLISHED)


def _is_long_past(features: Features, published: Publication | None) -> bool:
    """Say whether a time is one that "heute" stands against: "damals", "1950", "die 80er Jahre"."""
    if features.reference is not None:
        return features.reference == "PAST_REF"
    if features.decade is not None or features.century is not None:
        return True
    recent = published.day.year - 1 if published else 0
    return features.year is not None and features.year < recent


def _at_its_end(anchor: Anchor, result: Resolved) -> Anchor:
    """Return December for the end of a year: the January that follows is of the next one."""
    if result.mod is TimeModifier.END and anchor.grain is Unit.YEAR:
        return anchor._replace(day=anchor.day.replace(month=12), grain=Unit.MONTH)
    return anchor


def _resolve(
    mentions: list[Mention], published: Publication | None, reading: _Reading
) -> list[_Entry]:
    entries: list[_Entry] = []
    before: tuple[int, Anchor] | None = None
    shared = sharing(mentions, reading.text, reading.grammar.adding)
    narrative = is_narrative(shared, published, reading.tense)
    told: Anchor | None = None
    past: int | None = None  # the last sentence that tells of a time long past
    for found in shared:
        mention = _ahead_or_duration(found, published, reading)
        sentence = reading.sentence(mention.token)
        near = before[1] if before and sentence - before[0] <= _REACH else None
        opens = reading.opens_sentence if past == sentence - 1 else reading.opens_clause
        contrast = past in {sentence - 1, sentence} and opens(mention)
        goes_on = bool(entries) and _goes_on(entries[-1], mention, sentence, reading)
        tense = partial(reading.tense, mention)
        context = Context(
            published, near, tense, narrative, near if goes_on and not narrative else told, contrast
        )
        result = resolved(mention.meaning, mention.features, context)
        if result is None:
            continue
        if entries and entries[-1].mention.linked:
            result = _in_order(entries[-1].result, result, mention, context)
        if entries:
            result = explained_by_now((mention, result), entries[-1][::2], reading.text)
            entries[-1] = _beside(entries, mention, result, reading)
        entries.append(_Entry(mention, sentence, result))
        past = sentence if _is_long_past(mention.features, published) else past
        if result.day is not None and result.grain is not None:
            anchor = Anchor(f"t{len(entries)}", result.day, result.grain)
            before = (sentence, anchor)
            if narrative and _is_told(entries, told, reading):
                told = _at_its_end(anchor, result)
        elif result.dateless and near is not None and near.grain is Unit.DAY:
            before = sentence, near  # an hour of that day
        elif is_absolute(mention.features):
            before = told = None  # what follows is counted from a time that has no value
    return _dated(entries, None if narrative else published, reading)


def _goes_on(last: _Entry, mention: Mention, sentence: int, reading: _Reading) -> bool:
    """Say whether a date belongs to the time that its sentence has counted to before.

    "Wenige Tage später, am 8. Mai, kam er", "vor elf Jahren, am Neujahrstag, kam er".
    """
    if last.mention.meaning is Meaning.AGO:
        return is_beside(last.mention, mention, reading.text)
    return last.mention.meaning in DISTANCES and last.sentence == sentence


def _beside(entries: list[_Entry], mention: Mention, result: Resolved, reading: _Reading) -> _Entry:
    """Return the last entry with what the mention that follows it explains."""
    *_, last = entries
    told = explained(last[::2], (mention, result), reading.text, f"t{len(entries) + 1}")
    return last._replace(result=told)


def _ahead_or_duration(
    mention: Mention, published: Publication | None, reading: _Reading
) -> Mention:
    """Read "in zwei Jahren" as a length where nothing is to come ("in zwei Jahren gebaut").

    "in zehn Minuten" is one too, unless the time of publication is known to the minute.
    """
    if mention.meaning is not Meaning.AHEAD:
        return mention
    counted = mention.features.unit not in {Unit.HOUR, Unit.MINUTE, Unit.SECOND}
    known = counted or (published is not None and published.minutes is not None)
    if mention.features.shift is not None or mention.features.weekday is not None:
        return mention  # "heute in zwei Wochen"
    if known and reading.tense(mention) is Tense.FUTURE:
        return mention
    return mention._replace(meaning=Meaning.DURATION, start=mention.inner)


def _dated(entries: list[_Entry], published: Publication | None, reading: _Reading) -> list[_Entry]:
    """Give times of day that have no day the day they belong to.

    That is the day named nearest before in the sentence, or after; or the last one named in the
    two sentences before, or the day of publication. Behind days that come again ("dienstags von 15
    bis 18 Uhr") it is open. What is told of in the past is of no day that is still to come.
    """
    following: list[int | None] = [None] * len(entries)
    ahead: int | None = None
    for place in range(len(entries) - 1, -1, -1):
        following[place] = ahead
        if _names_day(entries[place]):
            ahead = place
    habit: int | None = None
    dated: list[_Entry] = []
    last: int | None = None
    told = 0  # the last sentence with an hour of the last day
    for place, entry in enumerate(entries):
        if entry.result.dateless:
            if (day := _day_of(place, entries)) is not None:
                result = _on(day, entry, entries)
            elif entry.sentence == habit:
                result = _with_day(entry, None, None, entries, None)
            else:
                still = None if _is_to_come(entry, last, entries, published, reading) else last
                still = still if entry.sentence - told <= _REACH else None
                today = _of_telling(entry, published, reading)
                result = _with_day(entry, still, following[place], entries, today)
                told = entry.sentence if still is not None else told
            dated.append(entry._replace(result=result))
            continue
        dated.append(entry)
        if _names_day(entry):
            last, habit, told = place, None, entry.sentence
        elif _comes_again(entry):
            habit = entry.sentence
    return dated


def _day_of(place: int, entries: list[_Entry]) -> int | None:
    """Return the place of the day that is named with an hour ("am Sonntag um 9 Uhr"), if any."""
    start = entries[place].mention.day
    beside = (place - 1, place + 1)
    near = (each for each in beside if 0 <= each < len(entries))
    return next((each for each in near if entries[each].mention.start == start), None)


def _on(day: int, entry: _Entry, entries: list[_Entry]) -> Resolved:
    """Return an hour with its day, which may be open ("jeden Sonntag um 9 Uhr")."""
    if _names_day(entries[day]):
        return _with_day(entry, day, None, entries, None)
    value = f"{entries[day].result.value}{entry.result.value}"
    if not valid_value(value, TimeType.TIME):
        value = f"XXXX-XX-XX{entry.result.value}"
    return entry.result._replace(value=value, anchor=f"t{day + 1}")


def _is_to_come(
    entry: _Entry,
    last: int | None,
    entries: list[_Entry],
    published: Publication | None,
    reading: _Reading,
) -> bool:
    """Say whether the day named before lies ahead of what is told of in a later sentence."""
    if last is None or published is None or entries[last].sentence == entry.sentence:
        return False
    day = entries[last].result.day
    ahead = day is not None and published.grain is Unit.DAY and day > published.day
    return ahead and reading.tense(entry.mention) is Tense.PAST


def _of_telling(
    entry: _Entry, published: Publication | None, reading: _Reading
) -> Publication | None:
    """Return the publication, of a night that is over its evening: "in der Nacht brannte es"."""
    if published is None or entry.result.value != "TNI" or published.grain is not Unit.DAY:
        return published
    evening = shifted(published.day, Unit.DAY, -1)
    over = evening is not None and reading.tense(entry.mention) is Tense.PAST
    return published._replace(day=evening) if over and evening else published


def _names_day(entry: _Entry) -> bool:
    return entry.result.grain is Unit.DAY and not entry.result.dateless


def _comes_again(entry: _Entry) -> bool:
    """Say whether an entry is a day that comes again: "dienstags", "jeden Tag"."""
    value = entry.result.value or ""
    return entry.result.type is TimeType.SET and value.startswith(("XXXX-", "P1D"))


def _with_day(
    entry: _Entry,
    last: int | None,
    ahead: int | None,
    entries: list[_Entry],
    published: Publication | None,
) -> Resolved:
    result, sentence = entry.result, entry.sentence
    near = last if last is not None and entries[last].sentence == sentence else None
    if near is None and ahead is not None and entries[ahead].sentence == sentence:
        near = ahead
    near = last if near is None else near
    if near is not None:
        day, anchor = _day_at(entries[near].result, result), f"t{near + 1}"
    elif published is not None and published.grain is Unit.DAY:
        day, anchor = published.day, PUBLISHED
    else:
        return result._replace(value=f"XXXX-XX-XX{result.value}")
    return result._replace(value=f"{day}{result.value}", anchor=anchor, day=day, grain=Unit.DAY)


def _day_at(day: Resolved, hour: Resolved) -> date | None:
    """Return the day of an hour: of a night named by its evening the small hours are of the next.

    "In der Nacht auf Sonntag" starts on Saturday, "um 3 Uhr" in it is on Sunday.
    """
    small = f"{hour.value}"[1:2].isdecimal() and f"{hour.value}" < _NOON
    if day.day is None or not (small and f"{day.value}".endswith("TNI")):
        return day.day
    return shifted(day.day, Unit.DAY, 1) or day.day


def _expression(number: int, entry: _Entry, text: str) -> TimeExpression:
    mention, result = entry.mention, entry.result
    value = result.value
    if value is not None and not valid_value(value, result.type):
        raise ValueError(f"{value!r} is no TIMEX3 value of a {result.type}")
    return TimeExpression(
        id=f"t{number}",
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        type=TimeType(result.type),
        value=value,
        mod=result.mod,
        anchor=None if value is None else result.anchor,
    )
