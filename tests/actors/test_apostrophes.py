"""Apostrophes after the names of persons, before what is theirs, and inside of names."""

import pytest
from parsed import Arcs, parsed

from wortlaut.actors.phrases.name_endings import takes_apostrophe
from wortlaut.actors.phrases.names import PersonName, person_name
from wortlaut.actors.view.view import View, view
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar


def seen(text: str, arcs: Arcs | None = None) -> View:
    return view(parsed(text, arcs), reference_grammar(), knowledge("de"), ())


def takes(text: str, name: str = "Merz") -> bool:
    """Tell whether an apostrophe after a name of one word makes a genitive of it."""
    read = seen(text)
    first = read.forms.index(name)
    return takes_apostrophe(read, first, first + 1)


def name_in(text: str, opening: str, arcs: Arcs | None = None) -> PersonName:
    read = seen(text, arcs)
    name = person_name(read, read.forms.index(opening))
    assert name is not None
    return name


@pytest.mark.parametrize("mark", ["’", "'", "‘", "´", "`"])
@pytest.mark.parametrize("own", ["Kritik", "scharfe Kritik", "Haus"])
def test_it_stands_for_the_ending_of_a_name_in_s(mark: str, own: str) -> None:
    assert takes(f"Merz{mark} {own} traf.")


@pytest.mark.parametrize(
    "text",
    [
        "Holm’ Kritik traf.",
        "Merz ’Kritik’ traf.",
        "Merz ’ Kritik traf.",
        "Merz’Kritik traf.",
        "Er lobte Merz’ und ging.",
        "Er lobte Merz’ Anna Berg.",
        "Er lobte Merz’",
    ],
)
def test_it_does_not_elsewhere(text: str) -> None:
    assert not takes(text, text.split("’", maxsplit=1)[0].rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize("opening", ["‚", "’", "'"])
def test_it_may_close_what_a_single_mark_opens(opening: str) -> None:
    assert not takes(f"{opening}Hoch lebe Merz’ Kritik.")
    assert not takes(f"Er rief: {opening}Es lebe Merz’ Kritik.")
    assert takes(f"Er rief {opening} laut Merz’ Kritik.")


def test_a_name_before_it_is_whole() -> None:
    own = {"Plan": ("scheiterte", "nsubj"), "Anna": ("scheiterte", "nsubj")}
    name = name_in("Anna Holms’ Plan scheiterte.", "Anna", own)
    assert (name.parts, name.genitive) == (("Anna", "Holms"), True)
    assert name_in("Anna Holms Plan scheiterte.", "Anna", own).parts == ("Anna", "Holm")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Jan O’Keefe kam.", "O’Keefe"),
        ("Es kam Jan D’Arc", "D’Arc"),
        ("Es kam Jan O’", "O"),
    ],
)
def test_it_joins_two_words_of_a_name(text: str, last: str) -> None:
    assert name_in(text, "Jan").parts == ("Jan", last)
