"""Who is meant by a title without a name: a holder, somebody known by it alone, a body."""

from wortlaut.actors.linking.bodies import institution
from wortlaut.actors.linking.cast import MOST_CANDIDATES, Cast
from wortlaut.actors.linking.describing import by_noun
from wortlaut.actors.linking.descriptions import is_another, politician, private
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.managers import manager
from wortlaut.actors.linking.people import (
    add_titles,
    by_gender,
    country_of,
    holder,
    is_definite,
    of_owner,
    owner_keys,
    words_of,
)
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.renamed import renamed
from wortlaut.actors.linking.spokespersons import spokesperson
from wortlaut.actors.linking.unnamed_sources import by_ending, source
from wortlaut.actors.phrases.phrase import Phrase, Sort, Title, is_spokesperson
from wortlaut.knowledge.entries import Institution, Office, OfficeKind
from wortlaut.knowledge.offices import ACTING_FOR, APART, MEMBER, POLITICIAN
from wortlaut.records import ActorKind

BY_TITLE = 0.85
"""Confidence that the same title means the same holder, a spokesperson the body."""

BY_BODY = 0.8
"""Confidence that who leads a body or acts for it speaks for it."""

_PUBLIC = frozenset(("state", "government", "ministry", "land", "parliament"))


def title(reading: LinkedPhrases, found: Phrase, owning: Figure | None) -> Link | None:
    """Return who a title means, None where that is not clear."""
    cast = reading.cast
    if is_spokesperson(found):
        return spokesperson(cast, found, owning)
    if not is_definite(found) or found.numbers != "s":
        return _for_body(cast, found, owning) or source(cast, found)
    owners = owner_keys(found, owning)
    link = holder(cast, found, owners, found.head)
    if (body := _as_body(cast, found)) is not None:
        return _member(cast, found, link) or institution(cast, body, owning, found.head)
    if link is None or link.figure.latest < 0:
        link = manager(reading, found, owners) or link
    any_politician = found.sense is not None and found.sense.entry.id == POLITICIAN
    if link is not None and not (
        any_politician and _is_passed(reading, link.figure, found, owners)
    ):
        return link
    if any_politician:
        link = of_owner(cast, found.genders, owners, found.head, reading.people)
        link = link or politician(reading, found)
        if link is not None:
            return link
    held = _holder_on(reading, found, owners) or _introduced(reading, found, owners)
    held = held or _leader(reading, found, owners) or renamed(reading, found, owners)
    return held or _for_body(cast, found, owning) or _unnamed(reading, found, owners, owning)


def _is_passed(
    reading: LinkedPhrases, figure: Figure, found: Phrase, owners: tuple[str, ...]
) -> bool:
    """Tell whether others were named since a person of whom nothing tells the party.

    "Die Grünen-Politikerin" is rather one of them than the president of a jury.
    """
    if not owners or figure.owners & set(owners):
        return False
    return any(
        place > figure.latest and person.known is not figure
        for place, person in reading.people[-MOST_CANDIDATES:]
        if not person.known.gender or person.known.gender in found.genders
    )


def _as_body(cast: Cast, found: Phrase) -> Phrase | None:
    """Return a phrase as that of the body whose members have its name ("der Stadtrat")."""
    known = cast.view.known(found.head)
    senses = known.senses if known is not None else ()
    body = next((sense for sense in senses if isinstance(sense.entry, Institution)), None)
    if body is None or (found.of is not None and body.entry.id not in APART):
        return None
    return found._replace(sense=body, sort=Sort.INSTITUTION)


def _member(cast: Cast, found: Phrase, link: Link | None) -> Link | None:
    """Return the holder of a title that is also a body's name, if the title was theirs before.

    "Der Stadtrat" may be "Stadtrat Jan Holm"; "der Vorstand" is not "der Vorsitzende Jan Holm".
    """
    if link is None or not 0 <= link.figure.latest < found.first:
        return None
    stem = by_noun(cast.view.grammar, found.titles[-1].head)
    return link if stem in link.figure.descriptions else None


