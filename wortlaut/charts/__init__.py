"""Charts as Vega-Lite: data in, specification out; the command line and the web share them."""

from wortlaut.charts.between import between_chart
from wortlaut.charts.bundle import bundle
from wortlaut.charts.names import Names, named
from wortlaut.charts.network import network_chart
from wortlaut.charts.render import Picture, render
from wortlaut.charts.speakers import speakers_chart
from wortlaut.charts.theme import Theme
from wortlaut.charts.timeline import timeline_chart

__all__ = [
    "Names",
    "Picture",
    "Theme",
    "between_chart",
    "bundle",
    "named",
    "network_chart",
    "render",
    "speakers_chart",
    "timeline_chart",
]
