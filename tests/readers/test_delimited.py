import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from material import MORE, TEXT, articles, read_file, rejections, texts

from wortlaut.readers import ReadOptions
from wortlaut.readers.delimited import read_delimited
from wortlaut.readers.delimited_rows import Rows
from wortlaut.records import Article, Reason


def read_bytes(data: bytes, **options: object) -> list[object]:
    stream: io.BufferedReader = io.BufferedReader(io.BytesIO(data))
    return list(read_delimited(stream, "a.csv", ReadOptions(**options)))  # type: ignore[arg-type]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(
        [["Titel", "Text", "Datum"], ["A, B; C", TEXT, "29.10.2023"], ["D", MORE, "2023-10"]]
    )
    results = read_file(tmp_path / "a.csv", out.getvalue().encode(encoding))
    assert [(each.title, each.text, each.published) for each in articles(results)] == [
        ("A, B; C", TEXT, "2023-10-29"),
        ("D", MORE, "2023-10"),
    ]


@given(
    rows=st.lists(
        st.tuples(
            st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20),
            st.text(st.sampled_from('ab",;\n '), max_size=30),
        ),
        max_size=6,
    )
)
def test_what_the_csv_module_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([("text", "title"), *rows])
    results = read_bytes(out.getvalue().encode(), check_language=False)
    found = [each.text for each in results if isinstance(each, Article)]
    assert found == [text for text, _ in rows if any(map(str.isalnum, text))]


def test_the_same_without_quotes_where_none_are_needed(tmp_path: Path) -> None:
    data = f"text\n{TEXT.replace(',', '')}\n"
    assert texts(read_file(tmp_path / "a.csv", data.encode())) == [TEXT.replace(",", "")]


def test_a_row_over_several_lines_keeps_them(tmp_path: Path) -> None:
    data = f'title,text\r\nA,"{TEXT}\r\n\r\n{MORE}"\r\n'
    assert texts(read_file(tmp_path / "a.csv", data.encode())) == [f"{TEXT}\r\n\r\n{MORE}"]


WRONG = [
    # A quote inside a field is not doubled; the text goes on for two lines.
    '"B","Er sagte "nein" und ging.\nDann, wieder, einer\nund Schluss, sagte er","2023"\n',
    # A quote is never closed.
    f'"B","{MORE},"2023"\n',
    # Text stands after the closing quote.
    f'"B","{MORE}" sagte er,"2023"\n',
    # A separator stands in a field without quotes.
    f'"B",{TEXT},"2023"\n',
    # A field is missing.
    '"B"\n',
]


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_quotes_cost_the_row_that_has_them(tmp_path: Path, wrong: str) -> None:
    good = [f'"A","{TEXT}","2023"\n', f'"C","{MORE}","2023"\n', f'"D","{TEXT}","2022"\n']
    data = '"title","text","published"\n' + good[0] + wrong + "".join(good[1:])
    results = read_file(tmp_path / "a.csv", data.encode())
    assert [each.title for each in articles(results)] == ["A", "C", "D"]
    first, *rest = rejections(results)
    assert first.reason is Reason.FORMAT
    assert first.source == f"{tmp_path / 'a.csv'}:3"
    # What follows of a broken row is named with its lines.
    lines = wrong.count("\n")
    assert [each.source for each in rest] == (
        [f"{tmp_path / 'a.csv'}:4-{2 + lines}"] if lines > 1 else []
    )


def test_a_quote_open_to_the_end_costs_one_row(tmp_path: Path) -> None:
    row = f"D,{MORE.replace(',', '')},2023\n"
    data = f'title,text,published\nA,"{MORE}",2023\nB,"offen,2023\n' + 2000 * row
    results = read_file(tmp_path / "a.csv", data.encode())
    assert len(articles(results)) == 2001
    (rejected,) = rejections(results)
    assert rejected.source.endswith(":3")
    assert "never closed" in rejected.detail


def test_an_open_quote_is_looked_for_within_the_limit() -> None:
    row = b"D," + b"x" * 50 + b"\n"
    data = b'title,text\nB,"offen\n' + 1000 * row
    results = read_bytes(data, max_bytes=100, check_language=False)
    assert len([each for each in results if isinstance(each, Article)]) == 1000


def test_a_line_in_another_code_page(tmp_path: Path) -> None:
    data = (
        f"title,text\nA,{MORE}\nB,".encode() + b"Gr\x94\xe1e f\x81r alle\n" + f"C,{MORE}\n".encode()
    )
    results = read_file(tmp_path / "a.csv", data)
    assert [each.title for each in articles(results)] == ["A", "C"]
    (rejected,) = rejections(results)
    assert (rejected.reason, rejected.source[-2:]) == (Reason.ENCODING, ":3")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\n\n \n", Reason.EMPTY),
        (b"title,text\n", Reason.EMPTY),
        (b'"title,text\n', Reason.FORMAT),
        (b"a,b\n1,2\n", Reason.FORMAT),
        (b",".join(b"a" for _ in range(5000)), Reason.FORMAT),
        (b"PK\x03\x04abc", Reason.BINARY),
        (b"text\nab\x00cd", Reason.BINARY),
    ],
)
def test_what_is_no_table(tmp_path: Path, data: bytes, reason: Reason) -> None:
    (rejected,) = rejections(read_file(tmp_path / "a.csv", data))
    assert rejected.reason is reason


def test_a_long_article_is_within_the_limit_of_articles_alone(tmp_path: Path) -> None:
    long = f"{MORE} " * 3000
    assert texts(read_file(tmp_path / "a.csv", f'text\n"{long}"\n'.encode())) == [long]
    (rejected,) = rejections(
        read_file(tmp_path / "a.csv", f'text\n"{long}"\n'.encode(), max_bytes=100_000)
    )
    assert rejected.reason is Reason.TOO_LARGE


@given(st.binary(max_size=300))
@example(b'text\n"')
@example(b'text\n""",\n"a\n')
@example(b"text\r\r\n")
@example(b"text\na\rb\n")
def test_no_bytes_crash_it(data: bytes) -> None:
    for head in (b"", b"text,title\n", b'"text"\n'):
        assert read_bytes(head + data)


@given(st.lists(st.sampled_from(['"', ",", "a", "\n", '""', '"\n', '","']), max_size=60))
def test_every_line_is_read_or_named(pieces: list[str]) -> None:
    """Of lines that hold something none is lost: each is in a row or within a rejection."""
    below = "".join(pieces)
    lines = iter(["text,title\n", *below.splitlines(keepends=True)])
    rows = Rows(lines, max_characters=10_000)
    assert rows.header() == ["text", "title"]
    covered = {number for row in rows for number in range(row.first, row.last + 1)}
    expected = {n for n, line in enumerate(below.splitlines(), start=2) if line}
    assert expected <= covered
