"""Generated archives hold what the real writing code would have written."""

from pathlib import Path

from benchmarks.archive_build import build
from wortlaut import Archive
from wortlaut.archive.check import problems
from wortlaut.archive.search import Filters, facets


def counted(archive: Archive) -> dict[str, object]:
    found = facets(archive.connection, Filters()).counts
    return {name: found[name] for name in found if name != "source"}


def test_rows_in_bulk_are_those_of_the_documents(tmp_path: Path) -> None:
    build(tmp_path / "bulk.db", 40)
    with (
        Archive(tmp_path / "bulk.db") as bulk,
        Archive(tmp_path / "real.db", write=True) as real,
    ):
        assert list(problems(bulk.connection)) == []
        real.add(bulk.documents())
        assert counted(bulk) == counted(real)
        asked = bulk.search("die", limit=None, sort="date")
        places = {(hit["article_id"], hit["statement"], hit["actor"]) for hit in asked}
        again = real.search("die", limit=None, sort="date")
        assert places == {(hit["article_id"], hit["statement"], hit["actor"]) for hit in again}
        assert asked
        name = str(bulk.facets()[0]["key"])
        assert bulk.who(name).about == real.who(name).about
