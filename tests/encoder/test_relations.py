import numpy as np

from wortlaut.encoder.relations import (
    DISTANCES,
    SENTENCE_DISTANCES,
    distances,
    members,
    sentence_distances,
)


def test_distance_classes_of_an_interrupted_quotation() -> None:
    row = distances([(5, 6, 9)], 14)[0]
    assert list(row[[5, 6, 9]]) == [0, 0, 0]
    assert list(row[[7, 8]]) == [1, 1]
    assert row[4] == 2
    assert row[3] == 3
    assert row[10] == row[4] + 11
    assert (row < DISTANCES).all()


def test_far_tokens_share_the_last_class() -> None:
    row = distances([(1000,)], 2001)[0]
    assert row[0] == row[500] == 12
    assert row[2000] == DISTANCES - 1


def test_members_are_the_tokens() -> None:
    assert members([(0, 2), (1,)], 3).tolist() == [[1, 0, 1], [0, 1, 0]]


def test_sentence_distances_are_clipped_on_both_sides() -> None:
    sentence = np.arange(20, dtype=np.int32)
    row = sentence_distances([(10, 11)], sentence)[0]
    here = row[10]
    assert row[11] == here
    assert row[9] == here - 1
    assert row[0] == 0
    assert row[12] == here + 1
    assert row[19] == SENTENCE_DISTANCES - 1
