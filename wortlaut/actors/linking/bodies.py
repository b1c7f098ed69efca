"""Who is who among states, institutions and bodies."""

from collections.abc import Sequence

from wortlaut.actors.linking.bodies_before import (
    GENERIC,
    VARIOUS,
    body_before,
    called,
    is_one,
)
from wortlaut.actors.linking.cast import REACH, Cast
from wortlaut.actors.linking.describing import GOVERNMENT, UNTOLD, by_noun, by_stem, by_type
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.firms_near import firm_near
from wortlaut.actors.linking.leaders import state_of_leader
from wortlaut.actors.linking.parts_of_bodies import whole_before
from wortlaut.actors.linking.people import country_of, owner_key
from wortlaut.actors.linking.unnamed_sources import SAME_WORDS, source
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.firms import is_legal_form
from wortlaut.knowledge.entries import Institution, KnownActor, Sense
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

CERTAIN, OWNED = 0.98, 0.95


def institution(
    cast: Cast, found: Phrase, owner: Figure | None, token: int, *, noun: str = ""
) -> Link | None:
    """Return who is meant by a noun for a part of a state or a body ("das Außenministerium").

    A government counts as its state. Without a word of whose it is, it is the one that was
    mentioned before, as far as there is one only; a government of nobody stays unlinked. `noun`
    is the noun where the phrase's head is another word ("Militärsprecher").
    """
    if found.sense is None or not isinstance(found.sense.entry, Institution):
        return None
    entry = found.sense.entry
    head = cast.view.grammar.stem(noun or cast.view.forms[found.head])
    owned = found.owners[0].id if found.owners else owner_key(owner)
    state = cast.of_key(owned) if owned else None
    if found.owners and state is None:
        state = cast.entity(found.owners[0])
    if entry.is_state and state is None:
        state = state_of_leader(cast, found, owner)
    if entry.is_state and state is not None and state.kind is ActorKind.STATE:
        cast.describe(state, GOVERNMENT)
        return Link(state, OWNED)
    if owned is None and found.determiner in {Part.INDEFINITE, Part.POSSESSIVE}:
        return source(cast, found)
    before = whole_before(cast, found, head, token) if owned is None else None
    if before is None and owned is None:
        before = body_before(cast, found, head, token)
    if before is None and state is not None:
        before = _of_state(cast, found, state, token)
    if before is None and owner is None:
        before = firm_near(cast, found, country_of(found.owners), token)
    if before is not None:
        _name_better(cast, before.figure, found)
    return before or _new_institution(cast, found, owned, state, head)


def _of_state(cast: Cast, found: Phrase, state: Figure, token: int) -> Link | None:
    """Return the only body of a state and a type mentioned ("der amerikanische Sender")."""
    entry = found.sense.entry if found.sense is not None else None
    if not isinstance(entry, Institution) or entry.type not in GENERIC:
        return None
    if not is_one(found) or found.of is not None or found.determiner is Part.INDEFINITE:
        return None
    known = [f for f in cast.described((by_type(entry.type),)) if f.country == state.country]
    met = [f for f in known if f.latest >= 0 and f.identity is None and not f.plural]
    return cast.choose(met, token)


def _new_institution(
    cast: Cast, found: Phrase, owned: str | None, state: Figure | None, head: str
) -> Link | None:
    if found.sense is None or not isinstance(found.sense.entry, Institution):
        return None
    entry = found.sense.entry
    plural = found.numbers == "p"
    key = _key(entry, head, owned or found.text.lower(), plural=plural)
    figure = cast.of_key(key)
    if figure is not None and figure.identity is not None and not _is_nameless(figure, entry):
        figure = None if found.determiner is Part.INDEFINITE else figure
    if figure is None:
        country = country_of(found.owners) or (state.country if state else None)
        generic = entry.type in GENERIC and owned is None
        figure = Figure(
            kind=ActorKind.GROUP if plural else ActorKind.ORGANISATION,
            name=cast.view.grammar.citation(found.text, found.genders, found.numbers),
            type=entry.type,
            plural=plural,
            gender="" if plural else found.genders[:1] if len(found.genders) == 1 else "",
            country=country,
            identity=None if plural or generic else _identity(cast, found.sense, country),
            sure=not generic and not plural and not entry.is_state,
        )
        cast.set_key(key, cast.add(figure))
        for word in (entry.id, by_stem(head), by_type(entry.type), called(cast, found.sense)):
            cast.describe(figure, word)
        if entry.is_state:
            cast.describe(figure, GOVERNMENT)
    return Link(figure, SAME_WORDS)


