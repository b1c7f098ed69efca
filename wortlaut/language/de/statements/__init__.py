"""The German of statements: what cues do, media, words for sources."""
