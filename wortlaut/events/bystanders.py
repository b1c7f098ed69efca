"""Who is named near an event without being its recipient."""

from collections.abc import Collection, Iterator, Mapping

from wortlaut.events.candidates import governing_verb
from wortlaut.events.clauses import around_verb, full_lemma, own_subject, verb_frames
from wortlaut.events.draft import VERBAL, Draft, Scene
from wortlaut.events.taken_up import JUDGING
from wortlaut.events.tree import Tree, only_suffers
from wortlaut.language.event_grammar import Flag, Frame
from wortlaut.records import Actor, ActorKind, EventType, Status

_BODIES = frozenset((ActorKind.STATE, ActorKind.ORGANISATION))
_NOUNS = frozenset(("NOUN", "PROPN"))
_ADDRESSEE = "addressee"
_HEARD = VERBAL - {EventType.REQUEST}
"""What is done with words before a court, which it is not done to."""

_JUDGED = frozenset((*JUDGING, EventType.PROTEST, EventType.REQUEST))
"""What is said of a deed, and not to whom the deed is done."""

_PROSECUTING = frozenset((EventType.COERCE, EventType.ACCUSE, EventType.SANCTION))


def bystanders(scene: Scene, draft: Draft) -> frozenset[str]:
    """Return the ids of those who are named near an event and are not its recipients.

    In its sentence: what tells where who acts belongs ("die SPD im Bundestag forderte"), who takes
    part in what is done beside it ("verurteilte den Anschlag und dankte den Rettern") or in what
    one denies that one's own did ("bestritt, dass seine Soldaten Holm töteten"), the medium that is
    spoken to, the court that is turned to or spoken before; for a noun for a deed, who is arrested,
    accused or dismissed for it, and by whom; to whom a deed is done that is judged or demanded
    ("kritisierte die Verhaftung von Holm").

    In the sentence before, for what a verb does with words: the body of who acts ("Der DGB tagte.
    DGB-Chefin Berg forderte"), and where the verb has an object of its own that is not theirs, a
    person who does something there or whoever judges something ("Berg besuchte die Klinik. Der
    Verband forderte mehr Personal", not "verteidigte ihren Plan" nor "wies die Vorwürfe zurück").

    For a deed to an object, who is told to do something to who acts ("Die Polizei fasste zwei
    Männer. Sie hatten einen Laden überfallen"); for one that is only supposed, who does something
    if it happens ("Greift Russland an, verhängt die EU Sanktionen"); for aid, who gives some in the
    sentence before ("Frankreich schickt Helfer. Polen spendet Zelte").

    Whom syntax gives as recipient is none of these, but for a medium or a court that is spoken to.
    """
    candidate, tree, who = draft.candidate, scene.tree, scene.who
    if candidate is None:
        return frozenset()
    verbal = candidate.head == candidate.verb
    given = draft.syntactic[1]
    sentence = tree.sentences[draft.head]
    near = who.named_in(sentence, draft.head)
    found = set(_aside(scene, draft, near))
    subject = candidate.places.get("subj", ()) if verbal else ()
    denies = verbal and draft.type is EventType.REJECT
    for actor, tokens in near.items() if verbal else ():
        if denies and any(_is_of_own_deed(tree, token, draft.head) for token in tokens):
            found.add(actor)
        below = bool(subject) and all(_tells_where(tree, token, subject) for token in tokens)
        if below or all(_is_of_next(tree, token, draft.head) for token in tokens):
            found.add(actor)
    if verbal and draft.type not in VERBAL:
        found.update(_beside_deed(scene, draft, near))
    if not verbal and draft.type is EventType.ASSAULT:
        found.update(_prosecuted(scene, candidate.noun))
    if verbal and draft.type in VERBAL:
        found.update(_before(scene, draft, who.named_in(sentence - 1, draft.head), near))
    found.difference_update(given)
    if draft.slots[1] == _ADDRESSEE:
        found.update(actor for actor in given if _is_addressed(scene, actor, near.get(actor, ())))
    return frozenset(found)


