import json
from pathlib import Path

import pytest
from command import error_lines, run

from wortlaut import Archive, Article, Document
from wortlaut.records import (
    Actor,
    ActorKind,
    Excerpt,
    Kind,
    Mention,
    MentionForm,
    Participant,
    Span,
    Statement,
)

TEXT = "Anna Berg sagte: „Gut.“ Jan Holm schwieg. Jan Holm ging."


def person(name: str, number: int) -> Actor:
    start = TEXT.index(name)
    end = start + len(name)
    mention = Mention(start=start, end=end, text=name, form=MentionForm.NAME)
    key = f"person:{name.lower().replace(' ', '-')}"
    return Actor(id=f"a{number}", name=name, kind=ActorKind.PERSON, key=key, mentions=(mention,))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "presse.db"
    quote = Excerpt(spans=(Span(17, 23),), text=TEXT[17:23])
    speaker = Participant(spans=(Span(0, 9),), text="Anna Berg", actor="a1")
    document = Document(
        article=Article.of(TEXT),
        statements=(
            Statement(id="s1", kind=Kind.DIRECT, quote=quote, speaker=speaker, confidence=1.0),
        ),
        actors=(person("Anna Berg", 1), person("Jan Holm", 2)),
    )
    with Archive(path, write=True) as opened:
        opened.add(document)
    return path


HERE = Article.of(TEXT).id


def correct(archive: Path, *arguments: str) -> str:
    done = run("correct", *arguments, "--archive", archive)
    assert error_lines(done) == []
    assert done.returncode == 0
    return done.stdout.decode()


def refused(archive: Path, *arguments: str) -> str:
    done = run("correct", *arguments, "--archive", archive)
    assert done.returncode == 2
    (line,) = error_lines(done)
    return line


def only(archive: Path) -> Document:
    with Archive(archive) as opened:
        (document,) = opened
    return document


def test_a_speaker_by_words_takes_the_nearest_place(archive: Path) -> None:
    said = correct(archive, "speaker", HERE[:8], "s1", "--words", "Jan Holm", "--author", "mk")
    assert said == "correction 1 made\n"
    speaker = only(archive).statements[0].speaker
    assert speaker == Participant(spans=(Span(24, 32),), text="Jan Holm", actor="a2")
    line = correct(archive, "list")
    assert line.startswith("1 ")
    assert " mk in force " in line


def test_a_speaker_by_key_and_an_unknown_one(archive: Path) -> None:
    correct(archive, "speaker", HERE, "s1", "--actor", "person:jan-holm")
    speaker = only(archive).statements[0].speaker
    assert speaker is not None
    assert speaker.actor == "a2"
    correct(archive, "speaker", HERE, "s1", "--unknown")
    assert only(archive).statements[0].speaker is None


def test_drop_and_undo(archive: Path) -> None:
    correct(archive, "drop", HERE, "s1")
    assert only(archive).statements == ()
    assert correct(archive, "drop", HERE, "s1") == "this correction is in force already\n"
    assert correct(archive, "undo", "1", "--author", "jh") == "correction 1 undone\n"
    assert len(only(archive).statements) == 1
    assert " by jh " in correct(archive, "list")


def test_merge_split_and_identify(archive: Path) -> None:
    correct(archive, "merge", "person:jan-holm", "person:anna-berg")
    assert [actor.key for actor in only(archive).actors] == ["person:anna-berg"]
    correct(archive, "undo", "1")
    correct(archive, "split", "person:jan-holm", HERE)
    assert only(archive).actors[1].key is None
    correct(archive, "undo", "2")
    correct(archive, "split", "person:jan-holm", HERE, "--into", "person:x", "--name", "X")
    assert only(archive).actors[1].name == "X"
    correct(archive, "identify", HERE, "a1", "person:y", "--name", "Y")
    assert [actor.key for actor in only(archive).actors] == ["person:y", "person:x"]


def test_a_file_of_corrections(archive: Path, tmp_path: Path) -> None:
    correct(archive, "drop", HERE, "s1")
    lines = correct(archive, "list", "--format", "jsonl")
    correct(archive, "undo", "1")
    file = tmp_path / "korrekturen.jsonl"
    file.write_text(lines + "\n" + lines, "utf-8")
    assert correct(archive, "import", str(file)) == "1 corrections made, 1 known, 0 left out\n"
    elsewhere = json.loads(lines) | {"article": "0" * 64}
    file.write_text(lines + json.dumps(elsewhere), "utf-8")
    done = run("correct", "import", file, "--archive", archive)
    assert done.returncode == 1
    assert error_lines(done) == [
        f"wortlaut: {file}, line 2: article {'0' * 64} is not in the archive"
    ]


def test_a_broken_file_changes_nothing(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "korrekturen.jsonl"
    drop = {"action": "drop", "article": HERE, "quote": [[17, 23]]}
    file.write_text(json.dumps(drop) + '\n{"action": "drop"}\n', "utf-8")
    assert "korrekturen.jsonl, line 2: not a correction" in refused(archive, "import", str(file))
    assert correct(archive, "list") == ""
    assert "no such file" in refused(archive, "import", str(tmp_path / "nein.jsonl")).lower()


def test_material_for_training(archive: Path) -> None:
    correct(archive, "drop", HERE, "s1", "--author", "mk")
    example = json.loads(correct(archive, "export"))
    assert example["author"] == "mk"
    assert example["correction"]["action"] == "drop"
    assert len(example["read"]["statements"]) == 1
    assert example["corrected"]["statements"] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("drop", "12345", "s1"), "names no article"),
        (("drop", "xyzxyz", "s1"), "names no article"),
        (("drop", "0000000", "s1"), "no article whose id begins with"),
        (("drop", HERE, "s9"), "holds no statement 's9'"),
        (("speaker", HERE, "s1"), "give --actor, --words or both"),
        (("speaker", HERE, "s1", "--words", "Niemand"), "does not hold the words 'Niemand'"),
        (("speaker", HERE, "s1", "--words", ""), "does not hold the words ''"),
        (("identify", HERE, "a9", "person:x", "--name", "X"), "holds no actor 'a9'"),
        (("undo", "7"), "there is no correction 7"),
    ],
)
def test_wrong_usage(archive: Path, arguments: tuple[str, ...], message: str) -> None:
    assert message in refused(archive, *arguments)


def test_no_archive_is_made_by_the_way(tmp_path: Path) -> None:
    path = tmp_path / "nein.db"
    assert "there is no archive" in refused(path, "undo", "1")
    assert not path.exists()
