"""Read the tables that ship with the package.

`data/` holds facts, `data/<language>/` the forms that a language has for them. A table is UTF-8
with one header row and tabs between columns. Tables of forms have these columns:

| column | meaning |
| --- | --- |
| `key` | what the form stands for: `RUS`, `UN`, `president` |
| `form` | the form; `~` stands for any ending of the class `~` ("Weiß~ Haus"), not in a first row |
| `inflection` | a class of `inflection.tsv`, whose endings the form takes; empty for none |
| `use` | a `Use`; the first row of a key is its canonical name |
| `ambiguous` | `yes` where it is also a word, a person's name or a form of another entity |
| `source` | where the fact is from; `own` for general knowledge |
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from wortlaut.errors import WeightsError
from wortlaut.knowledge.entries import (
    Alias,
    AnonymousSource,
    Gender,
    Institution,
    KnowledgeEntry,
    KnownActor,
    Number,
    Office,
    OfficeKind,
    Sense,
    Use,
)
from wortlaut.records import ActorKind, SourceType

ENDINGS = "~"
"""Stands for the endings of the class of this name, inside a form."""

NAMES = "name"
"""The inflection class of names, which names that users add take."""

ENGLISH = "en"
YES = "yes"
_KINDS = {"group": ActorKind.GROUP, "state_former": ActorKind.STATE}
"""What bodies of a type are where they are no organisations."""

FORM_COLUMNS = ("key", "form", "inflection", "use", "ambiguous", "source")
_GENDERS = {
    "f": frozenset({Gender.FEMININE}),
    "m": frozenset({Gender.MASCULINE}),
    "u": frozenset({Gender.FEMININE, Gender.MASCULINE}),
}


class Ending(NamedTuple):
    """One ending of an inflection class: cut `strip` off the form, add `ending`."""

    strip: str
    ending: str
    gender: Gender | None
    number: Number | None
    use: Use | None


class Form(NamedTuple):
    """A row of a table of forms, without its key and source."""

    text: str
    inflection: str
    use: Use
    ambiguous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What the tables of one language hold; `forms` are not yet inflected."""

    language: str
    entities: dict[str, KnownActor]
    states: dict[str, KnownActor]
    offices: dict[str, Office]
    institutions: dict[str, Institution]
    anonymous: dict[str, AnonymousSource]
    forms: list[tuple[Form, KnowledgeEntry]]
    namesakes: dict[str, tuple[KnownActor, ...]]
    first_names: dict[str, frozenset[Gender]]
    family_first: frozenset[str]


def rows(name: str, columns: tuple[str, ...]) -> Iterator[list[str]]:
    """Yield the rows of a table of the package as lists of cells.

    Args:
        name: path below `data/`, without `.tsv`.
        columns: what its header has to say.

    Raises:
        WeightsError: the table is missing, or a row does not have these columns.
    """
    path = files(__package__).joinpath(f"data/{name}.tsv")
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise WeightsError(f"cannot read the table {path}: {error}; reinstall wortlaut") from error
    if lines[0] != "\t".join(columns) or lines.pop():
        raise WeightsError(f"{path} has other columns than {columns}; reinstall wortlaut")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise WeightsError(
                f"{path}, line {number}: {len(cells)} cells where {len(columns)} are due; "
                "reinstall wortlaut"
            )
        yield cells


def read_tables(language: str) -> Tables:
    """Read all tables of a language.

    Raises:
        WeightsError: a table is missing or damaged.
    """
    try:
        return _read(language)
    except (ValueError, KeyError) as error:
        raise WeightsError(
            f"a table of knowledge is damaged ({type(error).__name__}: {error}); reinstall wortlaut"
        ) from error


def _read(language: str) -> Tables:
    states, state_forms = _states(language)
    bodies, body_forms = _bodies(language)
    offices, office_forms = _offices(language)
    institutions, institution_forms = _institutions(language)
    anonymous, anonymous_forms = _anonymous(language)
    return Tables(
        language=language,
        entities={state.id: state for state in states.values()} | bodies,
        states=states,
        offices=offices,
        institutions=institutions,
        anonymous=anonymous,
        forms=[
            *state_forms,
            *body_forms,
            *office_forms,
            *institution_forms,
            *anonymous_forms,
        ],
        namesakes=_namesakes(language, bodies),
        first_names={
            name: _GENDERS[gender]
            for name, gender, _ in rows("first_names", ("name", "gender", "source"))
        },
        family_first=frozenset(
            name for name, _, _ in rows("family_first", ("name", "country", "source"))
        ),
    )


_Found = list[tuple[Form, KnowledgeEntry]]


def _states(language: str) -> tuple[dict[str, KnownActor], _Found]:
    forms, english = _forms(language, "states"), _forms(ENGLISH, "states")
    states: dict[str, KnownActor] = {}
    found: _Found = []
    columns = ("alpha3", "alpha2", "type", "wikidata", "source")
    for alpha3, alpha2, kind, wikidata, _ in rows("states", columns):
        states[alpha3] = states[alpha2] = state = KnownActor(
            id=f"state:{alpha3}",
            kind=ActorKind.STATE,
            type=kind,
            name=forms[alpha3][0].text,
            name_en=english[alpha3][0].text,
            country=alpha3,
            wikidata=wikidata or None,
            aliases=_aliases(forms[alpha3], language),
        )
        found.extend((form, state) for form in forms[alpha3])
    return states, found


