"""Nouns and names of bodies in a phrase: known ones, unknown ones, in quotation marks."""

from wortlaut.actors.phrases.bodies import branch, leader, quoted
from wortlaut.actors.phrases.body_forms import is_abbreviation
from wortlaut.actors.phrases.names import (
    is_before_name,
    is_occupation,
    person_name,
    precedes_degrees,
)
from wortlaut.actors.phrases.phrase import (
    LOCAL,
    LONGEST_NAME,
    PURPOSE,
    Phrase,
    Scope,
    Sort,
    Title,
    end_of_names,
    modifying,
    plain,
    with_brackets,
)
from wortlaut.actors.phrases.seats import seat
from wortlaut.actors.phrases.speech import (
    body_of,
    cut_at_speech,
    ends_in_speech,
    first_of,
    speech_compound,
)
from wortlaut.actors.phrases.titles import (
    after_honorifics,
    described_body,
    firm,
    genitive_form,
    is_beside_several,
    merge,
    named,
    possessor,
)
from wortlaut.actors.view.firms import COMPANY
from wortlaut.actors.view.senses import METONYMS, NAMES, Known, entity_of, standing_for
from wortlaut.actors.view.somebody import gender_of_somebody
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import AnonymousSource, Institution, KnownActor, Sense, Use
from wortlaut.knowledge.misspelt import meant_by
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, EntityKind
from wortlaut.records.actor import SourceType

_PERSONS = frozenset((EntityKind.PERSON, EntityKind.OTHER))
_NAMED_BESIDE = frozenset(("media", "news_agency", COMPANY, "ngo", "institute"))
"""Types of institutions whose name stands beside the noun ("das Magazin Barrons")."""

_ORIGINS = frozenset((Sort.INSTITUTION, Sort.ENTITY, Sort.SOURCE))


def of_senses(scope: Scope, place: int, known: Known) -> Phrase | None:
    """Read a known entity, institution or unnamed source."""
    view = scope.view
    if known.last > scope.end:
        return None
    entity = standing_for(known.senses, demonym=True)
    if entity is not None:
        return _of_entity(scope, place, known, entity)
    noun = first_of(known.senses, Institution) or first_of(known.senses, AnonymousSource)
    if noun is None:
        return None
    if not known.wording and isinstance(noun.entry, AnonymousSource):
        known = cut_at_speech(view, place, known)
    written = isinstance(noun.entry, AnonymousSource) and noun.entry.type is SourceType.DOCUMENT
    speech = view.words[known.last - 1].part is Part.SPEECH or ends_in_speech(view, place, known)
    speech = speech or written
    sort = Sort.SPEECH if speech else Sort.SOURCE
    if isinstance(noun.entry, Institution):
        sort = Sort.INSTITUTION
    found = plain(view, place, known.last, sort, noun)._replace(owners=modifying(known))
    if speech and known.wording and not found.owners:
        found = found._replace(of=body_of(view, place, known))
    return _said_by(scope, found)


def _of_entity(scope: Scope, place: int, known: Known, entity: KnownActor) -> Phrase | None:
    """Read the name of a known entity, or what it is the beginning of."""
    view = scope.view
    sense = next(s for s in known.senses if s.entry is entity and s.use is not Use.ADJECTIVE)
    if sense.ambiguous and is_common(view, place, sense):
        return None
    if sense.use is Use.DEMONYM and (person := _of_people(scope, place, known, entity)):
        return person
    if (local := branch(scope, place, known, entity)) is not None:
        return local
    last = known.last
    if not _is_person(view, last) or _is_person(view, last - 1):
        last = end_of_names(view, last, scope.end)
    longer = last > known.last and not genitive_form(view, known)
    if longer and (sense.use not in NAMES or _is_longer_body(view, known, entity)):
        return plain(view, place, last, Sort.NAME)
    return with_brackets(view, plain(view, place, known.last, Sort.ENTITY, sense), scope.end)


def _is_person(view: View, token: int) -> bool:
    return view.entities.get(token) is EntityKind.PERSON