def _identity(cast: Cast, sense: Sense, country: str | None) -> str | None:
    """Return the key of a body of a state, by its noun where many sorts are of its kind."""
    if country is None:
        return None
    various = sense.entry.id in VARIOUS
    noun = f":{cast.view.grammar.stem(sense.alias).replace(' ', '-')}" if various else ""
    return f"{sense.entry.id}{noun}:{country}"


def body(cast: Cast, found: Phrase) -> Link:
    """Return the body of a name that stands in no table."""
    words = [
        form for form in cast.view.forms[found.core[0] : found.core[1]] if form[:1].isalnum()
    ] or [found.text]
    bare = cast.view.grammar.bare(words[-1])
    if bare is not None and _is_genitive(cast, found, [*words[:-1], bare]):
        words[-1] = bare
    name = " ".join(words) if bare is not None and words[-1] == bare else found.text
    cited = _cited(cast, found, name)
    words = words if cited == name else cited.split(" ")
    key, stems = body_key("-".join(words)), _stems(cast, words)
    figure = cast.of_key(key) or cast.of_key(stems)
    bare_key = _bare_key(cast, words)
    figure = figure or _firm(cast, bare_key, cited, key)
    if figure is None and name.isupper():
        figure = cast.of_key(f"initials:{name}")
    if figure is None:
        figure = Figure(kind=ActorKind.ORGANISATION, name=cited, identity=key)
        cast.set_key(key, cast.add(figure))
        cast.describe(figure, UNTOLD)
        cast.describe_by_name(figure)
    elif cited != name and figure.entity is None and figure.identity != key:
        figure.name, figure.identity = cited, key
    cast.set_key(stems, figure)
    for short in (bare_key, bare_key and _opening_key(cast, words)):
        if short is not None and cast.of_key(short) is None:
            cast.set_key(short, figure)
    _describe(cast, figure, found)
    figure.country = figure.country or country_of(found.owners)
    _name_before(cast, figure, found)
    return Link(figure, CERTAIN)


def _name_before(cast: Cast, figure: Figure, found: Phrase) -> None:
    """Let a firm or the like be the one that was told of without its name, and is so again.

    "Schwedische Bank spart. Die schwedische Bank Holm will …": a headline names what it is and
    whose, and the text who that is.
    """
    for title in found.titles if found.owners else ():
        entry = title.sense.entry if title.sense is not None else None
        if not isinstance(entry, Institution) or entry.type not in GENERIC:
            continue
        key = _key(entry, cast.view.grammar.stem(title.head), found.owners[0].id, plural=False)
        unnamed = cast.of_key(key)
        if unnamed is None or not _is_nameless(unnamed, entry) or unnamed.latest < 0:
            continue
        if cast.view.sentence(found.head) - cast.view.sentence(unnamed.latest) <= REACH:
            unnamed.become(figure)


def _name_better(cast: Cast, figure: Figure, found: Phrase) -> None:
    """Let a body be called by the compound that tells more than the noun it was told of by.

    "Gericht stoppt den Bau. Das Verwaltungsgericht hob den Plan auf": a headline is short.
    """
    if figure.entity is not None or figure.kind is not ActorKind.ORGANISATION or figure.plural:
        return
    stem = cast.view.grammar.stem
    called, noun = stem(figure.name), stem(found.text)
    general = cast.view.grammar.calls_any
    longer = noun != called and noun.endswith(called)
    if " " not in figure.name and (longer or (general(called) and not general(noun))):
        figure.name = cast.view.grammar.citation(found.text, found.genders, found.numbers)


