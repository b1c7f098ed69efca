"""Words for a speaker that break off before the noun that they belong to."""

from collections.abc import Sequence

from wortlaut.records import Dependency, Quotation

_LONGEST = 6
"""So many tokens lie at most between the last word given and its noun."""

_OPENING = frozenset(("det", "amod", "cc"))
_NAMING = frozenset(("flat", "compound"))


def completed(quotation: Quotation, dependencies: Sequence[Dependency]) -> Sequence[int]:
    """Return the words for a speaker up to the noun of their last word ("die Union und die").

    A determiner, an adjective and a conjunction open a phrase and end none. A relative pronoun
    depends on its verb and stays the last. No word of the cue is added, and none of the quotation
    to words outside of it.

    Args:
        quotation: a quotation of the article.
        dependencies: its parse, by token; without one the words stay as they are.
    """
    words = quotation.speaker
    if not words or not dependencies:
        return words
    last = words[-1]
    noun = dependencies[last].head
    if not last < noun <= last + _LONGEST or _sort(dependencies, last) not in _OPENING:
        return words
    end = noun + 1
    while end < len(dependencies) and (
        dependencies[end].head == noun and _sort(dependencies, end) in _NAMING
    ):
        end += 1
    added = set(range(last + 1, end))
    taken = set(quotation.cue) | (set() if last in quotation.tokens else set(quotation.tokens))
    return words if added & taken else (*words, *sorted(added))


def _sort(dependencies: Sequence[Dependency], token: int) -> str:
    return dependencies[token].relation.partition(":")[0]
