"""What several commands make of their options."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wortlaut.errors import UsageError


def tomorrow() -> str:
    """Return the day after today: somewhere it has begun."""
    return (datetime.now(UTC) + timedelta(days=1)).date().isoformat()


def checked_knowledge_file(given: Path | None) -> Path | None:
    """Return the file of `--knowledge`, else what the user added before, if there is any.

    Raises:
        UsageError: the file that is given is none.
    """
    from wortlaut.actors.knowledge_file import default_path

    if given is not None:
        if not given.is_file():
            raise UsageError(f"--knowledge: {given} is no file; give one in JSON Lines")
        return given
    own = default_path(os.environ)
    return own if own.exists() else None
