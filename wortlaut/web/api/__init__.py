"""The archive over HTTP, below `/api/v1`: the same questions and filters as everywhere."""
