"""The network in torch.

Shapes: B articles (or windows), T tokens, H states a direction. All inputs are integer ids.
"""

import torch
from torch import Tensor, nn

from wortlaut.encoder.features import PREFIX_BUCKETS, SHAPES, SUFFIX_BUCKETS

WORD_SIZE = 128
PIECE_SIZE = 48
INPUT_SIZE = 256
STATE_SIZE = 384


class WordInput(nn.Module):
    """Word, prefix, suffixes and shape -> one vector a token, (B, T, 5) -> (B, T, INPUT_SIZE)."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.word = nn.Embedding(words, WORD_SIZE, padding_idx=0)
        self.prefix = nn.Embedding(PREFIX_BUCKETS, PIECE_SIZE, padding_idx=0)
        self.suffix3 = nn.Embedding(SUFFIX_BUCKETS, PIECE_SIZE, padding_idx=0)
        self.suffix4 = nn.Embedding(SUFFIX_BUCKETS, PIECE_SIZE, padding_idx=0)
        self.shape = nn.Embedding(SHAPES, 16, padding_idx=0)
        for table in (self.word, self.prefix, self.suffix3, self.suffix4, self.shape):
            nn.init.normal_(table.weight, std=0.1)
        self.mix = nn.Linear(WORD_SIZE + 3 * PIECE_SIZE + 16, INPUT_SIZE)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the input vectors; `ids` holds word, prefix, suffix3, suffix4, shape."""
        vectors = torch.cat(
            [
                self.word(ids[..., 0]),
                self.prefix(ids[..., 1]),
                self.suffix3(ids[..., 2]),
                self.suffix4(ids[..., 3]),
                self.shape(ids[..., 4]),
            ],
            dim=-1,
        )
        return torch.nn.functional.gelu(self.mix(vectors))


class Reader(nn.Module):
    """The contextual layer: a forward and a backward LSTM that do not see each other.

    Each direction alone is a language model, which is what it is pretrained as.
    """

    def __init__(self, words: int) -> None:
        super().__init__()
        self.input = WordInput(words)
        self.lstm = nn.LSTM(INPUT_SIZE, STATE_SIZE, batch_first=True, bidirectional=True)


class LanguageModel(nn.Module):
    """Predicts the next word from the left and the previous one from the right.

    The output vectors are the input word vectors (Press and Wolf 2017); the softmax is sampled
    with shared negatives and corrected by their probability (Jean et al. 2015).
    """

    def __init__(
        self, reader: Reader, frequency: Tensor, *, negatives: int, dropout: float
    ) -> None:
        super().__init__()
        self.reader = reader
        self.forward_out = nn.Linear(STATE_SIZE, WORD_SIZE)
        self.backward_out = nn.Linear(STATE_SIZE, WORD_SIZE)
        self.bias = nn.Parameter(torch.zeros(len(frequency)))
        self.drop = nn.Dropout(dropout)
        self.negatives = negatives
        noise = frequency.float().clone()
        noise[:2] = 0
        noise = noise.pow(0.75)
        noise /= noise.sum()
        self.register_buffer("noise", noise)
        self.register_buffer("log_noise", (noise * negatives).clamp_min(1e-9).log())

    def _loss(self, states: Tensor, targets: Tensor, sampled: Tensor) -> Tensor:
        """Return the mean sampled cross entropy; states (N, WORD_SIZE), targets (N,)."""
        keep = targets > 1
        states, targets = states[keep], targets[keep]
        table = self.reader.input.word.weight
        positive = (states * table[targets]).sum(-1) + self.bias[targets] - self.log_noise[targets]
        negative = states @ table[sampled].T + (self.bias - self.log_noise)[sampled]
        negative = negative.float().masked_fill(targets[:, None] == sampled[None, :], -1e4)
        logits = torch.cat([positive.float()[:, None], negative], dim=1)
        return (logits.logsumexp(1) - logits[:, 0]).mean()

    def forward(self, ids: Tensor) -> Tensor:
        """Return the mean loss of both directions on ids (B, T, 5)."""
        states, _ = self.reader.lstm(self.drop(self.reader.input(ids)))
        left, right = self.drop(states).split(STATE_SIZE, dim=-1)
        words = ids[..., 0]
        sampled = torch.multinomial(self.noise, self.negatives, replacement=True)
        onward = self.forward_out(left[:, :-1]).flatten(0, 1)
        back = self.backward_out(right[:, 1:]).flatten(0, 1)
        return 0.5 * (
            self._loss(onward, words[:, 1:].flatten(), sampled)
            + self._loss(back, words[:, :-1].flatten(), sampled)
        )
