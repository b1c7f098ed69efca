import pytest
from event_samples import BERG, HOLM, KENYA, KENYAN_POLICE, UGANDA, view

from wortlaut.evaluation.events_report import event_figures, event_rows
from wortlaut.evaluation.events_score import EventScores, score_events
from wortlaut.evaluation.events_view import Attested, ComparedEvent
from wortlaut.evaluation.scores import Measure
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import EventType, Phase, Status

pytest.importorskip("scipy")

AID, ASSAULT = EventType.AID, EventType.ASSAULT


def scored(*documents: tuple[list[ComparedEvent], list[ComparedEvent]]) -> EventScores:
    return score_events(documents, grammar=reference_grammar())


def counts(scores: EventScores, name: str) -> tuple[int, int, int]:
    measure = scores.events[name].measure
    return round(measure.recall * measure.gold), measure.gold, measure.predicted


def test_events_are_counted_by_each_measure() -> None:
    gold = [
        view(recipients=(UGANDA,), at=0),
        view(actors=(KENYA, BERG), at=10),
        view(AID, actors=(), at=20),
        view(ASSAULT, at=30),
    ]
    found = [
        view(actors=(KENYAN_POLICE,), recipients=(BERG,), at=0),
        view(actors=(BERG,), at=11),
        view(AID, actors=(), at=90),
        view(AID, actors=(), at=95),
        view(ASSAULT, actors=(HOLM,), at=30),
    ]
    scores = scored((gold, found))
    assert counts(scores, "type_actors") == (2, 4, 5)
    assert counts(scores, "type_actors_recipients") == (1, 4, 5)
    assert counts(scores, "type_actors_overlap") == (3, 4, 5)
    assert counts(scores, "type_actors_recipients_overlap") == (2, 4, 5)
    assert counts(scores, "type_actors_identity") == (1, 4, 5)
    assert counts(scores, "type_trigger") == (3, 4, 5)
    assert scores.by_type.keys() == {EventType.ACCUSE, AID, ASSAULT}
    assert scores.by_type[AID].measure == Measure(0.5, 1, 2 / 3, 1, 2)
    assert scores.by_type[ASSAULT].measure == Measure(0, 0, 0, 1, 1)
    assert scores.by_type[EventType.ACCUSE].measure == Measure(0.5, 0.5, 0.5, 2, 2)
    assert scores.articles == 1


def test_types_are_told_that_only_one_side_has() -> None:
    scores = scored(([view(AID)], [view(ASSAULT)]))
    measures = {kind: figure.measure for kind, figure in scores.by_type.items()}
    assert measures == {AID: Measure(0, 0, 0, 1, 0), ASSAULT: Measure(0, 0, 0, 0, 1)}


def test_a_date_that_no_reader_gives_is_wrong_but_none_that_was_told() -> None:
    scores = scored(([view()], [view(date="2011-05")]))
    assert share(scores, "date") == (0, 1)
    assert share(scores, "date_told") == (0, 0)


def test_an_event_in_another_article_is_another() -> None:
    scores = scored(([view()], []), ([], [view()]))
    assert counts(scores, "type_actors") == (0, 1, 1)


def share(scores: EventScores, name: str) -> tuple[int, int]:
    measure = scores.pairs[name].measure
    return round(measure.f1 * measure.gold), measure.gold


def test_shares_are_counted_over_pairs() -> None:
    denied = (Attested(BERG, Status.DENIED),)
    both = (Attested(None, Status.ASSERTED), Attested(BERG, Status.ASSERTED))
    gold = [
        view(at=0, date="2011-05"),
        view(at=10, actors=(BERG,), phase=Phase.PLANNED, attested=denied),
        view(at=20, actors=(UGANDA,), attested=both),
        view(at=30, actors=(HOLM,)),
    ]
    found = [
        view(at=3, date="2011-05-03"),
        view(at=10, actors=(BERG,)),
        view(at=90, actors=(UGANDA,)),
    ]
    scores = scored((gold, found))
    assert share(scores, "phase") == (2, 3)
    assert share(scores, "status") == (2, 3)
    assert share(scores, "source") == (1, 3)
    assert share(scores, "source_overlap") == (2, 3)
    assert share(scores, "attestation") == (1, 3)
    assert share(scores, "date") == (2, 3)
    assert share(scores, "date_told") == (0, 1)
    assert share(scores, "trigger") == (2, 3)


def test_nothing_found_is_zero_everywhere() -> None:
    figures = event_figures(scored(([view()], [])))
    assert figures["type_actors.f1"] == figures["phase"] == figures["ACCUSE.recall"] == 0


def test_rows_and_figures() -> None:
    scores = scored(([view()], [view()]), ([view(AID)], []))
    rows = {row["measure"]: row for row in event_rows(scores)}
    assert rows["type_actors"]["f1"] == pytest.approx(2 / 3)
    assert rows["type_actors"]["low"] == 0
    assert rows["type_actors"]["high"] == 1
    assert (rows["phase"]["right"], rows["phase"]["of"], rows["phase"]["share"]) == (1, 1, 1)
    assert rows["AID"]["section"] == "type"
    figures = event_figures(scores)
    assert figures["type_actors.precision"] == figures["status"] == 1
    assert figures["AID.f1"] == 0
