"""Corrections: laid over records, found again in newer ones, undone."""

from dataclasses import replace
from pathlib import Path

import pytest
import sample_press
from hostile import documents
from hypothesis import given
from hypothesis import strategies as st
from sample_dispute import BERG, MUELLER, TEXT, dispute, participant, spans

from wortlaut import Archive, Document, to_json
from wortlaut.archive.check import problems
from wortlaut.archive.correcting import examples, idle
from wortlaut.archive.corrections import (
    Correction,
    Drop,
    Identify,
    Identity,
    Merge,
    SetSpeaker,
    Split,
    decode,
    encode,
    overlaid,
)
from wortlaut.archive.corrections.log import entry, latest
from wortlaut.archive.digest import digest
from wortlaut.errors import RecordError
from wortlaut.records import Actor, ActorKind, Article, Attestation, Span, Statement, Status

HERE = dispute().article.id
ACCUSATION = spans("sie habe Russland geholfen")
DENIAL = spans("„Müller lügt.“")
ERNST = Identity(key="person:ernst-max", name="Max Ernst", kind=ActorKind.PERSON)


def corrected(*corrections: Correction) -> Document:
    found = overlaid(dispute(), dict(enumerate(corrections)))
    assert found.idle == ()
    return found.document


def statement(document: Document, name: str) -> Statement:
    return next(each for each in document.statements if each.id == name)


def by_key(document: Document, key: str) -> Actor:
    return next(actor for actor in document.actors if actor.key == key)


def test_without_corrections_nothing_changes() -> None:
    assert overlaid(dispute(), {}).document == dispute()


def test_the_speaker_becomes_unknown() -> None:
    document = corrected(SetSpeaker(article=HERE, quote=ACCUSATION))
    assert statement(document, "s1").speaker is None
    assert document.statements[1:] == dispute().statements[1:]


def test_the_speaker_becomes_who_is_named_by_words() -> None:
    words = spans("Die Stadtwerke")
    document = corrected(SetSpeaker(article=HERE, quote=DENIAL, spans=words))
    assert statement(document, "s2").speaker == participant("Die Stadtwerke", actor="a4")


def test_the_speaker_becomes_words_that_name_nobody_known() -> None:
    document = corrected(SetSpeaker(article=HERE, quote=DENIAL, spans=spans("den Streit")))
    assert statement(document, "s2").speaker == participant("den Streit")


def test_the_speaker_becomes_an_actor_of_the_article() -> None:
    actor = Identity(key="state:RUS")
    document = corrected(SetSpeaker(article=HERE, quote=DENIAL, actor=actor))
    assert statement(document, "s2").speaker == participant("Russland", actor="a3")


def test_the_speaker_becomes_an_actor_new_to_the_article() -> None:
    words = spans("Die Stadtwerke")
    document = corrected(SetSpeaker(article=HERE, quote=DENIAL, actor=ERNST, spans=words))
    assert statement(document, "s2").speaker == participant("Die Stadtwerke", actor="a5")
    added = by_key(document, ERNST.key)
    assert (added.id, added.name, added.mentions[0].text) == ("a5", "Max Ernst", "Die Stadtwerke")


def test_an_actor_that_the_article_does_not_name_cannot_speak() -> None:
    correction = SetSpeaker(article=HERE, quote=DENIAL, actor=ERNST)
    assert overlaid(dispute(), {7: correction}).idle == (7,)


def test_a_dropped_statement_takes_what_it_attests_with_it() -> None:
    document = corrected(Drop(article=HERE, quote=DENIAL))
    assert [each.id for each in document.statements] == ["s1", "s3"]
    assert statement(document, "s3").parent is None
    assert [said.source for said in document.events[0].attestations] == ["narrator", "Beobachter"]


def accused() -> Document:
    """The dispute, with the accusation as the event that it is, attested by the denial alone."""
    document = dispute()
    first, *others = document.statements
    event = replace(
        document.events[0],
        statements=("s1",),
        attestations=(Attestation(source="a2", statement="s2", status=Status.DENIED),),
    )
    return replace(document, statements=(replace(first, event="e1"), *others), events=(event,))


