from dataclasses import replace
from pathlib import Path

import sample_press

from wortlaut import Archive
from wortlaut.archive.found_at import found_at


def test_every_source_of_a_text_the_earliest_first(tmp_path: Path) -> None:
    document = sample_press.press()[0]
    later = replace(
        document.article, outlet="Anzeiger", published="2023-11-05", url="https://a.example"
    )
    undated = replace(document.article, outlet=None, published=None, title=None)
    copies = [replace(document, article=article) for article in (undated, later, document.article)]
    with Archive(tmp_path / "a.db", write=True) as archive:
        archive.add([*copies, sample_press.press()[1]])
        found = found_at(archive.connection, document.article.id)
        few = found_at(archive.connection, document.article.id, most=1)
    assert [each["outlet"] for each in found] == ["Bote", "Anzeiger", None]
    assert found[1] == {
        "title": "Streit um die Brücke",
        "url": "https://a.example",
        "outlet": "Anzeiger",
        "published": "2023-11-05",
    }
    assert few == found[:1]
