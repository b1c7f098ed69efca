"""One quotation with its roles as the measure sees it: sets of gold tokens."""

from dataclasses import dataclass

from wortlaut.records import Kind, Medium, Quotation

KINDS = {
    "Direct": Kind.DIRECT,
    "Indirect": Kind.INDIRECT,
    "Reported": Kind.REPORTED,
    "FreeIndirect": Kind.FREE_INDIRECT,
    "IndirectFreeIndirect": Kind.INDIRECT_FREE_INDIRECT,
}
"""The corpus's names of the kinds."""

MEDIA = {
    "Speech": Medium.SPEECH,
    "Writing": Medium.WRITING,
    "Thought": Medium.THOUGHT,
    "SW": Medium.SPEECH_OR_WRITING,
    "ST": Medium.SPEECH_OR_THOUGHT,
    "TW": Medium.THOUGHT_OR_WRITING,
    "none": None,
}
"""The corpus's names of the media."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A quotation and its roles; each part is a set of indices of gold tokens.

    `kind` is None where a prediction does not say it; `medium` None is the corpus's "none".
    """

    kind: Kind | None
    medium: Medium | None
    quote: frozenset[int] = frozenset()
    addressee: frozenset[int] = frozenset()
    cue: frozenset[int] = frozenset()
    frame: frozenset[int] = frozenset()
    speaker: frozenset[int] = frozenset()

    def likeness(self, other: "Group") -> float:
        """Return the F1 of the quoted tokens of two quotations, in [0, 1]."""
        shared = len(self.quote & other.quote)
        return 2 * shared / (len(self.quote) + len(other.quote)) if shared else 0.0

    @classmethod
    def of(cls, quotation: Quotation) -> "Group":
        """Build the group of a quotation that was found in the gold tokens themselves."""
        return cls(
            kind=quotation.kind,
            medium=quotation.medium,
            quote=frozenset(quotation.tokens),
            addressee=frozenset(quotation.addressee),
            cue=frozenset(quotation.cue),
            frame=frozenset(quotation.frame),
            speaker=frozenset(quotation.speaker),
        )
