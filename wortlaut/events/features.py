"""What is told of a mention to decide whether it is an event, as words of `name=value`."""

from bisect import bisect
from collections.abc import Sequence

from wortlaut.events.clauses import full_lemma, is_passive
from wortlaut.events.draft import Draft, Scene, Way
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


def features(scene: Scene, draft: Draft, way: Way) -> list[str]:
    """Return the features of a draft; their names and values are part of the weights' format."""
    return [*fixed(scene, draft), *filled(scene, draft, way)]


def fixed(scene: Scene, draft: Draft) -> list[str]:
    """Return the features that do not depend on who takes part."""
    candidate, kind, shape = draft.candidate, str(draft.type), shape_of(draft)
    opened = _is_open(draft)
    rule = str(draft.complete and draft.part is None and not opened)
    found = [
        "bias",
        f"shape={shape}",
        f"type={kind} {shape}",
        f"word={word_of(scene, draft)} {kind}",
        f"rule={rule}",
        f"rule={rule} {kind}",
        f"complete={draft.complete}",
        f"sport={bisect(_SPORT_SHARES, scene.sport)}",
        f"affairs={bisect(_AFFAIRS_SHARES, scene.affairs)}",
        f"states={bisect(_STATES_SHARES, scene.states)}",
        f"open={opened}",
        *_read(scene, draft, shape, rule),
        *_around(scene, draft, shape),
        *_voiced(scene, draft),
    ]
    if draft.part is not None:
        found.append(f"part={draft.part}")
    if candidate is not None and not candidate.listed:
        found += (f"unlisted {shape}", f"unlisted {kind}")
    if candidate is not None and Flag.WEAK in candidate.frame.flags:
        found += (f"weak {shape}", f"weak {kind}", f"weak {all(draft.syntactic)}")
    if candidate is None or opened:
        found += _said(scene, draft)
    return found


def filled(scene: Scene, draft: Draft, way: Way) -> list[str]:
    """Return the features that depend on who takes part."""
    candidate, kind, shape = draft.candidate, str(draft.type), shape_of(draft)
    opened = _is_open(draft)
    rule = str(draft.complete and draft.part is None and not opened)
    actors, recipients = kinds(scene, way.actors), kinds(scene, way.recipients)
    acting, reached = str(bool(actors)), str(bool(recipients))
    found = [
        f"actors={actors}",
        f"recipients={recipients}",
        f"type={kind} actors={actors or '-'} recipients={reached}",
        f"filled={shape} {draft.slots[0]} {draft.slots[1]}",
        f"rule={rule} actors={acting} recipients={reached}",
        *_guessed(draft, way, shape),
    ]
    if not way.actors:
        found += _nobody_acts(scene, draft, way, shape)
    if draft.voice.source in way.actors:
        found.append("own")
    if candidate is not None and Flag.WEAK in candidate.frame.flags:
        found.append(f"weak rule={rule} {acting} {reached}")
    if candidate is None or opened:
        found.append(f"targeted={bool(way.recipients)} {kind}")
    return found


def _nobody_acts(scene: Scene, draft: Draft, way: Way, shape: str) -> Sequence[str]:
    """Return whether syntax leaves out who acts, as a passive without an agent does."""
    verbal = draft.candidate is not None and shape != "noun"
    form = "passive" if verbal and is_passive(scene.tree, draft.head, transitive=True) else shape
    nobody = f"nobody acts {form} {not draft.syntactic[0]}"
    return (
        f"{nobody} {bool(way.recipients)}",
        f"{nobody} {draft.type}",
        f"{nobody} given={bool(draft.syntactic[1])}",
    )


def _read(scene: Scene, draft: Draft, shape: str, rule: str) -> list[str]:
    """Return what the networks read in the words that name it."""
    read, tokens, kind, part = scene.read, draft.tokens, str(draft.type), draft.part is not None
    by_token = (read.type_probability(tokens, draft.type), read.probability(tokens))
    in_article = read.in_article(tokens, draft.type)
    own, every, here, any_here = (str(bisect(READ, p)) for p in (*by_token, *in_article))
    found = [
        f"read={own}",
        f"read={own} {shape}",
        f"read={own} {kind}",
        f"read={own} of {every}",
        f"read={own} {kind} promised={draft.promised} part={part}",
        f"article={here}",
        f"article={here} {shape}",
        f"article={here} {kind}",
        f"article={here} of {any_here}",
        f"article={here} read={own}",
        f"article={here} rule={rule} part={part}",
    ]
    if draft.candidate is not None and not draft.candidate.listed:
        found += (f"unlisted read={own}", f"unlisted article={here}")
    return found


