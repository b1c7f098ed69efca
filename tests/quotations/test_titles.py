"""What is in marks behind a noun for a work is its title, and nobody's words."""

import pytest

import wortlaut
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.titles import without_titles
from wortlaut.records import Dependency, Kind, Mood, Quotation, Reading

FINITE = {"kommt", "bleibt"}
LEMMAS = {"heißt": "heißen", "heisst": "heißen", "nennt": "nennen"}
GRAMMAR = reference_grammar()


def is_kept(
    words: str, head: str = "", cue: str = "", parent: int | None = None, *, broken: bool = False
) -> bool:
    """Tell whether the words in marks, before which a line may end, stay; they belong to `head`."""
    forms = words.split(" ")
    first, last = forms.index("„"), forms.index("“")
    readings = [
        Reading(
            LEMMAS.get(form, form),
            "NOUN" if form[0].isupper() else "X",
            Mood.INDICATIVE if form in FINITE else None,
        )
        for form in forms
    ]
    over = forms.index(head) if head else -1
    trees = [Dependency(over if first < n < last else -1, "dep") for n in range(len(forms))]
    trees[first] = Dependency(first - 1, "punct")
    found = Quotation(
        kind=Kind.DIRECT,
        medium=None,
        tokens=tuple(range(first, last + 1)),
        cue=tuple(forms.index(form) for form in cue.split()),
        parent=parent,
        confidence=0.9,
    )
    outer = Quotation(kind=Kind.INDIRECT, medium=None, tokens=(0,), confidence=0.9)
    breaks = {first} if broken else set[int]()
    kept = without_titles([outer, found], forms, readings, trees, breaks=breaks, grammar=GRAMMAR)
    return len(kept) > 1


@pytest.mark.parametrize("noun", ["Roman", "Bücher", "TV-Serie", "Spielfilm", "Verein", "Liedes"])
def test_a_clause_behind_a_noun_for_a_work_is_its_title(noun: str) -> None:
    assert not is_kept(f"{noun} „ Holm kommt nie “")


def test_what_belongs_to_the_noun_is_its_title() -> None:
    assert not is_kept("Sie mag den Film „ zu spät “ .", head="Film")
    assert is_kept("Sie nennt den Film „ zu spät “ .", head="nennt")


@pytest.mark.parametrize(
    "words",
    [
        "Roman : „ Holm kommt nie “",
        "Holm „ Keiner kommt heim “",
        "Beispiel „ Keiner kommt heim “",
        "Parole „ Keiner kommt heim “",
        "Antwort „ Keiner kommt heim “",
        "Verein „ kommt nie “",
        "Serie „ bleibt am Ende , wie sie war “",
    ],
)
def test_what_is_said_stays(words: str) -> None:
    assert is_kept(words)


def test_a_noun_in_the_line_before_is_no_reason_to_take_words_for_a_title() -> None:
    assert is_kept("Streit um den Film „ Holm kommt nie “", broken=True)
    assert not is_kept("Streit um den Film „ Holm kommt nie “")


@pytest.mark.parametrize("verb", ["heißt", "heisst"])
def test_what_something_is_called_is_its_name(verb: str) -> None:
    assert not is_kept(f"„ Nie mehr “ {verb} sie", cue=verb)
    assert is_kept(f"„ Nie mehr “ {verb} es", cue=f"{verb} es")
    assert is_kept(f"„ Nie mehr “ {verb} es", cue=verb, parent=0)
    assert is_kept(f"wenn es nun {verb} : „ Nie mehr “", cue=verb)
    assert is_kept("„ Nie mehr “ nennt sie", cue="nennt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Im Buch „Wir bauen das Haus“ schreibt Anna Berg, es sei Mai.", ["es sei Mai"]),
        ("Anna Berg stellte den Film „Das wird teuer“ vor.", []),
        ("«Das reicht», heisst es im Brief.", ["«Das reicht»"]),
        ("Die Partei „hat ihr Ziel verfehlt“, sagte Anna Berg.", ["„hat ihr Ziel verfehlt“"]),
        (
            "Streit um den neuen Film\n„Das Werk muss verboten werden“, sagte Minister Jan Holm.",
            ["„Das Werk muss verboten werden“"],
        ),
    ],
)
def test_titles_in_articles(text: str, said: list[str]) -> None:
    assert [statement.quote.text for statement in wortlaut.analyse(text).statements] == said
