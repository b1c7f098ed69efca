"""Words and marks of a German text, with their places.

The cuts are those of the German Wikinews quotation corpus, which spaCy's German rules made: the
rules below state them anew. A chunk between two spaces loses its marks from both ends, one at a
time, until a known abbreviation or nothing but a word is left; the word is then cut at marks
between letters. So "z.B.", "3." and "1.000,5" stay whole, "sagte." and "(CDU)" do not.
"""

import re
import unicodedata
from functools import cache

from wortlaut.language.de.words.abbreviations import abbreviations, joined_abbreviations
from wortlaut.language.forms import cached
from wortlaut.language.plain_words import is_plain, plain_word
from wortlaut.records import Token

COMMAS = ",,"
"""Two commas before a word stand for an opening quotation mark."""

_QUOTES = "'\"”“`‘´’‚„»«›‹「」『』（）〔〕【】《》〈〉〈〉⟦⟧"
_PUNCTUATION = "…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪"
_MARKS = frozenset(_QUOTES + _PUNCTUATION)
_OPENING_ONLY = frozenset("§%=—–")
_BEFORE_FULL_STOP = _MARKS | frozenset("%²-+|")
_INFIX_MARKS = frozenset(_QUOTES + "()[],!?:<>=-") - {"'"}
_DIGITS = frozenset("0123456789")
_CURRENCIES = ("US$", "C$", "A$")

_UNIT_LIST = (
    "km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz "
    "m/s km/h kmh mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K %"
)
_UNITS = frozenset(_UNIT_LIST.split())
_LONGEST_UNIT = max(map(len, _UNITS))

# Clitics that the corpus cuts off ("ich's" -> "ich" + "'s"); all others stay with their word.
_CLITICS = "auf'm du's er's hinter'm ich's ihr's sie's unter'm vor'm wir's über'm"
_CUT_CLITICS = {
    form.replace("'", apostrophe): form.index("'")
    for form in _CLITICS.split()
    for apostrophe in "'’"
}
_ELISIONS = "' '' 's 'S s' S' 'n 'ne 'nen 'nem d' L'"
_WHOLE = frozenset(f"{_ELISIONS} {_ELISIONS.replace(chr(39), '’')} `` CDU/CSU c/o C++".split())

