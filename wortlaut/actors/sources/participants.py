"""Which phrases the words of a speaker or an addressee stand for."""

from collections.abc import Sequence

from wortlaut.actors.linking.ages import after_age
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import DESCRIBING, Phrase, Sort
from wortlaut.actors.phrases.pronominal import possessive
from wortlaut.actors.sources.documents import is_holder
from wortlaut.language.reference_grammar import Part

_MOST_PHRASES = 12
_GOVERNING = frozenset((Part.PREPOSITION, Part.PLACE, Part.OF))
_ABOUT = frozenset((Part.PREPOSITION, Part.PLACE, Part.FOR))
_DASHES = frozenset(("–", "—"))
_JOINING = frozenset((Part.AND, Part.COMMA))
_AS_WELL = [Part.OTHER, Part.AND]
"""Parts of the second half of a pair that joins ("sowohl … als auch …")."""

_WHOSE = frozenset((Sort.ENTITY, Sort.NAME))
_NAMES = frozenset((Sort.ENTITY, Sort.NAME, Sort.PERSON))


def meant(reading: LinkedPhrases, tokens: Sequence[int]) -> list[Phrase]:
    """Return the phrases of those who take part: one, or several beside each other.

    Whose it is that something is said goes before all else ("nach Angaben der Polizei"); a name
    goes before the description that it stands in apposition to; what is said counts only where
    nobody is named.

    Args:
        reading: the article, its phrases linked.
        tokens: ascending indices of the participant's tokens, at least one.
    """
    found = _not_places(reading, _phrases(reading, tokens))
    said = [phrase for phrase in found if phrase.sort is Sort.SPEECH]
    others = [
        phrase
        for phrase in found
        if phrase.sort is not Sort.SPEECH
        and not any(is_holder(reading.view, document.head, phrase.head) for document in said)
    ]
    if others and others[0].sort is Sort.PERSON and _is_where(reading, said, others[0]):
        return _listed(reading, others, tokens)
    signed = [phrase for phrase in said if phrase.of is not None and not _own(phrase, others)]
    if signed:
        whose = _possessors(signed[0], found)
        apposed = _apposed(reading, whose, tokens)
        return [apposed] if apposed is not None else _listed(reading, whose, tokens)
    if not others or (said and _all_governed(reading, said[0], others)):
        return said[:1]
    subject = _subject(reading, others[0])
    if subject is not None:
        return [subject]
    apposed = _apposed(reading, others, tokens)
    return [apposed] if apposed is not None else _listed(reading, others, tokens)


def _is_where(reading: LinkedPhrases, said: list[Phrase], person: Phrase) -> bool:
    """Tell whether a person says it in a text of somebody's ("Holm auf der Website der Bank")."""
    words = reading.view.words
    return bool(said) and all(
        person.last <= found.first and words[found.first - 1].part in _GOVERNING for found in said
    )


def _own(said: Phrase, others: list[Phrase]) -> bool:
    """Tell whether a possessive takes up who is named before it ("Holm in seinem Bericht")."""
    possessive = said.of is not None and said.of.sort is Sort.PRONOUN
    return possessive and any(other.last <= said.first for other in others)


def _all_governed(reading: LinkedPhrases, said: Phrase, others: list[Phrase]) -> bool:
    """Tell whether all phrases after a noun for what is said are what it is about.

    "einem Hinweis auf eine Lagerhalle", "einem Brief an Stadt und Land": nobody is named.
    """
    words, first = reading.view.words, others[0]
    return words[first.first - 1].part in _ABOUT and all(
        said.last <= found.first and words[found.first - 1].part in _ABOUT | {*_JOINING}
        for found in others
    )


def _phrases(reading: LinkedPhrases, tokens: Sequence[int]) -> list[Phrase]:
    """Return the outermost phrases whose heads lie among the tokens."""
    words = reading.view.words
    inside = set(tokens)
    addressed = {token + 1 for token in tokens if words[token].part is Part.HONORIFIC}
    inside |= {
        token for token in addressed if token < len(words) and words[token].part is Part.NAME
    }
    found: list[Phrase] = []
    place = tokens[0]
    while place <= tokens[-1] and len(found) < _MOST_PHRASES:
        outer = reading.phrase_at(place)
        if outer is None:
            if words[place].part is Part.POSSESSIVE and len(tokens) == 1:
                found.append(possessive(place))  # "so ihre Forderung"
            place += 1
            continue
        within = _within(reading, outer, inside)
        if within is not None:
            found.append(within)
        place = max(outer.last if within is None else within.last, place + 1)
    return found


