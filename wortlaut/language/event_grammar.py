"""What a language brings to the finding of events: words with frames, and words that qualify them.

Which token fills which place of a frame is decided in `wortlaut.events` on the dependency tree.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wortlaut.language.time_grammar import Tense
from wortlaut.records.event import EventType, Status

Slot = str
"""A place of a frame: `subj`, `acc`, `dat`, `gen` (genitive or what stands for it), `poss`, `adj`
("der russische Angriff"), or the lemma of a preposition."""


class Flag(StrEnum):
    """What a frame asks for or implies.

    MUTUAL all who take part act; REFLEXIVE counts only with a reflexive pronoun; ACTING the
    recipient has to be somebody; NEEDS_ACTOR, NEEDS_RECIPIENT, NEEDS_ANY has to be filled; HARM a
    deed or an accident; WHOLE not as part of a compound; WEAK the word tells
    it only now and then; OPEN it takes more than the frame to tell; GENITIVE the noun of a phrase
    stands in the genitive ("des Landes verweisen").
    """

    MUTUAL = "mutual"
    REFLEXIVE = "reflexive"
    ACTING = "acting"
    NEEDS_ACTOR = "needs_actor"
    NEEDS_RECIPIENT = "needs_recipient"
    NEEDS_ANY = "needs_any"
    HARM = "harm"
    WHOLE = "whole"
    WEAK = "weak"
    OPEN = "open"
    GENITIVE = "genitive"


class Frame(NamedTuple):
    """A type of event and the places of its participants, those that count first before others.

    Without a phrase at the place `needs`, if there is one, it is no such event.
    """

    type: EventType
    actors: tuple[Slot, ...]
    recipients: tuple[Slot, ...]
    flags: frozenset[Flag] = frozenset()
    needs: Slot = ""


class Effect(StrEnum):
    """What a word does to the event that it governs.

    SUPPORT its subject does what its object names ("einen Anschlag verüben"); OCCUR it happens
    ("erfolgen"); PLAN it is to come; PREVENT it does not happen; DOUBT it is open whether it does;
    PROMISE its subject says that it will do it; RECEIVE it is done to its subject.
    """

    SUPPORT = "support"
    OCCUR = "occur"
    PLAN = "plan"
    PREVENT = "prevent"
    DOUBT = "doubt"
    PROMISE = "promise"
    RECEIVE = "receive"


class Modality(StrEnum):
    """What a modal verb in the indicative makes of the event.

    HEARSAY others say it of the past ("soll getötet haben"), else it is to come; INTENT, DUTY are
    to come; MAY is uncertain.
    """

    HEARSAY = "hearsay"
    INTENT = "intent"
    DUTY = "duty"
    MAY = "may"


class Answering(NamedTuple):
    """What the subject of a verb says of an event that has been told ("dementieren").

    Attributes:
        status: how it puts the event.
        slot: the place of the words for the event.
        reflexive: whether the verb means that with a reflexive pronoun only ("sich bekennen zu").
        own: whether the subject says that it has done it.
        noun: the object with which alone the verb means that ("Verantwortung übernehmen für").
    """

    status: Status
    slot: Slot
    reflexive: bool = False
    own: bool = False
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTags:
    """The tags of a language, as in `Reading.tag`, that say what a word can be in a clause.

    Attributes:
        finite: of finite verbs, no imperatives.
        infinitives: of all verbs.
        auxiliary_infinitives: of the infinitives, those of auxiliaries that are no modals.
        participles: past participles of full verbs.
        relatives: relative pronouns.
        reflexives: reflexive pronouns.
    """

    finite: frozenset[str]
    infinitives: frozenset[str]
    auxiliary_infinitives: frozenset[str]
    participles: frozenset[str]
    relatives: frozenset[str]
    reflexives: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventGrammar:
    """The words of a language for events. All functions are pure and bounded.

    Attributes:
        verbs: frames by lemma, with its particle.
        nouns: the frames of a noun's lemma, also by the last part of a compound.
        head: the last part of a noun's lemma that has a frame, else the lemma.
        usual: of each type, for verbs and (True) for nouns, the frame that most words of it have,
            as one that the rules alone do not find.
        adjectives: frames by lemma, of those that stand with a copula ("ist bereit").
        phrases: frames by the lemma of the verb and that of the noun.
        aimed: the same where a phrase beside them makes it another event ("eine Rakete abfeuern",
            "auf jemanden").
        idioms: the objects with which a verb names no event, by its lemma ("Opfer fordern").
        governing: lemmas of the verbs whose noun in a phrase is their object ("Klage erheben").
        means: prepositions with nouns that together only say by what means ("mit Hilfe").
        judging: lemmas of verbs that call their object something ("bezeichnen als").
        parts: the lemma of a noun and, shorter and shorter, the last parts of a compound.
        effects: by lemma of a verb.
        prospects: by lemma of a noun and of the preposition below it, "" for a genitive, what it
            makes of an event there: PLAN ("Pläne für einen Abzug") or DOUBT ("Angst vor einem
            Angriff").
        modals: by lemma.
        moves: by lemma of a verb, the places of whom it moves to do something ("auffordern").
        directs: whether an adverb says in which direction of a place something lies ("nördlich").
        dates: whether a noun's lemma names a day, a month, a year.
        participle: the lemma of the verb whose past participle a form is, "" where it is none.
        held: the preposition that a pronominal adverb holds ("dagegen"), "" where it is none.
        speaking: pronouns for who speaks ("ich").
        acts: whether a noun's lemma can be somebody.
        praising, blaming: lemmas that judge.
        plays: whether a noun's lemma belongs to sport.
        governs: whether a noun's lemma belongs to public affairs: politics, courts, war, protest.
        harms: whether a noun's lemma is an accident or a disaster.
        cases: letters of "nadg" that a determiner allows, empty where it tells nothing.
        known: determiners and pronouns of what is known ("der", "dieser"), as lemmas, and forms
            that hold one ("zum").
        several: whether the form of a finite verb is a plural.
        agents: prepositions before who acts in a passive.
        comparing: words before what something is compared with or is ("als", "wie").
        by: the one before who acts beside a noun whose genitive it is done to ("Besetzung der
            Stadt durch Rebellen").
        givers: prepositions before who gives what is received ("erhielt Hilfe von").
        of: prepositions that stand for a genitive.
        origins: before whom somebody comes from ("Politiker aus der SPD").
        passive: the auxiliary of the passive; `state`, that of the perfect and the state passive.
        future: the auxiliary of the future.
        tags: of its words, see `EventTags`.
        places: prepositions before a place.
        according: prepositions before a source ("laut", "zufolge").
        after: prepositions before a noun of what is said ("nach Angaben von").
        beside: prepositions before an event that the clause only sets something beside ("trotz").
        towards: prepositions before a state that somebody is brought to ("nach").
        says: whether a noun's lemma names what is said.
        reports: whether a name is that of a medium or a news agency.
        hedges: adverbs and adjectives that leave open whether it is so.
        negations: adverbs and determiners.
        conditions: conjunctions that leave it open.
        almost: words by which, with an unreal mood, it did not happen ("beinahe", "um ein Haar").
        pending: adverbs by which what did not happen may yet ("noch", "bisher").
        crimes: whether a noun's lemma names a deed that is a crime, of whatever kind ("Tat").
        proves: whether a noun's lemma names a proof.
        answers: of verbs with which somebody says that what has been told is so, or not, by lemma.
        charges: whether a noun's lemma names what somebody is said to have done ("Vorwurf").
        alleging: lemmas of verbs, and adjectives beside a verb, by which somebody says that others
            did something bad ("vorwerfen", "verantwortlich").
        causes: prepositions before what somebody is made responsible for ("für").
        judges: whether a noun's lemma names a court or who sits in one.
        enforces: whether a name is that of police, a court or prosecutors.
        felonies: whether a noun's lemma names a crime that these do not commit ("Attentat").
        strikes: whether the lemma of a noun or a verb names a strike.
        employed: the preposition before whom those work for who strike ("streiken bei").
        joins: whether a noun's lemma names who joins in a body, or the body, not its staff.
        replies: prepositions with nouns for what an answer is given to ("auf Anfrage").
        dying: lemmas of verbs, some with a noun, that say that somebody dies ("ums Leben kommen").
        attacks: whether a noun's lemma names who attacked ("Attentäter").
        credits: words before a colon and who took a picture or wrote a text ("Foto").
        bylines: words that begin a line of who wrote a text ("Von").
        tense: what the words of a sentence say of the clause around the word at a place.
        planned: how adjectives begin that put an event in the future ("geplante").
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Callable[[str], tuple[Frame, ...]]
    head: Callable[[str], str]
    usual: Mapping[tuple[EventType, bool], Frame]
    adjectives: Mapping[str, Frame]
    phrases: Mapping[str, Mapping[str, Frame]]
    aimed: Mapping[str, Mapping[str, Frame]]
    idioms: Mapping[str, frozenset[str]]
    governing: frozenset[str]
    means: frozenset[str]
    judging: frozenset[str]
    parts: Callable[[str], tuple[str, ...]]
    effects: Mapping[str, Effect]
    prospects: Mapping[tuple[str, str], Effect]
    modals: Mapping[str, Modality]
    moves: Mapping[str, tuple[Slot, ...]]
    directs: Callable[[str], bool]
    dates: Callable[[str], bool]
    participle: Callable[[str], str]
    held: Callable[[str], str]
    speaking: frozenset[str]
    acts: Callable[[str], bool]
    praising: frozenset[str]
    blaming: frozenset[str]
    plays: Callable[[str], bool]
    governs: Callable[[str], bool]
    harms: Callable[[str], bool]
    cases: Callable[[str], str]
    known: frozenset[str]
    several: Callable[[str], bool]
    agents: frozenset[str]
    comparing: frozenset[str]
    by: Slot
    givers: tuple[Slot, ...]
    of: frozenset[str]
    origins: frozenset[str]
    passive: str
    state: str
    future: str
    tags: EventTags
    places: frozenset[str]
    according: frozenset[str]
    after: frozenset[str]
    beside: frozenset[str]
    towards: frozenset[str]
    says: Callable[[str], bool]
    reports: Callable[[str], bool]
    hedges: frozenset[str]
    negations: frozenset[str]
    conditions: frozenset[str]
    almost: frozenset[str]
    pending: frozenset[str]
    crimes: Callable[[str], bool]
    proves: Callable[[str], bool]
    answers: Mapping[str, Answering]
    charges: Callable[[str], bool]
    alleging: frozenset[str]
    causes: frozenset[str]
    judges: Callable[[str], bool]
    enforces: Callable[[str], bool]
    felonies: Callable[[str], bool]
    strikes: Callable[[str], bool]
    employed: Slot
    joins: Callable[[str], bool]
    replies: frozenset[str]
    dying: frozenset[str]
    attacks: Callable[[str], bool]
    credits: frozenset[str]
    bylines: frozenset[str]
    planned: tuple[str, ...]
    tense: Callable[[tuple[str, ...], int], Tense | None]
