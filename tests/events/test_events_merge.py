"""Which mentions are one event: none of two names somebody whom the other does not."""

import pytest
from written import Written

VISIT = """
Polen Polen PROPN NE 2 nsubj
besuchte besuchen VERB VVFIN 0 root
Ungarn Ungarn PROPN NE 2 obj

Polen Polen PROPN NE 2 nsubj
traf treffen VERB VVFIN 0 root
{partner} {partner} PROPN NE 2 obj
"""


@pytest.mark.parametrize(("partner", "events"), [("Ungarn", 1), ("Spanien", 2)])
def test_who_meets_two_meets_twice(partner: str, events: int) -> None:
    written = Written(VISIT.format(partner=partner)).named("Polen", "Ungarn", "Spanien")
    assert [event.type for event in written.events()] == ["CONSULT"] * events


def test_the_mention_that_names_both_tells_who_met() -> None:
    written = Written(
        """
Polen Polen PROPN NE 2 nsubj
telefonierte telefonieren VERB VVFIN 0 root

Polen Polen PROPN NE 2 nsubj
telefonierte telefonieren VERB VVFIN 0 root
mit mit ADP APPR 4 case
Ungarn Ungarn PROPN NE 2 obl
"""
    ).named("Polen", "Ungarn")
    (event,) = written.events()
    assert event.actors == ("Polen", "Ungarn")
