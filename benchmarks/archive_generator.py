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
    EventType,
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
ABOUT, DIRECT = 0.6, 0.4
"""Shares of statements that are about somebody, and that are direct."""
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


def generate(pool: Pool, planned: Plan, articles: tuple[int, int], firsts: tuple[int, int]) -> Rows:
    """Return the rows of some articles.

    Args:
        pool: what is drawn from.
        planned: how many of each there are.
        articles: the first one, and the one after the last.
        firsts: the first free ids of statements and of local actors.
    """
    start, stop = articles
    numbers = np.random.default_rng((3, start))
    size = stop - start
    day = pool.days[np.searchsorted(pool.day_shares, numbers.random(size))]
    outlet = np.searchsorted(zipf(len(pool.outlets)), numbers.random(size)) + 1
    people = np.searchsorted(zipf(len(pool.persons)), numbers.random((size, 24)))
    draw = random.Random(start)
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
        place = _Place(number + 1, int(day[offset]), int(outlet[offset]), statement)
        _Author(rows, pool, draw, place, cast).write(int(planned.statements[number]))
        statement += int(planned.statements[number])
    return rows


class _Place(NamedTuple):
    """Ids of article and outlet, the day, and the id of the first statement."""

    article: int
    day: int
    outlet: int
    statement: int


