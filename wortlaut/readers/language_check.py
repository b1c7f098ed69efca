"""Whether a text is in a language that is read.

The packs recognise their languages by function words, which costs nothing; py3langid, whose model
takes more than half a second to load, is asked only about the texts that this leaves open.
"""

import re
from functools import cache
from typing import Any

from wortlaut.language import LANGUAGES, load
from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

_WINDOW = 4000
# Quoted words: reports in one language quote what was said in another.
_QUOTED = re.compile(r"[„“”\"»«][^„“”\"»«]{20,1000}[“”\"«»]")
_WORD = re.compile(r"[^\W\d_]+")
# A text of some length of which less than this share is letters or digits holds no sentences.
_WORDS_SHARE = 0.2
_LONG = 2000
# Below this many letters no text is refused: names and numbers have no language.
_ENOUGH_LETTERS = 20
# py3langid's probabilities for single German sentences of the same corpus never fall below
# 0.008, and never while another language is above 0.2.
_OTHER_LANGUAGE = 0.3
_NOT_EXPECTED = 0.01


def language_of(text: str, expected: tuple[str, ...]) -> str | Problem:
    """Return which of the expected languages (ISO 639-1) the text is in.

    A text too short or too mixed to judge is taken to be in the likeliest expected language: a
    text is refused only when it is clearly in another one. At most 12,000 characters, from the
    start, the middle and the end, are looked at.
    """
    sample = _sample(text)
    if len(sample) > _LONG and _written_share(sample) < _WORDS_SHARE:
        return Problem(Reason.FORMAT, "it holds hardly any words; give the text of an article")
    words = _WORD.findall(sample)
    if sum(map(len, words)) < _ENOUGH_LETTERS:
        return expected[0]
    for code in expected:
        if code in LANGUAGES and load(code).recognises(words):
            return code
    result = _judge(sample, expected)
    if isinstance(result, Problem):
        narration = _QUOTED.sub(" ", sample)
        if sum(map(len, _WORD.findall(narration))) >= _ENOUGH_LETTERS:
            return _judge(narration, expected)
    return result


def _written_share(text: str) -> float:
    """Return the share of letters and digits among all that is not white space."""
    written = sum(map(str.isalnum, text))
    return written / max(1, len(text) - sum(map(str.isspace, text)))


def check_declared(declared: str, expected: tuple[str, ...]) -> Problem | None:
    """Return a problem if a language named by a source is none of the expected ones.

    Takes ISO 639 codes with or without region (`de`, `de-AT`, `de_CH`, `deu`).
    """
    code = re.split(r"[-_]", declared.strip().lower(), maxsplit=1)[0]
    if code in expected or any(code in load(each).called for each in expected if each in LANGUAGES):
        return None
    return Problem(
        Reason.LANGUAGE,
        f"the source names {declared[:20]!a} as its language; only {_listed(expected)} is read",
    )


def _judge(sample: str, expected: tuple[str, ...]) -> str | Problem:
    """Return the likeliest expected language, or a problem if another one is clearly meant."""
    ranking: dict[str, float] = dict(_identifier().rank(sample))
    best = max(ranking, key=lambda code: ranking[code])
    likeliest = max(expected, key=lambda code: ranking.get(code, 0.0))
    if ranking[best] < _OTHER_LANGUAGE or ranking.get(likeliest, 0.0) >= _NOT_EXPECTED:
        return likeliest
    return Problem(
        Reason.LANGUAGE,
        f"the text is in another language (it looks like '{best}'); "
        f"only {_listed(expected)} is read",
    )


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))


def _listed(codes: tuple[str, ...]) -> str:
    return " or ".join(f"'{code}'" for code in codes)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
