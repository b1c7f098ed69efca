"""Where actors are, by the place right behind them: "das Außenministerium in Wien"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from wortlaut.knowledge.entries import KnownActor
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.reference_grammar import Part, ReferenceGrammar
from wortlaut.records import Actor, Analysis, MentionForm


def places_told(
    analysis: Analysis,
    actors: Sequence[Actor],
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> Mapping[str, frozenset[str]]:
    """Return the countries (ISO 3166-1 alpha-3) of known places right behind mentions, by actor id.

    Only of actors without a country; such as have none are left out. Takes time linear in the text.

    Args:
        analysis: the article with its tokens and readings.
        actors: those found in it, offsets in code points.
        grammar: the words that its language refers with.
        knowledge: what names stand for.
    """
    starts = [token.start for token in analysis.tokens]
    forms = analysis.forms()
    found: dict[str, frozenset[str]] = {}
    for actor in actors:
        if actor.country is not None:
            continue
        behind = (
            bisect_left(starts, mention.end)
            for mention in actor.mentions
            if mention.form is not MentionForm.PRONOUN
        )
        told = {
            country
            for place in behind
            if place < len(forms) and _leads_to_place(analysis, place, grammar)
            for country in _countries(forms, place + 1, knowledge)
        }
        if told:
            found[actor.id] = frozenset(told)
    return found


def _leads_to_place(analysis: Analysis, token: int, grammar: ReferenceGrammar) -> bool:
    form = analysis.tokens[token].text
    return grammar.word(form, analysis.readings[token].pos).part is Part.PLACE


def _countries(forms: Sequence[str], place: int, knowledge: Knowledge) -> Iterator[str]:
    match = knowledge.find(forms, place) if place < len(forms) else None
    for sense in match.senses if match is not None else ():
        if isinstance(sense.entry, KnownActor) and sense.entry.country is not None:
            yield sense.entry.country
