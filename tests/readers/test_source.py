import io
import json
import os
import sys
from pathlib import Path

import pytest

from wortlaut.readers import ReadOptions, read_sources
from wortlaut.readers.source import display
from wortlaut.records import Article, Reason, Rejected

TEXT = "Die Ministerin sagte am Montag, sie habe davon nichts gewusst. „Gar nichts“, betonte sie."


def read(*sources: str | Path, stdin: bytes | None = None) -> list[Article | Rejected]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(read_sources(sources, stdin=stream))


def rejected(result: Article | Rejected) -> Rejected:
    assert isinstance(result, Rejected)
    assert result.detail.isprintable()
    assert result.source.isprintable()
    return result


def texts(results: list[Article | Rejected]) -> list[str]:
    return [result.text if isinstance(result, Article) else result.reason for result in results]


def test_sources_come_out_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(f"B: {TEXT}")
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": f"{n}: {TEXT}"}) for n in "12"))
    results = read(
        tmp_path / "b.txt",
        str(tmp_path / "fehlt.txt"),
        "-",
        tmp_path / "a.jsonl",
        stdin=f"S: {TEXT}".encode(),
    )
    assert texts(results) == [f"B: {TEXT}", "missing", f"S: {TEXT}", f"1: {TEXT}", f"2: {TEXT}"]


def test_line_ends_of_a_file_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"Titel\r\n\r\n{TEXT}\r".encode())
    assert texts(read(tmp_path / "a.txt")) == [f"Titel\r\n\r\n{TEXT}\r"]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        json.dumps({"text": TEXT}).encode(),
        json.dumps({"text": TEXT}).encode("utf-16"),
        ("\n\n" + json.dumps({"text": TEXT})).encode(),
        f"<!DOCTYPE html>\n<html><body><article><p>{TEXT}</p></article></body></html>".encode(),
        f'<?xml version="1.0"?>\n<html><body><main><p>{TEXT}</p></main></body></html>'.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
    ],
    ids=["text", "jsonl", "jsonl16", "jsonl-blank", "html", "xhtml", "utf-16", "cp1252"],
)
def test_standard_input_is_told_by_its_content(data: bytes) -> None:
    assert texts(read("-", stdin=data)) == [TEXT]


LONG = f"{TEXT} " * 100
PRETTY = json.dumps({"text": LONG, "title": "Von gestern", "tags": [{"a": []}]}, indent=2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (json.dumps([{"text": TEXT}, {"text": LONG}]), [TEXT, LONG]),
        (json.dumps([{"text": TEXT}, {"text": LONG}], indent=2), [TEXT, LONG]),
        (json.dumps([]), ["empty"]),
        (PRETTY, [LONG]),
        (f"\n \n{PRETTY}\n\n", [LONG]),
        (f'{{"text": "{LONG}",\n"title": "Von gestern"}}', [LONG]),
        (f"{json.dumps({'text': LONG})}\n{json.dumps({'text': TEXT})}\n", [LONG, TEXT]),
        (f"[Update 14 Uhr] {TEXT}", [f"[Update 14 Uhr] {TEXT}"]),
        (f"[\n{TEXT} ]", [f"[\n{TEXT} ]"]),
    ],
    ids=["list", "list-pretty", "none", "pretty", "blank", "two-lines", "jsonl", "note", "bracket"],
)
def test_json_is_told_by_its_content(
    tmp_path: Path, data: str, expected: list[str], encoding: str
) -> None:
    (tmp_path / "artikel").write_bytes(data.encode(encoding))
    assert texts(read("-", stdin=data.encode(encoding))) == expected
    assert texts(read(tmp_path / "artikel")) == expected


def test_json_on_standard_input_has_the_limit_of_an_article() -> None:
    stream = io.BytesIO(PRETTY.encode())
    (result,) = read_sources(["-"], stdin=stream, options=ReadOptions(max_bytes=len(PRETTY) - 1))
    assert rejected(result).reason is Reason.TOO_LARGE


def test_standard_input_of_many_lines_names_the_line() -> None:
    data = (json.dumps({"text": TEXT}) + "\n") * 500 + "kaputt\n" + json.dumps({"text": TEXT})
    results = read("-", stdin=data.encode())
    assert len(results) == 502
    assert rejected(results[500]).source == "<stdin>:501"


def test_empty_standard_input() -> None:
    (result,) = read("-", stdin=b"")
    assert rejected(result) == Rejected(
        source="<stdin>", reason=Reason.EMPTY, detail=rejected(result).detail
    )


