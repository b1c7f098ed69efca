"""What is told of a mention to decide whether it is an event, as words of `name=value`."""

from bisect import bisect
from collections.abc import Iterator

from wortlaut.events.clauses import full_lemma, is_passive
from wortlaut.events.draft import Draft, Scene
from wortlaut.language.event_grammar import Flag
from wortlaut.records import NARRATOR

_MOST_WORDS = 40
_SPORT = 0.02
_EARLY = 3
_SPORT_SHARES = (0.002, 0.01, 0.02, 0.04)
_AFFAIRS_SHARES = (0.01, 0.02, 0.03, 0.045, 0.06, 0.08)
_STATES_SHARES = (0.0, 0.005, 0.01, 0.02, 0.04)
READ = (0.01, 0.03, 0.08, 0.15, 0.25, 0.4, 0.55, 0.7, 0.82, 0.9, 0.96)
_GUESSES = (0.02, 0.1, 0.2, 0.35, 0.5, 0.7, 0.99)


def features(scene: Scene, draft: Draft) -> Iterator[str]:
    """Yield the features of a draft; their names and values are part of the weights' format."""
    yield from fixed(scene, draft)
    yield from filled(scene, draft)


def fixed(scene: Scene, draft: Draft) -> Iterator[str]:
    """Yield the features that do not depend on who takes part."""
    yield "bias"
    candidate = draft.candidate
    shape = shape_of(draft)
    yield f"shape={shape}"
    yield f"type={draft.type} {shape}"
    yield f"word={word_of(scene, draft)} {draft.type}"
    rule = _by_rule(draft)
    yield f"rule={rule}"
    yield f"rule={rule} {draft.type}"
    yield f"complete={draft.complete}"
    if draft.part is not None:
        yield f"part={draft.part}"
    yield f"sport={bisect(_SPORT_SHARES, scene.sport)}"
    yield f"affairs={bisect(_AFFAIRS_SHARES, scene.affairs)}"
    yield f"states={bisect(_STATES_SHARES, scene.states)}"
    yield from _read(scene, draft, shape)
    yield from _around(scene, draft, shape)
    yield from _voiced(scene, draft)
    yield f"open={_is_open(draft)}"
    if candidate is not None and not candidate.listed:
        yield f"unlisted {shape}"
        yield f"unlisted {draft.type}"
    if candidate is not None and Flag.WEAK in candidate.frame.flags:
        yield f"weak {shape}"
        yield f"weak {draft.type}"
        yield f"weak {all(draft.syntactic)}"
    if candidate is None or _is_open(draft):
        yield from _said(scene, draft)


def filled(scene: Scene, draft: Draft) -> Iterator[str]:
    """Yield the features that depend on who takes part."""
    shape, rule = shape_of(draft), _by_rule(draft)
    actors, recipients = kinds(scene, draft.actors), kinds(scene, draft.recipients)
    yield f"actors={actors}"
    yield f"recipients={recipients}"
    yield f"type={draft.type} actors={actors or '-'} recipients={bool(recipients)}"
    yield f"filled={shape} {draft.slots[0]} {draft.slots[1]}"
    yield f"rule={rule} actors={bool(actors)} recipients={bool(recipients)}"
    yield from _guessed(draft, shape)
    if not draft.actors:
        yield from _nobody_acts(scene, draft, shape)
    if draft.voice.source in draft.actors:
        yield "own"
    candidate = draft.candidate
    if candidate is not None and Flag.WEAK in candidate.frame.flags:
        yield f"weak rule={rule} {bool(actors)} {bool(recipients)}"
    if candidate is None or _is_open(draft):
        yield f"targeted={bool(draft.recipients)} {draft.type}"


def _nobody_acts(scene: Scene, draft: Draft, shape: str) -> Iterator[str]:
    """Yield whether syntax leaves out who acts, as a passive without an agent does."""
    verbal = draft.candidate is not None and shape != "noun"
    form = "passive" if verbal and is_passive(scene.tree, draft.head, True) else shape
    left_out = not draft.syntactic[0]
    yield f"nobody acts {form} {left_out} {bool(draft.recipients)}"
    yield f"nobody acts {form} {left_out} {draft.type}"
    yield f"nobody acts {form} {left_out} given={bool(draft.syntactic[1])}"


def _read(scene: Scene, draft: Draft, shape: str) -> Iterator[str]:
    """Yield what the networks read in the words that name it."""
    own = bisect(READ, scene.read.type_probability(draft.tokens, draft.type))
    every = bisect(READ, scene.read.probability(draft.tokens))
    yield f"read={own}"
    yield f"read={own} {shape}"
    yield f"read={own} {draft.type}"
    yield f"read={own} of {every}"
    yield f"read={own} {draft.type} promised={draft.promised} part={draft.part is not None}"
    probabilities = scene.read.in_article(draft.tokens, draft.type)
    here, any_here = (bisect(READ, probability) for probability in probabilities)
    yield f"article={here}"
    yield f"article={here} {shape}"
    yield f"article={here} {draft.type}"
    yield f"article={here} of {any_here}"
    yield f"article={here} read={own}"
    yield f"article={here} rule={_by_rule(draft)} part={draft.part is not None}"
    if draft.candidate is not None and not draft.candidate.listed:
        yield f"unlisted read={own}"
        yield f"unlisted article={here}"


