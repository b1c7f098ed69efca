from dataclasses import replace

import pytest

from wortlaut.actors import at_home
from wortlaut.exports.wording.wording import actor_facts
from wortlaut.knowledge import knowledge
from wortlaut.records import Actor, ActorKind, Mention, MentionForm, SourceType

KNOWN = knowledge("de")


def actor(number: int, name: str, kind: ActorKind, country: str | None, times: int = 1) -> Actor:
    mention = Mention(start=0, end=1, text="x", form=MentionForm.NAME, confidence=1.0)
    return Actor(
        id=f"a{number}", name=name, kind=kind, country=country, mentions=(mention,) * times
    )


def test_the_country_of_the_article_is_inferred_and_says_so() -> None:
    thailand = actor(1, "Thailand", ActorKind.STATE, "THA", times=3)
    police = actor(2, "Polizei", ActorKind.ORGANISATION, None)
    known, inferred = at_home([thailand, police], KNOWN)
    assert (known.country, known.country_inferred, known.country_told) == ("THA", False, "THA")
    assert (inferred.country, inferred.country_inferred) == ("THA", True)
    assert inferred.country_told is None
    assert actor_facts(inferred)[-1] == "THA?"


def test_where_no_country_prevails_none_is_inferred() -> None:
    actors = (
        actor(1, "Thailand", ActorKind.STATE, "THA"),
        actor(2, "Laos", ActorKind.STATE, "LAO"),
        actor(3, "Japan", ActorKind.STATE, "JPN"),
        actor(4, "Polizei", ActorKind.ORGANISATION, None),
    )
    assert at_home(actors, KNOWN) == actors


@pytest.mark.parametrize(("times", "inferred"), [(2, None), (3, "PER")])
def test_of_two_countries_named_as_often_none_is_inferred(times: int, inferred: str | None) -> None:
    actors = (
        actor(1, "Peru", ActorKind.STATE, "PER", times=times),
        actor(2, "Chile", ActorKind.STATE, "CHL", times=2),
        actor(3, "Anna Berg", ActorKind.PERSON, None),
    )
    assert at_home(actors, KNOWN)[2].country == inferred


def test_of_two_countries_that_which_is_named_itself_is_inferred() -> None:
    actors = (
        actor(1, "Abendblatt", ActorKind.ORGANISATION, "DEU"),
        actor(2, "Peru", ActorKind.STATE, "PER"),
        actor(3, "Anna Berg", ActorKind.PERSON, None),
    )
    assert at_home(actors, KNOWN)[2].country == "PER"


def test_states_and_known_bodies_keep_what_they_have() -> None:
    thailand = actor(1, "Thailand", ActorKind.STATE, "THA", times=5)
    invented = actor(2, "Valdorien", ActorKind.STATE, None)
    nations = Actor(
        id="a3",
        name="UN",
        kind=ActorKind.ORGANISATION,
        key="body:UN",
        mentions=thailand.mentions[:1],
    )
    assert at_home([thailand, invented, nations], KNOWN) == (thailand, invented, nations)


@pytest.mark.parametrize(
    ("name", "roles"),
    [
        ("Ban Ki Moon", ("UN-Generalsekretär",)),
        ("Anna Berg", ("Generalsekretärin der Vereinten Nationen",)),
        ("EU-Außenminister", ()),
    ],
)
def test_who_is_of_a_body_of_several_states_gets_no_country(
    name: str, roles: tuple[str, ...]
) -> None:
    sudan = actor(1, "Südsudan", ActorKind.STATE, "SSD", times=5)
    other = replace(actor(2, name, ActorKind.PERSON, None), roles=roles)
    assert at_home([sudan, other], KNOWN) == (sudan, other)


@pytest.mark.parametrize(
    ("forms", "inferred"),
    [
        ((MentionForm.METONYM,), None),
        ((MentionForm.NAME,), "FRA"),
        ((MentionForm.METONYM, MentionForm.METONYM), "FRA"),
    ],
)
def test_one_adjective_does_not_tell_where_the_article_plays(
    forms: tuple[MentionForm, ...], inferred: str | None
) -> None:
    mentions = tuple(Mention(start=0, end=1, text="x", form=form, confidence=1.0) for form in forms)
    france = replace(actor(1, "Frankreich", ActorKind.STATE, "FRA"), mentions=mentions)
    _, found = at_home([france, actor(2, "Anna Berg", ActorKind.PERSON, None)], KNOWN)
    assert found.country == inferred


def test_the_adjective_of_one_person_does_not_tell_where_the_article_plays() -> None:
    metonym = Mention(start=0, end=1, text="x", form=MentionForm.METONYM, confidence=1.0)
    france = replace(actor(1, "Frankreich", ActorKind.STATE, "FRA"), mentions=(metonym,))
    philosopher = actor(2, "Blaise Pascal", ActorKind.PERSON, "FRA", times=2)
    singer = actor(3, "Anna Berg", ActorKind.PERSON, None)
    assert at_home([france, philosopher, singer], KNOWN)[2].country is None
    assert at_home([france, france, philosopher, singer], KNOWN)[3].country == "FRA"


