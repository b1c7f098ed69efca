"""Sentences of a German text.

A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the closing
marks behind it, where the words around do not speak against it: a small letter, an ordinal
("am 3. Oktober"), an initial or an abbreviation goes on. A paragraph always ends one. A semicolon
does too, and a colon between two clauses, but not one that leads from "sagte" to the words said:
so the German Wikinews quotation corpus has it. The dateline of an agency is a sentence of its own,
and so is the label of a turn in an interview, and each part of a headline with a dash.
"""

import re
from collections.abc import Container, Sequence

from wortlaut.language import Outline
from wortlaut.language.de.structure.datelines import datelines
from wortlaut.language.de.structure.headline_parts import second_parts
from wortlaut.language.de.structure.openers import openers
from wortlaut.language.de.structure.signs import signs
from wortlaut.language.de.structure.turns import turns
from wortlaut.language.de.words.abbreviations import AbbreviationPlace, abbreviations
from wortlaut.language.marks import CLOSING_MARKS, DOUBLED, QUOTATION_MARKS
from wortlaut.language.paragraphs import line_breaks, paragraphs, ranges
from wortlaut.records import Token, TokenRange

_ANNOUNCING_WORDS = (
    "sagte sagten sagt sagen gesagt erklärte erklärten erklärt meinte meinten meint betonte betont "
    "fragte fragt schrieb schreibt schrieben heißt hieß lautet lautete lauten lauteten zitiert "
    "zitierte zitieren Worten Worte wörtlich folgt folgendes Folgendes hinzu ergänzte antwortete "
    "antwortet Zitat Frage Antwort kommentierte kommentiert begründete Begründung gab bekannt"
)
_ENDS = frozenset(".!?…")
_CLOSING = CLOSING_MARKS | frozenset(")]}") | {"''"}
_MAY_END = _ENDS.union(";:", *_CLOSING)
_OPENING_QUOTES = QUOTATION_MARKS | DOUBLED | {"'"}
_OPENING = _OPENING_QUOTES | frozenset("([{")
_BULLETS = frozenset("-–—*•·")
_MOST_MARKS = 4  # marks looked through in a row, so that a text of marks takes linear time
_SHORT_LINE = 60
_ORDINAL = re.compile(r"\d{1,3}\.")
_ROMAN = re.compile(r"[IVX]+\.")
_NETWORK = "X."
_ON = frozenset(("auf", "bei", "über", "via"))
_INITIALS = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*+")
_NUMBERED_NOUNS = (
    "Rang Platz Nummer Nr. Seite Artikel Paragraph § Punkt Kapitel Teil Gruppe Absatz Position"
)
_NUMBERED = frozenset(_NUMBERED_NOUNS.split())
# Before a colon these lead to the words said, which belong to their sentence.
_ANNOUNCING = frozenset(_ANNOUNCING_WORDS.split())
_CLAUSE = 6
_LONG_CLAUSE = 9
_SHORT_QUOTE = 8
_LONGEST_CLAUSE = 60