def _by_rule(draft: Draft) -> bool:
    return draft.complete and draft.part is None and not _is_open(draft)


def _guessed(draft: Draft, shape: str) -> Iterator[str]:
    """Yield how surely those take part who are said to, how surely others, and anybody near."""
    inside, outside, to = (bisect(_GUESSES, probability) for probability in draft.guessed)
    several = min(len(draft.actors), 2)
    syntax = set(draft.actors) == set(draft.syntactic[0])
    yield f"guessed A {inside} {outside} {several}"
    yield f"guessed A {inside} {several} {shape}"
    yield f"guessed A {outside} {several} {shape}"
    yield f"guessed A {inside} {several} {draft.type}"
    yield f"guessed A {outside} {several} {draft.type}"
    yield f"guessed A {inside} R {to}"
    yield f"guessed R {to} {bool(draft.actors)}"
    yield f"guessed syntax={syntax} {bool(draft.syntactic[0])} {several} {inside}"
    acting, reached = draft.parts
    yield f"parts A {acting} R {reached}"
    yield f"parts A {acting} {draft.type}"
    yield f"parts R {reached} {draft.type}"


def _is_open(draft: Draft) -> bool:
    return draft.candidate is not None and Flag.OPEN in draft.candidate.frame.flags


def shape_of(draft: Draft) -> str:
    """Return what its words are: a cue, a noun, a phrase or a verb."""
    candidate = draft.candidate
    if candidate is None:
        return "cue"
    if candidate.head == candidate.noun:
        return "noun"
    return "phrase" if candidate.noun >= 0 else "verb"


def word_of(scene: Scene, draft: Draft) -> str:
    """Return the lemma that names it, of a compound the part with a frame."""
    tree = scene.tree
    if draft.candidate is None:
        return "+".join(tree.lemmas[token] for token in draft.tokens[:3])
    lemma = full_lemma(tree, draft.head)[0]
    if draft.candidate.noun == draft.head:
        return tree.grammar.head(lemma)
    return tree.grammar.participle(tree.forms[draft.head]) or lemma


def kinds(scene: Scene, actors: list[str]) -> str:
    """Return the kinds of actors, each once, joined."""
    kinds = {scene.who.actors[actor].kind.value for actor in actors if actor in scene.who.actors}
    return "+".join(sorted(kinds))


def _around(scene: Scene, draft: Draft, shape: str) -> Iterator[str]:
    tree, candidate = scene.tree, draft.candidate
    yield f"relation={shape} {tree.relations[draft.head]}"
    yield f"early={min(tree.sentences[draft.head], _EARLY)}"
    yield f"tag={tree.tags[draft.head]}"
    yield f"time={draft.time is not None}"
    yield f"phase={draft.phase} {draft.type}"
    yield f"status={draft.status}"
    if candidate is None:
        return
    if candidate.noun >= 0 and candidate.verb >= 0 and candidate.head == candidate.noun:
        yield f"above={full_lemma(tree, candidate.verb)[0]}"
        yield f"effect={candidate.effect}"
    if candidate.head != candidate.noun:
        yield f"passive={is_passive(tree, draft.head, True)} {draft.type}"
    for slot in sorted(candidate.places):
        yield f"place={shape} {slot}"
    if tree.sentences[draft.head] in scene.accidents:
        yield f"accident={draft.type}"
    if scene.sport > _SPORT:
        yield f"sport={draft.type}"


def _voiced(scene: Scene, draft: Draft) -> Iterator[str]:
    yield f"narrated={draft.voice.source == NARRATOR}"
    within = scene.voices.over.get(draft.head)
    if within is not None:
        yield f"within={within.kind}"
        if within.act is not None:
            yield f"within={within.act}"
    if draft.statement is not None:
        yield f"statement={draft.statement.kind}"
        yield f"act={draft.statement.act}"


def _said(scene: Scene, draft: Draft) -> Iterator[str]:
    """Yield whether the words of the statement, else of the sentence, judge, demand or deny."""
    tree, grammar = scene.tree, scene.tree.grammar
    words = scene.voices.quoted(draft.statement, _MOST_WORDS) or tree.sentence(draft.head)
    lemmas = {tree.lemmas[token] for token in words[:_MOST_WORDS]}
    yield f"praised={not lemmas.isdisjoint(grammar.praising)} {draft.type}"
    yield f"blamed={not lemmas.isdisjoint(grammar.blaming)} {draft.type}"
    yield f"negated={not lemmas.isdisjoint(grammar.negations)} {draft.type}"
    modalities = {grammar.modals[lemma] for lemma in lemmas if lemma in grammar.modals}
    for modality in sorted(modalities):
        yield f"modal={modality} {draft.type}"
    if draft.statement is not None:
        yield f"act={draft.statement.act} {draft.type}"
        yield f"kind={draft.statement.kind} {draft.type}"
