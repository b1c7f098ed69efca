"""The archive: records of many articles in one SQLite file, see docs/archive.md."""

from wortlaut.archive.archive import Archive

__all__ = ["Archive"]
