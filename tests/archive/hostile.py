"""Documents that no reader would make on purpose: any text, any names, any spans."""

from hypothesis import strategies as st

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
    SourceType,
    Span,
    Statement,
    Status,
    TimeExpression,
    TimeModifier,
    TimeType,
    cut,
)

characters = st.characters(exclude_categories=["Cs"])
words = st.text(characters, max_size=12) | st.sampled_from(
    [
        '"',
        "'; DROP TABLE article; --",
        "NEAR(",
        "tags:",
        "*",
        "\0",
        "ﷺ",
        "s1",
        "narrator",
        "2023-10",
    ]
)
scores = st.floats(0, 1)
maybe = st.none() | words


@st.composite
def some_spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    edges = edges[: len(edges) // 2 * 2]
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True))


IDS = tuple(f"x{number}" for number in range(4))
some_ids = st.lists(st.sampled_from(IDS), max_size=3).map(tuple)
who = st.none() | st.sampled_from(IDS) | words


def excerpts_of(text: str) -> st.SearchStrategy[Excerpt]:
    return some_spans(text).map(lambda spans: Excerpt(spans=spans, text=cut(text, spans)))


def articles(text: str) -> st.SearchStrategy[Article]:
    return st.builds(
        Article.of,
        st.just(text),
        title=maybe,
        url=maybe,
        outlet=maybe,
        published=maybe,
        language=st.sampled_from(["de", "en", "xx"]),
    )


def statements(name: str, excerpts: st.SearchStrategy[Excerpt]) -> st.SearchStrategy[Statement]:
    participants = st.builds(
        lambda excerpt, actor: Participant(spans=excerpt.spans, text=excerpt.text, actor=actor),
        excerpts,
        who,
    )
    return st.builds(
        Statement,
        id=st.just(name),
        kind=st.sampled_from(Kind),
        medium=st.none() | st.sampled_from(Medium),
        act=st.none() | st.sampled_from(Act),
        quote=excerpts,
        speaker=st.none() | participants,
        addressee=st.none() | participants,
        cue=st.none() | excerpts,
        frame=st.none() | excerpts,
        parent=who,
        time=who,
        event=who,
        confidence=scores,
    )


def actors(name: str, text: str) -> st.SearchStrategy[Actor]:
    mentions = st.builds(
        lambda spans, form, confidence: Mention(
            start=spans[0].start,
            end=spans[0].end,
            text=text[spans[0].start : spans[0].end],
            form=form,
            confidence=confidence,
        ),
        some_spans(text),
        st.sampled_from(MentionForm),
        scores,
    )
    return st.builds(
        Actor,
        id=st.just(name),
        name=words,
        kind=st.sampled_from(ActorKind),
        key=maybe,
        country=maybe,
        roles=st.lists(words, max_size=2).map(tuple),
        source=st.none() | st.sampled_from(SourceType),
        members=some_ids,
        wikidata=maybe,
        mentions=st.lists(mentions, max_size=3).map(tuple),
    )


def times(name: str) -> st.SearchStrategy[TimeExpression]:
    return st.builds(
        TimeExpression,
        id=st.just(name),
        start=st.integers(0, 5),
        end=st.integers(6, 8),
        text=words,
        type=st.sampled_from(TimeType),
        value=maybe | st.sampled_from(["2023-W53-7", "9999-W53", "0000", "2023-02-30"]),
        mod=st.none() | st.sampled_from(TimeModifier),
        anchor=maybe,
    )


def events(name: str, excerpts: st.SearchStrategy[Excerpt]) -> st.SearchStrategy[Event]:
    attestations = st.builds(
        Attestation,
        source=words | st.sampled_from(IDS),
        statement=who,
        status=st.sampled_from(Status),
        evidence=st.lists(excerpts, max_size=2).map(tuple),
        markers=st.lists(excerpts, max_size=2).map(tuple),
    )
    return st.builds(
        Event,
        id=st.just(name),
        type=st.sampled_from(EventType),
        trigger=excerpts,
        actors=some_ids,
        recipients=some_ids,
        time=who,
        place=st.none() | excerpts,
        phase=st.sampled_from(Phase),
        statements=some_ids,
        attestations=st.lists(attestations, max_size=3).map(tuple),
        confidence=scores,
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(characters, min_size=8, max_size=80))
    excerpts = excerpts_of(text)

    def names(most: int) -> tuple[str, ...]:
        return IDS[: draw(st.integers(0, most))]

    return Document(
        article=draw(articles(text)),
        statements=tuple(draw(statements(name, excerpts)) for name in names(3)),
        actors=tuple(draw(actors(name, text)) for name in names(4)),
        times=tuple(draw(times(name)) for name in names(3)),
        events=tuple(draw(events(name, excerpts)) for name in names(3)),
    )