def _aside(scene: Scene, draft: Draft, near: Mapping[str, Collection[int]]) -> Iterator[str]:
    """Yield the media near it, courts that only hear of it, and to whom another deed is done."""
    spoken, judged = draft.type in VERBAL, draft.type in _JUDGED
    heard = draft.type in _HEARD or draft.type is EventType.ASSAULT
    for actor, tokens in near.items():
        medium = reports(scene, actor) and (spoken or scene.who.actors[actor].kind in _BODIES)
        suffers = judged and only_suffers(scene.tree, draft.tokens, tokens)
        if medium or suffers or (heard and _hears(scene, actor, tokens)):
            yield actor


def _tells_where(tree: Tree, token: int, subject: Collection[int]) -> bool:
    """Tell whether a token stands below a subject, behind a preposition ("von der Universität")."""
    for place in tree.above(token):
        if place in subject:
            return False
        if tree.prepositions[place]:
            return not set(subject).isdisjoint(tree.above(place))
    return False


def _is_of_next(tree: Tree, token: int, head: int) -> bool:
    """Tell whether a token belongs to a verb that is coordinated with the one before it."""
    verb, _ = governing_verb(tree, token)
    return verb >= 0 and tree.relations[verb] == "conj" and tree.heads[verb] == head


def _is_of_own_deed(tree: Tree, token: int, head: int) -> bool:
    """Tell whether a token takes part in another clause whose subject has a possessive."""
    verb, _ = governing_verb(tree, token)
    subject = own_subject(tree, verb) if verb not in {-1, head} else -1
    return subject >= 0 and tree.is_owned(subject)


def reports(scene: Scene, actor: str) -> bool:
    """Tell whether an id is that of a medium or a news agency."""
    known = scene.who.actors.get(actor)
    return known is not None and scene.tree.grammar.reports(known.name)


def _is_addressed(scene: Scene, actor: str, tokens: Collection[int]) -> bool:
    """Tell whether one is a medium that is spoken to, or a court that somebody speaks before."""
    return reports(scene, actor) or (bool(tokens) and _hears(scene, actor, tokens))


def _before(
    scene: Scene, draft: Draft, before: dict[str, list[int]], near: Collection[str]
) -> Iterator[str]:
    """Yield who is named in the sentence before alone and is no recipient, see `bystanders`."""
    tree, actors = scene.tree, scene.who.actors
    acting = [actors[actor] for actor in draft.syntactic[0] if actor in actors]
    objects = draft.candidate.places.get("acc", ()) if draft.candidate is not None else ()
    own_object = bool(objects) and not any(_leads_back(tree, token) for token in objects)
    for actor, tokens in before.items():
        known = actors[actor]
        if actor in near:
            continue
        if known.kind in _BODIES and any(_is_of(known, other) for other in acting):
            yield actor
        does = [token for token in tokens if tree.relations[token].startswith("nsubj")]
        person = known.kind is ActorKind.PERSON
        if own_object and does and (person or any(_reacts(tree, token) for token in does)):
            yield actor


def _reacts(tree: Tree, subject: int) -> bool:
    """Tell whether the verb of a subject says that somebody approves, blames or rejects."""
    verb, _ = governing_verb(tree, subject)
    frames = verb_frames(tree, verb) if verb >= 0 else ()
    return any(frame.type in JUDGING and Flag.OPEN not in frame.flags for frame in frames)


def _hears(scene: Scene, actor: str, tokens: Collection[int]) -> bool:
    """Tell whether one is a court where something is said ("vor dem Landgericht") or decided."""
    tree, name = scene.tree, scene.who.actors[actor].name.split()
    court = any(tree.grammar.judges(word) for word in name)
    return court and all(
        tree.prepositions[token] in tree.grammar.places or _decides(tree, token) for token in tokens
    )


def _decides(tree: Tree, token: int) -> bool:
    """Tell whether a token is who does what some verb says ("das Gericht wies die Klage ab")."""
    return tree.relations[token] == "nsubj"


def _is_of(body: Actor, person: Actor) -> bool:
    """Tell whether the roles of a person name a body ("DGB-Chefin")."""
    return any(mention.text in role for role in person.roles for mention in body.mentions)


