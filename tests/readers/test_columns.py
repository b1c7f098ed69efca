import pytest
from material import TEXT

from wortlaut.errors import UsageError
from wortlaut.readers import ReadOptions, parse_columns
from wortlaut.readers.columns import map_columns, read_row
from wortlaut.readers.problem import Problem
from wortlaut.records import Article, Reason


def mapped(*names: str, columns: str = "") -> tuple[object, list[str]]:
    said: list[str] = []
    options = ReadOptions(columns=parse_columns(columns) if columns else (), notify=said.append)
    return map_columns(names, "a.csv", options), said


def test_usual_names_are_guessed_and_shown() -> None:
    places, said = mapped("ID", "Headline", "Body", "Publish-Date", "Quelle")
    assert places == {"title": 1, "text": 2, "published": 3, "outlet": 4}
    (remark,) = said
    for each in ("a.csv", "text='Body'", "title='Headline'", "published='Publish-Date'"):
        assert each in remark


def test_of_several_usual_names_one_is_taken() -> None:
    assert mapped("content", "text")[0] == {"text": 1}


def test_a_column_that_the_user_gave_away_is_not_guessed() -> None:
    places, said = mapped("text", "content", columns="title=text,text=content")
    assert places == {"title": 0, "text": 1}
    assert said == []


def test_names_are_compared_without_case_after_exactly() -> None:
    assert mapped("body", "Body", columns="text=Body")[0] == {"text": 1}
    assert mapped("Der Text", columns="text=der text")[0] == {"text": 0}


def test_a_missing_column_names_those_that_are_there() -> None:
    problem, _ = mapped("a", "b", columns="text=c")
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.FORMAT
    assert "'c'" in problem.detail
    assert "'a', 'b'" in problem.detail


def test_no_text_column() -> None:
    problem, _ = mapped("a", *(f"x{n}" for n in range(50)))
    assert isinstance(problem, Problem)
    assert "--columns text=" in problem.detail
    assert "39 more" in problem.detail


@pytest.mark.parametrize("columns", ["text", "text=", "=a", "body=a", "text=a,text=b", ""])
def test_columns_that_cannot_be_meant(columns: str) -> None:
    with pytest.raises(UsageError, match="columns"):
        ReadOptions(columns=parse_columns(columns))


def test_a_comma_may_stand_in_a_name() -> None:
    assert parse_columns("text=Text, lang,title=A=B") == (("text", "Text, lang"), ("title", "A=B"))


def test_a_row() -> None:
    article = read_row([TEXT, "29.10.2023", None], {"text": 0, "published": 1, "url": 2}, OPTIONS)
    assert isinstance(article, Article)
    assert (article.text, article.published, article.url) == (TEXT, "2023-10-29", None)


OPTIONS = ReadOptions(max_bytes=200, check_language=False)


def test_the_limit_counts_bytes() -> None:
    places = {"text": 0}
    result = read_row(["ä" * 101], places, OPTIONS)
    assert isinstance(result, Problem)
    assert result.reason is Reason.TOO_LARGE
    assert isinstance(read_row(["ä" * 100], places, OPTIONS), Article)


def test_no_text_in_the_row() -> None:
    result = read_row([None], {"text": 0}, OPTIONS)
    assert isinstance(result, Problem)
    assert result.reason is Reason.EMPTY


def test_a_date_that_is_none_is_refused_with_the_forms_that_a_table_may_have() -> None:
    def read(published: str) -> Article | Problem:
        return read_row([TEXT, published], {"text": 0, "published": 1}, ReadOptions())

    slashes, word = read("10/29/2023"), read("gestern")
    assert isinstance(slashes, Problem)
    assert "'10/29/2023' does not say which is the day and which the month" in slashes.detail
    assert slashes.detail.endswith("or as 29.10.2023")
    assert isinstance(word, Problem)
    assert "'gestern' is not an ISO 8601 date" in word.detail
    assert word.detail.endswith("or as 29.10.2023")
    for published, day in (("29.10.2023", "2023-10-29"), (" ", None), ("", None)):
        article = read(published)
        assert isinstance(article, Article)
        assert article.published == day
