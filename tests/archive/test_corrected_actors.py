"""Who actors are after a correction, and which words and quotations a correction finds."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from sample_dispute import BERG, MUELLER, TEXT, dispute, mention, spans

from wortlaut import Document
from wortlaut.archive.corrections import (
    Correction,
    Drop,
    Identify,
    Identity,
    Merge,
    SetSpeaker,
    Split,
    overlaid,
)
from wortlaut.archive.corrections.places import nearest_mention, same_quote
from wortlaut.records import Actor, ActorKind, MentionForm, SourceType, Span, Statement

HERE = dispute().article.id
RUS = "state:RUS"
ERNST = Identity(key="person:ernst-max", name="Max Ernst", kind=ActorKind.PERSON)
WORKS = spans("Die Stadtwerke")[0]


def with_actors(changes: Mapping[str, Mapping[str, Any]]) -> Document:
    """Return the dispute with other facts about some of its actors."""
    document = dispute()
    actors = tuple(replace(each, **changes.get(each.id, {})) for each in document.actors)
    return replace(document, actors=actors)


def corrected(document: Document, *corrections: Correction) -> dict[str, Actor]:
    found = overlaid(document, dict(enumerate(corrections)))
    assert found.idle == ()
    return {actor.id: actor for actor in found.document.actors}


def test_a_country_that_a_correction_tells_is_told() -> None:
    guessed = with_actors({"a4": {"country": "DEU", "country_inferred": True}})
    austrian = Identity(key="body:x", name="X", kind=ActorKind.ORGANISATION, country="AUT")
    actor = corrected(guessed, Identify(article=HERE, mention=WORKS, actor=austrian))["a4"]
    assert (actor.country, actor.country_told) == ("AUT", "AUT")
    actor = corrected(guessed, Identify(article=HERE, mention=WORKS, actor=ERNST))["a4"]
    assert (actor.country, actor.country_told) == ("DEU", None)


def test_nobody_known_has_no_country_that_could_be_inferred() -> None:
    guessed = with_actors({"a2": {"country": "DEU", "country_inferred": True, "wikidata": "Q2"}})
    actor = corrected(guessed, Split(article=HERE, actor=BERG))["a2"]
    assert (actor.key, actor.country, actor.country_inferred, actor.wikidata) == (
        *(None, None),
        *(False, None),
    )


def test_another_actor_has_another_item_and_the_same_one_keeps_it() -> None:
    named = Identity(key=RUS, name="Russische Föderation", kind=ActorKind.STATE)
    here = spans("Russland")[0]
    same = corrected(dispute(), Identify(article=HERE, mention=here, actor=named))["a3"]
    assert (same.name, same.key, same.wikidata, same.country) == (named.name, RUS, "Q159", "RUS")
    other = corrected(dispute(), Identify(article=HERE, mention=here, actor=ERNST))["a3"]
    assert (other.name, other.key, other.wikidata) == ("Max Ernst", ERNST.key, None)


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        (None, SourceType.INSIDER),
        (ActorKind.ANONYMOUS, SourceType.INSIDER),
        (ActorKind.PERSON, None),
    ],
)
def test_only_who_stays_unnamed_has_a_type_of_source(
    kind: ActorKind | None, source: SourceType | None
) -> None:
    insider = with_actors({"a4": {"kind": ActorKind.ANONYMOUS, "source": SourceType.INSIDER}})
    meant = Identity(key="x", name="X", kind=kind)
    actor = corrected(insider, Identify(article=HERE, mention=WORKS, actor=meant))["a4"]
    assert actor.source is source
    assert actor.kind is (kind or ActorKind.ANONYMOUS)


def test_what_is_known_of_either_is_known_of_both_made_one() -> None:
    document = with_actors(
        {
            "a2": {"roles": ("Ministerin",)},
            "a4": {"roles": ("Ministerin", "Chefin"), "members": ("a2", "a1")},
            "a3": {"roles": ("Macht",)},
        }
    )
    meant = Identity(key=RUS, name="Russland", kind=ActorKind.STATE)
    actor = corrected(document, Merge(actor=BERG, into=meant))["a2"]
    assert (actor.key, actor.wikidata, actor.country) == (RUS, "Q159", "RUS")
    assert actor.roles == ("Ministerin", "Macht")
    assert [each.text for each in actor.mentions] == ["Anna Berg", "sie", "Russland", "Sie"]
    works = Identify(article=HERE, mention=WORKS, actor=Identity(key=MUELLER))
    joined = corrected(document, works)["a1"]
    assert joined.members == ("a2", "a1")
    assert joined.roles == ("Minister", "Ministerin", "Chefin")
    assert "a4" not in corrected(document, works)


def test_a_country_that_words_tell_goes_before_one_that_is_inferred() -> None:
    into = Identity(key=RUS, name="Russland", kind=ActorKind.STATE)
    for first, second, told in (
        ({"country": "DEU", "country_inferred": True}, {}, "RUS"),
        ({"country": "DEU"}, {}, "DEU"),
        ({}, {"country_inferred": True}, None),
    ):
        document = with_actors({"a2": first, "a3": second})
        actor = corrected(document, Merge(actor=BERG, into=into))["a2"]
        assert actor.country_told == told
        assert actor.country == (told or "RUS")


def test_of_several_who_are_named_by_the_words_it_is_the_one_they_name_most_closely() -> None:
    wide = mention("Minister Kurt Müller", MentionForm.TITLE)
    document = with_actors({"a4": {"mentions": (wide,)}})
    for words, actor in (("Kurt Müller", "a1"), ("Minister Kurt Müller", "a4"), ("Minister", "a4")):
        found = corrected(document, Identify(article=HERE, mention=spans(words)[0], actor=ERNST))
        assert found[actor].key == ERNST.key


def said(identifier: str, *places: tuple[int, int]) -> Statement:
    (first, *_) = dispute().statements
    quote = replace(first.quote, spans=tuple(Span(*place) for place in places))
    return replace(first, id=identifier, quote=quote)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ([(10, 20)], "s1"),
        ([(10, 15)], "s1"),  # just half of it
        ([(10, 14)], None),
        ([(10, 30)], "s1"),  # just half of the other
        ([(10, 31)], None),
        ([(40, 50), (60, 70)], "s2"),
        ([(40, 70)], "s2"),
        ([(40, 50)], "s2"),
        ([(41, 50), (60, 61)], "s2"),
        ([(41, 50)], None),
        ([(50, 60)], None),
        ([(80, 90)], "s3"),  # more of s3 than of s4
        ([(80, 94)], "s4"),
        ([(83, 94)], "s4"),
    ],
)
def test_a_quotation_is_the_one_that_shares_most_and_at_least_half(
    quote: list[tuple[int, int]], found: str | None
) -> None:
    statements = (
        said("s1", (10, 20)),
        said("s2", (40, 50), (60, 70)),
        said("s3", (80, 91)),
        said("s4", (80, 95)),
    )
    same = same_quote(statements, [Span(*place) for place in quote])
    assert (same and same.id) == found


def test_the_same_quotation_goes_before_one_that_comes_first() -> None:
    statements = (said("s1", (10, 20)), said("s2", (10, 21)), said("s3", (10, 21)))
    same = same_quote(statements, [Span(10, 21)])
    assert same is not None
    assert same.id == "s2"
    halves = (said("s1", (10, 15)), said("s2", (15, 20)))
    same = same_quote(halves, [Span(10, 20)])
    assert same is not None
    assert same.id == "s1"


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        (Span(40, 50), Span(30, 34)),
        (Span(40, 55), Span(56, 60)),
        (Span(38, 52), Span(30, 34)),  # as far before as behind
        (Span(100, 110), Span(56, 60)),
        (Span(0, 20), Span(30, 34)),
        (Span(50, 70), Span(56, 60)),
    ],
)
def test_who_speaks_is_named_nearest_to_the_words(quote: Span, place: Span) -> None:
    actor = dispute().actors[0]
    mentions = tuple(
        replace(actor.mentions[0], start=start, end=end) for start, end in ((30, 34), (56, 60))
    )
    assert nearest_mention(replace(actor, mentions=mentions), (quote,)) == (place,)


def test_words_beyond_the_text_name_nobody() -> None:
    size = len(TEXT)
    quote = spans("„Müller lügt.“")
    for end, idle in ((size, ()), (size + 1, (0,))):
        made = SetSpeaker(article=HERE, quote=quote, spans=(Span(size - 3, end),))
        assert overlaid(dispute(), {0: made}).idle == idle
    beyond = Drop(article=HERE, quote=(Span(size, size + 9),))
    assert overlaid(dispute(), {0: beyond}).idle == (0,)
