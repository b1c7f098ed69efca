"""Words of a text as the records have them: where they stand is looked up."""

from wortlaut.records import Excerpt, Mention, MentionForm, Participant, Span, cut


def spans(text: str, *pieces: str, after: str = "", nth: int = 0) -> tuple[Span, ...]:
    """Return where pieces of a text stand, in their order.

    The first one is looked for from the words `after` on; `nth` are so many places of it passed
    over.
    """
    position = text.index(after)
    for _ in range(nth):
        position = text.index(pieces[0], position) + 1
    found = []
    for piece in pieces:
        start = text.index(piece, position)
        position = start + len(piece)
        found.append(Span(start, position))
    return tuple(found)


def excerpt(text: str, *pieces: str, after: str = "", nth: int = 0) -> Excerpt:
    """Return words of a text, see `spans`."""
    places = spans(text, *pieces, after=after, nth=nth)
    return Excerpt(spans=places, text=cut(text, places))


def participant(
    text: str, *pieces: str, actor: str | None = None, after: str = "", nth: int = 0
) -> Participant:
    """Return the words for who speaks or is spoken to, see `spans`."""
    places = spans(text, *pieces, after=after, nth=nth)
    return Participant(spans=places, text=cut(text, places), actor=actor)


def mention(
    text: str, words: str, form: MentionForm = MentionForm.NAME, *, after: str = "", nth: int = 0
) -> Mention:
    """Return a mention of an actor, see `spans`."""
    ((start, end),) = spans(text, words, after=after, nth=nth)
    return Mention(start=start, end=end, text=words, form=form)