_NOT_WORD = re.compile(r"\W|_")
_SLASH = "/"
_SIGNED = re.compile(r"(?<=\w\w)[\"”“«»)]?[.!?…][\"”“«»]?(?=(?:/[^\W\d_]{1,4})+\Z)")
_LABEL = r"[A-Za-z0-9\u00a1-\uffff](?:[A-Za-z0-9\u00a1-\uffff_-]{0,62}[A-Za-z0-9\u00a1-\uffff])?"
_SCHEME = re.compile(r"[\w+.-]{2,}+://")
_ADDRESS = re.compile(rf"(?:{_LABEL}\.)++[^\W\d_A-Z]{{2,63}}(?::\d{{2,5}})?(?:[/?#]\S*)?\Z")
_IP_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?(?:[/?#]\S*)?\Z")


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens.

    The tokens ascend, do not overlap, and cover every character that is not white space
    (`str.isspace`). Takes time linear in the length of the text.

    Args:
        text: any string.

    Returns:
        The tokens, see `Token`.
    """
    tokens: list[Token] = []
    end, plain = 0, is_plain(text)
    for chunk in text.split():
        begin = text.index(chunk, end)
        form, ends = (chunk, ()) if plain or is_plain(chunk) else plain_word(chunk)
        end, read = begin, 0
        for part in _cut_signed(form) if _SLASH in form else _cut(form):
            start, read = end, read + len(part)
            end = begin + (ends[read - 1] if ends else read)
            tokens.append(Token(start, end, part))
    return tuple(tokens)


def _cut_signed(chunk: str) -> tuple[str, ...]:
    """Cut a chunk, the signs of who wrote it apart from its full stop ("ab./jha/he").

    An abbreviation and a slash are no end ("Std./Tag").
    """
    signed = _SIGNED.search(chunk)
    end = signed.end() if signed is not None else len(chunk)
    if end == len(chunk) or chunk[:end] in abbreviations() or _is_address(chunk):
        return _cut(chunk)
    return (*_cut(chunk[:end]), *filter(None, re.split("(/)", chunk[end:])))


@cached
def _cut(chunk: str) -> tuple[str, ...]:
    """Cut what stands between two spaces into its tokens."""
    if chunk.isalpha():
        return (chunk,)
    first, last, opening, closing = _strip(chunk)
    parts = opening
    if first < last:
        parts += _split(chunk[first:last])
    parts += reversed(closing)
    return tuple(parts)


def _strip(chunk: str) -> tuple[int, int, list[str], list[str]]:
    """Take the marks off both ends; the word left over is `chunk[first:last]`."""
    first, last = 0, len(chunk)
    opening: list[str] = []
    closing: list[str] = []
    while first < last and not _is_whole(chunk, first, last):
        before = _mark_at_start(chunk, first, last)
        if before and _is_whole(chunk, first + before, last):
            opening.append(chunk[first : first + before])
            first += before
            break
        after = _mark_at_end(chunk, first + before, last)
        if after and _is_whole(chunk, first, last - after):
            closing.append(chunk[last - after : last])
            last -= after
            break
        if not before and not after:
            break
        if before:
            opening.append(chunk[first : first + before])
            first += before
        if after:
            closing.append(chunk[last - after : last])
            last -= after
    return first, last, opening, closing


@cache
def _whole_forms() -> tuple[frozenset[str], int]:
    """Return the forms that are never stripped, and the length of the longest."""
    forms = joined_abbreviations() | _WHOLE | _CUT_CLITICS.keys()
    return forms, max(map(len, forms))


def _is_whole(chunk: str, first: int, last: int) -> bool:
    forms, longest = _whole_forms()
    return 0 < last - first <= longest and chunk[first:last] in forms


def _mark_at_start(chunk: str, first: int, last: int) -> int:
    """Return the length of the mark that `chunk[first:last]` starts with, or 0."""
    char = chunk[first]
    if char.isalnum():
        return next((len(c) for c in _CURRENCIES if chunk.startswith(c, first, last)), 0)
    opens = chunk.startswith(COMMAS, first, last) and chunk[first + 2 : last][:1].isalnum()
    if opens or chunk.startswith(("``", "''"), first, last):
        return 2
    if char in _MARKS or char in _OPENING_ONLY:
        return 1
    if char == "+":
        return int(first + 1 == last or chunk[first + 1] not in _DIGITS)
    if char == ".":
        return _full_stops(chunk, first, last)
    return int(unicodedata.category(char) in {"Sc", "So"})


def _full_stops(chunk: str, first: int, last: int) -> int:
    """Return the length of the ellipsis, two full stops or more, at the start, or 0."""
    end = first
    while end < last and chunk[end] == ".":
        end += 1
    return end - first if end - first > 1 else 0


def _mark_at_end(chunk: str, first: int, last: int) -> int:
    """Return the length of the mark that `chunk[first:last]` ends with, or 0."""
    if first >= last:
        return 0
    char = chunk[last - 1]
    before = chunk[last - 2] if last - first > 1 else ""
    if char == ".":
        return _full_stop_at_end(chunk, first, last)
    if char in _MARKS:
        return 2 if before + char in {"''", "……"} else 1
    if char in "+/":
        return int(char == "/" or before in _DIGITS)
    if unicodedata.category(char) == "Sc":
        return _currency_at_end(chunk, first, last)
    return _unit_at_end(chunk, first, last) or int(unicodedata.category(char) == "So")


def _full_stop_at_end(chunk: str, first: int, last: int) -> int:
    """Return 1 for a full stop of its own, the length of an ellipsis, 0 for an abbreviation's."""
    start = last
    while start > first and chunk[start - 1] == ".":
        start -= 1
    if last - start > 1:
        return last - start
    before = chunk[start - 1] if start > first else ""
    if not before:
        return 0
    if before in _BEFORE_FULL_STOP or (before.isalpha() and not before.isupper()):
        return 1
    return int(before.isupper() and start - first > 1 and chunk[start - 2].isupper())


def _currency_at_end(chunk: str, first: int, last: int) -> int:
    for sign in (*_CURRENCIES, chunk[last - 1]):
        start = last - len(sign)
        if start > first and chunk[start - 1] in _DIGITS and chunk.startswith(sign, start, last):
            return len(sign)
    return 0


def _unit_at_end(chunk: str, first: int, last: int) -> int:
    for length in range(min(_LONGEST_UNIT, last - first - 1), 0, -1):
        start = last - length
        if chunk[start - 1] in _DIGITS and chunk[start:last] in _UNITS:
            return length
    return 0


def _split(word: str) -> list[str]:
    """Cut a word, stripped of its outer marks, at the marks inside it."""
    if cut := _CUT_CLITICS.get(word):
        return [word[:cut], word[cut:]]
    if _is_whole(word, 0, len(word)) or _is_address(word):
        return [word]
    parts: list[str] = []
    start = 0
    for match in _NOT_WORD.finditer(word):
        place = match.start()
        if place < start or place == 0:
            continue
        length = _infix(word, place)
        if length:
            if start < place:
                parts.append(word[start:place])
            parts.append(word[place : place + length])
            start = place + length
    if start < len(word):
        parts.append(word[start:])
    return _join_elisions(parts) if "’" in parts else parts


def _join_elisions(parts: list[str]) -> list[str]:
    """Put an apostrophe back to the letters it stands with: "geht" + "’s", "d’" + "Azur"."""
    joined: list[str] = []
    for part in parts:
        if joined and "’" in {joined[-1], part} and joined[-1] + part in _WHOLE:
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _infix(word: str, place: int) -> int:
    """Return the length of the mark at `place` that cuts the word, or 0."""
    char = word[place]
    if word.startswith("..", place):
        return _full_stops(word, place, len(word))
    if char == "…" or unicodedata.category(char) == "So":
        return 1
    length = 2 if word.startswith("--", place) else 1
    before, after = word[place - 1], word[place + length : place + length + 1]
    if char == ".":
        return int(_is_lower(before) and _is_upper(after))
    if char == "/":
        return int(before.isalnum() and after.isalnum())
    if char == "-" and length == 1:
        return int(before in _DIGITS and after in _DIGITS)
    cuts = char in _INFIX_MARKS and before.isalpha() and after.isalpha()
    return length if cuts else 0


def _is_lower(char: str) -> bool:
    """Letters without case count as both lower and upper."""
    return char.isalpha() and not char.isupper()


def _is_upper(char: str) -> bool:
    return char.isalpha() and not char.islower()


def _is_address(word: str) -> bool:
    """Say whether a word is a web or mail address."""
    scheme = _SCHEME.match(word)
    start = scheme.end() if scheme else 0
    starts = {start, word.find("@", start) + 1, word.rfind("@", start) + 1} - {0} | {start}
    return any(_ADDRESS.match(word, s) or _IP_ADDRESS.match(word, s) for s in starts)
