"""What happened: who did what to whom, when, and who says so."""

from wortlaut.events.model import EventsModel, shipped_model
from wortlaut.events.stage import Found, events, find

__all__ = ["EventsModel", "Found", "events", "find", "shipped_model"]
