"""Which requests only read."""

READING = frozenset(("GET", "HEAD", "OPTIONS"))
"""Methods that change nothing and analyse nothing (RFC 9110, 9.2.1)."""
