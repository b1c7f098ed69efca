"""Who takes part in the statements of an article, while it is being worked out."""

from dataclasses import dataclass, field

from wortlaut.actors.figures import Link
from wortlaut.records import Participant


@dataclass(slots=True, eq=False)
class Attribution:
    """Who takes part in the statements of an article.

    Attributes:
        speakers, addressees: by a statement's id, who is meant.
        words: by a statement's id, words for the speaker that replace those given; None for none.
    """

    speakers: dict[str, Link] = field(default_factory=dict)
    addressees: dict[str, Link] = field(default_factory=dict)
    words: dict[str, Participant | None] = field(default_factory=dict)
