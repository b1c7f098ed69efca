import pytest

from wortlaut.language.de.statements.speech_acts import speech_act
from wortlaut.records import Act


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("sagte", Act.STATE),
        ("laut", Act.STATE),
        ("twitterte", Act.STATE),
        ("behauptete", Act.CLAIM),
        ("wies zurück", Act.DENY),
        ("dementierte", Act.DENY),
        ("warf vor", Act.ACCUSE),
        ("vorgeworfen", Act.ACCUSE),
        ("forderte auf", Act.DEMAND),
        ("warnte", Act.WARN),
        ("kündigte an", Act.ANNOUNCE),
        ("lobte", Act.PRAISE),
        ("kritisierte", Act.CRITICISE),
        ("spekulierten", Act.SPECULATE),
        ("fragte", Act.ASK),
        ("lehnte ab", Act.DECLINE),
        ("Vorwurf", Act.ACCUSE),
    ],
)
def test_what_a_cue_does(cue: str, act: Act) -> None:
    assert speech_act(cue.split()) is act


@pytest.mark.parametrize("cue", ["", "xyzzy", ":", "der die das"])
def test_an_unknown_cue_does_nothing_known(cue: str) -> None:
    assert speech_act(cue.split()) is None


def test_a_very_long_cue_takes_no_longer() -> None:
    assert speech_act(["sagte"] * 100_000) is Act.STATE
