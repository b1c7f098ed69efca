from pathlib import Path

import pyarrow as pa
from sample_documents import happened

from wortlaut.archive import Archive
from wortlaut.archive.search.events import COLUMNS
from wortlaut.exports.event_table import event_schema, event_table


def test_the_rows_are_those_that_a_search_finds(tmp_path: Path) -> None:
    with Archive(tmp_path / "presse.db", write=True) as archive:
        archive.add([happened()])
        found = archive.events(limit=None)
    assert event_table(happened()) == sorted(found, key=lambda row: str(row["event"]))


def test_the_types_hold_every_row() -> None:
    schema = event_schema()
    assert schema.names == list(COLUMNS)
    assert pa.Table.from_pylist(event_table(happened()), schema).to_pylist() == event_table(
        happened()
    )
