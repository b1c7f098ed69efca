"""Readings of forms that the lexicon lacks: numbers, signs, spellings, compounds, endings.

Nothing here is looked up with more than the last `WINDOW` code points of a form, so a form of any
length costs no more than a long word.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from wortlaut.language.de.words.kinds import INDEX, KINDS
from wortlaut.language.de.words.lexicon import LexiconEntry

Find = Callable[[str], tuple[LexiconEntry, ...]]
"""Looks a form up in the lexicon: its entries, empty where it has none."""

WINDOW = 40
_SHORTEST_HEAD = 3
_SURE_HEAD = 5
_LIKELY, _POSSIBLE, _REMOTE = 0.3, 1.5, 3.0

_ROMAN = re.compile(r"[IVXLC]{2,7}")
_ORDINAL = re.compile(r"\d{1,3}\.")
_DECADE = re.compile(r"\d{1,4}er[ns]?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|\S{1,99}@\S+|[@#]\w+", re.IGNORECASE)
_NUMBER_WORD = re.compile(
    r"(?:ein|zwei|zwo|drei|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf"
    r"|zwan|zig|ßig|hundert|tausend|und)+(?:eins|einhalb)?"
)
_SIGNS = frozenset("%‰§&@#*†")
_MARKS = frozenset("`´")  # modifier symbols to Unicode, quotation marks to writers
_PREFIXES = (
    "ab an auf aus bei da dabei dafür dagegen daher dahin dar davon dazu dazwischen durch "
    "ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich gut heim her "
    "herab heran herauf heraus herbei herein herüber herum herunter hervor hin hinab "
    "hinauf hinaus hindurch hinein hinter hinterher hinüber hinunter hinweg hinzu hoch "
    "kennen klar krank kurz los mit nach nahe neu nieder offen quer richtig rück rückwärts "
    "schief schwer sicher still teil über um umher unter ver voll vor voran voraus vorbei "
    "vorher vorüber vorweg wahr weg weiter wett wider wieder zer zu zufrieden zurecht "
    "zurück zusammen zuvor zuwider be ent er miss re um "
)
_VERB_PREFIXES = frozenset(_PREFIXES.split())
_LINKS = ("s", "es", "n", "en", "er", "e", "-")

# Ending, kind, how many code points to cut and what to append for the lemma.
_NOUN_ENDINGS = tuple(
    (ending + plural, len(plural))
    for ending in ("ung", "heit", "keit", "schaft", "ion", "ität", "ismus", "erin", "ment", "anz")
    for plural in ("", "en", "nen", "s", "e")
)
_ADJECTIVE_ENDINGS = (
    "ig",
    "lich",
    "isch",
    "bar",
    "sam",
    "haft",
    "los",
    "voll",
    "reich",
    "frei",
    "iv",
    "al",
    "ell",
    "ös",
    "fähig",
    "mäßig",
    "end",
)
_INFLECTIONS = ("en", "em", "er", "es", "e")
_VERB_ENDINGS: tuple[tuple[str, str, int, str], ...] = (
    ("ieren", "verb.infinitive", 0, ""),
    ("ieren", "verb.present", 0, ""),
    ("iert", "verb.participle_2", 1, "en"),
    ("iert", "verb.present", 1, "en"),
    ("ierte", "verb.past", 2, "en"),
    ("ierten", "verb.past", 3, "en"),
    ("ierte", "participle_2.attributive", 1, ""),
    ("ierten", "participle_2.attributive", 2, ""),
    ("en", "verb.infinitive", 0, ""),
    ("en", "verb.present", 0, ""),
    ("ern", "verb.infinitive", 0, ""),
    ("eln", "verb.infinitive", 0, ""),
    ("te", "verb.past", 2, "en"),
    ("ten", "verb.past", 3, "en"),
    ("t", "verb.present", 1, "en"),
    ("t", "verb.participle_2", 0, ""),
    ("e", "verb.present_1sg", 1, "en"),
    ("en", "adjective.attributive", 2, ""),
    ("e", "adjective.attributive", 1, ""),
)
_ADVERB_ENDINGS = ("weise", "wärts", "mals", "halber", "erseits", "ernorts", "dings")


def guess(form: str, find: Find) -> tuple[LexiconEntry, ...]:
    """Return plausible entries of an unknown form, cheapest first, never empty."""
    entries = (
        _by_shape(form)
        or _by_hyphen(form, find)
        or _by_spelling(form, find)
        or by_parts(form, find)
        or _by_ending(form)
    )
    return tuple(sorted(entries, key=lambda entry: entry.cost))


def _entry(form: str, kind: str, cost: float = _LIKELY) -> LexiconEntry:
    return LexiconEntry(form, INDEX[kind], cost)


def _by_shape(form: str) -> list[LexiconEntry]:
    """Read numbers, punctuation, symbols and addresses off the characters."""
    categories = {unicodedata.category(character) for character in form[:WINDOW]}
    if not any(category[0] == "L" for category in categories):
        return _without_letters(form, categories)
    if _ADDRESS.fullmatch(form[:WINDOW]):
        return [_entry(form, "foreign")]
    if _ROMAN.fullmatch(form):
        return [_entry(form, "numeral", _POSSIBLE), _entry(form, "name.other", _POSSIBLE)]
    if _DECADE.fullmatch(form):
        return [_entry(form, "adjective.attributive")]
    if len(form) <= WINDOW and _NUMBER_WORD.fullmatch(form.lower()):
        return [_entry(form.lower(), "numeral")]
    return []


def _without_letters(form: str, categories: set[str]) -> list[LexiconEntry]:
    if _ORDINAL.fullmatch(form):
        return [_entry(form, "adjective.attributive"), _entry(form, "numeral", _POSSIBLE)]
    if "Nd" in categories:
        kind = "numeral"
    elif form in _SIGNS:
        kind = "symbol"
    elif form[:1] in _MARKS or any(category[0] == "P" for category in categories):
        kind = "punctuation"
    else:
        kind = "symbol" if any(category[0] == "S" for category in categories) else "foreign"
    return [_entry(form, kind)]


def _by_hyphen(form: str, find: Find) -> list[LexiconEntry]:
    """Read "Bundestags-Debatte" as its last part, "Ein-" as a noun that goes on elsewhere."""
    before, hyphen, head = form.rpartition("-")
    if not hyphen or not before:
        return []
    if not head:
        return [_entry(form, "noun" if form[0].isupper() else "adjective.predicative")]
    if len(head) > WINDOW:
        return []
    entries = find(head) or by_parts(head, find)
    kept = [
        LexiconEntry(f"{before}-{lemma}", kind, cost)
        for lemma, kind, cost in entries
        if KINDS[kind].pos in {"NOUN", "PROPN", "ADJ", "NUM"}
    ]
    if kept and head[0].isupper():
        return [*kept, _entry(form, "name.other", _POSSIBLE)]
    if kept or not form[0].isupper():
        return kept
    return [_entry(form, "name.other"), _entry(form, "noun", _POSSIBLE)]


def _by_spelling(form: str, find: Find) -> list[LexiconEntry]:
    """Try "ß" for "ss" and back (old and Swiss spelling), and umlauts for "ae", "oe", "ue"."""
    if len(form) > WINDOW:
        return []
    variants = [form.replace("ß", "ss"), form.replace("ss", "ß")]
    umlauts = form
    for plain, umlaut in (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("Ae", "Ä"), ("Oe", "Ö")):
        umlauts = umlauts.replace(plain, umlaut)
    for variant in (*variants, umlauts.replace("Ue", "Ü")):
        if variant != form and (entries := find(variant)):
            return list(entries)
    return []


def by_parts(form: str, find: Find) -> list[LexiconEntry]:
    """Read a compound or a prefixed verb as its longest known head."""
    if not form.isalpha():
        return []
    nouns = list(_compounds(form, find)) if form[:1].isupper() else []
    lower = form[:1].lower() + form[1:]
    verbs = _prefixed_verb(lower, find)
    extra = _REMOTE if nouns else _LIKELY if form[:1].isupper() else 0.0
    return nouns + [
        entry._replace(cost=entry.cost + extra) for entry in verbs or _adjective(lower, find)
    ]


def _splits(form: str) -> Iterator[tuple[str, str]]:
    """Yield first part and head, the longest head first."""
    for place in range(max(2, len(form) - WINDOW), len(form) - _SHORTEST_HEAD + 1):
        yield form[:place], form[place:]


def _compounds(form: str, find: Find) -> Iterator[LexiconEntry]:
    longest: tuple[LexiconEntry, ...] = ()
    for first, head in _splits(form):
        entries = tuple(
            LexiconEntry(first + lemma[:1].lower() + lemma[1:], kind, cost)
            for lemma, kind, cost in find(head[:1].upper() + head[1:])
            if KINDS[kind].name in {"noun", "noun.adjectival", "name.place", "name.family"}
        )
        if not entries or not head[0].islower():
            continue
        if is_part(first, find):
            yield from entries
            yield _entry(form, "name.other", _REMOTE)
            return
        if not longest and len(head) >= _SURE_HEAD:
            longest = entries
    if longest:
        yield from longest
        yield _entry(form, "name.other", _POSSIBLE)


def is_part(first: str, find: Find) -> bool:
    """Say whether `first` can open a compound: a word, with or without a linking element."""
    if len(first) > WINDOW:
        return False
    upper, lower = first[:1].upper() + first[1:], first[:1].lower() + first[1:]
    if find(upper) or find(lower) or find(upper + "e"):
        return True
    return any(
        first.endswith(link) and len(first) > len(link) + 2 and find(upper[: -len(link)])
        for link in _LINKS
    )


def _prefixed_verb(form: str, find: Find) -> list[LexiconEntry]:
    """Read "zurückzuweisen" as "zurückweisen", "herunterspielte" as "herunterspielen"."""
    for first, head in _splits(form):
        if first not in _VERB_PREFIXES:
            continue
        if head.startswith("zu"):
            infinitives = [
                LexiconEntry(first + lemma, INDEX["verb.zu_infinitive"], cost)
                for lemma, kind, cost in find(head[2:])
                if KINDS[kind].name == "verb.infinitive"
            ]
            if infinitives:
                return infinitives
        entries = [
            LexiconEntry(first + lemma, kind, cost)
            for lemma, kind, cost in find(head)
            if KINDS[kind].name.startswith(("verb.", "participle_"))
        ]
        if entries:
            return entries
    return []


def _adjective(form: str, find: Find) -> list[LexiconEntry]:
    for first, head in _splits(form):
        if len(head) <= _SHORTEST_HEAD or not (len(head) > _SURE_HEAD or is_part(first, find)):
            continue
        entries = [
            LexiconEntry(first + lemma, kind, cost)
            for lemma, kind, cost in find(head)
            if KINDS[kind].pos == "ADJ"
        ]
        if entries:
            return entries
    return []


def _by_ending(form: str) -> list[LexiconEntry]:
    if form[:1].isupper():
        return _capitalised(form)
    entries = _adjective_ending(form)
    entries += [_entry(form, "adverb") for ending in _ADVERB_ENDINGS if form.endswith(ending)]
    if entries:
        return entries
    return [
        *(
            _entry(form[: len(form) - cut] + append, kind, _POSSIBLE)
            for ending, kind, cut, append in _VERB_ENDINGS
            if form.endswith(ending) and len(form) > len(ending) + 2
        ),
        _entry(form, "foreign", _POSSIBLE),
        _entry(form, "adjective.predicative", _POSSIBLE),
        _entry(form, "name.other", _POSSIBLE),
        _entry(form, "noun", _REMOTE),
    ]


def _capitalised(form: str) -> list[LexiconEntry]:
    for ending, cut in _NOUN_ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return [
                _entry(form[: len(form) - cut], "noun"),
                _entry(form, "name.other", _REMOTE),
            ]
    names = [_entry(form, "name.other"), _entry(form, "noun", _POSSIBLE)]
    lower = form[:1].lower() + form[1:]
    return names + [entry._replace(cost=entry.cost + _REMOTE) for entry in _adjective_ending(lower)]


def _adjective_ending(form: str) -> list[LexiconEntry]:
    for inflection in ("", *_INFLECTIONS):
        stem = form[: len(form) - len(inflection)]
        if not form.endswith(inflection) or len(stem) < _SURE_HEAD:
            continue
        if stem.endswith(_ADJECTIVE_ENDINGS):
            kind = "adjective.attributive" if inflection else "adjective.predicative"
            return [_entry(stem, kind)]
    return []
