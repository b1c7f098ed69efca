"""Who of those named near a statement does not speak it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from wortlaut.actors.choice.positions import Position
from wortlaut.actors.linking.describing import by_stem
from wortlaut.actors.linking.figures import Figure
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.sources.charges import accused
from wortlaut.actors.sources.documents import holders
from wortlaut.actors.sources.said_nouns import owners_asked, who_is_asked
from wortlaut.actors.syntax.quoting import quoted_by_subject
from wortlaut.actors.syntax.syntax import (
    children,
    main_verb,
    speaking_verb,
    speaks,
    surface_subject,
)
from wortlaut.actors.syntax.voices import patients
from wortlaut.actors.view.view import View
from wortlaut.knowledge.offices import SPOKESPERSON
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, Kind, Statement

_ARTICLE_AND_NOUN = 2
_PRONOMINAL = frozenset((Part.PRONOUN, Part.POSSESSIVE))
_PERSONS = frozenset((ActorKind.PERSON, ActorKind.ANONYMOUS))
_UNTOLD = frozenset((Kind.FREE_INDIRECT, Kind.INDIRECT_FREE_INDIRECT))


def silent(
    reading: LinkedPhrases,
    statement: Statement,
    words: tuple[Sequence[int], Sequence[int], Sequence[int]],
    stands: Mapping[Position, Figure],
    names: Sequence[tuple[int, Figure]],
) -> frozenset[Figure]:
    """Return those who do not speak a statement.

    Args:
        reading: the article.
        statement: the statement.
        words: ascending tokens of its cue, of its quotation, and of who only asks for it.
        stands: who is known to stand where around it.
        names: where persons are named, ascending.
    """
    cue, quoted, asking = words
    heads = (
        *asking,
        *_spoken_of(reading, cue, quoted),
        *owners_asked(reading, cue),
        *holders(reading.view, cue, quoted),
        *_contrasted(reading, cue),
        *_nobodys(reading, cue),
    )
    untold = not cue and statement.kind in _UNTOLD
    return (
        frozenset(_figures(reading, heads))
        | (_supposed(reading, quoted) if untold else frozenset())
        | _named(statement, quoted, names)
        | _quoting(reading, cue, quoted, stands)
    )


def told_of(
    reading: LinkedPhrases, cue: Sequence[int], quoted: Sequence[int], given: Sequence[int]
) -> tuple[frozenset[Figure], bool]:
    """Return whom a cue is about, and whether the words given for the speaker name them.

    They are accused, or asked what is quoted.
    """
    heads = [*who_is_asked(reading.view, cue, quoted), *accused(reading.view, cue)]
    return frozenset(_figures(reading, heads)), not {*heads}.isdisjoint(given)


def contradicts(view: View, given: Sequence[int], figure: Figure, first: int) -> bool:
    """Tell whether somebody cannot be meant by the words that are given for the speaker.

    "Sie" is no man, "er" no woman, no state, and no body but one that a spokesman speaks for; nor
    is it anybody whose first mention, at `first`, comes after it. "Der Mann" and "der 61-Jährige"
    are one person, nobody whom only what follows names.
    """
    if given and len(given) <= _ARTICLE_AND_NOUN and _is_human(view, given[-1]):
        return figure.kind not in _PERSONS or bool(figure.members) or first > given[-1]
    word = view.words[given[0]] if len(given) == 1 else None
    if word is None or word.part is not Part.PRONOUN:
        return False
    if first > given[0] or figure.plural or figure.members:
        return first > given[0]
    if "p" in word.numbers and figure.kind not in _PERSONS:
        return False
    if figure.kind in _PERSONS:
        return bool(figure.gender) and figure.gender not in {*word.genders}
    return figure.gender not in {*word.genders} and SPOKESPERSON not in figure.descriptions


def _is_human(view: View, token: int) -> bool:
    """Tell whether a noun says no more of one than that it is somebody, or how old."""
    form = view.forms[token]
    return view.grammar.aged(form) or form in view.grammar.people


def _figures(reading: LinkedPhrases, heads: Sequence[int]) -> Iterator[Figure]:
    """Yield who is meant by the phrases around nouns."""
    for head in heads:
        if head < 0:
            continue
        link = reading.links.get(head)
        if link is None and (found := reading.phrase_around(head)) is not None:
            link = reading.links.get(found.head)
        if link is not None:
            yield link.figure.known


def _spoken_of(reading: LinkedPhrases, cue: Sequence[int], quoted: Sequence[int]) -> list[int]:
    """Return whom a cue in the passive is about, or without a cue the quoted sentence.

    There a pronoun may mean who speaks: "Holm klagte. Ihm sei gekündigt worden".
    """
    view = reading.view
    told = main_verb(view, view.sentence(quoted[0]))
    verbs = cue or ([told] if told in quoted else [])
    found = [place for verb in verbs for place in patients(view, verb)]
    return found if cue else [t for t in found if view.words[t].part not in _PRONOMINAL]


def _nobodys(reading: LinkedPhrases, cue: Sequence[int]) -> list[int]:
    """Return the nouns of a cue that name no source ("dem Vernehmen nach")."""
    view = reading.view
    nouns = (view.governors[token] for token in cue if view.relations[token] == "case")
    return [t for t in nouns if t >= 0 and view.forms[t] in view.grammar.sources.nobodys]


def _contrasted(reading: LinkedPhrases, cue: Sequence[int]) -> list[int]:
    """Return whose words are others: "anders als das Militär behauptet"."""
    view = reading.view
    verb = speaking_verb(view, cue)
    head = surface_subject(view, verb) if verb >= 0 else -1
    if head < 0:
        return []
    first = max(min((head, *children(view, head))), view.starts[view.sentence(head)] + 2)
    before = tuple(form.lower() for form in view.forms[first - 2 : first])
    return [head] if before in view.grammar.sources.contrasting else []


def _supposed(reading: LinkedPhrases, quoted: Sequence[int]) -> frozenset[Figure]:
    """Return of whom a sentence tells what others say: "der 43-Jährige soll geflohen sein".

    Nor is it the body where the sentence before has something happen, the person it tells of, or
    anybody whom others accuse.
    """
    view = reading.view
    verb = main_verb(view, view.sentence(quoted[0]))
    if verb not in quoted:
        return frozenset()
    lemmas = (view.analysis.readings[place].lemma for place in children(view, verb))
    if view.grammar.sources.hearsay.isdisjoint(lemmas):
        return frozenset()
    before = view.sentence(quoted[0]) - 1
    heads = [surface_subject(view, verb), *_where(view, before), *_told_of(reading, before)]
    accused = reading.cast.described(by_stem(word) for word in view.grammar.sources.accused)
    return frozenset(_figures(reading, heads)).union(accused)


def _told_of(reading: LinkedPhrases, sentence: int) -> list[int]:
    """Return the person of whom a sentence tells something else than what they say."""
    view = reading.view
    verb = main_verb(view, sentence)
    head = surface_subject(view, verb) if verb >= 0 and not speaks(view, verb) else -1
    found = reading.phrase_around(head) if head >= 0 else None
    link = reading.links.get(found.head) if found is not None else None
    return [head] if link is not None and link.figure.known.kind in _PERSONS else []


def _where(view: View, sentence: int) -> list[int]:
    """Return where something happens in a sentence ("am Landgericht", "vor dem Landgericht")."""
    verb = main_verb(view, sentence)
    facing = view.grammar.sources.facing
    return [
        place
        for place in (children(view, verb) if verb >= 0 else ())
        if view.relations[place] == "obl"
        and any(
            view.words[mark].part is Part.PLACE or view.forms[mark].lower() in facing
            for mark in children(view, place)
        )
    ]


def _quoting(
    reading: LinkedPhrases,
    cue: Sequence[int],
    quoted: Sequence[int],
    stands: Mapping[Position, Figure],
) -> frozenset[Figure]:
    """Return who quotes somebody else: "das Blatt zitiert einen Fahrer mit den Worten"."""
    subject = stands.get(Position.CUE)
    if subject is None or quoted_by_subject(reading.view, cue, frozenset(quoted)) < 0:
        return frozenset()
    return frozenset((subject,))


def _named(
    statement: Statement, quoted: Sequence[int], names: Sequence[tuple[int, Figure]]
) -> frozenset[Figure]:
    """Return the persons whom a direct quotation names: nobody speaks of themselves by name.

    In annotated training articles none of 44 did.
    """
    if statement.kind is not Kind.DIRECT:
        return frozenset()
    first = bisect_left(names, quoted[0], key=lambda place: place[0])
    last = bisect_left(names, quoted[-1] + 1, key=lambda place: place[0])
    inside = set(quoted)
    return frozenset(figure for place, figure in names[first:last] if place in inside)
