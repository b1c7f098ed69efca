"""Articles put together from sentences, with the records that belong to them: nothing is read.

Who speaks, about whom and where it stands is known, since it is put there. Every row that the real
writing code makes of such a record is made here, too, but in bulk.
"""

import hashlib
import json
import random
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.archive_pool import Person, Pool, Words, zipf
from wortlaut.archive.codes import ACTS, KINDS, MEDIA
from wortlaut.archive.packing import pack_document, pack_text
from wortlaut.records import (
    Act,
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    Excerpt,
    Kind,
    Medium,
    Mention,
    MentionForm,
    Participant,
    Phase,
    Span,
    Statement,
    Status,
)

STATEMENTS = 4.35
"""A mean of 653 in 150 articles: the development split of the quotation corpus."""
NARRATED = 8
UNKNOWN, LOCAL = 0.2, 0.15
"""Shares of statements whose speaker is unknown, or known in this article only."""
ABOUT = 0.6
LOCALS = ("Sprecher der Polizei", "Anwohner", "Beobachter", "Kritiker", "Sprecherin der Stadt")
CUES = {
    "sagte": Act.STATE,
    "erklärte": Act.STATE,
    "behauptete": Act.CLAIM,
    "bestritt": Act.DENY,
    "forderte": Act.DEMAND,
    "warnte": Act.WARN,
    "kritisierte": Act.CRITICISE,
    "lobte": Act.PRAISE,
    "kündigte an": Act.ANNOUNCE,
    "vermutete": Act.SPECULATE,
}
CUE_SHARES = (40, 15, 6, 4, 8, 6, 8, 3, 7, 3)
EVENTS = ("ACCUSE", "CONSULT", "SUPPORT", "REQUEST", "THREATEN", "AGREE", "PROTEST", "ASSAULT")


class Plan(NamedTuple):
    """How many of each an archive has, an article; so that any part can be generated alone."""

    statements: NDArray[np.int64]
    cast: NDArray[np.int64]
    locals: NDArray[np.int64]


@cache
def plan(articles: int, seed: int = 2) -> Plan:
    """Return the numbers of statements and actors of so many articles."""
    draw = np.random.default_rng(seed)
    return Plan(
        draw.poisson(STATEMENTS, articles),
        draw.integers(2, 5, articles),
        draw.integers(0, 2, articles),
    )


