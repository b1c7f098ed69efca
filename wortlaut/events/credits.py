"""Who made a text or a picture: named beside the text, and taking part in nothing that it tells."""

from collections.abc import Iterator

from wortlaut.events.tree import Tree

_LONGEST = 8
_NAMING = frozenset(("PROPN", "NOUN", "X", "CCONJ", "SYM", "PUNCT"))


def credited(tree: Tree) -> set[int]:
    """Return the tokens of photo credits, bylines and marks of agencies.

    "Foto: Eva Brink", "Von Jan Holm" on a line of its own, "(dpa/lby)". Nothing but names stands
    there: "Bild: Holm geht" is a caption.
    """
    found: set[int] = set()
    for token, form in enumerate(tree.forms):
        agency = form == "(" and tree.grammar.reports(_form(tree, token + 1))
        byline = form in tree.grammar.bylines and tree.sentence(token)[0] == token
        if agency or byline:
            found.update(_names(tree, token + 1))
        elif form in tree.grammar.credits and _form(tree, token + 1) == ":":
            found.update(_names(tree, token + 2))
    return found


def _form(tree: Tree, token: int) -> str:
    return tree.forms[token] if token < len(tree.forms) else ""


def _names(tree: Tree, first: int) -> range:
    """Return the names from a token on; none where something else follows in the sentence."""
    if first >= len(tree.forms):
        return range(0)
    end = next(_ends(tree, first), first)
    return range(first, end) if end - first <= _LONGEST else range(0)


def _ends(tree: Tree, first: int) -> Iterator[int]:
    """Yield where names end that begin at a token: a bracket, another credit, or the sentence."""
    stop = tree.sentence(first)[-1] + 1
    for token in range(first, stop):
        if tree.forms[token] == ")" or tree.forms[token] in tree.grammar.credits:
            yield token
        if tree.pos[token] not in _NAMING:
            return
    yield stop
