"""The attributed record of one article."""

from dataclasses import dataclass

from wortlaut.records.actor import Actor
from wortlaut.records.article import Article
from wortlaut.records.event import Event
from wortlaut.records.statement import Statement
from wortlaut.records.time import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article and everything found in it."""

    article: Article
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
