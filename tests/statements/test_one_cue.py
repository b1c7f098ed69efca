"""A statement has the act of the verb that marks it, not that of a clause beside it."""

import pytest

import wortlaut
from wortlaut.records import Act


@pytest.mark.parametrize(
    ("text", "cue", "act"),
    [
        ("Berg begrüßte die Gäste und sagte, das Haus sei fertig.", "sagte", Act.STATE),
        ("Berg erhob sich, dankte allen und erklärte, das Haus sei fertig.", "erklärte", Act.STATE),
        (
            "Berg fordert mehr Geld, kritisiert den Minister und sagt: „Das reicht.“",
            "sagt",
            Act.STATE,
        ),
        ("Berg hatte gefordert, das Haus zu bauen.", "hatte gefordert", Act.DEMAND),
    ],
)
def test_one_verb_tells_what_a_statement_does(text: str, cue: str, act: Act) -> None:
    (statement,) = [each for each in wortlaut.analyse(text).statements if each.cue is not None]
    assert statement.cue is not None
    assert (statement.cue.text, statement.act) == (cue, act)


def test_who_speaks_is_told_by_all_verbs_that_were_read() -> None:
    text = "Er sagte, das Haus sei fertig, und betonte, der Turm komme bald."
    found = wortlaut.analyse(text).statements
    assert [each.cue.text for each in found if each.cue] == ["sagte", "betonte"]
    assert [each.speaker.text for each in found if each.speaker] == ["Er", "Er"]
