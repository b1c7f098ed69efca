import itertools

import pytest
from event_samples import BERG, HOLM, KENYA, KENYAN_POLICE, UGANDA, UN, view
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.evaluation.actors_match import Named
from wortlaut.evaluation.events_match import (
    By,
    overlap,
    paired,
    pairs,
    parties,
    same_source,
    sources,
    touch,
)
from wortlaut.evaluation.events_view import Attested, ComparedEvent
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import EventType, Span, Status

pytest.importorskip("scipy")

GRAMMAR = reference_grammar()
ASSERTED, DENIED = Status.ASSERTED, Status.DENIED


@pytest.mark.parametrize(
    ("gold", "found", "by_identity", "by_country"),
    [
        ((), (), True, True),
        ((KENYA,), (), False, False),
        ((), (KENYA,), False, False),
        ((KENYA,), (KENYA,), True, True),
        ((KENYA,), (KENYAN_POLICE,), False, True),
        ((KENYA,), (UGANDA,), False, False),
        ((KENYA, UGANDA), (UGANDA, KENYA), True, True),
        ((KENYA, UGANDA), (KENYA,), False, False),
        ((KENYA,), (KENYA, UGANDA), False, False),
        # each answers one only
        ((KENYA, KENYA), (KENYAN_POLICE, UGANDA), False, False),
        # the first could take either, the second only one of them
        ((KENYA, KENYAN_POLICE), (KENYAN_POLICE, KENYA), True, True),
        ((BERG,), (HOLM,), False, False),
        # no country on either side is not the same country
        ((UN,), (BERG,), False, False),
    ],
)
def test_when_actors_are_right(
    gold: tuple[Named, ...], found: tuple[Named, ...], by_identity: bool, by_country: bool
) -> None:
    assert parties(gold, found, By.IDENTITY, GRAMMAR) is by_identity
    assert parties(gold, found, By.COUNTRY, GRAMMAR) is by_country


def test_one_right_actor_is_an_overlap() -> None:
    assert overlap((KENYA, BERG), (UGANDA, KENYAN_POLICE), GRAMMAR)
    assert not overlap((KENYA,), (UGANDA,), GRAMMAR)
    assert not overlap((KENYA,), (), GRAMMAR)
    assert overlap((), (), GRAMMAR)


def test_triggers_touch_where_they_share_a_character() -> None:
    assert touch([Span(0, 5)], [Span(4, 9)])
    assert not touch([Span(0, 5)], [Span(5, 9)])
    assert touch([Span(0, 2), Span(8, 9)], [Span(7, 10)])


NARRATOR = Attested(None, ASSERTED)
BY_BERG = Attested(BERG, ASSERTED)
UNKNOWN = Attested(Named("", frozenset()), ASSERTED)


@pytest.mark.parametrize(
    ("gold", "found", "same_sources", "same_attestations"),
    [
        ([NARRATOR], [NARRATOR], True, True),
        ([NARRATOR], [Attested(None, DENIED)], True, False),
        ([NARRATOR], [BY_BERG], False, False),
        ([BY_BERG, NARRATOR], [NARRATOR, BY_BERG], True, True),
        ([NARRATOR, BY_BERG], [NARRATOR], False, False),
        ([UNKNOWN], [UNKNOWN], False, False),
        # the same speaker asserts one part and denies another: one source, two attestations
        ([BY_BERG, Attested(BERG, DENIED)], [BY_BERG], True, False),
        ([Attested(KENYA, ASSERTED)], [Attested(KENYAN_POLICE, ASSERTED)], False, False),
    ],
)
def test_sources_are_right_by_identity(
    gold: list[Attested], found: list[Attested], same_sources: bool, same_attestations: bool
) -> None:
    assert sources(gold, found, GRAMMAR, status=False) is same_sources
    assert sources(gold, found, GRAMMAR, status=True) is same_attestations


def test_unnamed_sources_are_compared_by_their_words() -> None:
    words = Attested(Named("Augenzeugen", frozenset()), ASSERTED)
    assert same_source(words, Attested(Named("Augenzeuge", frozenset()), ASSERTED), GRAMMAR)
    assert not same_source(words, UNKNOWN, GRAMMAR)


def any_actor(gold: ComparedEvent, found: ComparedEvent) -> bool:
    return parties(gold.actors, found.actors, By.COUNTRY, GRAMMAR)


def test_as_many_pairs_as_can_be() -> None:
    # the first gold event may take both, the second only the first of them
    gold = [view(at=0), view(at=50)]
    found = [view(at=50), view(at=90)]

    def right(left: ComparedEvent, answer: ComparedEvent) -> bool:
        return left is gold[0] or answer is found[0]

    made = pairs(gold, found, right, GRAMMAR)
    assert made == [(gold[0], found[1]), (gold[1], found[0])]


def test_one_pair_more_counts_more_than_all_that_is_alike() -> None:
    # the first three are alike in all to the one at their place, the last is right with the first
    names = [Named(name, frozenset()) for name in ("Abel", "Brandt", "Conrad", "Dietz")]
    gold = [
        view(recipients=(name,), at=20 * n, date=f"201{n}-05-01") for n, name in enumerate(names)
    ]
    found = [*gold[:3], view(at=90)]

    def right(left: ComparedEvent, answer: ComparedEvent) -> bool:
        one, other = gold.index(left), found.index(answer)
        return other == (one + 1) % 4 or (one == other and one < 3)

    assert pairs(gold, found, right, GRAMMAR) == [
        (gold[0], found[1]),
        (gold[1], found[2]),
        (gold[2], found[3]),
        (gold[3], found[0]),
    ]


def test_pairs_have_one_type() -> None:
    assert pairs([view(EventType.AID)], [view(EventType.ACCUSE)], any_actor, GRAMMAR) == []
    assert pairs([], [view()], any_actor, GRAMMAR) == []


def test_recipients_then_trigger_then_date_decide() -> None:
    gold = view(recipients=(UGANDA,), at=10, date="2011")
    by_recipient = view(recipients=(UGANDA,), at=90)
    by_trigger = view(recipients=(BERG,), at=12, date="2011")
    by_date = view(recipients=(BERG,), at=90, date="2011")
    worst = view(recipients=(BERG,), at=90)
    for better, other in itertools.pairwise((by_recipient, by_trigger, by_date, worst)):
        for found in ([better, other], [other, better]):
            assert pairs([gold], found, any_actor, GRAMMAR) == [(gold, better)]


@given(st.integers(0, 5), st.data())
def test_pairing_is_that_of_trying_all(size: int, data: st.DataObject) -> None:
    square = data.draw(
        st.lists(
            st.lists(st.booleans(), min_size=size, max_size=size), min_size=size, max_size=size
        )
    )
    possible = any(
        all(square[row][column] for row, column in enumerate(order))
        for order in itertools.permutations(range(size))
    )
    assert paired(size, lambda row, column: square[row][column]) is possible
