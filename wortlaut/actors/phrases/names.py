"""Names of persons: where they stand, and their parts."""

import re
from typing import NamedTuple

from wortlaut.actors.phrases.body_forms import is_abbreviation, is_brand
from wortlaut.actors.phrases.name_endings import takes_apostrophe, without_ending
from wortlaut.actors.phrases.trades import is_trade
from wortlaut.actors.view.senses import METONYMS, NAMES, Known, entity_of
from wortlaut.actors.view.somebody import gender_of_somebody, may_be_body
from wortlaut.actors.view.view import View
from wortlaut.language.marks import APOSTROPHES
from wortlaut.language.reference_grammar import Part, ReferenceWord
from wortlaut.records import EntityKind

_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)?")
_SITE = re.compile(r"[^\W_][\w-]{1,60}\.[a-z]{2,3}")
JOINING = "&"
"""The mark that joins names to that of a firm."""

_MOST_PARTS = 9
_MOST_PARTICLES = 3
_LONGEST_NICKNAME = 3
_LONGEST_PLACE = 2
_BEFORE_PLACE = frozenset((Part.OF, Part.PLACE, Part.NOUN))
_PARTICLES = frozenset((Part.PARTICLE, Part.OF, Part.TO))
_CAPITAL_PARTICLES = frozenset((Part.NAME, Part.PARTICLE))
_SMALL = frozenset((Part.PLACE, Part.PREPOSITION, Part.OF_THE, Part.FOR))
_LONGEST_SYLLABLE = 5
_NO_PARTS = frozenset((Part.ANSWER, Part.SUFFIX))
_NO_NAMES = frozenset((Part.VERB, Part.PRONOUN))
_NOMINAL = frozenset((Part.NOUN, Part.NAME))
_HOMONYMS = frozenset((Part.NOUN, Part.OTHER, Part.ADJECTIVE, Part.VERB))
_NO_PERSONS = frozenset(("state", "land", "media", "news_agency"))
_JOINED = ("al-", "el-", "as-", "an-", "ar-", "ash-", "at-", "ad-", "bin-", "d'", "d’")


def without_article(part: str) -> str:
    """Return a part of a name without what is joined to it ("al-Gaddafi": "Gaddafi")."""
    joined = next((joined for joined in _JOINED if part.lower().startswith(joined)), "")
    rest = part[len(joined) :]
    return rest if rest[:1].isupper() else part


class PersonName(NamedTuple):
    """A name as it stands in the tokens.

    Attributes:
        first: index of its first token.
        last: index after its last token.
        parts: its words without nickname and suffix, the last without a genitive ending.
        suffix: "Jr." and the like, empty where there is none.
        sure: whether its own words or the entities say that it is a person's.
        genitive: whether it stands with an ending that the last of its parts is without.
    """

    first: int
    last: int
    parts: tuple[str, ...]
    suffix: str
    sure: bool
    genitive: bool = False

    @property
    def text(self) -> str:
        """The name as one would write it, without genitive ending."""
        return " ".join(filter(None, (*self.parts, self.suffix)))


def person_name(view: View, first: int, *, titled: bool = False) -> PersonName | None:
    """Return the name that starts at a token, None where none can.

    Args:
        view: the article.
        first: index of a token.
        titled: whether a title stands before, so that what follows is a person.
    """
    if not _can_begin(view, first) or (not titled and _is_small_word(view, first)):
        return None
    parts: list[str] = []
    place = last = first
    given = 0
    while place < len(view.forms) and len(parts) < _MOST_PARTS:
        form = view.forms[place]
        if parts and (after := _nickname(view, place)) and (given or not _is_given(view, after)):
            place = after
            continue
        if (parts and place in view.labels) or not _is_part(view, place, parts, given, titled):
            break
        if _is_particle(view, place) and not form[:1].isupper():
            parts.append(form)
            place += 1
            continue
        given += bool(view.knowledge.genders(form)) or bool(_INITIAL.fullmatch(form))
        last = _end_of_word(view, place)
        parts.append(form if last == place + 1 else view.text(place, last))
        place = last
    parts = _trimmed(parts)
    if not parts or (last < len(view.forms) and view.words[last].part is Part.BODY):
        return None
    if not titled and _opens_with_place(view, first, parts):
        return None
    if len(parts) == 1 and given and (family := _shared_family(view, last)):
        parts.append(family)
    return _whole(view, first, last, parts)