def sentences(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Group tokens into sentences.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.

    Returns:
        Half-open ranges of token indices, in order; together they hold every token once.
    """
    return outline(text, tokens).sentences


def outline(text: str, tokens: Sequence[Token]) -> Outline:
    """Group tokens into sentences, with what parts some of them; see `sentences`."""
    if not tokens:
        return Outline((), (), ())
    dated, signed, spoken = datelines(text, tokens), signs(text, tokens), turns(text, tokens)
    whole = paragraphs(text, tokens)
    certain = {paragraph.first for paragraph in whole}
    certain.update(second_parts(tokens, whole))
    certain.update(last for _, last in dated)
    certain.update(first for first, _ in signed)
    for turn in spoken:
        certain.update((*(turn.label or ()), *(part.first for part in turn.parts)))
    starts = _starts(tokens, line_breaks(text, tokens), certain)
    return Outline(ranges(starts, len(tokens)), tuple(sorted((*dated, *signed))), spoken)


def _starts(tokens: Sequence[Token], breaks: Container[int], certain: Container[int]) -> list[int]:
    """Return the first tokens of the sentences: `certain` ones, and those that words tell."""
    starts = [0]
    line_start = 0
    for place in range(1, len(tokens)):
        line_begins = place in breaks
        may_end = line_begins or tokens[place - 1].text[-1] in _MAY_END
        if place in certain or (
            may_end
            and (
                (line_begins and _line_ends(tokens, line_start, place))
                or _sentence_ends(tokens, place)
                or _colon_ends(tokens, starts[-1], place)
            )
        ):
            starts.append(place)
        if line_begins:
            line_start = place
    return starts


def _line_ends(tokens: Sequence[Token], line_start: int, place: int) -> bool:
    """Say whether a single line break ends a heading or a list item, not a wrapped line."""
    before, after = tokens[place - 1], tokens[place]
    if after.text in _BULLETS:
        return True
    short = before.end - tokens[line_start].start < _SHORT_LINE
    return short and after.text[0].isupper() and before.text != ","


def _sentence_ends(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a sentence ends before the token at `place`, judged by the tokens alone."""
    last = _before_closing(tokens, place)
    end = tokens[last].text
    if end == ";":
        return True
    if end[-1] not in _ENDS:
        return False
    if tokens[place].text in _CLOSING and tokens[place].start == tokens[place - 1].end:
        return False
    head = _after_opening(tokens, place)
    if not head[0].isupper() and not head[0].isdigit():
        signs = end[-1] == "." and _sign_is_quoted(tokens[place].text, head)
        return signs and _full_stop_ends(tokens, last, head)
    if end[-1] != ".":
        return True
    return _full_stop_ends(tokens, last, head)


def _colon_ends(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Say whether the token before `place` is a colon between two clauses."""
    length = place - 1 - start
    if tokens[place - 1].text != ":" or not _CLAUSE <= length <= _LONGEST_CLAUSE:
        return False
    before = [token.text for token in tokens[start:place]]
    if before.count("(") > before.count(")"):
        return False
    if tokens[place].text in openers():
        return True
    if tokens[place].text not in _OPENING_QUOTES or length < _LONG_CLAUSE:
        return False
    quoted = (token.text for token in tokens[place + 1 : place + 1 + _SHORT_QUOTE])
    return _ANNOUNCING.isdisjoint(before) and _CLOSING.isdisjoint(quoted)


def _before_closing(tokens: Sequence[Token], place: int) -> int:
    """Return the last token before `place` that is not a closing mark."""
    last = place - 1
    while (
        last > 0
        and place - last <= _MOST_MARKS
        and tokens[last].text in _CLOSING
        and not _opens(tokens, last)
    ):
        last -= 1
    return last


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a mark is glued to the word behind it alone."""
    before, mark, after = tokens[place - 1 : place + 2]
    return before.end < mark.start and mark.end == after.start


def _after_opening(tokens: Sequence[Token], place: int) -> str:
    """Return the first word from `place` on that is not an opening mark or a bullet."""
    end = min(place + _MOST_MARKS, len(tokens) - 1)
    while place < end and (tokens[place].text in _OPENING or tokens[place].text in _BULLETS):
        place += 1
    return tokens[place].text


def _sign_is_quoted(opening: str, head: str) -> bool:
    """Say whether a quotation begins with a sign, which has no capital: "„… und nun?“"."""
    return opening in _OPENING_QUOTES and not head[0].isalpha() and head not in _CLOSING


def _full_stop_ends(tokens: Sequence[Token], last: int, head: str) -> bool:
    """Say whether the full stop of the token `last` ends a sentence before the word `head`."""
    form = tokens[last].text
    before = tokens[last - 1] if last else None
    if form == "." and before and before.end == tokens[last].start:
        form = f"{before.text}."
    opens = head in openers()
    if _ROMAN.fullmatch(form):
        word = before.text if before is not None else ""
        return opens or word[:1].isupper() or (form == _NETWORK and word in _ON)
    if entry := abbreviations().get(form):
        if entry.place is AbbreviationPlace.NUMBER:
            return not head[0].isdigit()
        return entry.place is AbbreviationPlace.EITHER and opens
    if tokens[last].text == ".":
        return True
    if _ORDINAL.fullmatch(form):
        return opens or (before is not None and before.text in _NUMBERED)
    return not _INITIALS.fullmatch(form) or (opens and form[0].isupper())