def _bodies(language: str) -> tuple[dict[str, KnownActor], _Found]:
    forms, english = _forms(language, "bodies"), _forms(ENGLISH, "bodies")
    bodies: dict[str, KnownActor] = {}
    found: _Found = []
    columns = ("key", "type", "country", "wikidata", "source")
    for key, kind, country, wikidata, _ in rows("bodies", columns):
        body = KnownActor(
            id=f"body:{key}",
            kind=_KINDS.get(kind, ActorKind.ORGANISATION),
            type=kind,
            name=forms[key][0].text,
            name_en=(english.get(key) or forms[key])[0].text,
            country=country or None,
            wikidata=wikidata or None,
            aliases=_aliases(forms[key], language),
        )
        bodies[body.id] = body
        found.extend((form, body) for form in forms[key])
    return bodies, found


def _namesakes(
    language: str, bodies: Mapping[str, KnownActor]
) -> dict[str, tuple[KnownActor, ...]]:
    """Return the bodies of other countries that a listed form of one stands for as well."""
    found: dict[str, tuple[KnownActor, ...]] = {}
    for form, key, _ in rows(f"{language}/namesakes", ("form", "key", "source")):
        found[form] = (*found.get(form, ()), bodies[f"body:{key}"])
    return found


def _offices(language: str) -> tuple[dict[str, Office], _Found]:
    forms, english = _forms(language, "offices"), _forms(ENGLISH, "offices")
    offices: dict[str, Office] = {}
    found: _Found = []
    columns = ("key", "kind", "of", "country", "source")
    for key, kind, of, country, _ in rows("offices", columns):
        office = Office(
            id=f"office:{key}",
            kind=OfficeKind(kind),
            of=tuple(of.split()),
            country=country or None,
            name=forms[key][0].text,
            name_en=english[key][0].text,
        )
        offices[office.id] = office
        found.extend((form, office) for form in forms[key])
    return offices, found


def _institutions(language: str) -> tuple[dict[str, Institution], _Found]:
    forms, english = _forms(language, "institutions"), _forms(ENGLISH, "institutions")
    institutions: dict[str, Institution] = {}
    found: _Found = []
    for key, kind, is_state, _ in rows("institutions", ("key", "type", "is_state", "source")):
        institution = Institution(
            id=f"institution:{key}",
            type=kind,
            is_state=is_state == YES,
            name=forms[key][0].text,
            name_en=english[key][0].text,
        )
        institutions[institution.id] = institution
        found.extend((form, institution) for form in forms[key])
    return institutions, found


def _anonymous(language: str) -> tuple[dict[str, AnonymousSource], _Found]:
    sources: dict[str, AnonymousSource] = {}
    found: _Found = []
    columns = ("form", "inflection", "type", "ambiguous", "source")
    for text, ending, kind, ambiguous, _ in rows(f"{language}/anonymous", columns):
        source = AnonymousSource(id=f"anonymous:{text.lower()}", type=SourceType(kind), name=text)
        sources[source.id] = source
        found.append((Form(text, ending, Use.NOUN, ambiguous == YES), source))
    return sources, found


def _forms(language: str, group: str) -> dict[str, list[Form]]:
    """Return the forms of a group by key, in the order of the table."""
    found: dict[str, list[Form]] = {}
    for key, text, ending, use, ambiguous, _ in rows(f"{language}/{group}", FORM_COLUMNS):
        found.setdefault(key, []).append(Form(text, ending, Use(use), ambiguous == YES))
    return found


def _aliases(forms: list[Form], language: str) -> tuple[Alias, ...]:
    ending = inflection(language)[ENDINGS][0].ending
    return tuple(
        Alias(text=form.text.replace(ENDINGS, ending), use=form.use, ambiguous=form.ambiguous)
        for form in forms
    )


def inflected(form: Form, entry: KnowledgeEntry, language: str) -> list[tuple[str, Sense]]:
    """Return all inflected forms of a form with their sense.

    An adjective is also given with a capital, as at the start of a sentence.
    """
    classes = inflection(language)
    text, name, use, ambiguous = form
    stems = [text]
    if ENDINGS in text:
        stems = [text.replace(ENDINGS, ending.ending) for ending in classes[ENDINGS]]
    found = []
    for strip, ending, gender, number, other in classes[name]:
        sense = Sense(entry, other or use, stems[0], gender, number, ambiguous)
        for stem in stems:
            whole = (stem.removesuffix(strip) if strip else stem) + ending
            found.append((whole, sense))
            if sense.use is Use.ADJECTIVE and whole[0].islower():
                found.append((whole[0].upper() + whole[1:], sense))
    return found


@cache
def inflection(language: str) -> dict[str, tuple[Ending, ...]]:
    """Return the endings of each inflection class of a language; the class "" has none.

    Raises:
        WeightsError: the table is missing or damaged.
    """
    columns = ("class", "strip", "ending", "gender", "number", "use")
    classes: dict[str, list[Ending]] = {"": [Ending("", "", None, None, None)]}
    for name, strip, ending, gender, number, use in rows(f"{language}/inflection", columns):
        classes.setdefault(name, []).append(
            Ending(
                strip,
                ending,
                Gender(gender) if gender else None,
                Number(number) if number else None,
                Use(use) if use else None,
            )
        )
    return {name: tuple(endings) for name, endings in classes.items()}


@cache
def country_codes() -> frozenset[str]:
    """Return the alpha-3 codes of ISO 3166-1, and XKX, the user-assigned code of Kosovo.

    Raises:
        WeightsError: the table is missing or damaged.
    """
    return frozenset(alpha2_codes())


@cache
def alpha2_codes() -> Mapping[str, str]:
    """Return the alpha-2 code of each alpha-3 code of `country_codes`.

    Raises:
        WeightsError: the table is missing or damaged.
    """
    columns = ("alpha3", "alpha2", "source")
    codes = {alpha3: alpha2 for alpha3, alpha2, _ in rows("country_codes", columns)}
    return MappingProxyType(codes)
