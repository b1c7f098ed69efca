import pytest

from wortlaut.language import forms
from wortlaut.language.forms import LONGEST_CACHED, cached


def test_a_form_is_asked_once_and_a_long_one_is_not_kept() -> None:
    asked: list[str] = []

    @cached
    def length(form: str) -> int:
        asked.append(form)
        return len(form)

    long = "a" * (LONGEST_CACHED + 1)
    assert [length(form) for form in ("Wort", long, "Wort", long)] == [4, len(long), 4, len(long)]
    assert asked == ["Wort", long, long]


def test_no_more_forms_are_kept_than_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "CACHED_FORMS", 2)
    asked: list[str] = []

    @cached
    def length(form: str) -> int:
        asked.append(form)
        return len(form)

    assert [length(form) for form in ("ein", "Wort", "ein", "mehr", "ein")] == [3, 4, 3, 4, 3]
    assert asked == ["ein", "Wort", "mehr", "ein"]
