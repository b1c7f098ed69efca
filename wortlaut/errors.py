"""The exceptions of the package.

WortlautError
├── UsageError          the caller asked for something that does not exist or does not fit
├── ArticleError        this text cannot be analysed (see `Rejected` for what readers return)
├── RecordError         this JSON is not a record
├── WeightsError        a weight or lexicon file is missing, damaged or of another version
├── ArchiveError        this file is no archive, damaged, or of another version
│   ├── ArchiveDamagedError the archive is damaged: its file, or a text or record in it
│   └── ArchiveWriteError   the archive cannot be written now: disk full, no right, busy
├── JobError            a job of Spark failed; the program that runs it says why
└── GoldError           this file is not a gold file for the measure asked for

Every message says what was wrong, where, and what to do.
"""


class WortlautError(Exception):
    """Base of all errors that the package raises on purpose.

    Args:
        message: what it says; with `values` a template of `str.format`, so that it can be told in
            another language too.
        values: by the names in the template.
    """

    def __init__(self, message: str = "", /, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values


class UsageError(WortlautError):
    """The caller asked for something that does not exist or does not fit."""


class ArticleError(WortlautError):
    """A text that cannot be analysed."""


class RecordError(WortlautError):
    """JSON that is not a record of this package."""


class WeightsError(WortlautError):
    """A weight or lexicon file that is missing, damaged or of another version."""


class ArchiveError(WortlautError):
    """A file that is no archive, is damaged, or was made by another version."""


class ArchiveDamagedError(ArchiveError):
    """An archive whose file is damaged, or a text or a record in it."""


class ArchiveWriteError(ArchiveError):
    """An archive that cannot be written now: the disk is full, the folder read-only, it is busy."""


class JobError(WortlautError):
    """A job of Spark that failed: a file that cannot be read or written, a worker that died."""


class GoldError(WortlautError):
    """A file that is not gold data for the measure asked for."""
