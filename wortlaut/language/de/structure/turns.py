"""Turns of interviews and debates: who speaks from which label to the next.

A text is one where labels that name somebody come again in turn, and what follows them is talk: it
has sentences, somebody asks or says "ich". Or somebody's label stands again and again behind
questions without one. Where in doubt it is an ordinary article: a wrong speaker does more harm than
none.

A turn runs over several paragraphs. A heading or what stands in brackets ("Beifall") is nobody's. A
paragraph that asks may be the next question, so that nobody can be told to speak from there to the
next label; one that names who speaks is the article's own. The last turn ends with the last
paragraph in which somebody says "ich" or "wir" before words such as "Das Gespräch führte".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wortlaut.language.de.structure import labels as naming
from wortlaut.language.de.structure.blocks import Block, Blocks
from wortlaut.language.de.structure.labels import COLON, DASH, Label, LabelSort, NamesTold
from wortlaut.language.de.structure.turn_words import INTRODUCING
from wortlaut.language.de.structure.unlabelled import unlabelled_turns
from wortlaut.records import Token, TokenRange, Turn

_LEAST_TURNS = 4
_LEAST_VOICES = 2
_LEAST_ANSWERS = 3
_PARTS = frozenset((LabelSort.ASKING, LabelSort.ANSWERING))
_PERSONS = frozenset((LabelSort.PERSON, LabelSort.NAME))
_SURE = frozenset((LabelSort.PERSON, LabelSort.ROLE))


class _Line(NamedTuple):
    """A label with what follows it.

    Attributes:
        label: where it stands.
        sort: what it is.
        voice: what tells its speaker from others.
        name, whole: tokens of the name and of the whole label.
        said: the paragraph after it.
    """

    label: Label
    sort: LabelSort
    voice: tuple[str, ...]
    name: TokenRange
    whole: TokenRange
    said: Block


def turns(text: str, tokens: Sequence[Token]) -> tuple[Turn, ...]:
    """Return the turns of an interview or a debate, none for any other article.

    Takes time linear in the length of the text, and next to none where no label comes twice.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.
    """
    for shape in (COLON, DASH):
        found = naming.labels(text, shape)
        if not found:
            continue
        blocks = Blocks.of(text, tokens)
        lines = list(_lines(found, naming.known(text, tokens), blocks))
        if shape is DASH and any(line.sort is not LabelSort.PERSON for line in lines):
            continue
        if _is_conversation(lines, blocks) or _answers(lines, blocks):
            return tuple(_turns(lines, blocks))
    return unlabelled_turns(text, tokens)


def _lines(found: Sequence[Label], names: NamesTold, blocks: Blocks) -> Iterator[_Line]:
    """Yield the labels that name somebody and have something said after them."""
    sorts = {words: naming.sort(words, names) for words in {label.words for label in found}}
    speaking = [label for label in found if sorts[label.words] is not LabelSort.NOBODY]
    voices = _voices(sorts, names)
    ends = [*(label.start for label in speaking[1:]), len(blocks.text)][: len(speaking)]
    for label, end in zip(speaking, ends, strict=True):
        whole = blocks.tokens_in(label.start, label.end)
        name = blocks.tokens_in(label.first, label.last)
        said = next(blocks.between(whole.last, blocks.token_at(end)), None)
        if said is not None and name.first < name.last:
            yield _Line(label, sorts[label.words], voices[label.words], name, whole, said)


def _voices(
    sorts: dict[tuple[str, ...], LabelSort], names: NamesTold
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what tells the speaker of each label from others.

    It is the surname, with the first name where several have the surname, of initials the name that
    another label has, else the words.
    """
    full: dict[str, set[str]] = {}
    for words, sort in sorts.items():
        if sort is LabelSort.PERSON and (given := naming.first_name(words)):
            full.setdefault(words[-1].casefold(), set()).add(given)
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words, sort in sorts.items():
        surname = words[-1].casefold()
        if naming.is_initials(words):
            known = names.initials.get(naming.initials(words), set())
            meant = [pair for pair in known if pair[0] in full.get(pair[1], ())]
            given, surname = meant[0] if len(meant) == 1 else ("", " ".join(words).casefold())
        elif sort in {LabelSort.PERSON, LabelSort.NAME}:
            given = naming.first_name(words)
        else:
            given, surname = "", " ".join(words).casefold()
        found[words] = (given, surname) if len(full.get(surname, ())) > 1 else (surname,)
    return found


def _is_conversation(lines: Sequence[_Line], blocks: Blocks) -> bool:
    """Tell whether labels come again in turn, and what follows them is talk."""
    often = Counter(line.voice for line in lines)
    sorts = {line.sort for line in lines}
    if len(lines) < _LEAST_TURNS or len(often) < _LEAST_VOICES or len(often) == len(lines):
        return False
    if sorts <= _PARTS:
        if not _is_introduced(lines, blocks):
            return False
    elif not sorts & _SURE and not (sorts & _PARTS and LabelSort.NAME in sorts):
        return False
    changes = sum(line.voice != after.voice for line, after in pairwise(lines))
    return 2 * changes >= len(lines) - 1 and _is_talk(lines)


