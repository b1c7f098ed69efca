"""Who speaks by the rules."""
