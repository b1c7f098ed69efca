"""Figures worked out by hand from the definition of the measure."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.errors import UsageError
from wortlaut.evaluation import GoldArticle, Group, figures, score
from wortlaut.records import Kind, Medium, Quotation, Span


def group(
    quote: str,
    kind: Kind | None = Kind.INDIRECT,
    medium: Medium | None = Medium.SPEECH,
    **roles: str,
) -> Group:
    """Build a group from token indices written as "0 1 2"."""
    parts = {name: frozenset(map(int, ids.split())) for name, ids in roles.items()}
    return Group(kind=kind, medium=medium, quote=frozenset(map(int, quote.split())), **parts)


def gold(*groups: Group, name: str = "a") -> GoldArticle:
    text = "x " * 20
    return GoldArticle(
        name=name, text=text, tokens=tuple(Span(2 * i, 2 * i + 1) for i in range(20)), groups=groups
    )


def test_macro_averages_over_quotations_and_micro_over_tokens() -> None:
    first = group("0 1 2 3", speaker="5", cue="6")
    second = group("10 11", speaker="12 13")
    found = group("0 1", speaker="5 7")
    scores = score([gold(first, second)], {"a": [found]})

    assert scores.messages[:3] == pytest.approx((1.0, 0.25, 0.4))
    # Speaker 1/2 of what was found; recalls: speaker 1/1 and 0/2, cue 0/1.
    assert scores.roles[:3] == pytest.approx((0.5, 1 / 3, 0.4))
    # Precisions 1 and 1/2; recalls 1/2, 0, 1, 0, 0.
    assert scores.joint[:3] == pytest.approx((0.75, 0.3, 2 * 0.75 * 0.3 / 1.05))
    assert scores.quote_micro[:3] == pytest.approx((1.0, 1 / 3, 0.5))
    assert scores.speaker[:3] == pytest.approx((0.5, 1 / 3, 0.4))
    assert scores.roles_micro[:3] == pytest.approx((0.5, 0.25, 1 / 3))
    assert scores.joint_micro[:3] == pytest.approx((0.75, 0.3, 2 * 0.75 * 0.3 / 1.05))
    assert (scores.joint.gold, scores.joint.predicted) == (5, 2)
    assert (scores.joint_micro.gold, scores.joint_micro.predicted) == (10, 4)


def test_addressee_cue_and_frame_are_each_counted_alone() -> None:
    answer = group("0", addressee="1", cue="2 3", frame="4 5 6")
    found = group("0", addressee="2", cue="2", frame="4 5 6 7")
    scores = score([gold(answer)], {"a": [found]})
    assert scores.addressee[:2] == (0.0, 0.0)
    assert scores.cue[:2] == (1.0, 0.5)
    assert scores.frame[:2] == (0.75, 1.0)
    assert scores.speaker == (0.0, 0.0, 0.0, 0, 0)


def test_the_assignment_is_best_as_a_whole_and_not_greedy() -> None:
    left, right = group("0 1 2 3"), group("4 5")
    # The best single pair (left, wide: F1 0.8) would leave `right` with `narrow`, which misses it.
    wide, narrow = group("0 1 2 3 4 5"), group("0 1")
    scores = score([gold(left, right)], {"a": [wide, narrow]})
    # left-narrow: 2 of 2 found, 2 of 4 gold; right-wide: 2 of 6 found, 2 of 2 gold.
    assert scores.messages.precision == pytest.approx((1 + 2 / 6) / 2)
    assert scores.messages.recall == pytest.approx((2 / 4 + 1) / 2)


def test_the_same_kind_and_then_the_same_medium_decide_between_equal_overlaps() -> None:
    answer = group("0 1", kind=Kind.DIRECT, medium=Medium.WRITING)
    other = group("0 1", kind=Kind.INDIRECT, medium=Medium.WRITING)
    same = group("0 1", kind=Kind.DIRECT, medium=Medium.SPEECH)
    best = group("0 1", kind=Kind.DIRECT, medium=Medium.WRITING)
    assert score([gold(answer)], {"a": [other, same]}).direct.recall == 1.0
    assert score([gold(answer)], {"a": [other, same, best]}).medium.recall == 1.0


def test_the_same_kind_weighs_a_hundredth_of_a_full_overlap() -> None:
    answer, same = (group(" ".join(map(str, range(length)))) for length in (100, 80))
    longer = group(" ".join(map(str, range(83))), kind=Kind.DIRECT)
    # F1 160/180 and a hundredth against 166/183: the longer one is ahead by 0.008.
    scores = score([gold(answer)], {"a": [same, longer]})
    assert scores.messages.recall == 0.83
    assert scores.form.recall == 0.0


def test_quotations_without_a_common_token_are_matched_while_both_sides_have_some_left() -> None:
    scores = score([gold(group("0 1", speaker="5"))], {"a": [group("8 9", speaker="5")]})
    assert scores.messages[:3] == (0.0, 0.0, 0.0)
    assert scores.form[:3] == (1.0, 1.0, 1.0)
    assert scores.roles[:3] == (1.0, 1.0, 1.0)
    assert scores.speaker_exact[:3] == (0.0, 0.0, 0.0)


def test_form_and_medium_count_a_wrong_label_on_both_sides() -> None:
    answers = [
        group("0", kind=Kind.DIRECT),
        group("1", kind=Kind.REPORTED, medium=None),
        group("2"),
    ]
    found = [group("0", kind=Kind.DIRECT, medium=Medium.WRITING), group("1", medium=None)]
    scores = score([gold(*answers)], {"a": found})
    for measure in (scores.form, scores.medium):
        assert measure[:3] == pytest.approx((1 / 2, 1 / 3, 0.4))
        assert measure[3:] == (3, 2)
    assert scores.direct == (1.0, 1.0, 1.0, 1, 1)
    assert scores.reported == (0.0, 0.0, 0.0, 1, 0)
    assert scores.indirect == (0.0, 0.0, 0.0, 1, 1)
    assert scores.free_indirect.gold == scores.indirect_free_indirect.gold == 0


def test_a_prediction_without_a_kind_misses_but_asserts_nothing() -> None:
    scores = score([gold(group("0"))], {"a": [group("0", kind=None)]})
    assert (scores.form.gold, scores.form.predicted) == (1, 0)
    assert scores.form.f1 == 0.0


def test_exact_speakers_need_all_tokens_and_no_other() -> None:
    answers = [group("0", speaker="10 11"), group("1", speaker="12"), group("2"), group("3")]
    found = [group("0", speaker="10"), group("1", speaker="12"), group("2", speaker="13")]
    scores = score([gold(*answers)], {"a": found})
    assert scores.speaker_exact[:3] == pytest.approx((1 / 3, 1 / 2, 0.4))
    assert scores.speaker_exact[3:] == (2, 3)


def test_pooling_runs_over_articles() -> None:
    articles = [gold(group("0 1"), name="a"), gold(group("0"), name="b")]
    scores = score(articles, {"a": [group("0 1")], "b": [group("5")]})
    assert scores.messages[:2] == (0.5, 0.5)
    assert scores.articles == 2


def test_an_article_missing_on_either_side_is_counted_or_named() -> None:
    scores = score([gold(group("0 1", speaker="4"))], {"other": [group("0 1")]})
    assert scores.messages == (0.0, 0.0, 0.0, 1, 0)
    assert scores.unscored == ("other",)


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([], []),
        ([], [group("0", speaker="1")]),
        ([group("0", speaker="1")], []),
        ([group("0", speaker="1")], [group("")]),
        ([group("")], [group("")]),
        ([group("0")], [group("0")]),
    ],
)
def test_nothing_to_count_gives_figures_in_range(answers: list[Group], found: list[Group]) -> None:
    measured = figures(score([gold(*answers)], {"a": found}))
    assert all(0.0 <= value <= 1.0 for value in measured.values())


def test_no_role_predicted_at_all_gives_zero_for_roles_only() -> None:
    scores = score([gold(group("0 1", speaker="4"))], {"a": [group("0 1")]})
    assert scores.messages.f1 == 1.0
    assert scores.roles == (0.0, 0.0, 0.0, 1, 0)


def test_quotations_in_gold_tokens_are_scored_directly() -> None:
    quotation = Quotation(
        kind=Kind.DIRECT,
        medium=Medium.WRITING,
        tokens=(0, 1),
        speaker=(3,),
        addressee=(4,),
        cue=(5,),
        frame=(3, 5),
        confidence=0.9,
    )
    answer = group(
        "0 1", Kind.DIRECT, Medium.WRITING, speaker="3", addressee="4", cue="5", frame="3 5"
    )
    assert Group.of(quotation) == answer


def test_without_scipy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(UsageError, match=r"wortlaut\[evaluation\]"):
        score([gold(group("0"))], {"a": [group("0")]})


indices = st.frozensets(st.integers(0, 19), max_size=6)
groups = st.lists(
    st.builds(
        Group,
        kind=st.sampled_from(Kind),
        medium=st.none() | st.sampled_from(Medium),
        quote=indices,
        addressee=indices,
        cue=indices,
        frame=indices,
        speaker=indices,
    ),
    max_size=5,
)


@given(groups, groups)
def test_every_figure_is_in_range_and_f1_lies_between(
    left: list[Group], right: list[Group]
) -> None:
    scores = score([gold(*left)], {"a": right})
    for name, value in figures(scores).items():
        assert 0.0 <= value <= 1.0, name
    for measure in (scores.messages, scores.roles, scores.joint, scores.form):
        low, high = sorted(measure[:2])
        assert low - 1e-9 <= measure.f1 <= high + 1e-9


@given(groups, groups)
def test_exchanging_gold_and_found_exchanges_precision_and_recall_of_unique_matchings(
    left: list[Group], right: list[Group]
) -> None:
    # One quotation a side leaves one matching only.
    forth = score([gold(*left[:1])], {"a": right[:1]})
    back = score([gold(*right[:1])], {"a": left[:1]})
    assert (forth.joint.precision, forth.joint.recall) == (back.joint.recall, back.joint.precision)


@given(st.lists(st.integers(1, 3), max_size=6))
def test_the_gold_scores_full_marks_against_itself(lengths: list[int]) -> None:
    starts = [sum(lengths[:index]) for index in range(len(lengths))]
    answers = [
        group(" ".join(map(str, range(start, start + length))), speaker="19", cue=str(start))
        for start, length in zip(starts, lengths, strict=True)
    ]
    scores = score([gold(*answers)], {"a": answers})
    expected = 1.0 if answers else 0.0
    measures = (scores.messages, scores.roles, scores.joint, scores.form, scores.speaker_exact)
    assert [measure.f1 for measure in measures] == [expected] * len(measures)
