"""A country that no words of the article tell is not written as if they did.

The event formats, which need one, and the record itself hold it; what people read marks it.
"""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sample_events import happened

from wortlaut import Archive, Document
from wortlaut.exports.formats import ExportFormat, export_as

NEED_ONE = {
    ExportFormat.POLECAT,
    ExportFormat.PLOVER,
    ExportFormat.GDELT_EVENTS,
    ExportFormat.GDELT_MENTIONS,
}
SHOWN = {ExportFormat.HTML}
LEFT_OUT = set(ExportFormat) - NEED_ONE - SHOWN - {ExportFormat.JSONL}


def iceland(*, inferred: bool) -> Document:
    """Return the report with everybody from Iceland, as told or as inferred."""
    document = happened()
    actors = tuple(
        replace(actor, country="ISL", country_inferred=inferred) for actor in document.actors
    )
    return replace(document, actors=actors)


def written(form: ExportFormat, document: Document) -> str:
    data = b"".join(export_as(form)([document]))
    if form is ExportFormat.PARQUET:
        return json.dumps(pq.read_table(io.BytesIO(data)).to_pylist())
    if form is ExportFormat.XMI:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    return data.decode()


def names_iceland(form: ExportFormat, text: str) -> bool:
    return ('"is"' if form is ExportFormat.FOLLOWTHEMONEY else "ISL") in text


@pytest.mark.parametrize("form", sorted(LEFT_OUT))
def test_it_is_left_out_where_it_is_not_told(form: ExportFormat) -> None:
    assert names_iceland(form, written(form, iceland(inferred=False)))
    assert not names_iceland(form, written(form, iceland(inferred=True)))


@pytest.mark.parametrize("form", sorted(NEED_ONE))
def test_formats_of_events_have_it(form: ExportFormat) -> None:
    assert names_iceland(form, written(form, iceland(inferred=True)))


def test_people_see_that_it_is_inferred() -> None:
    told, guessed = (
        written(ExportFormat.HTML, iceland(inferred=inferred)) for inferred in (False, True)
    )
    assert "ISL" in told
    assert "ISL?" not in told
    assert guessed.count("ISL") == guessed.count("ISL?") > 0


def test_the_record_says_that_it_is_inferred() -> None:
    (line,) = written(ExportFormat.JSONL, iceland(inferred=True)).splitlines()
    actors = json.loads(line)["actors"]
    assert {(actor["country"], actor["country_inferred"]) for actor in actors} == {("ISL", True)}


@pytest.mark.parametrize(("inferred", "country"), [(False, "ISL"), (True, None)])
def test_the_archive_knows_what_is_told(
    tmp_path: Path, inferred: bool, country: str | None
) -> None:
    with Archive(tmp_path / "a.db", write=True) as archive:
        archive.add(iceland(inferred=inferred))
        assert archive.who("Karla Wendisch").actor["country"] == country
        assert {hit["actor_country"] for hit in archive.search(speaker="Wendisch")} == {country}
