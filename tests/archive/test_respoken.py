"""A statement with another speaker: who attests what it says, and who acts by it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sample_dispute import BERG, MUELLER, actors, dispute, excerpt, participant, spans

from wortlaut import Archive
from wortlaut.archive.check import problems
from wortlaut.archive.corrections import Identity, Merge, SetSpeaker, overlaid
from wortlaut.archive.corrections.respoken import each_once
from wortlaut.archive.digest import digest
from wortlaut.records import (
    UNKNOWN_SOURCE,
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    Status,
)

HERE = dispute().article.id
ACCUSATION, DENIAL = spans("sie habe Russland geholfen"), spans("„Müller lügt.“")
NARRATED, WATCHED = dispute().events[0].attestations[0], dispute().events[0].attestations[2]
STADTWERKE, RUSSIA = spans("Die Stadtwerke"), Identity(key="state:RUS")


def accusation(**changes: object) -> Document:
    """The dispute, in which the event is the first statement."""
    document = dispute()
    (event,) = document.events
    first, *others = document.statements
    event = replace(event, statements=("s1",), **changes)  # type: ignore[arg-type]
    return replace(document, statements=(replace(first, event="e1"), *others), events=(event,))


def with_group(document: Document, *members: str) -> Document:
    group = Actor(
        id="a9",
        name="Müller und die Stadtwerke",
        kind=ActorKind.GROUP,
        members=members,
        mentions=actors()[0].mentions,
    )
    return replace(document, actors=(*document.actors, group))


def event_of(document: Document, *corrections: SetSpeaker | Merge) -> Event:
    found = overlaid(document, dict(enumerate(corrections)))
    assert found.idle == ()
    (event,) = found.document.events
    return event


@pytest.mark.parametrize(
    ("correction", "source"),
    [
        (SetSpeaker(article=HERE, quote=DENIAL), UNKNOWN_SOURCE),
        (SetSpeaker(article=HERE, quote=DENIAL, spans=spans("den Streit")), "den Streit"),
        (SetSpeaker(article=HERE, quote=DENIAL, spans=STADTWERKE), "a4"),
        (SetSpeaker(article=HERE, quote=DENIAL, actor=RUSSIA), "a3"),
    ],
)
def test_what_the_statement_attests_has_the_new_source(correction: SetSpeaker, source: str) -> None:
    event = event_of(dispute(), correction)
    denied = Attestation(source=source, statement="s2", status=Status.DENIED)
    assert event == replace(dispute().events[0], attestations=(NARRATED, denied, WATCHED))


def test_the_words_of_another_statement_stay_with_their_speaker() -> None:
    own, others = excerpt("lügt"), excerpt("habe Russland geholfen")
    document = dispute()
    first, second, _ = document.statements
    both = Attestation(
        source="a2",
        statement="s1",
        status=Status.DENIED,
        evidence=(others, own),
        markers=(excerpt("habe"), excerpt("Müller", nth=1)),
    )
    document = replace(
        document,
        statements=(replace(first, speaker=participant("Sie", actor="a2")), second),
        events=(replace(document.events[0], attestations=(both,)),),
    )
    kept = replace(both, evidence=(others,), markers=both.markers[:1])
    moved = Attestation(
        source="a4",
        statement="s2",
        status=Status.DENIED,
        evidence=(own,),
        markers=both.markers[1:],
    )
    correction = SetSpeaker(article=HERE, quote=DENIAL, spans=STADTWERKE)
    assert event_of(document, correction).attestations == (kept, moved)
    correction = SetSpeaker(article=HERE, quote=ACCUSATION, spans=STADTWERKE)
    assert event_of(document, correction).attestations == (
        replace(moved, source="a2"),
        replace(kept, source="a4"),
    )


def test_a_source_attests_an_event_once() -> None:
    known = Attestation(source="a4", status=Status.DENIED, evidence=(excerpt("verurteilten"),))
    denied = replace(dispute().events[0].attestations[1], evidence=(excerpt("lügt"),))
    event = replace(dispute().events[0], attestations=(known, denied))
    correction = SetSpeaker(article=HERE, quote=DENIAL, spans=STADTWERKE)
    assert event_of(replace(dispute(), events=(event,)), correction).attestations == (
        replace(known, statement="s2", evidence=(excerpt("lügt"), excerpt("verurteilten"))),
    )


def test_merged_actors_attest_an_event_once() -> None:
    said = (
        Attestation(source="a1", status=Status.DENIED),
        Attestation(source="a2", statement="s2", status=Status.DENIED),
    )
    event = replace(dispute().events[0], attestations=said)
    merge = Merge(actor=BERG, into=Identity(key=MUELLER))
    assert event_of(replace(dispute(), events=(event,)), merge).attestations == (
        Attestation(source="a1", statement="s2", status=Status.DENIED),
    )


def test_other_status_is_another_attestation() -> None:
    said = tuple(Attestation(source="a1", status=status) for status in Status)
    assert each_once((*said, *said)) == said


def test_the_new_speaker_acts_where_the_statement_is_the_event() -> None:
    event = event_of(accusation(), SetSpeaker(article=HERE, quote=ACCUSATION, spans=STADTWERKE))
    assert (event.actors, event.recipients) == (("a4",), ("a2",))


@pytest.mark.parametrize("words", [(), spans("den Streit")])
def test_nobody_acts_where_nobody_known_speaks(words: tuple[()]) -> None:
    event = event_of(accusation(), SetSpeaker(article=HERE, quote=ACCUSATION, spans=words))
    assert (event.actors, event.recipients) == ((), ("a2",))


def test_who_speaks_after_all_acts_after_all() -> None:
    unknown = SetSpeaker(article=HERE, quote=ACCUSATION)
    known = SetSpeaker(article=HERE, quote=ACCUSATION, spans=STADTWERKE)
    assert event_of(accusation(), unknown, known).actors == ("a4",)


def test_who_acts_is_no_recipient() -> None:
    event = event_of(accusation(), SetSpeaker(article=HERE, quote=ACCUSATION, spans=spans("Sie")))
    assert (event.actors, event.recipients) == (("a2",), ())


def test_others_who_act_stay() -> None:
    correction = SetSpeaker(article=HERE, quote=ACCUSATION, spans=STADTWERKE)
    assert event_of(accusation(actors=("a3", "a1")), correction).actors == ("a3", "a4")
    assert event_of(accusation(actors=("a3",)), correction).actors == ("a3",)


def test_the_old_speaker_acts_by_another_statement() -> None:
    document = accusation()
    first, second, _ = document.statements
    second = replace(second, speaker=first.speaker)
    (event,) = document.events
    event = replace(event, statements=("s1", "s2"))
    document = replace(document, statements=(first, second), events=(event,))
    correction = SetSpeaker(article=HERE, quote=ACCUSATION, spans=STADTWERKE)
    assert event_of(document, correction).actors == ("a1", "a4")


def test_of_those_who_speak_together_each_acts() -> None:
    document = with_group(accusation(), "a1", "a4")
    together = Identity(key="group:x", name="Müller und die Stadtwerke", kind=ActorKind.GROUP)
    group = replace(document.actors[-1], key=together.key)
    document = replace(document, actors=(*document.actors[:-1], group))
    correction = SetSpeaker(article=HERE, quote=ACCUSATION, actor=together)
    assert event_of(document, correction).actors == ("a1", "a4")
    first, *others = document.statements
    spoken = replace(first, speaker=participant("Minister Kurt Müller", actor="a9"))
    (event,) = document.events
    document = replace(
        document,
        statements=(spoken, *others),
        events=(replace(event, actors=("a1", "a4")),),
    )
    alone = SetSpeaker(article=HERE, quote=ACCUSATION, actor=RUSSIA)
    assert event_of(document, alone).actors == ("a3",)


def test_no_member_acts_whom_the_document_does_not_know() -> None:
    document = with_group(accusation(), "a7", "a4")
    group = replace(document.actors[-1], key="group:x")
    document = replace(document, actors=(*document.actors[:-1], group))
    correction = SetSpeaker(article=HERE, quote=ACCUSATION, actor=Identity(key="group:x"))
    assert event_of(document, correction).actors == ("a4",)


def test_an_event_of_others_does_not_change() -> None:
    document = dispute()
    correction = SetSpeaker(article=HERE, quote=ACCUSATION, spans=STADTWERKE)
    assert event_of(document, correction) == document.events[0]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "presse.db", write=True) as opened:
        opened.add([accusation(), Document(article=Article.of("Anderes."))])
        yield opened


def test_searches_no_longer_blame_who_was_corrected_away(archive: Archive) -> None:
    before = digest(archive.connection)
    assert len(archive.events(source="Anna Berg")) == 1
    archive.correct(SetSpeaker(article=HERE, quote=DENIAL, spans=STADTWERKE), author="mk")
    archive.correct(SetSpeaker(article=HERE, quote=ACCUSATION, actor=RUSSIA), author="mk")
    assert archive.events(source="Anna Berg") == []
    assert len(archive.events(source="Stadtwerke")) == 1
    query = "SELECT name FROM event_actor JOIN actor ON actor.id = actor WHERE role = 'actor'"
    assert archive.connection.execute(query).fetchall() == [("Russland",)]
    assert list(problems(archive.connection)) == []
    archive.undo(2, author="mk")
    archive.undo(1, author="mk")
    assert digest(archive.connection) == before
