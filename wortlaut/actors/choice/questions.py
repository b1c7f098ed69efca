"""The question who speaks a statement: what the model gets to know of it, and who may be chosen."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wortlaut.actors.choice.named_inside import named_inside, quoted_without_cue
from wortlaut.actors.choice.positions import Position, positions, sort_of_cue
from wortlaut.actors.choice.silent import contradicts, silent, told_of
from wortlaut.actors.linking.figures import Figure, Link, MentionPlace
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.sources.said_nouns import is_asking
from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, MentionForm, Statement
from wortlaut.records.token_places import tokens_in

_MOST = 24
_MOST_MENTIONS = 120
_BEFORE, _AFTER = 5, 2
_OFTEN = 3


class Question(NamedTuple):
    """A statement, and what the rules say of its speaker.

    Attributes:
        statement: the statement.
        quoted: tokens of the quotation.
        cue, given: tokens of its cue and of the words for the speaker, ascending.
        naming: by token, how probably it names the speaker, as the network reads it.
        rule: who speaks by the rules, None for nobody.
        anchor: the token that distances are counted from: of the cue, else of the quotation.
        before, after: who speaks in the statements before and after it by the rules.
        outside: who speaks in the one that it is quoted in.
        addressee: who is spoken to.
        previous: who speaks in the one right before it by the rules, None for nobody.
        positions: who stands where in the parse around it.
        sort: what its cue is, see `sort_of_cue`.
        others: who surely is not its speaker: who said what it replies to, whom only its own words
            name, and whom its cue is about. So words that mean them do not name the speaker.
        misnamed: whether the words for the speaker name whom its cue is about.
        silent: who of those named near does not speak it: `others`, and those whom the rules of
            `wortlaut.actors.choice.silent` find.
    """

    statement: Statement
    quoted: frozenset[int]
    cue: list[int]
    given: list[int]
    naming: dict[int, float]
    rule: Link | None
    anchor: int
    before: Figure | None
    after: Figure | None
    outside: Figure | None
    addressee: Figure | None
    previous: Figure | None
    positions: dict[Position, Figure]
    sort: str
    others: frozenset[Figure]
    misnamed: bool
    silent: frozenset[Figure]


class Seen(NamedTuple):
    """Where somebody is mentioned.

    Attributes:
        places: the mentions, ascending.
        tokens: their last tokens, ascending, each once.
        by_name: whether one of them is a name.
    """

    places: list[MentionPlace]
    tokens: list[int]
    by_name: bool


NOWHERE = Seen([], [], by_name=False)


class Round(NamedTuple):
    """All questions of an article, with what holds for the whole of it.

    Attributes:
        reading: the article.
        questions: one for each statement, in the order of the text.
        mentions: all mentions, by their last tokens, with who is meant; ascending.
        seen: where each figure is mentioned, if anywhere.
        spoken: how many statements each figure speaks by the rules.
        often: who speaks most of them.
    """

    reading: LinkedPhrases
    questions: list[Question]
    mentions: list[tuple[int, Figure]]
    seen: dict[Figure, Seen]
    spoken: Counter[Figure]
    often: tuple[Figure, ...]

    def candidates(self, question: Question) -> list[Figure]:
        """Return who may speak: by the rules, by what is named near, by who speaks elsewhere."""
        view = self.reading.view
        sentence = view.sentence(question.anchor)
        first = view.starts[max(0, sentence - _BEFORE)]
        last = view.end_of_sentence(view.starts[min(sentence + _AFTER, len(view.starts) - 1)])
        start, end = (bisect_left(self.mentions, t, key=lambda m: m[0]) for t in (first, last))
        near = self.mentions[max(start, end - _MOST_MENTIONS) : end]
        by_rule = (question.rule.figure,) if question.rule is not None else ()
        found = (figure for _, figure in reversed(near))
        others = (question.before, question.after, question.outside)
        around = (figure for figure in others if figure is not None)
        listed = dict.fromkeys((*by_rule, *around, *found, *self.often))
        return [figure for figure in listed if self._may_speak(question, figure)][:_MOST]

    def _may_speak(self, question: Question, figure: Figure) -> bool:
        """Tell whether nothing speaks against somebody; an addressee speaks by the rules only."""
        if figure in question.silent:
            return False
        by_rule = question.rule is not None and question.rule.figure is figure
        told = figure is question.addressee
        first = next(iter(self.seen.get(figure, NOWHERE).tokens), -1)
        return by_rule or not (
            told or contradicts(self.reading.view, question.given, figure, first)
        )


def questions(
    reading: LinkedPhrases, statements: Sequence[Statement], attribution: Attribution
) -> Round:
    """Return what is asked of each statement once the rules have spoken."""
    starts = [token.start for token in reading.view.analysis.tokens]
    seen = _seen(reading)
    names = _names(seen)
    naming = _naming(reading, statements)
    order = sorted(range(len(statements)), key=lambda n: statements[n].quote.spans[0])
    said = [attribution.speakers.get(statements[n].id) for n in order]
    speakers = [None if link is None else link.figure for link in said]
    by_id = {statements[n].id: speakers[place] for place, n in enumerate(order)}
    before = _latest(speakers)
    after = _latest(speakers[::-1])[::-1]
    mentions = _mentions(seen)
    tokens = {figure: own.tokens for figure, own in seen.items()}
    by_statement = {statement.id: statement for statement in statements}
    asked = []
    for place, number in enumerate(order):
        statement = statements[number]
        quoted = tokens_in(statement.quote.spans, starts)
        cue = tokens_in(statement.cue.spans, starts) if statement.cue is not None else []
        given, asking = _given(reading, statement, starts)
        to = attribution.addressees.get(statement.id)
        anchor = (cue or quoted)[0]
        previous = _previous(statements, order, speakers, place)
        others = named_inside(quoted_without_cue(statement, by_statement, starts), mentions, tokens)
        if previous is not None and _is_reply(reading, statement, quoted):
            others |= {previous}
        about, misnamed = told_of(reading, cue, quoted, given)
        others |= about
        stands = positions(reading, cue, quoted, anchor)
        asked.append(
            Question(
                statement=statement,
                quoted=frozenset(quoted),
                cue=cue,
                given=[] if misnamed else given,
                naming=naming[number],
                rule=said[place],
                anchor=anchor,
                before=before[place],
                after=after[place],
                outside=by_id.get(statement.parent) if statement.parent else None,
                addressee=None if to is None else to.figure,
                previous=previous,
                positions=stands,
                sort=sort_of_cue(reading.view, cue),
                others=others,
                misnamed=misnamed,
                silent=others | silent(reading, statement, (cue, quoted, asking), stands, names),
            )
        )
    return _round(reading, asked, seen, mentions, speakers)


def _given(
    reading: LinkedPhrases, statement: Statement, starts: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Return the tokens of the words for the speaker, and those of who only asks what is answered.

    One of both is empty: who asks, as in "auf die Frage des Richters, ob …", is no speaker.
    """
    given = tokens_in(statement.speaker.spans, starts) if statement.speaker else []
    return ([], given) if is_asking(reading.view, given) else (given, [])


