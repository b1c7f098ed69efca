"""Whether a German clause tells of the past or of what is to come, by its verbs.

Preterite and perfect tell of the past; "werden" and a modal in the present of what is to come,
and so does the plain present beside a date ("beginnt am Montag"): Duden, Die Grammatik, on tense.
A participle between article and noun has a tense of its own ("der am Montag gefasste Beschluss").
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from wortlaut.language.de.words.candidates import candidates
from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.marks import DOUBLE
from wortlaut.language.time_grammar import Tense

_BOUNDS = frozenset(",;:()–—") | DOUBLE
_ENCLOSED = {"„": "“", "(": ")", "–": "–", "—": "—"}
"""What opens a stretch that stands within a clause, and what closes it."""

_LONGEST_FORM = 40
_WERDEN = frozenset({"wird", "werden", "werde", "werdet"})
_HABEN = frozenset({"hat", "haben", "habe", "hatte", "hatten", "hätte", "hätten"})
_SEIN = frozenset({"ist", "sind", "sei", "seien", "war", "waren", "wäre", "wären"})
_PAST_MODALS = frozenset({"konnte", "konnten", "musste", "mussten", "durfte", "durften"})
# "ist für Montag geplant" tells of what is to come.
_PLANNED = frozenset({"geplant", "vorgesehen", "angesetzt", "terminiert", "anberaumt"})
_ARTICLES = frozenset(
    [
        *("der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen"),
        *("diesem", "ein", "eine", "einer", "einem", "einen", "eines"),
    ]
)
_MOST_BEFORE_PARTICIPLE = 8
_AFTER = frozenset(("nach", "Nach", "seit", "Seit"))
_MOST_AFTER = 7
_DECLINED = ("er", "en", "em", "es")
# Perfects with "sein"; "soll fertiggestellt sein" tells of what is to come.
_GONE_ENDINGS = (
    "kommen gegangen gefahren gefallen gestorben geflohen flüchtet stürzt brochen gereist gelaufen "
    "gesprungen gestiegen gezogen geflogen schwunden gewesen worden blieben schehen passiert"
)
_GONE = tuple(_GONE_ENDINGS.split())
_SOLLEN = frozenset({"soll", "sollen", "solle", "sollten", "sollte"})
_PRESENT = frozenset({"present", "present_1sg", "subjunctive_1"})
_PLAUSIBLE = 3.0


def tense(forms: tuple[str, ...], place: int) -> Tense | None:
    """Return the tense of the clause around the word at `place`, else of the sentence, or None.

    A clause reaches to the next comma or other mark, over what stands in marks or brackets within
    it. A date between an article and its noun has the tense of the participle there; what stands
    after "nach" or "seit" has been, unless the clause tells what is to come ("nach der Wahl am
    Sonntag ist alles offen"). Takes time linear in the number of forms.
    """
    if (found := _attributive(forms, place)) is not None:
        return found
    if forms[:place][-1:] == ("auf",):  # "auf Montag verschoben"
        return Tense.FUTURE
    return _of_clause(forms, place)


def _of_clause(forms: tuple[str, ...], place: int) -> Tense | None:
    clause = _clause(forms, place)
    if _is_after(forms, place) and (_WERDEN | _SOLLEN).isdisjoint(clause):
        return Tense.PAST
    found = _tense_of(clause)
    if len(clause) == len(forms):
        return found
    if _is_open(clause):
        return Tense.PAST if _is_perfect(frozenset(forms), _names(forms)) else found
    return _tense_of(forms) if found is None else found


def _is_open(clause: Sequence[str]) -> bool:
    """Say whether all verbs of a clause are forms of "haben" and "sein": more may follow."""
    auxiliaries = _HABEN | _SEIN
    others = _names([form for form in clause if form not in auxiliaries])
    return not auxiliaries.isdisjoint(clause) and not any(others)


def _names(forms: Sequence[str]) -> list[frozenset[str]]:
    return [_verb_forms(form) if form[:1].islower() else frozenset() for form in forms]


def _clause(forms: tuple[str, ...], place: int) -> tuple[str, ...]:
    """Return the words of the clause around a word, without what is enclosed in it."""
    before = _until_bound(forms[:place][::-1], {end: start for start, end in _ENCLOSED.items()})
    return (*before[::-1], *_until_bound(forms[place:], _ENCLOSED))


def _until_bound(forms: tuple[str, ...], enclosed: Mapping[str, str]) -> list[str]:
    """Return the words up to the first mark that bounds a clause, in the order given."""
    found: list[str] = []
    at = 0
    while at < len(forms):
        end = enclosed.get(forms[at])
        if end is not None and end in forms[at + 1 :]:
            at = forms.index(end, at + 1) + 1
            continue
        if forms[at] in _BOUNDS:
            break
        found.append(forms[at])
        at += 1
    return found


def _attributive(forms: tuple[str, ...], place: int) -> Tense | None:
    """Return the tense of the participle that a date belongs to ("die am Montag beginnende")."""
    *_, before, article, preposition = ("", "", "", *forms[:place])
    if before == "," or article.lower() not in _ARTICLES or not preposition.islower():
        return None
    own = True
    for form in forms[place + 1 : place + 1 + _MOST_BEFORE_PARTICIPLE]:
        if form in _BOUNDS:
            break
        own = form[:1].isupper() or (own and form not in _ARTICLES)
        kind = _participle(form) if own and form[:1].islower() else None
        if kind is not None:
            planned = kind == "participle_1" or form.startswith(tuple(_PLANNED))
            return Tense.FUTURE if planned else Tense.PAST
    return None


def _is_after(forms: tuple[str, ...], place: int) -> bool:
    """Say whether a date belongs to what has been: "nach der Wahl am Sonntag", "die Wahl vom …"."""
    *before, preposition = ("", *forms[:place])
    if preposition == "vom":
        return not {"an", "ab", "bis"} & set(forms[place + 1 : place + 3])
    words = before[-_MOST_AFTER:]
    start = max((n for n, word in enumerate(words) if word in _AFTER), default=len(words))
    phrase = words[start + 1 :]
    return (
        len(phrase) > 1
        and phrase[0].islower()
        and phrase[-1][:1].isupper()
        and all(word[:1].isupper() or word.endswith(_DECLINED) for word in phrase)
    )


@lru_cache(maxsize=1 << 12)
def _participle(form: str) -> str | None:
    """Return which participle a form is most likely, with the ending of an adjective, if any."""
    if len(form) > _LONGEST_FORM:
        return None
    likely = (c for c in candidates(form, lexicon().find) if c.cost <= _PLAUSIBLE)
    names = (KINDS[candidate.kind].name.partition(".") for candidate in likely)
    return next((verb for verb, _, name in names if name == "attributive" and "_" in verb), None)


def _tense_of(forms: Sequence[str]) -> Tense | None:
    names = _names(forms)
    present = frozenset(forms)
    if _is_perfect(present, names) or _is_perfect_infinitive(forms, names):
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


def _is_perfect_infinitive(forms: Sequence[str], names: Sequence[frozenset[str]]) -> bool:
    """Say whether a clause tells what has been done ("dort gewesen zu sein", "geflohen sein")."""
    gone = any(end == "sein" and form.endswith(_GONE) for form, end in pairwise(forms))
    return gone or any(
        forms[n] == "zu" and forms[n + 1] in {"haben", "sein"} and "participle_2" in names[n - 1]
        for n in range(1, len(forms) - 1)
    )


def _is_infinitive(forms: Sequence[str], names: Sequence[frozenset[str]]) -> bool:
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