def _of_people(scope: Scope, place: int, known: Known, state: KnownActor) -> Phrase | None:
    """Read a person's name after the word for their people ("der Italiener Jan Holm")."""
    view = scope.view
    name = person_name(view, known.last, titled=True) if known.last < scope.end else None
    if name is None or name.last > scope.end or not name.sure or len(name.parts) == 1:
        return None
    title = Title(text=view.text(place, known.last), head=view.forms[known.last - 1], sense=None)
    people = plain(view, place, known.last, Sort.TITLE)._replace(titles=(title,), owners=(state,))
    return merge(people, named(scope, known.last, name))


def _is_longer_body(view: View, known: Known, entity: KnownActor) -> bool:
    """Tell whether the name of a known body goes on to be that of another ("Vattenfall Europe")."""
    if entity.kind is not ActorKind.ORGANISATION:
        return False
    body = view.entities.get(known.last) is EntityKind.ORGANISATION
    return body or view.words[known.last].part is Part.BODY


def is_common(view: View, place: int, sense: Sense) -> bool:
    """Tell whether a form that is also a word or a surname is that here."""
    part = view.words[place].part
    if view.entities or view.analysis.dependencies:  # a network looked for entities
        return place not in view.entities or view.entities[place] is EntityKind.PERSON
    if sense.alias.isupper():
        return not view.forms[place].isupper()
    return part is not Part.NAME and part is not Part.NOUN


def owned(scope: Scope, found: Phrase) -> Phrase:
    """Read a name in apposition, or whose something is."""
    if found.sort in {Sort.INSTITUTION, Sort.NOUN}:
        found = with_brackets(scope.view, _with_purpose(scope, found), scope.end)
    if found.last >= scope.end:
        return found
    if found.sort is not Sort.SPEECH and (
        name := described_body(scope, found) or _apposed_name(scope, found)
    ):
        return name
    of = possessor(scope, found.last) or seat(scope, found)
    of = of or leader(scope, found) or _origin(scope, found)
    return found if of is None else found._replace(of=of, last=of.last)


def _origin(scope: Scope, found: Phrase) -> Phrase | None:
    """Read where something said comes from ("Dokumente aus der Behörde", "Angaben aus Kiew").

    A capital stands for its state in claims alone.
    """
    view, place = scope.view, found.last
    if found.sort is not Sort.SPEECH or view.forms[place] not in view.grammar.origin:
        return None
    whose = scope.inner(place + 1)
    if whose is None or whose.sort not in _ORIGINS:
        return None
    entry = whose.sense.entry if whose.sense is not None else None
    if not isinstance(entry, KnownActor) or entry.kind is not ActorKind.STATE:
        return whose
    seat = whose.sense is not None and whose.sense.use in METONYMS
    return whose if seat and view.grammar.is_claim(view.forms[found.head]) else None


def _with_purpose(scope: Scope, found: Phrase) -> Phrase:
    """Read what the name of a body says it is for ("Amt für Umwelt und Verkehr").

    Not what somebody blames or thanks a body for, by the parse ("machte die Stadt für das Chaos
    verantwortlich").
    """
    words, last = scope.view.words, found.last
    if last + 1 >= scope.end or words[last].part is not Part.FOR or _is_apart(scope.view, found):
        return found
    end = min(scope.end, last + LONGEST_NAME)
    while last + 1 < end and words[last + 1].part in PURPOSE:
        last += 1
    while last > found.last and words[last].part not in {Part.NOUN, Part.NAME}:
        last -= 1
    if last == found.last:
        return found
    return found._replace(last=last + 1, core=(found.core[0], last + 1))


def _is_apart(view: View, found: Phrase) -> bool:
    """Tell whether what a noun is for depends on another word by the parse.

    An adjective with a capital there is part of a name ("Amt für Politische Bildung").
    """
    after = found.last + 1
    if all(form[:1].isupper() for form in view.forms[after : after + 2]):
        return False
    noun = view.governors[found.last]
    above = view.governors[noun] if noun > found.last else -1
    return above >= 0 and not found.first <= above <= noun


