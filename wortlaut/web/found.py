"""What an address of an article or of a statement names."""

from typing import Annotated

from fastapi import Depends, HTTPException, Path

from wortlaut.archive import Archive
from wortlaut.records import Document
from wortlaut.web.served import Reading

Sha256 = Annotated[str, Path(pattern="^[0-9a-f]{64}$", description="the SHA-256 of the text")]
StatementId = Annotated[str, Path(max_length=40, description="as in the record, such as `s4`")]


def document_of(archive: Archive, sha256: str) -> Document:
    """Return an article's record with the corrections in force.

    Raises:
        HTTPException: 404, there is none.
    """
    if sha256 not in archive:
        raise HTTPException(404, "This article is not in the archive.")
    return archive.document(sha256)


def index_of(document: Document, statement: str) -> int | None:
    """Return which of the statements has an id; None where none has."""
    found = (n for n, each in enumerate(document.statements) if each.id == statement)
    return next(found, None)


def _article(archive: Reading, sha256: Sha256) -> Document:
    return document_of(archive, sha256)


TheArticle = Annotated[Document, Depends(_article)]
"""The record of the article in the address, with the corrections in force."""


def _index(document: TheArticle, statement: StatementId) -> int:
    index = index_of(document, statement)
    if index is None:
        raise HTTPException(404, "The article holds no such statement; it may have been rejected.")
    return index


TheStatement = Annotated[int, Depends(_index)]
"""Which of its statements the address names, as an index."""
