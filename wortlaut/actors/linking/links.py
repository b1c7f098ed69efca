"""From phrases to figures: the article read once, from its start to its end."""

from wortlaut.actors.linking.ages import age_beside
from wortlaut.actors.linking.bodies import body, body_key, entity, institution
from wortlaut.actors.linking.cast import MOST_CANDIDATES, REACH, Cast
from wortlaut.actors.linking.describing import by_age
from wortlaut.actors.linking.descriptions import description
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.groups import both, taken_up
from wortlaut.actors.linking.openings import phrases_in_order
from wortlaut.actors.linking.parts_of_bodies import body_of_members
from wortlaut.actors.linking.people import (
    add_titles,
    full_name,
    note_added,
    owner_keys,
    surname,
)
from wortlaut.actors.linking.peoples import counted, people
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.titles import title
from wortlaut.actors.linking.unnamed_sources import source
from wortlaut.actors.phrases.body_forms import is_abbreviation
from wortlaut.actors.phrases.initials import meant_by_initials
from wortlaut.actors.phrases.nouns import is_common
from wortlaut.actors.phrases.phrase import (
    DESCRIBING,
    UNLISTED,
    Phrase,
    Sort,
    name_tokens,
    nested,
)
from wortlaut.actors.view.senses import METONYMS, NAMES, standing_for
from wortlaut.actors.view.somebody import gender_of_somebody, is_acting_place, may_be_body
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor, Use
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, EntityKind, MentionForm

THRESHOLD = 0.65
"""A phrase is linked to a figure if the link is at least so sure."""

_WITH_BRANCHES = frozenset(
    ("party", "authority", "police", "court", "church", "union", "ngo", "international")
)

PREDICATE = 20
"""So many tokens lie at most between a predicate and its subject."""

_BARE = 0.5
_FULL = 0.98


def read(view: View) -> LinkedPhrases:
    """Find and link all phrases but pronouns."""
    reading = LinkedPhrases(view, Cast(view), list(phrases_in_order(view)))
    _note_persons(reading)
    matches = sorted(view.matches)
    done = 0
    for found in reading.phrases:
        names = name_tokens(view, found)
        while done < len(matches) and matches[done] < found.last:
            if matches[done] not in names:
                _known_name(reading, matches[done])
            done += 1
        _link_all(reading, found)
    for match in matches[done:]:
        _known_name(reading, match)
    return reading


def _note_persons(reading: LinkedPhrases) -> None:
    """Note known persons, those of full names and their titles before anybody else is linked."""
    note_added(reading.cast)
    persons = [
        inner for found in reading.phrases for inner in nested(found) if inner.name is not None
    ]
    for found in persons:
        if found.name is not None and len(found.name.parts) > 1:
            _fully_named(reading.cast, found)
    for found in persons:
        if found.titles:
            _note_titles(reading.cast, found)
    for found in reading.phrases:
        if found.sort is Sort.TITLE and found.numbers != "p":
            _note_predicate(reading, found)


def _known_name(reading: LinkedPhrases, token: int) -> None:
    """Note a known name wherever it stands; a capital after "in" is a place, not its state."""
    view, match = reading.view, reading.view.matches[token]
    sense = next(
        (
            s
            for s in match.senses
            if isinstance(s.entry, KnownActor)
            and s.use in NAMES | METONYMS | {Use.ADJECTIVE, Use.DEMONYM}
            and not (s.ambiguous and is_common(view, token, s))
        ),
        None,
    )
    if sense is None or not isinstance(sense.entry, KnownActor):
        return
    meant = (standing_for(match.senses) if sense.use in METONYMS else None) or sense.entry
    before = view.words[token - 1].part if token else Part.OTHER
    local = any(a.text == sense.alias and a.use in METONYMS for a in sense.entry.aliases)
    if local and (
        before is Part.PLACE
        or sense.use is Use.ADJECTIVE
        or sense.entry.kind is not ActorKind.STATE
    ):
        return
    if sense.use is Use.DEMONYM and (sense.number == "s" or counted(view, token)):
        return
    form = MentionForm.NAME if sense.use in NAMES else MentionForm.METONYM
    if sense.entry.kind is ActorKind.PERSON:
        form = MentionForm.NAME
    reading.cast.entity(meant).mention(token, match.last, form, _FULL)


def _fully_named(cast: Cast, found: Phrase) -> Figure | None:
    if found.name is None:
        return None
    figure = full_name(cast, found.name)
    figure.sure = figure.sure or found.name.sure or bool(found.titles)
    if not figure.gender and len(found.genders) == 1:
        figure.gender = found.genders
    return figure


