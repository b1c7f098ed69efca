"""The one neural reader: features, ONNX sessions, decoding, weights with checksums."""

import os

# ONNX Runtime reports its use to its makers by default; it reads this when it is first loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
