"""What happened: who did what to whom, when, and who says so."""

from wortlaut.events.model import Model, shipped_model
from wortlaut.events.stage import Found, events, find

__all__ = ["Found", "Model", "events", "find", "shipped_model"]
