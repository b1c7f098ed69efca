import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import wortlaut
from wortlaut.errors import ArticleError, UsageError

TEXT = "„Das Haus ist sicher“, sagte Anna Berg am Montag. Sie hoffe, dass es so bleibe."


def test_the_public_names() -> None:
    assert wortlaut.__all__ == [
        "Archive",
        "Article",
        "Document",
        "Rejected",
        "WortlautError",
        "analyse",
        "analyse_many",
        "from_json",
        "json_schema",
        "read",
        "read_many",
        "table",
        "to_json",
    ]
    assert all(hasattr(wortlaut, name) for name in wortlaut.__all__)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "artikel.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = wortlaut.read(path, published="2023-10-30")
    assert document.article.text == TEXT
    assert document.article.published == "2023-10-30"
    assert document.statements[0].speaker is not None
    assert document.statements[0].speaker.text == "Anna Berg"
    assert wortlaut.table(document)[0]["speaker"] == "Anna Berg"


def test_what_is_known_of_a_text_is_kept() -> None:
    document = wortlaut.analyse(TEXT, title="Haus", outlet="Blatt", published="2023-10")
    assert (document.article.title, document.article.outlet) == ("Haus", "Blatt")
    assert document.article.published == "2023-10"
    assert wortlaut.analyse(document.article) == document


def test_many_keep_their_order_around_what_is_rejected(tmp_path: Path) -> None:
    for name, content in {"a.txt": TEXT, "b.txt": "", "c.txt": f"{TEXT} Ja."}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    first, second, third = wortlaut.read_many([tmp_path])
    assert isinstance(first, wortlaut.Document)
    assert isinstance(second, wortlaut.Rejected)
    assert isinstance(third, wortlaut.Document)
    assert second.reason == "empty"
    assert third.article.text.endswith("Ja.")


def test_a_single_source_is_no_list_of_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert [type(item) for item in wortlaut.read_many(str(path))] == [wortlaut.Document]
    (rejected,) = wortlaut.read_many(path, max_bytes=10)
    assert isinstance(rejected, wortlaut.Rejected)
    assert rejected.reason == "too_large"


def test_added_knowledge_is_used_where_it_is_named_and_nowhere_else(tmp_path: Path) -> None:
    article, own = tmp_path / "a.txt", tmp_path / "wissen.jsonl"
    article.write_text(TEXT, encoding="utf-8")
    own.write_text('{"id": "person:berg", "name": "Anna Berg", "country": "AUT"}\n')
    (read,) = wortlaut.read_many(article, knowledge_file=own)
    assert isinstance(read, wortlaut.Document)
    assert read == wortlaut.read(article, knowledge_file=own)
    assert read == wortlaut.analyse(TEXT, knowledge_file=own)
    assert (read.actors[0].key, read.actors[0].country) == ("person:berg", "AUT")
    assert wortlaut.analyse(TEXT).actors[0].key != "person:berg"
    broken = tmp_path / "kaputt.jsonl"
    broken.write_text('{"id": "berg"}\n')
    with pytest.raises(UsageError, match=r"kaputt\.jsonl"):
        wortlaut.analyse(TEXT, knowledge_file=broken)


def test_errors_say_what_was_wrong(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"fehlt\.txt"):
        wortlaut.read(tmp_path / "fehlt.txt")
    with pytest.raises(UsageError, match="published"):
        wortlaut.analyse(TEXT, published="2023-13-45")
    with pytest.raises(ArticleError, match="surrogate"):
        wortlaut.analyse("Text \udc80")
    lines = tmp_path / "zwei.jsonl"
    lines.write_text(f'{{"text": "{TEXT}"}}\n' * 2, encoding="utf-8")
    with pytest.raises(ArticleError, match="more than one article"):
        wortlaut.read(lines)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, wortlaut; print([m for m in ('numpy', 'onnxruntime') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("text", [None, b"Das Haus", 5, [TEXT], Path("artikel.txt")])
def test_a_text_that_is_no_string_is_refused_with_what_to_do(text: object) -> None:
    with pytest.raises(UsageError, match=rf"^text is of type {type(text).__name__}; give the text"):
        wortlaut.analyse(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "day", [date(2024, 5, 6), datetime(2024, 5, 6, 10), datetime(2024, 5, 6, tzinfo=UTC), 2024, b""]
)
def test_a_date_that_is_no_string_is_refused_with_what_to_do(day: object) -> None:
    said = rf"^published is of type {type(day).__name__}; give a string, such as '2023-10-29'"
    with pytest.raises(UsageError, match=said):
        wortlaut.analyse(TEXT, published=day)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=said):
        wortlaut.read("a.txt", published=day)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=said):
        wortlaut.Article.of(TEXT, published=day)  # type: ignore[arg-type]


def test_other_arguments_of_a_wrong_type_are_named() -> None:
    with pytest.raises(UsageError, match=r"^title is of type int"):
        wortlaut.analyse(TEXT, title=5)  # type: ignore[arg-type]
    for sources in (None, 5):
        with pytest.raises(UsageError, match=r"^sources is of type"):
            list(wortlaut.read_many(sources))  # type: ignore[arg-type]
    for source in ([None], b"a.txt", [b"a.txt"]):
        with pytest.raises(UsageError, match=r"^a source is of type"):
            list(wortlaut.read_many(source))  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r"^a source is of type list"):
        wortlaut.read(["a.txt"])  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r"^max_bytes is '5'"):
        wortlaut.read("a.txt", max_bytes="5")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r"^knowledge_file is of type int"):
        wortlaut.analyse(TEXT, knowledge_file=5)  # type: ignore[arg-type]


@pytest.mark.parametrize("articles", [TEXT, [None], [wortlaut.Article.of(TEXT), TEXT]])
def test_what_is_no_article_is_not_read_with_many(articles: object) -> None:
    with pytest.raises(UsageError, match=r"^analyse_many takes articles"):
        list(wortlaut.analyse_many(articles))  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r"^articles is of type NoneType"):
        list(wortlaut.analyse_many(None))  # type: ignore[arg-type]


def test_the_name_of_a_knowledge_file_may_be_a_string(tmp_path: Path) -> None:
    own = tmp_path / "wissen.jsonl"
    own.write_text('{"id": "person:berg", "name": "Anna Berg", "country": "AUT"}\n')
    assert wortlaut.analyse(TEXT, knowledge_file=str(own)).actors[0].key == "person:berg"
