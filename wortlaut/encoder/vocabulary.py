"""The words and lemmas that the network has vectors for."""

from dataclasses import dataclass

from wortlaut.encoder.features import UNKNOWN


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Numbers of normal forms and of lemmas, from 2 on; 0 is padding, 1 is `UNKNOWN`."""

    words: dict[str, int]
    lemmas: dict[str, int]

    @classmethod
    def of(cls, words: list[str], lemmas: list[str]) -> "Vocabulary":
        """Number the words and lemmas in their order."""
        return cls(
            {word: number for number, word in enumerate(words, UNKNOWN + 1)},
            {lemma: number for number, lemma in enumerate(lemmas, UNKNOWN + 1)},
        )
