"""Who could take part in an event, and what is told of them to decide it.

Those that syntax gives stand beside all who are named in the sentence and the one before it, and
those whom the article names most.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence

from wortlaut.events.drafts import Draft, Scene
from wortlaut.events.features import READ, kinds, shape_of, word_of
from wortlaut.events.read import Part
from wortlaut.events.tree import Tree

ACTOR, RECIPIENT = "A", "R"
_PARTS = {ACTOR: Part.ACTOR, RECIPIENT: Part.RECIPIENT}
_MOST_CANDIDATES = 12
_MOST_NAMED = 3
_MOST_STEPS = 6
_FAR = 40
_BUCKETS = (1, 2, 4, 8, 16)


def role_candidates(scene: Scene, draft: Draft) -> list[str]:
    """Return who could take part: by syntax, by statement, by where and how often named."""
    found = dict.fromkeys((*draft.syntactic[0], *draft.syntactic[1]))
    sentence = scene.tree.sentences[draft.head]
    near = (
        actor
        for place in (sentence, sentence - 1)
        for _, actor in scene.who.by_sentence.get(place, ())
    )
    found |= dict.fromkeys(near)
    first = list(found)[: _MOST_CANDIDATES - _MOST_NAMED]
    return list(dict.fromkeys((*first, *scene.who.most_named[:_MOST_NAMED])))


def role_features(scene: Scene, draft: Draft, role: str, actor: str) -> Iterator[str]:
    """Yield the features of one who could take part; part of the weights' format."""
    candidate = draft.candidate
    yield role
    own = draft.syntactic[0 if role == ACTOR else 1]
    other = draft.syntactic[1 if role == ACTOR else 0]
    slot = draft.slots[0 if role == ACTOR else 1]
    known = scene.who.actors.get(actor)
    kind = known.kind.value if known is not None else ""
    given = slot if actor in own else "no"
    yield f"{role} syntax={given}"
    yield f"{role} {draft.type} syntax={actor in own}"
    yield f"{role} filled={bool(own)} {actor in own}"
    yield f"{role} other={actor in other} {bool(other)} {bool(own)}"
    yield f"{role} kind={kind} {actor in own}"
    yield f"{role} {draft.type} kind={kind}"
    yield f"{role} word={word_of(scene, draft)} {actor in own} {bool(own)}"
    yield f"{role} shape={shape_of(draft)} {actor in own} {bool(own)}"
    yield f"{role} mutual={draft.slots[0] == '' and bool(draft.actors)}"
    if candidate is not None:
        for place in scene.who.places_of(actor, candidate.places):
            yield f"{role} place={shape_of(draft)} {place} {actor in own}"
            yield f"{role} {draft.type} place={place}"
    if draft.voice.source == actor:
        yield f"{role} voice {bool(own)}"
    if draft.statement is not None and draft.statement.speaker is not None:
        yield f"{role} speaks={draft.statement.speaker.actor == actor}"
    yield from _near(scene, draft, role, actor, bool(own))


def _near(scene: Scene, draft: Draft, role: str, actor: str, own: bool) -> Iterator[str]:
    tree = scene.tree
    sentence = tree.sentences[draft.head]
    here = [token for token, other in scene.who.by_sentence.get(sentence, ()) if other == actor]
    others = {other for _, other in scene.who.by_sentence.get(sentence, ())}
    if not here:
        before = scene.who.by_sentence.get(sentence - 1, ())
        count = len({other for _, other in before})
        named = "before" if any(other == actor for _, other in before) else "elsewhere"
        yield f"{role} {named} {own} alone={count == 1} here={len(others)}"
        if actor in scene.who.most_named[:_MOST_NAMED]:
            yield f"{role} {named} most={scene.who.most_named.index(actor)} {own}"
            yield f"{role} {named} {draft.type} most"
        if any(tree.relations[t].startswith("nsubj") for t, other in before if other == actor):
            yield f"{role} before subject {own}"
        return
    yield from _read(scene, draft, role, here, own)
    nearest = min(here, key=lambda token: abs(token - draft.head))
    distance = abs(nearest - draft.head)
    bucket = sum(distance > limit for limit in _BUCKETS)
    side = "left" if nearest < draft.head else "right"
    yield f"{role} distance={bucket} {side} {own}"
    yield f"{role} here={min(len(others), 4)} {own}"
    yield f"{role} relation={tree.relations[nearest]} {own}"
    yield f"{role} case={tree.case(nearest)} {own}"
    path = _path(tree, nearest, draft.head)
    yield f"{role} path={path} {own}"
    yield f"{role} {draft.type} path={path}"
    yield f"{role} quoted={(nearest in scene.voices.over) == (draft.head in scene.voices.over)}"


def _read(scene: Scene, draft: Draft, role: str, here: Sequence[int], own: bool) -> Iterator[str]:
    """Yield how probably one takes part, as the network reads it, and in the other role."""
    parts = {
        name: bisect(READ, scene.read.part(draft.tokens, part, here))
        for name, part in _PARTS.items()
    }
    other = parts[RECIPIENT if role == ACTOR else ACTOR]
    yield f"{role} read={parts[role]} {own}"
    yield f"{role} read={parts[role]} other={other}"
    yield f"{role} read={parts[role]} {draft.type}"
    source = bisect(READ, scene.read.part(draft.tokens, Part.SOURCE, here))
    yield f"{role} read={parts[role]} source={source}"


def _path(tree: Tree, token: int, head: int) -> str:
    """Return the relations from a token up to what is above both, and down to the trigger."""
    up = list(tree.above(token))
    down = list(tree.above(head))
    common = next((place for place in up if place in down), -1)
    if common < 0:
        return "far"
    rising = [tree.relations[place] for place in up[: up.index(common)]]
    falling = [tree.relations[place] for place in down[: down.index(common)]]
    return ">".join(rising[-3:]) + "^" + "<".join(falling[-2:])


__all__ = ["ACTOR", "RECIPIENT", "kinds", "role_candidates", "role_features"]
