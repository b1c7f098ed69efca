from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.structure.blocks import Blocks
from wortlaut.language.de.words.tokens import tokenize

TEXT = """Ein langer Satz, der so breit ist wie keine andere Zeile in diesem Text und
der hier weitergeht. Kommen Sie?
(Beifall bei der SPD)

Die Überschrift

Frau Kern, ich mag Holz.
Berg lacht.
"""


def blocks(text: str) -> list[str]:
    tokens = tokenize(text)
    return [
        text[tokens[block.first].start : tokens[block.last - 1].end]
        for block in Blocks.of(text, tokens).between(0, len(tokens))
    ]


def test_wrapped_lines_go_on_and_others_end() -> None:
    assert [block.split("\n")[0][:12] for block in blocks(TEXT)] == [
        "Ein langer S",
        "(Beifall bei",
        "Die Überschr",
        "Frau Kern, i",
        "Berg lacht.",
    ]


def test_what_is_told_of_a_paragraph() -> None:
    tokens = tokenize(TEXT)
    question, applause, heading, said, told = Blocks.of(TEXT, tokens).between(0, len(tokens))
    assert [block.asks for block in (question, applause, heading, said, told)] == [True] + [
        False
    ] * 4
    assert [block.is_aside for block in (question, applause, heading, said)] == [
        False,
        True,
        True,
        False,
    ]
    assert said.first_person
    assert not told.first_person
    assert not said.names("kern")
    assert said.names("holz")
    assert told.names("berg")


def test_a_question_in_marks_is_one() -> None:
    text = "„Kommen Sie?“"
    (block,) = Blocks.of(text, tokenize(text)).between(0, len(tokenize(text)))
    assert block.asks


@given(st.text(st.sampled_from("Aa.?( )\n"), max_size=60))
def test_paragraphs_cover_all_tokens_once(text: str) -> None:
    tokens = tokenize(text)
    made = Blocks.of(text, tokens)
    found = [token for block in made.between(0, len(tokens)) for token in range(*block.range)]
    assert found == list(range(len(tokens)))
    for place in range(1, len(tokens)):
        before = made.ending_at(place)
        assert before is not None
        assert before.first < before.last == place
