"""A bidirectional LSTM over padded texts."""

import torch
from torch import Tensor, nn


class TwoWay(nn.Module):
    """Two LSTMs, one a direction.

    Each text is turned around within its own length, so padding only ever trails; torch's packed
    sequences do the same but leave the fast CPU kernels.
    """

    def __init__(self, size: int, hidden: int) -> None:
        super().__init__()
        self.onward = nn.LSTM(size, hidden, batch_first=True)
        self.back = nn.LSTM(size, hidden, batch_first=True)

    def load_bidirectional(self, lstm: nn.LSTM) -> None:
        """Copy the weights of a bidirectional layer."""
        state = lstm.state_dict()
        for target, suffix in ((self.onward, ""), (self.back, "_reverse")):
            target.load_state_dict({key: state[key + suffix] for key in target.state_dict()})

    def forward(self, inputs: Tensor, lengths: Tensor) -> Tensor:
        """Return (B, T, 2H) for inputs (B, T, I) and lengths (B,)."""
        place = torch.arange(inputs.shape[1], device=inputs.device)[None, :]
        turned = torch.where(place < lengths[:, None], lengths[:, None] - 1 - place, place)
        onward, _ = self.onward(inputs)
        index = turned[..., None]
        back, _ = self.back(inputs.gather(1, index.expand_as(inputs)))
        return torch.cat([onward, back.gather(1, index.expand_as(back))], dim=-1)
