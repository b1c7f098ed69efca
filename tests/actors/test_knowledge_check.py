"""Conflicts in added knowledge are named, with the line, and only where there are some."""

import json

import pytest

from wortlaut.knowledge.build import extended, knowledge
from wortlaut.knowledge.check import conflicts, errors, replaced
from wortlaut.knowledge.file import parse


def person(key: str, *terms: tuple[str | None, str | None], **more: object) -> dict[str, object]:
    offices = [
        {"office": "office:president", "of": "state:RUS", "from": start, "to": end}
        for start, end in terms
    ]
    return {"id": f"person:{key}", "name": f"Xaver {key.title()}", "offices": offices, **more}


def found(*objects: object) -> list[tuple[int, str]]:
    content = "\n".join(json.dumps(item) for item in objects).encode()
    return [tuple(problem) for problem in conflicts(parse(content, "f"), knowledge("de"))]  # type: ignore[misc]


def test_nothing_to_say() -> None:
    assert found(person("a", ("2000", "2008")), person("b", ("2008", "2012"))) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2000", "2008"), ("2007-12", "2012")),
        (("2000", None), ("2010", None)),
        ((None, None), ("2010-01-01", "2010-01-02")),
        (("2000-01-01", "2010-05-07"), ("2010-05-06", "2011")),
    ],
)
def test_overlapping_holders(
    first: tuple[str | None, str | None], second: tuple[str | None, str | None]
) -> None:
    ((line, message),) = found(person("a", first), person("b", second))
    assert line == 2
    assert "person:a" in message
    assert "person:b" in message
    assert "state:RUS" in message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2000", "2008-05-07"), ("2008-05-07", "2012")),
        (("2000", "2008"), ("2008-05-07", "2012")),
        (("2000", "2004"), ("2008", None)),
        (("2008", None), ("2000", "2008-05")),
    ],
)
def test_succession_is_no_conflict(
    first: tuple[str | None, str | None], second: tuple[str | None, str | None]
) -> None:
    assert found(person("a", first), person("b", second)) == []


def test_the_same_person_twice_is_no_conflict() -> None:
    assert found(person("a", ("2000", "2008"), ("2004", "2008"))) == []


def test_an_office_of_nothing_in_particular_has_many_holders() -> None:
    offices = [{"office": "office:lawyer"}]
    assert found(person("a") | {"offices": offices}, person("b") | {"offices": offices}) == []


def test_a_name_of_two_additions() -> None:
    ((line, message),) = found(person("a", aliases=["Xaver"]), person("b", aliases=["Xaver"]))
    assert line == 2
    assert "'Xaver'" in message
    assert "person:a (line 1)" in message


def test_a_name_that_is_known_already() -> None:
    ((line, message),) = found(person("a", aliases=["Nato"]))
    assert line == 1
    assert "body:NATO" in message


def test_conflicts_with_what_was_added_before() -> None:
    before = parse(json.dumps(person("a", ("2000", None), aliases=["Xaver"])).encode(), "f")
    known = extended(knowledge("de"), before.values())
    lines = parse(json.dumps(person("b", ("2001", None), aliases=["Xaver"])).encode(), "f")
    messages = [problem.message for problem in conflicts(lines, known)]
    assert len(messages) == 2
    assert all("person:a" in message for message in messages)


def test_errors_name_the_line() -> None:
    lines = parse(json.dumps(person("a", country="ZZZ")).encode(), "f")
    (problem,) = errors(lines, knowledge("de"))
    assert problem.line == 1
    assert "ZZZ" in problem.message


def test_an_addition_cannot_take_a_known_id() -> None:
    before = parse(json.dumps(person("a")).encode(), "f")
    (problem,) = errors(before, extended(knowledge("de"), before.values()))
    assert "person:a" in problem.message


def refused(*objects: object) -> list[tuple[int, str]]:
    content = "\n".join(json.dumps(item) for item in objects).encode()
    return [tuple(problem) for problem in errors(parse(content, "f"), knowledge("de"))]  # type: ignore[misc]


@pytest.mark.parametrize(
    "name",
    ["Regierung", "die Partei", "Polizei", "Ministerin", "Der", "er", "sagte", "Und", "laut"],
)
def test_words_that_mean_anybody_are_nobodys_name(name: str) -> None:
    ((line, message),) = refused(person("a"), person("b", aliases=[name]))
    assert line == 2
    assert message.startswith(repr(name))
    assert "leave it out" in message


@pytest.mark.parametrize("name", ["Mann", "Haus", "Mannes", "Die Zeit der Wende", "Grün", "Koch"])
def test_words_that_may_be_a_name_are_not_refused(name: str) -> None:
    assert refused(person("a", aliases=[name])) == []


@pytest.mark.parametrize("name", ["Mann", "Haus", "Häuser", "das Haus", "Grün", "Essen"])
def test_ordinary_words_are_named(name: str) -> None:
    (only,) = found(person("a", aliases=[name]))
    assert only == (
        1,
        f"{name!r} is an ordinary word too; it counts only where a text uses it as a name",
    )


@pytest.mark.parametrize("name", ["Xaverion", "Holm", "Müller", "Haus der Nordsee", "Nordwind"])
def test_names_that_are_no_words_are_not(name: str) -> None:
    assert found(person("a", aliases=[name])) == []


def test_one_wikidata_item_of_two() -> None:
    assert found(person("a", wikidata="Q159")) == [
        (1, "Q159 is the Wikidata item of state:RUS too")
    ]
    ((line, message),) = found(person("a", wikidata="Q9"), person("b", wikidata="Q9"))
    assert (line, message) == (2, "Q9 is the Wikidata item of person:a too")


def test_what_a_file_replaces() -> None:
    before = parse(json.dumps(person("a")).encode(), "f")
    assert replaced(before, before) == ()
    after = parse(json.dumps(person("a", gender="f")).encode(), "f")
    (problem,) = replaced(after, before)
    assert problem == (1, "person:a was added before as 'Xaver A', which this replaces")
