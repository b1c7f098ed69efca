"""Whom a plural pronoun that takes part in no statement takes up: the only several named before."""

from bisect import bisect_left

from wortlaut.actors.linking.figures import Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import DESCRIBING, Phrase
from wortlaut.actors.syntax.syntax import SUBJECTS, children
from wortlaut.records import ActorKind

ONLY_SEVERAL = 0.7
_AUXILIARY = ("aux", "cop")
_SEVERAL = frozenset((ActorKind.ANONYMOUS, ActorKind.GROUP))


def numbers_of_verb(reading: LinkedPhrases, subject: int) -> str:
    """Return the number of the finite verb whose subject a token is: "s", "p", "" for unknown."""
    view = reading.view
    verb = view.governors[subject]
    if verb < 0 or view.relations[subject] not in SUBJECTS:
        return ""
    beside = (t for t in children(view, verb) if view.relations[t].startswith(_AUXILIARY))
    told = {view.words[t].numbers for t in (verb, *beside) if view.analysis.readings[t].mood}
    return told.pop() if len(told) == 1 else ""


def only_several(reading: LinkedPhrases, token: int) -> Link | None:
    """Return the only several whom the sentence names before a token, else the sentence before.

    "Die Polizei fasste zwei Männer. Sie hatten …", "Rebellen flohen, nachdem sie …"; of none for
    sure where there are others too ("Beamte nahmen zwei Frauen fest. Sie …"), and of nobody whom
    a quotation names for a pronoun outside of it.
    """
    view = reading.view
    sentence = view.sentence(token)
    for place in (sentence, sentence - 1):
        if place < 0:
            return None
        first, last = view.analysis.sentences[place]
        named = [
            found
            for found in _phrases(reading, first, min(last, token))
            if (found.head in view.said) == (token in view.said)
        ]
        several = {
            link.figure.known: link
            for found in named
            if (link := reading.links.get(found.head)) is not None and _is_plural(reading, found)
        }
        if several:
            (link, *others) = several.values()
            known = link.figure.known
            sure = not others and known.kind in _SEVERAL
            return Link(known, ONLY_SEVERAL) if sure else None
    return None


def names_several(reading: LinkedPhrases, token: int) -> bool:
    """Tell whether a phrase in the sentence of a token means several by itself ("zwei Männer")."""
    first, last = reading.view.analysis.sentences[reading.view.sentence(token)]
    named = _phrases(reading, first, last)
    return any(found.head in reading.links and _is_plural(reading, found) for found in named)


def _phrases(reading: LinkedPhrases, first: int, last: int) -> list[Phrase]:
    """Return the outermost phrases over tokens `[first, last)`."""
    start = bisect_left(reading.phrases, first, key=lambda found: found.first)
    end = bisect_left(reading.phrases, last, key=lambda found: found.first)
    return reading.phrases[start:end]


def _is_plural(reading: LinkedPhrases, found: Phrase) -> bool:
    """Tell whether a phrase means several: by its words, or as the subject of a plural verb.

    So does a noun with a number, one in another form than its lemma without an article ("Männer"),
    and one whose article is of no such gender in the singular ("die Fahrer").
    """
    view, head = reading.view, found.head
    told = found.numbers if len(found.numbers) == 1 else numbers_of_verb(reading, head)
    if told or found.sort not in DESCRIBING:
        return told == "p"
    if found.determiner is None:
        counted = any(view.relations[token] == "nummod" for token in children(view, head))
        return counted or view.is_inflected(head)
    article, gender = view.words[found.first], view.grammar.gender_of_person(view.forms[head])
    return "p" in article.numbers and bool(gender) and gender not in article.genders
