"""The user's file: what is taken, what is refused, and that nothing is half written."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wortlaut.errors import UsageError
from wortlaut.knowledge.build import extended, knowledge
from wortlaut.knowledge.entries import Gender, KnownActor
from wortlaut.knowledge.file import (
    MAX_LINE_BYTES,
    Addition,
    default_path,
    merged,
    parse,
    read,
    write,
)
from wortlaut.records import ActorKind

BERG = {
    "id": "person:anna-berg",
    "name": "Anna Berg",
    "gender": "f",
    "country": "DEU",
    "aliases": ["A. Berg"],
    "offices": [
        {"office": "office:mayor", "of": "body:stadt-lenz", "from": "2019-05", "to": "2024"}
    ],
}
LENZ = {"id": "body:stadt-lenz", "name": "Lenz an der Elde", "type": "city", "country": "DEU"}


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(item).encode() + b"\n" for item in objects)


def test_added_knowledge_is_found(tmp_path: Path) -> None:
    path = tmp_path / "eigene.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + lines(BERG) + b"\r\n \n" + lines(LENZ))
    known = knowledge("de", path)
    (sense,) = known.lookup("Anna Bergs")
    berg = sense.entry
    assert isinstance(berg, KnownActor)
    assert (berg.id, berg.kind, berg.gender) == (
        "person:anna-berg",
        ActorKind.PERSON,
        Gender.FEMININE,
    )
    assert known.lookup("A. Berg")[0].entry is berg
    (city,) = known.lookup("Lenz an der Elde")
    assert isinstance(city.entry, KnownActor)
    assert (city.entry.kind, city.entry.type) == (ActorKind.ORGANISATION, "city")
    assert known.holders("office:mayor", "body:stadt-lenz", "2020") == (berg,)
    assert known.holders("office:mayor", None, "2024-12") == (berg,)
    assert known.holders("office:mayor", "body:stadt-lenz", "2019-04-30") == ()
    assert known.holders("office:mayor", "state:DEU", "2020") == ()
    assert known.lookup("Russland") == knowledge("de").lookup("Russland")
    assert knowledge("de").lookup("Anna Berg") == ()


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "eigene.jsonl"
    path.write_bytes(lines(LENZ))
    first = knowledge("de", path)
    assert knowledge("de", path) is first
    assert first.lookup("Anna Berg") == ()
    path.write_bytes(lines(BERG, LENZ))
    assert knowledge("de", path).lookup("Anna Berg") != ()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"fehlt\.jsonl"):
        knowledge("de", tmp_path / "fehlt.jsonl")


def test_a_shared_name_becomes_ambiguous() -> None:
    additions = parse(lines({"id": "person:x", "name": "Russland"}), "f").values()
    senses = extended(knowledge("de"), additions).lookup("Russland")
    assert {sense.entry.id for sense in senses} == {"state:RUS", "person:x"}
    assert all(sense.ambiguous for sense in senses)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "truncated"),
        (b"[]", "object"),
        (b'{"aliases": ' + b"[" * 20_000, "aliases"),
        (b'{"id": "person:x"}', "name"),
        (b'{"id": "person:x", "name": ""}', "name"),
        (b'{"id": "person:X Y", "name": "X"}', "id"),
        (b'{"id": "person:x\\n", "name": "X"}', "id"),
        (b'{"id": "state:RUS", "name": "X"}', "id"),
        (b'{"id": "person:x", "name": "X", "nickname": "Y"}', "nickname"),
        (b'{"id": "person:x", "name": "X\xff"}', "utf-8"),
        (b'{"id": "person:x", "name": "X\\u001b[2J"}', "U\\+001B"),
        (b'{"id": "person:x", "name": "X\\u202eY"}', "U\\+202E"),
        (b'{"id": "person:x", "name": "=1+1"}', "=1\\+1"),
        (b'{"id": "person:x", "name": "X", "aliases": ["@SUM(A1)"]}', "SUM"),
        (b'{"id": "person:x", "name": "X", "aliases": [" Y"]}', " Y"),
        (b'{"id": "person:x", "name": "X", "kind": "group"}', "group"),
        (b'{"id": "body:x", "name": "X", "offices": [{"office": "office:mayor"}]}', "person"),
        (b'{"id": "person:x", "name": "X", "wikidata": "183"}', "wikidata"),
        (b'{"id": "person:x", "name": "X", "offices": [{"office": "o", "from": "5/19"}]}', "from"),
        (
            b'{"id": "person:x", "name": "X", "offices": [{"office": "o", "to": "2023-02-30"}]}',
            "2023-02-30",
        ),
        (b'{"id": "person:x", "name": "' + b"X" * MAX_LINE_BYTES + b'"}', "longer"),
    ],
)
def test_a_broken_line_is_named(line: bytes, reason: str) -> None:
    with pytest.raises(UsageError, match=f"^f, line 1: (?s:.)*{reason}"):
        parse(line, "f")
    with pytest.raises(UsageError, match=r"^f, line 3: "):
        parse(lines(LENZ) + b"\n" + line, "f")


def test_an_id_stands_once() -> None:
    with pytest.raises(UsageError, match=r"line 2.*line 1"):
        parse(lines(BERG, BERG), "f")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"country": "XXX"}, "XXX"),
        ({"offices": [{"office": "office:emperor-of-all"}]}, "emperor"),
        ({"offices": [{"office": "office:mayor", "of": "body:atlantis"}]}, "atlantis"),
        ({"offices": [{"office": "office:mayor", "from": "2024", "to": "2023-12"}]}, "before"),
        ({"id": "body:UN".lower(), "offices": []}, None),
    ],
)
def test_what_cannot_be_is_refused(
    change: dict[str, object], reason: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "eigene.jsonl"
    path.write_bytes(lines(LENZ, BERG | change))
    if reason is None:
        assert knowledge("de", path).entities["body:un"].name == "Anna Berg"
    else:
        with pytest.raises(UsageError, match=f"line 2: .*{reason}"):
            knowledge("de", path)


def test_written_additions_are_read_again(tmp_path: Path) -> None:
    additions = merged(parse(lines(LENZ), "f").values(), parse(lines(BERG), "f").values())
    path = tmp_path / "neu" / "wissen.jsonl"
    write(path, additions)
    assert tuple(read(path).values()) == additions
    assert [file.name for file in path.parent.iterdir()] == ["wissen.jsonl"]


def test_a_new_addition_replaces_an_old_one() -> None:
    old = parse(lines(BERG, LENZ), "f").values()
    new = parse(lines(LENZ | {"name": "Lenz"}), "f").values()
    assert [addition.name for addition in merged(old, new)] == ["Lenz", "Anna Berg"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="file"):
        write(tmp_path / "file" / "wissen.jsonl", ())


@pytest.mark.parametrize("path", ["nowhere.jsonl", "."])
def test_an_unreadable_file_is_named(path: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read"):
        read(tmp_path / path)


def test_where_the_file_lies() -> None:
    assert default_path({"WORTLAUT_KNOWLEDGE": "a/b"}) == Path("a/b")
    assert default_path({"XDG_DATA_HOME": "/x"}) == Path("/x/wortlaut/knowledge.jsonl")
    home = Path.home() / ".local/share/wortlaut/knowledge.jsonl"
    assert default_path({}) == home
    # The specification has relative paths ignored.
    assert default_path({"XDG_DATA_HOME": "x"}) == home


@given(st.binary())
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        found = parse(content, "f")
    except UsageError:
        return
    assert all(isinstance(addition, Addition) for addition in found.values())


@example("0-0", [])
@example("0K", [])
@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_name_is_taken_or_refused(name: str, aliases: list[str]) -> None:
    content = lines({"id": "person:x", "name": name, "aliases": aliases})
    try:
        additions = parse(content, "f").values()
    except UsageError:
        return
    known = extended(knowledge("de"), additions)
    for text in (name, *aliases):
        found = {sense.entry.id for sense in known.lookup(text)}
        assert "person:x" in found
