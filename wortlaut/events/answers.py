"""Who answers what is told: "Moskau dementierte den Angriff", "Er bestreitet die Tat".

Whoever says of an event that it is so, or not, is a source of it, beside those who told of it
before. What the answer takes up stands shortly before it: an event of the type that a noun with a
definite article names, a deed, what somebody is charged with, or, for "das", the sentence before.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wortlaut.events.attest import speaking
from wortlaut.events.candidates import Candidate
from wortlaut.events.circumstances import circumstances
from wortlaut.events.clauses import BELOW, around_noun, around_verb, full_lemma
from wortlaut.events.draft import VERBAL, Draft, Scene
from wortlaut.events.merge import Drafts, merged
from wortlaut.events.taken_up import REACH, deed_types
from wortlaut.events.voices import Voice
from wortlaut.language.event_grammar import Frame
from wortlaut.records import NARRATOR, EventType, Phase, Status

_FRAME = Frame(EventType.REJECT, ("subj",), ())
_MOST_BACK = 40


class Answer(NamedTuple):
    """Who says of something that it is so, or not.

    Attributes:
        verb: the tokens of the verb.
        taken_up: the token of what is answered.
        sources: the ids of those who answer.
        status: how they put it; uncertain where they do not say so.
        own: whether they say that they have done it.
    """

    verb: tuple[int, ...]
    taken_up: int
    sources: tuple[str, ...]
    status: Status
    own: bool


def answer(scene: Scene, verb: int) -> Answer | None:
    """Return what the clause of a verb answers, None where it answers nothing or nobody does.

    What is only planned, asked or demanded is no answer.
    """
    tree = scene.tree
    lemma, particle = full_lemma(tree, verb)
    known = tree.grammar.answers.get(lemma)
    if known is None or known.reflexive != any(map(tree.is_reflexive, tree.children[verb])):
        return None
    places = around_verb(tree, verb)
    objects = places.get(known.slot) or places.get(f"{known.slot}{BELOW}", [])
    if known.noun and not any(
        tree.lemmas[token] == known.noun and "adj" not in around_noun(tree, token)
        for token in places.get("acc", ())
    ):
        return None
    said = scene.voices.cues.get(verb)
    told = speaking(scene, said) if said is not None else []
    sources = told or scene.who.all_of(places.get("subj", ()), owners=False)
    if len(objects) != 1 or not sources:
        return None
    tokens = tuple(sorted(token for token in (verb, particle) if token >= 0))
    clause = circumstances(
        tree,
        scene.readings,
        Candidate(frame=_FRAME, head=verb, tokens=tokens, places=places, verb=verb),
    )
    if clause.phase is Phase.PLANNED or clause.status is Status.UNCERTAIN:
        return None
    denied = clause.status is Status.DENIED
    own = known.own and not denied
    status = Status.UNCERTAIN if denied else known.status
    return Answer(tokens, objects[0], tuple(sources), status, own)


def answered(scene: Scene, drafts: Sequence[Draft]) -> list[Drafts]:
    """Return events as groups of mentions, each with the answers to it.

    A noun that takes an event up names none of its own, nor does a verb that only confirms one.
    What a noun names that takes up nothing, such as "eine Festnahme", whoever answers tells of.
    Takes time linear in the text.
    """
    verbs = (token for token, pos in enumerate(scene.tree.pos) if pos == "VERB")
    answers = {said.taken_up: said for verb in verbs if (said := answer(scene, verb)) is not None}
    told: Drafts = []
    named: dict[int, Draft] = {}
    for draft in drafts:
        said = None if draft.type in VERBAL else answers.get(draft.head)
        if said is not None and not any(draft.syntactic):
            named[draft.head] = draft
        elif not _only_says(scene, draft):
            told += [draft] if said is None else _by_those(draft, said)
    groups = merged(told)
    mentions = sorted((draft.head, n) for n, group in enumerate(groups) for draft in group)
    added: list[tuple[int, Draft]] = []
    confirming: set[int] = set()
    for token, said in answers.items():
        meant = _meant(scene, said, mentions, groups)
        if said.status is not Status.UNCERTAIN:
            added += [
                (n, _mention(groups[n][-1], said, who)) for n in meant for who in said.sources
            ]
        if meant and said.status is not Status.DENIED:
            confirming.update(said.verb)
        elif not meant and token in named:
            groups.append(_by_those(named[token], said))
    for number, draft in added:
        groups[number].append(draft)
    return [group for group in groups if group[0].head not in confirming]


def _only_says(scene: Scene, draft: Draft) -> bool:
    """Tell whether the trigger is a verb that confirms what is quoted ("bestätigte, dass")."""
    known = scene.tree.grammar.answers.get(full_lemma(scene.tree, draft.head)[0])
    confirms = known is not None and known.status is Status.ASSERTED
    return confirms and draft.head in scene.voices.cues


def _by_those(draft: Draft, said: Answer) -> Drafts:
    """Return a mention, once for each who answers where the article leaves it to them."""
    if draft.voice.source != NARRATOR:
        return [draft]
    markers = sorted({*draft.markers, *said.verb})
    return [
        replace(draft, voice=Voice(source), status=said.status, markers=markers)
        for source in said.sources
    ]


def _mention(draft: Draft, said: Answer, source: str) -> Draft:
    """Return the mention of an event in an answer to it."""
    return replace(
        draft,
        tokens=(said.taken_up,),
        actors=list(said.sources) if said.own else [],
        recipients=[],
        status=said.status,
        voice=Voice(source),
        markers=list(said.verb),
        statement=None,
        candidate=None,
        time=None,
        confidence=0.0,
    )


def _meant(
    scene: Scene, said: Answer, mentions: Sequence[tuple[int, int]], groups: Sequence[Drafts]
) -> list[int]:
    """Return the numbers of the groups that an answer takes up."""
    tree, token = scene.tree, said.taken_up
    lemma = tree.lemmas[token]
    place = bisect_left(mentions, (min(token, said.verb[0]), -1))
    before = _before(scene, token, mentions[max(0, place - _MOST_BACK) : place])
    if tree.pos[token] != "NOUN":
        taken = lemma in tree.grammar.known and not tree.is_relative(token)
        near = [n for n, sentence in before.items() if sentence == tree.sentences[token] - 1]
        return _told(said, near, groups) if taken else []
    if not tree.is_known(token):
        return []
    if tree.grammar.charges(lemma):
        return [n for n in before if _is_charged(groups[n], said.sources)]
    types = deed_types(tree, token) - VERBAL
    return [n for n in before if groups[n][0].type in types][:1]


def _before(scene: Scene, token: int, mentions: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return the groups with a mention shortly before a token, nearest first, with its sentence."""
    sentences = scene.tree.sentences
    least = sentences[token] - REACH
    found: dict[int, int] = {}
    for head, number in reversed(mentions):
        if sentences[head] >= least:
            found.setdefault(number, sentences[head])
    return found


def _told(said: Answer, near: Sequence[int], groups: Sequence[Drafts]) -> list[int]:
    """Return which events of a sentence are meant by "das": what others say rather than the rest.

    Who answers an accusation does not answer that somebody accuses.
    """
    others = [n for n in near if _of_others(groups[n], said.sources)]
    return others or [n for n in near if groups[n][0].type not in VERBAL]


def _of_others(group: Drafts, sources: Sequence[str]) -> bool:
    return any(draft.voice.source not in (NARRATOR, *sources) for draft in group)


def _is_charged(group: Drafts, sources: Sequence[str]) -> bool:
    """Tell whether others say of somebody that they did it, or not who did."""
    acting = {actor for draft in group for actor in draft.actors}
    return _of_others(group, sources) and (not acting or not acting.isdisjoint(sources))
