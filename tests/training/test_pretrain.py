"""What raw text is made into for the language model; torch is needed, so this runs in training."""

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

from training.language_model import LanguageModel
from training.network import Reader
from training.pretrain import HIDDEN_SHARE, form_table, shown
from wortlaut.encoder.features import UNKNOWN, surface

FORMS = ["der", "Minister", "sagte", "am", "Montag", "in", "Berlin", ",", "."]
WORDS = len(FORMS) + UNKNOWN + 1


def test_the_table_says_of_each_form_what_is_seen_of_it() -> None:
    table = form_table(FORMS)
    assert table.shape == (len(FORMS) + 1, 1 + len(surface("der")))
    assert table[2].tolist() == [3, *surface("Minister")]
    assert set(table[0].tolist()) == {UNKNOWN}


def test_a_share_of_the_tokens_is_hidden_and_the_rest_is_shown_as_it_is() -> None:
    table = form_table(FORMS)
    forms = torch.randint(1, len(table), (16, 40), generator=torch.Generator().manual_seed(1))
    words, seen, hidden = shown(forms, table, torch.Generator().manual_seed(2))
    assert (words == table[forms][..., 0]).all()
    assert hidden.shape == (16, int(40 * HIDDEN_SHARE))
    assert all(len(set(row)) == len(row) for row in hidden.tolist())
    rest = torch.ones_like(forms, dtype=torch.bool).scatter(1, hidden, value=False)
    assert (seen[rest] == table[forms][rest]).all()
    not_shown = (seen.gather(1, hidden[..., None].expand(-1, -1, seen.shape[-1])) == 0)[..., 1:]
    assert 0.6 < not_shown.all(-1).float().mean() < 0.95


def test_the_softmax_over_all_words_is_the_usual_one() -> None:
    torch.manual_seed(0)
    model = LanguageModel(
        Reader(WORDS), torch.ones(WORDS), exact=len(FORMS) - 1, sampled=1, dropout=0.0
    )
    torch.nn.init.normal_(model.bias)
    words = torch.randint(0, WORDS, (3, 8))
    answers = torch.randn(3, 8, model.onward.out_features)
    found = model._loss(answers, words, model._softmax())
    table = model.reader.input.tables["word"].weight
    scores = (answers @ table.T + model.bias)[..., UNKNOWN + 1 :]
    known = words > UNKNOWN
    wanted = torch.nn.functional.cross_entropy(scores[known], words[known] - UNKNOWN - 1)
    assert torch.allclose(found, wanted, atol=1e-5)
