"""Trees of a few words of which only some hang on another, and what rules make of such words."""

from collections.abc import Callable, Mapping, Sequence

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import Dependency, Kind, Quotation, Reading

Rule = Callable[..., tuple[Quotation, ...]]


def hung(forms: Sequence[str], heads: Mapping[str, tuple[str, str]]) -> list[Dependency]:
    """Return the place of each word in the tree: its head and relation if given, else a root."""
    return [
        Dependency(forms.index(heads[form][0]), heads[form][1])
        if form in heads
        else Dependency(-1, "root")
        for form in forms
    ]


def left_of_cue(
    rule: Rule,
    forms: Sequence[str],
    readings: Sequence[Reading],
    heads: Mapping[str, tuple[str, str]],
    *,
    cue: str,
    quoted: str,
) -> str:
    """Return what a rule leaves of the cue of an indirect quotation, both given by their words."""
    found = Quotation(
        kind=Kind.INDIRECT,
        medium=None,
        tokens=tuple(forms.index(form) for form in quoted.split(" ")),
        cue=tuple(sorted(forms.index(form) for form in cue.split(" "))),
        confidence=0.9,
    )
    trees = hung(forms, heads)
    (kept,) = rule([found], forms, readings, trees, grammar=reference_grammar())
    return " ".join(forms[token] for token in kept.cue)
