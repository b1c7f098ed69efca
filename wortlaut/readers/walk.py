"""Folders: every file below, in the order of the paths."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from wortlaut.readers.problem import LONGEST_PATH, Problem, one_line
from wortlaut.records import Reason


def walk(folder: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Yield all that is below a folder and is no folder, sorted by name at every level.

    Hidden entries (a dot in front) and files named README are not articles and are passed over.
    A link below the folder is passed over where it leads to what is read at its own place in the
    folder, and is followed to what is hidden there; one that leads out of the folder is yielded
    with its problem. No folder is read twice, so a loop of links ends.
    A folder that cannot be listed is yielded with its problem; an entry that the system refuses to
    look at (a broken link, no right) is yielded as a file, which will not open either.
    """
    seen: set[tuple[int, int]] = set()
    real = Path(os.path.realpath(folder))
    stack: list[Iterator[Path]] = [iter((folder,))]
    while stack:
        path = next(stack[-1], None)
        if path is None:
            stack.pop()
        elif path != folder and path.is_symlink() and (leads := where_leads(path, real)):
            if isinstance(leads, Problem):
                yield path, leads
        elif not _is_folder(path):
            yield path, None
        else:
            entries = _entries(path, seen)
            if isinstance(entries, Problem):
                yield path, entries
            else:
                stack.append(iter(entries))


def where_leads(path: Path, folder: Path) -> Problem | Literal["read elsewhere"] | None:
    """Return why a path with links in it is not followed; None where it is, or leads to nothing.

    Args:
        path: below `folder`.
        folder: what is read, without links in its own path.
    """
    try:
        target = Path(os.path.realpath(path, strict=True))
    except OSError:
        return None  # opening it tells what is wrong
    if not target.is_relative_to(folder):
        return Problem(
            Reason.UNREADABLE,
            f"the link leads out of the folder, to {one_line(target, LONGEST_PATH)}; to read "
            "that, name it as a source of its own",
        )
    if any(map(is_no_article, target.relative_to(folder).parts)):
        return None
    return "read elsewhere"


def _is_folder(path: Path) -> bool:
    # Path.is_dir raises for what it does not expect, such as a link to a name that is too long.
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _entries(folder: Path, seen: set[tuple[int, int]]) -> list[Path] | Problem:
    """Return the entries of a folder, none if it was read before, or why it cannot be read."""
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            return []
        seen.add((status.st_dev, status.st_ino))
        names = os.listdir(folder)  # noqa: PTH208 - names are sorted before they become paths
    except OSError as error:
        return unreadable(error)
    return [folder / name for name in sorted(names) if not is_no_article(name)]


def is_no_article(name: str) -> bool:
    """Return whether a file or folder of this name is passed over: hidden, or a README."""
    return name.startswith(".") or name.lower().partition(".")[0] == "readme"


def unreadable(error: OSError) -> Problem:
    """Return the problem that the operating system had with a path."""
    if isinstance(error, FileNotFoundError):
        return Problem(Reason.MISSING, "there is no such file or folder; check the path")
    detail = error.strerror or type(error).__name__
    return Problem(Reason.UNREADABLE, f"the system says: {detail}; check the path and its rights")
