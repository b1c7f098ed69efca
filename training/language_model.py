"""What raw text asks of the lower layers: the next word, the previous one, and hidden ones.

Shapes: B windows, T tokens, H hidden tokens of a window, N answers, S words of the softmax.
"""

import torch
from torch import Tensor, nn

from training.network import NEVER, STATE_SIZE, UPPER_SIZE, WORD_SIZE, Reader
from wortlaut.encoder.features import UNKNOWN


def log_total(scores: Tensor, targets: Tensor, drawn: Tensor) -> Tensor:
    """Return (N,) the log of what all scores (N, S) raise to; a target that is drawn is left out.

    Args:
        scores: of the words of the softmax.
        targets: (N,) the words that are right.
        drawn: (S,) the words that were drawn, -1 for those that stand in every softmax.
    """
    again = targets[:, None] == drawn[None]
    return scores.float().masked_fill(again, NEVER).logsumexp(1)


class LanguageModel(nn.Module):
    """Predicts from the left and from the right below, and hidden words from both above.

    Below as in ELMo (Peters et al. 2018), above as in BERT (Devlin et al. 2019). The output vectors
    are the input word vectors (Press and Wolf 2017). The softmax takes the most frequent words as
    they are and a sample of the rest, corrected by how probably each is drawn (Jean et al. 2015).

    Args:
        frequency: (words,) how often each is used, 0 for padding and unknown.
        exact: how many of the most frequent words stand in every softmax.
        sampled: how many of the others.
        compiled: whether to compile what takes longest.
    """

    def __init__(
        self,
        reader: Reader,
        frequency: Tensor,
        *,
        exact: int,
        sampled: int,
        dropout: float,
        compiled: bool = False,
    ) -> None:
        super().__init__()
        self.reader = reader
        self.onward = nn.Linear(STATE_SIZE, WORD_SIZE)
        self.back = nn.Linear(STATE_SIZE, WORD_SIZE)
        self.cloze = nn.Sequential(
            nn.Linear(2 * UPPER_SIZE, WORD_SIZE), nn.GELU(), nn.Linear(WORD_SIZE, WORD_SIZE)
        )
        self.bias = nn.Parameter(((frequency + 1.0) / frequency.sum()).log())
        self.drop = nn.Dropout(dropout)
        # In one kernel on a GPU: the scores are the largest thing there is.
        self.learned_total = torch.compile(log_total, dynamic=False) if compiled else log_total
        self.first_rare = UNKNOWN + 1 + exact
        self.sampled = sampled
        noise = frequency[self.first_rare :].float().pow(0.75)
        noise /= noise.sum()
        self.register_buffer("noise", noise)
        self.register_buffer("log_drawn", (noise * sampled).log())

    def forward(self, words: Tensor, seen: Tensor, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """Return the mean loss of the two lower directions, and that of the hidden words.

        Args:
            words: (B, T) word numbers of the text as it is.
            seen: (B, T, len(FORM_COLUMNS)) the text as it is shown, some of it hidden.
            hidden: (B, H) places of the tokens to tell from their surroundings.
        """
        softmax = self._softmax()
        states, _ = self.reader.lower(self.drop(self.reader.input(seen)))
        states = self.drop(states)
        left, right = states.split(STATE_SIZE, dim=-1)
        joined = nn.functional.gelu(self.reader.join(states))
        read, _ = self.reader.upper(self.drop(joined))
        place = hidden[..., None].expand(-1, -1, read.shape[-1])
        chosen = self.cloze(self.drop(read).gather(1, place))
        lower = self._loss(self.onward(left[:, :-1]), words[:, 1:], softmax)
        lower = lower + self._loss(self.back(right[:, 1:]), words[:, :-1], softmax)
        return lower / 2, self._loss(chosen, words.gather(1, hidden), softmax)

    def _softmax(self) -> tuple[Tensor, Tensor, Tensor]:
        """Return numbers (S,), vectors (S, WORD_SIZE) and biases (S,) of words to tell apart."""
        drawn = torch.multinomial(self.noise, self.sampled, replacement=True)
        common = torch.arange(UNKNOWN + 1, self.first_rare, device=drawn.device)
        words = torch.cat([common, drawn + self.first_rare])
        correction = nn.functional.pad(self.log_drawn[drawn], (len(common), 0))
        return words, self.reader.input.tables["word"](words), self.bias[words] - correction

    def _loss(
        self, answers: Tensor, targets: Tensor, softmax: tuple[Tensor, Tensor, Tensor]
    ) -> Tensor:
        """Return the mean cross entropy of known words; answers (..., WORD_SIZE), targets (...)."""
        answers, targets = answers.flatten(0, -2), targets.flatten()
        words, vectors, biases = softmax
        own = self.reader.input.tables["word"](targets)
        own_score = (answers * own).sum(-1).float() + self.bias[targets]
        scores = torch.addmm(biases.to(answers.dtype), answers, vectors.T.to(answers.dtype))
        rare = targets >= self.first_rare
        drawn = torch.where(words >= self.first_rare, words, -1)
        total_of = self.learned_total if self.training else log_total
        others = total_of(scores, targets, drawn)
        total = torch.where(rare, torch.logaddexp(others, own_score), others)
        known = targets > UNKNOWN
        return ((total - own_score) * known).sum() / known.sum().clamp_min(1)