class _Author:
    """Writes one article."""

    def __init__(
        self,
        rows: Rows,
        pool: Pool,
        draw: random.Random,
        place: _Place,
        cast: list[_Member],
    ) -> None:
        self.add = rows.tables
        self.aliases = rows.aliases
        self.pool, self.draw, self.place, self.cast = pool, draw, place, cast
        self.text = _Text()
        self.statements: list[Statement] = []
        self.tags: list[str] = []
        self.found_by: list[tuple[str, ...]] = []

    def write(self, count: int) -> None:
        """Write the article with so many statements, spread between its other sentences."""
        after = [self.draw.randrange(NARRATED + 1) for _ in range(count)]
        self.text.add(_PLAIN)
        for member in self.cast:
            self.text.plain(" ")
            self.mention(member, member.person.name)
        self.text.plain(". ")
        for part in range(NARRATED + 1):
            if part:
                self.text.add(self.draw.choice(self.pool.sentences))
                self.text.plain(" ")
            for _ in range(after.count(part)):
                self.statement()
        event = self.event()
        for number, (tags, words) in enumerate(zip(self.tags, self.found_by, strict=True)):
            self.add["statement_words"].append((self.place.statement + number, *words, tags))
        self.article(event)
        self.actors()

    def mention(self, member: _Member, words: Words) -> Span:
        start, end = span = self.text.add(words)
        member.mentions.append(
            Mention(start=start, end=end, text=words.text, form=MentionForm.NAME)
        )
        return span

    def statement(self) -> None:
        speaker, about = self.roles()
        words, text = self.draw.choice(self.pool.sentences), self.text
        direct = self.draw.random() < DIRECT
        cue = self.draw.choices(tuple(CUES), CUE_SHARES)[0]
        start = text.plain("„" if direct else "").start
        first = len(text.parts) - 1
        text.add(words)
        forms, lemmas = words.forms, words.lemmas
        if about:
            text.plain(" ")
            self.mention(about, about.person.short)
            forms = f"{forms} {about.person.short.forms}"
            lemmas |= about.person.short.lemmas
        end = text.plain("“" if direct else "").end
        quoted = "".join(text.parts[first:])
        text.plain(", ")
        cue_words = _CUE_WORDS[cue] if speaker else _SAID_SO
        cue_span = text.add(cue_words)
        participant = None
        if speaker:
            text.plain(" ")
            named = self.draw.choice((speaker.person.name, speaker.person.short))
            span = self.mention(speaker, named)
            participant = Participant(spans=(span,), text=named.text, actor=speaker.local)
        text.plain(". ")
        kind = Kind.DIRECT if direct else self.draw.choice((Kind.INDIRECT, Kind.REPORTED))
        self.statements.append(
            Statement(
                id=f"s{len(self.statements) + 1}",
                kind=kind,
                medium=Medium.SPEECH,
                act=CUES[cue] if speaker else None,
                quote=Excerpt(spans=(Span(start, end),), text=quoted),
                speaker=participant,
                cue=Excerpt(spans=(cue_span,), text=cue_words.text),
                confidence=round(self.draw.betavariate(8, 1), 2),
            )
        )
        self.found_by.append((forms, " ".join(lemmas), _names(speaker), _names(about)))
        self.statement_rows(self.statements[-1], speaker, about)

    def roles(self) -> tuple[_Member | None, _Member | None]:
        """Return who speaks and whom it is about."""
        local = [member for member in self.cast if not member.person.key]
        sort = self.draw.random()
        speaker: _Member | None = None
        if local and UNKNOWN <= sort < UNKNOWN + LOCAL:
            speaker = self.draw.choice(local)
        elif sort >= UNKNOWN:
            speaker = self.draw.choice([member for member in self.cast if member.person.key])
        others = [member for member in self.cast if member is not speaker]
        about = self.draw.choice(others) if others and self.draw.random() < ABOUT else None
        return speaker, about

    def statement_rows(
        self, statement: Statement, speaker: _Member | None, about: _Member | None
    ) -> None:
        article, day, outlet, first = self.place
        row = first + len(self.statements) - 1
        spoken = speaker.row if speaker else None
        act = ACTS[statement.act] if statement.act else None
        numbers = (KINDS[statement.kind], MEDIA[Medium.SPEECH], act, spoken)
        self.add["statement"].append(
            (row, article, *numbers, outlet, day, day, statement.confidence)
        )
        spans = json.dumps(statement.quote.spans, separators=(",", ":"))
        named = statement.speaker.text if statement.speaker else None
        cue = statement.cue.text if statement.cue else None
        self.add["wording"].append((row, statement.id, statement.quote.text, spans, named, cue))
        tags = [f"kind:{statement.kind.value}", "medium:speech", f"speaker:{spoken or 0}"]
        tags += [f"act:{statement.act.value}"] if statement.act else []
        if about:
            self.add["about"].append((about.row, row))
            tags.append(f"about:{about.row}")
        self.tags.append(" ".join((*tags, f"outlet:{outlet}", f"month:{day // 100}")))

    def event(self) -> tuple[Event, ...]:
        """Return one event of two actors, attested by the first statement."""
        article, day, _, first = self.place
        if not self.statements or len(self.cast) == 1:
            return ()
        said = self.statements[0]
        kind = EVENTS[min(int(self.draw.expovariate(0.5)), len(EVENTS) - 1)]
        status = self.draw.choices(tuple(Status), (7, 2, 1))[0]
        actor = said.speaker.actor if said.speaker else None
        speaker = next((member for member in self.cast if member.local == actor), None)
        one, other, *_ = self.cast
        trigger = said.cue or said.quote
        spans = json.dumps(trigger.spans, separators=(",", ":"))
        facts = (kind, trigger.text, spans, day, None, "happened", 0.8)
        self.add["event"].append((article, article, "e1", *facts))
        self.add["event_actor"] += [(one.row, article, "actor"), (other.row, article, "recipient")]
        source = speaker.person.name.text if speaker else _SAID_SO.text
        row = speaker.row if speaker else None
        self.add["attestation"].append((article, source, row, first, status.value))
        self.tags[0] += f" event:{kind} status:{status.value}"
        attested = Attestation(source=actor or source, statement=said.id, status=status)
        return (
            Event(
                id="e1",
                type=EventType(kind),
                trigger=trigger,
                actors=(one.local,),
                recipients=(other.local,),
                phase=Phase.HAPPENED,
                attestations=(attested,),
                confidence=0.8,
            ),
        )

    def article(self, events: tuple[Event, ...]) -> None:
        article, day, outlet, _ = self.place
        whole, title = "".join(self.text.parts), self.draw.choice(self.pool.sentences)
        iso = f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}"
        record = Article(
            id=hashlib.sha256(whole.encode()).hexdigest(),
            title=title.text,
            url=f"https://example.org/{article}",
            outlet=self.pool.outlets[outlet - 1],
            published=iso,
            text=whole,
        )
        document = Document(
            article=record,
            statements=tuple(self.statements),
            actors=tuple(_actor(member) for member in self.cast),
            events=events,
        )
        facts = (record.id, record.title, record.url)
        self.add["article"].append((article, *facts, outlet, iso, day, "de"))
        self.add["article_text"].append((article, pack_text(whole)))
        self.add["source"].append((article, 1, record.title, record.url, record.outlet, iso))
        self.add["record"].append((article, 1, 1, pack_document(document)))
        lemmas = " ".join(sorted(self.text.lemmas | title.lemmas))
        words = (title.forms, " ".join(self.text.forms), lemmas)
        self.add["article_words"].append((article, *words))

    def actors(self) -> None:
        article = self.place.article
        for number, (row, local, person, mentions) in enumerate(self.cast):
            name, appearance = person.name.text, article * 8 + number
            if not person.key:
                self.add["actor"].append((row, None, article, name, person.kind, None))
            self.add["appearance"].append((appearance, article, row, local, name, "[]"))
            self.add["mention"] += [
                (appearance, mention.start, mention.end, 1, mention.confidence)
                for mention in mentions
            ]
            for mention in mentions:
                self.aliases[row, mention.text] += 1


def _actor(member: _Member) -> Actor:
    person = member.person
    return Actor(
        id=member.local,
        name=person.name.text,
        kind=ActorKind(person.kind),
        key=person.key or None,
        country=person.country,
        mentions=tuple(member.mentions),
    )


def _names(member: _Member | None) -> str:
    if member is None:
        return ""
    name = member.person.name
    return " ".join((name.forms, *name.lemmas))
