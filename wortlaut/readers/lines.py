"""Lines of a stream, decoded, each within the limit of an article."""

from collections.abc import Iterator
from io import BufferedReader, TextIOWrapper

from wortlaut.readers.encoding import decode
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import HEAD, wide_encoding
from wortlaut.records import Reason

_CHUNK = 1 << 16


def decoded_lines(stream: BufferedReader, options: ReadOptions) -> Iterator[str | Problem]:
    """Yield the lines with their ends, holding one in memory.

    A line that is over the limit or cannot be decoded is a problem in its place.
    """
    wide = wide_encoding(stream.peek(HEAD)[:HEAD])
    return _wide_lines(stream, wide, options) if wide else _lines(stream, options)


def _lines(stream: BufferedReader, options: ReadOptions) -> Iterator[str | Problem]:
    """Yield the lines, decoded; one over the limit is passed over without being held."""
    while line := stream.readline(options.max_bytes + 1):
        if len(line) > options.max_bytes and not line.endswith(b"\n"):
            while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield too_large(options)
        else:
            yield decode(line)


def _wide_lines(
    stream: BufferedReader, codec: str, options: ReadOptions
) -> Iterator[str | Problem]:
    """Yield the lines of a UTF-16 or UTF-32 stream; the limit counts code points times two."""
    limit = max(1, options.max_bytes // 2)
    text = TextIOWrapper(stream, encoding=codec, newline="\n")
    try:
        while line := text.readline(limit + 1):
            if len(line) > limit and not line.endswith("\n"):
                while (rest := text.readline(_CHUNK)) and not rest.endswith("\n"):
                    pass
                yield too_large(options)
            else:
                yield line.removeprefix("\ufeff")
    except UnicodeError:
        yield Problem(
            Reason.ENCODING, f"from here on this is broken {codec.upper()}; save it as UTF-8"
        )
    finally:
        text.detach()


def too_large(options: ReadOptions, most: int | None = None) -> Problem:
    """Return the problem of an article over the limit, or of a source over the one given."""
    if most is not None and most != options.max_bytes:
        return Problem(Reason.TOO_LARGE, f"it is larger than {most} bytes; split it")
    return Problem(
        Reason.TOO_LARGE,
        f"it is larger than {options.max_bytes} bytes; split it, or raise the limit",
    )