@pytest.mark.parametrize(
    ("key", "country"),
    [
        ("body:TWITTER", None),
        ("body:DPA", None),
        ("body:BILD", None),
        ("body:BMW", None),
        ("body:DE-SPD", "DEU"),
        ("body:DE-BT", "DEU"),
    ],
)
def test_firms_papers_and_agencies_do_not_tell_where_the_article_plays(
    key: str, country: str | None
) -> None:
    entry = KNOWN.entities[key]
    body = replace(
        actor(1, entry.name, ActorKind.ORGANISATION, entry.country, times=3), key=entry.id
    )
    found = at_home([body, actor(2, "Anna Berg", ActorKind.PERSON, None)], KNOWN)
    assert found[1].country == country


def test_a_single_person_does_not_tell_where_the_article_plays() -> None:
    pope = actor(1, "Franziskus", ActorKind.PERSON, "VAT", times=3)
    bishop = actor(2, "Karl Holm", ActorKind.PERSON, None)
    cardinal = actor(3, "Paul Berg", ActorKind.PERSON, "VAT")
    church = actor(4, "Vatikan", ActorKind.STATE, "VAT")
    assert at_home([pope, bishop], KNOWN)[1].country is None
    assert at_home([pope, bishop, cardinal], KNOWN)[1].country == "VAT"
    assert at_home([pope, bishop, church], KNOWN)[1].country == "VAT"


@pytest.mark.parametrize(("before", "country"), [(5, "JPN"), (6, None)])
def test_a_late_single_mention_does_not_tell_where_the_article_plays(
    before: int, country: str | None
) -> None:
    def named(start: int) -> Mention:
        return Mention(start=start, end=start + 1, text="x", form=MentionForm.NAME, confidence=1.0)

    maker = replace(
        actor(1, "Anna Berg", ActorKind.PERSON, None), mentions=tuple(map(named, range(before)))
    )
    japan = replace(actor(2, "Japan", ActorKind.STATE, "JPN"), mentions=(named(90),))
    assert at_home([maker, japan], KNOWN)[0].country == country
    twice = replace(japan, mentions=(named(90), named(95)))
    assert at_home([maker, twice], KNOWN)[0].country == "JPN"


def told(number: int, name: str, kind: ActorKind, country: str | None, *starts: int) -> Actor:
    mentions = tuple(
        Mention(start=start, end=start + 1, text="x", form=MentionForm.NAME, confidence=1.0)
        for start in starts
    )
    return Actor(id=f"a{number}", name=name, kind=kind, country=country, mentions=mentions)


@pytest.mark.parametrize(("start", "country"), [(30, None), (15, "PER"), (55, "PER")])
def test_whom_another_country_was_told_of_last_gets_none(start: int, country: str | None) -> None:
    """ "Peru … Peru … [Holm] Chile … [Holm] … Peru … [Holm]": only the second may be Chile's."""
    peru = told(1, "Peru", ActorKind.STATE, "PER", 0, 10, 50)
    chile = told(2, "Chile", ActorKind.STATE, "CHL", 20)
    holm = replace(told(3, "Holm", ActorKind.PERSON, None, start), key="person:holm")
    assert at_home([peru, chile, holm], KNOWN)[2].country == country


def test_a_body_without_a_name_is_of_the_article_behind_another_country_too() -> None:
    peru = told(1, "Peru", ActorKind.STATE, "PER", 0, 10, 50)
    chile = told(2, "Chile", ActorKind.STATE, "CHL", 20)
    police = told(3, "Polizei", ActorKind.ORGANISATION, None, 30)
    assert at_home([peru, chile, police], KNOWN)[2].country == "PER"


def test_an_agency_in_between_tells_no_other_country() -> None:
    peru = told(1, "Peru", ActorKind.STATE, "PER", 0, 10)
    agency = replace(told(2, "dpa", ActorKind.ORGANISATION, "DEU", 20), key="body:DPA")
    holm = replace(told(3, "Holm", ActorKind.PERSON, None, 30), key="person:holm")
    assert at_home([peru, agency, holm], KNOWN)[2].country == "PER"


@pytest.mark.parametrize(
    ("source", "country"),
    [(SourceType.DOCUMENT, None), (SourceType.OFFICIAL, "PER"), (None, "PER")],
)
def test_a_document_without_an_author_may_be_from_anywhere(
    source: SourceType | None, country: str | None
) -> None:
    peru = actor(1, "Peru", ActorKind.STATE, "PER", times=3)
    estimates = replace(actor(2, "Schätzungen", ActorKind.ANONYMOUS, None), source=source)
    assert at_home([peru, estimates], KNOWN)[1].country == country
