"""Plain text: the article is the file."""

from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.encoding import decode
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.origin import UNKNOWN, Origin
from wortlaut.readers.problem import Problem
from wortlaut.records import Article


def read_text(data: bytes, options: ReadOptions, origin: Origin = UNKNOWN) -> Article | Problem:
    """Read a plain text; line ends and blanks stay as they are, offsets count them."""
    text = decode(data, declared=origin.charset)
    return text if isinstance(text, Problem) else assemble(text, Facts(url=origin.url), options)
