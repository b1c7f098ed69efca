"""`wortlaut read` of tables, patterns and addresses, from end to end."""

import json
from pathlib import Path

from command import error_lines, run

TEXT = "„Die Schleuse bleibt geschlossen“, sagte Hafenmeisterin Inga Petersen am Montag."


def test_guessed_columns_are_shown(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"Titel;Volltext\nEins;{TEXT}\n")
    done = run("read", f"{tmp_path}/*.csv", "--format", "jsonl")
    assert done.returncode == 0
    assert json.loads(done.stdout)["article"]["title"] == "Eins"
    (line,) = error_lines(done)
    assert "text='Volltext', title='Titel'" in line


def test_columns_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(f"x\ty\nEins\t{TEXT}\n")
    done = run("read", tmp_path / "a.tsv", "--columns", "text=y,title=x", "--format", "jsonl")
    assert json.loads(done.stdout)["article"]["title"] == "Eins"
    assert error_lines(done) == []


def test_columns_on_standard_input(tmp_path: Path) -> None:
    done = run("read", "-", "--columns", "text=y", "--format", "jsonl", stdin=f"y\n{TEXT}".encode())
    assert done.returncode == 1  # the commas of the text are not within quotes
    assert "2 fields, the header 1" in error_lines(done)[0]


def test_columns_that_cannot_be_meant(tmp_path: Path) -> None:
    for columns in ("Body", "inhalt=Body", ""):
        done = run("read", tmp_path, "--columns", columns)
        assert done.returncode == 2
        assert "columns" in error_lines(done)[0]


def test_addresses_need_to_be_allowed() -> None:
    done = run("read", "http://127.0.0.1:9/")
    assert done.returncode == 1
    assert "--allow-fetch" in error_lines(done)[0]
    done = run("read", "http://127.0.0.1:9/", "--allow-fetch")
    assert done.returncode == 1
    assert "--allow-private" in error_lines(done)[0]
    done = run("read", "http://127.0.0.1:9/", "--allow-private")
    assert done.returncode == 2
    assert "--allow-fetch" in error_lines(done)[0]


def test_an_address_on_this_machine(tmp_path: Path) -> None:
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(tmp_path))  # type: ignore[arg-type]

        def log_message(self, *arguments: object) -> None:
            pass

    (tmp_path / "a.txt").write_text(TEXT)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/a.txt"
        done = run("read", address, "--allow-fetch", "--allow-private", "--format", "jsonl")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    article = json.loads(done.stdout)["article"]
    assert (article["text"], article["url"]) == (TEXT, address)
