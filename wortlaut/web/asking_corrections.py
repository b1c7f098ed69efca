"""From what a form says to the correction that it asks for."""

from wortlaut.archive.corrections.kinds import Drop, Identify, Identity, SetSpeaker, Split
from wortlaut.archive.corrections.places import nearest_mention
from wortlaut.archive.pointing import actor_of, named, nearest_words
from wortlaut.errors import UsageError
from wortlaut.records import Actor, ActorKind, Document, Span, Statement


def speaker(document: Document, statement: Statement, *, actor: str, words: str) -> SetSpeaker:
    """Return that a statement is another actor's.

    Args:
        document: as it is shown, with the corrections in force.
        statement: of it.
        actor: the id of one of its actors; empty for whom `words` name.
        words: of the article that name who speaks, where they are nearest; empty for the nearest
            mention of `actor`.

    Raises:
        UsageError: neither is given, there is no such actor, or the article lacks the words.
    """
    quote = statement.quote.spans
    spans = nearest_words(document.article.text, words, quote) if words else ()
    if not actor:
        if not words:
            raise UsageError("choose who speaks, or give the words of the article that name them")
        return SetSpeaker(article=document.article.id, quote=quote, spans=spans)
    meant = named(actor_of(document, actor))
    return SetSpeaker(
        article=document.article.id,
        quote=quote,
        spans=spans or nearest_mention(meant, quote),
        actor=identity(meant),
    )


def unknown(document: Document, statement: Statement) -> SetSpeaker:
    """Return that it is not clear who speaks."""
    return SetSpeaker(article=document.article.id, quote=statement.quote.spans)


def rejected(document: Document, statement: Statement) -> Drop:
    """Return that the words of a statement are nobody's."""
    return Drop(article=document.article.id, quote=statement.quote.spans)


def identified(document: Document, actor: Actor, meant: Identity) -> Identify:
    """Return that an actor of an article is who is known by a key.

    Raises:
        UsageError: no words of the article name the actor.
    """
    first = named(actor).mentions[0]
    return Identify(article=document.article.id, mention=Span(first.start, first.end), actor=meant)


def nobody(document: Document, actor: Actor) -> Split:
    """Return that an actor of an article is nobody who is known.

    Raises:
        UsageError: that is so already.
    """
    if actor.key is None:
        raise UsageError(
            "{who} is not known in other articles; nothing was changed", who=actor.name
        )
    return Split(article=document.article.id, actor=actor.key)


def meant_by(key: str, name: str, kind: str) -> Identity:
    """Return the identity that a form gives; a name makes it one that may be new.

    Raises:
        UsageError: the key or the kind cannot be.
    """
    if not key or any(sign.isspace() for sign in key):
        raise UsageError("{key!r} cannot be a key; give one such as person:berg-anna:DEU", key=key)
    if kind and kind not in list(ActorKind):
        raise UsageError(
            "{kind!r} is no kind of actor; choose one of {kinds}",
            kind=kind,
            kinds=", ".join(ActorKind),
        )
    return Identity(key=key, name=name or None, kind=ActorKind(kind) if kind else None)


def identity(actor: Actor) -> Identity | None:
    """Return who an actor is over all articles; None where nothing tells."""
    if actor.key is None:
        return None
    return Identity(key=actor.key, name=actor.name, kind=actor.kind, country=actor.country)
