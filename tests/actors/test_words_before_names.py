"""Small words, trades and nouns for bodies before a name, as the entities have them."""

from collections.abc import Mapping

import pytest
from parsed import parsed

from wortlaut.actors.phrases.names import opens_full_name, person_name
from wortlaut.actors.phrases.phrase import Sort
from wortlaut.actors.phrases.phrases import phrase
from wortlaut.actors.view.view import View, view
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.language.reference_grammar import Part, ReferenceWord
from wortlaut.records import EntityKind

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def seen(text: str, entities: Mapping[str, EntityKind]) -> View:
    return view(parsed(text, entities=entities), reference_grammar(), knowledge("de"), ())


def name_of(text: str, entities: Mapping[str, EntityKind]) -> str | None:
    """Return the name that a text begins with."""
    found = person_name(seen(text, entities), 0)
    return " ".join(found.parts) if found is not None else None


@pytest.mark.parametrize(
    ("text", "entities", "name"),
    [
        ("Im Chon-Il kam.", {}, "Im Chon-Il"),
        ("Im Chon kam.", {"Im": PERSON}, "Im Chon"),
        ("Im Chon kam er.", {"Chon": PLACE}, None),
        ("Im Rat saß er.", {}, None),
        ("Im", {}, None),
        ("Bauer Huber kam.", {"Huber": PERSON}, None),
        ("Bauer Huber kam.", {}, "Bauer Huber"),
        ("Landwirt Huber kam.", {"Huber": PERSON}, None),
        ("Schwester Huber kam.", {}, None),
        # a compound, also before a first name that no list has
        ("Almhirte Jan Huber kam.", {"Almhirte": PERSON, "Jan": PERSON, "Huber": PERSON}, None),
        ("Kaffeebauer Zuli Huber kam.", {"Zuli": PERSON, "Huber": PERSON}, None),
        ("Hofoboistin Zuli Huber kam.", {"Zuli": PERSON, "Huber": PERSON}, None),
        ("Karlheinz Zuli Huber kam.", {"Zuli": PERSON, "Huber": PERSON}, "Karlheinz Zuli Huber"),
    ],
)
def test_what_a_name_begins_with(
    text: str, entities: Mapping[str, EntityKind], name: str | None
) -> None:
    assert name_of(text, entities) == name


@pytest.mark.parametrize(
    ("text", "entities", "opens"),
    [
        ("Die Marine Holm kam.", {"Holm": PERSON}, True),
        ("Die Marine Holm kam.", {"Marine": PERSON, "Holm": PERSON}, True),
        ("Die Marine Holm kam.", {"Marine": BODY, "Holm": PERSON}, False),
        ("Die Marine Holm kam.", {"Marine": PERSON}, False),
        ("Anna Marine Holm kam.", {"Anna": PERSON, "Holm": PERSON}, False),
    ],
)
def test_a_first_name_that_is_a_word_for_a_body_opens_a_name(
    text: str, entities: Mapping[str, EntityKind], opens: bool
) -> None:
    read = seen(text, entities)
    assert opens_full_name(read, read.forms.index("Marine")) is opens


@pytest.mark.parametrize(
    ("text", "entities", "name"),
    [
        (
            "Der Koch Zuli Huber kam.",
            {"Koch": PERSON, "Zuli": PERSON, "Huber": PERSON},
            "Zuli Huber",
        ),
        ("Der junge Koch Jan Huber kam.", {"Koch": PERSON, "Huber": PERSON}, "Jan Huber"),
    ],
)
def test_a_trade_behind_a_determiner_is_no_part_of_the_name(
    text: str, entities: Mapping[str, EntityKind], name: str
) -> None:
    read = seen(text, entities)
    place = read.forms.index("Koch")
    read.words[place] = ReferenceWord(Part.NAME)  # as the network may read it
    found = phrase(read, 0, len(read.forms))
    assert found is not None
    assert found.sort is Sort.PERSON
    assert found.text == name
