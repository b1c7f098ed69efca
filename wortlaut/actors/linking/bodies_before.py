"""Which body mentioned before a noun means that says nothing of whose it is ("das Gericht")."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from wortlaut.actors.linking.cast import AMONG, LATER, NEAREST, REACH, Cast
from wortlaut.actors.linking.describing import (
    GOVERNMENT,
    UNTOLD,
    by_shown_type,
    by_stem,
    by_type,
    tells_type,
)
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.topics import firm_told_of, topic
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.firms import COMPANY
from wortlaut.knowledge.entries import Institution, Sense

GENERIC = frozenset(("ngo", "association", "company", "party", "media", "news_agency", "institute"))
"""Types of bodies of which there are many, so that a noun alone names none."""

VARIOUS = frozenset(
    f"institution:{key}"
    for key in [
        "association",
        "authority",
        "church",
        "city_government",
        "commission",
        "company",
        "court",
        "embassy",
        "fire_service",
        "institute",
        "media",
    ]
)
"""Institutions whose nouns are for bodies of many sorts, which do not stand for each other."""

_MOST_WORDS = 8
_HYPHEN = "-"
_MEDIA, _MINISTRY = "media", "ministry"
_TOLD = (by_type, by_shown_type)


def called(cast: Cast, sense: Sense) -> str:
    """Return the description of a body by the noun that it is called by."""
    return f"noun:{sense.entry.id}:{cast.view.grammar.stem(sense.alias)}"


def _is_other(cast: Cast, figure: Figure, sense: Sense) -> bool:
    """Tell whether a body is called by nouns for others only ("Jugendamt" for "Finanzamt")."""
    if sense.entry.id not in VARIOUS:
        return False
    before = f"noun:{sense.entry.id}:"
    nouns = [word.removeprefix(before) for word in figure.descriptions if word.startswith(before)]
    own = cast.view.grammar.stem(sense.alias)
    return bool(nouns) and not any(cast.view.grammar.may_be_one(own, noun) for noun in nouns)


def is_one(found: Phrase) -> bool:
    """Tell whether a phrase with a determiner means one only."""
    return found.determiner is not None and found.numbers == "s"


def body_before(cast: Cast, found: Phrase, head: str, token: int) -> Link | None:
    """Return the body mentioned before that a noun without a word of whose it is means.

    A noun with a name in it ("das Robert-Institut") means no body that is not called so.

    Args:
        cast: all figures so far.
        found: the phrase, its sense an institution.
        head: the stem of the noun.
        token: the token that it is asked for.
    """
    sense = found.sense
    entry = sense.entry if sense is not None else None
    if sense is None or not isinstance(entry, Institution) or not _takes_up(found, entry):
        return None
    stem = cast.view.grammar.stem(sense.alias)
    general = cast.view.grammar.calls_any(head)
    if general and entry.type == COMPANY and (about := firm_told_of(cast, token)) is not None:
        return about
    for named, narrowed in _met(cast, entry, head, same_word=head == stem):
        before = [f for f in narrowed if 0 <= f.latest < token and not f.plural]
        before = [f for f in before if named or not _is_other(cast, f, sense)]
        chosen = cast.choose(before, token) or cast.last(before, token)
        if chosen is not None and (named or not _is_passed(cast, chosen.figure, entry.type)):
            return chosen
        if _HYPHEN in found.text and not found.owners:
            return None
    if entry.is_state:
        return _only_state(cast, found, token)
    return _by_type(cast, sense, entry.type, token, general=general)


def _takes_up(found: Phrase, entry: Institution) -> bool:
    """Tell whether a noun alone can mean a body mentioned before."""
    one = is_one(found) or (entry.type not in GENERIC and found.numbers != "p")
    return one and " " not in found.text


def _met(
    cast: Cast, entry: Institution, head: str, *, same_word: bool
) -> Iterator[tuple[bool, list[Figure]]]:
    """Yield bodies that the noun can mean, surer ones first, with whether it is in their name."""
    stem = by_stem(head)
    yield True, cast.described((stem,))
    if not entry.is_state:
        yield True, _ending_in(cast, entry.type, head)
    if entry.type == _MINISTRY:  # "das Innenressort" is the "Bundesinnenministerium"
        yield True, _ending_in(cast, entry.type, cast.view.grammar.stem(entry.name))
    if same_word or entry.type not in GENERIC:
        yield False, cast.described((GOVERNMENT,) if entry.is_state else (entry.id, stem))


def _by_type(cast: Cast, sense: Sense, type_: str, token: int, *, general: bool) -> Link | None:
    """Return the body that is meant by its type alone: of the noun, then of those it can mean.

    What the words of a phrase tell goes before what a name shows, and a firm by its name before
    a paper by its words.
    """
    types = cast.view.grammar.takes_up.get(cast.view.grammar.stem(sense.alias), frozenset())
    if type_ not in GENERIC and not types:
        return None
    for wanted in ((type_,), types):
        for told in _TOLD:
            met = [f for f in _of_types(cast, told, wanted) if not _is_other(cast, f, sense)]
            chosen = cast.choose(met, token)
            if chosen is not None:
                return None if _is_passed(cast, chosen.figure, type_) else chosen
            if type_ == _MEDIA and (latest := _latest(cast, met, token)) is not None:
                return latest
            if general and type_ != _MEDIA and (about := topic(cast, met, token)) is not None:
                return about
    return _unclear(cast, token) if type_ in GENERIC else None


def _latest(cast: Cast, figures: Sequence[Figure], token: int) -> Link | None:
    """Return the paper or station named last, if it stands in a sentence without another.

    A review of the press names one after the other, and "die Zeitung" goes on with the last.
    """
    sentence = cast.view.sentence
    before = sorted((f for f in figures if f.latest < token), key=lambda f: f.latest)[-2:]
    if len(before) < len(("one", "other")):
        return None
    other, last = before
    near = sentence(token) - sentence(last.latest) <= REACH
    apart = sentence(other.latest) < sentence(last.latest)
    return Link(last, AMONG) if near and apart else None


def _is_passed(cast: Cast, figure: Figure, type_: str) -> bool:
    """Tell whether another body of a type was mentioned since one that only its type tells.

    "Der Konkurrent Volta AG" may be "das Unternehmen" as well as the maker of cars named before.
    """
    others = (other for told in _TOLD for other in _of_types(cast, told, (type_,)))
    return any(other.latest > figure.latest for other in others if other is not figure)


def _only_state(cast: Cast, found: Phrase, token: int) -> Link | None:
    """Return the only state of the article so far, whose government "die Regierung" is."""
    if not is_one(found):
        return None
    states = [f for f in cast.described((by_type("state"),)) if 0 <= f.latest < token]
    return Link(states[0], LATER) if len(states) == 1 else None


def _of_types(cast: Cast, told: Callable[[str], str], types: Iterable[str]) -> list[Figure]:
    """Return the bodies of some types that were mentioned, each one alone.

    `told` is `by_type` for what their words tell, `by_shown_type` for what their names show. What
    has no name but such a noun itself is taken up by no other: "die Gewerkschaft" is not "der
    Verein".
    """
    known = cast.described(told(each) for each in sorted(types))
    return [
        figure
        for figure in known
        if figure.latest >= 0 and not figure.plural and not _is_nameless(figure)
    ]


def _is_nameless(figure: Figure) -> bool:
    known = figure.entity is not None or figure.identity is not None
    return figure.type in GENERIC and not known and " " not in figure.name


def _ending_in(cast: Cast, type_: str, head: str) -> list[Figure]:
    """Return the bodies of a type whose name has a compound that ends so ("Bundesgericht")."""
    return [
        figure
        for told in _TOLD
        for figure in _of_types(cast, told, (type_,))
        if any(_is_compound(cast, word, head) for word in figure.name.split()[:_MOST_WORDS])
    ]


def _is_compound(cast: Cast, word: str, head: str) -> bool:
    stem = cast.view.grammar.stem(word)
    return stem != head and stem.endswith(head)


def _unclear(cast: Cast, token: int) -> Link | None:
    """Return the only body in the last sentences of which nothing tells what it is."""
    near = [
        figure
        for figure in cast.described((UNTOLD,))
        if figure.sure and 0 <= figure.latest < token and not _is_of_type(figure)
        if cast.view.sentence(token) - cast.view.sentence(figure.latest) <= REACH
    ]
    return Link(near[0], NEAREST) if len(near) == 1 else None


def _is_of_type(figure: Figure) -> bool:
    return any(map(tells_type, figure.descriptions))