def _apposed_name(scope: Scope, found: Phrase) -> Phrase | None:
    """Read the name after an institution or a noun for a body ("die Agentur ISNA")."""
    view, place = scope.view, after_honorifics(scope, found.last)
    title = Title(text=found.text, head=view.forms[found.head], sense=found.sense)
    in_marks = view.words[place].part is Part.QUOTE
    body = quoted(view, place, scope.end) if in_marks else firm(scope, place)
    if body is not None or in_marks:
        return body and body._replace(titles=(title,), owners=found.owners)
    match = view.matches.get(place)
    if match is not None:
        entity = entity_of(match.senses, NAMES)
        if entity is None or entity.kind is ActorKind.STATE or entity.type == "land":
            last = end_of_names(view, match.last, scope.end)
            if _is_named_beside(found) and last > match.last:  # "die Zeitung China Daily"
                return plain(view, place, last, Sort.NAME)._replace(titles=(title,))
            return _placed(view, found, match)
        body = None if _is_of_somebody(view, found, match) else scope.inner(place)
        return body and body._replace(titles=(title,))
    if view.words[place].part is not Part.NAME:
        return None
    return _unknown_name(scope, found._replace(last=place), title)


def _is_of_somebody(view: View, found: Phrase, match: Known) -> bool:
    """Tell whether a name with an ending is whose somebody is ("ein Kenner Googles")."""
    somebody = bool(gender_of_somebody(view.grammar, view.forms[found.head]))
    return somebody and genitive_form(view, match)


def _placed(view: View, found: Phrase, match: Known) -> Phrase | None:
    """Read the place that belongs to the name of an authority ("Staatsanwaltschaft München")."""
    entry = found.sense.entry if found.sense is not None else None
    local = isinstance(entry, Institution) and entry.type in LOCAL and not entry.is_state
    if found.sort is not Sort.NOUN and not local:
        return None
    if not _is_name_or_seat(match) or genitive_form(view, match):
        return None
    return found._replace(last=match.last, core=(found.core[0], match.last))


def _is_name_or_seat(match: Known) -> bool:
    """Tell whether a form names an entity or a city that may stand for one ("Mainz")."""
    capital = any(sense.use in METONYMS for sense in match.senses)
    return capital or standing_for(match.senses) is not None


def _unknown_name(scope: Scope, found: Phrase, title: Title) -> Phrase | None:
    """Read a name that stands in no table, after a noun that tells whose it is."""
    view, place = scope.view, found.last
    name = person_name(view, place)
    entry = found.sense.entry if found.sense is not None else None
    of_name = _is_named_beside(found)
    if name is not None and of_name and not any(map(view.knowledge.genders, name.parts)):
        name = None
    whole_name = name is not None and len(name.parts) > 1
    if whole_name and not scope.depth and _is_firms(view, found, place):
        name = None
    genitive = name is not None and name.genitive and not of_name
    thing = view.grammar.is_thing(view.forms[found.head])
    if name is not None and name.last <= scope.end and found.numbers != "p" and not genitive:
        full = len(name.parts) > 1
        if full and scope.depth and view.entities.get(place, EntityKind.PERSON) in _PERSONS:
            return None  # it is the name of whose noun this is: "der Vorsitzende der Bank Jan Holm"
        body = not name.sure and view.is_body(name.last - 1)
        whole = full or (name.sure and _is_one_person(view, found.head))
        whole = whole and found.sort in {Sort.NOUN, Sort.SOURCE} and not body
        if whole and not thing and (name.sure or found.sort is Sort.NOUN):
            return merge(found._replace(titles=(title,)), named(scope, place, name))
    if name is not None and (name.sure or genitive or _is_somebody(view, name.last - 1)):
        return None
    if not thing and is_beside_several(view, found.head, place):
        return None
    last = end_of_names(view, place, scope.end)
    if isinstance(entry, Institution) and entry.type in LOCAL:
        return found._replace(last=last, core=(found.core[0], last))
    named_so = plain(view, place, last, Sort.NAME)._replace(titles=(title,), owners=found.owners)
    return with_brackets(view, named_so, scope.end)