def honoured(view: View, place: int) -> PersonName | None:
    """Return the name behind "Herr" or "Frau", which may be an initial alone ("Frau M.")."""
    name, form = person_name(view, place, titled=True), view.forms[place]
    initial = name is None and _INITIAL.fullmatch(form) is not None
    return PersonName(place, place + 1, (form,), "", sure=True) if initial else name


def _whole(view: View, first: int, last: int, parts: list[str]) -> PersonName:
    """Return the name of words that end before `last`, with what ends it behind them."""
    suffix, after = "", last
    if last < len(view.forms) and view.words[last].part is Part.SUFFIX:
        suffix, after = view.forms[last], last + 1
    apostrophe = takes_apostrophe(view, first, last)
    bare = tuple(parts) if apostrophe else without_ending(view, parts, first, after)
    genitive = apostrophe or bare[-1] != parts[-1]
    name = PersonName(first, after, bare, suffix, sure=False, genitive=genitive)
    return name._replace(last=after + apostrophe, sure=_is_sure(view, name))


def _can_begin(view: View, first: int) -> bool:
    """Tell whether a name of a person may begin at a token: none does so with that of a firm."""
    if JOINING in view.forms[first : view.bodies.get(first, first)]:
        return False
    if len(view.forms[first]) == 1:
        return False  # "auf X"
    return view.forms[first][:1].isupper() or view.forms[first].startswith(_JOINED)


def _is_small_word(view: View, first: int) -> bool:
    """Tell whether a token is a preposition ("Im Sommer") or the end of "z. B.".

    A family name like "Im" may be read as one before short names that are no words ("Chon Il").
    """
    forms = view.forms
    if _INITIAL.fullmatch(forms[first]):
        before = forms[first - 1] if first else ""
        return before[:1].islower() and _INITIAL.fullmatch(before) is not None
    if view.words[first].part not in _SMALL or view.entities.get(first) is EntityKind.PERSON:
        return False
    after = first + 1
    if after == len(forms) or view.entities.get(after) is EntityKind.PLACE:
        return True
    syllables = forms[after].split("-")
    short = all(len(syllable) <= _LONGEST_SYLLABLE for syllable in syllables)
    return not short or (len(syllables) == 1 and view.grammar.word(forms[after], "NOUN").listed)


def _end_of_word(view: View, place: int) -> int:
    """Return the index after a word of a name, with what an apostrophe joins to it ("O’Keefe")."""
    forms, tokens = view.forms, view.analysis.tokens
    if place + 2 >= len(forms) or forms[place + 1] not in APOSTROPHES:
        return place + 1
    before, mark, after = tokens[place : place + 3]
    joined = before.end == mark.start and mark.end == after.start
    return place + 3 if joined and forms[place + 2][:1].isalpha() else place + 1


def _opens_with_place(view: View, first: int, parts: list[str]) -> bool:
    """Tell whether the first word is a place before a name ("Gouverneur von Utah Jan Holm")."""
    if len(parts) < len(("place", "given", "family")) or not first:
        return False
    if view.entities.get(first) is EntityKind.PERSON and _is_somebody(view, first - 1):
        return False
    if view.words[first - 1].part not in _BEFORE_PLACE:
        return False
    if view.knowledge.is_family_first(parts[0]):
        return False
    given = [len(view.knowledge.genders(part)) == 1 for part in parts]
    return not given[0] and any(given[1 : min(_LONGEST_PLACE + 1, len(parts) - 1)])


def _is_somebody(view: View, place: int) -> bool:
    """Tell whether a noun is what one is, and no office of a place ("die Malerin Luz Berg")."""
    noun = view.words[place].part is Part.NOUN and view.known(place) is None
    return noun and bool(gender_of_somebody(view.grammar, view.forms[place]))


def _shared_family(view: View, place: int) -> str | None:
    """Return the family name of "Anna und Karl Berg" after "Anna"."""
    forms, words = view.forms, view.words
    if place + 2 >= len(forms) or words[place].part is not Part.AND:
        return None
    paired = view.knowledge.genders(forms[place + 1]) and words[place + 2].part is Part.NAME
    return forms[place + 2] if paired else None


