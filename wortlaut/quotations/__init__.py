"""Quotations put right: what is certain of them besides what the networks read.

`corrected` runs the rules in their order; there is one module for each. A function `without_…`
leaves out quotations that are nobody's words, or the end of one that is not; a function `with_…`
adds quotations, or puts their edges, their speakers and those who are spoken to right.
"""

from wortlaut.quotations.corrected import corrected_quotations

__all__ = ["corrected_quotations"]
