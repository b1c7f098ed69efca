from dataclasses import replace

import pytest
from sample_documents import TEXT, happened

from wortlaut.archive.corrections import Drop, Identity, SetSpeaker
from wortlaut.errors import UsageError
from wortlaut.records import ActorKind, Span
from wortlaut.web import asking_corrections as asking

BRIDGE = happened()
LAST = BRIDGE.statements[8]
WENDISCH, THOMA, _ = BRIDGE.actors


def test_an_actor_speaks_where_it_is_named_nearest_to_the_words() -> None:
    found = asking.speaker(BRIDGE, LAST, actor="a1", words="")
    start = TEXT.index("sie nur")
    assert found.spans == (Span(start, start + 3),)
    assert found.actor == Identity(
        key="person:wendisch-karla:DEU",
        name="Karla Wendisch",
        kind=ActorKind.PERSON,
        country="DEU",
    )


def test_an_actor_without_a_key_speaks_by_its_words() -> None:
    found = asking.speaker(BRIDGE, LAST, actor="a2", words="")
    assert found.actor is None
    assert [TEXT[start:end] for start, end in found.spans] == ["Emil Thoma"]


def test_words_speak_for_whom_they_name() -> None:
    found = asking.speaker(BRIDGE, LAST, actor="", words="Der Landkreis")
    assert found.actor is None
    assert [TEXT[start:end] for start, end in found.spans] == ["Der Landkreis"]


@pytest.mark.parametrize(("actor", "words"), [("", ""), ("a9", ""), ("", "steht nicht da")])
def test_who_is_not_there_does_not_speak(actor: str, words: str) -> None:
    with pytest.raises(UsageError):
        asking.speaker(BRIDGE, LAST, actor=actor, words=words)


def test_an_actor_whom_no_words_name_never_makes_the_speaker_unknown() -> None:
    document = replace(BRIDGE, actors=(WENDISCH, replace(THOMA, mentions=())))
    with pytest.raises(UsageError):
        asking.speaker(document, LAST, actor="a2", words="")
    with pytest.raises(UsageError):
        asking.identified(document, document.actors[1], Identity(key="person:x"))


def test_nobody_and_nothing() -> None:
    quote = LAST.quote.spans
    assert asking.unknown(BRIDGE, LAST) == SetSpeaker(article=BRIDGE.article.id, quote=quote)
    assert asking.rejected(BRIDGE, LAST) == Drop(article=BRIDGE.article.id, quote=quote)
    assert asking.nobody(BRIDGE, WENDISCH).actor == "person:wendisch-karla:DEU"
    with pytest.raises(UsageError):
        asking.nobody(BRIDGE, THOMA)


@pytest.mark.parametrize(("key", "kind"), [("", ""), ("a b", ""), ("person:x", "robot")])
def test_what_cannot_be_an_identity(key: str, kind: str) -> None:
    with pytest.raises(UsageError):
        asking.meant_by(key, "X", kind)
