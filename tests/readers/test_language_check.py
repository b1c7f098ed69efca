import json
import lzma
from pathlib import Path

import pytest

from wortlaut.readers import language_check
from wortlaut.readers.language_check import check_declared, language_of
from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

SHARED = Path(__file__).resolve().parents[2] / "../shared"
GERMAN = "Der Sprecher sagte, man habe nichts davon gewusst und werde den Vorwurf prüfen."
ENGLISH_QUOTE = (
    "“We will not comment on any of these reports, and that is all I have to say today.”"
)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The spokesman said that nobody had known about it and that they would look."),
        ("nl", "De woordvoerder zei dat niemand ervan wist en dat ze het gaan onderzoeken."),
        ("da", "Talsmanden sagde, at ingen havde kendt til det, og at de vil undersøge sagen."),
        ("fr", "Le porte-parole a déclaré que personne n'en savait rien et qu'on verrait bien."),
        ("ru", "Представитель заявил, что никто об этом не знал и что дело будет проверено."),
        ("ar", "قال المتحدث إن أحدا لم يكن يعلم بذلك وإنهم سيحققون في الأمر قريبا."),
    ],
)
def test_other_languages_are_refused(code: str, text: str) -> None:
    result = language_of(text, ("de",))
    assert isinstance(result, Problem)
    assert result.reason is Reason.LANGUAGE
    assert "'de'" in result.detail
    assert language_of(text * 20, ("de",)) == result or code in {"ar"}


def test_one_of_several_expected_languages() -> None:
    english = "The spokesman said that nobody had known about it."
    assert language_of(english, ("de", "en")) == "en"
    assert language_of(GERMAN, ("en", "de")) == "de"


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        GERMAN.upper(),
        f"{GERMAN} {ENGLISH_QUOTE}",
        f"{ENGLISH_QUOTE} {GERMAN} {GERMAN}",
        f"{ENGLISH_QUOTE} sagte der Sprecher am Abend vor Journalisten.",
        "Nein.",
        "Berlin (ag) – 3:1",
        "FC Musterstadt – SV Beispielhausen 3:1 (1:0)",
        "12.500 17,3 %",
        "😀" * 100,
    ],
)
def test_german_mixed_and_undecidable_texts_pass(text: str) -> None:
    assert language_of(text, ("de",)) == "de"


@pytest.mark.parametrize("text", ["„" * 1_000_000, ". , ; " * 1_000, "– … –\n" * 1_000])
def test_a_long_text_without_words_is_refused(text: str) -> None:
    problem = language_of(text, ("de",))
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.FORMAT


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Представитель заявил", False),  # 19 letters, 20 in the next
        ("Представители заявили", True),
        (f"{ENGLISH_QUOTE} sagte der Sprecher uns", True),  # 19 beside the quotation
        (f"{ENGLISH_QUOTE} sagte der Sprecher dort", False),
    ],
)
def test_twenty_letters_tell_a_language(text: str, refused: bool) -> None:
    assert isinstance(language_of(text, ("de",)), Problem) is refused


@pytest.mark.parametrize(
    ("other", "german", "refused"),
    [(0.3, 0.0099, True), (0.2999, 0.0099, False), (0.9, 0.01, False), (0.9, 0.0099, True)],
)
def test_another_language_has_to_be_likely_and_german_not(
    monkeypatch: pytest.MonkeyPatch, other: float, german: float, refused: bool
) -> None:
    class Identifier:
        def rank(self, text: str) -> list[tuple[str, float]]:
            assert text == unknown
            return [("xx", other), ("de", german)]

    unknown = "Xylo kramba vonto zulipe darno"
    monkeypatch.setattr(language_check, "_identifier", Identifier)
    assert isinstance(language_of(unknown, ("de",)), Problem) is refused


@pytest.mark.parametrize(
    ("before", "after", "refused"),
    [
        (0, 16_000, False),
        (9_000, 7_000, False),
        (10_000, 6_000, False),
        (16_000, 0, False),
        (4_000, 12_000, True),
        (14_000, 2_000, True),
    ],
)
def test_start_middle_and_end_of_a_long_text_are_looked_at(
    before: int, after: int, refused: bool
) -> None:
    words = (GERMAN * 60)[:4_000]
    text = "." * before + words + "." * after
    problem = language_of(text, ("de",))
    assert isinstance(problem, Problem) is refused


def test_a_megabyte_is_answered() -> None:
    assert isinstance(language_of("a" * 1_000_000, ("de",)), str | Problem)
    assert isinstance(language_of("\ud800" * 1_000_000, ("de",)), str | Problem)


@pytest.mark.parametrize("declared", ["de", "DE", "de-AT", "de_CH", "deu", " German "])
def test_declared_german(declared: str) -> None:
    assert check_declared(declared, ("de",)) is None


@pytest.mark.parametrize("declared", ["en", "en-US", "nl", "xx", "den", "\ud800", "d" * 1_000_000])
def test_declared_other_language(declared: str) -> None:
    problem = check_declared(declared, ("de",))
    assert problem is not None
    assert problem.reason is Reason.LANGUAGE
    assert problem.detail.isprintable()
    assert len(problem.detail) < 300


def test_every_article_of_the_corpus_is_german() -> None:
    corpus = SHARED / "data/statements/wikinews-dev.jsonl.xz"
    if not corpus.exists():
        pytest.skip(f"no {corpus}")
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        refused = [
            article["documentName"]
            for article in map(json.loads, lines)
            if language_of(article["originalText"], ("de",)) != "de"
        ]
    assert refused == []
