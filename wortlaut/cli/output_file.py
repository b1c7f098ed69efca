"""A file that a command writes: whole or not at all, and never over another unless asked to."""

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wortlaut.cli.console import Output, OutputError
from wortlaut.errors import UsageError

STANDARD_OUTPUT = "-"
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class OutputFile:
    """Where a command writes what it makes from an archive.

    Attributes:
        name: a path, or `-` for standard output.
        archive: what is read; it is never written over.
        force: whether a file that is there already is replaced.
    """

    name: str
    archive: Path
    force: bool

    def check(self) -> None:
        """Check that it can be written, before the work begins.

        Raises:
            UsageError: something is there already and not to be replaced, is no ordinary file, or
                is the archive.
            OutputError: the folder is missing.
        """
        name, path = self.name, Path(self.name)
        if name == STANDARD_OUTPUT:
            return
        if path.is_dir():
            raise UsageError(f"{name} is a folder; name a file in it")
        if path.exists() and not path.is_file():
            raise UsageError(f"{name} is no ordinary file; write to - and send that there")
        if _belongs_to(path, self.archive):
            raise UsageError(
                f"{name} is the archive that is read, or part of it; name another file"
            )
        if path.exists() and not self.force:
            raise UsageError(f"{name} is there already; --force replaces it")
        if not path.parent.is_dir():
            raise OutputError(f"{name}: there is no folder {path.parent}; make it first")

    def write(self, pieces: Iterable[bytes]) -> None:
        """Write pieces to it.

        They go to a temporary file in the same folder, which takes the place of the file at the
        end; where something goes wrong before, nothing is left of it.

        Raises:
            UsageError, OutputError: see `check`; or it cannot be written.
            OutputClosed: who read standard output has gone.
        """
        self.check()
        if self.name == STANDARD_OUTPUT:
            output = Output()
            for piece in pieces:
                output.write(piece)
            output.close()
            return
        path = Path(self.name).resolve()  # of a link what it leads to is replaced
        temporary = path.with_name(f".wortlaut-{secrets.token_hex(8)}.part")
        try:
            with _explained(self.name):
                file = temporary.open("xb")
            try:
                for piece in pieces:
                    with _explained(self.name):
                        file.write(piece)
                with _explained(self.name):
                    file.flush()
                    os.fsync(file.fileno())
            finally:
                with contextlib.suppress(OSError):
                    file.close()
            self.check()
            with _explained(self.name):
                temporary.replace(path)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _belongs_to(path: Path, archive: Path) -> bool:
    """Whether a path leads to an archive or to what SQLite keeps beside it, by any name or link."""
    parts = [archive, *(Path(f"{archive.resolve()}{suffix}") for suffix in _BESIDE)]
    return any(
        path.resolve() == part.resolve()
        or (path.exists() and part.exists() and path.samefile(part))
        for part in parts
    )


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{name} cannot be written: {error.strerror}; free the place or name another file"
        ) from error
