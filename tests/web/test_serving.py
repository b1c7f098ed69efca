import socket
from pathlib import Path

import pytest

from wortlaut.errors import UsageError
from wortlaut.web import Settings, create_app
from wortlaut.web.safety.patience import ImpatientProtocol
from wortlaut.web.serving import address_of, listen, server_for


def test_where_it_listens() -> None:
    with listen("127.0.0.1", 0) as found:
        assert address_of(found) == f"http://127.0.0.1:{found.getsockname()[1]}/"
        with socket.create_connection(found.getsockname()):
            pass
    with listen("localhost", 0) as found:
        assert found.family == socket.AF_INET


def test_an_answer_does_not_wait_behind_its_header() -> None:
    with listen("127.0.0.1", 0) as found, socket.create_connection(found.getsockname()):
        connection, _ = found.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.parametrize(
    ("host", "port"),
    [("nowhere.invalid", 0), ("192.0.2.1", 0), ("a" * 300, 0)],
)
def test_where_nobody_can_listen(host: str, port: int) -> None:
    with pytest.raises(UsageError, match=f"port {port}: .*--"):
        listen(host, port)


def test_a_port_that_is_taken() -> None:
    with listen("127.0.0.1", 0) as found, pytest.raises(UsageError, match="another program"):
        listen("127.0.0.1", found.getsockname()[1])


def test_whom_it_believes(press: Path, passwords: Path) -> None:
    """What a proxy says of its client is believed only where there is one, on this machine."""
    local = Settings(archive=press)
    assert not server_for(create_app(local), local).config.proxy_headers
    beyond = Settings(archive=press, host="192.168.1.5", names=("a.example",), auth=passwords)
    assert not server_for(create_app(beyond), beyond).config.proxy_headers
    behind = Settings(archive=press, names=("a.example",), auth=passwords)
    config = server_for(create_app(behind), behind).config
    assert config.proxy_headers
    assert config.forwarded_allow_ips == ["127.0.0.1", "::1"]


def test_it_waits_for_nobody_without_end(press: Path) -> None:
    settings = Settings(archive=press)
    config = server_for(create_app(settings), settings).config
    config.load()
    assert config.http_protocol_class is ImpatientProtocol
    assert config.ws_protocol_class is None
    assert config.limit_concurrency
    assert config.timeout_keep_alive <= 10
    assert config.timeout_graceful_shutdown
    assert config.h11_max_incomplete_event_size
