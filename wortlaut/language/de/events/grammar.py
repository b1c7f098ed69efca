"""The German grammar of events, see `wortlaut.language.event_grammar`.

The words are in `data/events.tsv` (verbs, nouns and light-verb phrases with their frames) and
`data/event_words.tsv` (what qualifies them).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from wortlaut.language.de.events.nouns import (
    acts,
    attacks,
    charges,
    dates,
    directs,
    enforces,
    event_words,
    goes_before,
    governs,
    harms,
    is_crime,
    is_felony,
    joins,
    judges,
    parts,
    plays,
    proves,
    reports,
    says,
    strikes,
)
from wortlaut.language.de.reference.grammar import is_plural_verb
from wortlaut.language.de.tables import rows
from wortlaut.language.de.times.tense import tense
from wortlaut.language.de.words.morphology import readings
from wortlaut.language.event_grammar import (
    Answering,
    Effect,
    EventGrammar,
    EventTags,
    Flag,
    Frame,
    Modality,
)
from wortlaut.records.event import EventType, Status

_Use = TypeVar("_Use", Effect, Modality)
_CACHED = 1 << 15
_WITH = "with:"
_WEAK = "?"

# The cases that a form of an article or of a strong determiner allows.
_ARTICLES = {
    "der": "ndg",
    "die": "na",
    "das": "na",
    "den": "ad",
    "dem": "d",
    "des": "g",
    "deren": "g",
    "dessen": "g",
}
_ENDINGS = {"er": "ndg", "e": "na", "es": "nag", "en": "ad", "em": "d"}
_STEMS = ("ein", "kein", "dies", "jen", "jed", "sein", "ihr", "unser", "mein", "dein", "euer")
_STRONG = ("all", "viel", "einig", "mehrer", "manch", "beid", "wenig", "ander", "zahlreich")
_PREFIXES = ("be", "ent", "er", "ge", "miss", "über", "unter", "ver", "wider", "zer")
_INFLECTED = ("", "e", "en", "er", "es", "em")
_PRONOMINAL = re.compile(
    "(?:dar?|hier)(an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|über|um|unter|von|vor|zu)"
)
_PRONOUNS = {
    "er": "n",
    "ihn": "a",
    "ihm": "d",
    "sie": "na",
    "ihnen": "d",
    "es": "na",
    "ich": "n",
    "wir": "n",
    "uns": "ad",
    "man": "n",
    "wer": "n",
    "wen": "a",
    "wem": "d",
}
_TAGS = EventTags(
    finite=frozenset(("VVFIN", "VAFIN", "VMFIN")),
    infinitives=frozenset(("VVINF", "VVIZU", "VAINF", "VMINF")),
    auxiliary_infinitives=frozenset(("VAINF",)),
    participles=frozenset(("VVPP",)),
    relatives=frozenset(("PRELS",)),
    reflexives=frozenset(("PRF",)),
)


@cache
def event_grammar() -> EventGrammar:
    """Return the words and frames of German events."""
    known, words = frames(), event_words()
    return EventGrammar(
        verbs=known.verbs,
        nouns=nouns,
        head=head,
        usual=_usual(known),
        adjectives=known.adjectives,
        phrases=known.phrases,
        aimed=known.aimed,
        idioms=known.idioms,
        governing=words["objects"],
        means=_pairs(words["means"]),
        judging=words["judging"],
        parts=parts,
        effects=_by_word(reversed(Effect), words),
        prospects=MappingProxyType(
            dict(_prospects(words["planned_noun"], Effect.PLAN))
            | dict(_prospects(words["doubted_noun"], Effect.DOUBT))
        ),
        modals=_by_word(Modality, words),
        moves=MappingProxyType(
            dict.fromkeys(words["moves_acc"], ("acc", "dat"))
            | dict.fromkeys(words["moves_dat"], ("dat", "acc"))
        ),
        directs=directs,
        dates=dates,
        participle=participle,
        held=held,
        speaking=words["speaking"],
        acts=acts,
        praising=words["praise"],
        blaming=words["blame"],
        plays=plays,
        governs=governs,
        harms=harms,
        cases=cases,
        known=words["known"],
        several=is_plural_verb,
        agents=frozenset(("von", "durch")),
        comparing=frozenset(("als", "wie")),
        by="durch",
        givers=("von",),
        of=frozenset(("von",)),
        origins=frozenset(("aus",)),
        passive="werden",
        state="sein",
        future="werden",
        tags=_TAGS,
        places=words["place"],
        according=words["according"],
        after=words["after"],
        beside=words["beside"],
        towards=frozenset(("nach",)),
        says=says,
        reports=reports,
        hedges=words["hedge"],
        negations=words["negation"],
        conditions=words["condition"],
        almost=words["almost"],
        pending=words["pending"],
        crimes=is_crime,
        proves=proves,
        answers=MappingProxyType(
            dict.fromkeys(words["confirms"], Answering(Status.ASSERTED, "acc"))
            | dict.fromkeys(words["denies"], Answering(Status.DENIED, "acc"))
            | dict.fromkeys(words["admits"], Answering(Status.ASSERTED, "acc", own=True))
            | dict.fromkeys(
                words["owns_up"], Answering(Status.ASSERTED, "zu", reflexive=True, own=True)
            )
            | dict.fromkeys(
                words["answers_for"],
                Answering(Status.ASSERTED, "für", own=True, noun="Verantwortung"),
            )
        ),
        charges=charges,
        alleging=words["alleging"],
        causes=frozenset(("für",)),
        judges=judges,
        enforces=enforces,
        felonies=is_felony,
        strikes=strikes,
        employed="bei",
        joins=joins,
        replies=_pairs(words["reply"]),
        dying=_pairs(words["dying"]),
        attacks=attacks,
        credits=words["credit"],
        bylines=words["byline"],
        planned=tuple(sorted(words["planned"])),
        tense=tense,
    )


def _by_word(uses: Iterable[_Use], words: Mapping[str, frozenset[str]]) -> Mapping[str, _Use]:
    """Return the use of each word; of a word with several, the last."""
    return MappingProxyType({word: use for use in uses for word in words[use.value]})


def _pairs(words: Iterable[str]) -> frozenset[str]:
    """Return pairs of words that are written as "mit|Hilfe", with a space between them."""
    return frozenset(word.replace("|", " ") for word in words)


def _prospects(words: Iterable[str], effect: Effect) -> Iterator[tuple[tuple[str, str], Effect]]:
    """Yield an effect by noun and preposition, written as "Angst|vor"."""
    for word in words:
        noun, _, preposition = word.partition("|")
        yield (noun, preposition), effect


class Frames(NamedTuple):
    """The frames of `data/events.tsv` by lemma; of phrases by the lemma of the verb, then the noun.

    `aimed` are phrases that need another one beside them ("eine Rakete auf jemanden abfeuern"),
    `idioms` the objects with which a verb names no event ("Opfer fordern"), by its lemma.
    """

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    adjectives: dict[str, Frame]
    phrases: dict[str, dict[str, Frame]]
    aimed: dict[str, dict[str, Frame]]
    idioms: dict[str, frozenset[str]]


@cache
def frames() -> Frames:
    """Return the frames of `data/events.tsv`."""
    found = Frames({}, {}, {}, {}, {}, {})
    for kind, name, actors, recipients, flags, verbs, words in rows("events.tsv"):
        if kind == "none":
            for verb in verbs.split():
                found.idioms[verb] = found.idioms.get(verb, frozenset()).union(words.split())
            continue
        frame = _frame(name, actors, recipients, flags)
        if kind == "verb":
            _add(found.verbs, verbs, frame)
        elif kind == "noun":
            _add(found.nouns, words, frame)
        elif kind == "adj":
            found.adjectives.update(_words_with(words, frame))
        else:
            for verb in verbs.split():
                known = (found.aimed if frame.needs else found.phrases).setdefault(verb, {})
                known |= {word: known.get(word, frame) for word in words.split()}
    for listed in (found.verbs, found.nouns):
        for word, ways in listed.items():
            listed[word] = tuple(
                sorted(ways, key=lambda frame: (Flag.OPEN in frame.flags, frame.needs == ""))
            )
    return found


def _words_with(words: str, frame: Frame) -> Iterator[tuple[str, Frame]]:
    """Yield the words of a row with its frame, the weak one where a word is marked so."""
    weak = frame._replace(flags=frame.flags | {Flag.WEAK})
    for word in words.split():
        yield word.rstrip(_WEAK), weak if word.endswith(_WEAK) else frame


def _add(listed: dict[str, tuple[Frame, ...]], words: str, frame: Frame) -> None:
    for word, own in _words_with(words, frame):
        listed[word] = (*listed.get(word, ()), own)


def _usual(known: Frames) -> dict[tuple[EventType, bool], Frame]:
    """Return of each type the frame that most verbs and most nouns have, see `EventGrammar`."""
    counts: dict[tuple[EventType, bool], Counter[Frame]] = {}
    for noun, listed in ((False, known.verbs), (True, known.nouns)):
        for frame in (frame for ways in listed.values() for frame in ways if not frame.needs):
            kept = frame._replace(flags=frame.flags & {Flag.MUTUAL} | {Flag.OPEN})
            counts.setdefault((frame.type, noun), Counter())[kept] += 1
    return {key: found.most_common(1)[0][0] for key, found in counts.items()}


def _frame(name: str, actors: str, recipients: str, flags: str) -> Frame:
    needed = [flag.removeprefix(_WITH) for flag in flags.split() if flag.startswith(_WITH)]
    return Frame(
        EventType(name),
        tuple(actors.split()),
        tuple(recipients.split()),
        frozenset(Flag(flag) for flag in flags.split() if not flag.startswith(_WITH)),
        needed[0] if needed else "",
    )


@lru_cache(maxsize=_CACHED)
def nouns(lemma: str) -> tuple[Frame, ...]:
    """Return the frames of a noun: its own, else those of the longest last part that has any."""
    return _framed(lemma)[1]


def head(lemma: str) -> str:
    """Return the last part of a noun that has a frame, else the noun."""
    return _framed(lemma)[0]


@lru_cache(maxsize=_CACHED)
def _framed(lemma: str) -> tuple[str, tuple[Frame, ...]]:
    """Return the noun or its longest last part that has frames, and these."""
    known, none = frames().nouns, event_words()["no_event"]
    for part in parts(lemma):
        if part in none:
            break
        ways = known.get(part, ())
        if part != lemma and ways:
            ways = tuple(frame for frame in ways if Flag.WHOLE not in frame.flags)
            ways = ways if goes_before(lemma[: -len(part)]) else ()
        if ways:
            return part, ways
    return lemma, ()


@lru_cache(maxsize=_CACHED)
def participle(form: str) -> str:
    """Return the verb of a past participle, also an inflected one ("getöteten"), else "".

    An inflected one may look like the infinitive ("der entlassene Trainer"), after a prefix only.
    """
    bare = form.lower()
    for ending in _INFLECTED:
        stem = bare.removesuffix(ending) if ending else bare
        if stem.endswith(("t", "n")) and (ending == "" or stem != bare):
            for reading in readings(stem):
                alike = reading.lemma == stem and not (ending and stem.startswith(_PREFIXES))
                if reading.pos == "VERB" and reading.mood is None and not alike:
                    return reading.lemma
    return ""


def held(form: str) -> str:
    """Return the preposition that a pronominal adverb holds ("dagegen"), else ""."""
    found = _PRONOMINAL.fullmatch(form.lower())
    return found[1] if found is not None else ""


@lru_cache(maxsize=_CACHED)
def cases(form: str) -> str:
    """Return the cases that a determiner or a pronoun allows, letters of "nadg"."""
    lower = form.lower()
    listed = _ARTICLES.get(lower) or _PRONOUNS.get(lower)
    if listed is not None:
        return listed
    for stem in _STEMS:
        if lower.startswith(stem):
            ending = lower.removeprefix(stem)
            return (
                ("na" if stem in {"ein", "kein", "sein", "ihr"} else "")
                if not ending
                else (_ENDINGS.get(ending, ""))
            )
    for stem in _STRONG:
        if lower.startswith(stem):
            return _ENDINGS.get(lower.removeprefix(stem), "")
    return ""