def test_a_feed_is_read_as_it_comes() -> None:
    line = json.dumps({"text": TEXT}).encode() + b"\n"
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream, os.fdopen(writing, "wb", buffering=0) as feed:
        results = read_sources(["-"], stdin=stream)
        feed.write(line)
        assert isinstance(next(results), Article)
        feed.write(line)
        assert isinstance(next(results), Article)
        feed.close()
        assert list(results) == []


def test_the_process_input_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert texts(list(read_sources(["-"]))) == [TEXT]


def test_folder_in_order_of_paths(tmp_path: Path) -> None:
    for name in (
        "c.txt",
        "a/z.txt",
        "a/b/y.md",
        "b.json",
        ".hidden.txt",
        ".git/x.txt",
        "README.md",
        "a/readme",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"{name}: {TEXT}"
        path.write_text(json.dumps({"text": text}) if name.endswith("json") else text)
    assert texts(read(tmp_path)) == [
        f"{name}: {TEXT}" for name in ("a/b/y.md", "a/z.txt", "b.json", "c.txt")
    ]


def test_folder_named_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "x.txt" / "a.txt").write_text(TEXT)
    assert texts(read(tmp_path / "x.txt")) == [TEXT]
    assert texts(read(tmp_path)) == [TEXT]


def test_nothing_in_a_folder_is_lost(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 und so weiter")
    (tmp_path / "b.xyz").write_text("text\nHallo")
    (tmp_path / "c.txt").symlink_to(tmp_path / "fehlt")
    (tmp_path / "d.txt").write_text(TEXT)
    (tmp_path / "e").mkdir()
    results = read(tmp_path)
    assert texts(results) == ["binary", "format", "missing", TEXT]
    assert rejected(results[1]).source == str(tmp_path / "b.xyz")
    assert ".jsonl" in rejected(results[1]).detail


def test_empty_folder(tmp_path: Path) -> None:
    (result,) = read(tmp_path)
    assert rejected(result).reason is Reason.EMPTY


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "c.txt").write_text(TEXT)
    results = read(tmp_path)
    assert texts(results) == ["unreadable", TEXT]


def test_links_out_of_a_folder_are_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "privat").mkdir()
    (tmp_path / "privat" / "brief.txt").write_text(f"privat: {TEXT}")
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "a.txt").symlink_to(tmp_path / "privat" / "brief.txt")
    (leak / "b").symlink_to(tmp_path / "privat")
    (leak / "c").symlink_to(tmp_path)
    (leak / "d.txt").write_text(TEXT)
    results = read(leak)
    assert texts(results) == ["unreadable", "unreadable", "unreadable", TEXT]
    assert [rejected(each).source for each in results[:3]] == [
        str(leak / n) for n in ("a.txt", "b", "c")
    ]
    assert rejected(results[0]).detail == (
        f"the link leads out of the folder, to {tmp_path}/privat/brief.txt; to read that, name it "
        "as a source of its own"
    )


def test_what_links_in_a_folder_lead_to_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "x" / "b.txt")
    (tmp_path / "c").symlink_to(tmp_path / "x")
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "b.txt").write_text(TEXT)
    assert texts(read(tmp_path)) == [TEXT]


def test_links_to_what_is_hidden_in_the_folder_are_followed(tmp_path: Path) -> None:
    # As git-annex keeps files: the name outside, the content in a hidden folder.
    (tmp_path / ".store" / "f").mkdir(parents=True)
    (tmp_path / ".store" / "4f2a").write_text(f"A: {TEXT}")
    (tmp_path / ".store" / "f" / "b.txt").write_text(f"B: {TEXT}")
    (tmp_path / ".store" / "f" / "again").symlink_to(tmp_path / ".store")
    (tmp_path / "a.txt").symlink_to(".store/4f2a")
    (tmp_path / "b").symlink_to(".store/f")
    assert texts(read(tmp_path)) == [f"A: {TEXT}", f"A: {TEXT}", f"B: {TEXT}"]


def test_a_folder_or_file_that_is_a_link_is_read_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text(TEXT)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "b.txt").symlink_to(tmp_path / "real" / "a.txt")
    assert texts(read(tmp_path / "link", tmp_path / "b.txt")) == [TEXT, TEXT]


