"""Readers: a source becomes an article, or a reason why there is none."""

from wortlaut.readers.options import ReadOptions
from wortlaut.readers.source import read_sources

__all__ = ["ReadOptions", "read_sources"]
