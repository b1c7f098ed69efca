"""Pictures of charts: SVG or PNG, made without a browser and without a connection."""

from enum import StrEnum

from wortlaut.charts.theme import Spec

_SCALE = 2
VERSION = "6.4"
"""Of Vega-Lite."""


class Picture(StrEnum):
    """The forms of a picture; each is the suffix of its files."""

    SVG = "svg"
    PNG = "png"


def render(spec: Spec, picture: Picture) -> bytes:
    """Return a chart as a picture; PNG has two pixels for each of the chart's units."""
    import vl_convert

    # No address is ever asked for anything.
    if picture is Picture.SVG:
        written: str = vl_convert.vegalite_to_svg(spec, vl_version=VERSION, allowed_base_urls=[])
        return written.encode()
    pixels: bytes = vl_convert.vegalite_to_png(
        spec, vl_version=VERSION, scale=_SCALE, allowed_base_urls=[]
    )
    return pixels
