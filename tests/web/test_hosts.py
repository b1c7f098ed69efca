from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from wortlaut.errors import UsageError
from wortlaut.web import Settings, create_app
from wortlaut.web.safety.hosts import names_of

ELSEWHERE = [
    "evil.example",
    "localhost.",
    "localhost.evil.example",
    "evil.example#localhost",
    "evil.example@localhost",
    "localhost@evil.example",
    "localhost:80@evil.example",
    "localhost, evil.example",
    "localhost evil.example",
    "127.0.0.1.nip.io",
    "2130706433",
    "0177.0.0.1",
    "127.1",
    "0.0.0.0",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::1",
    "::1",
    "localhost:port",
    "localhost:8000:8000",
    "192.168.1.1",
    "",
]


@pytest.mark.parametrize("host", ELSEWHERE)
def test_other_names_are_refused(client: TestClient, host: str) -> None:
    answer = client.get("/api/v1/anything", headers={"Host": host})
    assert answer.status_code == 421
    assert answer.json()["error"]["code"] == "host"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]"]
)
def test_this_machine_is_known(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_a_host_that_is_named_twice_is_refused(client: TestClient) -> None:
    headers = [("Host", "localhost"), ("Host", "localhost")]
    assert client.get("/", headers=headers).status_code == 421


def test_what_a_proxy_says_of_the_host_is_not_believed(client: TestClient) -> None:
    headers = {
        "Host": "evil.example",
        "X-Forwarded-Host": "localhost",
        "Forwarded": "host=localhost",
    }
    assert client.get("/", headers=headers).status_code == 421


def test_names_that_are_added(press: Path) -> None:
    names = names_of(
        Settings(archive=press, host="192.168.7.7", names=("Archiv.example", "fd00::5"))
    )
    assert names == {
        *("localhost", "127.0.0.1", "[::1]"),
        *("192.168.7.7", "archiv.example", "[fd00::5]"),
    }


def test_a_server_answers_to_the_names_that_were_added(press: Path, passwords: Path) -> None:
    app = create_app(Settings(archive=press, names=("archiv.example",), auth=passwords))
    with TestClient(app, base_url="http://localhost") as client:
        for host in ("archiv.example", "archiv.EXAMPLE:80", "localhost:8000"):
            assert client.get("/sign-in", headers={"Host": host}).status_code == 200, host
        for host in ("www.archiv.example", "archiv.example.", "archiv"):
            assert client.get("/sign-in", headers={"Host": host}).status_code == 421, host


@pytest.mark.parametrize("host", ["0.0.0.0", "::", ""])
def test_a_server_on_all_addresses_needs_a_name(press: Path, host: str) -> None:
    with pytest.raises(UsageError, match="--name NAME"):
        names_of(Settings(archive=press, host=host))
    names = names_of(Settings(archive=press, host=host, names=("archiv.example",)))
    assert names == {"localhost", "127.0.0.1", "[::1]", "archiv.example"}


@pytest.mark.parametrize("name", ["", "http://a.example", "a.example:80", "a b", "a/b", "*", "ä"])
def test_what_is_no_name(press: Path, name: str) -> None:
    with pytest.raises(UsageError, match="is no name of a machine"):
        names_of(Settings(archive=press, names=(name,)))
