"""Quotations put right: what is certain of them besides what the networks read."""

from wortlaut.quotations.corrected import corrected_quotations

__all__ = ["corrected_quotations"]
