import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wortlaut.language.de.words.tokens import tokenize

# Every case is cut by hand: "|" stands where a token ends.
CASES = [
    ("Am|3.|Oktober|1990", "Am 3. Oktober 1990"),
    ("u.a.|auch|u.|a.", "u.a. auch u. a."),
    ("z.B.|,|d.h.|und|i.d.R.", "z.B., d.h. und i.d.R."),
    ("Prof.|Dr.|Weiß|verdient|3,5|Mio.|Euro|.", "Prof. Dr. Weiß verdient 3,5 Mio. Euro."),
    ("George|W.|Bush", "George W. Bush"),
    ("1.000,5|und|-2,3", "1.000,5 und -2,3"),
    ("50|%|,|10|km|,|20|€|,|$|5", "50%, 10km, 20€, $5"),
    ("Ein-|und|Ausreise", "Ein- und Ausreise"),
    ("CDU/CSU|und|SPD|/|FDP", "CDU/CSU und SPD/FDP"),
    ("Siehe|https://www.beispiel.de/a-b?c=d,e|.", "Siehe https://www.beispiel.de/a-b?c=d,e."),
    ("(|post@beispiel.de|)", "(post@beispiel.de)"),
    (
        "„|Ja|“|,|“|Nein|”|,|»|so|«|,|«|so|»|,|‚|da|‘|,|‹|da|›",
        "„Ja“, “Nein”, »so«, «so», ‚da‘, ‹da›",
    ),
    ("'|Ja|'|,|\"|Nein|\"|,|''|so|''", "'Ja', \"Nein\", ''so''"),
    ("geht's|,|ich|'s|,|Hans|'|Auto", "geht's, ich's, Hans' Auto"),
    ("geht|’s|an|der|Côte|d’|Azur|,|O|’|Neill", "geht’s an der Côte d’Azur, O’Neill"),
    ("Moment|...|ja|…|und|..|?!".replace("?!", "?|!"), "Moment... ja… und..?!"),
    ("„|Eagle“-Mission", "„Eagle“-Mission"),
    ("Die|USA|.|Nato|.|Im|Jahr|2005.", "Die USA. Nato. Im Jahr 2005."),
    ("20:30|Uhr|,|2|-|3|Tore|,|Satz|.|Ohne|Lücke", "20:30 Uhr, 2-3 Tore, Satz.Ohne Lücke"),
    ("[|…|]|(|CDU|)|:|–|so|;|–", "[…] (CDU): –so; –"),
    ("20|°|C|,|§|5|,|#|Wahl|,|👍", "20 °C, §5, #Wahl, 👍"),
]


@pytest.mark.parametrize(("cut", "text"), CASES)
def test_cuts(cut: str, text: str) -> None:
    assert "|".join(token.text for token in tokenize(text)) == cut


def test_offsets_count_code_points() -> None:
    text = "👍\u00a0Ja,\u2003nein"
    assert [tuple(token) for token in tokenize(text)] == [
        (0, 1, "👍"),
        (2, 4, "Ja"),
        (4, 5, ","),
        (6, 10, "nein"),
    ]


def test_nothing_but_space() -> None:
    assert tokenize("") == ()
    assert tokenize(" \t\r\n\u00a0\u2028") == ()


def test_what_tells_where_lines_may_break_is_no_part_of_a_word() -> None:
    (token,) = tokenize("Bundes\u00adre\u200bgierung")
    assert token == (0, len("Bundesregierung") + 2, "Bundesregierung")
    (alone,) = tokenize("\u00ad")
    assert alone == (0, 1, "\u00ad")


def assert_covers(text: str) -> None:
    position = 0
    for token in tokenize(text):
        assert not text[position : token.start].strip()
        assert token.start < token.end
        written = text[token.start : token.end]
        plain = re.sub("[\u00ad\u200b\u2060\ufeff]", "", written) or written
        assert unicodedata.normalize("NFD", token.text) == unicodedata.normalize("NFD", plain)
        assert not any(char.isspace() for char in token.text)
        position = token.end
    assert not text[position:].strip()


@given(st.text(st.characters(), max_size=200))
@example("\uf900 \u212b")
def test_covers_any_text(text: str) -> None:
    assert_covers(text)


MARKS = st.text("aBß09 .,:;-–/'’\"„“”«»‚‘()[]…!?@%€$+²\n\u00a0", max_size=60)


@given(MARKS)
def test_covers_any_mix_of_marks(text: str) -> None:
    assert_covers(text)


@given(MARKS, MARKS)
def test_space_separates(left: str, right: str) -> None:
    shift = len(left) + 1
    moved = [(token.start + shift, token.end + shift) for token in tokenize(right)]
    apart = [(token.start, token.end) for token in tokenize(left)] + moved
    assert [(token.start, token.end) for token in tokenize(f"{left} {right}")] == apart


@pytest.mark.parametrize(
    "piece",
    [
        "„",
        "a",
        ".",
        "a.",
        "a@",
        "ab/",
        "(",
        "'",
        "a-",
        "1.",
        "\ud800",
        "\x00",
        "א",
        "http://",
        "“a",
    ],
)
def test_a_long_chunk_is_covered(piece: str) -> None:
    assert_covers(piece * 50_000)
