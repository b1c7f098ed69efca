"""Persons named behind the noun for a member of a party ("der Grüne Jan Holm")."""

import pytest
from acting import Said, speakers

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Der Grüne Jan Holm", "Jan Holm"),
        ("Der Grüne Dr. Jan Holm", "Jan Holm"),
        ("Die Linke Anna Berg", "Anna Berg"),
        # without a name it is the party
        ("Die Linke", "Die Linke"),
        ("Die Linke Berlin", "Die Linke"),
        ("Die Grünen", "Bündnis 90/Die Grünen"),
    ],
)
def test_a_member_of_a_party_is_a_person(words: str, name: str) -> None:
    assert speakers(f"{words} sagte, {Q}.", Said(Q, words)) == [name]