def _leads_back(tree: Tree, noun: int) -> bool:
    """Tell whether a word means what is somebody's or what they did ("ihren Plan", "das").

    "750 Euro mehr" does not.
    """
    if tree.pos[noun] not in _NOUNS:
        return not any(tree.pos[child] in _NOUNS for child in tree.children[noun])
    return tree.is_owned(noun) or bool(tree.grammar.nouns(tree.lemmas[noun]))


def _beside_deed(scene: Scene, draft: Draft, near: Mapping[str, Collection[int]]) -> Iterator[str]:
    """Yield who is named beside the verb for a deed and is not its recipient, see `bystanders`."""
    if draft.candidate is not None and draft.candidate.places.get("acc"):
        yield from _against(scene, draft)
    yield from (actor for actor, tokens in near.items() if _follows(scene, draft, tokens))
    if draft.type is EventType.AID:
        yield from _giving(scene, draft)


def _against(scene: Scene, draft: Draft) -> Iterator[str]:
    """Yield who does something to who acts, in another clause there or in the sentence before."""
    tree, who = scene.tree, scene.who
    sentence = tree.sentences[draft.head]
    for place in (sentence - 1, sentence):
        named = who.named_in(place, draft.head)
        for token in (token for actor in draft.syntactic[0] for token in named.get(actor, ())):
            verb, _ = governing_verb(tree, token)
            if verb < 0 or verb == draft.head:
                continue
            around = around_verb(tree, verb)
            if token in (*around.get("acc", ()), *around.get("dat", ())):
                yield from who.all_of(around.get("subj", ()), owners=False)


def _follows(scene: Scene, draft: Draft, tokens: Collection[int]) -> bool:
    """Tell whether tokens are subjects of what follows from a deed that is only supposed."""
    tree, clause = scene.tree, draft.clause
    if clause.refuses or clause.status is not Status.UNCERTAIN:
        return False
    verbs = [
        governing_verb(tree, token)[0] if tree.relations[token] == "nsubj" else -1
        for token in tokens
    ]
    return all(verb not in {-1, draft.head} and _does(tree, verb) for verb in verbs)


def _does(tree: Tree, verb: int) -> bool:
    """Tell whether a verb, alone or with its object, names what somebody does to others."""
    return any(True for _ in _frames(tree, verb))


def _giving(scene: Scene, draft: Draft) -> Iterator[str]:
    """Yield who gives aid in the sentence before."""
    tree, who = scene.tree, scene.who
    before = who.named_in(tree.sentences[draft.head] - 1, draft.head)
    for actor, tokens in before.items():
        subjects = (token for token in tokens if tree.relations[token] == "nsubj")
        if any(_gives(tree, governing_verb(tree, token)[0]) for token in subjects):
            yield actor


def _gives(tree: Tree, verb: int) -> bool:
    """Tell whether a verb, alone or with its object, names aid that its subject gives."""
    return verb >= 0 and any(
        frame.type is EventType.AID and "subj" in frame.actors for frame in _frames(tree, verb)
    )


def _frames(tree: Tree, verb: int) -> Iterator[Frame]:
    """Yield the frames of a verb, alone and with what depends on it."""
    yield from verb_frames(tree, verb)
    phrases = tree.grammar.phrases.get(full_lemma(tree, verb)[0], {})
    for child in tree.children[verb] if phrases else ():
        if (frame := phrases.get(tree.lemmas[child])) is not None:
            yield frame


def _prosecuted(scene: Scene, noun: int) -> list[str]:
    """Return subject and object of a verb over a deed that says that somebody is prosecuted.

    "Nach dem Überfall nahm die Polizei drei Männer fest", "er wurde wegen Mordes verurteilt"; not
    those of what is done in the deed ("bei dem Überfall nahm die Miliz Geiseln").
    """
    tree = scene.tree
    verb = next(filter(tree.is_verb, tree.above(noun)), -1)
    if verb < 0 or tree.prepositions[noun] in tree.grammar.places:
        return []
    if _PROSECUTING.isdisjoint(frame.type for frame in verb_frames(tree, verb)):
        return []
    around = around_verb(tree, verb)
    both = (*around.get("subj", ()), *around.get("acc", ()))
    return scene.who.all_of([token for token in both if token != noun], owners=False)
