"""The German of events."""