def test_no_event_is_a_statement_that_is_dropped() -> None:
    drop = Drop(article=HERE, quote=ACCUSATION)
    (event,) = overlaid(accused(), {1: drop}).document.events
    assert event == replace(accused().events[0], statements=())


def test_no_statement_is_an_event_that_is_dropped() -> None:
    document = overlaid(accused(), {1: Drop(article=HERE, quote=DENIAL)}).document
    assert document.events == ()
    assert statement(document, "s1") == dispute().statements[0]


def test_merged_actors_are_one_everywhere() -> None:
    into = Identity(key=MUELLER, name="Kurt Müller", kind=ActorKind.PERSON, country="DEU")
    document = corrected(Merge(actor=BERG, into=into))
    assert [actor.key for actor in document.actors] == [MUELLER, "state:RUS", None]
    texts = [mention.text for mention in document.actors[0].mentions]
    assert texts == ["Kurt Müller", "Anna Berg", "sie", "Sie", "Müller"]
    assert statement(document, "s2").speaker == participant("Sie", actor="a1")
    assert document.events[0].recipients == ("a1",)
    assert document.events[0].attestations[1].source == "a1"


def test_merges_follow_each_other_and_a_circle_does_nothing() -> None:
    to_ernst = Merge(actor=BERG, into=ERNST)
    on = Merge(actor=ERNST.key, into=Identity(key="person:x", name="X", kind=ActorKind.PERSON))
    back = Merge(actor="person:x", into=Identity(key=BERG))
    assert by_key(corrected(to_ernst, on), "person:x").id == "a2"
    assert corrected(to_ernst, on, back) == dispute()


def test_split_gives_an_article_another_actor() -> None:
    document = corrected(Split(article=HERE, actor=BERG, into=ERNST))
    assert (document.actors[1].key, document.actors[1].name) == (ERNST.key, "Max Ernst")
    nobody = corrected(Split(article=HERE, actor=BERG)).actors[1]
    assert (nobody.key, nobody.country, nobody.name) == (None, None, "Anna Berg")


def test_a_merged_actor_can_be_split_from_by_its_new_key() -> None:
    merge = Merge(actor=BERG, into=ERNST)
    document = corrected(merge, Split(article=HERE, actor=ERNST.key))
    assert document.actors[1].key is None


def test_identify_gives_a_key_to_who_is_named() -> None:
    document = corrected(Identify(article=HERE, mention=spans("Stadtwerke")[0], actor=ERNST))
    assert by_key(document, ERNST.key).id == "a4"


def test_a_quotation_is_found_again_in_a_newer_reading() -> None:
    start, end = ACCUSATION[0]
    document = dispute()
    quote = replace(
        document.statements[0].quote, spans=(Span(start + 4, end),), text=TEXT[start + 4 : end]
    )
    newer = replace(document, statements=(replace(document.statements[0], quote=quote),))
    correction = SetSpeaker(article=HERE, quote=ACCUSATION)
    assert overlaid(newer, {1: correction}).document.statements[0].speaker is None
    half = replace(quote, spans=(Span(start, start + 8),), text=TEXT[start : start + 8])
    other = replace(document, statements=(replace(document.statements[0], quote=half),))
    assert overlaid(other, {1: correction}).idle == (1,)


def dangling(document: Document) -> set[tuple[str, str | None]]:
    """Return what names something of the document that is not there, and by which id."""
    statements = {each.id for each in document.statements}
    actors = {each.id for each in document.actors}
    events = {each.id for each in document.events}
    named = {("event", each.event) for each in document.statements if each.event not in events}
    named |= {
        ("parent", each.parent) for each in document.statements if each.parent not in statements
    }
    named |= {
        ("speaker", each.speaker.actor)
        for each in document.statements
        if each.speaker is not None and each.speaker.actor not in actors
    }
    for event in document.events:
        named |= {("statements", each) for each in event.statements if each not in statements}
        named |= {("actors", each) for each in event.actors if each not in actors}
        named |= {
            ("attestation", each.statement)
            for each in event.attestations
            if each.statement not in statements
        }
    return named - {(kind, None) for kind in ("event", "parent", "speaker", "attestation")}


