"""Who could take part in an event, and what is told of them to decide it.

Those that syntax gives, wherever they are named, stand beside all who are named in the sentence of
the trigger and the one before it.
"""

from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wortlaut.events.attest import speaking
from wortlaut.events.clauses import is_passive
from wortlaut.events.draft import Draft, Scene
from wortlaut.events.features import READ, shape_of, word_of
from wortlaut.events.tree import Tree
from wortlaut.records import Actor, ActorKind

ACTOR, RECIPIENT = "A", "R"
_MOST_CANDIDATES = 12
_MOST_NAMED = 3
_MOST_OTHERS = 4
_INSTITUTION = "institution"
_NAMED = frozenset((ActorKind.PERSON, ActorKind.STATE))
_BUCKETS = (1, 2, 4, 8, 16)


class Near(NamedTuple):
    """What holds for one who is named in the sentence of the trigger.

    Attributes:
        bucket, side: how far the nearest mention is, and on which side.
        relation, case, path: its place in the tree.
        quoted: whether both are quoted, or neither.
        read: by `TriggerPart`, how probably one takes part as the network reads it, as a place in
            `READ`.
    """

    bucket: int
    side: str
    relation: str
    case: str
    path: str
    quoted: bool
    read: tuple[int, ...]


class Far(NamedTuple):
    """What holds for one who is not named in the sentence of the trigger.

    Attributes:
        named: "before" for the sentence before it, "elsewhere" for one that syntax alone gives.
        alone: whether the sentence before names just one.
        rank: the place among the three whom the article names most, -1 for nobody of these.
        subject: whether one is a subject in the sentence before.
    """

    named: str
    alone: bool
    rank: int
    subject: bool


class PossibleParticipant(NamedTuple):
    """One who could take part in a draft, with what holds in whichever role.

    Attributes:
        actor: the id.
        kind: of the actor, empty where unknown.
        sort: what it is more closely: the type of an institution, or the last word of what has no
            name of its own; empty for persons and states.
        places: the places of the frame that it fills.
        here: how many are named in the sentence.
        where: where it is named.
        voice: whether the event is told in its words.
        speaks: whether it speaks the statement that is the event, None where that is unknown.
    """

    actor: str
    kind: str
    sort: str
    places: Sequence[str]
    here: int
    where: Near | Far
    voice: bool
    speaks: bool | None


def possible_participants(scene: Scene, draft: Draft) -> list[PossibleParticipant]:
    """Return who could take part: by syntax, by statement, by where they are named."""
    who, sentence = scene.who, scene.tree.sentences[draft.head]
    within, before = (who.around(each, draft.head) for each in (sentence, sentence - 1))
    given = dict.fromkeys((*draft.syntactic[0], *draft.syntactic[1]))
    found = given | dict.fromkeys(draft.taken_up or ())
    found |= dict.fromkeys(actor for _, actor in (*within, *before))
    told = who.members(draft.voice.source)
    said = speaking(scene, draft.statement) if draft.statement is not None else []
    has_speaker = draft.statement is not None and draft.statement.speaker is not None
    here: dict[str, list[int]] = {}
    for token, actor in within:
        here.setdefault(actor, []).append(token)
    filled = who.filled(draft.candidate.places) if draft.candidate is not None and found else {}
    down = list(scene.tree.above(draft.head))
    made: list[PossibleParticipant] = []
    for actor in list(found)[:_MOST_CANDIDATES]:
        known = who.actors.get(actor)
        own = here.get(actor, [])
        if known is not None and known.kind is ActorKind.PERSON and _only_tells(scene, draft, own):
            continue
        if _is_trigger(draft, own) and actor not in given:
            continue
        made.append(
            PossibleParticipant(
                actor=actor,
                kind=known.kind.value if known is not None else "",
                sort=_sort(known) if known is not None else "",
                places=filled.get(actor, ()),
                here=len(here),
                where=_near(scene, draft, own, down) if own else _far(scene, before, actor),
                voice=actor in told,
                speaks=actor in said if has_speaker else None,
            )
        )
    return made


def _is_trigger(draft: Draft, own: Sequence[int]) -> bool:
    """Tell whether one is named by the noun of a phrase alone: "rief den Botschafter zurück"."""
    return bool(own) and len(draft.tokens) > 1 and set(own) <= set(draft.tokens)


def _only_tells(scene: Scene, draft: Draft, own: Sequence[int]) -> bool:
    """Tell whether one is named in the sentence of an event only as who tells of it.

    "Nach Angaben des Gouverneurs Berg wurden zwei Menschen getötet" does not say that Berg did it.
    """
    voice = draft.voice
    if not own or voice.statement is None or draft.statement is not None:
        return False
    statement = scene.voices.statements[voice.statement]
    if not {scene.who.at[token] for token in own}.intersection(speaking(scene, statement)):
        return False
    quoted = scene.voices.over
    return draft.head in quoted and not any(token in quoted for token in own)


def _sort(actor: Actor) -> str:
    """Return what an actor is more closely, see `PossibleParticipant`."""
    kind, *rest = (actor.key or "").split(":")
    if kind == _INSTITUTION:
        return rest[0]
    return "" if actor.key or actor.kind in _NAMED else actor.name.rpartition(" ")[2].lower()