def _trimmed(parts: list[str]) -> list[str]:
    """Drop particles that no name follows."""
    while parts and parts[-1][:1].islower() and not parts[-1].startswith(_JOINED):
        parts.pop()
    return parts


def _nickname(view: View, place: int) -> int | None:
    """Return the index after a nickname in quotation marks that starts here."""
    if view.words[place].part is not Part.QUOTE:
        return None
    reach = min(len(view.forms), place + 2 + _LONGEST_NICKNAME)
    for end in range(place + 2, reach):
        if view.words[end].part is Part.QUOTE:
            inside = view.forms[place + 1 : end]
            following = end + 1 < len(view.forms) and view.words[end + 1].part is Part.NAME
            return end + 1 if following and all(f[:1].isupper() for f in inside) else None
    return None


def _is_particle(view: View, place: int) -> bool:
    """Tell whether a small word goes before a name, perhaps with others ("von und zu")."""
    for after in range(place + 1, min(place + _MOST_PARTICLES + 1, len(view.forms))):
        if not (view.words[after - 1].part in _PARTICLES or _is_article(view, after - 1)):
            return False
        if view.forms[after][:1].isupper():
            return True
    return False


def _is_article(view: View, place: int) -> bool:
    """Tell whether an article stands after a particle that a name may have it after ("von der").

    With a capital the particle is a name itself ("Van der Berg"), and no preposition.
    """
    particle = view.forms[place - 1]
    if view.words[place - 1].part in _CAPITAL_PARTICLES:
        particle = particle.lower()
    return view.forms[place] in view.grammar.name_articles.get(particle, ())


def _is_part(view: View, place: int, parts: list[str], given: int, titled: bool) -> bool:
    """Tell whether a token goes on with a name of which `given` parts are first names."""
    form, word = view.forms[place], view.words[place]
    if parts and _is_particle(view, place):
        return _joins(view, place, after_given=0 < given == len(parts))
    if not (form[:1].isupper() and form[0].isalpha()):
        joined = form.startswith(_JOINED) and len(form) > len("al-")
        return joined and not (place in view.matches and _breaks(view, place, parts, given))
    if _INITIAL.fullmatch(form):
        return bool(parts) or _named(view, place + 1)
    if view.knowledge.genders(form):
        return word.part not in _NO_NAMES or bool(parts)
    short = is_abbreviation(form) and (not titled or _is_body_s(view, place))
    body = word.part in _NO_PARTS or short or is_brand(form)
    body = body or _SITE.fullmatch(form) is not None
    body = body or (word.part is Part.TIME and not form.isalpha())
    before = not parts and is_before_name(view, place)
    if body or before or _breaks(view, place, parts, given):
        return False
    return _is_family(view, place, parts) or _is_homonym(word, parts, given, titled)


def _is_body_s(view: View, place: int) -> bool:
    """Tell whether initials are a body's, behind what bodies are ("Tabellenführer SV Holm")."""
    return view.is_body(place) and may_be_body(view.grammar, view.forms[place - 1])


def _joins(view: View, place: int, *, after_given: bool) -> bool:
    """Tell whether a particle after a part of a name goes on with it ("sagte Anna zu Karl")."""
    part = view.words[place].part
    within = _is_within(view, place)
    if part is Part.TO:
        other = view.entities.get(place + 1) is EntityKind.PERSON and not within
        return not (other or _is_given(view, place + 1))
    first_names = after_given and _named(view, place + 1)
    return part is not Part.OF or first_names or within


def _is_within(view: View, place: int) -> bool:
    """Tell whether the entities have a particle inside a person's name ("Jan Graf von Berg")."""
    person = EntityKind.PERSON
    return view.entities.get(place - 1) is person and view.entities.get(place) is person


def _is_homonym(word: ReferenceWord, parts: list[str], given: int, titled: bool) -> bool:
    """Tell whether a word that is no name can be one after a first name or a title."""
    if titled and len(parts) == 1 and not word.listed:
        return True
    if len(parts) != given or not (titled or given):
        return False
    return word.part in _HOMONYMS or (word.part is Part.SPEECH and given > 0)