@given(documents(), st.data())
def test_what_is_corrected_stays_a_document(document: Document, data: st.DataObject) -> None:
    whole = (Span(0, len(document.article.text)),)
    here = document.article.id
    keys = st.sampled_from(
        [actor.key for actor in document.actors if actor.key is not None] or ["x"]
    )
    identities = st.builds(Identity, key=keys, name=st.text(max_size=3))
    quotes = st.sampled_from([each.quote.spans for each in document.statements] or [whole])
    corrections: st.SearchStrategy[Correction] = st.one_of(
        st.builds(Merge, actor=keys, into=identities),
        st.builds(Split, article=st.just(here), actor=keys, into=st.none() | identities),
        st.builds(Identify, article=st.just(here), mention=st.just(whole[0]), actor=identities),
        st.builds(Drop, article=st.just(here), quote=quotes),
        st.builds(
            SetSpeaker,
            article=st.just(here),
            quote=quotes,
            spans=st.just(()) | st.just(whole),
            actor=st.none() | identities,
        ),
    )
    made = dict(enumerate(data.draw(st.lists(corrections, max_size=4))))
    for correction in made.values():
        assert decode(encode(correction)) == correction
    result = overlaid(document, made).document
    assert result.article == document.article
    assert to_json(result)
    ids = [actor.id for actor in result.actors]
    assert len(set(ids)) == len(ids)
    assert dangling(result) <= dangling(document)
    known = [actor.key for actor in result.actors if actor.key is not None]
    if any(isinstance(each, Merge | Split | Identify) for each in made.values()):
        assert set(known) <= {actor.key for actor in document.actors} | {
            identity.key
            for each in made.values()
            for identity in (getattr(each, "into", None), getattr(each, "actor", None))
            if isinstance(identity, Identity)
        }


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"action": "erase"}',
        '{"action": "drop", "article": "a"}',
        '{"action": "drop", "article": "a", "quote": [[0, 1]], "more": 1}',
        '{"action": "drop", "article": "a", "quote": []}',
        '{"action": "drop", "article": "a", "quote": [[5, 2]]}',
        '{"action": "drop", "article": "a", "quote": [[-5, -2]]}',
        '{"action": "drop", "article": "a", "quote": [[0, 4], [3, 6]]}',
        '{"action": "speaker", "article": "a", "quote": [[2, 2]]}',
        '{"action": "speaker", "article": "a", "quote": [[0, 1]], "spans": [[9, 2]]}',
        '{"action": "identify", "article": "a", "mention": [9, 2], "actor": {"key": "x"}}',
    ],
)
def test_what_is_no_correction_is_refused(line: str) -> None:
    with pytest.raises(RecordError, match="not a correction"):
        decode(line)


def test_a_correction_changes_what_is_searched_and_undoing_it_changes_it_back(
    archive: Archive,
) -> None:
    before = digest(archive.connection)
    made = [
        archive.correct(SetSpeaker(article=HERE, quote=ACCUSATION), author="mk"),
        archive.correct(Drop(article=HERE, quote=DENIAL), author="mk"),
        archive.correct(Merge(actor=BERG, into=ERNST), author="mk"),
        archive.correct(Split(article=HERE, actor=MUELLER), author="mk"),
    ]
    assert made == [1, 2, 3, 4]
    query = "SELECT key FROM statement LEFT JOIN actor ON actor.id = speaker ORDER BY statement.id"
    assert archive.connection.execute(query).fetchall() == [(None,), (None,)]
    assert list(archive) != [dispute()]
    assert list(archive.documents(corrected=False)) == [dispute()]
    assert list(problems(archive.connection)) == []
    for number in (3, 1, 4, 2):
        archive.undo(number, author="jh")
    assert digest(archive.connection) == before
    assert list(archive) == [dispute()]
    assert [(each.author, each.undone_by) for each in archive.corrections()] == [("mk", "jh")] * 4


