"""Kinds of nouns that events ask for: who can act, courts, media, accidents, dates, sport."""

from functools import cache, lru_cache

from wortlaut.language.de.structure.turn_words import OUTLET_ENDINGS, outlets
from wortlaut.language.de.tables import rows
from wortlaut.language.de.words.compounds import is_listed
from wortlaut.language.de.words.guess import is_part
from wortlaut.language.de.words.lexicon import lexicon

_CACHED = 1 << 15
_LONGEST = 60
_SHORTEST_PART = 4
_LONG_PART = 6
_SHORTEST_BEFORE = 2

# Endings of forms that the lexicon gives no lemma for, and of nouns for who does something.
_PLURALS = ("", "n", "en", "innen", "s", "e")
_AGENTS = (
    "er",
    "ern",
    "erin",
    "eur",
    "euren",
    "eurin",
    "orin",
    "ologe",
    "ologen",
    "ige",
    "igen",
    "ende",
    "enden",
)


@cache
def event_words() -> dict[str, frozenset[str]]:
    """Return the words of `data/event_words.tsv` by kind."""
    return {kind: frozenset(words.split()) for kind, words in rows("event_words.tsv")}


@lru_cache(maxsize=_CACHED)
def parts(lemma: str) -> tuple[str, ...]:
    """Return a noun and the last parts of the compound that it may be, longest first.

    "US-Luftangriff" gives itself, "Luftangriff", "Angriff" and what else could be a noun; a short
    part only behind a word ("Untersuchungshaft", no "Haft" in "Botschaft").
    """
    if not lemma[:1].isupper() or len(lemma) > _LONGEST:
        return (lemma,)
    found = [lemma]
    last = lemma.rpartition("-")[2]
    if last != lemma and last:
        found.append(last[:1].upper() + last[1:])
    for place in range(_SHORTEST_BEFORE, len(last) - _SHORTEST_PART + 1):
        long = len(last) - place >= _LONG_PART
        cut = last[place - 1].isalpha() and last[place].islower()
        if cut and (long or goes_before(last[:place])):
            found.append(last[place].upper() + last[place + 1 :])
    return tuple(found)


def goes_before(first: str) -> bool:
    """Tell whether a word can start a compound: a word, with a link or without, and no prefix.

    "Luft" and "Friedens" do; "Fr" before "aktion" does not, nor does "Ein" before "druck".
    """
    bare = first.rpartition("-")[2]
    if not bare:
        return True
    return bare.lower() not in event_words()["prefix"] and (
        is_part(bare, lexicon().find) or is_listed(bare)
    )


def _is_of(kind: str, lemma: str, *, feminine: str = "") -> bool:
    """Tell whether a noun or a last part of it is of a kind, perhaps without a feminine ending."""
    words = event_words()[kind]
    return any(part in words or part.removesuffix(feminine) in words for part in parts(lemma))


@lru_cache(maxsize=_CACHED)
def acts(lemma: str) -> bool:
    """Tell whether a noun, or the last part of a compound, is a word for somebody."""
    words = event_words()
    if lemma.endswith(tuple(words["actor_ending"])):
        return True
    for ending in _PLURALS:
        bare = lemma.removesuffix(ending)
        if (bare != lemma or not ending) and any(p in words["actor"] for p in parts(bare)):
            return True
    agent = lemma.endswith(_AGENTS) and not any(p in words["no_actor"] for p in parts(lemma))
    return agent and lemma[:1].isupper()


@lru_cache(maxsize=_CACHED)
def charges(lemma: str) -> bool:
    """Tell whether a noun names what somebody is said to have done ("Vorwurf")."""
    return _is_of("charge", lemma)


@lru_cache(maxsize=_CACHED)
def says(lemma: str) -> bool:
    """Tell whether a noun names what is said ("Angabe", "Medienbericht")."""
    return _is_of("saying", lemma)


@lru_cache(maxsize=_CACHED)
def reports(name: str) -> bool:
    """Tell whether a name is that of a medium or a news agency ("Funke-Zeitungen", "SWR")."""
    words = name.replace("-", " ").split()
    if words and words[-1].lower().endswith(OUTLET_ENDINGS):
        return True
    return name.lower() in outlets() or any(
        part in event_words()["medium"] for word in words for part in parts(word)
    )


@lru_cache(maxsize=_CACHED)
def plays(lemma: str) -> bool:
    """Tell whether a noun belongs to sport ("Halbzeit", "Weltmeisterschaft")."""
    return _is_of("sport", lemma)


@lru_cache(maxsize=_CACHED)
def governs(lemma: str) -> bool:
    """Tell whether a noun belongs to public affairs ("Außenminister", "Demonstration")."""
    return _is_of("affairs", lemma, feminine="in")


@lru_cache(maxsize=_CACHED)
def harms(lemma: str) -> bool:
    """Tell whether a noun names an accident or a disaster."""
    return _is_of("accident", lemma)


@lru_cache(maxsize=_CACHED)
def proves(lemma: str) -> bool:
    """Tell whether a noun names a proof ("Beweis", "Anhaltspunkt")."""
    return _is_of("evidence", lemma)


@lru_cache(maxsize=_CACHED)
def is_crime(lemma: str) -> bool:
    """Tell whether a noun names a crime without saying which ("Tat", "Verbrechen")."""
    return _is_of("crime", lemma)


@lru_cache(maxsize=_CACHED)
def judges(lemma: str) -> bool:
    """Tell whether a noun names a court or who sits in one ("Landgericht", "Richterin")."""
    return _is_of("court", lemma, feminine="in")


@lru_cache(maxsize=_CACHED)
def enforces(name: str) -> bool:
    """Tell whether a name is that of police, a court or prosecutors ("Polizei Köln")."""
    return any(_is_of("law", word) or judges(word) for word in name.split())


@lru_cache(maxsize=_CACHED)
def is_felony(lemma: str) -> bool:
    """Tell whether a noun names a crime that police and courts do not commit ("Attentat")."""
    return _is_of("felony", lemma)


@lru_cache(maxsize=_CACHED)
def attacks(lemma: str) -> bool:
    """Tell whether a noun names who attacked ("Attentäterin")."""
    return _is_of("attacker", lemma, feminine="in")


@lru_cache(maxsize=_CACHED)
def strikes(lemma: str) -> bool:
    """Tell whether the lemma of a noun or a verb names a strike ("Warnstreik", "streiken")."""
    return _is_of("strike", lemma)


@lru_cache(maxsize=_CACHED)
def joins(lemma: str) -> bool:
    """Tell whether a noun names a body that is joined or its members ("Gewerkschaft")."""
    return _is_of("member", lemma)


def directs(form: str) -> bool:
    """Tell whether an adverb says in which direction of a place something lies ("nördlich")."""
    return form.lower().startswith(tuple(event_words()["direction"]))


@lru_cache(maxsize=_CACHED)
def dates(lemma: str) -> bool:
    """Tell whether a noun names a day, a month, a year ("Mittwoch", "Vorjahr"), or is a number."""
    return lemma[:1].isdigit() or _is_of("date", lemma)
