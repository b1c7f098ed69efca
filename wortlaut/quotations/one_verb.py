"""The one verb that marks a quotation: "Berg dankte allen und sagte, es sei Mai".

Networks take in the verb of a clause beside it. Of 3,164 tokens of training cues two are second
finite verbs.
"""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Dependency, Quotation, Reading

_AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))
_MOST_STEPS = 30


def with_one_verb(
    quotations: Sequence[Quotation],
    forms: Sequence[str],
    readings: Sequence[Reading],
    dependencies: Sequence[Dependency],
    *,
    grammar: ReferenceGrammar,
) -> tuple[Quotation, ...]:
    """Return quotations; of several finite verbs in a cue the one stays that marks the quotation.

    That is one of speech, if there is any: the last before the quotation, else the first behind its
    beginning. What depends on another verb goes with it.

    Args:
        quotations: as they are read.
        forms: the tokens of the text.
        readings: of each token.
        dependencies: likewise.
        grammar: of the language.
    """

    def one(each: Quotation) -> Quotation:
        finite = [token for token in each.cue if readings[token].mood is not None]
        verbs = {_helped(token, dependencies) for token in finite}
        if len(verbs) <= 1:
            return each
        over = {token: _verb_over(token, verbs, dependencies) for token in each.cue}
        parts = {verb: [token for token in each.cue if over[token] == verb] for verb in verbs}
        speaking = {
            verb for verb, part in parts.items() if grammar.speaks([forms[token] for token in part])
        }
        chosen = _nearest(speaking or verbs, each.tokens[0])
        kept = tuple(token for token in each.cue if over[token] in (chosen, None))
        return replace(each, cue=kept) if kept else each

    return tuple(map(one, quotations))


def _helped(token: int, dependencies: Sequence[Dependency]) -> int:
    """Return the verb that a finite verb is the auxiliary of, itself where it is none."""
    head, relation = dependencies[token]
    return head if relation in _AUXILIARIES else token


def _verb_over(token: int, verbs: set[int], dependencies: Sequence[Dependency]) -> int | None:
    """Return the first of some verbs on the way up from a token, None where there is none."""
    for _ in range(_MOST_STEPS):
        if token in verbs or token < 0:
            break
        token = dependencies[token].head
    return token if token in verbs else None


def _nearest(verbs: set[int], first: int) -> int:
    """Return the last verb before a token, the first after it where none is before it."""
    before = [verb for verb in verbs if verb < first]
    return max(before) if before else min(verbs)