def test_links_that_the_system_refuses_do_not_end_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A: {TEXT}")
    (tmp_path / "b.txt").symlink_to("x" * 300)
    (tmp_path / "c").symlink_to("x" * 300)
    (tmp_path / "d.txt").write_text(f"D: {TEXT}")
    results = read(tmp_path)
    assert texts(results) == [f"A: {TEXT}", "unreadable", "unreadable", f"D: {TEXT}"]
    assert rejected(results[1]).source == str(tmp_path / "b.txt")
    assert rejected(results[2]).source == str(tmp_path / "c")


def test_no_right_to_enter_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "a").chmod(0o400)
    try:
        if os.access(tmp_path / "a", os.X_OK):
            pytest.skip("this user may enter everything")
        results = read(tmp_path)
    finally:
        (tmp_path / "a").chmod(0o700)
    assert texts(results) == ["unreadable", TEXT]
    assert rejected(results[0]).source == str(tmp_path / "a" / "x.txt")


def test_deep_folders(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["d"] * 100)
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT)
    assert texts(read(tmp_path)) == [TEXT]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF-1.7", Reason.FORMAT),
        ("a.txt", b"%PDF-1.7", Reason.BINARY),
        ("a.jsonl", b"\x1f\x8b\x08\x00\n\n", Reason.BINARY),
        ("a.doc", TEXT.encode(), Reason.FORMAT),
        ("a.txt", b"", Reason.EMPTY),
        ("a.html", b"", Reason.EMPTY),
        ("a.json", b"", Reason.EMPTY),
        ("a.jsonl", b"", Reason.EMPTY),
        ("a", b"", Reason.EMPTY),
        ("a.txt", b"Gr\x94\xe1e f\x81r alle", Reason.ENCODING),
        ("a.txt", b"The council said on Sunday that it would not agree to it.", Reason.LANGUAGE),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, reason: Reason) -> None:
    (tmp_path / name).write_bytes(data)
    (result,) = read(tmp_path / name)
    assert rejected(result).reason is reason
    assert rejected(result).source == str(tmp_path / name)


def test_file_without_suffix_is_told_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "artikel").write_text(json.dumps({"text": TEXT}))
    assert texts(read(tmp_path / "artikel")) == [TEXT]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json"])
def test_the_limit_can_be_set(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT)
    size = len(TEXT.encode())
    (small,) = read_sources([tmp_path / name], options=ReadOptions(max_bytes=size - 1))
    assert rejected(small).reason is Reason.TOO_LARGE
    (fits,) = read_sources([tmp_path / name], options=ReadOptions(max_bytes=size))
    assert not isinstance(fits, Rejected) or fits.reason is not Reason.TOO_LARGE


def test_a_file_of_lines_may_be_larger_than_one_article(tmp_path: Path) -> None:
    line = json.dumps({"text": TEXT})
    (tmp_path / "a.jsonl").write_text("\n".join([line] * 50))
    results = list(read_sources([tmp_path / "a.jsonl"], options=ReadOptions(max_bytes=len(line))))
    assert texts(results) == [TEXT] * 50


def test_pipes_and_devices_are_not_opened(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes on this system")
    os.mkfifo(tmp_path / "a.txt")
    for source in (tmp_path / "a.txt", Path(os.devnull)):
        (result,) = read(source)
        assert rejected(result).reason is Reason.UNREADABLE
        assert "'-'" in rejected(result).detail


def test_no_right_to_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    (result,) = read(path)
    assert rejected(result).reason is Reason.UNREADABLE


@pytest.mark.parametrize("source", ["a\x00b.txt", "a" * 300 + ".txt", "", "x/\ud800.txt"])
def test_impossible_paths(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (result,) = read(source)
    assert rejected(result).reason in {Reason.MISSING, Reason.UNREADABLE, Reason.EMPTY}


def test_addresses_are_not_fetched() -> None:
    (result,) = read("https://example.org/artikel.html")
    assert rejected(result).reason is Reason.MISSING
    assert "--allow-fetch" in rejected(result).detail


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/hosts", "S3://a/b.txt"])
def test_addresses_of_other_kinds_are_named_as_typed(address: str) -> None:
    (result,) = read(address)
    assert rejected(result).source == address
    assert rejected(result).detail.startswith("only http and https addresses are fetched; ")


def test_names_are_shown_in_one_line(tmp_path: Path) -> None:
    assert display("a\nb\x1b[31m\udcff") == "a\\nb\\x1b[31m\\udcff"
    assert display(Path("Über uns.txt")) == "Über uns.txt"
    path = tmp_path / "a\nb.txt"
    path.write_text("")
    (result,) = read(path)
    assert rejected(result).source.endswith("a\\nb.txt")
