"""Which pieces of texts go through the networks together."""

from wortlaut.encoder.batches import TOKENS_A_BATCH, batches


def test_similar_lengths_go_together() -> None:
    # 30 beside 10 and 12 would be padded by 38 tokens, more than half of another 30.
    assert list(batches([30, 10, 12, 31])) == [[1, 2], [0, 3]]


def test_a_little_padding_is_no_reason_for_another_batch() -> None:
    assert list(batches([10, 9, 8, 10])) == [[2, 1, 0, 3]]  # padded by 2 and 1


def test_a_batch_is_bounded_but_for_one_long_piece() -> None:
    assert list(batches([])) == []
    assert list(batches([2 * TOKENS_A_BATCH, 2 * TOKENS_A_BATCH])) == [[0], [1]]
    assert list(batches([TOKENS_A_BATCH // 2] * 5)) == [[0, 1], [2, 3], [4]]


def test_each_piece_is_read_once_and_padding_is_bounded() -> None:
    lengths = [n * n % 907 + 1 for n in range(300)]
    found = list(batches(lengths))
    assert sorted(piece for batch in found for piece in batch) == list(range(300))
    for batch in found:
        longest = max(lengths[piece] for piece in batch)
        padding = sum(longest - lengths[piece] for piece in batch)
        assert 2 * padding <= longest
        assert len(batch) == 1 or longest * len(batch) <= TOKENS_A_BATCH
