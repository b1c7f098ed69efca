"""The endings that put a person's name into the genitive."""

from wortlaut.actors.view.view import View
from wortlaut.language.marks import APOSTROPHES
from wortlaut.language.reference_grammar import Part

_SINGLE_MARKS = APOSTROPHES | {"‚"}
_LONGEST_QUOTATION = 60
_NOUNS = frozenset((Part.NOUN, Part.SPEECH))
_OWNED = frozenset((Part.NOUN, Part.SPEECH, Part.ADJECTIVE))
_OWNERS = ("nmod", "det:poss", "dep")
_SUBJECT = "nsubj"
_MOST_ADJECTIVES = 2
_FULL = 2


def takes_apostrophe(view: View, first: int, last: int) -> bool:
    """Tell whether an apostrophe after a name makes a genitive of it ("Merz’ scharfe Kritik").

    It does not where it may close what a single mark before the name opens.
    """
    forms, tokens = view.forms, view.analysis.tokens
    if last + 1 >= len(forms) or forms[last] not in APOSTROPHES:
        return False
    before, mark, after = tokens[last - 1 : last + 2]
    apart = before.end == mark.start and mark.end < after.start
    if not (apart and before.text.endswith(view.grammar.sibilants)):
        return False
    opened = any(
        forms[place] in _SINGLE_MARKS and tokens[place].end == tokens[place + 1].start
        for place in range(max(0, first - _LONGEST_QUOTATION), first)
    )
    return not opened and view.words[last + 1].part in _OWNED


def without_ending(view: View, parts: list[str], first: int, last: int) -> tuple[str, ...]:
    """Return the parts of a name, the last without the ending of the genitive.

    It is one where the parse has the name hang from the noun that it stands before ("Jan Holms
    Plan"), where it stands behind a noun for kin who is somebody else ("die Mutter Jan Holms"), or
    where the bare form is a name of the article, unless the name ends so by itself; a name in "-s"
    takes an apostrophe there.

    Args:
        view: the article.
        parts: the words of the name as they stand, at least one.
        first: the index of its first token.
        last: the index after its last token.
    """
    bare = view.grammar.bare(parts[-1])
    if bare is None:
        return tuple(parts)
    other = _is_other_s(view, parts, first) or _stands_before_own(view, first, last)
    genitive = other or (
        _is_known(view, parts, bare, last) and not _is_whole(view, parts[-1], bare, first, last)
    )
    return (*parts[:-1], bare) if genitive else tuple(parts)


def _is_other_s(view: View, parts: list[str], first: int) -> bool:
    """Tell whether a full name stands behind a noun for kin of another gender.

    "Die Mutter Peter Holms" has a son; "der Gast Anna Peters" may be a woman.
    """
    given = {gender.value for gender in view.knowledge.genders(parts[0])}
    if len(parts) < _FULL or not given or not first:
        return False
    gender = view.grammar.word(view.forms[first - 1], "NOUN").genders
    return len(gender) == 1 and gender not in given


def _is_known(view: View, parts: list[str], bare: str, last: int) -> bool:
    """Tell whether the bare form is a name in the article, or alone one by itself."""
    if bare in view.names:
        return True
    if len(parts) > 1 or parts[0] in view.surnames:
        return False
    readings = view.analysis.readings
    lemma = readings[last - 1].lemma if readings else ""
    return bool(view.knowledge.genders(bare)) or lemma == bare


def _is_whole(view: View, form: str, bare: str, first: int, last: int) -> bool:
    """Tell whether a name ends by itself in what may be an ending ("Jonas sagte").

    So does a subject, unless a noun follows on a name of the article ("Barack Obamas Wunsch
    erlitt" beside "Obama"); a first name whose bare form is nobody's here; and a surname whose
    bare form is only a first name ("Jan Peters" beside "Peter Holm").
    """
    before_noun = last < len(view.words) and view.words[last].part in _NOUNS
    subject = any(view.relations[token] == _SUBJECT for token in range(first, last))
    if subject and not (before_noun and bare in view.names):
        return True
    if form in view.surnames:
        return bare not in view.surnames and bool(view.knowledge.genders(bare))
    return bare not in view.names and bool(view.knowledge.genders(form))


def _stands_before_own(view: View, first: int, last: int) -> bool:
    """Tell whether the parse takes a name for whose the noun right after it is.

    It has the name hang from the noun, the noun go on with the name, or both do the same in the
    clause, which two beside each other can only if one is the other's ("Jan Holms neuer Plan").
    """
    place = last
    while place < min(last + _MOST_ADJECTIVES, len(view.words) - 1) and (
        view.words[place].part is Part.ADJECTIVE
    ):
        place += 1
    if place >= len(view.words) or view.words[place].part not in _NOUNS:
        return False
    governor, relation = view.governors[place], view.relations[place]
    name = range(first, last)
    if any(view.governors[t] == place and view.relations[t].startswith(_OWNERS) for t in name):
        return True
    if place + 1 < len(view.words) and view.words[place + 1].part is Part.NAME:
        return False  # "Hatte Jan Jacobs Präsident Holm gerufen"
    alike = any(view.governors[t] == governor >= 0 and view.relations[t] == relation for t in name)
    return alike or (relation == "flat" and governor in name)
