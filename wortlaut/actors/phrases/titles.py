"""Titles and names of persons in a phrase, with whose they are and what stands beside them."""

from wortlaut.actors.phrases.names import JOINING, PersonName, is_kin, person_name, precedes_degrees
from wortlaut.actors.phrases.phrase import (
    DETERMINERS,
    PURPOSE,
    Phrase,
    Scope,
    Sort,
    Title,
    modifying,
    plain,
)
from wortlaut.actors.phrases.seats import seat
from wortlaut.actors.view.namesakes import meant_in
from wortlaut.actors.view.senses import NAMES, Known, entity_of, office_of, standing_for
from wortlaut.actors.view.somebody import gender_of_somebody, is_compound, may_be_body
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor, Office, Sense
from wortlaut.language.marks import APOSTROPHES
from wortlaut.language.reference_grammar import Part, ReferenceWord
from wortlaut.records import EntityKind

_MOST_TITLES = 3
_LONGEST_PURPOSE = 9
_MOST_ADJECTIVES = 4
_PARTY = "party"
PRESS = frozenset(("media", "news_agency"))
_SOMEBODY = frozenset((None, EntityKind.PERSON, EntityKind.OTHER))


def titled(scope: Scope, place: int, known: Known, office: Sense) -> Phrase | None:
    """Read one or more titles, then a name, or whose they are, or both."""
    view, end = scope.view, scope.end
    titles: list[Title] = []
    owners: list[KnownActor] = []
    first, genders, numbers = place, "", ""
    current: Known | None = known
    sense: Sense | None = office
    while current is not None and sense is not None and len(titles) < _MOST_TITLES:
        if current.last > end:
            break
        text = view.text(place, current.last)
        titles.append(Title(text=text, head=view.forms[current.last - 1], sense=sense))
        owners += modifying(current)
        genders, numbers = genders or (sense.gender or ""), numbers or (sense.number or "")
        place = current.last
        current = view.known(place) if place < end else None
        sense = office_of(current.senses) if current is not None else None
    if not titles:
        return None
    if place + 1 < end and is_kin(view, place) and person_name(view, place + 1) is not None:
        form, place = view.forms[place], place + 1
        titles.append(Title(text=form, head=form, sense=None))
    found = plain(view, first, place, Sort.TITLE, titles[-1].sense)._replace(
        titles=tuple(titles),
        owners=tuple(owners),
        genders=genders,
        numbers=numbers,
    )
    return _title_and_name(scope, found)


def _title_and_name(scope: Scope, found: Phrase) -> Phrase:
    view, place = scope.view, found.last
    if place >= scope.end:
        return found
    if (body := firm(scope, place) or described_body(scope, found)) is not None:
        return body
    place = after_honorifics(scope, _after_purpose(scope, place))
    several = found.numbers == "p" or is_beside_several(view, found.head, place)
    name = None if several else person_name(view, place, titled=True)
    if name is not None and name.last <= scope.end and not _genitive_name(view, found, name):
        return merge(found, named(scope, place, name._replace(sure=True)))
    of = possessor(scope, found.last) or _located(scope, found) or seat(scope, found)
    if of is not None:
        found = found._replace(of=of, last=of.last)
    apposed = _apposed_person(scope, found.last)
    return found if apposed is None else merge(found, apposed)


def described_body(scope: Scope, found: Phrase) -> Phrase | None:
    """Read the body right behind a noun for what bodies are ("der Marktführer Holm").

    Whose somebody is stands there too ("ein Konkurrent Holms").
    """
    view, place = scope.view, found.last
    if place >= scope.end or not view.is_body(place):
        return None
    match = view.matches.get(place)
    owner = match is not None and genitive_form(view, match)
    if owner or view.relations[place].startswith("nmod"):
        return None
    body = scope.inner(place) if may_be_body(view.grammar, view.forms[found.head]) else None
    if body is None or (body.last < len(view.forms) and view.forms[body.last] in APOSTROPHES):
        return None
    title = Title(text=found.text, head=view.forms[found.head], sense=found.sense)
    return body._replace(titles=found.titles or (title,), owners=found.owners)


def is_beside_several(view: View, noun: int, place: int) -> bool:
    """Tell whether a compound is no name of whom an inflected noun before it means.

    "Am Montag griffen die Rebellen Frachtschiffe an."
    """
    unnamed = view.is_inflected(noun) and place not in view.entities
    return unnamed and is_compound(view.grammar, view.forms[place])


def firm(scope: Scope, place: int) -> Phrase | None:
    """Read the name of a firm after what it is ("die Kanzlei Krüger & Lamm")."""
    view = scope.view
    last = view.bodies.get(place, place)
    return scope.inner(place) if JOINING in view.forms[place:last] else None


