"""The archive: records of many articles in one SQLite file, see docs/archive.md."""
