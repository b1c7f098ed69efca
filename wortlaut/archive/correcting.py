"""Making and undoing corrections: the log, and the rows that they change, in one transaction."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from wortlaut.archive.corrections.kinds import (
    Correction,
    Drop,
    Identify,
    Identity,
    Key,
    Merge,
    SetSpeaker,
    Split,
    article_of,
)
from wortlaut.archive.corrections.log import (
    LogEntry,
    entries,
    entry,
    meant_key,
    merges_in_force,
    overlay,
    overlay_report,
    undo,
    write,
)
from wortlaut.archive.runs import now
from wortlaut.archive.storage import known, renew, stored
from wortlaut.errors import UsageError
from wortlaut.records import ActorKind, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A correction with the record before and after all corrections: material for training."""

    entry: LogEntry
    read: Document
    corrected: Document


class IdleError(UsageError):
    """A correction that could be kept, but that the archive as it is now gives nothing to do."""


def make(
    connection: sqlite3.Connection,
    correction: Correction,
    author: str,
    *,
    made: str | None = None,
    idle: bool = False,
) -> int | None:
    """Make a correction; return its number, None where the same is in force already.

    Args:
        connection: to the archive, in a transaction.
        correction: what is to be put right; what the archive knows of an actor is filled in.
        author: who says so.
        made: when, UTC, ISO 8601; now if not given.
        idle: whether it is kept where it finds nothing in the records as they are now.

    Raises:
        IdleError: it finds nothing, and is not to be kept so.
        UsageError: it cannot be, or its article is not in the archive.
    """
    _check_different(correction)
    correction = _completed(connection, correction)
    _check_circle(connection, correction)
    number = write(connection, correction, author, made or now())
    if number is not None:
        if not idle:
            _check_known(connection, correction)
        _check_found(connection, correction, number, idle=idle)
        _renew(connection, correction)
    return number


def take_back(connection: sqlite3.Connection, number: int, author: str) -> None:
    """Undo a correction; it stays in the log.

    Raises:
        UsageError: there is none of this number, or it is undone already.
    """
    found = entry(connection, number)
    if found is None:
        raise UsageError(
            "there is no correction {number}; 'wortlaut correct list' shows them", number=number
        )
    merge = found.correction if isinstance(found.correction, Merge) else None
    meant = meant_key(connection, merge.into.key) if merge else ""
    if not undo(connection, number, author, now()):
        raise UsageError(
            "correction {number} is undone already, by {author}",
            number=number,
            author=found.undone_by,
        )
    _renew(connection, found.correction, meant)


def idle(connection: sqlite3.Connection) -> set[int]:
    """Return the corrections in force that find nothing in the records as they are now."""
    merges = merges_in_force(connection)
    articles = {
        article_of(each.correction) for each in entries(connection) if each.undone is None
    } - {None}
    found: set[int] = set()
    for article in articles:
        where = known(connection, article or "")
        if where is not None:
            report = overlay_report(connection, stored(connection, where.article), merges)
            found.update(report.idle)
    return found


def examples(connection: sqlite3.Connection) -> Iterator[Example]:
    """Yield the corrections in force of single articles with the record before and after."""
    merges = merges_in_force(connection)
    for each in entries(connection):
        article = article_of(each.correction)
        where = known(connection, article) if article and each.undone is None else None
        if where is not None:
            read = stored(connection, where.article)
            yield Example(entry=each, read=read, corrected=overlay(connection, read, merges))


def _completed(connection: sqlite3.Connection, correction: Correction) -> Correction:
    """Fill in what the archive knows of the actor that is named."""
    if isinstance(correction, Merge | Split) and correction.into is not None:
        into = _identity(connection, correction.into)
        return msgspec.structs.replace(correction, into=into)
    if isinstance(correction, Identify | SetSpeaker) and correction.actor is not None:
        actor = _identity(connection, correction.actor)
        return msgspec.structs.replace(correction, actor=actor)
    return correction


def _identity(connection: sqlite3.Connection, identity: Identity) -> Identity:
    if identity.name is not None and identity.kind is not None:
        return identity
    query = "SELECT name, kind, country FROM actor WHERE key = ?"
    row = connection.execute(query, (identity.key,)).fetchone()
    if row is None and identity.name is None:
        raise UsageError(
            "no actor with the key {key!r} is known in the archive; give a name too, if it is new",
            key=identity.key,
        )
    name, kind, country = row or (None, ActorKind.PERSON.value, None)
    return Identity(
        key=identity.key,
        name=identity.name or name,
        kind=identity.kind or ActorKind(kind),
        country=identity.country or country,
    )


def _check_different(correction: Correction) -> None:
    if not isinstance(correction, Merge | Split) or correction.into is None:
        return
    if correction.into.key == correction.actor:
        raise UsageError(
            "both keys are {key}, which is one actor already; name another one",
            key=correction.actor,
        )


def _check_known(connection: sqlite3.Connection, correction: Correction) -> None:
    known_key = "SELECT 1 FROM actor WHERE key = ?"
    if (
        isinstance(correction, Merge)
        and not connection.execute(known_key, (correction.actor,)).fetchone()
    ):
        raise IdleError(
            "no actor with the key {key!r} is known in the archive", key=correction.actor
        )


def _check_circle(connection: sqlite3.Connection, correction: Correction) -> None:
    if not isinstance(correction, Merge):
        return
    if meant_key(connection, correction.into.key) == correction.actor:
        raise UsageError(
            "{key} is merged into {into} already; undo that first",
            key=correction.into.key,
            into=correction.actor,
        )


def _check_found(
    connection: sqlite3.Connection, correction: Correction, number: int, *, idle: bool
) -> None:
    article = article_of(correction)
    if article is None:
        return
    where = known(connection, article)
    if where is None:
        raise UsageError(f"article {article} is not in the archive")
    if idle:
        return
    document = stored(connection, where.article)
    if number in overlay_report(connection, document, merges_in_force(connection)).idle:
        raise _nothing_for(correction, article)


def _nothing_for(correction: Correction, article: str) -> IdleError:
    if isinstance(correction, Split):
        return IdleError(
            "article {article} holds no actor with the key {key!r}",
            article=article,
            key=correction.actor,
        )
    if isinstance(correction, Identify):
        return IdleError(
            "article {article} holds no actor named at {place}",
            article=article,
            place=list(correction.mention),
        )
    if isinstance(correction, Drop):
        return IdleError(
            "article {article} holds no statement at {place}",
            article=article,
            place=[list(span) for span in correction.quote],
        )
    return IdleError(
        "article {article} holds no such statement, or the actor is not named in it: give the "
        "words that name them",
        article=article,
    )


def _renew(connection: sqlite3.Connection, correction: Correction, root: Key = "") -> None:
    """Make the rows of all articles anew that a correction changes."""
    merges = merges_in_force(connection)
    if isinstance(correction, Merge):
        changed = _articles_of(connection, {correction.actor, correction.into.key, root})
    else:
        where = known(connection, correction.article)
        changed = [] if where is None else [where.article]
    for row in changed:
        renew(connection, row, merges)


def _articles_of(connection: sqlite3.Connection, keys: set[Key]) -> list[int]:
    query = (
        "SELECT DISTINCT appearance.article FROM actor "
        "JOIN appearance ON appearance.actor = actor.id WHERE key = ?"
    )
    return sorted({row for key in keys for (row,) in connection.execute(query, (key,))})
