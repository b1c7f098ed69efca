"""Who is who among persons: names to names, titles to holders."""

from wortlaut.actors.linking.cast import MOST_CANDIDATES, NEAREST, REACH, Cast
from wortlaut.actors.linking.describing import by_noun
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.phrases.names import PersonName, without_article
from wortlaut.actors.phrases.phrase import Phrase, Title, agree
from wortlaut.actors.view.added_persons import person_of
from wortlaut.knowledge.entries import KnownActor, Office
from wortlaut.knowledge.offices import (
    GENERIC,
    HOLDERS,
    PART_OF_NAME,
    POLITICIAN,
    RELATIONS,
    SPOKESPERSON,
    WITH_FIRST_NAMES,
)
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

FULL, SURNAME, MIDDLE, SAME_TITLE = 0.98, 0.93, 0.8, 0.85
_WIDE = frozenset((POLITICIAN, SPOKESPERSON))
"""Titles that many have at once."""


def note_added(cast: Cast) -> None:
    """Let the persons whom a user added, and the article names, be found by the names it gives."""
    for known in cast.view.matches.values():
        person = person_of(known.senses)
        if person is not None and not any(sense.ambiguous for sense in known.senses):
            cast.set_name(known.senses[0].alias.rpartition(" ")[2], cast.entity(person))


def full_name(cast: Cast, name: PersonName) -> Figure:
    """Return the person of a name of several words, a new one where nobody fits."""
    known = cast.view.matches.get(name.first)
    if known is not None and known.last == name.last and (person := person_of(known.senses)):
        return cast.entity(person)
    for figure in cast.of_name(name.parts[-1])[-MOST_CANDIDATES:]:
        if _same(cast, figure, name):
            if len(name.parts) > len(figure.parts) or _is_spelt_out(figure, name):
                _rename(cast, figure, name)
            return figure
    figure = Figure(kind=ActorKind.PERSON, name=name.text, suffix=name.suffix)
    cast.add(figure)
    _rename(cast, figure, name)
    return figure


def _rename(cast: Cast, figure: Figure, name: PersonName) -> None:
    figure.name = name.text
    cast.call(figure, name.parts)


def _is_spelt_out(figure: Figure, name: PersonName) -> bool:
    """Tell whether a name of as many words has a first name where there were initials so far."""
    same = len(name.parts) == len(figure.parts)
    return same and figure.parts[0].endswith(".") and not name.parts[0].endswith(".")


def _same(cast: Cast, figure: Figure, name: PersonName) -> bool:
    """Tell whether a fuller and a shorter name can be one person's; case is folded.

    "De Berg" is, at the start of a sentence, what "Jan de Berg" ends with.
    """
    known, other = (tuple(map(str.casefold, parts)) for parts in (figure.parts, name.parts))
    if len(known) < len(("given", "family")) or known[-1] != other[-1]:
        return False
    if _is_of_another_generation(cast, figure.suffix, name.suffix):
        return False
    if _is_end(known, other) or _is_end(other, known):
        return True
    if _fit(_in_words(known), _in_words(other)):
        return True
    if not _is_first_name(known[0], other[0]):
        return False
    shorter, longer = sorted((known[1:-1], other[1:-1]), key=len)
    initials = {part[0] for part in longer}
    return all(part in longer or (part[0] in initials and part[1:] == ".") for part in shorter)


def _in_words(parts: tuple[str, ...]) -> list[str]:
    """Return the words of a name, those of double first names apart ("Franz-Josef")."""
    return [word for part in parts for word in part.split("-")]


def _is_of_another_generation(cast: Cast, known: str, suffix: str) -> bool:
    """Tell whether what ends a name shows somebody else, given that of who was named before."""
    grammar = cast.view.grammar
    if known and suffix:
        return grammar.generations.get(known, known) != grammar.generations.get(suffix, suffix)
    return suffix in grammar.younger


def _fit(words: list[str], others: list[str]) -> bool:
    """Tell whether words of names are the same, as many, some of them as initials ("J.-P.")."""
    return len(words) == len(others) and all(
        word == other or (word[:1] == other[:1] and (word[1:] == "." or other[1:] == "."))
        for word, other in zip(words, others, strict=True)
    )


def _is_first_name(first: str, other: str) -> bool:
    """Tell whether two first names can be one's: "J." is "Jean-Pierre", "J.-P." is not "Jan"."""
    words, others = sorted((_in_words((first,)), _in_words((other,))), key=len)
    initial = len(words) == 1 and words[0].endswith(".")
    return _fit(words, others) or (initial and words[0][:1] == others[0][:1])


