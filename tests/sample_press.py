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
    EventType,
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


class _Draft:
    """An article that is being written, and the places of the names in it."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: dict[str, list[Mention]] = {}

    def put(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def name(self, words: str, start: int) -> None:
        mention = Mention(start=start, end=start + len(words), text=words, form=MentionForm.NAME)
        self.mentions.setdefault(words, []).append(mention)

    def participant(self, words: str | None) -> Participant | None:
        if words is None:
            return None
        span = self.put(words)
        self.name(words, span.start)
        return Participant(spans=(span,), text=words, actor=f"a-{words}")

    def statement(self, number: int, said: Said) -> Statement:
        speaker = self.participant(said.speaker)
        self.put(" ")
        cue = Excerpt(spans=(self.put("sagte"),), text="sagte")
        self.put(" ")
        addressee = self.participant(said.to)
        self.put(": ")
        quote = self.put(f"„{said.quote}“")
        for words in said.about:
            self.name(words, self.text.index(words, quote.start))
        self.put(". ")
        return Statement(
            id=f"s{number}",
            kind=said.kind,
            act=said.act,
            quote=Excerpt(spans=(quote,), text=f"„{said.quote}“"),
            speaker=speaker,
            addressee=addressee,
            cue=cue,
            confidence=said.confidence,
        )


def document(
    title: str, outlet: str | None, published: str | None, *said: Said, language: str = "de"
) -> Document:
    """Return an article of one sentence a statement; an event is by its speaker on who is named."""
    draft = _Draft()
    statements = [draft.statement(number, each) for number, each in enumerate(said, 1)]
    return Document(
        article=Article.of(
            draft.text, title=title, outlet=outlet, published=published, language=language
        ),
        statements=tuple(statements),
        actors=tuple(_actor(name, found) for name, found in draft.mentions.items()),
        events=tuple(
            _event(statement, each)
            for statement, each in zip(statements, said, strict=True)
            if each.event
        ),
    )


def _event(statement: Statement, said: Said) -> Event:
    assert said.event
    assert statement.cue
    kind, status = said.event
    source = f"a-{said.speaker}"
    return Event(
        id=f"e{statement.id}",
        type=EventType(kind),
        trigger=statement.cue,
        actors=(source,),
        recipients=tuple(f"a-{words}" for words in said.about),
        phase=Phase.HAPPENED,
        attestations=(Attestation(source=source, statement=statement.id, status=status),),
        confidence=0.8,
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