def _is_firms(view: View, found: Phrase, name: int) -> bool:
    """Tell whether a name is a firm's by the noun it is in apposition to ("die Kette Jan Holm").

    A noun that may mean somebody ("Hersteller") does not tell, nor one behind another noun, which
    the name may as well belong to ("der Chef der Kette Jan Holm").
    """
    entry = found.sense.entry if found.sense is not None else None
    firm = isinstance(entry, Institution) and entry.type == COMPANY
    apposed = view.relations[name] == "appos" and view.governors[name] == found.head
    alone = view.relations[found.head] != "nmod"
    return (
        firm and apposed and alone and not gender_of_somebody(view.grammar, view.forms[found.head])
    )


def _is_named_beside(found: Phrase) -> bool:
    """Tell whether the name of a body can stand right after the noun for it."""
    entry = found.sense.entry if found.sense is not None else None
    return isinstance(entry, Institution) and entry.type in _NAMED_BESIDE


def _is_somebody(view: View, token: int) -> bool:
    """Tell whether a name after a noun is a person of the article, or has a role of its own."""
    if view.forms[token] in view.surnames or view.entities.get(token) is EntityKind.PERSON:
        return True
    return view.relations[token] in {"obj", "iobj", "nsubj", "obl:arg"}


def noun(scope: Scope, place: int, *, bare: bool) -> Phrase | None:
    """Read a noun that stands in no table, or the name of an unknown body."""
    view, end = scope.view, scope.end
    form, word = view.forms[place], view.words[place]
    if "-" in form and (speech := _said(scope, place)) is not None:
        return speech
    body = view.is_body(place) and not word.listed
    # "Bauer Sepp Holm" begins at "Sepp"
    named_after = is_occupation(view, place) if bare else is_before_name(view, place)
    if (word.part is Part.NAME and not named_after) or is_abbreviation(form) or body:
        last = end_of_names(view, place + 1, end)
        return with_brackets(view, plain(view, place, last, Sort.NAME), end)
    if word.part is Part.TIME or (word.part is not Part.NOUN and bare):
        return None
    if (known := _said(scope, place) or _misspelt(scope, place)) is not None:
        return known
    found = plain(view, place, place + 1, Sort.NOUN)
    alone = bare and (place + 1 in view.matches or not _is_one_person(view, place))
    beside = place + 1 < end and not alone
    name = person_name(view, place + 1) if beside else None
    person = name is not None and name.sure and not view.grammar.is_thing(form)
    whose = name is not None and name.genitive and (not bare or len(name.parts) == 1)
    if name is not None and person and not whose and name.last <= end:
        title = Title(text=form, head=form, sense=None)
        return merge(found._replace(titles=(title,)), named(scope, place + 1, name))
    return owned(scope, found)


def _said(scope: Scope, place: int) -> Phrase | None:
    """Read a compound of a noun for what is said, with whose it is."""
    speech = speech_compound(scope.view, place)
    return speech and _said_by(scope, speech)


def _said_by(scope: Scope, speech: Phrase) -> Phrase:
    """Read whose words something said is, unless its first part tells."""
    return speech if speech.of is not None else owned(scope, speech)


def _is_one_person(view: View, place: int) -> bool:
    """Tell whether a noun may be what the one is who is named after it ("Brandmeister Holm").

    It has no ending there ("Zeitgenossen Holms" are several).
    """
    bare = view.words[place].numbers != "p" and not view.is_inflected(place)
    return bare and bool(gender_of_somebody(view.grammar, view.forms[place]))


def _misspelt(scope: Scope, place: int) -> Phrase | None:
    """Read a word for a body of which a letter is missing, as if it were not."""
    form = scope.view.forms[place]
    senses = meant_by(form, scope.view.knowledge)
    meant = of_senses(scope, place, Known(last=place + 1, senses=senses)) if senses else None
    return meant and meant._replace(text=meant.text.replace(form, senses[0].alias, 1))


def name_follows(view: View, place: int) -> bool:
    """Tell whether a noun may be what somebody named after it is ("Expertin Anna Berg")."""
    after = place + 1
    named = after < len(view.forms) and view.words[after].part is Part.NAME
    return named or precedes_degrees(view, place)
