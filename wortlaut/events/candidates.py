"""Words that name events, with the tokens that could take part: read off the dependency trees."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wortlaut.events.clauses import (
    BELOW,
    Places,
    after_noun,
    around_noun,
    around_verb,
    full_lemma,
    is_passive,
    is_sentence,
)
from wortlaut.events.idioms import OBJECTS, helps_oneself, is_idiom, is_means, is_reply
from wortlaut.events.tree import AUXILIARIES, CLAUSES, Tree
from wortlaut.language.event_grammar import Effect, Flag, Frame, Slot
from wortlaut.records.event import EventType

_MOST_STEPS = 5
_GIVING = frozenset((Effect.SUPPORT, Effect.PROMISE, Effect.PLAN, Effect.RECEIVE))
_COMPLEMENTS = CLAUSES | {"advmod", "obl", "nmod", "obj"}
_SEVERAL = 2


@dataclass(slots=True, eq=False, kw_only=True)
class Candidate:
    """A word, or several, that may name an event.

    Attributes:
        frame: what it would be.
        head: the token that decides: the verb, else the noun.
        tokens: the trigger, ascending.
        places: what fills the places around it.
        noun: the noun of a phrase or of a nominal event, -1 for a verb alone.
        verb: the verb that the noun depends on, or the verb itself, -1 for none.
        effect: what that verb does to the event of the noun.
        promise: the verb with which the subject says that it will do it, -1 for none.
        listed: whether a list has the word for that type, see `wortlaut.events.unlisted`.
    """

    frame: Frame
    head: int
    tokens: tuple[int, ...]
    places: Places
    noun: int = -1
    verb: int = -1
    effect: Effect | None = None
    promise: int = -1
    listed: bool = True

    def fill(self, slots: tuple[Slot, ...]) -> list[int]:
        """Return the tokens of the first place that is filled, nearer ones first."""
        for slot in slots:
            if slot in self.places:
                return self.places[slot]
        for slot in slots:
            if f"{slot}{BELOW}" in self.places:
                return self.places[f"{slot}{BELOW}"]
        return []

    @property
    def actors(self) -> list[int]:
        """The tokens that could name who acts."""
        return self.fill(self.frame.actors)

    @property
    def recipients(self) -> list[int]:
        """The tokens that could name the recipients."""
        return self.fill(self.frame.recipients)


def candidates(tree: Tree) -> list[Candidate]:
    """Return the words that may name events, in the order of the text.

    A word that can name events of several types stands once for each, the likeliest first.
    A light-verb phrase goes before its noun, a noun before the verb that supports or announces it.
    """
    found: dict[int, list[Candidate]] = {}
    adjectives = tree.grammar.adjectives
    for token, pos in enumerate(tree.pos):
        if pos == "VERB" or (pos == "AUX" and tree.relations[token] not in AUXILIARIES):
            found[token] = list(_of_verb(tree, token))
        elif pos == "NOUN" and (frames := tree.grammar.nouns(tree.lemmas[token])):
            if is_means(tree, token) or is_reply(tree, token):
                continue
            found[token] = [nominal(tree, token, frame) for frame in frames]
        elif tree.lemmas[token] in adjectives and _has_copula(tree, token):
            found[token] = [_of_adjective(tree, token)]
        elif pos == "ADJ" and (verb := tree.grammar.participle(tree.forms[token])):
            found[token] = list(_of_verb(tree, token, verb))
    firsts = [ways[0] for ways in found.values() if ways]
    covered = {c.noun for c in firsts if c.noun >= 0 and c.head != c.noun}
    supporting = {c.verb for c in firsts if c.head == c.noun and c.effect is Effect.SUPPORT}
    announcing = announced(firsts)
    return [
        candidate
        for token, ways in sorted(found.items())
        for candidate in ways
        if token not in covered
        and not (candidate.noun < 0 and token in supporting)
        and not (Flag.OPEN in candidate.frame.flags and token in announcing)
    ]


def announced(listed: Iterable[Candidate]) -> set[int]:
    """Return the verbs that only announce what a noun names ("kündigte einen Streik an")."""
    return {candidate.promise for candidate in listed if candidate.head == candidate.noun}


def _of_verb(tree: Tree, verb: int, lemma: str = "") -> Iterator[Candidate]:
    """Yield the event of a verb; `lemma` is that of a participle that stands as an adjective."""
    read, particle = full_lemma(tree, verb)
    lemma, grammar = lemma or read, tree.grammar
    if not (lemma in grammar.verbs or lemma in grammar.phrases or lemma in grammar.judging):
        return
    own = tuple(sorted(token for token in (verb, particle) if token >= 0))
    found = _of_phrase(tree, verb, lemma, own)
    if found is None and lemma in grammar.judging:
        found = _judged(tree, verb, own)
    if found is not None:
        yield found
    elif not is_idiom(tree, verb, lemma):
        yield from _framed(tree, verb, lemma, own)


def _of_phrase(tree: Tree, verb: int, lemma: str, own: tuple[int, ...]) -> Candidate | None:
    """Return the event of a verb with its noun ("Sanktionen verhängen").

    The noun is no subject of an active verb: "die Armee zog sich zurück" withdraws no army.
    """
    phrases = tree.grammar.phrases.get(lemma)
    active = phrases is not None and not is_passive(tree, verb, transitive=True)
    idioms = tree.grammar.idioms.get(lemma, frozenset())
    for child in _phrase_nouns(tree, verb, phrases or {}):
        frame = _phrase_frame(tree, child, phrases or {}, idioms)
        if frame is None or (active and _is_doing(tree, child)) or _is_beside(tree, child, lemma):
            continue
        if helps_oneself(tree, verb, child, frame):
            continue
        places = around_verb(tree, verb)
        _without(places, child)
        for slot, tokens in around_noun(tree, child).items():
            places.setdefault(slot if slot not in {"gen", "adj"} else f"{slot}{BELOW}", tokens)
        aimed = _phrase_frame(tree, child, tree.grammar.aimed.get(lemma, {}))
        if aimed is not None and _has_phrase(tree, verb, aimed.needs, places):
            frame = aimed
        return Candidate(
            frame=frame,
            head=verb,
            tokens=tuple(sorted((*own, child))),
            places=places,
            noun=child,
            verb=verb,
        )
    return None


def _phrase_nouns(tree: Tree, verb: int, phrases: Mapping[str, Frame]) -> Iterator[int]:
    """Yield what may be the noun of a phrase: what depends on the verb, in the order of the text.

    Beside these stands a genitive that the tree takes for one of the object ("einen Diplomaten des
    Landes verweisen").
    """
    for child in tree.children[verb] if phrases else ():
        yield child
        for below in tree.children[child] if tree.relations[child] in OBJECTS else ():
            frame = phrases.get(tree.lemmas[below])
            if frame is not None and Flag.GENITIVE in frame.flags and "g" in tree.cases(below):
                yield below


def _is_beside(tree: Tree, noun: int, lemma: str) -> bool:
    """Tell whether a noun only stands beside a verb: with a preposition, or in the dative.

    "Nach Angriffen kündigte die Bahn Ausfälle an" announces no attacks; "er stellte sich dem
    Antrag" makes none.
    """
    if tree.prepositions[noun]:
        return lemma in tree.grammar.governing
    return _is_dative(tree, noun)


def _is_dative(tree: Tree, noun: int) -> bool:
    return not tree.prepositions[noun] and tree.cases(noun) == "d"


def _is_doing(tree: Tree, noun: int) -> bool:
    """Tell whether a noun is a subject and somebody."""
    return (
        tree.relations[noun] == "nsubj"
        and tree.grammar.acts(tree.lemmas[noun])
        and "n" in (tree.cases(noun) or "n")
    )


def _framed(tree: Tree, verb: int, lemma: str, own: tuple[int, ...]) -> Iterator[Candidate]:
    """Yield the events of a verb alone, one for each frame that fits."""
    known = tree.grammar.verbs.get(lemma, ())
    if not known:
        return
    reflexive = any(map(tree.is_reflexive, tree.children[verb]))
    frames = [frame for frame in known if reflexive or Flag.REFLEXIVE not in frame.flags]
    modifies = tree.pos[verb] == "ADJ" and any("acc" in frame.recipients for frame in known)
    around = {
        transitive: around_verb(tree, verb, transitive=transitive)
        for transitive in {modifies or "acc" in frame.recipients for frame in frames}
    }
    for frame in frames:
        places = around[modifies or "acc" in frame.recipients]
        each_other = reflexive and "acc" in frame.recipients and Flag.MUTUAL not in frame.flags
        if each_other and len(places.get("subj", ())) < _SEVERAL:
            continue
        if frame.type is EventType.ACCUSE and is_sentence(tree, lemma, places):
            continue
        if frame.needs and not _has_phrase(tree, verb, frame.needs, places):
            continue
        yield Candidate(
            frame=_mutual(frame) if each_other else frame,
            head=verb,
            tokens=own,
            places=places,
            verb=verb,
            promise=_promising(tree, verb),
        )


def _mutual(frame: Frame) -> Frame:
    """Return the frame of what several do to each other ("beschossen sich")."""
    return frame._replace(flags=frame.flags | {Flag.MUTUAL}, recipients=())


def _judged(tree: Tree, verb: int, own: tuple[int, ...]) -> Candidate | None:
    """Return the event of a verb that calls its object good or bad ("als skandalös bezeichnen")."""
    for child in tree.children[verb]:
        if tree.relations[child] not in _COMPLEMENTS or child in own:
            continue
        words = {tree.lemmas[child], *(tree.lemmas[c] for c in tree.children[child])}
        blamed = not words.isdisjoint(tree.grammar.blaming)
        if blamed or not words.isdisjoint(tree.grammar.praising):
            type_ = EventType.ACCUSE if blamed else EventType.SUPPORT
            places = around_verb(tree, verb)
            _without(places, child)
            frame = Frame(type_, ("subj",), ("acc",))
            tokens = tuple(sorted((*own, child)))
            return Candidate(frame=frame, head=verb, tokens=tokens, places=places, verb=verb)
    return None


def _has_copula(tree: Tree, token: int) -> bool:
    return any(tree.relations[child] == "cop" for child in tree.children[token])


def _of_adjective(tree: Tree, adjective: int) -> Candidate:
    """Return the event of an adjective with a copula ("ist mit … einverstanden")."""
    return Candidate(
        frame=tree.grammar.adjectives[tree.lemmas[adjective]],
        head=adjective,
        tokens=(adjective,),
        places=around_verb(tree, adjective, transitive=False),
        verb=adjective,
    )


def _has_phrase(tree: Tree, verb: int, preposition: str, places: Places) -> bool:
    """Tell whether a verb has a phrase with a preposition, or an adverb for it ("dagegen")."""
    return (
        preposition in places
        or f"{preposition}{BELOW}" in places
        or any(tree.grammar.held(tree.forms[child]) == preposition for child in tree.children[verb])
    )


def _promising(tree: Tree, verb: int) -> int:
    """Return the verb above an infinitive with which its subject says that it will do it, or -1."""
    above = tree.heads[verb]
    if above < 0 or tree.relations[verb] not in CLAUSES or not tree.is_infinitive(verb):
        return -1
    promises = tree.grammar.effects.get(full_lemma(tree, above)[0]) is Effect.PROMISE
    return above if promises else -1


def _phrase_frame(
    tree: Tree, noun: int, phrases: Mapping[str, Frame], idioms: frozenset[str] = frozenset()
) -> Frame | None:
    """Return the frame of a noun with the verb of these phrases, unless the noun tells more.

    A noun of an idiom with the same verb does ("ein Insolvenzverfahren eröffnen").
    """
    if tree.relations[noun] not in OBJECTS:
        return None
    lemma = tree.lemmas[noun]
    parts = tree.grammar.parts(lemma)
    part = next((part for part in parts if part in phrases or part in idioms), None)
    if part is None or part not in phrases:
        return None
    tells_more = len(tree.grammar.head(lemma)) > len(part) and tree.grammar.nouns(lemma)
    return None if tells_more else phrases[part]


def _without(places: Places, token: int) -> None:
    for slot in list(places):
        places[slot] = [other for other in places[slot] if other != token]
        if not places[slot]:
            del places[slot]


def nominal(tree: Tree, noun: int, frame: Frame) -> Candidate:
    """Return a nominal event, with what the verb above it tells."""
    places = around_noun(tree, noun)
    verb, relation = governing_verb(tree, noun)
    effect = tree.grammar.effects.get(full_lemma(tree, verb)[0]) if verb >= 0 else None
    direct = relation in {"obj", "nsubj:pass", "nsubj"} and not _is_dative(tree, noun)
    tokens: tuple[int, ...] = (noun,)
    if direct and effect in _GIVING and relation != "nsubj":
        _take_over(tree, (noun, verb), frame, places, receives=effect is Effect.RECEIVE)
        if effect is Effect.SUPPORT:
            tokens = (min(noun, verb), max(noun, verb))
    elif verb >= 0 and effect not in _GIVING:
        prepositions = frozenset((*frame.recipients, *frame.actors)) - set(places)
        places |= after_noun(tree, noun, verb, prepositions)
        subject = around_verb(tree, verb).get("subj") if _lacks_one(frame, places) else None
        if subject and relation == "obl" and _goes_on_within(tree, noun):
            places["gen"] = subject
    return Candidate(
        frame=frame,
        head=noun,
        tokens=tokens,
        places=places,
        noun=noun,
        verb=verb,
        effect=effect if direct else None,
        promise=verb if direct and effect is Effect.PROMISE else -1,
    )


def _take_over(
    tree: Tree, pair: tuple[int, int], frame: Frame, places: Places, *, receives: bool
) -> None:
    """Give to a noun what is around the verb that supports it ("verübte einen Anschlag auf …")."""
    noun, verb = pair
    above = around_verb(tree, verb)
    _without(above, noun)
    for slot, filled in above.items():
        if slot not in {"acc", "subj"}:
            places.setdefault(slot, filled)
    if "subj" not in above:
        return
    if receives:
        _receive(tree, frame, places, above)
    elif not any(slot in places for slot in ("gen", tree.grammar.by, "poss")):
        places[tree.grammar.by if "gen" in frame.recipients else "gen"] = above["subj"]


def _lacks_one(frame: Frame, places: Places) -> bool:
    """Tell whether of what two do together a phrase names the one and nothing the other."""
    partners = [slot for slot in frame.recipients if slot in places]
    others = {*frame.actors, *frame.recipients[1:]} - {"adj"}
    return Flag.MUTUAL in frame.flags and bool(partners) and others.isdisjoint(places)


def _goes_on_within(tree: Tree, noun: int) -> bool:
    """Tell whether the clause of a noun happens at or after what it names.

    "Berg sagte in einem Gespräch mit Holm …" says that Berg was there; "Berg warb für ein Gespräch
    mit Holm" does not.
    """
    return tree.prepositions[noun] in tree.grammar.places | tree.grammar.after


def _receive(tree: Tree, frame: Frame, places: Places, above: Places) -> None:
    """Let the subject of the verb be to whom it is done ("erhielt Unterstützung von …")."""
    giver = next((above[slot] for slot in tree.grammar.givers if slot in above), None)
    if giver is not None and "gen" in frame.actors:
        places.setdefault("gen", giver)
    for slot in frame.recipients[-1:]:
        places.setdefault(slot, above["subj"])


def governing_verb(tree: Tree, noun: int) -> tuple[int, str]:
    """Return the verb that a noun depends on with the relation, past coordination; -1 for none.

    What has a preposition is no object, whatever the tree says.
    """
    token = noun
    for _ in range(_MOST_STEPS):
        above = tree.heads[token]
        if above < 0:
            return -1, ""
        if tree.is_verb(above):
            relation = tree.relations[token]
            return above, "obl" if relation == "obj" and tree.prepositions[token] else relation
        if tree.relations[token] not in {"conj", "nmod", "appos"}:
            return -1, ""
        if tree.relations[token] == "nmod":
            return -1, ""
        token = above
    return -1, ""