def _is_family(view: View, place: int, parts: list[str]) -> bool:
    """Tell whether a token is read as a name, or is a family name before a first name."""
    word = view.words[place]
    if word.part is Part.NAME or view.entities.get(place) is EntityKind.PERSON:
        return True
    opens = not parts and _named(view, place + 1)
    return opens and view.knowledge.is_family_first(view.forms[place])


def opens_full_name(view: View, place: int) -> bool:
    """Tell whether a first name that is a word for a body too begins a name ("Marine Holm")."""
    before, own, after = (view.entities.get(token) for token in range(place - 1, place + 2))
    opens = before is not EntityKind.PERSON and own in {None, EntityKind.PERSON}
    return opens and after is EntityKind.PERSON and bool(view.knowledge.genders(view.forms[place]))


def is_before_name(view: View, place: int) -> bool:
    """Tell whether a token is what somebody is who is named after it, and no name."""
    if precedes_degrees(view, place):
        return True
    if _is_given(view, place + 1):
        return is_occupation(view, place)
    return _named(view, place + 1) and (is_kin(view, place) or is_trade(view, place))


def precedes_degrees(view: View, place: int) -> bool:
    """Tell whether a token is what somebody is whose degrees follow it ("Laudator Dr. Jan Holm").

    It is a noun for one person, or what the entities take for all of a name.
    """
    if place + 1 not in view.honours:
        return False
    form, word = view.forms[place], view.words[place]
    if word.part not in _NOMINAL or not form[:1].isupper() or view.is_inflected(place):
        return False
    person = EntityKind.PERSON
    alone = view.entities.get(place) is person and view.entities.get(place - 1) is not person
    named = form in view.surnames or bool(view.knowledge.genders(form))
    return bool(gender_of_somebody(view.grammar, form)) or (alone and not named)


def is_occupation(view: View, place: int) -> bool:
    """Tell whether a token before a first name is what somebody is ("Bauer Sepp Holm").

    Before a full name a compound is, too ("Bergbauer Sepp Holm").
    """
    word = view.words[place]
    if word.part is Part.NOUN:
        return word.listed
    full = place + 2 < len(view.forms) and view.words[place + 2].part is Part.NAME
    return full and bool(gender_of_somebody(view.grammar, view.forms[place]))


def is_kin(view: View, place: int) -> bool:
    """Tell whether a noun is a word for one man or woman of a family or an order ("Schwester")."""
    word = view.words[place]
    return (
        word.part is Part.NOUN
        and word.numbers == "s"
        and len(word.genders) == 1
        and view.grammar.gender_of_person(view.forms[place]) == word.genders
    )


def _is_given(view: View, place: int) -> bool:
    return place < len(view.forms) and bool(view.knowledge.genders(view.forms[place]))


def _named(view: View, place: int) -> bool:
    if place >= len(view.forms):
        return False
    word = view.words[place]
    unlisted = word.part is Part.NOUN and not word.listed
    return word.part is Part.NAME or unlisted or _is_article(view, place)


def _breaks(view: View, place: int, parts: list[str], given: int) -> bool:
    """Tell whether a known name starts here that does not belong to a person's name."""
    known = view.known(place)
    if known is None:
        return False
    if view.entities.get(place) is EntityKind.PERSON:
        return not parts and _is_no_person(view, place, known)
    if parts and given == len(parts) and known.last == place + 1:
        entity = entity_of(known.senses, NAMES)
        return entity is not None and not known.senses[0].ambiguous
    return True


def _is_no_person(view: View, place: int, known: Known) -> bool:
    """Tell whether a word that the entities take for a person alone is a state, a land or media."""
    alone = view.entities.get(place + 1) is not EntityKind.PERSON
    entity = entity_of(known.senses, NAMES | METONYMS)
    nobody = entity is not None and entity.type in _NO_PERSONS
    return alone and nobody and not known.senses[0].ambiguous


def _is_sure(view: View, name: PersonName) -> bool:
    if view.entities.get(name.last - 1) is EntityKind.PERSON:
        return True
    if len(name.parts) == 1:
        return False
    opening = name.parts[0]
    if name.first in view.first_names:
        return True
    known = bool(view.knowledge.genders(opening)) or view.knowledge.is_family_first(opening)
    return known or _INITIAL.fullmatch(opening) is not None
