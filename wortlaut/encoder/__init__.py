"""The one neural reader: features, ONNX sessions, decoding, weights with checksums."""
