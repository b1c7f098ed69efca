"""Which events words can name, by themselves and by the words of their clause: without a tree."""

from collections.abc import Iterator, Sequence
from functools import cache

from wortlaut.language.de.events.grammar import frames, held, nouns, participle
from wortlaut.language.de.events.nouns import parts
from wortlaut.language.event_grammar import Frame
from wortlaut.language.marks import DOUBLE
from wortlaut.records import VERBS, Reading

_FARTHEST = 25
_BOUNDS = frozenset(",.;:!?()[]–—") | DOUBLE
_LONGEST_PARTICLE = 9


def event_frames(forms: Sequence[str], readings: Sequence[Reading]) -> list[tuple[Frame, ...]]:
    """Return the frames that each token may have; linear in the number of tokens.

    A verb may have those of one with a particle that stands behind it ("griff … an"), a verb and a
    noun of one clause those of their phrase ("Sanktionen … verhängen"), these first; a frame that
    needs a phrase counts where its preposition is there. A clause goes as far as `_FARTHEST` tokens
    on both sides of a verb, without punctuation in between.
    """
    found: list[tuple[Frame, ...]] = [_alone(*pair) for pair in zip(forms, readings, strict=True)]
    particles = _particles()
    for verb, reading in enumerate(readings):
        if reading.pos in VERBS and reading.lemma in particles:
            _add_around(found, forms, readings, verb)
        if found[verb] and any(frame.needs for frame in found[verb]):
            around = (*_reach(forms, verb, -1), *_reach(forms, verb, 1))
            there = {held(forms[at]) or readings[at].lemma for at in around}
            found[verb] = tuple(f for f in found[verb] if not f.needs or f.needs in there)
    return found


def _alone(form: str, reading: Reading) -> tuple[Frame, ...]:
    """Return the frames of a word by itself."""
    known = frames()
    if reading.pos == "NOUN":
        return nouns(reading.lemma)
    if reading.pos in VERBS:
        return known.verbs.get(reading.lemma, ())
    if reading.pos != "ADJ":
        return ()
    verb, adjective = participle(form), known.adjectives.get(reading.lemma)
    own = known.verbs.get(verb, ()) if verb else ()
    return own if adjective is None else (adjective, *own)


def _add_around(
    found: list[tuple[Frame, ...]], forms: Sequence[str], readings: Sequence[Reading], verb: int
) -> None:
    """Add to a verb what it may be with a particle, and to it and a noun what they may be."""
    known, lemma = frames(), readings[verb].lemma
    behind = list(_reach(forms, verb, 1))
    wholes = _particles()[lemma]
    lemmas = [lemma, *(wholes[forms[at]] for at in behind if forms[at] in wholes)]
    for whole in lemmas[1:]:
        found[verb] = (*known.verbs.get(whole, ()), *found[verb])
    phrases = [known.phrases[each] for each in lemmas if each in known.phrases]
    for at in (*_reach(forms, verb, -1), *behind) if phrases else ():
        if readings[at].pos != "NOUN":
            continue
        for part in parts(readings[at].lemma):
            frame = next((own[part] for own in phrases if part in own), None)
            if frame is not None:
                found[verb], found[at] = (frame, *found[verb]), (frame, *found[at])
                break


def _reach(forms: Sequence[str], verb: int, step: int) -> Iterator[int]:
    """Yield the tokens of a clause from its verb on, in one direction."""
    last = min(max(verb + step * _FARTHEST, -1), len(forms))
    for at in range(verb + step, last, step):
        if forms[at] in _BOUNDS:
            return
        yield at


@cache
def _particles() -> dict[str, dict[str, str]]:
    """Return the verbs that particles make of others, by the lemma of these and by the particle.

    A verb that names more only with a noun is there too, without particles.
    """
    known = frames()
    found: dict[str, dict[str, str]] = {lemma: {} for lemma in known.phrases}
    for whole in (*known.verbs, *known.phrases):
        for at in range(2, min(len(whole) - 2, _LONGEST_PARTICLE + 1)):
            found.setdefault(whole[at:], {})[whole[:at]] = whole
    return found
