from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.words.tokens import tokenize
from wortlaut.language.paragraphs import paragraphs

LONG = "Wort " * 30 + "Ende."


def starts(text: str) -> list[str]:
    tokens = tokenize(text)
    return [tokens[first].text for first, _ in paragraphs(text, tokens)]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert starts("Eins zwei\n\nDrei\n \t\nVier") == ["Eins", "Drei", "Vier"]


def test_a_wrapped_line_does_not() -> None:
    assert starts("Eins zwei\nDrei vier") == ["Eins"]


def test_line_breaks_count_in_a_text_that_is_not_wrapped() -> None:
    assert starts(f"Titel\n{LONG}\nNoch einer\nund weiter") == ["Titel", "Wort", "Noch"]


def test_the_marks_of_a_ticker_part_its_messages() -> None:
    assert starts("+++ Mehr Geld +++ Der Bund zahlt. +++ Ende") == [
        "+",
        "Mehr",
        "+",
        "Der",
        "+",
        "Ende",
    ]
    assert starts("C++ und 1 + 1") == ["C++"]


@given(st.text("aB+ .\n\r\u2028", max_size=60))
def test_holds_every_token_once(text: str) -> None:
    tokens = tokenize(text)
    places = [place for first, last in paragraphs(text, tokens) for place in range(first, last)]
    assert places == list(range(len(tokens)))
