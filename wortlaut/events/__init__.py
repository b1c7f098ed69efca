"""What happened: who did what to whom, when, and who says so."""

from wortlaut.events.stage import Found, events, find

__all__ = ["Found", "events", "find"]
