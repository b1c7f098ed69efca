"""The phrase around a noun or a name that the parse takes for its head."""

from wortlaut.actors.phrases.phrase import DETERMINERS, Phrase
from wortlaut.actors.phrases.phrases import inner_phrase
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

_LONGEST_BEFORE = 6


def phrase_of(view: View, head: int) -> Phrase | None:
    """Return the phrase whose noun or name the parse takes for the head, None where none fits."""
    first = head
    for place in range(head - 1, max(-1, head - 1 - _LONGEST_BEFORE), -1):
        part = view.words[place].part
        if part in DETERMINERS or part in {Part.ADJECTIVE, Part.NAME, Part.NOUN, Part.HONORIFIC}:
            if not head >= view.governors[place] >= first:
                break
            first = place
            if part in DETERMINERS:
                break
        else:
            break
    end = max(view.end_of_sentence(head), head + 1)
    found = inner_phrase(view, first, end)
    if found is None or not found.first <= head < found.last:
        return None
    nominal = view.forms[head][:1].isupper() and view.words[head].part not in DETERMINERS
    return found if nominal or found.head == head else None
