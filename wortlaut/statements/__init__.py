"""Statements: quotations in the tokens become records with places and words."""

from wortlaut.statements.build import statements

__all__ = ["statements"]
