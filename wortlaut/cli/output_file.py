"""A file that a command writes: whole or not at all, and never over another unless asked to."""

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wortlaut.cli.console import Output, OutputError
from wortlaut.errors import UsageError

STANDARD_OUTPUT = "-"


def check_output(name: str, *, force: bool) -> None:
    """Check that an output can be written, before the work begins.

    Raises:
        UsageError: something is there already and not to be replaced, or is no ordinary file.
        OutputError: the folder is missing.
    """
    path = Path(name)
    if name == STANDARD_OUTPUT:
        return
    if path.is_dir():
        raise UsageError(f"{name} is a folder; name a file in it")
    if path.exists() and not path.is_file():
        raise UsageError(f"{name} is no ordinary file; write to - and send that there")
    if path.exists() and not force:
        raise UsageError(f"{name} is there already; --force replaces it")
    if not path.parent.is_dir():
        raise OutputError(f"{name}: there is no folder {path.parent}; make it first")


def write_output(pieces: Iterable[bytes], name: str, *, force: bool) -> None:
    """Write pieces to a file, or to standard output where it is called `-`.

    They go to a temporary file in the same folder, which takes the place of the file at the end;
    where something goes wrong before, nothing is left of it.

    Raises:
        UsageError, OutputError: see `check_output`; or it cannot be written.
        OutputClosed: who read standard output has gone.
    """
    check_output(name, force=force)
    if name == STANDARD_OUTPUT:
        output = Output()
        for piece in pieces:
            output.write(piece)
        output.close()
        return
    path = Path(name).resolve()  # of a link what it leads to is replaced
    temporary = path.with_name(f".wortlaut-{secrets.token_hex(8)}.part")
    try:
        with _explained(name):
            file = temporary.open("xb")
        try:
            for piece in pieces:
                with _explained(name):
                    file.write(piece)
            with _explained(name):
                file.flush()
                os.fsync(file.fileno())
        finally:
            with contextlib.suppress(OSError):
                file.close()
        check_output(name, force=force)
        with _explained(name):
            temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{name} cannot be written: {error.strerror}; free the place or name another file"
        ) from error