def _not_places(reading: LinkedPhrases, found: list[Phrase]) -> list[Phrase]:
    """Leave out where something is said ("eine Pressekonferenz in Oslo") if that is not all."""
    words = reading.view.words
    kept = [
        phrase
        for phrase in found
        if not (
            phrase.sort is Sort.ENTITY
            and phrase.first
            and words[phrase.first - 1].part is Part.PLACE
        )
    ]
    return kept or found


def _within(reading: LinkedPhrases, found: Phrase | None, inside: set[int]) -> Phrase | None:
    """Return the outermost of a phrase and those of whose it is whose head lies inside."""
    while found is not None:
        named = found.sort in _NAMES and any(token in inside for token in range(*found.core))
        apposed = found.name is not None and any(
            token in inside for token in range(found.name.last, found.of.first if found.of else 0)
        )
        if found.head in inside or named or apposed or _is_described(reading, found, inside):
            return found
        found = found.of
    return None


def _is_described(reading: LinkedPhrases, found: Phrase, inside: set[int]) -> bool:
    """Tell whether the description lies inside that a name between commas stands in apposition to.

    "Der Investor für den Neubau, Jan Holm, …" is meant by "der Investor".
    """
    words = reading.view.words
    apart = any(words[token].part is Part.COMMA for token in range(found.first, found.core[0]))
    return apart and found.sort in _NAMES and inside.issuperset((found.first, found.first + 1))


def _possessors(signed: Phrase, found: list[Phrase]) -> list[Phrase]:
    """Return whose it is that something is said, and the phrases after it."""
    owner = signed
    while owner.sort is Sort.SPEECH and owner.of is not None:
        owner = owner.of
    return [owner, *(phrase for phrase in found if phrase.first >= signed.last)]


def _subject(reading: LinkedPhrases, first: Phrase) -> Phrase | None:
    """Return who stands after the verb where the phrase before it is no subject.

    In "Der Zeitung sagte Jan Holm" the first phrase is who is spoken to.
    """
    words, verb = reading.view.words, first.last
    determiner = words[first.first]
    oblique = determiner.part is Part.DEFINITE and determiner.genitive and first.genders == "f"
    if not oblique or verb >= len(words) or words[verb].part is not Part.VERB:
        return None
    if first.first and words[first.first - 1].part in _GOVERNING:
        return None
    after = reading.phrase_at(verb + 1)
    return after if after is not None and after.sort is Sort.PERSON else None


def _apposed(reading: LinkedPhrases, found: list[Phrase], tokens: Sequence[int]) -> Phrase | None:
    """Return the name that a description is given to ("der Leiter der Studie, Jan Holm").

    Or that of one of several named before ("eine von ihnen, die Köchin Anna Berg").
    """
    first, words = found[0], reading.view.words
    one_of = first.sort is Sort.PRONOUN and first.determiner is Part.INDEFINITE
    if first.sort not in DESCRIBING and not one_of:
        return None
    for after in found[1:]:
        dash = reading.view.forms[after.first - 1] in _DASHES
        if after.sort not in _NAMES or not (dash or words[after.first - 1].part is Part.COMMA):
            continue
        between = range(first.last, after.first)
        closes = after.last > tokens[-1]
        ends = closes or words[after.last].part is Part.COMMA
        if closes and after.sort is Sort.PERSON and first.numbers != "p":
            return after
        near = len(between) == 1 or after.sort is Sort.PERSON or bool(after.titles)
        if ends and near and all(words[token].part is not Part.AND for token in between):
            return after
    return None


