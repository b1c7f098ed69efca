"""The programs that draw charts in a browser: Vega, Vega-Lite and Vega-Embed, as one script."""

from functools import cache

from wortlaut.charts.render import VERSION

_SNIPPET = "window.vegaEmbed = vegaEmbed;"


@cache
def bundle() -> bytes:
    """Return a script that gives a page `vegaEmbed`; it is made once, which takes a second."""
    import vl_convert

    script: str = vl_convert.javascript_bundle(_SNIPPET, vl_version=VERSION)
    return script.encode()
