"""The programs that draw charts in a browser, from the package that draws pictures, too."""

import gzip
import hashlib
from functools import cache
from threading import Lock
from typing import NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import Response

from wortlaut.charts import bundle

_KEPT = 24 * 3600
_MAKING = Lock()

router = APIRouter(include_in_schema=False)


class Packed(NamedTuple):
    """The script, packed, and its tag."""

    content: bytes
    tag: str


def packed() -> Packed:
    """Return the script; it is made once, though several ask for it."""
    with _MAKING:
        return _packed()


@cache
def _packed() -> Packed:
    script = bundle()
    return Packed(gzip.compress(script, 9, mtime=0), f'"{hashlib.sha256(script).hexdigest()[:24]}"')


@router.get("/static/vega.js")
def vega(request: Request) -> Response:
    """Answer with the script, packed where the browser can unpack it."""
    found = packed()
    headers = {
        "ETag": found.tag,
        "Cache-Control": f"private, max-age={_KEPT}",
        "Vary": "Accept-Encoding",
    }
    if found.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["Content-Encoding"] = found.content, "gzip"
    else:
        content = gzip.decompress(found.content)
    return Response(content, media_type="text/javascript", headers=headers)
