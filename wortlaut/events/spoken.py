"""Events that statements are by what their cues do, where no word of a list names them."""

from collections.abc import Mapping, Sequence

from wortlaut.events.attest import addressed, attest, speaking
from wortlaut.events.circumstances import Circumstances
from wortlaut.events.clauses import full_lemma
from wortlaut.events.draft import Draft, Scene
from wortlaut.events.idioms import is_idiom
from wortlaut.records import Act, EventType, Statement

ACTS: Mapping[Act, EventType] = {
    Act.ACCUSE: EventType.ACCUSE,
    Act.CRITICISE: EventType.ACCUSE,
    Act.DENY: EventType.REJECT,
    Act.DECLINE: EventType.REJECT,
    Act.DEMAND: EventType.REQUEST,
    Act.PRAISE: EventType.SUPPORT,
}
"""What a cue that does this makes of its statement."""

MOST_QUOTED = 60
"""So many tokens of a quotation are looked through."""


def spoken(scene: Scene, statement: Statement, cues: Sequence[int]) -> Draft | None:
    """Return the event that a statement is by its act, None for no such act or an unknown speaker.

    Nor is it one where its cue is a verb that names none with its object ("Todesopfer fordern").

    Of other cues ("sagte", "fragte") less than one in a hundred stands for an event in annotated
    training articles.
    """
    tree = scene.tree
    type_ = ACTS.get(statement.act) if statement.act is not None else None
    actors = speaking(scene, statement) if type_ is not None else []
    if type_ is None or not actors:
        return None
    if any(is_idiom(tree, token, full_lemma(tree, token)[0]) for token in cues):
        return None
    recipients = addressed(scene, statement) or _quoted_target(scene, statement)
    draft = Draft(
        type=type_,
        head=cues[0],
        tokens=tuple(cues),
        actors=actors,
        recipients=[actor for actor in recipients if actor not in actors],
        clause=Circumstances(),
        statement=statement,
        slots=("speaker", "quoted" if recipients else ""),
    )
    draft.syntactic = (tuple(draft.actors), tuple(draft.recipients))
    attest(scene, draft)
    return draft


def _quoted_target(scene: Scene, statement: Statement) -> list[str]:
    """Return who is the subject of the quoted words."""
    for token in scene.voices.quoted(statement, MOST_QUOTED):
        if scene.tree.relations[token].startswith("nsubj"):
            return scene.who.all_of(scene.tree.joined(token), owners=True)
    return []
