"""A name that a noun for a body goes before once is that of a body everywhere."""

from dataclasses import replace

import pytest

from wortlaut import Article, analyse
from wortlaut.actors.view.named_bodies import with_named_bodies
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import ActorKind, Entity, EntityKind

BODY, SOMEBODY = EntityKind.ORGANISATION, EntityKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Die Gewerkschaft Verdi ruft auf. Am Montag gebe es Ausfälle, teilte Verdi mit.",
        "Das Unternehmen Holmex baut um. Man werde wachsen, sagte Holmex am Freitag.",
    ],
)
def test_it_is_no_person(text: str) -> None:
    kinds = {actor.kind for actor in analyse(Article.of(text)).actors}
    assert kinds == {ActorKind.ORGANISATION}


@pytest.mark.parametrize(
    ("surnames", "last"), [(frozenset[str](), BODY), (frozenset(("Holm",)), SOMEBODY)]
)
def test_a_surname_stays_one(surnames: frozenset[str], last: EntityKind) -> None:
    analysis = prepare(Article.of("Die Firma Holm baut um. Holm blieb."), pack=load("de"))
    entities = (Entity(2, 3, BODY, 0.9), Entity(6, 7, SOMEBODY, 0.9))
    kinds = with_named_bodies(
        replace(analysis, entities=entities),
        surnames,
        lambda form: form == "Firma",
        frozenset[str]().__contains__,
    )
    assert kinds == {2: BODY, 6: last}


@pytest.mark.parametrize(
    ("text", "body", "other", "kind"),
    [
        ("Die Firma Holm baut um. Holm blieb.", (1, 3), Entity(6, 7, SOMEBODY, 0.9), BODY),
        ("Der Turm Holm baut um. Holm blieb.", (2, 3), Entity(6, 7, SOMEBODY, 0.9), SOMEBODY),
        ("Die Firma Jan Holm baut. Holm blieb.", (1, 4), Entity(6, 7, SOMEBODY, 0.9), SOMEBODY),
        ("Holm baut um. Holm lobt die Firma", (0, 1), Entity(4, 5, SOMEBODY, 0.9), SOMEBODY),
        ("Die Firma Holm baut um. Holm Berg blieb.", (2, 3), Entity(6, 8, SOMEBODY, 0.9), SOMEBODY),
        (
            "Die Firma Holm baut um. Holm blieb.",
            (2, 3),
            Entity(6, 7, EntityKind.PLACE, 0.9),
            EntityKind.PLACE,
        ),
    ],
)
def test_only_one_word_behind_a_noun_for_bodies_tells_it(
    text: str, body: tuple[int, int], other: Entity, kind: EntityKind
) -> None:
    analysis = prepare(Article.of(text), pack=load("de"))
    entities = tuple(sorted((Entity(*body, BODY, 0.9), other)))
    kinds = with_named_bodies(
        replace(analysis, entities=entities),
        frozenset[str](),
        lambda form: form == "Firma",
        frozenset[str]().__contains__,
    )
    assert kinds[other.first] is kind


@pytest.mark.parametrize(
    ("surnames", "other", "kind"),
    [
        (frozenset[str](), Entity(5, 6, SOMEBODY, 0.9), BODY),
        (frozenset(("Verdi",)), Entity(5, 6, SOMEBODY, 0.9), SOMEBODY),
        (frozenset[str](), Entity(5, 6, EntityKind.PLACE, 0.9), EntityKind.PLACE),
    ],
)
def test_a_known_name_that_is_a_bodys_once_is_one_everywhere(
    surnames: frozenset[str], other: Entity, kind: EntityKind
) -> None:
    analysis = prepare(Article.of("Laut Verdi streiken viele. Verdi droht."), pack=load("de"))
    kinds = with_named_bodies(
        replace(analysis, entities=(Entity(1, 2, BODY, 0.9), other)),
        surnames,
        frozenset[str]().__contains__,
        lambda form: form == "Verdi",
    )
    assert kinds == {1: BODY, 5: kind}


def test_the_first_word_of_a_longer_name_makes_no_body_of_its_last() -> None:
    document = analyse("Die Greenpeace Holm lobte Berg. Holm sagte, es sei Mai.")
    speaker = next(actor for actor in document.actors if actor.name == "Holm")
    assert speaker.kind is ActorKind.PERSON
    analysis = prepare(Article.of("Laut Verdi Nord streiken viele. Nord droht."), pack=load("de"))
    kinds = with_named_bodies(
        replace(analysis, entities=(Entity(1, 3, BODY, 0.9), Entity(6, 7, SOMEBODY, 0.9))),
        frozenset[str](),
        frozenset[str]().__contains__,
        lambda form: form == "Verdi",
    )
    assert kinds[6] is SOMEBODY


def test_the_union_is_no_composer() -> None:
    document = analyse("Nach Angaben von Verdi streiken 500 Leute. Verdi kündigte weitere an.")
    assert {actor.name for actor in document.actors if actor.name == "Verdi"} == set()
    assert {s.speaker.actor for s in document.statements if s.speaker} == {
        actor.id for actor in document.actors if actor.name == "Ver.di"
    }


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Die Grünen", "Bündnis 90/Die Grünen"),
        ("Die Linke", "Die Linke"),
        ("Der Spiegel", "Der Spiegel"),
    ],
)
def test_a_name_with_an_article_is_the_same_where_it_opens_the_sentence(
    words: str, name: str
) -> None:
    document = analyse(f"{words} berichtete, es sei zu spät.")
    assert [actor.name for actor in document.actors] == [name]