def _near(scene: Scene, draft: Draft, own: Sequence[int], down: Sequence[int]) -> Near:
    """Return what holds for one who is named at tokens; `down` is the head and what is above it."""
    tree, head = scene.tree, draft.head
    nearest = min(own, key=lambda token: abs(token - head))
    over = scene.voices.over
    return Near(
        bucket=bisect_left(_BUCKETS, abs(nearest - head)),
        side="left" if nearest < head else "right",
        relation=tree.relations[nearest],
        case=tree.prepositions[nearest],
        path=_path(tree, nearest, down),
        quoted=(nearest in over) == (head in over),
        read=tuple(bisect(READ, each) for each in scene.read.parts(draft.tokens, own)),
    )


def _far(scene: Scene, before: Sequence[tuple[int, str]], actor: str) -> Far:
    own = [token for token, other in before if other == actor]
    most = scene.who.most_named[:_MOST_NAMED]
    return Far(
        named="before" if own else "elsewhere",
        alone=len({other for _, other in before}) == 1,
        rank=most.index(actor) if actor in most else -1,
        subject=any(scene.tree.relations[token].startswith("nsubj") for token in own),
    )


def role_features(
    scene: Scene, draft: Draft, role: str, nearby: Sequence[PossibleParticipant]
) -> Iterator[list[str]]:
    """Yield the features of each who could take part in a role; part of the weights' format."""
    side = 0 if role == ACTOR else 1
    given, other, slot = draft.syntactic[side], draft.syntactic[1 - side], draft.slots[side]
    word, shape, some = word_of(scene, draft), shape_of(draft), str(bool(given))
    type_, beside = str(draft.type), f"{bool(other)} {some}"
    mutual = f"{role} mutual={draft.slots[0] == '' and bool(draft.actors)}"
    for actor, kind, sort, places, here, where, voice, speaks in nearby:
        is_given, near = actor in given, isinstance(where, Near)
        own = str(is_given)
        features = [
            role,
            mutual,
            f"{role} syntax={slot if is_given else 'no'}",
            f"{role} {type_} syntax={own}",
            f"{role} filled={some} {own}",
            f"{role} other={actor in other} {beside}",
            f"{role} kind={kind} {own}",
            f"{role} {type_} kind={kind}",
            f"{role} word={word} {own} {some}",
            f"{role} shape={shape} {own} {some}",
            f"{role} {type_} kind={kind} {some} {own} {'Near' if near else 'Far'}",
            f"{role} word={word} kind={kind} {some} {own}",
        ]
        if sort:
            features += (f"{role} {type_} sort={sort}", f"{role} word={word} sort={sort} {some}")
        for place in places:
            features += (f"{role} place={shape} {place} {own}", f"{role} {type_} place={place}")
        if voice:
            features.append(f"{role} voice {some}")
        if speaks is not None:
            features.append(f"{role} speaks={speaks}")
        if isinstance(where, Near):
            features += _of_near(type_, role, where, here, some)
        else:
            features += _of_far(type_, role, where, here, some)
        yield features


def nobody_features(scene: Scene, draft: Draft, nearby: Sequence[PossibleParticipant]) -> list[str]:
    """Return the features of the answer that none of them is a recipient; see `role_features`."""
    acting, some = (str(bool(given)) for given in draft.syntactic)
    word, shape, type_ = word_of(scene, draft), shape_of(draft), str(draft.type)
    verbal = draft.candidate is not None and shape != "noun"
    passive = verbal and is_passive(scene.tree, draft.head, transitive=True)
    here = min(nearby[0].here, _MOST_OTHERS) if nearby else 0
    nobody = f"{RECIPIENT} nobody"
    return [
        nobody,
        f"{nobody} {type_}",
        f"{nobody} {type_} {some}",
        f"{nobody} word={word}",
        f"{nobody} word={word} {some}",
        f"{nobody} shape={shape} {some} {acting}",
        f"{nobody} passive={passive} {some}",
        f"{nobody} here={here} {some}",
        f"{nobody} other={draft.slots[0]}",
        f"{nobody} statement={draft.statement is not None} {some}",
        f"{nobody} part={draft.part is not None} {some}",
    ]


def _of_near(type_: str, role: str, near: Near, here: int, some: str) -> Sequence[str]:
    acts, receives, source = map(str, near.read)
    read, other = (acts, receives) if role == ACTOR else (receives, acts)
    return (
        f"{role} read={read} {some}",
        f"{role} read={read} other={other}",
        f"{role} read={read} {type_}",
        f"{role} read={read} source={source}",
        f"{role} distance={near.bucket} {near.side} {some}",
        f"{role} here={min(here, _MOST_OTHERS)} {some}",
        f"{role} relation={near.relation} {some}",
        f"{role} case={near.case} {some}",
        f"{role} path={near.path} {some}",
        f"{role} {type_} path={near.path}",
        f"{role} quoted={near.quoted}",
    )


def _of_far(type_: str, role: str, far: Far, here: int, some: str) -> Sequence[str]:
    found = [f"{role} {far.named} {some} alone={far.alone} here={here}"]
    if far.rank >= 0:
        found += (f"{role} {far.named} most={far.rank} {some}", f"{role} {far.named} {type_} most")
    if far.subject:
        found.append(f"{role} before subject {some}")
    return found


def _path(tree: Tree, token: int, down: Sequence[int]) -> str:
    """Return the relations from a token up to what is above both, and down to the trigger.

    `down` is the head of the trigger and what is above it.
    """
    up = list(tree.above(token))
    common = next((place for place in up if place in down), -1)
    if common < 0:
        return "far"
    rising = [tree.relations[place] for place in up[: up.index(common)]]
    falling = [tree.relations[place] for place in down[: down.index(common)]]
    return ">".join(rising[-3:]) + "^" + "<".join(falling[-2:])
