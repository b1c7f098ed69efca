"""Surnames that are nouns too, where a noun for one could not stand: "sagte Führer."."""

from collections.abc import Callable, Iterator, Sequence

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import VERBS, Analysis, Entity, EntityKind

_SURE = 0.9
_END = "."


def with_told_surnames(
    entities: Sequence[Entity],
    analysis: Analysis,
    grammar: ReferenceGrammar,
    is_only_surname: Callable[[str], bool],
) -> tuple[Entity, ...]:
    """Return the entities with the surnames that nothing but a singular verb of speech shows.

    A noun for one has a determiner before it, but in headlines: these do not end in a full stop.

    Args:
        entities: ascending, apart.
        analysis: the article with its readings and its parse.
        grammar: of its language.
        is_only_surname: whether a form is listed as a surname, and as a first name at most.
    """
    if not analysis.dependencies:
        return tuple(entities)
    surnames = {
        token
        for token in _told_in_full_sentences(analysis)
        if is_only_surname(analysis.tokens[token].text)
        and _is_bare_speaker(analysis, token, grammar)
    }
    if not surnames:
        return tuple(entities)
    taken = {
        token
        for entity in entities
        if entity.kind is not EntityKind.OTHER or entity.last - entity.first > 1
        for token in range(entity.first, entity.last)
    }
    modified = {tree.head for tree in analysis.dependencies if tree.relation != "punct"}
    told = surnames - taken - modified
    kept = [entity for entity in entities if entity.first not in told]
    named = [Entity(token, token + 1, EntityKind.PERSON, _SURE) for token in told]
    return tuple(sorted([*kept, *named]))


def _told_in_full_sentences(analysis: Analysis) -> Iterator[int]:
    """Yield the nouns that are subjects in sentences that end in a full stop."""
    for first, last in analysis.sentences:
        if any(token.text == _END for token in analysis.tokens[max(first, last - 2) : last]):
            for token in range(first, last):
                noun = analysis.readings[token].pos == "NOUN"
                if noun and analysis.dependencies[token].relation == "nsubj":
                    yield token


def _is_bare_speaker(analysis: Analysis, token: int, grammar: ReferenceGrammar) -> bool:
    """Tell whether a subject stands beside a singular verb, says something, and no name follows."""
    forms = [each.text for each in analysis.tokens[max(0, token - 1) : token + 2]]
    own, verb = analysis.tokens[token].text, analysis.dependencies[token].head
    if grammar.word(own, "NOUN").genders or forms[-1][:1].isupper():
        return False
    kinds = [each.pos for each in analysis.readings[max(0, token - 1) : token + 2]]
    one = any(
        kind in VERBS and grammar.word(form, kind).numbers == "s"
        for form, kind in zip(forms, kinds, strict=True)
    )
    return one and verb >= 0 and grammar.speaks([analysis.tokens[verb].text])
