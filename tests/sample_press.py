"""A small press, made by hand: who says what about whom is known."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wortlaut import Archive, Article, Document
from wortlaut.records import (
    Act,
    Actor,
    ActorKind,
    Attestation,
    Event,
    Excerpt,
    Kind,
    Mention,
    MentionForm,
    Participant,
    Phase,
    Span,
    Statement,
    Status,
)

KEYS = {
    "Anna Berg": ("person:berg-anna:DEU", ActorKind.PERSON),
    "Jan Berg": ("person:berg-jan:DEU", ActorKind.PERSON),
    "Kurt Müller": ("person:müller-kurt:DEU", ActorKind.PERSON),
    "Russland": ("state:RUS", ActorKind.STATE),
    "Stadtwerke": (None, ActorKind.ORGANISATION),
}


class Said(NamedTuple):
    speaker: str | None
    quote: str
    about: tuple[str, ...] = ()
    to: str | None = None
    act: Act = Act.STATE
    kind: Kind = Kind.DIRECT
    confidence: float = 0.9
    event: tuple[str, Status] | None = None


def document(
    title: str, outlet: str | None, published: str | None, *said: Said, language: str = "de"
) -> Document:
    """Return an article of one sentence a statement; an event is by its speaker on who is named."""
    text = ""
    statements: list[Statement] = []
    mentions: dict[str, list[Mention]] = {}
    events: list[Event] = []

    def put(words: str) -> Span:
        nonlocal text
        start = len(text)
        text += words
        return Span(start, len(text))

    def name(words: str, span: Span) -> None:
        mentions.setdefault(words, []).append(
            Mention(start=span.start, end=span.end, text=words, form=MentionForm.NAME)
        )

    def participant(words: str, span: Span) -> Participant:
        name(words, span)
        return Participant(spans=(span,), text=words, actor=f"a-{words}")

    for number, each in enumerate(said, 1):
        speaker = participant(each.speaker, put(each.speaker)) if each.speaker else None
        put(" ")
        cue = Excerpt(spans=(put("sagte"),), text="sagte")
        put(" ")
        addressee = participant(each.to, put(each.to)) if each.to else None
        put(": ")
        quote = put(f"„{each.quote}“")
        for words in each.about:
            start = text.index(words, quote.start)
            name(words, Span(start, start + len(words)))
        put(". ")
        statements.append(
            Statement(
                id=f"s{number}",
                kind=each.kind,
                act=each.act,
                quote=Excerpt(spans=(quote,), text=f"„{each.quote}“"),
                speaker=speaker,
                addressee=addressee,
                cue=cue,
                confidence=each.confidence,
            )
        )
        if each.event and each.speaker:
            events.append(
                Event(
                    id=f"e{number}",
                    type=each.event[0],
                    trigger=cue,
                    actors=(f"a-{each.speaker}",),
                    recipients=tuple(f"a-{words}" for words in each.about),
                    phase=Phase.HAPPENED,
                    attestations=(
                        Attestation(
                            source=f"a-{each.speaker}",
                            statement=f"s{number}",
                            status=each.event[1],
                        ),
                    ),
                    confidence=0.8,
                )
            )
    return Document(
        article=Article.of(
            text, title=title, outlet=outlet, published=published, language=language
        ),
        statements=tuple(statements),
        actors=tuple(_actor(name, found) for name, found in mentions.items()),
        events=tuple(events),
    )


def _actor(name: str, mentions: list[Mention]) -> Actor:
    key, kind = KEYS[name]
    return Actor(id=f"a-{name}", name=name, kind=kind, key=key, mentions=tuple(mentions), roles=())


def press() -> list[Document]:
    """Return five articles with eight statements."""
    return [
        document(
            "Streit um die Brücke",
            "Bote",
            "2023-10-30",
            Said("Anna Berg", "Die Regierung verurteilt Russland scharf", ("Russland",)),
            Said(
                "Kurt Müller",
                "Anna Berg verurteilte die alte Regierung",
                ("Anna Berg",),
                to="Anna Berg",
                act=Act.ACCUSE,
                event=("ACCUSE", Status.ASSERTED),
            ),
            Said(None, "Die Brücke bleibt zu", kind=Kind.REPORTED),
        ),
        document(
            "Antwort",
            "Anzeiger",
            "2023-11-02",
            Said(
                "Anna Berg",
                "Kurt Müller lügt",
                ("Kurt Müller",),
                act=Act.DENY,
                kind=Kind.INDIRECT,
                confidence=0.4,
                event=("ACCUSE", Status.DENIED),
            ),
            Said("Stadtwerke", "Wir prüfen die Brücken"),
        ),
        document("Rückblick", "Bote", "2022", Said("Anna Berg", "Nach dem Urteil herrscht Ruhe")),
        document("Ohne Tag", None, None, Said("Russland", "Wir haben die Brücke nicht zerstört")),
        document("Namen", "Bote", "2023-10", Said("Jan Berg", "Neue Häuser braucht die Stadt")),
    ]


def write(path: Path, documents: Iterable[Document] | None = None) -> Path:
    """Write an archive of these documents, or of the press."""
    with Archive(path, write=True) as archive:
        archive.add(press() if documents is None else documents)
    return path
