"""Whether a German clause tells of the past or of what is to come, by its verbs.

Preterite and perfect tell of the past; "werden" and a modal in the present of what is to come,
and so does the plain present beside a date ("beginnt am Montag"): Duden, Die Grammatik, on tense.
"""

from collections.abc import Sequence
from functools import lru_cache

from wortlaut.language.de.candidates import candidates
from wortlaut.language.de.kinds import KINDS
from wortlaut.language.de.lexicon import lexicon
from wortlaut.records.time_grammar import Tense

_BOUNDS = frozenset(',;:()–—„“”"»«')
_LONGEST_FORM = 40
_WERDEN = frozenset({"wird", "werden", "werde", "werdet"})
_HABEN = frozenset({"hat", "haben", "habe", "hatte", "hatten", "hätte", "hätten"})
_SEIN = frozenset({"ist", "sind", "sei", "seien", "war", "waren", "wäre", "wären"})
_PAST_MODALS = frozenset({"konnte", "konnten", "musste", "mussten", "durfte", "durften"})
# "ist für Montag geplant" tells of what is to come.
_PLANNED = frozenset({"geplant", "vorgesehen", "angesetzt", "terminiert", "anberaumt"})
_PRESENT = frozenset({"present", "present_1sg", "subjunctive_1"})
_PLAUSIBLE = 3.0


def tense(forms: tuple[str, ...], place: int) -> Tense | None:
    """Return the tense of the clause around the word at `place`, else of the sentence, or None.

    A clause reaches to the next comma or other mark. Takes time linear in the number of forms.
    """
    first = last = place
    while first > 0 and forms[first - 1] not in _BOUNDS:
        first -= 1
    while last < len(forms) and forms[last] not in _BOUNDS:
        last += 1
    found = _tense_of(forms[first:last])
    if found is None and last - first < len(forms):
        found = _tense_of(forms)
    return found


def _tense_of(forms: tuple[str, ...]) -> Tense | None:
    names = [_verb_forms(form) if form[:1].islower() else frozenset() for form in forms]
    present = frozenset(forms)
    if _is_perfect(present, names):
        return Tense.PAST
    modal = any("modal.present" in name for name in names)
    werden = not _WERDEN.isdisjoint(present) and not any("modal" in name for name in names)
    if modal or werden or not _PLANNED.isdisjoint(present):
        return Tense.FUTURE
    if any("past" in name for name in names):
        return Tense.PAST
    if any("present" in name for name in names) or _is_infinitive(forms, names):
        return Tense.FUTURE
    return None


def _is_perfect(present: frozenset[str], names: Sequence[frozenset[str]]) -> bool:
    """Say whether the forms hold a perfect ("ist … gefasst") or the past of a modal ("konnte")."""
    if not _PAST_MODALS.isdisjoint(present) or "worden" in present:
        return True
    participle = any("participle_2" in name for name in names)
    sein = not _SEIN.isdisjoint(present) and _PLANNED.isdisjoint(present)
    return participle and (sein or not _HABEN.isdisjoint(present))


def _is_infinitive(forms: tuple[str, ...], names: Sequence[frozenset[str]]) -> bool:
    """Say whether a clause without a finite verb tells what is to be done ("zu reisen")."""
    infinitive = "zu" in forms and any("infinitive" in name for name in names)
    return infinitive or any("zu_infinitive" in name for name in names)


@lru_cache(maxsize=1 << 14)
def _verb_forms(form: str) -> frozenset[str]:
    """Return the tenses that a form is likely to show; a modal's past may be its subjunctive."""
    if len(form) > _LONGEST_FORM:
        return frozenset()
    found = set()
    for candidate in candidates(form, lexicon().find):
        verb, _, name = KINDS[candidate.kind].name.partition(".")
        if candidate.cost > _PLAUSIBLE:
            continue
        if verb == "modal":
            found.add("modal.present" if name in {"present", "subjunctive_1"} else "modal")
        elif verb in {"verb", "auxiliary"}:
            found.add("present" if name in _PRESENT else name)
    return frozenset(found)
