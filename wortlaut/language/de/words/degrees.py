"""Degrees and titles of honour before a name, and what stands between a rank and it.

"Prof. Dr. h. c.", "Hofrat Mag.", "Oberst a. D.".

How they are written is told by DIN 5008, which ones there are by the universities of Germany,
Austria (§ 88 Universitätsgesetz 2002) and Switzerland, and by the ranks of the German forces.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from wortlaut.language.de.words.names import is_first_name

_STOPPED = (
    r"D?Dr|Dr\.-Ing|Prof|(?:Univ|Ass|Hon|FH)\.?-Prof|Doz|(?:Priv|Univ)\.-Doz|M?Mag|Ing|Bakk|[Ll]ic|"
    r"Dkfm|Dipl(?:\.-\w+)?"
)
_TITULAR = (
    r"(?:Hof|Kommerzial|Ökonomie|Medizinal|Sanitäts)r(?:at|ätin)|Komm\.-R(?:at|ätin)|KommR|"
    r"Dottor(?:e|essa)|Abbé|Coronel|Monsignore|Monsieur"
)
_BARE = r"Dr|Prof|Mag\.[aª]|(?:Dr|(?:Univ\.-)?Prof|Ing|Mag)\.in|DI|PD"
_FIELDS = (
    r"h|c|e|mult|med|iur|jur|phil|rer|nat|pol|oec|publ|techn|theol|habil|vet|dent|agr|hum|soc|sc|"
    r"art|paed|pharm|ing|Ing"
)
_DEGREE = rf"(?:(?:{_STOPPED}) ?\.|(?:{_BARE}|{_TITULAR}))(?!\S)"
_FURTHER = rf"(?:{_FIELDS}) ?\.(?!\S)|\( (?:FH|ETH|TU) \)"
_QUALIFYING = r"(?:a\. ?D|i\. ?G|i\. ?R|d\. ?R)\.|der Reserve|zur See"
_HONOURS = re.compile(
    rf"(?<!\S)(?:(?:em|o|ao|apl) ?\. )*+{_DEGREE}(?: (?:{_DEGREE}|{_FURTHER}))*+"
    rf"|(?<=\w )(?:{_QUALIFYING})(?: {_DEGREE}(?: (?:{_DEGREE}|{_FURTHER}))*+)?+(?!\S)"
)
_OF_BODIES = frozenset(("DI", "PD"))
"""Short for "Diplomingenieur" and "Privatdozent", but for bodies too: a first name tells."""


def honours(forms: Sequence[str]) -> frozenset[int]:
    """Return the places of degrees and of what qualifies a rank right before a name."""
    matches = list(_HONOURS.finditer(" ".join(forms)))
    starts = [0, *accumulate(len(form) + 1 for form in forms)] if matches else []
    found: set[int] = set()
    for match in matches:
        first, last = (bisect_left(starts, place) for place in match.span())
        named = last < len(forms) and forms[last][:1].isupper()
        if named and (match[0] not in _OF_BODIES or is_first_name(forms[last])):
            found.update(range(first, last))
    return frozenset(found)
