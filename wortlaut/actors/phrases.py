"""Phrases that refer to somebody: what names, describes and modifies, read left to right.

A phrase is a determiner, adjectives, titles or a noun, a name, and what follows them: whose
("der Regierung", "von Ghana"), an apposition (", Präsident des Verbands,"), a party in brackets.
Every step looks at a bounded number of tokens.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from wortlaut.actors.knowledge_entries import (
    AnonymousSource,
    Entity,
    Institution,
    Office,
    OfficeKind,
    Sense,
    Use,
)
from wortlaut.actors.names import PersonName, is_abbreviation, person_name
from wortlaut.actors.view import METONYMS, NAMES, Known, View, entity_of, office_of, standing_for
from wortlaut.records import ActorKind, EntityKind
from wortlaut.records.reference_grammar import Part, Word

_DEEPEST = 3
_MOST_MODIFIERS = 6
_MOST_TITLES = 3
_LONGEST_QUOTED = 6
_AGREEING = frozenset((Part.DEFINITE, Part.INDEFINITE, Part.DEMONSTRATIVE))
_DETERMINERS = frozenset((Part.DEFINITE, Part.INDEFINITE, Part.DEMONSTRATIVE, Part.POSSESSIVE))


LOCAL = frozenset("authority court police ministry city parliament government church".split())
"""Types of institutions after which a name is that of a place ("Staatsanwaltschaft Darmstadt")."""


class Sort(StrEnum):
    """What the head of a phrase is."""

    PERSON = "person"
    TITLE = "title"
    INSTITUTION = "institution"
    ENTITY = "entity"
    SOURCE = "source"
    SPEECH = "speech"
    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"
    THEREBY = "thereby"


_NAMING = frozenset((Sort.PERSON, Sort.ENTITY, Sort.NAME))


class Title(NamedTuple):
    """An office or a noun that a phrase gives to somebody.

    Attributes:
        text: as written, without determiner.
        head: its last word.
        sense: the office, None for a noun that is no known one.
    """

    text: str
    head: str
    sense: Sense | None


class Phrase(NamedTuple):
    """A phrase over tokens `[first, last)`.

    Attributes:
        head: index of the token that says what it is: of the name, else of the noun.
        core: tokens that make the mention: the name, or determiner to noun.
        sort: see `Sort`.
        determiner: what kind of determiner opens it, None for none.
        name: the person's name.
        text: name of the body, or the words from adjective to noun with what follows.
        titles: offices and nouns given to it.
        sense: what the head stands for.
        owners: states and bodies that adjectives, prefixes and genitives name.
        of: the phrase of whose it is.
        genders, numbers: letters that the words allow, empty for unknown.
        parts: further phrases in it, such as an apposition's owner.
    """

    first: int
    last: int
    head: int
    core: tuple[int, int]
    sort: Sort
    determiner: Part | None = None
    name: PersonName | None = None
    text: str = ""
    titles: tuple[Title, ...] = ()
    sense: Sense | None = None
    owners: tuple[Entity, ...] = ()
    of: "Phrase | None" = None
    genders: str = ""
    numbers: str = ""
    parts: tuple["Phrase", ...] = ()


def phrase(view: View, first: int, end: int, depth: int = 0) -> Phrase | None:
    """Return the phrase that starts at a token, None where none does.

    Args:
        view: the article.
        first: index of a token.
        end: where it has to end at the latest, such as the end of the sentence.
        depth: how many phrases it lies in.
    """
    if first >= end or depth > _DEEPEST:
        return None
    word = view.words[first]
    if word.part in {Part.PRONOUN, Part.THEREBY}:
        sort = Sort.PRONOUN if word.part is Part.PRONOUN else Sort.THEREBY
        return Phrase(
            first=first,
            last=first + 1,
            head=first,
            core=(first, first + 1),
            sort=sort,
            genders=word.genders,
            numbers=word.numbers,
        )
    determiner = word.part if word.part in _DETERMINERS else None
    place, owners = _modifiers(view, first + (determiner is not None), end)
    found = _head(view, place, end, depth, bare=determiner is None and place == first)
    if found is None:
        return None
    start = found.core[0] if found.sort in _NAMING else first
    genders, numbers = found.genders, found.numbers
    if determiner in _AGREEING:
        numbers = numbers or _number(genders, word)
        genders = genders or word.genders
    own = (_possessive(first),) if determiner is Part.POSSESSIVE and found.of is None else ()
    return found._replace(
        first=first,
        core=(start, found.core[1]),
        determiner=determiner,
        owners=(*owners, *found.owners),
        of=own[0] if own else found.of,
        genders=genders,
        numbers=numbers,
        text=_described(view, found, first, place, determiner),
    )


def _number(genders: str, word: Word) -> str:
    """Return the number that determiner and noun leave together ("die" with a masculine: many)."""
    if not genders or not word.genders:
        return word.numbers
    if not set(genders) & set(word.genders):
        return word.numbers.replace("s", "")
    feminine = set(word.genders) == {"m", "f"}  # "der Sprecher" is one, "der Sprecherinnen" many
    return "s" if feminine and genders == "m" else word.numbers


def _possessive(token: int) -> Phrase:
    """Return the possessive determiner as the phrase of whose it is."""
    return Phrase(
        first=token, last=token + 1, head=token, core=(token, token + 1), sort=Sort.PRONOUN
    )


def _described(view: View, found: Phrase, first: int, place: int, determiner: Part | None) -> str:
    """Return the words of a phrase without its determiner, with whose it is."""
    if found.sort in _NAMING:
        return found.text
    last = found.of.last if found.of is not None and found.of.first > place else found.core[1]
    start = first + (determiner is not None)
    return view.text(start, max(last, found.core[1]))


def _modifiers(view: View, place: int, end: int) -> tuple[int, tuple[Entity, ...]]:
    """Pass over adjectives and genitive names before a noun; return the states they name."""
    owners: list[Entity] = []
    for _ in range(_MOST_MODIFIERS):
        if place + 1 >= end:
            break
        match = view.matches.get(place)
        if match is not None and match.last < end:
            entity = _modifier(view, place, match)
            if entity is None:
                break
            owners.append(entity)
            place = match.last
        elif _is_modifier(view, place):
            place += 1
        else:
            break
    return place, tuple(owners)


def _is_modifier(view: View, place: int) -> bool:
    """Tell whether an adjective or a quantifier stands here, as in "der beiden ersten Minister"."""
    form, part = view.forms[place], view.words[place].part
    if part is Part.INDEFINITE:
        return form.islower() and place > 0 and view.words[place - 1].part in _DETERMINERS
    if part is not Part.ADJECTIVE:
        return False
    opens = form[:1].isupper() and view.starts[view.sentence(place)] >= place - 1
    following = view.words[place + 1].part in {Part.NOUN, Part.SPEECH, Part.ADJECTIVE}
    return not form[:1].isupper() or opens and following


def _modifier(view: View, place: int, match: Known) -> Entity | None:
    """Return the entity of an adjective, or of a genitive before a noun ("Bayerns Minister")."""
    following = view.words[match.last].part
    adjective = entity_of(match.senses, frozenset((Use.ADJECTIVE,)))
    if adjective is not None and following in {Part.NOUN, Part.ADJECTIVE, Part.NAME, Part.SPEECH}:
        return adjective
    entity = standing_for(match.senses)
    if entity is None or following is not Part.NOUN:
        return None
    written = view.forms[match.last - 1]
    genitive = view.grammar.bare(written) is not None and written not in {
        sense.alias.rpartition(" ")[2] for sense in match.senses
    }
    return entity if genitive else None


def _head(view: View, place: int, end: int, depth: int, *, bare: bool) -> Phrase | None:
    if place >= end:
        return None
    word = view.words[place]
    if word.part is Part.HONORIFIC:
        return _honoured(view, place, end, depth)
    if word.part is Part.QUOTE:
        return _quoted(view, place, end)
    known = view.known(place)
    if known is not None:
        if (office := office_of(known.senses)) is not None:
            return _titled(view, place, end, depth, known, office)
        found = _of_senses(view, place, end, depth, known)
        if found is not None:
            return found
    elif word.part is Part.NOUN and not (
        depth or place in view.wanted or _name_follows(view, place)
    ):
        return None
    if word.part is Part.SPEECH and (depth or place in view.wanted):
        return _owned(view, _plain(view, place, place + 1, Sort.SPEECH), end, depth)
    name = person_name(view, place)
    if name is not None and name.last <= end and (name.sure or bare):
        genitive = _genitive_owner(view, name, end, depth)
        return genitive or _named(view, place, name, end, depth)
    if word.part in {Part.NOUN, Part.NAME} or view.forms[place][:1].isupper() and not bare:
        return _noun(view, place, end, depth, bare=bare)
    return None


def _plain(view: View, first: int, last: int, sort: Sort, sense: Sense | None = None) -> Phrase:
    word = view.words[last - 1]
    return Phrase(
        first=first,
        last=last,
        head=last - 1,
        core=(first, last),
        sort=sort,
        text=view.text(first, last),
        sense=sense,
        genders=(sense and sense.gender) or word.genders,
        numbers=(sense and sense.number) or word.numbers,
    )


def _honoured(view: View, place: int, end: int, depth: int) -> Phrase | None:
    """Read "Herr Dr. Müller"; an honorific alone is no phrase."""
    genders, first = "", place
    while place < end and view.words[place].part is Part.HONORIFIC:
        genders = genders or view.words[place].genders
        place += 1
    known = view.known(place) if place < end else None
    if known is not None and (office := office_of(known.senses)) is not None:
        return _titled(view, place, end, depth, known, office)
    name = person_name(view, place, titled=True) if place < end else None
    if name is None or name.last > end:
        return None
    found = _named(view, place, name._replace(sure=True), end, depth)
    return found._replace(first=first, genders=genders or found.genders)


def _quoted(view: View, place: int, end: int) -> Phrase | None:
    """Read the name of a body in quotation marks („New York Times“)."""
    reach = min(end, place + 2 + _LONGEST_QUOTED)
    for last in range(place + 2, reach):
        if view.words[last].part is Part.QUOTE:
            if not view.forms[place + 1][:1].isupper():
                return None
            match = view.matches.get(place + 1)
            entity = entity_of(match.senses, NAMES) if match and match.last == last else None
            sense = match.senses[0] if match and entity else None
            return _plain(
                view, place + 1, last, Sort.ENTITY if entity else Sort.NAME, sense
            )._replace(
                first=place,
                last=last + 1,
                owners=(),
            )
    return None


def _of_senses(view: View, place: int, end: int, depth: int, known: Known) -> Phrase | None:
    """Read a known entity, institution or unnamed source."""
    if known.last > end:
        return None
    entity = standing_for(known.senses, demonym=True)
    if entity is not None:
        sense = next(s for s in known.senses if s.entry is entity and s.use is not Use.ADJECTIVE)
        if sense.ambiguous and is_common(view, place, sense):
            return None
        return _with_brackets(view, _plain(view, place, known.last, Sort.ENTITY, sense), end)
    noun = _first_of(known.senses, Institution) or _first_of(known.senses, AnonymousSource)
    if noun is None:
        return None
    if not known.wording and isinstance(noun.entry, AnonymousSource):
        known = _cut_at_speech(view, place, known)
    institution = isinstance(noun.entry, Institution)
    speech = view.words[known.last - 1].part is Part.SPEECH or _ends_in_speech(view, place, known)
    sort = Sort.INSTITUTION if institution else Sort.SPEECH if speech else Sort.SOURCE
    found = _plain(view, place, known.last, sort, noun)._replace(owners=_modifying(known, view))
    if speech and known.wording and not found.owners and (own := _body_of(view, place, known)):
        found = found._replace(of=own)
    return _owned(view, found, end, depth)


def _first_of(senses: Sequence[Sense], sort: type) -> Sense | None:
    return next((sense for sense in senses if isinstance(sense.entry, sort)), None)


def _cut_at_speech(view: View, place: int, known: Known) -> Known:
    """Cut a listed compound of speech ("Polizeiangaben") if whose it is is known."""
    for modifier, head in view.grammar.heads(view.forms[place]):
        if view.grammar.word(head, "NOUN").part is Part.SPEECH:
            senses = view.knowledge.senses.get(modifier, ())
            return known._replace(modifier=senses, wording=modifier) if senses else known
    return known


def _ends_in_speech(view: View, place: int, known: Known) -> bool:
    if not known.wording:
        return False
    head = view.forms[place][len(known.wording) :].lstrip("-").capitalize()
    return view.grammar.word(head, "NOUN").part is Part.SPEECH


def _body_of(view: View, place: int, known: Known) -> Phrase | None:
    """Return the institution that a compound of speech begins with ("Polizei-angaben")."""
    sense = _first_of(known.modifier, Institution)
    return sense and _plain_institution(view, place, known.wording, sense)


def _plain_institution(view: View, place: int, text: str, sense: Sense) -> Phrase:
    return _plain(view, place, place + 1, Sort.INSTITUTION, sense)._replace(text=text)


def is_common(view: View, place: int, sense: Sense) -> bool:
    """Tell whether a form that is also a word or a surname is that here."""
    part = view.words[place].part
    if view.entities:
        return place not in view.entities or view.entities[place] is EntityKind.PERSON
    if sense.alias.isupper():
        return not view.forms[place].isupper()
    return part is not Part.NAME and part is not Part.NOUN


def _modifying(known: Known, view: View) -> tuple[Entity, ...]:
    entity = entity_of(known.modifier, NAMES | METONYMS | {Use.PREFIX, Use.ADJECTIVE})
    if entity is None and known.wording == "Bundes":
        return ()
    return (entity,) if entity else ()


def _with_brackets(view: View, found: Phrase, end: int) -> Phrase:
    """Pass over initials in brackets after a name ("(HRW)")."""
    place = found.last
    if place + 2 < end and view.words[place].part is Part.OPEN:
        closes = view.words[place + 2].part is Part.CLOSE
        if closes and is_abbreviation(view.forms[place + 1]):
            return found._replace(last=place + 3)
    return found


def _owned(view: View, found: Phrase, end: int, depth: int) -> Phrase:
    """Read whose something is, and a name in apposition ("die Agentur ISNA")."""
    place = found.last
    if place >= end:
        return found
    if found.sort is not Sort.SPEECH and (name := _apposed_name(view, found, end, depth)):
        return name
    of = _possessor(view, place, end, depth)
    return found if of is None else found._replace(of=of, last=of.last)


def _possessor(view: View, place: int, end: int, depth: int) -> Phrase | None:
    word = view.words[place]
    if word.part is Part.OF or (word.part is Part.DEFINITE and view.forms[place] == "vom"):
        return phrase(view, place + (word.part is Part.OF), end, depth + 1)
    if word.genitive and word.part in _DETERMINERS:
        return phrase(view, place, end, depth + 1)
    match = view.matches.get(place)
    if match is not None:
        entity = entity_of(match.senses, NAMES)
        written = view.forms[match.last - 1]
        genitive = entity is not None and written not in {
            s.alias.rpartition(" ")[2] for s in match.senses
        }
        return phrase(view, place, end, depth + 1) if genitive else None
    if word.part is Part.NAME:
        name = person_name(view, place)
        if name is not None and name.parts[-1] != view.forms[name.last - 1] and not name.suffix:
            return phrase(view, place, end, depth + 1)
    return None


def _apposed_name(view: View, found: Phrase, end: int, depth: int) -> Phrase | None:
    """Read the name after an institution or a noun for a body."""
    place = found.last
    title = Title(text=found.text, head=view.forms[found.head], sense=found.sense)
    if view.words[place].part is Part.QUOTE:
        quoted = _quoted(view, place, end)
        return quoted and quoted._replace(titles=(title,), owners=found.owners)
    match = view.matches.get(place)
    if match is not None and match.last <= end:
        entity = entity_of(match.senses, NAMES)
        if entity is None or entity.kind is ActorKind.STATE or entity.type == "land":
            return None
        named = phrase(view, place, end, depth + 1)
        return named and named._replace(titles=(title,))
    if view.words[place].part is not Part.NAME:
        return None
    name = person_name(view, place)
    if name is not None and (name.sure or name.parts[-1] != view.forms[name.last - 1]):
        return None
    if found.sort is Sort.NOUN and name is not None and len(name.parts) > 1 and name.last <= end:
        return _merge(found._replace(titles=(title,)), _named(view, place, name, end, depth))
    last = _end_of_names(view, place, end)
    entry = found.sense.entry if found.sense is not None else None
    if isinstance(entry, Institution) and entry.type in LOCAL:
        return found._replace(last=last, core=(found.core[0], last))
    named = _plain(view, place, last, Sort.NAME)._replace(titles=(title,), owners=found.owners)
    return _with_brackets(view, named, end)


def _end_of_names(view: View, place: int, end: int) -> int:
    """Return the index after the names from a token on."""
    last = place
    while last < end and last < place + _LONGEST_QUOTED and view.words[last].part is Part.NAME:
        last += 1
    return last


def _titled(
    view: View, place: int, end: int, depth: int, known: Known, office: Sense
) -> Phrase | None:
    """Read one or more titles, then a name, or whose they are, or both."""
    titles: list[Title] = []
    owners: list[Entity] = []
    first, genders, numbers = place, "", ""
    current: Known | None = known
    sense: Sense | None = office
    while current is not None and sense is not None and len(titles) < _MOST_TITLES:
        if current.last > end:
            break
        text = view.text(place, current.last)
        titles.append(Title(text=text, head=view.forms[current.last - 1], sense=sense))
        owners += _modifying(current, view)
        genders, numbers = genders or (sense.gender or ""), numbers or (sense.number or "")
        place = current.last
        current = view.known(place) if place < end else None
        sense = office_of(current.senses) if current is not None else None
    if not titles:
        return None
    found = _plain(view, first, place, Sort.TITLE, titles[-1].sense)._replace(
        titles=tuple(titles),
        owners=tuple(owners),
        genders=genders,
        numbers=numbers,
    )
    return _title_and_name(view, found, end, depth)


def _title_and_name(view: View, found: Phrase, end: int, depth: int) -> Phrase:
    place = found.last
    if place >= end:
        return found
    name = None if found.numbers == "p" else person_name(view, place, titled=True)
    genitive = (
        name is not None
        and name.parts[-1] != view.forms[name.last - 1]
        and not name.sure
        and view.words[found.first - 1 if found.first else 0].part in _DETERMINERS
        and not _in_genitive(view, found)
    )
    if name is not None and name.last <= end and not genitive:
        return _merge(found, _named(view, place, name._replace(sure=True), end, depth))
    of = _possessor(view, place, end, depth)
    if of is None:
        of = _located(view, found, place, end)
    if of is not None:
        found = found._replace(of=of, last=of.last)
        place = of.last
    place += place < end and view.words[place].part is Part.COMMA
    if place < end and view.words[place].part in {Part.NAME, Part.NOUN, Part.HONORIFIC}:
        if view.known(place) is None or view.knowledge.genders(view.forms[place]):
            name = person_name(view, place, titled=False)
            if name is not None and name.last <= end and (name.sure or len(name.parts) > 1):
                return _merge(found, _named(view, place, name, end, depth))
    return found


def _in_genitive(view: View, found: Phrase) -> bool:
    """Tell whether a title stands in the genitive itself ("des Präsidenten Obama")."""
    before = view.forms[found.first - 1].lower() if found.first else ""
    return before in {"des", "eines"}


def _located(view: View, found: Phrase, place: int, end: int) -> Phrase | None:
    """Read the place that a title is for ("Bürgermeister in Mogadischu")."""
    if view.words[place].part is not Part.PLACE or place + 1 >= end:
        return None
    match = view.matches.get(place + 1)
    if match is None or match.last > end:
        return None
    entity = entity_of(match.senses, NAMES)
    sense = next((s for s in match.senses if s.entry is entity), None)
    return None if entity is None else _plain(view, place + 1, match.last, Sort.ENTITY, sense)


def _merge(title: Phrase, named: Phrase) -> Phrase:
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


def _named(view: View, place: int, name: PersonName, end: int, depth: int) -> Phrase:
    """Read what follows a name: a party in brackets, an apposition, "von" and a body."""
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
    found = _in_brackets(view, found, end)
    place = found.last
    if depth or place >= end:
        return found
    part = view.words[place].part
    if part is Part.OF or view.forms[place] == "vom":
        of = _possessor(view, place, end, depth)
        if of is not None and of.sort in {Sort.ENTITY, Sort.INSTITUTION, Sort.NAME}:
            return found._replace(of=of, last=of.last)
    if part is Part.COMMA and place + 1 < end and len(name.parts) > 1:
        role = phrase(view, place + 1, end, depth + 1)
        if role is not None and role.sort is Sort.TITLE and role.numbers != "p":
            return found._replace(
                titles=role.titles,
                owners=role.owners,
                of=role.of,
                genders=found.genders or role.genders,
                last=role.last,
            )
    return found


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


def _genitive_owner(view: View, name: PersonName, end: int, depth: int) -> Phrase | None:
    """Read "Merkels Sprecher": the name is whose, the noun after it the head."""
    if name.suffix or name.last >= end or name.parts[-1] == view.forms[name.last - 1]:
        return None
    if view.words[name.last].part not in {Part.NOUN, Part.SPEECH}:
        return None
    rest = _head(view, name.last, end, depth + 1, bare=False)
    if rest is None or rest.sort is Sort.PERSON and not rest.titles:
        return None
    own = _named(view, name.first, name, name.last, depth + 1)
    if rest.of is not None:
        return rest._replace(parts=(*rest.parts, own))
    return rest._replace(of=own)


def _noun(view: View, place: int, end: int, depth: int, *, bare: bool) -> Phrase | None:
    """Read a noun that stands in no table, or the name of an unknown body."""
    form, word = view.forms[place], view.words[place]
    if word.part is Part.TIME or not (depth or place in view.wanted or _name_follows(view, place)):
        return None
    if word.part is Part.NAME or is_abbreviation(form):
        last = _end_of_names(view, place + 1, end)
        return _with_brackets(view, _plain(view, place, last, Sort.NAME), end)
    if word.part is not Part.NOUN and bare:
        return None
    for modifier, head in view.grammar.heads(form):
        if view.grammar.word(head, "NOUN").part is Part.SPEECH:
            found = _plain(view, place, place + 1, Sort.SPEECH)
            sense = next(iter(view.knowledge.senses.get(modifier, ())), None)
            if sense is not None and isinstance(sense.entry, Institution):
                of = _plain_institution(view, place, modifier, sense)
                return found._replace(of=of)
            return _owned(view, found, end, depth)
    found = _plain(view, place, place + 1, Sort.NOUN)
    name = person_name(view, place + 1) if place + 1 < end else None
    if name is not None and name.sure and name.last <= end and not bare:
        title = Title(text=form, head=form, sense=None)
        return _merge(found._replace(titles=(title,)), _named(view, place + 1, name, end, depth))
    return _owned(view, found, end, depth)


def _name_follows(view: View, place: int) -> bool:
    """Tell whether a noun may be what somebody named after it is ("Expertin Anna Berg")."""
    after = place + 1
    return after < len(view.forms) and view.words[after].part is Part.NAME


def is_spokesperson(found: Phrase) -> bool:
    """Tell whether a phrase without a name is somebody who speaks for others."""
    entry = found.titles[-1].sense.entry if found.titles and found.titles[-1].sense else None
    return isinstance(entry, Office) and entry.kind is OfficeKind.SPOKESPERSON
