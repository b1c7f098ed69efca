"""Who speaks by the parse, where it completes or contradicts the words given for a speaker."""

from collections.abc import Container, Sequence

from wortlaut.actors.syntax.syntax import (
    came_from,
    children,
    disagrees,
    is_passive,
    is_subjunctive,
    speaking_verb,
    speaks,
    subject,
    surface_subject,
    verb_over,
    verb_over_all,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

NOBODY = -1
_FARTHER = 3
_PATIENT = frozenset(("nsubj:pass", "iobj", "obl:arg", "obj"))
_PASSIVE = _PATIENT | {"nsubj"}
_AFTER_VERB = 4
_HIGHEST = 3
_COLON = ":"


def by_parse(
    view: View, given: Sequence[int], cue: Sequence[int], quoted: Container[int]
) -> int | None:
    """Return the head of who speaks; None where the words given for the speaker are right.

    `NOBODY` says that these words name no speaker, and that the parse names none either.

    In the passive ("ihm wird vorgeworfen") who is spoken of is no speaker. Words in another
    sentence than the cue, or farther from it, give way to the subject of its verb.

    Args:
        view: the article, with its parse.
        given: ascending tokens of the words given for the speaker, empty for none.
        cue: ascending tokens of the words that mark speech.
        quoted: tokens of the quotation; nobody in it is its speaker.
    """
    if not cue or not view.analysis.dependencies:
        return None
    if (circle := _circle(view, given)) >= 0:
        return circle
    if given and (passive := of_passive(view, given, cue)) is not None:
        return passive
    verb = speaking_verb(view, cue)
    head = _subject(view, verb, cue, quoted) if verb >= 0 else _source(view, cue)
    if head < 0 and not given:
        head = beside(view, cue)
    if head < 0 or head in given or head in quoted or head in cue:
        return None
    if not given or _is_of_another(view, given, cue, verb) or _gave_way(view, given, verb):
        return head
    return head if _is_better(view, head, given, cue) else None


def _circle(view: View, given: Sequence[int]) -> int:
    """Return the noun for those around somebody that the words hang under, -1 for none.

    "Aus dem Umfeld der Ministerin Holm hieß es": it is not she who speaks.
    """
    over = (view.governors[token] for token in given if view.relations[token] == "nmod")
    circles = view.grammar.circles
    return next((t for t in over if t not in given and view.forms[t] in circles), NOBODY)


def _subject(view: View, verb: int, cue: Sequence[int], quoted: Container[int]) -> int:
    """Return the head of a verb's subject; where that lies in the quotation, another verb's.

    Where the verb tells from whom words come it is they.
    """
    if (sender := came_from(view, verb)) >= 0:
        return sender
    head = subject(view, verb)
    if head not in quoted:
        return head
    others = (t for t in cue if t != verb and view.analysis.readings[t].pos == "VERB")
    heads = (subject(view, other) for other in others if speaks(view, other))
    return next((other for other in heads if other >= 0 and other not in quoted), head)


def _gave_way(view: View, given: Sequence[int], verb: int) -> bool:
    """Tell whether case or number speak against the words given as the subject of the verb."""
    own = (token for token in given if view.governors[token] == verb)
    return verb >= 0 and any(
        view.relations[token] == "nsubj" and disagrees(view, token, verb) for token in own
    )


def _source(view: View, cue: Sequence[int]) -> int:
    """Return the head of what a single preposition goes with ("laut", "zufolge"), -1 for none."""
    single = len(cue) == 1 and view.relations[cue[0]] == "case"
    return view.governors[cue[0]] if single else NOBODY


def _is_of_another(view: View, given: Sequence[int], cue: Sequence[int], verb: int) -> bool:
    """Tell whether the words are the subject of another verb of the cue, one of no speech."""
    verbs = {view.governors[token] for token in given if view.relations[token] == "nsubj"}
    others = (other for other in verbs & set(cue) if other != verb)
    return verb >= 0 and speaks(view, verb) and any(not speaks(view, o) for o in others)


def of_quotation(view: View, quoted: Sequence[int]) -> int | None:
    """Return the subject of the verb of speech that a quotation without a cue hangs under."""
    verb = verb_over_all(view, quoted) if quoted and view.analysis.dependencies else NOBODY
    if verb < 0 or not speaks(view, verb):
        return None
    head = subject(view, verb)
    return head if head >= 0 and head not in quoted else None


def before_colon(view: View, cue: Sequence[int], quoted: Sequence[int]) -> int:
    """Return the subject of the clause before a colon that says a quotation in somebody's words.

    "Lach berichtete, Zorn habe gerufen: „Weg damit!“" is Zorn's; -1 for none such.
    """
    colon = quoted[0] - 1
    if not cue or colon < 1 or view.forms[colon] != _COLON or not view.analysis.dependencies:
        return NOBODY
    last = colon - 1
    verb = last if view.analysis.readings[last].pos == "VERB" else verb_over(view, last)
    if verb < 0 or not speaks(view, verb):
        return NOBODY
    told = is_subjunctive(view, verb) or view.relations[verb] == "acl"
    if not (told or _is_under(view, verb, cue)):
        return NOBODY
    head = subject(view, verb)
    return head if head not in quoted else NOBODY


def told_of(view: View, quoted: Sequence[int], outer: Container[int]) -> int:
    """Return the subject of a verb of speech that a quotation completes inside another one's words.

    "Die Polizei meldet, ein Gast habe „Weg da“ gerufen" is the guest's; -1 for none such. Words
    that an article stands before are part of what is told ("er habe die „Wende“ gefordert").

    Args:
        view: the article.
        quoted: ascending tokens of the quotation.
        outer: the tokens of the statement that it is quoted in.
    """
    verb = verb_over_all(view, quoted) if view.analysis.dependencies else NOBODY
    if verb not in outer or not speaks(view, verb) or view.governors[quoted[0] - 1] in quoted:
        return NOBODY
    head = surface_subject(view, verb)
    return NOBODY if head in quoted or is_passive(view, verb) else head


def _is_under(view: View, token: int, cue: Sequence[int]) -> bool:
    """Tell whether a verb stands in what the verb of a cue says."""
    for _ in range(_HIGHEST):
        token = view.governors[token]
        if token < 0 or token in cue:
            return token >= 0
    return False


def beside(view: View, cue: Sequence[int]) -> int:
    """Return the name right before or after the one verb of a cue without a subject, -1 for none.

    The verb may have a particle apart from it ("Im fuhr fort"). After a single word that is no
    verb it is the name ("so Holm").
    """
    verbs = [token for token in cue if view.words[token].part is Part.VERB]
    single = not verbs and len(cue) == 1
    if len(verbs) != 1 and not single:
        return NOBODY
    word = cue[0] if single else verbs[0]
    first, last = view.analysis.sentences[view.sentence(word)]
    places = (word + 1,) if single else (word - 1, word + 1)
    near = (place for place in places if first <= place < last)
    return next((place for place in near if view.words[place].part is Part.NAME), NOBODY)


def _is_better(view: View, head: int, given: Sequence[int], cue: Sequence[int]) -> bool:
    """Tell whether a subject by the parse is the speaker rather than the words given."""
    sentence = view.sentence(cue[0])
    if view.sentence(given[0]) != sentence:
        return view.sentence(head) == sentence
    if _is_object(view, given, cue) or _is_in_clause_about(view, given[-1], head):
        return True
    farther = _distance(given, cue) > _distance((head,), cue) + _FARTHER
    return farther and view.sentence(head) == sentence


def of_passive(view: View, given: Sequence[int], cue: Sequence[int]) -> int | None:
    """Return the agent of a passive verb whose patient is given as the speaker, see `by_parse`."""
    for verb in cue:
        if any(token in given for token in patients(view, verb)):
            return subject(view, verb)
    return None


def patients(view: View, verb: int) -> list[int]:
    """Return the heads of whom a verb in the passive is about, empty for any other token.

    Who "wird zitiert" speaks.
    """
    reading = view.analysis.readings[verb] if view.analysis.dependencies else None
    if reading is None or reading.pos != "VERB" or reading.lemma in view.grammar.quoting:
        return []
    if not is_passive(view, verb):
        return []
    return [
        token
        for token in children(view, verb)
        if view.relations[token] in _PASSIVE or _is_dative(view, token)
    ]


def _is_dative(view: View, token: int) -> bool:
    word = view.words[token]
    return word.part is Part.PRONOUN and word.oblique


def _is_object(view: View, given: Sequence[int], cue: Sequence[int]) -> bool:
    """Tell whether the parse takes the words for whom the verb of the cue is about."""
    heads = (token for token in given if view.governors[token] in cue)
    return any(view.relations[token] in _PATIENT for token in heads)


def _is_in_clause_about(view: View, token: int, head: int) -> bool:
    """Tell whether a word stands in a relative clause ("der Rat, der von der Bank stammt, …")."""
    for _ in range(_HIGHEST):
        over = view.governors[token]
        if over < 0 or over == head:
            return over == head and view.relations[token] == "acl"
        token = over
    return False


def _distance(tokens: Sequence[int], cue: Sequence[int]) -> int:
    return min(abs(token - other) for token in (tokens[0], tokens[-1]) for other in cue)


def told_after(view: View, end: int) -> int | None:
    """Return where the phrase of who tells what came before starts ("Das berichtet die BBC.").

    Args:
        view: the article.
        end: index after the last token of what is told.
    """
    sentence = view.sentence(max(0, end - 1)) + 1
    if sentence >= len(view.starts):
        return None
    first, last = view.analysis.sentences[sentence]
    if last - first < _AFTER_VERB or view.forms[first].lower() not in view.grammar.resuming:
        return None
    verb = first + 1
    if view.words[verb].part is not Part.VERB:
        return None
    full = view.governors[verb] if view.relations[verb] == "aux" else verb
    return first + 2 if full >= 0 and speaks(view, full) else None