def _note_titles(cast: Cast, found: Phrase) -> None:
    """Let a title mean its holder also before the place that gives it to them."""
    link = surname(cast, found, found.head)
    if link is not None:
        add_titles(cast, link.figure, found, tuple(owner.id for owner in found.owners))


def _note_predicate(reading: LinkedPhrases, found: Phrase) -> None:
    """Let a title that somebody is said to hold mean them ("Jan Holm ist Sprecher der Bahn")."""
    view = reading.view
    below = view.children(found.head, PREDICATE)
    if not any(view.relations[place] == "cop" for place in below):
        return
    for place in below:
        if view.relations[place] != "nsubj":
            continue
        somebody = reading.phrase_at(place)
        if somebody is not None and somebody.name is not None and len(somebody.name.parts) > 1:
            owners = tuple(owner.id for owner in found.owners)
            add_titles(reading.cast, full_name(reading.cast, somebody.name), found, owners)


def link_phrase(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return who a phrase that was not read before means; link it."""
    if found.head not in reading.links:
        _link_all(reading, found)
    return reading.links.get(found.head)


def _link_all(reading: LinkedPhrases, found: Phrase) -> None:
    """Link the phrases of whose it is first, then the phrase."""
    for inner in (found.of, *found.parts):
        if inner is not None and inner.head not in reading.links:
            _link_all(reading, inner)
    link = _link(reading, found)
    if link is None or link.confidence < THRESHOLD:
        return
    reading.links[found.head] = link
    figure = link.figure
    if figure.kind is not ActorKind.PERSON:
        _note_initials(reading, found, figure)
    if found.sort is not Sort.ENTITY or figure.entity is None:
        figure.mention(*found.core, _form(found, figure), link.confidence)
    figure.latest = max(figure.latest, found.head)
    if figure.kind is ActorKind.PERSON:
        reading.people.append((found.head, figure))


def _note_initials(reading: LinkedPhrases, found: Phrase, figure: Figure) -> None:
    """Let a body be found by the short name in brackets after it ("Neue Bahn AG (NBA)")."""
    view = reading.view
    for place in (found.core[1], found.last, found.last - 3):
        if 0 <= place < len(view.forms) - 2 and view.words[place].part is Part.OPEN:
            initials = view.forms[place + 1]
            short = initials in view.initials or is_abbreviation(initials)
            closed = view.words[place + 2].part is Part.CLOSE
            if short and closed and reading.cast.of_key(body_key(initials)) is None:
                reading.cast.set_key(body_key(initials), figure)
            if short and closed and figure.name == initials and figure.entity is None:
                grammar = view.grammar
                figure.name = grammar.citation(found.text, found.genders, found.numbers)


def _form(found: Phrase, figure: Figure) -> MentionForm:
    if figure.kind is ActorKind.STATE:
        return MentionForm.METONYM
    if found.sort in UNLISTED or found.text == figure.name:
        return MentionForm.NAME
    return MentionForm.TITLE


def _link(reading: LinkedPhrases, found: Phrase) -> Link | None:
    cast = reading.cast
    owner = reading.links.get(found.of.head) if found.of is not None else None
    owning = owner.figure if owner is not None else None
    if found.sort in DESCRIBING and found.numbers != "s":
        several = body_of_members(cast, found, found.head)
        several = several or both(reading, found) or taken_up(reading, found)
        if several is not None:
            return several
    match found.sort:
        case Sort.PERSON:
            link = _person(reading, found, owning)
        case Sort.TITLE:
            link = title(reading, found, owning)
        case Sort.INSTITUTION:
            link = institution(cast, found, owning, found.head)
        case Sort.ENTITY:
            link = _entity(reading, found)
        case Sort.NAME:
            link = _name(reading, found)
        case Sort.SOURCE:
            link = source(cast, found)
        case Sort.NOUN:
            link = description(reading, found)
        case _:
            link = None
    return link


def _person(reading: LinkedPhrases, found: Phrase, owning: Figure | None) -> Link | None:
    cast, name = reading.cast, found.name
    if name is None:
        return None
    if len(name.parts) > 1:
        figure = _fully_named(cast, found)
        link = None if figure is None else Link(figure, _FULL)
    else:
        before = reading.view.words[found.first - 1].part if found.first else Part.OTHER
        if before is Part.PLACE and not found.titles and not cast.of_name(name.parts[-1]):
            return None
        link = surname(cast, found, found.head)
    if link is None:
        return None
    if _is_bare(reading, link.figure, found):
        link = Link(link.figure, min(link.confidence, _BARE))
    link.figure.sure = link.figure.sure or name.sure or bool(found.titles)
    if link.figure.latest < 0 and found.head in reading.view.wanted:
        _introduce(reading, link.figure, found.head)
    if owning is not None and not link.figure.country and not found.owners:
        link.figure.country = owning.country if found.titles else link.figure.country
    add_titles(cast, link.figure, found, owner_keys(found, owning))
    if not link.figure.age and (age := age_beside(reading.view, found)):
        link.figure.age = age
        cast.describe(link.figure, by_age(age))
    return link


def _is_bare(reading: LinkedPhrases, figure: Figure, found: Phrase) -> bool:
    """Tell whether nothing but one capitalised word says that somebody is a person.

    Half of such speakers in annotated training articles were bodies or places.
    """
    if len(figure.parts) > 1 or figure.roles or figure.entity is not None or found.titles:
        return False
    person = reading.view.entities.get(found.head) is EntityKind.PERSON
    return bool(reading.view.entities) and not person and not figure.gender


def _introduce(reading: LinkedPhrases, figure: Figure, token: int) -> None:
    """Let who is named without a word of who they are be whom the text spoke of before.

    "Der Außenminister reist ab. Es sei spät, sagte Jan Holm": a speaker is introduced by name or
    by office. It has to be the only one known by office alone in the sentences before.
    """
    if figure.roles:
        return
    sentence = reading.view.sentence(token)
    near: dict[Figure, None] = {}
    for place, other in reversed(reading.people[-MOST_CANDIDATES:]):
        distance = sentence - reading.view.sentence(place)
        if distance > REACH:
            break
        unnamed = not other.known.parts and other.known.offices
        if unnamed and (not figure.gender or other.known.gender in {"", figure.gender}):
            if distance == 0:
                return
            near[other.known] = None
    if len(near) == 1:
        next(iter(near)).become(figure)


def _entity(reading: LinkedPhrases, found: Phrase) -> Link | None:
    cast, sense = reading.cast, found.sense
    if sense is not None and sense.use is Use.DEMONYM and isinstance(sense.entry, KnownActor):
        return people(reading, found, sense.entry)
    return _local(cast, found) or entity(cast, found)


def _local(cast: Cast, found: Phrase) -> Link | None:
    """Link the branch of a body that a city's adjective names ("die Hamburger Grünen")."""
    view, place = cast.view, found.core[0] - 1
    known = found.sense.entry if found.sense is not None else None
    if not isinstance(known, KnownActor) or known.type not in _WITH_BRANCHES or place < found.first:
        return None
    if view.words[place].part is not Part.ADJECTIVE or not view.forms[place][:1].isupper():
        return None
    if place == view.starts[view.sentence(place)]:
        return None
    noun = view.text(*found.core)
    text = f"{view.forms[place]} {view.grammar.citation(noun, found.genders, found.numbers)}"
    link = body(cast, found._replace(core=(place, found.core[1]), sort=Sort.NAME, text=text))
    link.figure.country = link.figure.country or known.country
    return link


def _name(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Link an unknown name: a person's surname, a place after "in", else a body."""
    view, cast = reading.view, reading.cast
    single = found.core[1] - found.core[0] == 1
    kind = view.entities.get(found.core[0])
    if single and not found.titles:
        form = view.forms[found.core[0]]
        people = [f for f in cast.of_name(form) if f.kind is ActorKind.PERSON]
        if kind is EntityKind.ORGANISATION:
            people = [f for f in people if f.latest >= 0]
        if people:
            return cast.choose(people, found.head)
    before = view.words[found.first - 1].part if found.first else Part.OTHER
    wanted = kind is EntityKind.ORGANISATION and found.head in view.wanted
    place = (before is Part.PLACE and not wanted) or kind is EntityKind.PLACE
    called = any(title.sense or _may_act(view, title.head) for title in found.titles)
    if place and found.sense is None and not called:
        return None
    known = meant_by_initials(view, found)
    link = Link(cast.entity(known), _FULL) if known is not None else body(cast, found)
    link.figure.sure = link.figure.sure or kind is EntityKind.ORGANISATION
    return link


def _may_act(view: View, noun: str) -> bool:
    """Tell whether what a noun says of a name makes a body of a place ("die Stadt Linz")."""
    grammar = view.grammar
    acting = is_acting_place(grammar, noun) or may_be_body(grammar, noun)
    return acting or bool(gender_of_somebody(grammar, noun))
