"""Actors and what is between them, as graphs and as linked entities."""
