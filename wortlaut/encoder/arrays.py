"""The arrays that go into the networks and come out of them."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
"""Scores, probabilities and states."""

Bytes = NDArray[np.uint8]
"""States of the grammar network, one byte each."""

Ints = NDArray[np.int64]
"""Labels and indices."""

SmallInts = NDArray[np.int32]
"""What the networks read, one row a token."""

Truths = NDArray[np.bool_]
"""Which places something holds at."""
