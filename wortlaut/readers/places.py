"""Where articles lie: files, folders, and the paths that a pattern fits."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from wortlaut.readers.problem import Problem, one_line
from wortlaut.readers.sniff import PACKED, SUFFIXES
from wortlaut.readers.walk import is_no_article, unreadable, walk, where_leads
from wortlaut.records import Reason

_WILD = frozenset("*?[")
_ANY_FOLDERS = "**"
_GLUED = Problem(
    Reason.MISSING,
    "in a pattern ** stands for folders, alone between slashes; write it as in **/*.txt",
)


def places(source: str | Path) -> Iterator[tuple[Path, Problem | None]]:
    """Yield the files that a path or pattern stands for, in order of their names.

    A pattern (`*`, `?`, `[...]`, and `**` for any folders, at its end for all that is in them) is
    tried where nothing has that very name. A folder that it fits is read with everything below it.
    What is missing or cannot be listed comes with its problem.
    """
    path = Path(source)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        if isinstance(error, FileNotFoundError) and _WILD.intersection(str(path)):
            yield from _matching(path)
        else:
            yield path, absent(path, error)
        return
    if stat.S_ISDIR(mode):
        yield from _below(path)
    else:
        yield path, None


def absent(path: Path, error: OSError | ValueError) -> Problem:
    """Return the problem of a path that cannot be looked at."""
    if not isinstance(error, OSError):
        return Problem(Reason.MISSING, f"this is no path ({one_line(error)}); check it")
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return Problem(Reason.MISSING, "the link points to nothing; mend or remove it")
    return unreadable(error)


def articles_come_as() -> str:
    """Return which names are read, for a message."""
    return f"articles come as {', '.join(SUFFIXES)}, packed or not ({', '.join(PACKED)})"


def _below(folder: Path) -> Iterator[tuple[Path, Problem | None]]:
    empty = True
    for found in walk(folder):
        empty = False
        yield found
    if empty:
        yield folder, Problem(Reason.EMPTY, f"the folder holds no article; {articles_come_as()}")


def _fitting(path: Path, searched: Path | None) -> Iterator[tuple[Path, Problem | None]]:
    """Yield what a path that a pattern fits stands for.

    With `**` a whole folder is searched, and links in it are taken as in a folder that is read;
    without it (`searched` is None) the pattern names the path, link or not.
    """
    if searched is not None and _goes_through_link(path, searched):
        leads = where_leads(path, Path(os.path.realpath(searched)))
        if isinstance(leads, Problem):
            yield path, leads
        if leads is not None:
            return
    yield from walk(path) if path.is_dir() else ((path, None),)


def _goes_through_link(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    return any(folder.joinpath(*parts[:n]).is_symlink() for n in range(1, len(parts) + 1))


def _matching(pattern: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Yield the files that a pattern fits; hidden ones and READMEs only where it names them."""
    # The path up to the first part with a wildcard is taken as it is.
    fixed = next(n for n, part in enumerate(pattern.parts) if _WILD.intersection(part))
    folder, wild = Path(*pattern.parts[:fixed]), pattern.parts[fixed:]
    if any(_ANY_FOLDERS in part and part != _ANY_FOLDERS for part in wild):
        yield pattern, _GLUED
        return
    if wild[-1] == _ANY_FOLDERS:
        wild = (*wild, "*")
    try:
        # Path.glob does not follow links for `**`, so loops of them end.
        paths = sorted(folder.glob(str(Path(*wild))))
    except (OSError, ValueError, NotImplementedError) as error:
        yield pattern, Problem(Reason.MISSING, f"this is no pattern ({one_line(error)}); check it")
        return
    read: set[Path] = set()
    for path in paths:
        if any(is_no_article(part) and part not in wild for part in path.parts[fixed:]):
            continue
        for each, problem in _fitting(path, folder if _ANY_FOLDERS in wild else None):
            if each not in read:
                read.add(each)
                yield each, problem
    if not read:
        yield pattern, Problem(Reason.MISSING, "no file fits this pattern; check it")
