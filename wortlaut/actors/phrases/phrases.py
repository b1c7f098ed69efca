"""Phrases that refer to somebody: what names, describes and modifies, read left to right.

A phrase is a determiner, adjectives, titles or a noun, a name, and what follows them: whose
("der Regierung", "von Ghana"), an apposition (", Präsident des Verbands,"), a party in brackets.
Every step looks at a bounded number of tokens.
"""

from wortlaut.actors.phrases.apposition import with_apposition
from wortlaut.actors.phrases.attributes import ATTRIBUTE_OPENING, noun_after_attribute
from wortlaut.actors.phrases.bodies import entity_body, quoted
from wortlaut.actors.phrases.body_forms import is_abbreviation
from wortlaut.actors.phrases.names import PersonName, honoured, opens_full_name, person_name
from wortlaut.actors.phrases.nouns import name_follows, noun, of_senses, owned
from wortlaut.actors.phrases.phrase import (
    DETERMINERS,
    NAMING,
    TAKING_UP,
    Phrase,
    Scope,
    Sort,
    Title,
    agree,
    agreeing,
    plain,
)
from wortlaut.actors.phrases.pronominal import is_pronominal, possessive, taken_up
from wortlaut.actors.phrases.titles import before_degrees, merge, named, party_member, titled
from wortlaut.actors.view.added_persons import person_of
from wortlaut.actors.view.senses import Known, entity_of, office_of, standing_for
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import Institution, KnownActor, Office, Use
from wortlaut.language.reference_grammar import Part
from wortlaut.records import EntityKind

_DEEPEST = 3
_MOST_MODIFIERS = 6
_KNOWN = TAKING_UP | {Part.POSSESSIVE}
_BEFORE_MODIFIED = frozenset((Part.NOUN, Part.SPEECH, Part.ADJECTIVE))
_MODIFIED = _BEFORE_MODIFIED | {Part.NAME}
_ATTRIBUTED = frozenset((Part.NOUN, Part.SPEECH))
_ADJECTIVE = "ADJ"
_MEASURE = ["NUM", "NOUN", "ADJ"]
_NOMINAL = frozenset((Part.NOUN, Part.NAME))
_AGREEING = frozenset((Part.DEFINITE, Part.INDEFINITE, Part.DEMONSTRATIVE, Part.OF_THE))


def phrase(view: View, first: int, end: int) -> Phrase | None:
    """Return the phrase that starts at a token, None where none does.

    Args:
        view: the article.
        first: index of a token.
        end: where it has to end at the latest, such as the end of the sentence.
    """
    return _phrase(Scope(view, end, 0, _phrase), first)


def inner_phrase(view: View, first: int, end: int) -> Phrase | None:
    """Return the phrase that starts at a token, where any noun counts; see `phrase`."""
    return _phrase(Scope(view, end, 1, _phrase), first)


def _phrase(scope: Scope, first: int) -> Phrase | None:
    view = scope.view
    if first >= scope.end or scope.depth > _DEEPEST:
        return None
    word = view.words[first]
    if is_pronominal(view, first):
        return taken_up(view, first)
    own = _opens_known_name(view, first)
    determiner = word.part if word.part in DETERMINERS and not own else None
    if (found := _some_of(scope, first) or party_member(scope, first)) is not None:
        return found
    place, owners = _modifiers(view, first + (determiner is not None), scope.end)
    found = _head(scope, place, bare=determiner is None and place == first)
    if found is not None:
        found = _with_name(scope, found, first)
    if found is None and determiner is not None and (found := _far_head(scope, first)) is not None:
        place = found.core[0]
        found = _with_name(scope, found, first)
    if found is None:
        return taken_up(view, first) if _stands_alone(scope, first) else None
    start = found.core[0] if found.sort in NAMING else first
    genders, numbers = found.genders, found.numbers
    if determiner in _AGREEING:
        genders, numbers = agreeing(view, found, first)
    if found.sort is Sort.SPEECH and found.of is not None and found.of.head == found.head:
        found = found._replace(of=found.of._replace(owners=owners))  # "russische Polizeiangaben"
    owned_by = possessive(first) if determiner is Part.POSSESSIVE else None
    several = any(view.words[token].part is Part.INDEFINITE for token in range(first + 1, place))
    if several and word.numbers != "s":
        numbers = "p" if found.sort not in NAMING else numbers  # "der beiden Politiker"
    return found._replace(
        first=first,
        core=(start, found.core[1]),
        determiner=determiner,
        owners=(*owners, *found.owners),
        of=found.of or owned_by,
        genders=genders,
        numbers=numbers,
        text=_described(view, found, first, place, determiner),
    )


