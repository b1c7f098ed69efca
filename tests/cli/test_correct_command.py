import json
import shutil
from pathlib import Path

import msgspec
import pytest
from command import error_lines, run

from wortlaut import Archive, Article, Document
from wortlaut.archive.corrections.kinds import Identity
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
    file.write_text(lines + "\r\n" + lines, "utf-8-sig")
    assert correct(archive, "import", str(file)) == "1 correction made, 1 known, 0 left out\n"
    elsewhere = json.loads(lines) | {"article": "0" * 64}
    file.write_text(lines + json.dumps(elsewhere), "utf-8")
    done = run("correct", "import", file, "--archive", archive)
    assert done.returncode == 1
    assert error_lines(done) == [
        f"wortlaut: {file}, line 2: article {'0' * 64} is not in the archive"
    ]


def test_what_list_writes_import_makes_again_in_a_copy(archive: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.db"
    shutil.copy(archive, copy)
    new = ("--name", "Eva Neu", "--author", "mk")
    correct(archive, "identify", HERE, "a2", "person:neu-eva", *new)
    correct(archive, "merge", "person:neu-eva", "person:anna-berg", "--author", "jh")
    correct(archive, "undo", "1")
    correct(archive, "speaker", HERE, "s1", "--actor", "person:x", "--name", "X", "--words", "Jan")
    correct(archive, "split", "person:jan-holm", HERE)
    correct(archive, "drop", HERE, "s1")
    later = Identity(key="person:x", name="X", kind=ActorKind.PERSON, country="DEU")
    for path in (archive, copy):
        with Archive(path, write=True) as opened:
            text = "Jan X schwieg."
            mention = Mention(start=0, end=5, text="Jan X", form=MentionForm.NAME)
            actor = Actor(id="a1", mentions=(mention,), **msgspec.structs.asdict(later))
            opened.add(Document(article=Article.of(text), actors=(actor,)))
    lines = correct(archive, "list", "--format", "jsonl")
    file = tmp_path / "korrekturen.jsonl"
    file.write_text(lines, "utf-8")
    done = run("correct", "import", file, "--archive", copy, "--author", "")
    assert done.returncode == 2
    done = run("correct", "import", file, "--archive", copy)
    assert done.stdout.decode() == "4 corrections made, 0 known, 0 left out\n"
    assert error_lines(done) == [
        f"wortlaut: {file}, line 1: no actor with the key 'person:neu-eva' is known in the "
        "archive; kept, but nothing to do now"
    ]
    assert done.returncode == 0
    assert correct(copy, "list", "--format", "jsonl") == lines
    with Archive(archive) as one, Archive(copy) as other:
        assert list(one) == list(other)
        told = [(each.correction, each.made, each.author) for each in other.corrections()]
        assert told == [
            (each.correction, each.made, each.author)
            for each in one.corrections()
            if each.undone is None
        ]
    assert correct(copy, "import", str(file)) == "0 corrections made, 4 known, 0 left out\n"


def test_a_correction_that_finds_nothing_in_its_article_is_kept(
    archive: Path, tmp_path: Path
) -> None:
    file = tmp_path / "korrekturen.jsonl"
    drop = {"action": "drop", "article": HERE, "quote": [[30, 40]], "author": "mk"}
    file.write_text(json.dumps(drop | {"made": "2024-04-16T12:00:00+02:00"}), "utf-8")
    done = run("correct", "import", file, "--archive", archive)
    (line,) = error_lines(done)
    assert "line 1: " in line
    assert "holds no statement at [[30, 40]]; kept" in line
    listed = correct(archive, "list")
    assert listed.startswith("1 2024-04-16T10:00:00+00:00 mk finds nothing")


@pytest.mark.parametrize(
    "wrong", [{"made": "gestern"}, {"made": "2024-04-16T12:00:00"}, {"author": " "}, {"author": 3}]
)
def test_who_made_a_correction_and_when_has_to_be_told_right(
    archive: Path, tmp_path: Path, wrong: dict[str, object]
) -> None:
    file = tmp_path / "korrekturen.jsonl"
    drop = {"action": "drop", "article": HERE, "quote": [[17, 23]]}
    file.write_text(json.dumps(drop | wrong), "utf-8")
    assert "line 1: not a correction" in refused(archive, "import", str(file))


def test_a_broken_file_changes_nothing(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "korrekturen.jsonl"
    drop = {"action": "drop", "article": HERE, "quote": [[17, 23]]}
    file.write_text(json.dumps(drop) + '\n{"action": "drop"}\n', "utf-8")
    assert "korrekturen.jsonl, line 2: not a correction" in refused(archive, "import", str(file))
    assert correct(archive, "list") == ""
    speaker = {"action": "speaker", "article": HERE, "quote": [[17, 23]], "spans": [[30, 2]]}
    file.write_text(f"{json.dumps(drop)}\n{json.dumps(speaker)}\n", "utf-8")
    told = refused(archive, "import", str(file))
    assert "korrekturen.jsonl, line 2: not a correction: spans: " in told
    assert "got [[30, 2]]" in told
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
        (("speaker", HERE, "s1", "--words", ""), "the value after --words is empty"),
        (("merge", "person:x", "person:x"), "both keys are person:x, which is one actor already"),
        (("merge", "person:jan-holm", "person:jan-holm"), "which is one actor already"),
        (("split", "person:jan-holm", HERE, "--into", "person:jan-holm"), "one actor already"),
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
