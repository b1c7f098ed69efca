from acting import named, read

from wortlaut.records import MentionForm


def test_keys_tell_the_same_actor_in_all_articles() -> None:
    assert named("Der russische Präsident Wladimir Putin kam an.", "Wladimir Putin").key == (
        "person:putin-wladimir:RUS"
    )
    assert named("Russland kam an.", "Russland").key == "state:RUS"
    assert named("Xi Jinping kam an.", "Xi Jinping").key == "person:xi-jinping"


def test_a_capital_after_in_is_a_place() -> None:
    found, _ = read("In Moskau regnet es. Er wohnt in Paris.")
    assert found == ()


def test_adjectives_stand_for_the_state() -> None:
    actor = named("Die russischen Züge fahren nach Russland.", "Russland")
    assert [(mention.text, mention.form) for mention in actor.mentions] == [
        ("russischen", MentionForm.METONYM),
        ("Russland", MentionForm.NAME),
    ]


def test_where_a_line_may_break_is_no_part_of_a_name() -> None:
    plain = "Wirtschaftsminister Robert Habeck kam an."
    hinted = plain.replace("Wirtschafts", "Wirtschafts\u00ad").replace("Ha", "Ha\u00ad")
    ((one,), _), ((other,), _) = (read(text) for text in (plain, hinted))
    assert (one.name, one.roles, one.key) == (other.name, other.roles, other.key)
