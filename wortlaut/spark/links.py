"""Links in folders of this machine, which Spark follows wherever they lead."""

import os
from collections.abc import Iterator
from glob import glob
from pathlib import Path

from wortlaut.errors import UsageError
from wortlaut.readers.problem import LONGEST_PATH, Problem, one_line
from wortlaut.readers.source import display
from wortlaut.readers.walk import where_leads

_PASSED_OVER = (".", "_")
"""Beginnings of names that Spark passes over."""


def check_links(path: str) -> None:
    """Check that no link below a folder leads out of it, or back to where it stands.

    Args:
        path: of a file, a folder or a pattern.

    Raises:
        UsageError: one does; Spark would read what nobody named, or go round in circles.
    """
    for found in glob(path) or [path]:  # noqa: PTH207 - all of it is a pattern
        folder = Path(os.path.realpath(found))
        for link in _links(folder):
            if isinstance(leads := where_leads(link, folder), Problem):
                raise UsageError(f"{display(link)}: {leads.detail}, and remove the link")
            target = Path(os.path.realpath(link))
            if link.is_relative_to(target):
                raise UsageError(
                    f"{display(link)}: the link leads back to {one_line(target, LONGEST_PATH)}, "
                    "which holds it, and Spark would go round in circles; remove it"
                )


def _links(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_PASSED_OVER))
        for name in (*folders, *sorted(files)):
            path = Path(place, name)
            if not name.startswith(_PASSED_OVER) and path.is_symlink():
                yield path