def _opens_known_name(view: View, place: int) -> bool:
    """Tell whether an article belongs to a known name ("Die Grünen", "Der Spiegel")."""
    known = view.matches.get(place)
    return known is not None and known.last > place + 1


def _with_name(scope: Scope, found: Phrase, first: int) -> Phrase:
    """Read the name after a second title, or in apposition to what a determiner begins."""
    person = scope.view.grammar.gender_of_person(scope.view.forms[found.head])
    if found.sort is Sort.TITLE or (found.sort is Sort.NOUN and person):
        found = _with_second_title(scope, found)
    known = scope.view.words[first].part in _KNOWN
    return with_apposition(scope, found, first) if known else found


def _with_second_title(scope: Scope, found: Phrase) -> Phrase:
    """Read a second title before the name ("der Imker und frühere Minister Jan Holm")."""
    view, after = scope.view, found.last + 1
    if after >= scope.end or view.words[found.last].part is not Part.AND or found.numbers == "p":
        return found
    while after < scope.end - 1 and view.words[after].part is Part.ADJECTIVE:
        after += 1
    second = _phrase(scope, after) if view.words[after].part is Part.NOUN else None
    if second is None or second.sort is not Sort.PERSON or second.first != after:
        return found
    several = view.is_plural_verb(second.last)  # "Der Imker und Minister Holm sagten"
    if not second.titles or not agree(found.genders, second.genders) or several:
        return found
    titles = (Title(text=found.text, head=view.forms[found.head], sense=found.sense),)
    return merge(found._replace(titles=found.titles or titles), second)


def _some_of(scope: Scope, first: int) -> Phrase | None:
    """Read "einige der britischen Ärzte", "einer der Sprecher": some of those who follow."""
    words, after = scope.view.words, first + 1
    if words[first].part is not Part.INDEFINITE or not words[first].numbers or after >= scope.end:
        return None
    genitive = words[after].part is Part.DEFINITE and words[after].genitive
    if not (genitive or (words[after].part is Part.OF and after + 1 < scope.end)):
        return None
    found = scope.inner(after + (not genitive))
    if found is None or found.numbers == "s" or found.sort in NAMING:
        return None
    return found._replace(first=first, determiner=Part.INDEFINITE, numbers=words[first].numbers)


def _far_head(scope: Scope, determiner: int) -> Phrase | None:
    """Read the noun of a determiner that a long attribute parts from it."""
    place = noun_after_attribute(scope.view, determiner, scope.end)
    upper = place >= 0 and scope.view.forms[place][:1].isupper()
    return _head(scope, place, bare=False) if upper else None


def _stands_alone(scope: Scope, token: int) -> bool:
    """Tell whether a demonstrative is a pronoun, the subject of a verb ("Dieser sagte")."""
    words, after = scope.view.words, token + 1
    subject = scope.view.relations[token] == "nsubj"
    beside = (words[place].part for place in (token - 1, after) if 0 <= place < len(words))
    return subject and words[token].part is Part.DEMONSTRATIVE and Part.VERB in beside


def _described(view: View, found: Phrase, first: int, place: int, determiner: Part | None) -> str:
    """Return the words of a phrase without its determiner, with whose it is."""
    if found.sort in NAMING:
        return found.text
    last = found.of.last if found.of is not None and found.of.first > place else found.core[1]
    far = place > first + _MOST_MODIFIERS or place == found.core[0] > first + 1
    start = place if far and not _only_modifiers(view, first + 1, place) else first
    start += start == first and determiner is not None
    return view.text(start, max(last, found.core[1]))


def _only_modifiers(view: View, first: int, last: int) -> bool:
    """Tell whether nothing but adjectives and genitives stands in tokens `[first, last)`."""
    return view.words[first].part not in ATTRIBUTE_OPENING or first >= last