def _after_purpose(scope: Scope, place: int) -> int:
    """Return the index after what an office is for, if a name follows ("Kommissar für Verkehr")."""
    view, last = scope.view, place
    words = view.words
    if words[place].part is not Part.FOR:
        return place
    end = min(scope.end - 1, place + _LONGEST_PURPOSE)
    while last < end and words[last].part is not Part.NAME:
        if last > place and words[last].part not in PURPOSE:
            return place
        last += 1
    named = last < scope.end and words[last].part is Part.NAME
    named = named and view.entities.get(last) in _SOMEBODY
    return last if named and words[last - 1].part is Part.NOUN else place


def _genitive_name(view: View, found: Phrase, name: PersonName) -> bool:
    """Tell whether a name after a title is whose it is ("die Anwältin Samanis")."""
    given = name.sure and bool(view.knowledge.genders(name.parts[0]))
    if given or not name.genitive or not found.first:
        return False
    place = found.first - 1
    while place > max(0, found.first - _MOST_ADJECTIVES) and (
        view.words[place].part is Part.ADJECTIVE
    ):
        place -= 1
    before = view.words[place]
    genitive = before.genitive and "f" not in before.genders  # "des Präsidenten Obamas" is not
    return before.part in DETERMINERS and not genitive


def _apposed_person(scope: Scope, place: int) -> Phrase | None:
    """Read the person's name after a title and whose it is ("Leiter der Studie, Jan Holm")."""
    view, end = scope.view, scope.end
    comma = place < end and view.words[place].part is Part.COMMA
    if comma and scope.depth:
        return None  # it is the name of whom this phrase belongs to
    place += comma
    if place >= end or view.words[place].part not in {Part.NAME, Part.NOUN}:
        return None
    if view.known(place) is not None and not view.knowledge.genders(view.forms[place]):
        return None
    name = person_name(view, place)
    if name is None or name.last > end or not (name.sure or len(name.parts) > 1):
        return None
    return named(scope, place, name)


def after_honorifics(scope: Scope, place: int) -> int:
    """Return the index after honorifics, where a token follows them."""
    after = place
    while after + 1 < scope.end and scope.view.words[after].part is Part.HONORIFIC:
        after += 1
    return after if after < scope.end else place


def _located(scope: Scope, found: Phrase) -> Phrase | None:
    """Read the place that an office is of ("Bürgermeister in Mogadischu")."""
    view, place, after = scope.view, found.last, found.last + 1
    entry = found.sense.entry if found.sense is not None else None
    if not isinstance(entry, Office) or not {"city", "land"} & set(entry.of):
        return None
    if after >= scope.end or view.words[place].part is not Part.PLACE:
        return None
    match = view.matches.get(after)
    entity = entity_of(match.senses, NAMES) if match is not None else None
    if match is None or match.last > scope.end or entity is None:
        return None
    sense = next(s for s in match.senses if s.entry is entity)
    return plain(view, after, match.last, Sort.ENTITY, sense)


def before_degrees(scope: Scope, place: int) -> Phrase | None:
    """Read any noun that somebody's degrees follow ("Laudator Dr. Jan Holm")."""
    view = scope.view
    if not precedes_degrees(view, place):
        return None
    after = after_honorifics(scope, place + 1)
    name = person_name(view, after, titled=True)
    if name is None or name.last > scope.end:
        return None
    form = view.forms[place]
    noun = plain(view, place, place + 1, Sort.NOUN)
    titled = noun._replace(titles=(Title(text=form, head=form, sense=None),))
    return merge(titled, named(scope, after, name._replace(sure=True)))


def party_member(scope: Scope, determiner: int) -> Phrase | None:
    """Read somebody named behind the noun for a member of a party ("der Grüne Jan Holm")."""
    view, noun = scope.view, determiner + 1
    definite = view.words[determiner].part is Part.DEFINITE
    if not definite or noun + 1 >= scope.end or not view.grammar.is_one(view.forms[noun]):
        return None
    senses = view.knowledge.senses.get(view.forms[noun], ())
    party = entity_of(meant_in(senses, view.country, view.knowledge), NAMES)
    if party is None or party.type != _PARTY:
        return None
    after = after_honorifics(scope, noun + 1)
    name = person_name(view, after, titled=True)
    if name is None or not name.sure or len(name.parts) == 1 or name.last > scope.end:
        return None
    title = Title(text=view.forms[noun], head=view.forms[noun], sense=None)
    member = plain(view, noun, noun + 1, Sort.TITLE)
    member = member._replace(first=determiner, titles=(title,), owners=(party,), genders="")
    return merge(member, named(scope, after, name))


