"""Statements: quotations in the tokens become records with places and words."""

from wortlaut.statements.build import marked_by_one_verb, statements

__all__ = ["marked_by_one_verb", "statements"]
