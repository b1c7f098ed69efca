"""Trees of a few words of which only some hang on another."""

from collections.abc import Mapping, Sequence

from wortlaut.records import Dependency


def hung(forms: Sequence[str], heads: Mapping[str, tuple[str, str]]) -> list[Dependency]:
    """Return the place of each word in the tree: its head and relation if given, else a root."""
    return [
        Dependency(forms.index(heads[form][0]), heads[form][1])
        if form in heads
        else Dependency(-1, "root")
        for form in forms
    ]
