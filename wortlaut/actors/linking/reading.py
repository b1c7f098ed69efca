"""What reading an article has brought: phrases, and who they mean."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from wortlaut.actors.linking.cast import Cast
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.phrases.around import phrase_of
from wortlaut.actors.phrases.phrase import Phrase, nested
from wortlaut.actors.view.view import View
from wortlaut.records import Participant, cut


@dataclass(slots=True, eq=False)
class LinkedPhrases:
    """What reading an article has brought.

    Attributes:
        view: the article.
        cast: its figures.
        phrases: its phrases in order, without overlap.
        links: by the token of a phrase's head, who is meant; nested phrases too.
        people: tokens at which persons are mentioned, ascending, with the person.
        own: whose turn it is in an interview or a debate, by the tokens of the turn.
    """

    view: View
    cast: Cast
    phrases: list[Phrase]
    links: dict[int, Link] = field(default_factory=dict)
    people: list[tuple[int, Figure]] = field(default_factory=list)
    own: dict[int, Figure] = field(default_factory=dict)

    def phrase_at(self, token: int) -> Phrase | None:
        """Return the outermost phrase that holds a token."""
        place = bisect_right(self.phrases, token, key=attrgetter("first")) - 1
        found = self.phrases[place] if place >= 0 else None
        return found if found is not None and token < found.last else None

    def phrase_around(self, token: int) -> Phrase | None:
        """Return the phrase at a token, else the one whose head the parse takes it for."""
        return self.phrase_at(token) or phrase_of(self.view, token)

    def words(self, found: Phrase) -> Participant:
        """Return the words of a phrase as those of who takes part in a statement."""
        span = self.view.span(found.first, found.last)
        return Participant(spans=(span,), text=cut(self.view.analysis.article.text, (span,)))

    def phrase_headed(self, token: int) -> Phrase | None:
        """Return the phrase whose head a token is, also one in another, None for no such."""
        outer = self.phrase_at(token)
        inside = nested(outer) if outer is not None else ()
        return next((found for found in inside if found.head == token), None)
