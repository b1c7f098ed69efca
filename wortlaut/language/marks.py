"""Quotation marks, apostrophes and dashes, for rules that ask which of these a token is.

A sign can be several of them: "‘" closes a quotation in German, opens one in English, and many
write it for an apostrophe. What a mark is in its text, opening or closing, the `quotation_marks` of
a language pack tells.
"""

DOUBLE = frozenset('„“”"«»')
"""Double quotation marks: signs that are nothing else."""

QUOTATION_MARKS = DOUBLE | frozenset("‚‘‹›")
"""Double and single quotation marks, without what mostly is an apostrophe (' and ’)."""

CLOSING_MARKS = DOUBLE - {"„"} | frozenset("‘’'‹›")
"""Signs that can close a quotation."""

DOUBLED = frozenset(("''", "``"))
"""Quotation marks made of two signs, as typewriters and TeX have them."""

APOSTROPHES = frozenset("’'‘´`")
"""Signs that are written for an apostrophe, rightly or not."""

DASHES = frozenset(("-", "–", "—", "--", "―"))
"""Tokens that part a sentence or a headline; the hyphen only where it stands alone."""
