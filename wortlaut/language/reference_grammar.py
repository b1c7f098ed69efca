"""What a language tells about reference: which words can name, describe or take up somebody.

The language brings a `ReferenceGrammar`; who is meant is decided in `wortlaut.actors`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wortlaut.language.source_words import SourceWords


class Part(StrEnum):
    """What a word can do in a phrase that refers to somebody.

    PRONOUN third person ("er"); POSSESSIVE before what is somebody's ("seiner", "deren");
    DEFINITE, INDEFINITE, DEMONSTRATIVE determiners; ADJECTIVE also numerals and participles; OF the
    preposition of possession ("von"), OF_THE with a determiner ("vom"), TO that of whom somebody
    speaks to ("zu"), both inside names too; FOR that of purpose ("für"), PLACE and PREPOSITION
    others; PARTICLE inside names ("van", "al"); HONORIFIC ("Herr", "Dr."); SUFFIX after a name
    ("Jr."); SPEECH a noun for what is said ("Angaben", "Meinung"): its possessor speaks; THEREBY an
    adverb for the source before ("demnach"); TIME a noun of times and measures; BODY a word that
    ends the name of a body ("AG", "Institution"); ANSWER a word that answers by itself ("Nein") and
    is nobody's name.
    """

    PRONOUN = "pronoun"
    POSSESSIVE = "possessive"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    DEMONSTRATIVE = "demonstrative"
    ADJECTIVE = "adjective"
    NOUN = "noun"
    NAME = "name"
    OF = "of"
    OF_THE = "of_the"
    TO = "to"
    FOR = "for"
    PLACE = "place"
    PREPOSITION = "preposition"
    PARTICLE = "particle"
    HONORIFIC = "honorific"
    SUFFIX = "suffix"
    SPEECH = "speech"
    THEREBY = "thereby"
    AND = "and"
    COMMA = "comma"
    OPEN = "open"
    CLOSE = "close"
    QUOTE = "quote"
    VERB = "verb"
    TIME = "time"
    BODY = "body"
    ANSWER = "answer"
    OTHER = "other"


class ReferenceWord(NamedTuple):
    """What a word form tells.

    Attributes:
        part: what it can do here.
        genders: letters of the genders that it allows, of "mfn"; empty where it tells nothing.
        numbers: likewise of "sp".
        genitive: whether it can stand in the genitive (determiners only).
        oblique: whether a pronoun, or what a determiner stands before, can be no subject ("ihm",
            "den").
        listed: whether the lexicon has it or its parts; a noun that it lacks may be a name.
    """

    part: Part
    genders: str = ""
    numbers: str = ""
    genitive: bool = False
    listed: bool = True
    oblique: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReferenceGrammar:
    """The words that a language refers with. All functions are pure and bounded.

    It is equal to itself alone, so what follows from it can be cached.

    Attributes:
        word: what a form with a UPOS tag tells; the tag may be empty.
        heads: the ways to cut a compound written as one word, as (modifier, head), the longest
            head first; the head is written as a word of its own.
        agreement: genders and numbers of a noun after a determiner, given both forms, the
            noun's own genders as far as they are known, and whether it is a noun's attribute.
        stem: the form without inflection, lower-cased, so that forms of one word agree.
        generations: by what tells father and son apart behind a name, the form that stands for it
            ("Jr." for "junior").
        younger: of these, what no name of the son is without where the father has been named.
        citation: words as one would list them, given the letters of gender and number ("russische
            Regierung", "iranisches Außenministerium" for "der russischen", "dem iranischen" …).
        proper: the name of a body as without a determiner, given the name, the determiner and the
            letter of the gender, each empty where there is none ("Nationaler Rat" for "der
            Nationale Rat").
        first_person: pronouns by which who speaks means themselves alone ("ich").
        own: adjectives that make what is said the subject's own ("eigenen").
        quoting: verbs in whose passive the subject speaks ("wird zitiert").
        passive: the auxiliary that makes the passive with a participle.
        expletive: subjects that stand for nobody ("es").
        resuming: small words that stand for what was told before ("das", "dies").
        speaks: whether words, such as a verb and its particle, mark speech ("warf", "vor").
        is_claim: whether a noun for what is said is its possessor's own claim ("Angaben",
            "Sicht"), not a document about something ("Studie").
        of_place: whether a capitalised adjective can only be that of a place after a definite
            determiner ("Duisburger").
        is_from_place: whether a noun means somebody by where they are from ("Leipzigerin").
        is_one: whether an adjective that is a noun means one behind a definite determiner ("Grüne",
            no "Grünen").
        is_thing: whether a noun is nobody's title by its ending ("Verwaltung").
        bare: a name without the ending that marks possession ("Merkels"), None where it has none.
        sibilants: endings of names that take an apostrophe alone to mark possession ("Merz’").
        joined: names, one or more, as one would list them ("A, B und C").
        aged: whether a noun tells of somebody's age alone ("54-Jährige").
        age_of: the age that a word tells, in digits ("54-Jährige", "54-jährigen"), empty for none.
        is_former: whether words with an office in them say that it is held no more ("frühere
            Ministerin", "Ex-Minister").
        is_counterpart: whether a noun means somebody by whom or what they are there for, so that
            it tells nothing more of who was named before ("Anwalt", "Nachbar").
        manages: whether a noun means who leads a firm ("Manager").
        modifiers: the words that the first part of a compound may be, with and without the letters
            that link it to the second ("Regierungs" gives itself and "Regierung").
        name_articles: by particle, the articles that may stand between it and a name ("von der
            Leyen").
        named_as_times: of the forms of a text, the places of words of time that are names ("Herr
            Montag").
        honours: of the forms of a text, the places of degrees and of what qualifies a rank, right
            before a name ("Prof. Dr. h. c.", "a. D.").
        information: nouns for information before which any noun says whose it is ("Bahnangaben").
        origin: prepositions before where something said comes from ("aus").
        circles: nouns for those around somebody ("Umfeld").
        acting_places: stems of nouns for places that act as bodies do ("Stadt", no "Insel").
        within: adverbs that take up a document ("darin").
        there: adverbs that take up where something is said ("dort").
        authority: nouns for whom a report goes back to ("unter Berufung auf").
        talking_with: prepositions before whom somebody talks with ("mit").
        issuers: by the stem of a document the type of the bodies that make such ones ("Urteil").
        publishing: verbs with which somebody makes a document or gives it out.
        two: determiners for both of two ("beide").
        pairs: by the stem of a noun the kinds of actors that two of them can be ("Länder").
        people: nouns for any man or woman ("Mann").
        gender_of_person: the letter of the gender of who a noun for one person means
            ("Patientin"), empty where it means nobody or does not tell.
        of_press: whether a noun for one person can be that of somebody who works for a body of the
            press, or belongs to it otherwise ("Reporterin", "Leser").
        takes_up: by the stem of a noun for bodies the types of those that it can take up.
        parts_of_bodies: by the stem of a noun for a part of a body that acts for it the type of
            the body ("Kammer" of a court).
        members_of_bodies: by the stem of a noun for those who decide as a body its type
            ("Richter").
        body_kinds: by a word in the name of a body the key of the institution that it shows the
            body to be ("AG" a company).
        may_be_one: whether two stems of nouns for bodies of one kind can mean the same body
            ("Amt" and "Jugendamt", not "Finanzamt" and "Jugendamt").
        calls_any: whether the stem of a noun is that of one for any body of its kind
            ("Unternehmen", not "Autobauer").
        shares: nouns for what is held of a firm ("Aktien").
        of_firms: nouns that only the name of a firm stands before with a hyphen ("Holm-Aktie").
        relates: whether the first part of a noun for firms tells it from the firm that it goes with
            ("Tochter-Unternehmen").
        sources: words by which a source is told.
    """

    word: Callable[[str, str], ReferenceWord]
    heads: Callable[[str], tuple[tuple[str, str], ...]]
    agreement: Callable[[str, str, str, bool], ReferenceWord]
    stem: Callable[[str], str]
    generations: Mapping[str, str]
    younger: frozenset[str]
    citation: Callable[[str, str, str], str]
    proper: Callable[[str, str, str], str]
    bare: Callable[[str], str | None]
    sibilants: tuple[str, ...]
    joined: Callable[[Sequence[str]], str]
    aged: Callable[[str], bool]
    age_of: Callable[[str], str]
    is_former: Callable[[str], bool]
    is_counterpart: Callable[[str], bool]
    manages: Callable[[str], bool]
    modifiers: Callable[[str], tuple[str, ...]]
    name_articles: Mapping[str, frozenset[str]]
    first_person: frozenset[str]
    own: frozenset[str]
    quoting: frozenset[str]
    passive: str
    expletive: frozenset[str]
    resuming: frozenset[str]
    speaks: Callable[[Sequence[str]], bool]
    is_claim: Callable[[str], bool]
    of_place: Callable[[str], bool]
    is_from_place: Callable[[str], bool]
    is_one: Callable[[str], bool]
    is_thing: Callable[[str], bool]
    named_as_times: Callable[[Sequence[str]], frozenset[int]]
    honours: Callable[[Sequence[str]], frozenset[int]]
    information: frozenset[str]
    origin: frozenset[str]
    circles: frozenset[str]
    acting_places: frozenset[str]
    within: frozenset[str]
    there: frozenset[str]
    authority: frozenset[str]
    talking_with: frozenset[str]
    issuers: Mapping[str, str]
    publishing: frozenset[str]
    two: frozenset[str]
    pairs: Mapping[str, frozenset[str]]
    people: frozenset[str]
    gender_of_person: Callable[[str], str]
    of_press: Callable[[str], bool]
    takes_up: Mapping[str, frozenset[str]]
    parts_of_bodies: Mapping[str, str]
    members_of_bodies: Mapping[str, str]
    body_kinds: Mapping[str, str]
    may_be_one: Callable[[str, str], bool]
    calls_any: Callable[[str], bool]
    shares: frozenset[str]
    of_firms: frozenset[str]
    relates: Callable[[str], bool]
    sources: SourceWords