def _guessed(draft: Draft, way: Way, shape: str) -> Sequence[str]:
    """Return how surely those take part who are said to, how surely others, and anybody near."""
    inside, outside, to = (str(bisect(_GUESSES, probability)) for probability in way.guessed)
    kind, several = str(draft.type), str(min(len(way.actors), 2))
    syntax = set(way.actors) == set(draft.syntactic[0])
    acting, reached = map(str, way.parts)
    return (
        f"guessed A {inside} {outside} {several}",
        f"guessed A {inside} {several} {shape}",
        f"guessed A {outside} {several} {shape}",
        f"guessed A {inside} {several} {kind}",
        f"guessed A {outside} {several} {kind}",
        f"guessed A {inside} R {to}",
        f"guessed R {to} {bool(way.actors)}",
        f"guessed syntax={syntax} {bool(draft.syntactic[0])} {several} {inside}",
        f"parts A {acting} R {reached}",
        f"parts A {acting} {kind}",
        f"parts R {reached} {kind}",
    )


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


def kinds(scene: Scene, actors: Sequence[str]) -> str:
    """Return the kinds of actors, each once, joined."""
    known = (scene.who.actors.get(actor) for actor in actors)
    return "+".join(sorted({str(actor.kind) for actor in known if actor is not None}))


def _around(scene: Scene, draft: Draft, shape: str) -> list[str]:
    tree, candidate, head, kind = scene.tree, draft.candidate, draft.head, str(draft.type)
    found = [
        f"relation={shape} {tree.relations[head]}",
        f"early={min(tree.sentences[head], _EARLY)}",
        f"tag={tree.tags[head]}",
        f"time={draft.time is not None}",
        f"phase={draft.phase} {kind}",
        f"status={draft.status}",
    ]
    if candidate is None:
        return found
    if candidate.noun >= 0 and candidate.verb >= 0 and candidate.head == candidate.noun:
        found += (f"above={full_lemma(tree, candidate.verb)[0]}", f"effect={candidate.effect}")
    if candidate.head != candidate.noun:
        found.append(f"passive={is_passive(tree, head, transitive=True)} {kind}")
    found += [f"place={shape} {slot}" for slot in candidate.places]
    if tree.sentences[head] in scene.accidents:
        found.append(f"accident={kind}")
    if scene.sport > _SPORT:
        found.append(f"sport={kind}")
    return found


def _voiced(scene: Scene, draft: Draft) -> list[str]:
    found = [f"narrated={draft.voice.source == NARRATOR}"]
    within, statement = scene.voices.over.get(draft.head), draft.statement
    if within is not None:
        found.append(f"within={within.kind}")
        if within.act is not None:
            found.append(f"within={within.act}")
    if statement is not None:
        found += (f"statement={statement.kind}", f"act={statement.act}")
    return found


def _said(scene: Scene, draft: Draft) -> list[str]:
    """Return whether the words of the statement, else of the sentence, judge, demand or deny."""
    tree, grammar, kind = scene.tree, scene.tree.grammar, str(draft.type)
    words = scene.voices.quoted(draft.statement, _MOST_WORDS) or tree.sentence(draft.head)
    lemmas = {tree.lemmas[token] for token in words[:_MOST_WORDS]}
    modalities = {grammar.modals[lemma] for lemma in lemmas if lemma in grammar.modals}
    found = [
        f"praised={not lemmas.isdisjoint(grammar.praising)} {kind}",
        f"blamed={not lemmas.isdisjoint(grammar.blaming)} {kind}",
        f"negated={not lemmas.isdisjoint(grammar.negations)} {kind}",
        *(f"modal={modality} {kind}" for modality in sorted(modalities)),
    ]
    if draft.statement is not None:
        found += (f"act={draft.statement.act} {kind}", f"kind={draft.statement.kind} {kind}")
    return found
