import pytest
from sample_documents import bridge

from wortlaut.exports.wording.wording import actor_facts, depths, kind_name, other_name
from wortlaut.records import Actor, ActorKind, Kind, SourceType


def actor(kind: ActorKind = ActorKind.PERSON, **facts: object) -> Actor:
    return Actor(id="a1", name="Anna Berg", kind=kind, mentions=(), **facts)  # type: ignore[arg-type]


def test_kind_name() -> None:
    assert kind_name(Kind.INDIRECT_FREE_INDIRECT) == "indirect free indirect"


def test_depths() -> None:
    assert depths(bridge()) == [0, 0, 0, 0, 1, 0, 0, 0, 0]


def test_roles_kind_and_country_of_an_actor_are_told() -> None:
    minister = actor(roles=("Ministerin", "Abgeordnete"), country="DEU")
    assert actor_facts(minister) == ["Ministerin", "Abgeordnete", "person", "DEU"]
    assert actor_facts(minister, "Ministerin Anna Berg") == ["Abgeordnete", "person", "DEU"]
    assert actor_facts(actor()) == ["person"]


def test_a_country_that_is_inferred_has_a_question_mark() -> None:
    assert actor_facts(actor(country="DEU", country_inferred=True)) == ["person", "DEU?"]
    assert actor_facts(actor(country_inferred=True)) == ["person"]


@pytest.mark.parametrize(
    ("source", "words"),
    [(SourceType.INSIDER, "unnamed insider"), (None, "unnamed")],
)
def test_what_an_unnamed_source_is_stands_after_unnamed(
    source: SourceType | None, words: str
) -> None:
    assert actor_facts(actor(ActorKind.ANONYMOUS, source=source)) == [words]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("sie", "Anna Berg"),
        ("Ministerin Anna\nBerg", None),
        ("Anna Bergmann", "Anna Berg"),
        ("Johanna Berg", "Anna Berg"),
    ],
)
def test_a_name_is_told_where_the_words_do_not_hold_it(words: str, name: str | None) -> None:
    assert other_name(words, actor()) == name


def test_nobody_has_no_other_name() -> None:
    assert other_name("sie", None) is None
