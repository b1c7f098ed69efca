"""Entities put right: what is certain of them besides what the networks read."""

from wortlaut.entities.corrected import corrected_entities

__all__ = ["corrected_entities"]
