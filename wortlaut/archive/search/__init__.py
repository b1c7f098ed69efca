"""Questions to an archive: filters in, plain rows out; see docs/archive.md."""

from wortlaut.archive.search.articles import search_articles
from wortlaut.archive.search.between import Between, between, moments
from wortlaut.archive.search.events import search_events
from wortlaut.archive.search.facets import Facets, facets
from wortlaut.archive.search.filters import Dated, Filters, Sort, filters_of
from wortlaut.archive.search.network import Network, network
from wortlaut.archive.search.statements import Page, search_statements
from wortlaut.archive.search.stats import stats
from wortlaut.archive.search.timeline import By, Step, Timeline, timeline
from wortlaut.archive.search.who import Who, spoken, who

__all__ = [
    "Between",
    "By",
    "Dated",
    "Facets",
    "Filters",
    "Network",
    "Page",
    "Sort",
    "Step",
    "Timeline",
    "Who",
    "between",
    "facets",
    "filters_of",
    "moments",
    "network",
    "search_articles",
    "search_events",
    "search_statements",
    "spoken",
    "stats",
    "timeline",
    "who",
]