def _leader(reading: LinkedPhrases, found: Phrase, owners: tuple[str, ...]) -> Link | None:
    """Return the only person near of a body whom a title for who leads it means.

    "Der Vorstandsvorsitzende der Bahn, Jan Holm" is also "der Bahn-Chef".
    """
    if found.sense is None or found.sense.entry.id not in ACTING_FOR or not owners:
        return None
    return of_owner(reading.cast, found.genders, owners, found.head, reading.people)


def _for_body(cast: Cast, found: Phrase, owning: Figure | None) -> Link | None:
    """Return the body that somebody unnamed who leads it or acts for it speaks for."""
    entry = found.sense.entry if found.sense is not None else None
    several = found.numbers == "p" or (found.determiner is None and found.numbers != "s")
    if entry is None or not (entry.id in ACTING_FOR or (entry.id == MEMBER and several)):
        return None
    body = owning
    if body is None and found.of is None and found.owners:
        body = cast.entity(found.owners[0])
    if body is None or body.kind is not ActorKind.ORGANISATION or body.type == "parliament":
        return None
    return Link(body, BY_BODY)


def _holder_on(reading: LinkedPhrases, found: Phrase, owners: tuple[str, ...]) -> Link | None:
    """Return the holder whom a user's knowledge gives for the day of publication."""
    published = reading.view.analysis.article.published
    if not published or found.sense is None or not reading.view.knowledge.tenures:
        return None
    of = owners[0] if owners else None
    holders = reading.view.knowledge.holders(found.sense.entry.id, of, published)
    return Link(reading.cast.entity(holders[0]), BY_TITLE) if len(holders) == 1 else None


def _introduced(reading: LinkedPhrases, found: Phrase, owners: tuple[str, ...]) -> Link | None:
    """Return the only person near whom a new word of what they do can mean ("Der Angeklagte").

    An office, or a part in a case at court, means somebody of whom no other office is known: a
    minister named before is not the accused, nor is anybody their own lawyer. Who is named in the
    same sentence is another one: "Jan Holm sei krank, sagte der Anwalt" (principle C of binding,
    Chomsky 1981).
    """
    words = words_of(reading.cast, found.titles[-1], exact=True)
    if reading.view.grammar.is_counterpart(found.titles[-1].head):
        return None
    if owners or found.of is not None or len(found.genders) != 1 or reading.cast.described(words):
        return None
    link = by_gender(reading.cast, found.genders, found.head, reading.people)
    if link is None or is_another(reading, link.figure, found):
        return private(reading, found) if link is None else None
    entry = found.sense.entry if found.sense is not None else None
    occupation = isinstance(entry, Office) and entry.kind is OfficeKind.OCCUPATION
    return link if occupation or not link.figure.offices else None


def _unnamed(
    reading: LinkedPhrases, found: Phrase, owners: tuple[str, ...], owning: Figure | None
) -> Link | None:
    """Return somebody known by title alone; unclear where several are described so."""
    cast, held = reading.cast, found.titles[-1]
    if any(f.kind is ActorKind.PERSON for f in cast.described(words_of(cast, held, exact=True))):
        clear = bool(owners) or found.of is not None
        if not clear:
            return None
    stem = cast.view.grammar.stem(held.head)
    key = f"title:{stem}:{owners[0] if owners else found.text.lower()}:{found.genders}"
    figure = cast.of_key(key)
    if figure is None and (again := by_ending(cast, found)) is not None:
        return again
    if figure is None:
        in_office = _is_in_office(held, owning, owners)
        figure = Figure(
            kind=ActorKind.PERSON if in_office else ActorKind.ANONYMOUS,
            name=cast.view.grammar.citation(found.text, found.genders, found.numbers),
            gender=found.genders if len(found.genders) == 1 else "",
            country=country_of(found.owners) or (owning.country if owning else None),
        )
        cast.set_key(key, cast.add(figure))
    add_titles(cast, figure, found, owners)
    return Link(figure, BY_TITLE)


def _is_in_office(held: Title, owning: Figure | None, owners: tuple[str, ...]) -> bool:
    """Tell whether a title without a name means one person: an office of a state, say.

    A manager or an official is as good as unnamed.
    """
    entry = held.sense.entry if held.sense is not None else None
    if not isinstance(entry, Office) or entry.kind is not OfficeKind.OFFICE:
        return False
    owned = bool(owners) or owning is not None or entry.country is not None
    return owned and bool(_PUBLIC.intersection(entry.of))
