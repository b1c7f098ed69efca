"""The text layer of a PDF document: run as a program of its own by `wortlaut.readers.pdf`.

PDF libraries read a format that is a program in itself; here a hostile document can neither take
the reader down with it nor use more time or memory than the limits below. The document comes on
standard input, the answer goes to standard output as one JSON object.
"""

import contextlib
import json
import sys

_MEMORY = 1 << 30
_SECONDS = 60


def main() -> None:
    """Read a document and write its pages' texts, up to as many characters as the argument says."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answer = _read(sys.stdin.buffer.read(), int(sys.argv[1]))
    sys.stdout.write(json.dumps(answer))


def _read(data: bytes, most: int) -> dict[str, object]:
    """Return `pages` (how many), `title`, `texts` and whether these are `cut`, or `error`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        texts: list[str] = []
        left = most
        for page in document:
            text = page.get_textpage().get_text_range()
            texts.append(text[:left])
            left -= len(text)
            if left < 0:
                break
        title = document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        return {"error": str(error)[:200]}
    return {"pages": len(document), "title": title, "texts": texts, "cut": left < 0}


if __name__ == "__main__":
    main()
