"""Who speaks as the trained model chooses, over a text whose rules have spoken."""

from dataclasses import replace

import pytest
from acting import Said, statement

from wortlaut.actors.choice.questions import Round, questions
from wortlaut.actors.choice.speaker_choice import SpeakerModel, shipped_speaker_model
from wortlaut.actors.resolve import actors, by_rule
from wortlaut.encoder.logistic import Logistic
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import Analysis, Article, Kind, Quotation, Statement

TEXT = (
    "Anna Berg leitet die Schule. Jan Holm leitet das Amt. "
    "Die Schule sei zu klein, sagte Berg. Sie werde erweitert."
)
FIRST, SECOND = "Die Schule sei zu klein", "Sie werde erweitert"


def article(naming: dict[str, float] | None = None) -> tuple[Analysis, list[Statement]]:
    """Return the text with two statements; `naming` is who speaks the second for the network."""
    analysis = prepare(Article.of(TEXT), pack=load("de"))
    said = [
        statement(1, TEXT, Said(FIRST, "Berg")),
        statement(2, TEXT, Said(SECOND, kind=Kind.INDIRECT_FREE_INDIRECT)),
    ]
    forms = [token.text for token in analysis.tokens]
    quotations = [
        Quotation(
            kind=each.kind,
            medium=None,
            tokens=tuple(
                n
                for n, token in enumerate(analysis.tokens)
                if each.quote.spans[0].start <= token.start < each.quote.spans[0].end
            ),
            naming=tuple(sorted((forms.index(word), p) for word, p in (naming or {}).items()))
            if number
            else (),
            confidence=0.9,
        )
        for number, each in enumerate(said)
    ]
    return replace(analysis, quotations=tuple(quotations)), said


def asked(naming: dict[str, float] | None = None) -> Round:
    analysis, said = article(naming)
    reading, attribution = by_rule(
        analysis, said, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    return questions(reading, said, attribution)


def chosen(model: SpeakerModel, naming: dict[str, float] | None = None) -> list[str | None]:
    analysis, said = article(naming)
    found, read = actors(
        analysis, said, grammar=reference_grammar(), knowledge=knowledge("de"), model=model
    )
    names = {actor.id: actor.name for actor in found}
    return [names[s.speaker.actor] if s.speaker and s.speaker.actor else None for s in read]


def model(weights: dict[str, float], least: float = 0.0) -> SpeakerModel:
    return SpeakerModel(Logistic(weights), least_named=least, least=least)


def test_all_who_are_named_near_may_speak() -> None:
    names = {figure.name for figure in asked().candidates(asked().questions[0])}
    assert {"Anna Berg", "Jan Holm"} <= names


def test_a_question_knows_who_speaks_around_it() -> None:
    first, second = asked().questions
    assert first.rule is not None
    assert first.rule.figure.name == "Anna Berg"
    assert second.before is first.rule.figure
    assert first.before is None


def test_the_model_may_follow_the_network_against_the_rules() -> None:
    weights = {f"naming={bucket} False": 6.0 for bucket in range(4, 8)}
    assert chosen(model(weights), {"Holm": 0.9})[1] == "Jan Holm"


def test_the_words_of_another_speaker_are_theirs() -> None:
    analysis, said = article({"Holm": 0.9})
    weights = {f"naming={bucket} False": 6.0 for bucket in range(4, 8)}
    _, read = actors(
        analysis, said, grammar=reference_grammar(), knowledge=knowledge("de"), model=model(weights)
    )
    speaker = read[1].speaker
    assert speaker is not None
    assert speaker.text == "Jan Holm"


def test_nobody_is_named_who_is_not_sure_enough() -> None:
    assert chosen(model({}, least=0.9)) == [None, None]


def test_nobody_can_be_the_answer() -> None:
    assert chosen(model({"nobody": 20.0}, least=0.4)) == [None, None]


@pytest.mark.parametrize("naming", [None, {"Berg": 0.9}])
def test_the_shipped_model_keeps_a_plain_speaker(naming: dict[str, float] | None) -> None:
    assert chosen(shipped_speaker_model(), naming)[0] == "Anna Berg"


def test_long_texts_ask_of_few() -> None:
    names = " ".join(f"Anna Berg{n}er lacht." for n in range(400))
    text = f"{names} Es sei spät, sagte Berg1er."
    analysis = prepare(Article.of(text), pack=load("de"))
    said = [statement(1, text, Said("Es sei spät", "Berg1er"))]
    reading, attribution = by_rule(
        analysis, said, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    asked = questions(reading, said, attribution)
    assert len(asked.candidates(asked.questions[0])) <= 24


def replied(between: str) -> tuple[str | None, str | None]:
    """Return actor and words of who speaks the second quotation, given to who speaks the first."""
    text = f"Berg kam. Anna Berg fragte: „Wie heißen Sie?“{between}„Ich heiße Werner.“"
    analysis = prepare(Article.of(text), pack=load("de"))
    said = [
        statement(1, text, Said("„Wie heißen Sie?“", "Anna Berg", Kind.DIRECT)),
        statement(2, text, Said("„Ich heiße Werner.“", "Anna Berg", Kind.DIRECT)),
    ]
    found, (_, read) = actors(
        analysis,
        said,
        grammar=reference_grammar(),
        knowledge=knowledge("de"),
        model=shipped_speaker_model(),
    )
    names = {actor.id: actor.name for actor in found}
    return (
        names.get(read.speaker.actor or "") if read.speaker else None,
        read.speaker.text if read.speaker else None,
    )


def test_nobody_answers_themselves() -> None:
    assert replied(" ") == (None, None)


@pytest.mark.parametrize("between", ["\n\n", " – ", " Dann: "])
def test_speech_goes_on_where_anything_parts_it(between: str) -> None:
    assert replied(between) == ("Anna Berg", "Anna Berg")