def _is_nameless(figure: Figure, entry: Institution) -> bool:
    """Tell whether a body has no name but the noun for it."""
    return figure.identity is not None and figure.identity.startswith(entry.id)


def _key(entry: Institution, head: str, whose: str, *, plural: bool) -> str:
    """Return the key of a body of no name: by what it is called, and whose it is."""
    return f"{entry.id}:{head}:{whose}:{plural}"


def _bare_key(cast: Cast, words: Sequence[str]) -> str | None:
    """Return the key of a firm without what it is by law ("Holm" for "Holm GmbH")."""
    legal = words[-1][-1:].isupper() and is_legal_form(cast.view.grammar, words[-1])
    return body_key("-".join(words[:-1])) if legal and len(words) > 1 else None


def _opening_key(cast: Cast, words: Sequence[str]) -> str | None:
    """Return the key of the word that a firm is called by ("Holm" for "Holm Werkzeugbau AG")."""
    named = cast.view.grammar.word(words[0], "NOUN")
    given = cast.view.knowledge.genders(words[0])
    return None if named.listed or given else body_key(words[0])


def _firm(cast: Cast, bare: str | None, cited: str, key: str) -> Figure | None:
    """Return the firm that has been named without what it is by law; its full name is better."""
    figure = cast.of_key(bare) if bare is not None else None
    if figure is None or figure.identity != bare:
        return None
    figure.name, figure.identity = cited, key
    cast.describe_by_name(figure)
    return figure


def _is_genitive(cast: Cast, found: Phrase, bare: Sequence[str]) -> bool:
    """Tell whether a name stands without its ending too: one of several words before this place."""
    if found.sense is not None:
        return False
    if _after_genitive(cast, found) and cast.view.grammar.word(bare[-1], "NOUN").listed:
        return True
    if bare[-1] not in cast.view.names:
        return False
    return len(bare) == 1 or cast.of_key(body_key("-".join(bare))) is not None


def _after_genitive(cast: Cast, found: Phrase) -> bool:
    """Tell whether nothing but adjectives parts a name from "des" ("des „Dorfkuriers“")."""
    word = cast.view.words[found.first]
    opens = found.determiner is not None and not found.titles
    return opens and word.genitive and "f" not in word.genders


def _cited(cast: Cast, found: Phrase, name: str) -> str:
    """Return the name of a body as one would list it, see `ReferenceGrammar.proper`.

    After a noun ("der Gruppe „Rechte jetzt“") its determiner tells nothing of the name.
    """
    view = cast.view
    if " " not in name:
        return name
    beside = found.determiner is not None and not found.titles
    determiner = view.forms[found.first] if beside else ""
    senses = (s for t in range(*found.core) if (known := view.known(t)) for s in known.senses)
    gender = next((s.gender for s in senses if s.gender and len(s.gender) == 1), "")
    return view.grammar.proper(name, determiner, gender)


def _stems(cast: Cast, words: Sequence[str]) -> str:
    """Return the key that is the same for all forms of a name of several words."""
    stems = (cast.view.grammar.stem(word) for word in words)
    return f"stems:{' '.join(stems)}"


def body_key(name: str) -> str:
    """Return the key of a body that stands in no table."""
    return f"organisation:{name.lower()}"


def entity(cast: Cast, found: Phrase) -> Link | None:
    """Return the figure of a known name."""
    if found.sense is None or not isinstance(found.sense.entry, KnownActor):
        return None
    figure = cast.entity(found.sense.entry)
    if figure.kind is not ActorKind.STATE:
        _describe(cast, figure, found)
        if not figure.gender and len(found.genders) == 1:
            figure.gender = found.genders
    return Link(figure, CERTAIN)


def _describe(cast: Cast, figure: Figure, found: Phrase) -> None:
    for title in found.titles:
        cast.describe(figure, by_noun(cast.view.grammar, title.head))
        if title.sense is not None and isinstance(title.sense.entry, Institution):
            figure.sure = True
            cast.describe(figure, title.sense.entry.id)
            cast.describe(figure, by_type(title.sense.entry.type))
            cast.describe(figure, called(cast, title.sense))
