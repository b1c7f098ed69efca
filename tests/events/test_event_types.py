from wortlaut.events.types import EventClass, event_types
from wortlaut.records import EventType


def test_every_type_is_described_once_and_in_order() -> None:
    assert list(event_types()) == list(EventType)


def test_cooperation_and_conflict_have_the_sign_of_their_intensity() -> None:
    for entry in event_types().values():
        conflict = entry.quad in {EventClass.VERBAL_CONFLICT, EventClass.MATERIAL_CONFLICT}
        assert (entry.intensity < 0) is conflict
        assert -10 <= entry.intensity <= 10
        assert entry.intensity


def test_labels_and_definitions_are_in_both_languages() -> None:
    for entry in event_types().values():
        for words in (entry.labels, entry.definitions):
            assert set(words) == {"de", "en"}
            assert all(words.values())


def test_cameo_roots_are_two_digits() -> None:
    assert all(
        len(entry.cameo) == 2 and 1 <= int(entry.cameo) <= 20 for entry in event_types().values()
    )
