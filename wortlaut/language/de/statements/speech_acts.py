"""What a German cue does, by the lemmas of its words."""

from collections.abc import Sequence
from functools import cache

from wortlaut.language.de.tables import rows
from wortlaut.language.de.words.morphology import readings
from wortlaut.records import Act

_MOST_FORMS = 12


@cache
def _acts() -> dict[str, Act]:
    """Return the acts of `data/speech_acts.tsv` by lemma."""
    return {lemma: Act(act) for lemma, act in rows("speech_acts.tsv")}


def speech_act(forms: Sequence[str]) -> Act | None:
    """Return what a cue with these word forms does, None where the list does not tell.

    A separable verb is put together from its parts ("warf … vor" is "vorwerfen"); what is rarer
    than plain saying decides, so "erklärte … seine Ablehnung" declines.
    """
    forms = forms[:_MOST_FORMS]
    lemmas = [{reading.lemma for reading in readings(form)} | {form} for form in forms]
    separable = (
        f"{particle.lower()}{lemma}"
        for candidates in lemmas
        for lemma in sorted(candidates)
        for particle in forms
        if lemma.islower()
    )
    alone = (lemma for candidates in lemmas for lemma in sorted(candidates))
    for listed in (separable, alone):
        acts = [_acts()[lemma] for lemma in listed if lemma in _acts()]
        if acts:
            return next((act for act in acts if act is not Act.STATE), Act.STATE)
    return None
