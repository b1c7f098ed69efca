"""Corrections: forms in place, the list of all, undoing. Nothing changes but by these."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from wortlaut.archive import Archive
from wortlaut.archive.corrections.kinds import Correction, Identity, Merge
from wortlaut.archive.corrections.log import latest
from wortlaut.archive.pointing import actor_of, statement_of
from wortlaut.archive.search.actors import FoundActor, candidates
from wortlaut.errors import UsageError
from wortlaut.records import ActorKind, Document
from wortlaut.web import asking_corrections as asking
from wortlaut.web.author import LONGEST_NAME, author_of, cleaned, keep_name
from wortlaut.web.correction_view import correction_views
from wortlaut.web.found import document_of
from wortlaut.web.language import language_of
from wortlaut.web.preferences import local_path
from wortlaut.web.problem_wording import Told, told
from wortlaut.web.safety.csrf import Change
from wortlaut.web.served import Allowed, Reading, Writing
from wortlaut.web.templating import page

SHOWN = 25
_CHOICES = 12

router = APIRouter(include_in_schema=False)


Words = Annotated[str, Form(max_length=500)]
Author = Annotated[str, Form(max_length=LONGEST_NAME)]
Back = Annotated[str, Form(max_length=4000)]


@router.get("/corrections")
def corrections(
    request: Request,
    archive: Reading,
    before: Annotated[int | None, Query(ge=1, le=2**62)] = None,
) -> Response:
    """Show what was corrected, by whom and when, the newest first."""
    found = latest(archive.connection, SHOWN + 1, before=before)
    return page(
        request,
        "corrections_list.html.j2",
        corrections=correction_views(archive.connection, found[:SHOWN]),
        next=found[SHOWN - 1].number if len(found) > SHOWN else None,
        before=before,
    )


@router.get("/corrections/form", dependencies=[Allowed])
def form(
    request: Request,
    archive: Reading,
    article: Annotated[str, Query(max_length=64)],
    statement: Annotated[str | None, Query(max_length=40)] = None,
    actor: Annotated[str | None, Query(max_length=40)] = None,
) -> Response:
    """Return the form for one statement or actor, to be put into a page that is open."""
    document = document_of(archive, article)
    return page(
        request,
        "correction_form.html.j2",
        document=document,
        statement=statement_of(document, statement) if statement else None,
        actor=actor_of(document, actor) if actor else None,
    )


@router.post("/corrections/speaker", dependencies=[Allowed])
def speaker(
    request: Request,
    user: Change,
    archive: Writing,
    article: Words,
    statement: Words,
    actor: Words = "",
    words: Words = "",
    unknown: Words = "",
    author: Author = "",
    back: Back = "/corrections",
) -> Response:
    """Give a statement its speaker, or none; what is wrong comes back as it was filled in."""
    document = document_of(archive, article)
    found = statement_of(document, statement)
    try:
        if unknown:
            correction = asking.unknown(document, found)
        else:
            correction = asking.speaker(document, found, actor=actor, words=words.strip())
        return _made(request, archive, correction, user or author, back)
    except UsageError as problem:
        return page(
            request,
            "correction_again.html.j2",
            status=HTTPStatus.BAD_REQUEST,
            told=told(problem, language_of(request)),
            document=document,
            statement=found,
            back=local_path(back),
            given={"actor": actor, "words": words, "author": author},
        )


@router.post("/corrections/drop", dependencies=[Allowed])
def drop(
    request: Request,
    user: Change,
    archive: Writing,
    article: Words,
    statement: Words,
    author: Author = "",
) -> Response:
    """Reject a statement; its page is gone then, so the article is shown."""
    document = document_of(archive, article)
    correction = asking.rejected(document, statement_of(document, statement))
    return _made(request, archive, correction, user or author, f"/article/{article}")


@router.post("/corrections/actor", dependencies=[Allowed])
def actor_is(
    request: Request,
    user: Change,
    archive: Writing,
    actor: Words,
    article: Words = "",
    who: Words = "",
    key: Words = "",
    name: Words = "",
    kind: Words = "",
    scope: Words = "article",
    nobody: Words = "",
    author: Author = "",
    back: Back = "/corrections",
) -> Response:
    """Say who an actor is: by key at once, by name after a choice among those who are called so.

    Somebody new who cannot be comes back as filled in. In one article (`scope` is `article`)
    `actor` is an id of its record, else a key.
    """
    document = document_of(archive, article) if article else None
    known = candidates(archive.connection, who.strip(), most=_CHOICES) if who.strip() else []
    exact = next((each.key for each in known if each.key and each.key == who.strip()), None)
    wrong: Told | None = None
    try:
        if nobody and document is not None:
            split = asking.nobody(document, actor_of(document, actor))
            return _made(request, archive, split, user or author, back)
        if key or exact:
            meant = asking.meant_by((key or exact or "").strip(), cleaned(name), kind)
            same = _same(document, actor, meant, everywhere=scope == "all")
            if document is None:  # the page of the actor who is merged is gone
                back = f"/actor/{quote(meant.key, safe='')}"
            return _made(request, archive, same, user or author, back)
    except UsageError as problem:
        if not name:
            raise
        wrong = told(problem, language_of(request))
    return _choice(
        request,
        known,
        wrong,
        given={"who": cleaned(who), "name": name, "kind": kind, "key": key},
        kept={
            "actor": actor,
            "article": article,
            "scope": scope,
            "author": author,
            "back": local_path(back),
        },
    )


def _choice(
    request: Request,
    known: Sequence[FoundActor],
    wrong: Told | None,
    *,
    given: Mapping[str, str],
    kept: Mapping[str, str],
) -> Response:
    """Ask who is meant, among those who are known and somebody new; `kept` goes on unseen."""
    return page(
        request,
        "correction_choice.html.j2",
        status=HTTPStatus.BAD_REQUEST if wrong else HTTPStatus.OK,
        told=wrong,
        known=[each for each in known if each.key],
        kinds=[each for each in ActorKind if each is not ActorKind.ANONYMOUS],
        given=given,
        fields=kept,
    )


@router.post("/corrections/undo", dependencies=[Allowed])
def undo(
    request: Request,
    user: Change,
    archive: Writing,
    number: Annotated[int, Form(ge=1)],
    author: Author = "",
    back: Back = "/corrections",
) -> Response:
    """Undo a correction."""
    archive.undo(number, author=_name(request, user or author))
    return RedirectResponse(_with(back, "undone", number), status_code=303)


def _same(
    document: Document | None, actor: str, meant: Identity, *, everywhere: bool
) -> Correction:
    if document is None:
        return Merge(actor=actor, into=meant)
    found = actor_of(document, actor)
    if everywhere and found.key is not None:
        return Merge(actor=found.key, into=meant)
    return asking.identified(document, found, meant)


def _made(
    request: Request, archive: Archive, correction: Correction, given: str, back: str
) -> Response:
    """Make a correction and go back to where it was asked for; 0 for one that is there already."""
    name = _name(request, given)
    number = archive.correct(correction, author=name)
    answer = RedirectResponse(_with(back, "corrected", number or 0), status_code=303)
    keep_name(request, answer, name)
    return answer


def _name(request: Request, given: str) -> str:
    name = cleaned(given) or author_of(request)
    if not name:
        raise UsageError("give your name, so that others know who made the correction")
    return name


def _with(back: str, name: str, number: int) -> str:
    """Return an address of this server that tells what was done; forms that were open close."""
    parts = urlsplit(local_path(back))
    gone = {"corrected", "undone", "statement", "actor"}
    kept = [pair for pair in parse_qsl(parts.query) if pair[0] not in gone]
    return urlunsplit(("", "", parts.path, urlencode([*kept, (name, number)]), parts.fragment))
