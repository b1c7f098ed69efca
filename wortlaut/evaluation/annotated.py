"""What somebody wrote down of articles, beside the articles' texts in the corpus."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from wortlaut.errors import GoldError
from wortlaut.evaluation.gold import load_gold
from wortlaut.evaluation.gold_files import GoldLine, read_lines

_DATE_AT_END = re.compile(r"\((\d{4}-\d{2}-\d{2})\)\s*\Z")
_L = TypeVar("_L", bound=GoldLine)


def annotated(
    corpus_file: str | Path, gold_file: str | Path, shape: type[_L], *, wrong: str
) -> Iterator[tuple[str, _L, str]]:
    """Yield what was written down of each article, with its place and the article's text.

    The gold file is read whole before the corpus: what is wrong there is told at once.

    Args:
        corpus_file: articles in the corpus's format, see `wortlaut.evaluation.gold`.
        gold_file: `.jsonl`, plain or packed.
        shape: of a line.
        wrong: see `read_lines`.

    Raises:
        GoldError: a file cannot be read, or a line is broken, or names an article that the corpus
            lacks or that came before; names file and line.
    """
    lines = list(read_lines(Path(gold_file), shape, wrong=wrong))
    texts = {article.name: article.text for article in load_gold(corpus_file)}
    for place, line in lines:
        text = texts.get(line.document)
        if text is None:
            raise GoldError(f"{place}: the corpus has no article {line.document!r}; check the name")
        yield place, line, text


def date_of(name: str) -> str | None:
    """Return the ISO date in brackets that the corpus's name of an article ends in."""
    dated = _DATE_AT_END.search(name)
    return dated[1] if dated else None
