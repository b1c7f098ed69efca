import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.errors import ArticleError
from wortlaut.records import Article


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_id_is_the_checksum_of_the_text(text: str) -> None:
    article = Article.of(text)
    assert article.text == text
    assert article.id == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_a_lone_surrogate_is_refused_with_its_place() -> None:
    with pytest.raises(ArticleError, match="character 4"):
        Article.of("Text\ud83d")


def test_what_is_known_of_a_text_is_checked_too() -> None:
    with pytest.raises(ArticleError, match="title"):
        Article.of("Text", title="\ud83d")