def _listed(reading: LinkedPhrases, found: list[Phrase], tokens: Sequence[int]) -> list[Phrase]:
    """Return the first phrase and those that are joined to it by commas and "und"."""
    alone = _told_by_a_role(reading, found) if len(found) > 1 else None
    if alone is not None:
        return [alone]
    words = reading.view.words
    chosen = [found[0]]
    for after in found[1:]:
        place = after_age(reading.view, chosen[-1])
        between = [words[token].part for token in range(place, after.first)]
        joined = 0 < len(between) <= len(_JOINING) and (
            _JOINING.issuperset(between) or between == _AS_WELL
        )
        listed = any(words[token].part is Part.AND for token in tokens if token >= place)
        described = chosen[-1].sort is Sort.PERSON and after.sort in DESCRIBING
        second = described and _has_apposed_role(chosen[-1]) and after.determiner is None
        owns = _is_of_both(reading, chosen[-1], after) and between == [Part.AND]
        apposed = (
            chosen[-1].sort in _NAMES and after.sort in DESCRIBING and _is_one(reading, tokens)
        )
        more = between[:1] == [Part.COMMA] and (described or apposed)
        if not (joined and listed) or more or second or owns:
            break
        chosen.append(after)
    return chosen


def _is_one(reading: LinkedPhrases, tokens: Sequence[int]) -> bool:
    """Tell whether the verb right behind the words for somebody, or a comma there, is of one.

    "Die Nordlicht AG, ein Anbieter von Gas und Strom, kündigte an" is no list of two.
    """
    words = reading.view.words
    after = tokens[-1] + 1
    after += after < len(words) and words[after].part is Part.COMMA
    verb = words[after] if after < len(words) else None
    return verb is not None and verb.part is Part.VERB and verb.numbers == "s"


def _told_by_a_role(reading: LinkedPhrases, found: list[Phrase]) -> Phrase | None:
    """Return the one phrase that is the speaker where the others only say what they are."""
    first, second, last = found[0], found[1], found[-1]
    if first.sort in _WHOSE and first.last == second.first and second.titles:
        return second  # "Stuttgarts Erster Bürgermeister Holm"
    if _is_whose(reading, first, second):
        return second
    if _are_one(reading, first, second):
        return second if second.sort is Sort.PERSON else first
    return last if _follows_quoted_role(reading, last) else None


def _is_whose(reading: LinkedPhrases, first: Phrase, second: Phrase) -> bool:
    """Tell whether a name in the genitive is whose somebody is ("Bonns neuer Chef Jan Holm")."""
    view = reading.view
    modified = {word.part for word in view.words[first.last : second.first]} <= {Part.ADJECTIVE}
    if not modified or first.determiner is not None or second.sort is not Sort.PERSON:
        return False
    if first.name is not None:
        return bool(second.titles) and first.name.genitive
    return bool(second.titles) and view.grammar.bare(view.forms[first.last - 1]) is not None


def _are_one(reading: LinkedPhrases, first: Phrase, second: Phrase) -> bool:
    """Tell whether two titles with one determiner are one person's ("der Arzt und Autor Holm").

    A verb in the plural beside them tells of two.
    """
    view = reading.view
    return (
        [word.part for word in view.words[first.last : second.first]] == [Part.AND]
        and not any(map(view.is_plural_verb, (first.first - 1, second.last)))
        and first.sort is Sort.TITLE
        and second.sort in {Sort.TITLE, Sort.PERSON}
        and first.determiner is not None
        and second.determiner is None
        and first.numbers == "s"
        and second.numbers != "p"
        and first.genders == second.genders
    )


def _follows_quoted_role(reading: LinkedPhrases, found: Phrase) -> bool:
    """Tell whether words in marks say what a person is to another ("Bergs „Zauberer“ Jan Holm")."""
    before = reading.view.words[found.first - 1].part if found.first else None
    return found.sort is Sort.PERSON and before is Part.QUOTE


def _has_apposed_role(found: Phrase) -> bool:
    """Tell whether a role stands after the name ("Jan Holm, Leiter der Bank und Bruder von …")."""
    return found.name is not None and bool(found.titles) and found.last > found.name.last


def _is_of_both(reading: LinkedPhrases, person: Phrase, after: Phrase) -> bool:
    """Tell whether a body after "und" is what a role is of too ("Jan Holm, Chef von A und B").

    A verb in the plural beside them tells of two who do it.
    """
    beside = (person.first - 1, after.last, after.last + 1)
    several = any(map(reading.view.is_plural_verb, beside))
    owns = _has_apposed_role(person) and person.of is not None
    return owns and after.sort is not Sort.PERSON and not several