@dataclass(slots=True)
class Rows:
    """Rows by table, and what is counted of them."""

    tables: defaultdict[str, list[tuple[object, ...]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    aliases: defaultdict[tuple[int, str], int] = field(default_factory=lambda: defaultdict(int))


class _Text:
    """A text that grows, with its terms."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.forms: list[str] = []
        self.lemmas: set[str] = set()
        self.length = 0

    def add(self, part: Words) -> Span:
        self.forms.append(part.forms)
        self.lemmas |= part.lemmas
        return self.plain(part.text)

    def plain(self, text: str) -> Span:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return Span(start, self.length)


class _Member(NamedTuple):
    row: int
    local: str
    person: Person
    mentions: list[Mention]


_CUE_WORDS = {cue: Words.of(cue) for cue in CUES}
_LOCAL_WORDS = [Words.of(name) for name in LOCALS]
_SAID_SO = Words.of("hieß es")
_PLAIN = Words.of("Am Rande ging es um")


def generate(pool: Pool, planned: Plan, start: int, stop: int, firsts: tuple[int, int]) -> Rows:
    """Return the rows of the articles `start` to `stop`.

    Args:
        firsts: the first free ids of statements and of local actors.
    """
    numbers = np.random.default_rng((3, start))
    size = stop - start
    day = pool.days[np.searchsorted(pool.day_shares, numbers.random(size))]
    outlet = np.searchsorted(zipf(len(pool.outlets)), numbers.random(size)) + 1
    people = np.searchsorted(zipf(len(pool.persons)), numbers.random((size, 24)))
    draw = random.Random(start)  # noqa: S311 - no secret
    rows = Rows()
    statement, local = firsts
    for offset in range(size):
        number = start + offset
        chosen = list(dict.fromkeys(people[offset].tolist()))[: planned.cast[number]]
        cast = [_Member(p + 1, f"a{n}", pool.persons[p], []) for n, p in enumerate(chosen, 1)]
        for _ in range(planned.locals[number]):
            words = draw.choice(_LOCAL_WORDS)
            person = Person("", "anonymous", None, words, words)
            cast.append(_Member(local, f"a{len(cast) + 1}", person, []))
            local += 1
        place = (number + 1, int(day[offset]), int(outlet[offset]))
        _article(rows, pool, draw, place, cast, (statement, int(planned.statements[number])))
        statement += int(planned.statements[number])
    return rows


def _article(rows, pool, draw, place, cast, numbered):  # type: ignore[no-untyped-def]
    article, day, outlet = place
    text = _Text()
    title = draw.choice(pool.sentences)
    statements: list[Statement] = []
    first, count = numbered
    cut = [draw.randrange(NARRATED + 1) for _ in range(count)]
    text.add(_PLAIN)
    for member in cast:
        text.plain(" ")
        _mention(text, member, member.person.name)
    text.plain(". ")
    for part in range(NARRATED + 1):
        if part:
            text.add(draw.choice(pool.sentences))
            text.plain(" ")
        for _ in range(cut.count(part)):
            _statement(rows, pool, draw, place, cast, first + len(statements), statements, text)
    whole = "".join(text.parts)
    iso = f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}"
    record = Article(
        id=hashlib.sha256(whole.encode()).hexdigest(),
        title=title.text,
        url=f"https://example.org/{article}",
        outlet=pool.outlets[outlet - 1],
        published=iso,
        text=whole,
    )
    event = _event(rows, draw, place, cast, first, statements)
    actors = tuple(
        Actor(
            id=m.local,
            name=m.person.name.text,
            kind=ActorKind(m.person.kind),
            key=m.person.key or None,
            country=m.person.country,
            mentions=tuple(m.mentions),
        )
        for m in cast
    )
    document = Document(
        article=record, statements=tuple(statements), actors=actors, times=(), events=event
    )
    add = rows.tables
    add["article"].append((article, record.id, record.title, record.url, outlet, iso, day, "de"))
    add["article_text"].append((article, pack_text(whole)))
    add["source"].append((article, 1, record.title, record.url, record.outlet, iso))
    add["record"].append((article, 1, 1, pack_document(document)))
    forms = " ".join(text.forms)
    others = text.lemmas | title.lemmas
    add["article_words"].append((article, title.forms, forms, " ".join(sorted(others))))
    _cast_rows(rows, article, cast)


def _cast_rows(rows, article, cast):  # type: ignore[no-untyped-def]
    for number, member in enumerate(cast):
        appearance = article * 8 + number
        person = member.person
        if not person.key:
            rows.tables["actor"].append(
                (member.row, None, article, person.name.text, person.kind, None)
            )
        rows.tables["appearance"].append(
            (appearance, article, member.row, member.local, person.name.text, "[]")
        )
        rows.tables["mention"] += [
            (appearance, m.start, m.end, 1, m.confidence) for m in member.mentions
        ]
        for mention in member.mentions:
            rows.aliases[member.row, mention.text] += 1


def _mention(text: _Text, member: _Member, words: Words) -> Span:
    span = text.add(words)
    member.mentions.append(
        Mention(
            start=span.start, end=span.end, text=words.text, form=MentionForm.NAME, confidence=1.0
        )
    )
    return span


def _statement(rows, pool, draw, place, cast, row, statements, text):  # type: ignore[no-untyped-def]
    article, day, outlet = place
    speaker = _speaker(draw, cast)
    others = [m for m in cast if m is not speaker]
    about = draw.choice(others) if others and draw.random() < ABOUT else None
    quote = draw.choice(pool.sentences)
    direct = draw.random() < 0.4
    cue = draw.choices(tuple(CUES), CUE_SHARES)[0]
    start = text.plain("„" if direct else "").start
    text.add(quote)
    forms, lemmas = quote.forms, quote.lemmas
    if about:
        text.plain(" ")
        short = about.person.short
        _mention(text, about, short)
        forms, lemmas = f"{forms} {short.forms}", lemmas | short.lemmas
    end = text.plain("“" if direct else "").end
    text.plain(", ")
    cue_span = text.add(_CUE_WORDS[cue] if speaker else _SAID_SO)
    participant = None
    if speaker:
        text.plain(" ")
        named = draw.choice((speaker.person.name, speaker.person.short))
        span = _mention(text, speaker, named)
        participant = Participant(spans=(span,), text=named.text, actor=speaker.local)
    text.plain(". ")
    quoted = "".join(text.parts)[start:end]
    statement = Statement(
        id=f"s{len(statements) + 1}",
        kind=Kind.DIRECT if direct else draw.choice((Kind.INDIRECT, Kind.REPORTED)),
        medium=Medium.SPEECH,
        act=CUES[cue] if speaker else None,
        quote=Excerpt(spans=(Span(start, end),), text=quoted),
        speaker=participant,
        cue=Excerpt(spans=(cue_span,), text=cue if speaker else "hieß es"),
        confidence=round(draw.betavariate(8, 1), 2),
    )
    statements.append(statement)
    act = ACTS[statement.act] if statement.act else None
    spoken = speaker.row if speaker else None
    rows.tables["statement"].append(
        (
            row,
            article,
            KINDS[statement.kind],
            MEDIA[Medium.SPEECH],
            act,
            spoken,
            outlet,
            day,
            day,
            statement.confidence,
        )
    )
    rows.tables["wording"].append(
        (
            row,
            statement.id,
            quoted,
            json.dumps([[start, end]], separators=(",", ":")),
            participant.text if participant else None,
            statement.cue.text if statement.cue else None,
        )
    )
    if about:
        rows.tables["about"].append((about.row, row))
    tags = f"kind:{statement.kind.value} medium:speech{f' act:{statement.act.value}' if statement.act else ''} speaker:{spoken or 0}{f' about:{about.row}' if about else ''} outlet:{outlet} month:{day // 100}"
    rows.tables["statement_words"].append(
        (row, forms, " ".join(lemmas), _names(speaker), _names(about), tags)
    )


def _speaker(draw, cast):  # type: ignore[no-untyped-def]
    local = [m for m in cast if not m.person.key]
    sort = draw.random()
    if sort < UNKNOWN:
        return None
    if local and sort < UNKNOWN + LOCAL:
        return draw.choice(local)
    return draw.choice([m for m in cast if m.person.key])


def _names(member: _Member | None) -> str:
    return (
        ""
        if member is None
        else f"{member.person.name.forms} {' '.join(member.person.name.lemmas)}".strip()
    )


def _event(rows, draw, place, cast, first, statements):  # type: ignore[no-untyped-def]
    """Return one event of two actors, attested by the first statement."""
    article, day, _ = place
    if not statements or len(cast) < 2:
        return ()
    kind = EVENTS[min(int(draw.expovariate(0.5)), len(EVENTS) - 1)]
    status = draw.choices(tuple(Status), (7, 2, 1))[0]
    said = statements[0]
    speaker = next((m for m in cast if said.speaker and m.local == said.speaker.actor), None)
    event = Event(
        id="e1",
        type=kind,
        trigger=said.cue,
        actors=(cast[0].local,),
        recipients=(cast[1].local,),
        phase=Phase.HAPPENED,
        attestations=(
            Attestation(
                source=speaker.local if speaker else "hieß es", statement="s1", status=status
            ),
        ),
        confidence=0.8,
    )
    spans = json.dumps(said.cue.spans, separators=(",", ":"))
    rows.tables["event"].append(
        (article, article, "e1", kind, said.cue.text, spans, day, None, "happened", 0.8)
    )
    rows.tables["event_actor"] += [
        (cast[0].row, article, "actor"),
        (cast[1].row, article, "recipient"),
    ]
    source = speaker.person.name.text if speaker else "hieß es"
    rows.tables["attestation"].append(
        (article, source, speaker.row if speaker else None, first, status.value)
    )
    words = rows.tables["statement_words"]
    index = next(n for n in range(len(words) - 1, -1, -1) if words[n][0] == first)
    words[index] = (*words[index][:-1], f"{words[index][-1]} event:{kind} status:{status.value}")
    return (event,)
