"""Who said what somebody passes on word for word: „Das wird nichts“, habe Holm gesagt, sagt Berg.

The clause behind the quotation is told by whoever passes it on, and its subject said the words.
"""

from collections.abc import Sequence

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.syntax.syntax import speaks
from wortlaut.language.reference_grammar import Part
from wortlaut.records import Kind, Statement

_LONGEST = 20  # tokens of the clause


def said_before(
    reading: LinkedPhrases, statement: Statement, quoted: Sequence[int]
) -> Phrase | None:
    """Return the subject of the clause right behind a direct quotation that somebody else tells.

    It stands behind the finite verb there. None where no such clause is.

    Args:
        reading: the article, with its parse.
        statement: the quotation.
        quoted: its tokens, ascending.
    """
    view = reading.view
    if statement.kind is not Kind.DIRECT or not quoted or not view.analysis.dependencies:
        return None
    end = view.end_of_sentence(quoted[-1])
    verb = quoted[-1] + 1
    verb += verb < end and view.words[verb].part is Part.COMMA
    if verb + 1 >= end or verb not in view.told or view.words[verb].part is not Part.VERB:
        return None
    told = [t for t in range(verb, min(end, verb + _LONGEST)) if t in view.told]
    readings = view.analysis.readings
    if not any(readings[t].pos == "VERB" and speaks(view, t) for t in told):
        return None
    return reading.phrase_at(verb + 1)
