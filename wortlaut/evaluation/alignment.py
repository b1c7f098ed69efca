"""From offsets in the raw text to gold tokens, so that a whole pipeline can be scored.

A gold token belongs to a span if they share at least one character. So a span never vanishes
because the two tokenisations cut differently, and where they agree the mapping is exact. A
token that a finer tokenisation splits between two spans belongs to both: it is right in one and
wrong in the other.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from wortlaut.errors import UsageError
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.evaluation.group import Group
from wortlaut.evaluation.scores import StatementScores
from wortlaut.evaluation.statements_score import score
from wortlaut.records import Document, Excerpt, Participant, Span, Statement


def tokens_under(spans: Iterable[Span], ends: Sequence[int], starts: Sequence[int]) -> list[int]:
    """Return the ascending indices of the tokens that share a character with any span.

    Args:
        spans: half-open, in any order, may overlap; an empty span shares no character.
        ends: the tokens' ends, ascending.
        starts: the tokens' starts, ascending; no token overlaps the next.
    """
    found = []
    following = 0
    for start, end in sorted(spans):
        following = bisect_right(ends, start, lo=following)
        while start < end and following < len(starts) and starts[following] < end:
            found.append(following)
            following += 1
    return found


def align(document: Document, gold: GoldArticle) -> tuple[Group, ...]:
    """Return the document's statements over the gold article's tokens.

    Raises:
        UsageError: the document was not read from the gold article's text.
    """
    if document.article.text != gold.text:
        raise UsageError(
            f"the document's text is not that of the gold article {gold.name!r};"
            " analyse GoldArticle.text unchanged"
        )
    starts = [token.start for token in gold.tokens]
    ends = [token.end for token in gold.tokens]
    return tuple(_group(statement, ends, starts) for statement in document.statements)


def evaluate_documents(
    gold: Iterable[GoldArticle], documents: Iterable[Document]
) -> StatementScores:
    """Score documents that were read from the gold articles' raw texts, in any order.

    A gold article without a document counts as one in which nothing was found.

    Raises:
        UsageError: a document's text is that of no gold article, or of an earlier document.
    """
    articles = tuple(gold)
    names: dict[str, list[GoldArticle]] = {}
    for article in articles:
        names.setdefault(article.text, []).append(article)
    predicted: dict[str, tuple[Group, ...]] = {}
    for index, document in enumerate(documents):
        if document.article.text not in names:
            raise UsageError(
                f"document {index} ({document.article.title or document.article.id}) has the text"
                " of no gold article; analyse GoldArticle.text unchanged"
            )
        for article in names[document.article.text]:
            if article.name in predicted:
                raise UsageError(
                    f"document {index} has the text of the gold article {article.name!r},"
                    " as an earlier document has; give each text once"
                )
            predicted[article.name] = align(document, article)
    return score(articles, predicted)


def _group(statement: Statement, ends: Sequence[int], starts: Sequence[int]) -> Group:
    def indices(part: Excerpt | Participant | None) -> frozenset[int]:
        return frozenset(tokens_under(part.spans, ends, starts)) if part else frozenset()

    return Group(
        kind=statement.kind,
        medium=statement.medium,
        quote=indices(statement.quote),
        addressee=indices(statement.addressee),
        cue=indices(statement.cue),
        frame=indices(statement.frame),
        speaker=indices(statement.speaker),
    )
