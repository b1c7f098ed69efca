"""The commands `serve` and `password`, in processes of their own."""

import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import doors
import pytest
from command import COMMAND, environment, error_lines, run

from wortlaut.web.safety.accounts import read_accounts


@contextmanager
def serving(*arguments: str | Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Start the server on a free port; give its address when it says that it is there."""
    command = [COMMAND, "serve", "--port", "0", *map(str, arguments)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment()) as server:
        assert server.stderr
        try:
            said = server.stderr.readline().decode()
            found = re.search(r"is at (http://\S+/) ", said)
            assert found, said
            yield found[1], server
        finally:
            server.kill()


def test_an_archive_is_served_until_it_is_interrupted(press: Path) -> None:
    with serving("--archive", press) as (address, server):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        with urllib.request.urlopen(f"{address}search?q=Br%C3%BCcke", timeout=60) as answer:
            assert answer.status == 200
            assert "Brücke" in answer.read().decode()
            assert "server" not in answer.headers
        server.send_signal(signal.SIGINT)
        assert server.wait(60) == 0
        assert server.stderr
        assert server.stderr.read() == b""


def test_interrupted_at_once_it_ends_quietly(press: Path) -> None:
    with serving("--archive", press) as (_, server):
        server.send_signal(signal.SIGINT)
        assert server.wait(60) == 0
        assert server.stderr
        assert server.stderr.read() == b""


def test_nobody_comes_in_without_a_token(press: Path, passwords: Path) -> None:
    with serving("--archive", press, "--auth", passwords) as (address, server):
        request = urllib.request.Request(f"{address}api/v1/session")
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(request, timeout=60)
        assert caught.value.code == 401
        caught.value.close()
        request.add_header("Authorization", f"Bearer {doors.TOKEN}")
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert answer.status == 200
        server.terminate()
        server.wait(60)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--archive", "missing.db"], "missing.db: there is no archive"),
        (["--archive", "text.txt"], "text.txt"),
        (["--archive", "press.db", "--host", "0.0.0.0"], "--auth FILE"),
        (["--archive", "press.db", "--name", "a.example"], "--auth FILE"),
        (["--archive", "press.db", "--auth", "missing"], "missing: No such file"),
        (["--archive", "press.db", "--auth", "text.txt"], "chmod 600"),
        (["--archive", "press.db", "--auth", "passwords", "--host", "0.0.0.0"], "--name NAME"),
        (["--archive", "press.db", "--auth", "passwords", "--name", "http://a/"], "is no name"),
        (
            ["--archive", "press.db", "--auth", "passwords", "--host", "192.0.2.1"],
            "no such address",
        ),
        (["--archive", "press.db", "--knowledge", "missing"], "missing is no file"),
        (["--archive", "press.db", "--port", "99999"], "--port"),
        (["--archive", "press.db", "--rate", "0"], "--rate"),
        ([], "--archive"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    press: Path, passwords: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(press.parent)
    text = press.parent / "text.txt"
    text.write_text("Kein Archiv.\n", "utf-8")
    text.chmod(0o644)
    done = run("serve", *arguments)
    assert done.returncode == 2
    assert len(error_lines(done)) == 1
    assert says in done.stderr.decode()


def test_a_port_that_is_taken(press: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--archive", press, "--port", str(port))
    assert done.returncode == 2
    assert error_lines(done) == [
        f"wortlaut: 127.0.0.1 port {port}: another program listens there; end it, or take another "
        "port with --port"
    ]


def test_a_password_becomes_a_line(tmp_path: Path) -> None:
    path = tmp_path / "passwords"
    path.touch(mode=0o600)
    for name in ("anna", "Änne Müller"):
        done = run("password", name, stdin=f"Passwort von {name}\n".encode())
        assert done.returncode == 0
        assert not error_lines(done)
        assert b"Passwort" not in done.stdout
        path.write_bytes(path.read_bytes() + done.stdout)
    found = read_accounts(path)
    assert found.has_password("anna", "Passwort von anna")
    assert found.has_password("Änne Müller", "Passwort von Änne Müller")
    assert not found.has_password("anna", "Passwort von Änne Müller")


def test_a_token_is_made(tmp_path: Path) -> None:
    lines = {run("password", "--token").stdout for _ in range(2)}
    assert len(lines) == 2
    path = tmp_path / "passwords"
    path.touch(mode=0o600)
    path.write_bytes(b"".join(lines))
    found = read_accounts(path)
    for line in lines:
        assert found.has_token(line.decode().strip().partition(":")[2])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["anna"], "fewer than 10 characters"),
        ([], "give a NAME, or else --token"),
        (["anna", "--token"], "give a NAME, or else --token"),
        (["a:b"], "cannot be the name"),
    ],
)
def test_what_is_no_password(arguments: list[str], says: str) -> None:
    done = run("password", *arguments, stdin=b"kurz\n" if arguments == ["anna"] else b"x" * 20)
    assert done.returncode == 2
    assert says in " ".join(error_lines(done))
    assert not done.stdout
