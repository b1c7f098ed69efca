"""JSON Lines, one article a line, and single JSON files with one article or a list of them."""

import json
import re
from collections.abc import Iterator
from io import BufferedReader

import msgspec

from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.encoding import decode
from wortlaut.readers.lines import decoded_lines
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import HEAD, SourceFormat, binary_kind, format_of_content
from wortlaut.records import Article, Reason, Rejected

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_KEYS = (
    "an article is an object with 'text' and, as far as known, "
    "title, url, outlet, published, language"
)


class _Line(msgspec.Struct, frozen=True):
    """One line; other keys are ignored."""

    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


_LINE = msgspec.json.Decoder(_Line)
_LINES = msgspec.json.Decoder(list[msgspec.Raw])


def read_json_lines(
    stream: BufferedReader, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read one article a line, in order, holding one line in memory; blank lines are skipped.

    A rejected line is named `source:line`, counted from 1, and the rest goes on.
    """
    head = stream.peek(HEAD)[:HEAD]
    binary = binary_kind(head)
    if binary and format_of_content(head) not in {SourceFormat.JSON, SourceFormat.JSON_LINES}:
        yield Problem(Reason.BINARY, f"this is {binary}").at(source)
        return
    seen = False
    for number, line in enumerate(decoded_lines(stream, options), start=1):
        if isinstance(line, str) and (not line or line.isspace()):
            continue
        seen = True
        result = line if isinstance(line, Problem) else read_json_object(line, options)
        yield result.at(f"{source}:{number}") if isinstance(result, Problem) else result
    if not seen:
        yield Problem(Reason.EMPTY, "there is no line in it; leave it out").at(source)


def read_json(data: bytes, source: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    """Read a JSON file: one article, a list of articles, or one article a line after all."""
    text = decode(data)
    if isinstance(text, Problem):
        yield text.at(source)
        return
    if text.lstrip().startswith("["):
        yield from _read_list(text, source, options)
        return
    result = read_json_object(text, options)
    if isinstance(result, Problem) and "\n" in text.strip() and _starts_with_object_line(text):
        for number, line in enumerate(text.split("\n"), start=1):
            if line and not line.isspace():
                each = read_json_object(line, options)
                yield each.at(f"{source}:{number}") if isinstance(each, Problem) else each
        return
    yield result.at(source) if isinstance(result, Problem) else result


def read_json_object(text: str, options: ReadOptions) -> Article | Problem:
    """Read the article that one JSON object holds; its `text` is taken exactly as given."""
    if not text or text.isspace():
        return Problem(Reason.EMPTY, "there is no text in it; leave it out")
    try:
        line = _LINE.decode(text)
    except msgspec.ValidationError as error:
        return Problem(Reason.FORMAT, f"{error}; {_KEYS}")
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        return _broken(text, error)
    facts = Facts(
        title=line.title,
        url=line.url,
        outlet=line.outlet,
        published=line.published,
        language=line.language,
    )
    return assemble(line.text, facts, options)


def _read_list(text: str, source: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    try:
        items = _LINES.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        yield _broken(text, error).at(source)
        return
    if not items:
        yield Problem(Reason.EMPTY, "the list holds no article; leave it out").at(source)
    for number, item in enumerate(items, start=1):
        result = read_json_object(bytes(item).decode(), options)
        yield result.at(f"{source}, item {number}") if isinstance(result, Problem) else result


def _starts_with_object_line(text: str) -> bool:
    """Return whether the first line that is not blank is a JSON object of its own."""
    try:
        msgspec.json.decode(text.lstrip().split("\n", maxsplit=1)[0], type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return False
    return True


def _broken(text: str, error: Exception) -> Problem:
    """Say why a line is not JSON; half a surrogate pair is a matter of encoding."""
    if isinstance(error, RecursionError):
        return Problem(Reason.FORMAT, f"the JSON nests too deeply; {_KEYS}")
    if _SURROGATE.search(text) and _is_json(text):
        return Problem(
            Reason.ENCODING,
            "the JSON escapes half a surrogate pair (\\ud800 to \\udfff), which is no character; "
            "export it again, or replace it by \\ufffd",
        )
    return Problem(Reason.FORMAT, f"this is not JSON ({error}); {_KEYS}")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
