"""What each filter is for, in words: for the command line and the web alike."""

from collections.abc import Mapping

from wortlaut.records import Act, EventType, Kind, Status

FILTER_HELP: Mapping[str, str] = {
    "words": 'What is said, in any form of the words; "…" for exactly these, * for any ending.',
    "speaker": "Who says it: a name, a key or a Wikidata item.",
    "about": "Who is mentioned in it.",
    "kind": f"How the words are given: {', '.join(Kind)}.",
    "act": f"What the cue does: {', '.join(Act)}.",
    "outlet": "Who published it.",
    "since": "Not before this day, month or year.",
    "until": "Not after this day, month or year.",
    "dated": "Whether 'from' and 'to' are about statement or publication.",
    "event": f"Of a statement that attests such an event: {', '.join(EventType)}.",
    "source": "Who says that an event is so; 'narrator' for the article.",
    "status": f"How a source puts an event: {', '.join(Status)}.",
    "min_confidence": "At least so sure.",
    "language": "Of the article: de.",
}
"""By the names of `Filters`."""
