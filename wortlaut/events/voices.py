"""Whose voice tells what stands at a token: the narrator's, or that of a statement's speaker."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wortlaut.events.tree import Tree
from wortlaut.events.who import Referents
from wortlaut.records import NARRATOR, Span, Statement, Token
from wortlaut.records.token_places import tokens_in

_MOST_STEPS = 6
_PHRASES = frozenset(("obl", "nmod", "advmod", "obl:arg", "obj"))


class Voice(NamedTuple):
    """A source, the statement that gives its words, and tokens that name it outside of one."""

    source: str
    statement: str | None = None
    markers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Voices:
    """The statements of an article over its tokens.

    Attributes:
        statements: by id.
        over: by token, the innermost statement whose quotation holds it.
        cues: by token, the statement whose cue it is part of, of several the longest; none in the
            quotation of a statement that has nothing to do with it.
        ranges: by id, the tokens of the quotation.
        named: by id, the tokens that name who speaks, none where nothing does.
    """

    statements: dict[str, Statement]
    over: dict[int, Statement]
    cues: dict[int, Statement]
    ranges: dict[str, list[int]]
    named: dict[str, list[int]]

    def quoted(self, statement: Statement | None, most: int) -> list[int]:
        """Return the first tokens of a quotation, ascending, none for no statement."""
        return self.ranges[statement.id][:most] if statement is not None else []

    def outside(self, statement: Statement) -> Statement | None:
        """Return the statement that a statement is quoted in."""
        return self.statements.get(statement.parent) if statement.parent else None


def voices(tokens: Sequence[Token], statements: Sequence[Statement]) -> Voices:
    """Lay the statements over the tokens; of several the shortest quotation counts."""
    starts = [token.start for token in tokens]
    over: dict[int, Statement] = {}
    cues: dict[int, Statement] = {}
    by_length = sorted(statements, key=lambda statement: -_length(statement.quote.spans))
    ranges: dict[str, list[int]] = {}
    for statement in by_length:
        ranges[statement.id] = tokens_in(statement.quote.spans, starts)
        over |= dict.fromkeys(ranges[statement.id], statement)
        if statement.cue is not None:
            for token in tokens_in(statement.cue.spans, starts):
                cues.setdefault(token, statement)
    own = {token: said for token, said in cues.items() if _are_related(said, over.get(token))}
    by_id = {statement.id: statement for statement in statements}
    named = {
        statement.id: tokens_in(statement.speaker.spans, starts)
        for statement in statements
        if statement.speaker is not None
    }
    return Voices(by_id, over, own, ranges, named)


def _are_related(said: Statement, over: Statement | None) -> bool:
    """Tell whether a cue may stand in a quotation: its own, or one around or in that."""
    return over is None or over.id in {said.id, said.parent} or over.parent == said.id


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def voice(tree: Tree, found: Voices, who: Referents, token: int, within: Statement | None) -> Voice:
    """Return whose voice tells of an event at a token.

    Args:
        tree: the trees of the article.
        found: its statements.
        who: its actors.
        token: the head of the trigger.
        within: the innermost statement that tells of it, None for none.
    """
    if within is not None:
        return Voice(within.source, within.id)
    return _according(tree, who, token, found) or Voice(NARRATOR)


def _according(tree: Tree, who: Referents, token: int, found: Voices) -> Voice | None:
    """Return the source that a phrase in the clause names ("laut", "nach Angaben von")."""
    grammar = tree.grammar
    for place in tree.above(token):
        for child in tree.children[place]:
            if child in found.over:
                continue
            case = tree.prepositions[child]
            if tree.relations[child] not in _PHRASES and case not in grammar.according:
                continue
            saying = tree.lemmas[child]
            if case in grammar.according:
                return voice_of(tree, who, child)
            if case in grammar.after and grammar.says(saying):
                return voice_of(tree, who, child)
        if tree.is_verb(place) and tree.relations[place] not in {"conj", "xcomp"}:
            return None
    return None


def voice_of(tree: Tree, who: Referents, head: int) -> Voice:
    """Return who is named by the phrase of a head: by it, by whose it is, else by its words."""
    actor = who.of(head) or who.owner(head)
    under = [head]
    for token in under:
        under += tree.children[token] if len(under) < 1 << _MOST_STEPS else []
    first = next((token for token in under if tree.relations[token] == "case"), head)
    markers = tuple(sorted({head, first}))
    if actor is not None:
        return Voice(actor, None, markers)
    words = sorted(
        token
        for token in under
        if tree.relations[token] not in {"case", "punct"}
        and not (tree.heads[token] == head and tree.relations[token] in {"det", "acl"})
    )
    last = words[0]
    run = [last]
    for token in words[1:]:
        if token != run[-1] + 1:
            break
        run.append(token)
    return Voice(" ".join(tree.forms[token] for token in run), None, markers)
