"""A part of a body that speaks for it: "die Kammer" and "die Richter" of a court."""

from wortlaut.actors.linking.cast import Cast
from wortlaut.actors.linking.describing import by_stem, by_type
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.language.reference_grammar import Part

_PARLIAMENT = by_type("parliament")
"""Its chambers are called so, too."""

_RECENT = 60
"""So many figures before are looked at."""


def whole_before(cast: Cast, found: Phrase, head: str, token: int) -> Link | None:
    """Return the body mentioned before that a noun for a part of one means, None for none.

    Nobody where a body is called so itself ("die Handwerkskammer", "der Senat" of a city).

    Args:
        cast: all figures so far.
        found: the phrase, with no word of whose it is.
        head: the stem of its noun.
        token: the token that it is asked for.
    """
    kind = cast.view.grammar.parts_of_bodies.get(head)
    if kind is None or found.determiner is not Part.DEFINITE or found.numbers == "p":
        return None
    if found.of is not None or found.owners or cast.described((by_stem(head), _PARLIAMENT)):
        return None
    met = _met(cast, kind, token)
    others = (figure for figure in cast.figures[-_RECENT:] if figure not in met)
    if any(_is_called(cast, figure, head) for figure in others):
        return None
    return _nearest(cast, met, token)


def body_of_members(cast: Cast, found: Phrase, token: int) -> Link | None:
    """Return the body mentioned before whose members a plural means, None for none.

    "Das Landgericht gab ihm recht. Nach Ansicht der Richter …": they decide, as the court. Not
    where others of the kind were told of.

    Args:
        cast: all figures so far.
        found: the phrase, a description.
        token: the token that it is asked for.
    """
    grammar = cast.view.grammar
    head = grammar.stem(cast.view.forms[found.head])
    kind = grammar.members_of_bodies.get(head)
    if kind is None or found.determiner is not Part.DEFINITE or found.numbers == "s":
        return None
    if found.of is not None or found.owners or found.head != found.first + 1:
        return None
    if any(figure.plural for figure in cast.described((by_stem(head),))):
        return None
    return _nearest(cast, _met(cast, kind, token), token)


def _met(cast: Cast, kind: str, token: int) -> list[Figure]:
    """Return the single bodies of a type that were mentioned before a token."""
    found = cast.described((by_type(kind),))
    return [figure for figure in found if 0 <= figure.latest < token and not figure.plural]


def _nearest(cast: Cast, met: list[Figure], token: int) -> Link | None:
    """Return the only body met, else the one mentioned last."""
    return cast.choose(met, token) or cast.last(met, token)


def _is_called(cast: Cast, figure: Figure, head: str) -> bool:
    """Tell whether the name of a body has a compound of a noun ("Ärztekammer")."""
    stems = map(cast.view.grammar.stem, figure.name.split())
    return any(stem != head and stem.endswith(head) for stem in stems)
