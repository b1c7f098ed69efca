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


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(characters, min_size=8, max_size=80))
    ids = [f"x{number}" for number in range(4)]
    excerpts = some_spans(text).map(lambda spans: Excerpt(spans=spans, text=cut(text, spans)))
    who = st.none() | st.sampled_from(ids) | words
    participants = st.builds(
        lambda excerpt, actor: Participant(spans=excerpt.spans, text=excerpt.text, actor=actor),
        excerpts,
        who,
    )
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
    return Document(
        article=draw(
            st.builds(
                Article.of,
                st.just(text),
                title=maybe,
                url=maybe,
                outlet=maybe,
                published=maybe,
                language=st.sampled_from(["de", "en", "xx"]),
            )
        ),
        statements=tuple(
            draw(
                st.builds(
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
            )
            for name in ids[: draw(st.integers(0, 3))]
        ),
        actors=tuple(
            draw(
                st.builds(
                    Actor,
                    id=st.just(name),
                    name=words,
                    kind=st.sampled_from(ActorKind),
                    key=maybe,
                    country=maybe,
                    roles=st.lists(words, max_size=2).map(tuple),
                    source=st.none() | st.sampled_from(SourceType),
                    members=st.lists(st.sampled_from(ids), max_size=3).map(tuple),
                    wikidata=maybe,
                    mentions=st.lists(mentions, max_size=3).map(tuple),
                )
            )
            for name in ids[: draw(st.integers(0, 4))]
        ),
        times=tuple(
            draw(
                st.builds(
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
            )
            for name in ids[: draw(st.integers(0, 3))]
        ),
        events=tuple(
            draw(
                st.builds(
                    Event,
                    id=st.just(name),
                    type=st.sampled_from(EventType),
                    trigger=excerpts,
                    actors=st.lists(st.sampled_from(ids), max_size=3).map(tuple),
                    recipients=st.lists(st.sampled_from(ids), max_size=3).map(tuple),
                    time=who,
                    place=st.none() | excerpts,
                    phase=st.sampled_from(Phase),
                    statements=st.lists(st.sampled_from(ids), max_size=3).map(tuple),
                    attestations=st.lists(
                        st.builds(
                            Attestation,
                            source=words | st.sampled_from(ids),
                            statement=who,
                            status=st.sampled_from(Status),
                            evidence=st.lists(excerpts, max_size=2).map(tuple),
                            markers=st.lists(excerpts, max_size=2).map(tuple),
                        ),
                        max_size=3,
                    ).map(tuple),
                    confidence=scores,
                )
            )
            for name in ids[: draw(st.integers(0, 3))]
        ),
    )
