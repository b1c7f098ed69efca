"""Who the labels of interviews mean, as a reader of German has it."""

from dataclasses import replace

import pytest

from wortlaut.actors.resolve import actors
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.quotations.turns import with_turns
from wortlaut.records import Article, Kind, Quotation
from wortlaut.statements import statements

PACK = load("de")


def spoken(text: str, *quoted: tuple[str, str, str]) -> list[tuple[str, str, str | None]]:
    """Return label, first word and speaker of each statement of an interview.

    Args:
        text: the interview.
        quoted: what is quoted in its turns: words, those of the cue, and those for the speaker.
    """
    analysis = prepare(Article.of(text), pack=PACK)
    forms = [token.text for token in analysis.tokens]

    def at(words: str) -> tuple[int, ...]:
        own = [token.text for token in PACK.tokenize(words)]
        place = next(n for n in range(len(forms)) if forms[n : n + len(own)] == own)
        return tuple(range(place, place + len(own)))

    read = [
        Quotation(
            kind=Kind.INDIRECT,
            medium=None,
            tokens=at(words),
            cue=at(cue),
            speaker=at(speaker) if speaker else (),
            confidence=0.9,
        )
        for words, cue, speaker in quoted
    ]
    analysis = replace(analysis, quotations=with_turns(read, analysis.turns))
    found, made = actors(
        analysis,
        statements(analysis, pack=PACK),
        grammar=PACK.reference_grammar(),
        knowledge=knowledge("de"),
    )
    names = {actor.id: actor.name for actor in found}
    return [
        (
            one.speaker.text if one.speaker else "",
            one.quote.text.split()[0],
            names[one.speaker.actor] if one.speaker and one.speaker.actor else None,
        )
        for one in made
    ]


LETTERS = """Wirtschaftsminister Robert Habeck im Interview.

{outlet}: Herr Habeck, wie geht es Ihnen?

{first}: Gut. Ich schlafe viel.

{outlet}: Und jetzt?

{second}: Jetzt arbeite ich.
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [("Habeck", "Habeck"), ("Robert Habeck", "Habeck"), ("HABECK", "HABECK"), ("R. H.", "R.H.")],
)
def test_a_label_means_whom_the_article_names_in_full(first: str, second: str) -> None:
    text = LETTERS.format(outlet="ZEIT", first=first, second=second)
    assert spoken(text)[1] == (first, "Gut.", "Robert Habeck")
    assert spoken(text)[3] == (second, "Jetzt", "Robert Habeck")


def test_an_outlet_asks() -> None:
    text = LETTERS.format(outlet="taz", first="Habeck", second="Habeck")
    assert [label for label, *_ in spoken(text)] == ["taz", "Habeck", "taz", "Habeck"]
    assert spoken(text)[0][2] in {"taz", "die tageszeitung"}


def test_who_answers_is_whom_the_questions_name() -> None:
    text = LETTERS.format(outlet="Frage", first="Antwort", second="Antwort")
    found = spoken(text)
    assert found[1] == ("Antwort", "Gut.", "Robert Habeck")
    assert found[0] == ("Frage", "Herr", None)


def test_who_answers_is_open_where_the_questions_name_several() -> None:
    text = LETTERS.format(outlet="Frage", first="Antwort", second="Antwort")
    text = text.replace("Und jetzt?", "Und Sie, Frau Lang?")
    assert [name for *_, name in spoken(text)] == [None] * 4


def test_two_of_one_surname_are_told_apart() -> None:
    text = """Jonas Brandt: Wir waren jung.
Felix Brandt: Ich war elf.
Jonas Brandt: Ich war zwölf.
Felix Brandt: Wir bauten ein Haus.
"""
    names = [name for *_, name in spoken(text)]
    assert names == ["Jonas Brandt", "Felix Brandt", "Jonas Brandt", "Felix Brandt"]


def test_a_surname_that_two_have_means_nobody() -> None:
    text = LETTERS.format(outlet="ZEIT", first="Habeck", second="Habeck")
    found = spoken(text.replace("im Interview", "und Anna Habeck im Interview"))
    assert [name for _, _, name in found][1::2] == [None, None]


def test_a_question_without_label_is_of_nobody_who_is_known() -> None:
    text = """Frau Lang, wie geht es Ihnen?

Petra Lang: Ich bin müde.

Was werden Sie jetzt tun?

Lang: Ich werde klagen.

Glauben Sie ihm?

Lang: Nein.
"""
    assert [name for *_, name in spoken(text)] == [None, "Petra Lang"] * 3


ANSWER = """ZEIT: Herr Holm, was sagt Kanzler Olaf Scholz?

Jan Holm: {answer}

ZEIT: Und Sie?

Holm: Ich gehe.
"""


@pytest.mark.parametrize(
    ("answer", "speaker", "name"),
    [
        ("Ich habe gesagt, es sei spät.", "Ich", "Jan Holm"),
        ("Wir wissen das. Er hat gesagt, es sei spät.", "Er", "Olaf Scholz"),
        ("Wir wissen, Christian Lindner hat gesagt, es sei spät.", "Christian Lindner", None),
    ],
)
def test_who_is_quoted_in_an_answer(answer: str, speaker: str, name: str | None) -> None:
    found = spoken(ANSWER.format(answer=answer), ("es sei spät", "gesagt", speaker))
    assert found[1][2] == "Jan Holm"
    assert found[2] == (speaker, "es", name or speaker)


def test_nobody_is_he_in_their_own_turn() -> None:
    text = """ZEIT: Herr Holm, wie war es?

Jan Holm: Wir kamen an. Er hat gesagt, es sei spät.

ZEIT: Und dann?

Holm: Ich ging.
"""
    assert spoken(text, ("es sei spät", "gesagt", "Er"))[2][2] is None
