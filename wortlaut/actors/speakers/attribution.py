"""Who takes part in the statements of an article, while it is being worked out."""

from dataclasses import dataclass, field

from wortlaut.actors.linking.figures import Link
from wortlaut.records import Participant, Statement


@dataclass(slots=True, eq=False)
class Attribution:
    """Who takes part in the statements of an article.

    Attributes:
        speakers, addressees: by a statement's id, who is meant.
        settled: ids of the statements whose speaker, or nobody, a label tells.
        words: by a statement's id, words for the speaker that replace those given; None for none.
    """

    speakers: dict[str, Link] = field(default_factory=dict)
    addressees: dict[str, Link] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)
    words: dict[str, Participant | None] = field(default_factory=dict)

    def settle(
        self, statement: Statement, link: Link | None, words: Participant | None = None
    ) -> None:
        """Let a turn or a document tell who speaks in a statement.

        Args:
            statement: the statement.
            link: who speaks, None for nobody who is known.
            words: those that name who speaks, where the statement gives none.
        """
        self.settled.add(statement.id)
        self.words[statement.id] = statement.speaker or words
        if link is not None:
            self.speakers[statement.id] = link
            link.figure.sure = True
