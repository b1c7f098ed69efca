"""The words of a text with their readings and trees, as the rules for quotations ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Dependency, Reading


@dataclass(frozen=True, slots=True)
class ParsedWords:
    """The words of a text; all indices count tokens.

    Attributes:
        forms: the words as written.
        readings: of each word.
        trees: the place of each word in the tree of its sentence.
        grammar: the words that its language refers with.
    """

    forms: Sequence[str]
    readings: Sequence[Reading]
    trees: Sequence[Dependency]
    grammar: ReferenceGrammar
