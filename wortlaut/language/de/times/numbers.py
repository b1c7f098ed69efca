"""German number words: cardinals up to 99 and round ones above, ordinals up to 31.

Duden, Die Grammatik: units stand before tens ("einundzwanzig"); an ordinal adds "te" or "ste".
"""

from collections.abc import Iterator

_UNITS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
_TEENS = "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_IRREGULAR_ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_ENDINGS = ("e", "en", "er", "es", "em")
_FIRST_WITH_STE = 20
_LAST_ORDINAL = 31
_HALVES = 20


def stems() -> dict[int, str]:
    """Return the stems of the cardinals 1 to 99 as they stand in compounds ("ein", not "eins")."""
    names = dict(enumerate(f"{_UNITS} {_TEENS}".split()))
    for ten, word in enumerate(_TENS.split(), 2):
        names[10 * ten] = word
        names.update({10 * ten + unit: f"{names[unit]}und{word}" for unit in range(1, 10)})
    del names[0]
    return names


def halves() -> dict[float, str]:
    """Return numbers that end with a half, and the half itself, as they stand in compounds."""
    spoken = {number + 0.5: f"{name}einhalb" for number, name in stems().items()}
    return {0.5: "halb", **{number: name for number, name in spoken.items() if number < _HALVES}}


def cardinals() -> Iterator[tuple[str, float]]:
    """Yield cardinals with their values; "ein" and its forms are articles first and left out."""
    names = stems()
    for number, name in names.items():
        yield ("eins" if number == 1 else name), number
        if 1 < number <= _HALVES:
            yield f"{name}einhalb", number + 0.5
        if number <= _HALVES:
            yield f"{name}einviertel", number + 0.25
            yield f"{name}dreiviertel", number + 0.75
    for number in range(2, 13):
        yield f"{names[number]}hundert", 100 * number
        yield f"{names[number]}tausend", 1000 * number
    yield from ((f"{names[number]}tausend", 1000 * number) for number in range(20, 100, 10))
    yield from (
        ("hunderttausend", 100_000),
        ("hundert", 100),
        ("einhundert", 100),
        ("tausend", 1000),
        ("eintausend", 1000),
    )
    yield from (("anderthalb", 1.5), ("eineinhalb", 1.5), ("dreißig", 30), ("dreissig", 30))
    yield from (("beide", 2), ("beiden", 2), ("beider", 2), ("zweier", 2), ("dreier", 3))


def ordinals() -> Iterator[tuple[str, float]]:
    """Yield ordinals with all endings: "ersten", "zweiter", "einunddreißigste"."""
    for number, name in stems().items():
        if number > _LAST_ORDINAL:
            continue
        regular = f"{name}ste"[:-1] if number >= _FIRST_WITH_STE else f"{name}t"
        stem = _IRREGULAR_ORDINALS.get(number, regular)
        for ending in _ENDINGS:
            yield f"{stem}{ending}", number
