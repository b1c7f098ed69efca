"""Readers: a source becomes an article, or a reason why there is none."""

from wortlaut.readers.options import MAX_BYTES, ReadOptions, parse_columns
from wortlaut.readers.source import STDIN, read_sources

__all__ = ["MAX_BYTES", "STDIN", "ReadOptions", "parse_columns", "read_sources"]