def _round(
    reading: LinkedPhrases,
    asked: list[Question],
    seen: dict[Figure, Seen],
    mentions: list[tuple[int, Figure]],
    speakers: Sequence[Figure | None],
) -> Round:
    """Return all questions of an article with what holds for the whole of it."""
    spoken = Counter(figure for figure in speakers if figure is not None)
    return Round(
        reading=reading,
        questions=asked,
        mentions=mentions,
        seen=seen,
        spoken=spoken,
        often=tuple(figure for figure, _ in spoken.most_common(_OFTEN)),
    )


def _is_reply(reading: LinkedPhrases, statement: Statement, quoted: Sequence[int]) -> bool:
    """Tell whether nothing stands between the marks of a quotation and of the one before.

    One speaker's words would stand in one pair of marks: „Wie heißen Sie?“ „Werner.“
    """
    first, analysis = quoted[0], reading.view.analysis
    if statement.cue is not None or not first:
        return False
    marks = {reading.view.words[token].part for token in (first - 1, first)}
    between = analysis.article.text[analysis.tokens[first - 1].end : analysis.tokens[first].start]
    return marks == {Part.QUOTE} and "\n" not in between


def _names(seen: Mapping[Figure, Seen]) -> list[tuple[int, Figure]]:
    """Return where persons are named, ascending."""
    places = (
        (place.first, figure)
        for figure, own in seen.items()
        if figure.kind is ActorKind.PERSON
        for place in own.places
        if place.form is MentionForm.NAME
    )
    return sorted(places, key=lambda place: place[0])


def _naming(reading: LinkedPhrases, statements: Sequence[Statement]) -> Sequence[dict[int, float]]:
    """Return by statement how probably each token names the speaker, see `Question.naming`."""
    quotations = reading.view.analysis.quotations
    if len(quotations) != len(statements):
        return [{} for _ in statements]
    return [dict(quotation.naming) for quotation in quotations]


def _previous(
    statements: Sequence[Statement],
    order: Sequence[int],
    speakers: Sequence[Figure | None],
    place: int,
) -> Figure | None:
    """Return who speaks in the statement right before, other than the one that it is quoted in."""
    parent = statements[order[place]].parent
    for other in range(place - 1, max(-1, place - 3), -1):
        if statements[order[other]].id != parent:
            return speakers[other]
    return None


def _mentions(seen: Mapping[Figure, Seen]) -> list[tuple[int, Figure]]:
    """Return the last tokens of all mentions with who is meant, ascending."""
    mentions = ((token, figure) for figure, own in seen.items() for token in own.tokens)
    return sorted(mentions, key=lambda mention: mention[0])


def _latest(speakers: Sequence[Figure | None]) -> list[Figure | None]:
    """Return, for each statement, who spoke last before it, None for nobody."""
    found: list[Figure | None] = []
    last = None
    for speaker in speakers:
        found.append(last)
        last = speaker or last
    return found


def _seen(reading: LinkedPhrases) -> dict[Figure, Seen]:
    """Return where each figure is mentioned, without those that are mentioned nowhere."""
    return {
        figure: Seen(
            places=sorted(figure.places),
            tokens=sorted({place.last - 1 for place in figure.places}),
            by_name=any(place.form is MentionForm.NAME for place in figure.places),
        )
        for figure in dict.fromkeys(figure.known for figure in reading.cast.figures)
        if figure.places
    }
