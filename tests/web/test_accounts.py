import threading
from pathlib import Path

import doors
import pytest
from argon2 import PasswordHasher

from wortlaut.errors import UsageError
from wortlaut.web.safety import accounts
from wortlaut.web.safety.accounts import (
    Accounts,
    TooBusyError,
    password_line,
    read_accounts,
)


def written(path: Path, text: str | bytes, mode: int = 0o600) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(mode)
    return path


def test_who_is_in_the_file_may_come_in(passwords: Path) -> None:
    found = read_accounts(passwords)
    assert found.has_password("anna", doors.PASSWORD)
    assert found.has_token(doors.TOKEN)


def test_nobody_else_may(passwords: Path) -> None:
    found = read_accounts(passwords)
    for name, password in (
        ("anna", doors.PASSWORD + "x"),
        ("anna", ""),
        ("anna", "x" * 100_000),
        ("anna", "\ud800"),
        ("Anna", doors.PASSWORD),
        ("berta", doors.PASSWORD),
        ("", doors.PASSWORD),
        ("token", doors.TOKEN),
        ("anna", found.passwords["anna"]),
    ):
        assert not found.has_password(name, password), (name, password)
    for token in ("", doors.TOKEN[:-1], doors.TOKEN + "x", "token", "\ud800", doors.PASSWORD):
        assert not found.has_token(token), token


def test_a_name_that_is_not_there_is_checked_like_one_that_is(
    passwords: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, checked = read_accounts(passwords), []

    class Watched:
        def verify(self, hashed: str, _: str) -> bool:
            checked.append(hashed.rsplit("$", 2)[0])
            return True

        def hash(self, password: str) -> str:
            return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1).hash(password)

    monkeypatch.setattr(accounts, "_HASHER", Watched())
    assert not found.has_password("berta", doors.PASSWORD)
    assert found.has_password("anna", doors.PASSWORD)
    assert checked == ["$argon2id$v=19$m=19456,t=2,p=1"] * 2


def test_passwords_are_checked_one_after_another(
    passwords: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "_BUSY_SECONDS", 0.01)
    found, begun, go_on = read_accounts(passwords), threading.Event(), threading.Event()

    def slow(hashed: str, password: str) -> bool:
        begun.set()
        return go_on.wait(10)

    monkeypatch.setattr(accounts, "_fits", slow)
    first = threading.Thread(target=found.has_password, args=("anna", doors.PASSWORD))
    first.start()
    begun.wait(10)
    with pytest.raises(TooBusyError):
        found.has_password("anna", doors.PASSWORD)
    go_on.set()
    first.join()
    assert found.has_password("anna", doors.PASSWORD)


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o644, 0o660, 0o666, 0o620, 0o602])
def test_a_file_that_others_can_read_or_write(passwords: Path, mode: int) -> None:
    passwords.chmod(mode)
    with pytest.raises(UsageError, match="chmod 600"):
        read_accounts(passwords)


GOOD = "$argon2id$v=19$m=19456,t=2,p=1$e5IXrf1596qf+FQxDKzdlA$1duu0nD4Z5Z3ccJkGCq8sgvyCoDD2NS8duTE"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "lets nobody in"),
        ("# nobody\n\n", "lets nobody in"),
        ("token:kurz", "at least 20"),
        ("token:", "at least 20"),
        ("token:mit einem Leerzeichen darin", "at least 20"),
        ("token:mit-einem-ä-darin-und-lang", "at least 20"),
        ("anna", "no Argon2 hash"),
        ("anna:geheim", "no Argon2 hash"),
        ("anna:$2b$12$abcdefghijklmnopqrstuv", "no Argon2 hash"),
        (f"{'x' * 81}:{GOOD}", "cannot be the name"),
        (f":{GOOD}", "cannot be the name"),
        (f"a\x1bb:{GOOD}", "cannot be the name"),
        (f"anna:{GOOD}\nanna:{GOOD}", "line 2: 'anna' has a password already"),
        (f"anna:{GOOD.replace('m=19456', 'm=9999999')}", "more than 64 MiB"),
        (b"\xff\xfe", "not in UTF-8"),
        (b"#" * 1_000_001, "more than 1000000 bytes"),
    ],
)
def test_files_that_are_wrong(tmp_path: Path, text: str | bytes, says: str) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        read_accounts(written(tmp_path / "passwords", text))
    assert str(tmp_path / "passwords") in str(caught.value)
    assert "; " in str(caught.value)


def test_no_secret_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "passwords", "token:geheim\n")
    with pytest.raises(UsageError) as caught:
        read_accounts(path)
    assert "geheim" not in str(caught.value)
    assert doors.TOKEN not in repr(read_accounts(doors.write(tmp_path / "other")))


def test_files_that_are_none(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(UsageError, match=path.name):
            read_accounts(path)


def test_a_line_is_read_again(tmp_path: Path) -> None:
    line = password_line("Änne Müller", "lang genug für alle")
    found = read_accounts(written(tmp_path / "passwords", f"{line}\n"))
    assert found.has_password("Änne Müller", "lang genug für alle")
    assert found == Accounts((), {"Änne Müller": line.partition(":")[2]})


@pytest.mark.parametrize("password", ["", "x" * 9, "x" * 1001])
def test_passwords_that_are_too_short_or_too_long(password: str) -> None:
    with pytest.raises(UsageError, match="password has"):
        password_line("anna", password)


@pytest.mark.parametrize("name", ["", " anna", "token", "a:b", "#a", "a\nb", "x" * 81, "\u202e"])
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name"):
        password_line(name, "lang genug für alle")
