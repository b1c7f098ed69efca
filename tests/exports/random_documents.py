"""Documents that no article would give: any characters, any places, any gaps."""

from hypothesis import strategies as st

from wortlaut.records import (
    NARRATOR,
    UNKNOWN_SOURCE,
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
    TimeExpression,
    TimeType,
    cut,
)

# What formats trip over: controls, what is no XML, beyond U+FFFF, line ends, marks and formulas.
HOSTILE = "\0\x01\x1b\t\n\r\x85\u2028\ufffe\uffff😀𝄞\U0010ffff\"'<>&;,=+-@{}aä "
TEXTS = st.text(st.one_of(st.sampled_from(HOSTILE), st.characters(codec="utf-8")), max_size=60)
WORDS = TEXTS.filter(bool)
DATES = st.sampled_from([None, "2023", "2023-10", "2023-10-29", "2024-02-29T12:00", "XXXX-WXX-7"])


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[Span, ...]:
    edges = draw(st.lists(st.integers(0, length), min_size=2, max_size=6, unique=True))
    edges.sort()
    return tuple(Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False))


def _excerpt(draw: st.DrawFn, text: str) -> Excerpt:
    found = draw(spans(len(text)))
    return Excerpt(spans=found, text=cut(text, found))


def _participant(draw: st.DrawFn, text: str, ids: list[str]) -> Participant | None:
    if draw(st.booleans()):
        return None
    words = _excerpt(draw, text)
    actor = draw(st.sampled_from([None, *ids]))
    return Participant(spans=words.spans, text=words.text, actor=actor)


def _statement(
    draw: st.DrawFn, text: str, number: int, ids: list[str], times: list[str]
) -> Statement:
    return Statement(
        id=f"s{number}",
        kind=draw(st.sampled_from(Kind)),
        medium=draw(st.sampled_from([None, *Medium])),
        act=draw(st.sampled_from([None, *Act])),
        quote=_excerpt(draw, text),
        speaker=_participant(draw, text, ids),
        addressee=_participant(draw, text, ids),
        cue=draw(st.sampled_from([None, _excerpt(draw, text)])),
        frame=draw(st.sampled_from([None, _excerpt(draw, text)])),
        parent=draw(st.sampled_from([None, "s1"])) if number > 1 else None,
        time=draw(st.sampled_from([None, *times])),
        confidence=draw(st.floats(0, 1)),
    )


def _attestation(
    draw: st.DrawFn, text: str, ids: list[str], statements: tuple[Statement, ...]
) -> Attestation:
    return Attestation(
        source=draw(st.sampled_from([NARRATOR, UNKNOWN_SOURCE, "Gerüchte; =1", *ids])),
        statement=draw(st.sampled_from([None, *(statement.id for statement in statements)])),
        status=draw(st.sampled_from(Status)),
        evidence=(_excerpt(draw, text),) if draw(st.booleans()) else (),
    )


def _time(draw: st.DrawFn, text: str, number: int) -> TimeExpression:
    span = draw(spans(len(text)))[0]
    return TimeExpression(
        id=f"t{number}",
        start=span.start,
        end=span.end,
        text=cut(text, (span,)),
        type=TimeType.DATE,
        value=draw(DATES),
    )


def _article(draw: st.DrawFn, text: str) -> Article:
    return Article.of(
        text,
        title=draw(st.none() | TEXTS),
        url=draw(st.none() | TEXTS | st.just("https://example.org/ä?a=1&b=2")),
        outlet=draw(st.none() | TEXTS),
        published=draw(DATES),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(st.sampled_from(HOSTILE), min_size=2, max_size=80))
    article = _article(draw, text)
    times = tuple(_time(draw, text, number) for number in range(1, draw(st.integers(1, 3))))
    actors = tuple(_actor(draw, text, number) for number in range(1, draw(st.integers(1, 4))))
    ids, moments = [actor.id for actor in actors], [time.id for time in times]
    statements = tuple(
        _statement(draw, text, number, ids, moments) for number in range(1, draw(st.integers(1, 4)))
    )
    some_ids = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    events = tuple(
        Event(
            id=f"e{number}",
            type=draw(st.sampled_from(EventType)),
            trigger=_excerpt(draw, text),
            actors=draw(some_ids),
            recipients=draw(some_ids),
            time=draw(st.sampled_from([None, *moments])),
            place=draw(st.sampled_from([None, _excerpt(draw, text)])),
            phase=draw(st.sampled_from(Phase)),
            attestations=tuple(
                _attestation(draw, text, ids, statements) for _ in range(draw(st.integers(1, 3)))
            ),
            confidence=draw(st.floats(0, 1)),
        )
        for number in range(1, draw(st.integers(1, 3)))
    )
    return Document(
        article=article, statements=statements, actors=actors, times=times, events=events
    )


def _actor(draw: st.DrawFn, text: str, number: int) -> Actor:
    span = draw(spans(len(text)))[0]
    mention = Mention(
        start=span.start,
        end=span.end,
        text=cut(text, (span,)),
        form=draw(st.sampled_from(MentionForm)),
        confidence=draw(st.floats(0, 1)),
    )
    return Actor(
        id=f"a{number}",
        name=draw(WORDS),
        kind=draw(st.sampled_from(ActorKind)),
        key=draw(st.sampled_from([None, f"body:{number}", f"person:\x01ä-{number}:DEU"])),
        country=draw(st.sampled_from([None, "DEU", "PRK", "XKX"])),
        roles=tuple(draw(st.lists(WORDS, max_size=1))),
        wikidata=draw(st.sampled_from([None, "Q159"])),
        members=("a1",) if number == 3 and draw(st.booleans()) else (),
        mentions=(mention,),
    )