def test_a_merged_actor_is_found_as_who_it_is_merged_into(archive: Archive) -> None:
    counted = archive.stats()["actors"]
    names = {each["name"] for each in archive.actors("Berg")}
    archive.correct(Merge(actor=BERG, into=ERNST), author="mk")
    assert [each["key"] for each in archive.actors("Berg")] == [ERNST.key]
    assert [each["key"] for each in archive.actors(BERG)] == [ERNST.key]
    assert archive.who("Anna Berg").actor["key"] == ERNST.key
    assert archive.who(BERG).actor["articles"] == 1
    assert archive.search(speaker=BERG) == archive.search(speaker=ERNST.key) != []
    assert archive.stats()["actors"] == counted
    archive.correct(Merge(actor=ERNST.key, into=Identity(key="state:RUS")), author="mk")
    assert archive.who(BERG).actor["key"] == "state:RUS"
    for number in (2, 1):
        archive.undo(number, author="mk")
    assert {each["name"] for each in archive.actors("Berg")} == names
    assert archive.who(BERG).actor["key"] == BERG


def test_corrections_stay_when_an_article_is_read_anew(archive: Archive) -> None:
    archive.correct(SetSpeaker(article=HERE, quote=ACCUSATION), author="mk")
    archive.correct(Merge(actor=BERG, into=ERNST), author="mk")
    archive.add(dispute(), again=True)
    (document,) = archive
    assert statement(document, "s1").speaker is None
    assert by_key(document, ERNST.key).id == "a2"
    archive.add(Document(article=Article.of("Neu."), actors=dispute().actors[1:2]))
    query = "SELECT articles FROM actor WHERE key = ?"
    assert archive.connection.execute(query, (ERNST.key,)).fetchone() == (2,)
    assert list(problems(archive.connection)) == []


def test_the_same_correction_is_made_once(archive: Archive) -> None:
    correction = Drop(article=HERE, quote=DENIAL)
    assert archive.correct(correction, author="mk") == 1
    assert archive.correct(correction, author="jh") is None
    archive.undo(1, author="jh")
    assert archive.correct(correction, author="jh") == 2


def test_what_is_known_of_an_actor_is_filled_in(archive: Archive) -> None:
    archive.correct(Merge(actor=BERG, into=Identity(key="state:RUS")), author="mk")
    (entry,) = archive.corrections()
    into = Identity(key="state:RUS", name="Russland", kind=ActorKind.STATE, country="RUS")
    assert entry.correction == Merge(actor=BERG, into=into)


def test_corrections_that_a_newer_reading_leaves_without_object_are_named(archive: Archive) -> None:
    archive.correct(Drop(article=HERE, quote=DENIAL), author="mk")
    assert idle(archive.connection) == set()
    archive.add(replace(dispute(), statements=dispute().statements[:1], events=()), again=True)
    assert idle(archive.connection) == {1}


def test_material_for_training_has_the_record_before_and_after(archive: Archive) -> None:
    archive.correct(Drop(article=HERE, quote=DENIAL), author="mk")
    archive.correct(Merge(actor=BERG, into=ERNST), author="mk")
    (example,) = examples(archive.connection)
    assert example.entry.number == 1
    assert example.read == dispute()
    assert [each.id for each in example.corrected.statements] == ["s1", "s3"]


def test_the_newest_of_the_log_and_one_of_it(tmp_path: Path) -> None:
    with Archive(sample_press.write(tmp_path / "a.db"), write=True) as archive:
        document = next(iter(archive))
        for statement in document.statements[:3]:
            correction = Drop(article=document.article.id, quote=statement.quote.spans)
            archive.correct(correction, author="Eva")
        connection = archive.connection
        assert [each.number for each in latest(connection, 2)] == [3, 2]
        assert [each.number for each in latest(connection, 2, before=2)] == [1]
        found = entry(connection, 2)
        assert found is not None
        assert found.number == 2
        assert entry(connection, 4) is None
        assert entry(connection, 2**80) is None


def test_an_actor_whom_no_words_name_speaks_only_where_words_are_given() -> None:
    document = dispute()
    unnamed = replace(document.actors[0], mentions=())
    document = replace(document, actors=(unnamed, *document.actors[1:]))
    assert unnamed.key
    correction = SetSpeaker(article=HERE, quote=DENIAL, actor=Identity(key=unnamed.key))
    assert overlaid(document, {1: correction}).idle == (1,)
    worded = SetSpeaker(article=HERE, quote=DENIAL, actor=correction.actor, spans=DENIAL)
    assert overlaid(document, {1: worded}).idle == ()
