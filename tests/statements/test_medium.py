"""The medium of quotations, chosen by the model that ships."""

from dataclasses import replace

import pytest

from wortlaut.encoder.logistic import Logistic
from wortlaut.language import load
from wortlaut.pipeline import analyse, prepare
from wortlaut.records import Act, Article, Kind, Medium, Quotation
from wortlaut.records.analysis import Analysis
from wortlaut.statements.medium import CHOICES, MediumModel, media, shipped_medium_model
from wortlaut.statements.medium_features import features

PACK = load("de")


def analysis(text: str, *quotations: Quotation) -> Analysis:
    return replace(prepare(Article.of(text), pack=PACK), quotations=quotations)


def known_of(read: Analysis) -> list[list[str]]:
    """Return the features of quotations whose cues do nothing but state."""
    return features(read, [Act.STATE] * len(read.quotations), PACK)


# Berg sagte , es regne .
# 0    1     2 3  4     5
SAID = Quotation(
    kind=Kind.INDIRECT,
    medium=Medium.WRITING,
    tokens=(3, 4),
    speaker=(0,),
    cue=(1,),
    frame=(0, 1, 2),
    media=((Medium.WRITING, 0.5), (Medium.SPEECH, 0.4)),
    confidence=0.9,
)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("„Wir sind erschöpft“, sagte der Trainer Karl Brandt im Interview.", Medium.SPEECH),
        ("In einem offenen Brief schrieb Anna Berg, die Stadt habe versagt.", Medium.WRITING),
    ],
)
def test_the_words_tell_the_medium(text: str, medium: Medium) -> None:
    (statement,) = analyse(Article.of(text)).statements
    assert statement.medium is medium


def test_each_quotation_has_one_of_the_media() -> None:
    read = analysis("Berg sagte, es regne.", SAID)
    (found,) = media(read, [Act.STATE], PACK, shipped_medium_model())
    assert found in CHOICES
    assert found is Medium.SPEECH
    assert media(analysis("Es regnet."), [], PACK, shipped_medium_model()) == []


def test_the_features_name_cue_and_speaker() -> None:
    known = known_of(analysis("Berg sagte, es regne.", SAID))[0]
    assert "cue=sagen" in known
    assert "cue hint=said" in known
    assert "speaker word=Berg" in known
    assert "most=writing" in known
    assert not any(feature.startswith("article") for feature in known)


def test_other_quotations_are_among_the_reasons() -> None:
    # Berg sagte , es regne . Berg sagte , es schneie . Berg sagte , es hagle .
    text = "Berg sagte, es regne. Berg sagte, es schneie. Berg sagte, es hagle."
    moved = [
        Quotation(
            kind=Kind.INDIRECT,
            medium=Medium.SPEECH,
            tokens=(base + 3, base + 4),
            cue=(base + 1,),
            media=((Medium.SPEECH, 1.0),),
            confidence=0.9,
        )
        for base in (0, 6, 12)
    ]
    known = known_of(analysis(text, *moved))[1]
    assert "before=speech same=False" in known
    assert "after=speech same=False" in known
    assert any(feature.startswith("article speech=") for feature in known)


def test_a_model_without_weights_takes_the_first() -> None:
    assert MediumModel({}).best(["bias"]) is CHOICES[0]


def test_weights_are_those_of_the_answers() -> None:
    model = MediumModel.of(Logistic({"writing cue=schreiben": 2.0, "speech bias": 1.0}))
    assert model.best(["bias"]) is Medium.SPEECH
    assert model.best(["bias", "cue=schreiben"]) is Medium.WRITING


def test_the_whole_article_counts_but_for_the_sentence_itself() -> None:
    # 30 sentences of six tokens; every second quotation is surely spoken, the rest written.
    moved = [
        Quotation(
            kind=Kind.INDIRECT,
            medium=Medium.SPEECH if number % 2 else Medium.WRITING,
            tokens=(6 * number + 3, 6 * number + 4),
            cue=(6 * number + 1,),
            media=((Medium.SPEECH if number % 2 else Medium.WRITING, 1.0),),
            confidence=0.9,
        )
        for number in range(30)
    ]
    found = known_of(analysis("Berg sagte, es regne. " * 30, *moved))
    # Of 29 others 15 are spoken (0.52, beyond the fifth limit) and 14 written (the fourth).
    assert "article speech=5" in found[0]
    assert "article writing=4" in found[0]
    assert "article speech=4" in found[1]
    assert "article writing=5" in found[1]
