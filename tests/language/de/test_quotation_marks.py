import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language import QuotedRange
from wortlaut.language.de.structure.quotation_marks import MAX_DEPTH, quotation_marks
from wortlaut.language.de.words.tokens import tokenize


def found(text: str) -> list[tuple[str, int, bool]]:
    tokens = tokenize(text)
    return [
        (text[tokens[item.first].start : tokens[item.last - 1].end], item.level, item.closed)
        for item in quotation_marks(text, tokens)
    ]


def closed(*quotes: str) -> list[tuple[str, int, bool]]:
    return [(quote, 0, True) for quote in quotes]


@pytest.mark.parametrize(
    "quote",
    [
        "„Wir kommen“",
        "„Wir kommen”",
        '„Wir kommen"',
        "“Wir kommen”",
        "”Wir kommen”",
        "»Wir kommen«",
        "«Wir kommen»",
        "« Wir kommen »",
        '"Wir kommen"',
        "‚Wir kommen‘",
        "‚Wir kommen’",
        "‘Wir kommen’",
        "'Wir kommen'",
        "‹Wir kommen›",
        "›Wir kommen‹",
        "''Wir kommen''",
        "``Wir kommen''",
        "»Wir kommen»",
        "«Wir kommen«",
        "›Wir kommen›",
        "‹Wir kommen‹",
        "`Wir kommen´",
        "`Wir kommen`",
        "´Wir kommen´",
        "‚Wir kommen´",
        "‚Wir kommen`",
        "‚Wir kommen'",
        "‘Wir kommen'",
        "„Wir kommen''",
        '“Wir kommen"',
        "“Wir kommen“",
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        "{}, sagte er.",
        "Er sagte: {}.",
        "({})",
        "{}",
        "So {} – ja",
        "[{}]",
        "{{{}}}",
        "Er: {}; sie: nein",
        "{}! Ja",
        "{}? Ja",
        "Er – {} – ging",
    ],
)
def test_every_kind_is_paired(quote: str, around: str) -> None:
    assert found(around.format(quote)) == closed(quote)


@pytest.mark.parametrize(("opening", "closing"), ["‚‘", "‚’", "‘’", "''", "`´", "´´"])
def test_a_single_mark_closes_none_across_a_double_one(opening: str, closing: str) -> None:
    text = f"Er rief {opening}Komm „Halt{closing} und lief“ fort."
    assert [words for words, _, pair in found(text) if pair] == [f"„Halt{closing} und lief“"]


@pytest.mark.parametrize("mark", "’'‘´`")
def test_a_mark_between_letters_is_an_apostrophe(mark: str) -> None:
    assert found(f"So geht{mark}s nicht{mark}s weiter") == []
    assert found(f"„Geht{mark}s?“, fragte er.") == closed(f"„Geht{mark}s?“")


def test_four_stand_in_each_other_and_no_more() -> None:
    four = "„Eins „zwei „drei „vier“ drei“ zwei“ eins“"
    assert [(level, pair) for _, level, pair in found(four)] == [(n, True) for n in range(4)]
    five = found("„Eins „zwei „drei „vier „fünf“ vier“ drei“ zwei“ eins“")
    assert max(level for _, level, _ in five) == MAX_DEPTH - 1


@pytest.mark.parametrize("closing", ["“", "”", '"', "''"])
def test_two_commas_before_a_word_open(closing: str) -> None:
    assert found(f"Er rief ,,Halt{closing}, dann (,,nein{closing}).") == closed(
        f",,Halt{closing}", f",,nein{closing}"
    )
    assert found(f"Brot,, Butter,,Eier, ,, und „ja“{closing}") == closed("„ja“")


def test_several_in_a_row() -> None:
    assert found("„Ja“, „nein“ und »doch«.") == closed("„Ja“", "„nein“", "»doch«")
    assert found('"Ja", sagte sie. "Nein", er.') == closed('"Ja"', '"Nein"')
    assert found("“Ja,” sagte sie, „Nein“ er.") == closed("“Ja,”", "„Nein“")


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("„Er rief ‚Halt‘ und lief“", "‚Halt‘"),
        ("„Er rief „Halt“ und lief“", "„Halt“"),
        ("„Er rief “Halt” und lief“", "“Halt”"),
        ("»Er rief ›Halt‹ und lief«", "›Halt‹"),
        ("«Er rief ‹Halt› und lief»", "‹Halt›"),
        ("\"Er rief 'Halt' und lief\"", "'Halt'"),
        ('„Er rief "Halt" und lief“', '"Halt"'),
        ("„Er rief ‚Halt‘“", "‚Halt‘"),
        ("„‚Halt‘, rief er“", "‚Halt‘"),
        ("\"'Halt', rief er\"", "'Halt'"),
    ],
)
def test_nested(outer: str, inner: str) -> None:
    assert found(f"Sie sagt: {outer}.") == [(outer, 0, True), (inner, 1, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Wie geht's, wie geht’s?",
        "Hans' Auto und Max’ Rad stehen dort.",
        "In den '90er Jahren und in den ’80ern",
        "So 'n Pech, 's ist aus.",
        'Ein Rohr von 5" Breite',
        "Er kam“ und ging.",
        "Er kam, sagte er: „",
    ],
)
def test_what_quotes_nothing(text: str) -> None:
    assert found(text) == []


def test_apostrophes_inside_a_quotation() -> None:
    assert found("‚So geht’s nicht‘, rief er.") == closed("‚So geht’s nicht‘")


def test_a_mark_inside_a_token() -> None:
    assert found("Die „Adler“-Kapsel landete.") == closed("„Adler“-Kapsel")


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    text = "Er sagte: „Das geht nicht.\n\nDanach ging er zu „Meier“."
    assert found(text) == [("„Das geht nicht.", 0, False), ("„Meier“", 0, True)]


def test_a_missing_closing_mark_ends_before_the_next_of_its_kind() -> None:
    text = "„Das geht nicht, sagte er. „Das will ich nicht“, sagte sie."
    assert found(text) == [
        ("„Das geht nicht, sagte er.", 0, False),
        ("„Das will ich nicht“", 0, True),
    ]


def test_a_missing_inner_closing_mark() -> None:
    assert found("„Das ist ‚gut“, sagte er.") == [("„Das ist ‚gut“", 0, True), ("‚gut", 1, False)]


def test_a_quotation_over_paragraphs() -> None:
    text = "„Das geht nicht.\n\n„Das will ich nicht“, sagte sie."
    assert found(text) == closed("„Das geht nicht.\n\n„Das will ich nicht“")


TEXTS = st.text("aB9 .,-(:\n'’\"„“”«»‚‘‹›`´", max_size=60)


@given(TEXTS)
def test_ranges_nest_or_are_apart(text: str) -> None:
    tokens = tokenize(text)
    ranges = quotation_marks(text, tokens)
    around: list[QuotedRange] = []
    for item in ranges:
        assert 0 <= item.first < item.last <= len(tokens)
        while around and around[-1].last <= item.first:
            around.pop()
        assert not around or item.last <= around[-1].last
        assert item.level == len(around) < MAX_DEPTH
        around.append(item)
    assert [item.first for item in ranges] == sorted(item.first for item in ranges)


@pytest.mark.parametrize("piece", ["„", "„ ", '" ', "„a“ ", "„»", "‚a ", "„a.\n\n", "'"])
def test_a_long_text_of_marks(piece: str) -> None:
    text = piece * 30_000
    tokens = tokenize(text)
    assert all(item.level < MAX_DEPTH for item in quotation_marks(text, tokens))