def _modifiers(view: View, place: int, end: int) -> tuple[int, tuple[KnownActor, ...]]:
    """Pass over adjectives and genitive names before a noun; return the states they name."""
    owners: list[KnownActor] = []
    for _ in range(_MOST_MODIFIERS):
        if place + 1 >= end or place in view.bodies:
            break
        match = view.matches.get(place)
        if match is not None and match.last < end:
            entity = _modifier(view, match)
            if entity is None:
                break
            owners.append(entity)
            place = match.last
        elif _is_measured(view, place, end):
            place += len(("52", "Jahre"))
        elif _is_modifier(view, place):
            place += 1
        else:
            break
    return place, tuple(owners)


def _is_measured(view: View, place: int, end: int) -> bool:
    """Tell whether a measure stands here before its adjective ("der 52 Jahre alte Arbeiter")."""
    if place + 3 >= end or view.forms[place + 2][:1].isupper():
        return False
    kinds = [reading.pos for reading in view.analysis.readings[place : place + 3]]
    return kinds == _MEASURE and view.words[place + 3].part in _MODIFIED


def _is_modifier(view: View, place: int) -> bool:
    """Tell whether an adjective or a quantifier stands here, as in "der beiden ersten Minister"."""
    form, part = view.forms[place], view.words[place].part
    if part is Part.INDEFINITE:
        return form.islower() and place > 0 and view.words[place - 1].part in DETERMINERS
    if _is_attribute(view, place):
        return True
    if part is not Part.ADJECTIVE:
        return False
    opens = form[:1].isupper() and view.starts[view.sentence(place)] >= place - 1
    following = view.words[place + 1].part in _BEFORE_MODIFIED
    return not form[:1].isupper() or (following and (opens or _is_of_place(view, place)))


def _is_attribute(view: View, place: int) -> bool:
    """Tell whether the parse has a capitalised adjective belong to the noun after it.

    "Aus der Kleinen Anfrage" is of an enquiry, "die Reichersbeurer Feuerwehr" of a fire service.
    """
    if view.words[place - 1].part not in TAKING_UP or not view.analysis.dependencies:
        return False
    after = view.governors[place] == place + 1 and view.words[place + 1].part in _ATTRIBUTED
    adjective = view.analysis.readings[place].pos == _ADJECTIVE
    return after and adjective and view.relations[place] == "amod" and place not in view.entities


def _is_of_place(view: View, place: int) -> bool:
    """Tell whether a capitalised adjective is that of a place ("die Duisburger Polizei")."""
    return view.words[place - 1].part in TAKING_UP and view.grammar.of_place(view.forms[place])


def _modifier(view: View, match: Known) -> KnownActor | None:
    """Return the entity of an adjective, or of a genitive before a noun ("Bayerns Minister")."""
    following = view.words[match.last].part
    adjective = entity_of(match.senses, frozenset((Use.ADJECTIVE,)))
    if adjective is not None and following in _MODIFIED:
        return adjective
    entity = standing_for(match.senses)
    after = view.matches.get(match.last)
    titled = after is not None and office_of(after.senses) is not None
    written = view.forms[match.last - 1]
    if after is not None and is_abbreviation(written) and _is_part_of_state(after):
        return entity  # "US Botschaft"
    if entity is None or not (titled or following is Part.NOUN):
        return None
    listed = {sense.alias.rpartition(" ")[2] for sense in match.senses}
    return entity if view.grammar.bare(written) is not None and written not in listed else None


def _is_part_of_state(known: Known) -> bool:
    return any(isinstance(sense.entry, Institution | Office) for sense in known.senses)


def _head(scope: Scope, place: int, *, bare: bool) -> Phrase | None:
    """Read a phrase from its noun or name on; `bare` if nothing stands before it."""
    view = scope.view
    if place >= scope.end:
        return None
    part = view.words[place].part
    if part is Part.HONORIFIC:
        return _honoured(scope, place)
    if part is Part.ANSWER:
        return None
    if part is Part.QUOTE:
        name = quoted(view, place, scope.end)
        said = name is not None and name.sort is Sort.NAME and place in view.quotations
        return None if said else name
    if (body := entity_body(scope, place)) is not None:
        return body
    surname = part is Part.NAME and view.forms[place] in view.surnames
    surname = surname or (bare and opens_full_name(view, place))
    known = None if surname and place not in view.matches else view.known(place)
    if (
        surname
        and known is not None
        and not any(isinstance(s.entry, KnownActor) for s in known.senses)
    ):
        known = None
    found = _known_head(scope, place, known, bare=bare) if known is not None else None
    return found or _unknown_head(scope, place, common=known is None, bare=bare)


