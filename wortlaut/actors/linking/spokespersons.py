"""Whom an unnamed spokesperson speaks for: the owner, or what the word for them begins with."""

from wortlaut.actors.linking.bodies import body_key, institution
from wortlaut.actors.linking.cast import Cast
from wortlaut.actors.linking.describing import by_noun
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.people import holder, is_definite, owner_keys, words_of
from wortlaut.actors.linking.unnamed_sources import source
from wortlaut.actors.phrases.phrase import Phrase, Title, agree
from wortlaut.actors.view.senses import office_of, standing_for
from wortlaut.knowledge.entries import Institution, Office, OfficeKind, Sense
from wortlaut.knowledge.offices import REPRESENTATIVE, SPEAKS_FOR, SPOKESPERSON
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

BY_WORD = 0.85
"""Confidence that a spokesperson speaks for the body."""


def spokesperson(cast: Cast, found: Phrase, owning: Figure | None) -> Link:
    """Return the body that an unnamed spokesperson speaks for, else an unnamed source.

    Who represents a state ("der Vertreter Libyens") speaks for it.
    """
    bare = found.determiner is None and found.numbers != "s"
    if is_definite(found) and found.numbers != "p" and not bare:
        named = holder(cast, found, owner_keys(found, owning), found.head)
        if named is not None:
            return named
    if _represents_state(found, owning):
        state = owning or cast.entity(found.owners[0])
        return Link(state, BY_WORD) if found.numbers != "p" else source(cast, found)
    if owning is not None and owning.kind not in {ActorKind.ANONYMOUS, ActorKind.PERSON}:
        return _speaks_for(cast, found, owning)
    by_word = _by_word(cast, found, owning)
    if by_word is not None:
        return by_word
    if is_definite(found):
        wanted = words_of(cast, found.titles[-1], exact=True)
        same = [figure for figure in cast.described(wanted) if _may_be(figure, found)]
        if (chosen := cast.choose(same, found.head)) is not None:
            return chosen
    return source(cast, found)


def _may_be(figure: Figure, found: Phrase) -> bool:
    """Tell whether somebody is no person of another gender than a word for them."""
    return figure.kind is not ActorKind.PERSON or agree(figure.gender, found.genders)


def _represents_state(found: Phrase, owning: Figure | None) -> bool:
    office = found.titles[-1].sense
    represents = office is not None and office.entry.id == REPRESENTATIVE
    of_state = owning is not None and owning.kind is ActorKind.STATE
    return represents and (bool(found.owners) or of_state)


def _by_word(cast: Cast, found: Phrase, owning: Figure | None) -> Link | None:
    """Return the body that the word begins with: "Militär-", "Taliban-", "Firmensprecher"."""
    word = found.titles[-1].head
    senses = [] if _is_general(found.titles[-1]) else _beginnings(cast, word)
    known = next((e for s in senses if (e := standing_for(s))), None)
    owners = found.owners or ((known,) if known is not None else ())
    noun = next((s for sense in senses for s in sense if isinstance(s.entry, Institution)), None)
    noun = noun or _listed(cast, found)
    if (
        noun is not None
        and (link := _of_noun(cast, found._replace(owners=owners), noun, owning)) is not None
    ):
        return link
    if owners:
        return _speaks_for(cast, found, cast.entity(owners[0]))
    if _is_general(found.titles[-1]):
        return None
    return _of_part(cast, found, word) or _of_name(cast, found, word)


def _is_general(title: Title) -> bool:
    """Tell whether a whole word is listed for whoever speaks for anybody ("Pressesprecherin").

    What it begins with is to whom they speak, not for whom.
    """
    office = title.sense
    if office is None or office.entry.id != SPOKESPERSON:
        return False
    return title.head.casefold().startswith(office.alias.casefold())


def _of_part(cast: Cast, found: Phrase, word: str) -> Link | None:
    """Return the only body whose name has the word before "-sprecher" ("Bahnsprecher")."""
    view = cast.view
    before, hyphen, after = word.rpartition("-")
    for modifier, head in [(before, after)] if hyphen else view.grammar.heads(word):
        office = office_of(view.knowledge.senses.get(head, ()))
        entry = office.entry if office is not None else None
        if isinstance(entry, Office) and entry.kind is OfficeKind.SPOKESPERSON:
            named = [
                figure
                for figure in cast.described((by_noun(view.grammar, modifier),))
                if figure.kind is ActorKind.ORGANISATION and figure.latest >= 0
            ]
            chosen = cast.choose(named, found.head)
            return chosen and _speaks_for(cast, found, chosen.figure)
    return None


def _beginnings(cast: Cast, word: str) -> list[tuple[Sense, ...]]:
    """Return what the first part of a compound of spokesperson can stand for."""
    view, found = cast.view, []
    before, hyphen, after = word.rpartition("-")
    parts = [(before, after)] if hyphen else view.grammar.heads(word)
    for modifier, head in parts:
        office = office_of(view.knowledge.senses.get(head, ()))
        entry = office.entry if office is not None else None
        if isinstance(entry, Office) and entry.kind is OfficeKind.SPOKESPERSON:
            found += [
                view.knowledge.senses.get(first, ()) for first in view.grammar.modifiers(modifier)
            ]
    return found


def _listed(cast: Cast, found: Phrase) -> Sense | None:
    """Return the institution that a listed office of spokesperson speaks for."""
    office = found.titles[-1].sense
    key = SPEAKS_FOR.get(office.entry.id) if office is not None else None
    if key is None:
        return None
    entry = cast.view.knowledge.institutions[key]
    senses = cast.view.knowledge.senses.get(entry.name, ())
    return next((sense for sense in senses if sense.entry is entry), None)


def _of_noun(cast: Cast, found: Phrase, noun: Sense, owning: Figure | None) -> Link | None:
    """Return the body that a noun means, as if it stood alone; None for a new one of no name."""
    genders = noun.gender or ""
    before = found.text.partition(cast.view.forms[found.head])[0]
    name = cast.view.grammar.citation(f"{before}{noun.alias}", genders, "s")
    alone = found._replace(
        determiner=None if found.owners or owning else Part.DEFINITE,
        sense=noun,
        text=name if found.owners and genders else noun.alias,
        numbers="s",
        genders=genders,
    )
    link = institution(cast, alone, owning, found.head, noun=noun.alias)
    new = link is not None and not link.figure.sure and link.figure.latest < 0
    governs = isinstance(noun.entry, Institution) and noun.entry.is_state
    return None if new and not governs else link


def _of_name(cast: Cast, found: Phrase, word: str) -> Link | None:
    """Return the body that stands in no table before a hyphen ("ein BASF-Sprecher")."""
    name = word.rpartition("-")[0]
    figure = cast.of_key(body_key(name)) or cast.of_key(f"initials:{name}") if name else None
    if figure is None and name and not cast.of_name(name):
        plain = cast.view.grammar.word(name, "NOUN")
        if plain.part is Part.NOUN and plain.listed:
            return None
        figure = Figure(kind=ActorKind.ORGANISATION, name=name, identity=body_key(name))
        cast.set_key(body_key(name), cast.add(figure))
    return _speaks_for(cast, found, figure) if figure is not None else None


def _speaks_for(cast: Cast, found: Phrase, figure: Figure) -> Link:
    for word in words_of(cast, found.titles[-1], exact=True):
        cast.describe(figure, word)
    return Link(figure, BY_WORD)
