"""Forms that are written as the names of bodies are, and as no person's ("EADS", "eBay")."""

from itertools import pairwise, takewhile

_LONGEST_ABBREVIATION = 6
_LONGEST_BRAND = 42
_CAPITAL_INSIDE = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "El", "Al")
"""How names of persons begin that have a capital inside."""


def is_abbreviation(form: str) -> bool:
    """Tell whether a form is written like the initials of a body ("EADS")."""
    return 1 < len(form) <= _LONGEST_ABBREVIATION and form.isalpha() and form.isupper()


def is_brand(form: str) -> bool:
    """Tell whether a capital follows a small letter inside a form, as in no person's ("eBay")."""
    if form[1:].islower():
        return False
    letters = "".join(takewhile(str.isalpha, form[:_LONGEST_BRAND]))
    return not form.startswith(_CAPITAL_INSIDE) and any(
        before.islower() and after.isupper() for before, after in pairwise(letters[1:])
    )
