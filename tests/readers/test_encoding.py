import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.readers.encoding import check_intact, decode
from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

GERMAN = (
    "Die Bürgermeisterin erklärte am Freitag, die Straße bleibe gesperrt.\r\n"
    "„Wir müssen größere Schäden vermeiden“, sagte sie – über die Höhe schwieg sie.\n"
)


def reason(result: str | Problem) -> Reason:
    assert isinstance(result, Problem)
    assert result.detail.isprintable()
    return result.reason


@pytest.mark.parametrize(
    "data",
    [
        GERMAN.encode(),
        codecs.BOM_UTF8 + GERMAN.encode(),
        GERMAN.encode("utf-16"),
        codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"),
        GERMAN.encode("utf-16-le"),
        GERMAN.encode("utf-16-be"),
        GERMAN.encode("utf-32"),
        GERMAN.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "be-bom", "le", "be", "utf-32", "cp1252"],
)
def test_text_comes_out_as_it_went_in(data: bytes) -> None:
    assert decode(data) == GERMAN


def test_foreign_names_in_windows_1252() -> None:
    text = "François Müller und Åsa Øvergård trafen José Núñez in Besançon; der Preis: 5 €."
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("codec", ["cp850", "mac-roman", "cp437"])
def test_other_code_pages_are_refused_with_the_place(codec: str) -> None:
    plain = "Die Bürgermeisterin erklärte, größere Schäden an Straßen drohten."
    result = decode(plain.encode(codec))
    assert reason(result) is Reason.ENCODING
    assert isinstance(result, Problem)
    assert "offset 5" in result.detail
    assert "UTF-8" in result.detail


def test_cut_utf8_is_not_read_as_windows_1252() -> None:
    assert reason(decode(GERMAN.encode() + "ä".encode()[:1])) is Reason.ENCODING


def test_broken_utf16() -> None:
    assert reason(decode(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00")) is Reason.ENCODING
    assert reason(decode(GERMAN.encode("utf-16") + b"\x00")) is Reason.ENCODING


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "office"),
        (b"{\\rtf1\\ansi Text}", "RTF"),
        (b"Text\x00Text und weiter", "zero byte at offset 4"),
        (b"T" * 10_000 + b"\x00", "zero byte at offset 10000"),
        (GERMAN.encode("utf-16") + b"\x00\x00", "zero character"),
    ],
)
def test_binary_data_is_named(data: bytes, kind: str) -> None:
    result = decode(data)
    assert reason(result) is Reason.BINARY
    assert isinstance(result, Problem)
    assert kind in result.detail


def test_declared_encoding_is_used_when_it_can_be_true() -> None:
    text = "Wałęsa sprach in Łódź über Größe."
    assert decode(text.encode("iso8859-2"), declared="ISO-8859-2") == text
    assert decode("Größe: 5 €".encode("cp1252"), declared="iso-8859-1") == "Größe: 5 €"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("us-ascii", "cp1252"),
        ("latin1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("windows-1254", "cp1254"),
        ("iso-8859-15", "iso8859-15"),
        ("windows-1250", "cp1250"),
        ("ibm850", "cp850"),
        ("macintosh", "mac-roman"),
    ],
)
def test_each_encoding_of_pages_is_read_as_declared(declared: str, codec: str) -> None:
    text = "Größe und Straße, Äpfel, Öl, Übermut"
    assert decode(text.encode(codec), declared=declared) == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-16", "no-such", "../..", "hex", "\ud800"])
def test_utf8_is_believed_before_a_declaration(declared: str) -> None:
    assert decode(GERMAN.encode(), declared=declared) == GERMAN


@pytest.mark.parametrize("declared", ["utf-7", "hex", "base64", "no-such", "idna"])
def test_declared_codecs_that_are_no_page_encodings_are_ignored(declared: str) -> None:
    assert decode(GERMAN.encode("cp1252"), declared=declared) == GERMAN


def test_mojibake_is_found() -> None:
    spoilt = GERMAN.encode().decode("cp1252", errors="ignore")
    problem = check_intact(spoilt)
    assert problem is not None
    assert problem.reason is Reason.ENCODING
    assert "Windows-1252" in problem.detail
    latin = "Die StraÃ\x9fe fÃ¼r FuÃ\x9fgÃ¤nger"
    assert check_intact(latin) is not None


def test_lost_letters_are_found() -> None:
    assert check_intact("Die Stra\ufffde f\ufffdr alle B\ufffdrger") is not None
    assert check_intact("Ein Zeichen \ufffd ging verloren. " + GERMAN * 20) is None


@pytest.mark.parametrize(
    ("text", "intact"),
    [
        ("fÃ¼r alle StraÃŸen", True),
        ("fÃ¼r alle StraÃŸen, drÃ¼ben", False),
        ("fÃ¼r alle StraÃŸen, drÃ¼ben, schön, für, müde", True),
        ("fÃ¼r alle StraÃŸen, drÃ¼ben, schön, müde", False),
        ("â€žJaâ€œ, sagte er, â€žNeinâ€œ sie.", False),
        ("Stra\ufffde f\ufffdr", True),
        ("Stra\ufffde f\ufffdr B\ufffdrger".ljust(899), False),
        ("Stra\ufffde f\ufffdr B\ufffdrger".ljust(900), True),
        ("Stra\ufffde f\ufffdr B\ufffdrger \ufffd".ljust(1199), False),
    ],
)
def test_three_letters_are_enough_unless_many_are_whole(text: str, intact: bool) -> None:
    assert (check_intact(text) is None) is intact


def test_spoilt_letters_are_counted_once_each() -> None:
    problem = check_intact("fÃ¼r alle StraÃŸen, drÃ¼ben")
    assert problem is not None
    assert problem.detail.startswith("3 letters")


def test_a_report_about_mojibake_passes() -> None:
    assert check_intact("Statt „ä“ stehe dort „Ã¤“, sagte der Händler.") is None


@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    result = decode(data)
    if isinstance(result, str):
        result.encode()
    else:
        assert result.detail.isprintable()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_utf8_round_trip(text: str) -> None:
    if not text.startswith(("\ufeff", "%PDF-", "PK\x03\x04", "{\\rtf", "GIF8")):
        assert decode(text.encode()) == text
