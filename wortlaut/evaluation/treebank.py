"""How well grammar is read: parts of speech, moods and trees, against a CoNLL-U treebank.

As in the CoNLL 2018 shared task (Zeman et al. 2018) words of the treebank and of the program are
aligned by their characters in the raw sentence, and relations count without their subtypes. Two
words that the treebank writes in one ("im" as "in dem") are looked for in one token: the first
has that token's labels, the second is taken for a determiner of the same head.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import conllu

from wortlaut.errors import GoldError
from wortlaut.evaluation.scores import Measure
from wortlaut.records import Analysis, Mood, Span, Token

ROOT = -1
# Two names of one tag in different editions of the Stuttgart-Tübingen tag set.
SAME_TAG = {"PAV": "PROAV"}
MEASURES = ("words", "upos", "xpos", "mood", "uas", "las")


@dataclass(frozen=True, slots=True)
class TreebankWord:
    """A word of the treebank.

    Attributes:
        span: its place in the sentence's text; words that are written in one share theirs.
        upos, xpos: parts of speech.
        mood: None where it is no finite verb.
        head: index of its head among the sentence's words, `ROOT` for the root.
        relation: without subtype.
        first: False for the later words of one token.
    """

    span: Span
    upos: str
    xpos: str
    mood: Mood | None
    head: int
    relation: str
    first: bool


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """A sentence of the treebank: its text and its words."""

    text: str
    words: tuple[TreebankWord, ...]


def load_treebank(path: Path) -> tuple[TreebankSentence, ...]:
    """Read a CoNLL-U file whose sentences carry their `text`.

    Raises:
        GoldError: the file cannot be read, is no CoNLL-U, or a sentence does not fit its text.
    """
    try:
        parsed = conllu.parse(path.read_text("utf-8"))
    except (OSError, UnicodeError, conllu.exceptions.ParseException) as error:
        raise GoldError(f"{path}: not a CoNLL-U file: {error}; give a treebank") from error
    if not parsed:
        raise GoldError(f"{path}: holds no sentence; give a treebank in CoNLL-U")
    return tuple(_sentence(path, number, item) for number, item in enumerate(parsed, 1))


def _sentence(path: Path, number: int, parsed: conllu.TokenList) -> TreebankSentence:
    text = parsed.metadata.get("text")
    if not text:
        raise GoldError(f"{path}: sentence {number} has no `# text`; it is needed to align words")
    words: list[TreebankWord] = []
    at, shared, first, until = 0, Span(0, 0), 0, 0
    for token in parsed:
        identity = token["id"]
        if isinstance(identity, int) and identity <= until:
            words.append(_word(token, shared, first=identity == first))
            continue
        if isinstance(identity, tuple) and identity[1] == ".":
            continue
        start = text.find(token["form"], at)
        if start < 0:
            raise GoldError(f"{path}: sentence {number}: {token['form']!r} is not in its text")
        at = start + len(token["form"])
        shared = Span(start, at)
        if isinstance(identity, tuple):
            first, _, until = identity
        else:
            words.append(_word(token, shared, first=True))
    return TreebankSentence(text, tuple(words))


def _word(token: dict[str, Any], span: Span, *, first: bool) -> TreebankWord:
    return TreebankWord(
        span=span,
        upos=token["upos"],
        xpos=SAME_TAG.get(token["xpos"], token["xpos"] or ""),
        mood=mood_of(token["feats"] or {}),
        head=token["head"] - 1,
        relation=token["deprel"].partition(":")[0],
        first=first,
    )


def mood_of(features: dict[str, str]) -> Mood | None:
    """Return the mood that features of Universal Dependencies name, None for no finite verb."""
    if features.get("VerbForm") != "Fin":
        return None
    if features.get("Mood") == "Sub":
        past = features.get("Tense") == "Past"
        return Mood.SUBJUNCTIVE_2 if past else Mood.SUBJUNCTIVE_1
    return {"Ind": Mood.INDICATIVE, "Imp": Mood.IMPERATIVE}.get(features.get("Mood", ""))


def gold_tokens(sentence: TreebankSentence) -> tuple[Token, ...]:
    """Return the tokens of a sentence as the treebank cuts it; words written in one are one."""
    spans = [word.span for word in sentence.words if word.first]
    return tuple(Token(start, end, sentence.text[start:end]) for start, end in spans)


def score_grammar(
    gold: Sequence[TreebankSentence], analyses: Iterable[Analysis]
) -> dict[str, Measure]:
    """Return the measures of `MEASURES` for analyses of the sentences' texts, in their order.

    `words` is how many words have a token of the same characters; a word without one is wrong in
    every other measure. `mood` counts the words that are finite in gold, or in the answer.
    """
    right = dict.fromkeys(MEASURES, 0)
    words = answered = finite = found_finite = 0
    for sentence, analysis in zip(gold, analyses, strict=True):
        place = {(t.start, t.end): n for n, t in enumerate(analysis.tokens)}
        under = [place.get(word.span) for word in sentence.words]
        words += len(sentence.words)
        finite += sum(word.mood is not None for word in sentence.words)
        answered += len(analysis.tokens) + sum(
            not word.first and token is not None
            for word, token in zip(sentence.words, under, strict=True)
        )
        found_finite += sum(reading.mood is not None for reading in analysis.readings)
        for number, token in enumerate(under):
            if token is not None:
                for name in _right(sentence, number, token, under, analysis):
                    right[name] += 1
    return {
        name: Measure.counted(
            correct=right[name],
            gold=finite if name == "mood" else words,
            predicted=found_finite if name == "mood" else answered,
        )
        for name in MEASURES
    }


def _right(
    sentence: TreebankSentence,
    number: int,
    token: int,
    under: Sequence[int | None],
    analysis: Analysis,
) -> list[str]:
    """Return the names of the measures in which a word is right."""
    word, reading = sentence.words[number], analysis.readings[token]
    head, relation = analysis.dependencies[token]
    upos, xpos, relation = reading.pos, reading.tag or "", relation.partition(":")[0]
    if not word.first:
        upos, xpos, relation = "DET", "ART", "det"
    elif xpos == "APPRART":
        xpos = "APPR"
    gold_head = ROOT if word.head == ROOT else under[word.head]
    attached = head == gold_head and (word.head == ROOT or sentence.words[word.head].first)
    tests = {
        "words": True,
        "upos": upos == word.upos,
        "xpos": xpos == word.xpos,
        "mood": word.mood is not None and reading.mood == word.mood,
        "uas": attached,
        "las": attached and relation == word.relation,
    }
    return [name for name, true in tests.items() if true]
