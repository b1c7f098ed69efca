"""PDF documents with a text layer: the text of all pages is one article."""

import json
import re
import subprocess
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.lines import too_large
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.origin import UNKNOWN, Origin
from wortlaut.readers.problem import Problem, one_line
from wortlaut.records import Article, Reason

_PROGRAM = Path(__file__).with_name("pdf_text.py")
_SECONDS = 90
# PDFium writes U+FFFE where a line ends in a hyphen.
_HYPHEN = re.compile("[\ufffe\u0002]([^\\W\\d_]*)")
_SENTENCE_END = (".", "!", "?", ":", "“", "”", "«", '"')


def read_pdf(data: bytes, options: ReadOptions, origin: Origin = UNKNOWN) -> Article | Problem:
    """Read the text layer of a document, in a process of its own with bounded time and memory.

    Lines stay lines; a word that was hyphenated at the end of one is put together again.
    """
    if not data:
        return Problem(Reason.EMPTY, "the file has no bytes; get it again")
    answer = _ask(data, options)
    if isinstance(answer, Problem):
        return answer
    if answer["cut"]:
        return too_large(options)
    text = _joined(answer["texts"])
    if not text:
        count = answer["pages"]
        return Problem(
            Reason.EMPTY,
            f"the PDF has no text layer on its {count} page{'s' if count != 1 else ''}, only "
            "pictures; recognise its text (OCR) first",
        )
    if len(text.encode(errors="replace")) > options.max_bytes:
        return too_large(options)
    return assemble(text, Facts(title=answer["title"], url=origin.url), options)


def _ask(data: bytes, options: ReadOptions) -> Any:
    """Return the answer of the program that opens the document, or why there is none."""
    command = [sys.executable, "-P", str(_PROGRAM), str(options.max_bytes)]
    try:
        # Nothing of the document reaches the command line.
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Problem(
            Reason.TOO_LARGE, f"the PDF takes more than {_SECONDS} seconds to read; save its text"
        )
    if done.returncode:
        return Problem(
            Reason.TOO_LARGE,
            "the PDF takes more time or memory than documents do, or is broken in a way that "
            "stops its reader; save its text",
        )
    answer = json.loads(done.stdout)
    if "error" in answer:
        return _unopened(answer["error"])
    return answer


def _unopened(error: str) -> Problem:
    if "assword" in error:
        return Problem(Reason.UNREADABLE, "the PDF is protected by a password; save it without one")
    return Problem(
        Reason.FORMAT, f"the PDF is broken ({one_line(error)}); get it again, or save its text"
    )


def _joined(pages: list[str]) -> str:
    """Return the pages as one text; one that ends in the middle of a sentence goes on."""
    text = ""
    for page in pages:
        lines = (" ".join(line.split()) for line in _without_hyphens(page).splitlines())
        each = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        if text and each:
            text += "\n\n" if text.endswith(_SENTENCE_END) else "\n"
        text += each
    return text


def _without_hyphens(page: str) -> str:
    """Put words together that a line end cut; a hyphen stays that is more than that."""

    def join(found: re.Match[str]) -> str:
        rest = found[1]
        if rest in _words_after_hyphen():  # Haus- und Hofarzt
            return f"- {rest}"
        return rest if rest[:1].islower() else f"-{rest}"  # Baden-Württemberg

    return _HYPHEN.sub(join, page.replace("\r\n", "\n").replace("\x00", ""))


@cache
def _words_after_hyphen() -> frozenset[str]:
    table = files("wortlaut.readers") / "data" / "words_after_hyphen.txt"
    return frozenset(table.read_text("utf-8").split())
