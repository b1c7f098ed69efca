"""`wortlaut serve`: an archive in the browser, and `wortlaut password` for who may come in."""

import getpass
import secrets
import signal
import sys
import threading
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.cli.console import Output, report
from wortlaut.cli.reading import KnowledgeFile, checked_knowledge_file
from wortlaut.errors import UsageError

SERVE_EPILOG = """
Examples:

wortlaut serve --archive presse.db

wortlaut serve --archive presse.db --host 192.168.1.5 --auth passwords
"""
ACCOUNT_EPILOG = """
Examples:

wortlaut password anna >> passwords

wortlaut password --token >> passwords

chmod 600 passwords
"""
MOST_REQUESTS = 1_000_000
_TOKEN_BYTES = 32
ArchiveToServe = Annotated[
    Path, typer.Option("--archive", metavar="FILE", help="The archive.", show_default=False)
]
Host = Annotated[
    str, typer.Option(metavar="HOST", help="Where to listen; beyond this machine with --auth.")
]
Port = Annotated[
    int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 for one that is free.")
]
Names = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="A further name by which browsers call the server, such as that of a proxy; may "
        "be repeated; with --auth.",
        show_default=False,
    ),
]
Auth = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Who may come in, as 'wortlaut password' writes it.",
        show_default=False,
    ),
]
Corrections = Annotated[
    bool | None,
    typer.Option(
        "--corrections/--no-corrections",
        help="Whether the archive can be corrected; only on this machine if not given.",
        show_default=False,
    ),
]
FetchPasted = Annotated[
    bool,
    typer.Option(
        "--allow-fetch", help="Fetch addresses that are pasted, from the public internet only."
    ),
]
Rate = Annotated[
    int,
    typer.Option(
        metavar="NUMBER",
        min=1,
        max=MOST_REQUESTS,
        help="Requests of one client in a minute; changes and analyses count tenfold.",
    ),
]


def serve(
    archive: ArchiveToServe,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    name: Names = None,
    auth: Auth = None,
    corrections: Corrections = None,
    allow_fetch: FetchPasted = False,
    knowledge: KnowledgeFile = None,
    rate: Rate = 1200,
) -> None:
    """Show an archive in the browser, and over HTTP, until Ctrl-C."""
    from wortlaut.web import Settings, create_app
    from wortlaut.web.routes import vega
    from wortlaut.web.serving import address_of, listen, server_for

    settings = Settings(
        archive=archive,
        host=host,
        port=port,
        names=tuple(name or ()),
        auth=auth,
        corrections=corrections,
        allow_fetch=allow_fetch,
        knowledge_file=checked_knowledge_file(knowledge),
        most_requests=rate,
    )
    app = create_app(settings)
    # The first chart need not wait for its script.
    threading.Thread(target=vega.packed, daemon=True).start()
    server = server_for(app, settings)
    with listen(host, port) as socket:
        # It takes Ctrl-C only when it runs, which is a little later.
        signal.signal(signal.SIGINT, server.handle_exit)
        report(f"{archive} is at {address_of(socket)} (Ctrl-C ends it)")
        server.run(sockets=[socket])


def password(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Who comes in.", show_default=False)
    ] = None,
    token: Annotated[
        bool, typer.Option("--token", help="Make a token for programs; it takes no name.")
    ] = False,
) -> None:
    """Write a line for the file of --auth, from a password on standard input."""
    from wortlaut.web.safety.accounts import password_line

    if (name is None) != token:
        raise UsageError("give a NAME, or else --token")
    output = Output()
    if name is None:
        output.write_text(f"token:{secrets.token_urlsafe(_TOKEN_BYTES)}\n")
    else:
        output.write(f"{password_line(name, _asked_password())}\n".encode())
    output.close()


def _asked_password() -> str:
    if sys.stdin is None:
        raise UsageError("standard input is closed; send the password there")
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    given = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != given:
        raise UsageError("the two passwords differ; try again")
    return given
