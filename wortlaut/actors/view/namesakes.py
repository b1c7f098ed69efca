"""Bodies that have the same name in several countries ("der Bundesrat", "die Grünen")."""

from collections import Counter
from collections.abc import Iterable, Sequence

from wortlaut.knowledge.entries import KnownActor, Match, Sense
from wortlaut.knowledge.index import Knowledge
from wortlaut.records import ActorKind

NAMED_ANYWHERE = frozenset(("company", "media", "news_agency"))
"""Types of known bodies that are named in articles about any country."""


def country_of_bodies(matches: Iterable[Match], knowledge: Knowledge) -> str | None:
    """Return the country that most bodies named in a text are of, None where it is no single one.

    States do not count: an article of one country can be about another one. Nor do firms, papers
    and agencies, which are named anywhere, nor names that bodies of several countries have.
    """
    counts = Counter[str]()
    for match in matches:
        entries = [s.entry for s in match.senses if isinstance(s.entry, KnownActor)]
        shared = any(s.ambiguous or s.alias in knowledge.namesakes for s in match.senses)
        if len(entries) == 1 and not shared and _is_of_one_country(entries[0]):
            counts[entries[0].country or ""] += 1
    del counts[""]
    most = counts.most_common(2)
    if not most or (len(most) > 1 and most[1][1] == most[0][1]):
        return None
    return most[0][0]


def _is_of_one_country(entry: KnownActor) -> bool:
    return entry.kind is ActorKind.ORGANISATION and entry.type not in NAMED_ANYWHERE


def meant_in(
    senses: Sequence[Sense], country: str | None, knowledge: Knowledge
) -> tuple[Sense, ...]:
    """Return what a form stands for in an article that names mostly bodies of a country."""
    return tuple(_meant(sense, country, knowledge) for sense in senses)


def _meant(sense: Sense, country: str | None, knowledge: Knowledge) -> Sense:
    others = knowledge.namesakes.get(sense.alias, ())
    if country is None or not isinstance(sense.entry, KnownActor):
        return sense
    entry = next((other for other in others if other.country == country), None)
    return sense if entry is None else sense._replace(entry=entry)