def _unknown_head(scope: Scope, place: int, *, common: bool, bare: bool) -> Phrase | None:
    """Read a name, or a noun where one counts; `common` if it stands in no table."""
    view, part = scope.view, scope.view.words[place].part
    counts = scope.depth > 0 or place in view.wanted or name_follows(view, place)
    if view.forms[place].endswith("-"):
        return None
    if not counts and (part is Part.SPEECH or (common and part is Part.NOUN)):
        return None
    if part is Part.SPEECH:
        return owned(scope, plain(view, place, place + 1, Sort.SPEECH))
    name = person_name(view, place)
    if name is not None and not name.sure and view.is_body(place):
        name = None
    if name is not None and not name.sure and _is_place(view, name) and name.last <= scope.end:
        return plain(view, place, name.last, Sort.NAME) if counts else None
    if name is not None and name.last <= scope.end and (name.sure or bare):
        return _genitive_owner(scope, name, None) or named(scope, place, name)
    capital = view.forms[place][:1].isupper() and not bare
    nominal = capital or part in _NOMINAL
    somebody = before_degrees(scope, place)
    return somebody or (noun(scope, place, bare=bare) if counts and nominal else None)


def _is_place(view: View, name: PersonName) -> bool:
    """Tell whether the entities take several words together for a place ("Rotes Meer")."""
    kinds = {view.entities.get(token) for token in range(name.first, name.last)}
    return len(name.parts) > 1 and kinds == {EntityKind.PLACE}


def _known_head(scope: Scope, place: int, known: Known, *, bare: bool) -> Phrase | None:
    office = office_of(known.senses)
    if office is None:
        return _added_person(scope, place, known) or of_senses(scope, place, known)
    found = titled(scope, place, known, office)
    body = standing_for(known.senses) is not None
    if body and (found is None or found.name is None):  # "der Bundesrat", no "Bundesrat Jan Holm"
        return of_senses(scope, place, known)
    if found is None or found.name is None or found.last != found.name.last or not bare:
        return found
    return _genitive_owner(scope, found.name, found) or found


def _added_person(scope: Scope, place: int, known: Known) -> Phrase | None:
    """Read the whole name of a person whom a user added, or one that begins so, as any name."""
    name = person_name(scope.view, place) if person_of(known.senses) is not None else None
    if name is None or len(name.parts) == 1 or not known.last <= name.last <= scope.end:
        return None
    return _genitive_owner(scope, name, None) or named(scope, place, name)


def _honoured(scope: Scope, place: int) -> Phrase | None:
    """Read "Herr Dr. Müller", or "die Frau" where no name follows."""
    view, end, first, genders = scope.view, scope.end, place, ""
    dignities: list[Title] = []
    while place < end and view.words[place].part is Part.HONORIFIC:
        genders = genders or view.words[place].genders
        known = view.matches.get(place)
        if known is not None and (dignity := office_of(known.senses)) is not None:
            form = view.forms[place]
            dignities.append(Title(text=form, head=form, sense=dignity))
            genders = genders or dignity.gender or ""
        place += 1
    known = view.known(place) if place < end else None
    if known is not None and (office := office_of(known.senses)) is not None:
        return titled(scope, place, known, office)
    name = honoured(view, place) if place < end else None
    if name is None or name.last > end:
        counts = scope.depth > 0 or first in view.wanted
        alone = plain(view, first, first + 1, Sort.NOUN)
        return alone._replace(genders=genders or alone.genders) if counts else None
    found = named(scope, place, name._replace(sure=True))
    titles = (*dignities, *found.titles)
    return found._replace(first=first, genders=genders or found.genders, titles=titles)


def _genitive_owner(scope: Scope, name: PersonName, titled: Phrase | None) -> Phrase | None:
    """Read "Merkels Sprecher": the name, perhaps behind a title, is whose; the noun is the head."""
    view = scope.view
    if name.suffix or name.last >= scope.end or not name.genitive:
        return None
    if view.words[name.last].part not in {Part.NOUN, Part.SPEECH}:
        return None
    deeper = scope._replace(depth=scope.depth + 1)
    rest = _head(deeper, name.last, bare=False)
    if rest is None or (rest.sort is Sort.PERSON and not rest.titles):
        return None
    owner = titled or named(deeper._replace(end=name.last), name.first, name)
    if rest.of is not None:
        return rest._replace(parts=(*rest.parts, owner))
    return rest._replace(of=owner)