def _is_end(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether a name of several words is what another ends with ("Hirsi Ali")."""
    return len(longer) > len(shorter) > 1 and longer[-len(shorter) :] == shorter


def surname(cast: Cast, found: Phrase, token: int) -> Link | None:
    """Return the person that a single name means; a new one where nobody has it."""
    if found.name is None:
        return None
    part = found.name.parts[-1]
    of_name = {gender.value for gender in cast.view.knowledge.genders(part)}
    genders = "" if set(found.genders) == of_name and not found.titles else found.genders
    candidates = [
        figure
        for figure in cast.of_name(part)[: MOST_CANDIDATES + 1]
        if agree(figure.gender, genders)
    ]
    candidates = _of_suffix(cast, candidates, found.name.suffix)
    last = [figure for figure in candidates if _is_surname(cast, figure, part)]
    whole = [figure for figure in last if len(figure.parts) == 1 and figure.latest >= 0]
    last = whole if len(whole) == 1 and not found.titles else last
    if len(last) == 1:
        return Link(last[0], SURNAME)
    if not last and len(candidates) == 1:
        return Link(candidates[0], MIDDLE)
    if candidates:
        titled = [f for f in last if any(_fits_title(cast, f, title) for title in found.titles)]
        if found.titles and len(titled) == 1:
            return Link(titled[0], SURNAME)
        return _nearest(cast, last or candidates, token)
    return _alone(cast, found, found.name)


def _of_suffix(cast: Cast, candidates: list[Figure], suffix: str) -> list[Figure]:
    """Return those whom a single name with a suffix can mean ("Holm junior", "Karl III.")."""
    generations = cast.view.grammar.generations
    if not suffix:
        return candidates
    told = generations.get(suffix, suffix)
    same = [f for f in candidates if generations.get(f.suffix, f.suffix) == told]
    others = [
        f for f in candidates if not f.suffix and (suffix in generations or len(f.parts) == 1)
    ]
    return same or others


def _alone(cast: Cast, found: Phrase, name: PersonName) -> Link:
    """Return the person of a single name that is nobody's surname: by first name, or new.

    Behind a title it is a first name only where the title goes with one ("Prinz Karl").
    """
    part = name.parts[-1]
    beside = {title.sense.entry.id if title.sense else "" for title in found.titles}
    titled = not beside <= WITH_FIRST_NAMES and bool(cast.view.knowledge.genders(part))
    given = [
        figure
        for figure in cast.of_given(part)
        if not (titled or name.suffix)
        if agree(figure.gender, found.genders)
    ]
    if len(given) == 1:
        return Link(given[0], MIDDLE)
    figure = Figure(kind=ActorKind.PERSON, name=name.text, parts=name.parts, suffix=name.suffix)
    cast.set_name(part, cast.add(figure))
    return Link(figure, FULL)


def _nearest(cast: Cast, candidates: list[Figure], token: int) -> Link | None:
    """Return the one of several namesakes who was mentioned last, if others were long before."""
    chosen = cast.choose(candidates, token)
    met = [figure for figure in candidates if figure.latest >= 0]
    return Link(met[0], MIDDLE) if chosen is None and len(met) == 1 else chosen


def _is_surname(cast: Cast, figure: Figure, part: str) -> bool:
    if cast.view.knowledge.is_family_first(figure.parts[0]) and figure.parts[0] == part:
        return True
    return part in {figure.parts[-1], without_article(figure.parts[-1])}


def _fits_title(cast: Cast, figure: Figure, title: Title) -> bool:
    return any(word in figure.descriptions for word in words_of(cast, title, exact=True))


def words_of(cast: Cast, title: Title, *, exact: bool) -> tuple[str, ...]:
    """Return the descriptions by which a title finds somebody: its noun, and the office it names.

    A holder is described by that alone (`exact`). To find one, offices count too whose holders are
    called so: "Regierungschef" also finds a chancellor.
    """
    stem = by_noun(cast.view.grammar, title.head)
    if title.sense is None:
        return (stem,)
    entry = title.sense.entry
    office = entry.id
    generic = isinstance(entry, Office) and title.sense.alias == entry.name
    if office in GENERIC and not generic:
        return (stem,)
    return (stem, office) if exact else (stem, office, *sorted(HOLDERS.get(office, ())))


def add_titles(cast: Cast, figure: Figure, found: Phrase, owners: tuple[str, ...]) -> None:
    """Give a person the titles of a phrase and the states and bodies that they belong to."""
    for title in found.titles:
        if title.sense is not None and title.sense.entry.id in RELATIONS:
            continue
        figure.roles[title.text] = None
        words = words_of(cast, title, exact=True)
        (figure.former if is_former(cast, found) else figure.current).update(words)
        for word in words:
            cast.describe(figure, word)
        if title.sense is not None and isinstance(title.sense.entry, Office):
            figure.offices.add(title.sense.entry.id)
            figure.country = figure.country or title.sense.entry.country
    _with_dignity(figure, found)
    if _is_woman(found) or (not figure.gender and len(found.genders) == 1):
        figure.gender = found.genders
    figure.owners.update(owners)
    figure.country = figure.country or country_of(found.owners)


def _is_woman(found: Phrase) -> bool:
    """Tell whether a title is one of women alone ("Ministerin"), whatever a first name tells."""
    feminine = any(title.sense and title.sense.gender == "f" for title in found.titles)
    return feminine and found.genders == "f"


def is_former(cast: Cast, found: Phrase) -> bool:
    """Tell whether a phrase says that an office is held no more ("die frühere Ministerin").

    Its adjectives stand before its first title, also where a name follows.
    """
    if not found.titles:
        return False
    head = found.titles[0].head
    place = next((p for p in range(found.first, found.last) if cast.view.forms[p] == head), -1)
    return place >= 0 and cast.view.grammar.is_former(cast.view.text(found.first, place + 1))


def _with_dignity(figure: Figure, found: Phrase) -> None:
    """Let a dignity be part of a name of one word ("Papst Franziskus")."""
    title = found.titles[-1] if found.titles else None
    if title is None or title.sense is None or title.sense.entry.id not in PART_OF_NAME:
        return
    if len(figure.parts) == 1 and figure.name == figure.parts[0] and found.name is not None:
        dignity = title.head if title.sense.gender == "f" else title.sense.alias
        figure.name = f"{dignity} {figure.name}"


def country_of(owners: tuple[KnownActor, ...]) -> str | None:
    """Return the first country among entities."""
    return next((owner.country for owner in owners if owner.country), None)


def owner_keys(found: Phrase, owning: Figure | None) -> tuple[str, ...]:
    """Return the ids of the states and bodies that a phrase belongs to."""
    key = owner_key(owning)
    return (*(owner.id for owner in found.owners), *((key,) if key else ()))


def owner_key(owner: Figure | None) -> str | None:
    """Return the key that tells a body of one owner from that of another."""
    if owner is None or owner.kind is ActorKind.ANONYMOUS:
        return None
    return owner.entity.id if owner.entity else owner.identity or f"name:{owner.name}"


def holder(cast: Cast, found: Phrase, owners: tuple[str, ...], token: int) -> Link | None:
    """Return the person that a title without a name means, None where it is nobody's or unclear."""
    title = found.titles[-1]
    wanted = words_of(cast, title, exact=False)
    country, former = country_of(found.owners), is_former(cast, found)
    genders = "" if "n" in found.genders else found.genders  # "das Staatsoberhaupt"
    candidates = [
        figure
        for figure in cast.described(wanted)
        if figure.kind is ActorKind.PERSON and not figure.plural
        if agree(figure.gender, genders)
        if not owners or not figure.owners or figure.owners & set(owners)
        if not country or not figure.country or figure.country == country
        if not (former and figure.current & {*wanted} and not figure.former & {*wanted})
    ]
    exact = [
        f
        for f in candidates
        if by_noun(cast.view.grammar, title.head) in f.descriptions
        and (not owners or f.owners & set(owners))
    ]
    if title.sense is not None and title.sense.entry.id in _WIDE:  # not who is named later
        candidates = [f for f in candidates if f.latest >= 0 or _is_near(cast, f, token)]
    for narrowed in (exact, candidates):
        chosen = cast.choose(narrowed, token)
        if chosen is not None:
            return chosen
    return None


def _is_near(cast: Cast, figure: Figure, token: int) -> bool:
    """Tell whether somebody is named in the rest of a sentence ("der Anwalt, Jan Holm, …")."""
    rest = cast.view.forms[token : cast.view.end_of_sentence(token)]
    return not {*figure.parts}.isdisjoint(rest)


def by_gender(
    cast: Cast, genders: str, token: int, people: list[tuple[int, Figure]]
) -> Link | None:
    """Return the only person of a gender in the last sentences ("der 54-Jährige").

    Somebody of unknown gender may be meant as well, so that nobody else is the only one, but is
    not taken for it: in annotated articles about half of those so linked were not who was meant.
    """
    only = _only_near(cast, genders, token, people)
    return Link(only, SAME_TITLE) if only is not None and only.gender else None


def of_owner(
    cast: Cast, genders: str, owners: tuple[str, ...], token: int, people: list[tuple[int, Figure]]
) -> Link | None:
    """Return the only person of a party in the last sentences ("der SPD-Politiker")."""
    of_them = [each for each in people[-MOST_CANDIDATES:] if each[1].known.owners & set(owners)]
    only = _only_near(cast, genders, token, of_them)
    return Link(only, NEAREST) if only is not None else None


def _only_near(
    cast: Cast, genders: str, token: int, people: list[tuple[int, Figure]]
) -> Figure | None:
    """Return the only person of the last sentences that can have one of the genders."""
    sentence = cast.view.sentence(token)
    near: dict[Figure, None] = {}
    for place, mentioned in reversed(people[-MOST_CANDIDATES:]):
        figure = mentioned.known
        if sentence - cast.view.sentence(place) > REACH:
            break
        if not figure.gender or figure.gender in genders:
            near[figure] = None
    return next(iter(near)) if len(near) == 1 else None


def is_definite(found: Phrase) -> bool:
    """Tell whether a phrase means somebody who is known: not "ein Sprecher", "einige Minister"."""
    return found.determiner is not Part.INDEFINITE