def possessor(scope: Scope, place: int) -> Phrase | None:
    """Return the phrase of whose something is: "von Ghana", "der Polizei", "Merkels"."""
    view = scope.view
    if place >= scope.end:
        return None
    word = view.words[place]
    if word.part is Part.OF:
        return scope.inner(place + 1)
    if word.part is Part.OF_THE or (word.genitive and word.part in DETERMINERS):
        owner = scope.inner(place)
        if owner is None or is_told(view, place - 1, owner):
            return None
        return None if _is_subject(word, owner) and not _is_attribute(view, owner) else owner
    match = view.matches.get(place)
    if match is not None:
        named = standing_for(match.senses) is not None
        return scope.inner(place) if named and genitive_form(view, match) else None
    name = person_name(view, place) if word.part is Part.NAME else None
    own = name is not None and not name.suffix and name.genitive
    return scope.inner(place) if own else None


def is_told(view: View, noun: int, body: Phrase) -> bool:
    """Tell whether a body of the press is told something by whom a noun before it means.

    "Das sagte der Forscher der Zeitung"; but a reporter is the paper's own, and "des" tells nobody.
    """
    form = view.forms[noun]
    if "f" not in view.words[body.first].genders:
        return False
    senses = (body.sense, *(title.sense for title in body.titles))
    types = {getattr(sense.entry, "type", "") for sense in senses if sense is not None}
    person = bool(gender_of_somebody(view.grammar, form)) and not view.grammar.of_press(form)
    return person and not types.isdisjoint(PRESS)


def _is_subject(determiner: ReferenceWord, found: Phrase) -> bool:
    """Tell whether a phrase is no genitive ("nach Angaben der Polizei der Vater Jan Holm")."""
    feminine = "f" in determiner.genders  # as a genitive also of several
    return feminine and found.numbers == "s" and found.genders == "m"


def _is_attribute(view: View, found: Phrase | None) -> bool:
    """Tell whether the parse has a phrase hang under a noun ("der Pastor der Gemeinde")."""
    return found is not None and view.relations[found.head] == "nmod"


def genitive_form(view: View, match: Known) -> bool:
    """Tell whether a known name stands in another form than it is listed in, in whatever letters.

    "Googles" is one of Google, "TEPCO" none of Tepco.
    """
    listed = {sense.alias.rpartition(" ")[2].casefold() for sense in match.senses}
    return view.forms[match.last - 1].casefold() not in listed


def named(scope: Scope, place: int, name: PersonName) -> Phrase:
    """Read what follows a name: a party in brackets, an apposition, "von" and a body."""
    view = scope.view
    genders = view.knowledge.genders(name.parts[0])
    found = Phrase(
        first=place,
        last=name.last,
        head=name.last - 1,
        core=(name.first, name.last),
        sort=Sort.PERSON,
        name=name,
        text=name.text,
        genders=next(iter(genders)).value if len(genders) == 1 else "",
        numbers="s",
    )
    found = _in_brackets(view, found, scope.end)
    if scope.depth or found.last >= scope.end:
        return found
    part = view.words[found.last].part
    if part in {Part.OF, Part.OF_THE}:
        of = possessor(scope, found.last)
        if of is not None and of.sort in {Sort.ENTITY, Sort.INSTITUTION, Sort.NAME}:
            return found._replace(of=of, last=of.last)
    return _apposed_role(scope, found) if part is Part.COMMA else found


def _apposed_role(scope: Scope, found: Phrase) -> Phrase:
    """Read the title after a name and a comma ("Jan Holm, Sprecher der Stadt,")."""
    role = scope.inner(found.last + 1)
    if role is None or role.sort is not Sort.TITLE or role.numbers == "p":
        return found
    closed = role.last < scope.end and scope.view.words[role.last].part is Part.COMMA
    if found.name is None or not (len(found.name.parts) > 1 or (closed and role.determiner)):
        return found
    return found._replace(
        titles=role.titles,
        owners=(*found.owners, *role.owners),
        of=role.of,
        genders=found.genders or role.genders,
        last=role.last,
    )


def _in_brackets(view: View, found: Phrase, end: int) -> Phrase:
    """Read a party or state in brackets after a name ("(CDU)", "(USA)")."""
    place = found.last
    if place + 2 >= end or view.words[place].part is not Part.OPEN:
        return found
    match = view.matches.get(place + 1)
    if match is None or match.last >= end or view.words[match.last].part is not Part.CLOSE:
        return found
    entity = entity_of(match.senses, NAMES)
    if entity is None:
        return found
    return found._replace(owners=(*found.owners, entity), last=match.last + 1)


def merge(title: Phrase, named: Phrase) -> Phrase:
    """Give the title before a name to it."""
    return named._replace(
        first=title.first,
        titles=title.titles + named.titles,
        owners=title.owners + named.owners,
        of=title.of or named.of,
        genders=title.genders or named.genders,
        numbers="s",
        parts=named.parts + ((named.of,) if title.of is not None and named.of else ()),
    )
