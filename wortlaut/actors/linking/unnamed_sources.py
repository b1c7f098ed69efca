"""Unnamed sources ("Beobachter", "ein Anwohner"): the same words are the same source."""

from wortlaut.actors.linking.cast import Cast
from wortlaut.actors.linking.describing import by_noun, stem_in
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.people import country_of
from wortlaut.actors.phrases.phrase import TAKING_UP, Phrase
from wortlaut.knowledge.entries import AnonymousSource, KnownActor, Office
from wortlaut.records import ActorKind

SAME_WORDS = 0.9
"""How sure it is that the same words for somebody without a name mean the same."""

_RECENT = 60
"""So many figures before are looked at."""

_SHORTEST = 3
"""Fewest letters that a compound has more than its head."""


def source(cast: Cast, found: Phrase) -> Link:
    """Return the unnamed source of a phrase; the same words are the same source."""
    name = cast.view.grammar.citation(found.text, found.genders, found.numbers)
    key = f"source:{name.lower()}"
    figure = cast.of_key(key)
    if figure is None and (again := _of_kind(cast, found)) is not None:
        return again
    if figure is None:
        entry = found.sense.entry if found.sense is not None else None
        kind = entry.type if isinstance(entry, AnonymousSource) else None
        figure = Figure(
            kind=ActorKind.ANONYMOUS,
            name=name,
            source=kind,
            plural=found.numbers == "p" or _is_bare_plural(found),
            country=country_of(found.owners),
            gender=found.genders if len(found.genders) == 1 else _gender(cast, found),
        )
        cast.set_key(key, cast.add(figure))
        for word in _kinds(cast, found):
            cast.describe(figure, word)
    return Link(figure, SAME_WORDS)


def _gender(cast: Cast, found: Phrase) -> str:
    """Return the gender that a noun for one person tells itself, also as the end of a compound."""
    grammar, form = cast.view.grammar, cast.view.forms[found.head]
    if found.numbers == "p" or found.determiner is None:
        return ""
    nouns = (form, *(head for _, head in grammar.heads(form)))
    own = next((gender for noun in nouns if (gender := grammar.gender_of_person(noun))), "")
    return own if own in found.genders else ""


def _kinds(cast: Cast, found: Phrase) -> tuple[str, ...]:
    """Return the stem of a noun for a source and what it is a kind of ("Klimaforscher")."""
    stem = by_noun(cast.view.grammar, cast.view.forms[found.head])
    return (stem,) if found.sense is None else (stem, f"kind:{found.sense.entry.id}")


def _of_kind(cast: Cast, found: Phrase) -> Link | None:
    """Return the several whom "die Forscher" takes up: the only ones of the kind before."""
    if found.determiner not in TAKING_UP or found.numbers != "p" or " " in found.text:
        return None
    head = cast.view.grammar.stem(cast.view.forms[found.head])
    met = [
        figure
        for figure in cast.described(_kinds(cast, found))
        if figure.kind is ActorKind.ANONYMOUS and figure.plural and 0 <= figure.latest < found.head
        if any(word.endswith(head) for word in figure.descriptions)
    ]
    return cast.choose(met, found.head)


def by_ending(cast: Cast, found: Phrase) -> Link | None:
    """Return the one unnamed before whose word ends so ("ein Amtsrichter", "der Richter").

    Adjectives have to be those of before, and nobody else may be meant.
    """
    if found.determiner not in TAKING_UP or found.numbers == "p" or found.of or found.owners:
        return None
    stem = cast.view.grammar.stem
    *modifiers, head = (stem(word) for word in found.text.split())
    near = [
        figure
        for figure in cast.figures[-_RECENT:]
        if figure.kind is ActorKind.ANONYMOUS and not figure.plural
        if 0 <= figure.latest < found.head and (not figure.gender or figure.gender in found.genders)
        if any(_is_longer(word, head) for word in figure.descriptions)
        if set(modifiers) <= {stem(word) for word in figure.name.split()}
    ]
    return cast.choose(near, found.head)


def _is_longer(word: str, head: str) -> bool:
    longer = stem_in(word) or ""
    return longer.endswith(head) and len(longer) - len(head) >= _SHORTEST


def _is_bare_plural(found: Phrase) -> bool:
    """Tell whether a noun without determiner that may be either means several ("Beobachter")."""
    return (
        found.determiner is None
        and found.numbers == ""
        and isinstance(found.sense and found.sense.entry, AnonymousSource | Office)
    )


def of_people(cast: Cast, found: Phrase, state: KnownActor) -> Link:
    """Link a word for one or some of a people to a source without a name, of their country."""
    link = source(cast, found._replace(sense=None))
    link.figure.country = link.figure.country or state.country
    return link