def _is_talk(lines: Sequence[_Line]) -> bool:
    """Tell whether what follows labels is sentences that ask or are said by somebody."""
    said = [line.said for line in lines]
    sentences = sum(block.ends for block in said)
    talk = sum(block.asks or block.first_person for block in said)
    personal = any(line.said.first_person for line in lines if line.sort is not LabelSort.ASKING)
    return 3 * sentences >= 2 * len(lines) and 3 * talk >= len(lines) and personal


def _is_introduced(lines: Sequence[_Line], blocks: Blocks) -> bool:
    """Tell whether questions and answers are an interview's, not those of an explanation."""
    if any(blocks.addressed(line.said) for line in lines if line.sort is LabelSort.ASKING):
        return True
    before = (token.text for token in blocks.tokens[: lines[0].whole.first])
    return not INTRODUCING.isdisjoint(before)


def _answers(lines: Sequence[_Line], blocks: Blocks) -> bool:
    """Tell whether all labels are one person's and stand behind questions without a label."""
    voices = {line.voice for line in lines}
    if len(lines) < _LEAST_ANSWERS or len(voices) > 1:
        return False
    if any(line.sort is not LabelSort.PERSON for line in lines):
        return False
    asked = [_before(line, blocks) for line in lines]
    behind = sum(block is not None and block.asks for block in asked)
    return 3 * behind >= 2 * len(lines) and _is_talk(lines)


def _before(line: _Line, blocks: Blocks) -> Block | None:
    """Return the paragraph that ends where a label stands."""
    return blocks.ending_at(line.whole.first)


def _turns(lines: Sequence[_Line], blocks: Blocks) -> Iterator[Turn]:
    """Yield the turns of a conversation."""
    numbers = {voice: n for n, voice in enumerate(dict.fromkeys(line.voice for line in lines))}
    asking = _asking(lines)
    if len(numbers) == 1 and (question := _before(lines[0], blocks)) is not None and question.asks:
        yield _unlabelled(question, blocks)
    alone = len(numbers) - len(asking) == 1
    ends = [*(line.whole.first for line in lines[1:]), len(blocks.tokens)]
    for number, (line, end) in enumerate(zip(lines, ends, strict=True), 1):
        asks = line.voice in asking
        rest = list(blocks.between(line.said.last, end))
        if number == len(lines):
            rest = [] if asks else _before_the_end(rest, line.voice[-1])
        own, others = _divided(rest, line.voice[-1], asks=asks, alone=alone)
        yield Turn(
            voice=numbers[line.voice],
            label=line.whole,
            name=line.name,
            named=line.sort not in _PARTS,
            person=line.sort in _PERSONS,
            parts=(line.said.range, *(block.range for block in own)),
            asks=asks,
            addressed=blocks.addressed(line.said) if asks else None,
        )
        for block in others:
            yield _unlabelled(block, blocks)


def _asking(lines: Sequence[_Line]) -> set[tuple[str, ...]]:
    """Return the voices that ask the questions: outlets, and who mostly asks if others do not."""
    count = Counter(line.voice for line in lines)
    asked = Counter(line.voice for line in lines if line.said.asks)
    asking = {line.voice for line in lines if line.sort in {LabelSort.OUTLET, LabelSort.ASKING}}
    asking |= {voice for voice, n in asked.items() if n > 1 and 2 * n >= count[voice]}
    asking -= {line.voice for line in lines if line.sort is LabelSort.ANSWERING}
    return asking if len(asking) < len(count) else set()


def _unlabelled(block: Block, blocks: Blocks) -> Turn:
    addressed = blocks.addressed(block) if block.asks else None
    return Turn(
        voice=None,
        label=None,
        name=None,
        named=False,
        person=False,
        parts=(block.range,),
        asks=block.asks,
        addressed=addressed,
    )


def _divided(
    rest: Sequence[Block], surname: str, *, asks: bool, alone: bool
) -> tuple[list[Block], list[Block]]:
    """Return which paragraphs after the first go on with a turn, and which are somebody's else.

    Args:
        rest: the paragraphs up to the next label.
        surname: of whose turn it is, in lower case.
        asks: whether they ask the questions; then what follows may be the answer.
        alone: whether only one answers; then what follows a question is theirs.
    """
    own: list[Block] = []
    others: list[Block] = []
    goes_on = not asks
    for block in rest:
        if block.is_aside:
            continue
        if block.names(surname) and not block.asks:
            break
        goes_on = goes_on and (alone or not block.asks)
        (own if goes_on and not block.asks else others).append(block)
    return own, others


def _before_the_end(rest: Sequence[Block], surname: str) -> list[Block]:
    """Return the paragraphs of the last turn among those after its first."""
    kept: list[Block] = []
    last = 0
    for block in rest:
        if block.closes or block.asks or block.names(surname):
            break
        kept.append(block)
        last = len(kept) if block.first_person else last
    return kept[:last]
