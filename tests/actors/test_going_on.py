import pytest
from acting import Said, speakers

from wortlaut.records import Kind

Q = "es sei zu spät"


def test_the_speaker_of_before_goes_on() -> None:
    text = "Anna Berg sagte, es sei zu spät. Der Zug sei weg."
    goes_on = Said("Der Zug sei weg.", kind=Kind.INDIRECT_FREE_INDIRECT)
    assert speakers(text, Said(Q, "Anna Berg"), goes_on) == ["Anna Berg", "Anna Berg"]


def test_nobody_goes_on_after_other_sentences() -> None:
    text = "Anna Berg sagte, es sei zu spät. Es regnete. Es war kalt. „Der Zug ist weg.“"
    later = Said("„Der Zug ist weg.“", kind=Kind.DIRECT)
    assert speakers(text, Said(Q, "Anna Berg"), later) == ["Anna Berg", None]


def test_a_quotation_goes_on_from_the_sentence_before() -> None:
    text = "Anna Berg sagte, es sei zu spät. „Der Zug ist weg.“"
    goes_on = Said("„Der Zug ist weg.“", kind=Kind.DIRECT)
    assert speakers(text, Said(Q, "Anna Berg"), goes_on) == ["Anna Berg", "Anna Berg"]


def test_free_indirect_speech_goes_on_over_a_sentence() -> None:
    text = "Die NATO sagte, es sei zu spät. Es regnete. Der Zug sei weg."
    goes_on = Said("Der Zug sei weg.", kind=Kind.INDIRECT_FREE_INDIRECT)
    assert speakers(text, Said(Q, "Die NATO"), goes_on) == ["NATO", "NATO"]


@pytest.mark.parametrize(
    ("between", "name"),
    [("Es regnete. Es war kalt. Es schneite.", "Anna Berg"), ("Jan Holm kam. Es schneite.", None)],
)
def test_a_paragraph_told_indirectly_goes_on_over_one_about_nobody(
    between: str, name: str | None
) -> None:
    text = f"Anna Berg sagte, es sei zu spät.\n\n{between}\n\nDer Zug sei weg."
    goes_on = Said("Der Zug sei weg.", kind=Kind.INDIRECT_FREE_INDIRECT)
    assert speakers(text, Said(Q, "Anna Berg"), goes_on) == ["Anna Berg", name]
