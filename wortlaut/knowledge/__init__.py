"""What is known: states, bodies, offices, names, and what users add."""

from wortlaut.knowledge.build import knowledge

__all__ = ["knowledge"]
