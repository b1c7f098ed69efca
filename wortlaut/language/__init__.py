"""Languages: one pack each, of the same shape."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from wortlaut.errors import UsageError
from wortlaut.language.event_grammar import EventGrammar, Frame
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.language.time_grammar import TimeGrammar
from wortlaut.records import Act, EntityKind, Reading, Token, TokenRange, Turn

LANGUAGES = ("de",)


class QuotedRange(NamedTuple):
    """Quoted tokens `[first, last)`, the marks among them.

    Attributes:
        first: index of the opening mark.
        last: index after the closing mark, or after the last token where none closes.
        level: 0 for the outermost quotation.
        closed: whether a mark closes it.
    """

    first: int
    last: int
    level: int
    closed: bool


class Outline(NamedTuple):
    """How a text is divided; all ranges are of tokens, ascending.

    Attributes:
        sentences: cover all tokens.
        datelines: where places, agency and dash stand before a report, and the marks of who wrote
            a paragraph behind it ("(dpa)", "/jha"); each is a sentence.
        turns: who speaks from which label to the next; empty where it is no interview.
    """

    sentences: tuple[TokenRange, ...]
    datelines: tuple[TokenRange, ...]
    turns: tuple[Turn, ...]


class Pack(Protocol):
    """What a language brings. All functions are pure; a module can be a pack."""

    @property
    def called(self) -> frozenset[str]:
        """What sources call the language besides its ISO 639-1 code, in lower case."""

    def recognises(self, words: Sequence[str]) -> bool:
        """Tell whether words of a text are of the language beyond doubt."""

    @property
    def tags(self) -> Sequence[str]:
        """The language's own tags, by the numbers that the grammar network gives them."""

    @property
    def ambiguity_classes(self) -> int:
        """The number of ambiguity classes."""

    @property
    def written_out(self) -> Mapping[str, str]:
        """How letters, in lower case, are written where they lack ("ü": "ue")."""

    def tokenize(self, text: str) -> tuple[Token, ...]:
        """Cut a text into tokens that cover all that is not white space."""

    def sentences(self, text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
        """Return the sentences as ranges of tokens that cover all tokens."""

    def outline(self, text: str, tokens: Sequence[Token]) -> Outline:
        """Return the sentences with the datelines and turns that part some of them."""

    def paragraphs(self, text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
        """Return the paragraphs as ranges of tokens that cover all tokens."""

    def quotation_marks(self, text: str, tokens: Sequence[Token]) -> tuple[QuotedRange, ...]:
        """Return the ranges between quotation marks."""

    def ambiguity_class(self, form: str) -> int:
        """Return the number of the set of readings that the form can have."""

    @property
    def kinds_of_names(self) -> int:
        """The number of answers that `name_classes` has."""

    def may_be_first_name(self, form: str) -> bool:
        """Tell whether a form before a person's name can only be a first name."""

    def only_bearer(self, form: str) -> EntityKind | None:
        """Return what alone bears a widely known name, a body or a place, None for others."""

    def is_only_surname(self, form: str) -> bool:
        """Tell whether a form is widely known as a surname, and as a first name at most."""

    def name_classes(self, forms: Sequence[str]) -> list[int]:
        """Return what each form's place in a widely known name tells, 0 for nothing."""

    def analyse(self, tokens: Sequence[Token]) -> tuple[Reading, ...]:
        """Return one reading a token."""

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Return the ways to read a form, most plausible first, never empty."""

    def is_adjective(self, form: str) -> bool:
        """Tell whether the lexicon has a form as an adjective, however else it may be read."""

    def time_grammar(self) -> TimeGrammar:
        """Return the words and rules by which times are found."""

    def reference_grammar(self) -> ReferenceGrammar:
        """Return the words that refer to somebody: pronouns, articles, titles."""

    def event_grammar(self) -> EventGrammar:
        """Return the words that name events, with their frames, and those that qualify them."""

    def event_frames(
        self, forms: Sequence[str], readings: Sequence[Reading]
    ) -> list[tuple[Frame, ...]]:
        """Return the frames that each token may have, as far as that is told without a tree."""

    def medium_hint(self, lemma: str) -> str | None:
        """Return what a lemma hints at of how something was said, None for nothing."""

    def speech_act(self, forms: Sequence[str]) -> Act | None:
        """Return what a cue of these word forms does, None where the list does not tell."""


@cache
def load(language: str) -> Pack:
    """Return the pack of a language.

    Raises:
        UsageError: there is no pack for this language.
    """
    if language not in LANGUAGES:
        raise UsageError(
            f"no language pack for {language!r}; there are packs for: {', '.join(LANGUAGES)}"
        )
    return cast(Pack, import_module(f"wortlaut.language.{language}"))


@cache
def written_out() -> Mapping[int, str]:
    """Return a table for `str.translate` of how letters are written out in any of the languages."""
    packs = map(load, LANGUAGES)
    return {ord(letter): out for pack in packs for letter, out in pack.written_out.items()}
