"""Where the parse has somebody whom a statement may be of."""

from dataclasses import replace

from wortlaut.actors.choice.positions import Position, positions, sort_of_cue
from wortlaut.actors.linking.links import read
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.view.view import view
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import Article, Dependency

TEXT = "Anna Berg kam an. Jan Holm nannte den Plan „gut“. Die NATO lehnte ab, hieß es."
ROOTS = ("kam", "nannte", "hieß")
ARCS = {
    "Anna": ("kam", "nsubj"),
    "Jan": ("nannte", "nsubj"),
    "Plan": ("nannte", "obj"),
    "gut": ("nannte", "xcomp"),
    "„": ("gut", "punct"),
    "“": ("gut", "punct"),
    "NATO": ("lehnte", "nsubj"),
    "lehnte": ("hieß", "ccomp"),
    "es": ("hieß", "nsubj"),
}


def reading(*, parsed: bool = True) -> LinkedPhrases:
    analysis = prepare(Article.of(TEXT), pack=load("de"))
    forms = [token.text for token in analysis.tokens]
    roots = [forms.index(word) for word in ROOTS]
    tree = [
        Dependency(-1, "root") if token == root else Dependency(root, "dep")
        for root, (first, last) in zip(roots, analysis.sentences, strict=True)
        for token in range(first, last)
    ]
    for word, (head, relation) in ARCS.items():
        tree[forms.index(word)] = Dependency(forms.index(head), relation)
    analysis = replace(analysis, dependencies=tuple(tree) if parsed else ())
    return read(view(analysis, reference_grammar(), knowledge("de"), frozenset()))


def places(cue: str, quoted: str, *, parsed: bool = True) -> dict[Position, str]:
    """Return the names at the positions around the words of a cue and a quotation."""
    found = reading(parsed=parsed)
    forms = found.view.forms
    of_cue, of_quotation = ([forms.index(w) for w in words.split()] for words in (cue, quoted))
    at = positions(found, of_cue, of_quotation, (of_cue or of_quotation)[0])
    return {place: figure.name for place, figure in at.items()}


def test_the_subject_of_the_cue_and_those_of_the_sentences() -> None:
    assert places("nannte", "„ gut “") == {
        Position.CUE: "Jan Holm",
        Position.MAIN: "Jan Holm",
        Position.BEFORE: "Anna Berg",
    }


def test_the_subject_over_a_quotation_without_a_cue() -> None:
    assert places("", "„ gut “")[Position.SPEAKING] == "Jan Holm"


def test_without_a_parse_nobody_stands_anywhere() -> None:
    assert places("nannte", "„ gut “", parsed=False) == {}


def test_sorts_of_cues() -> None:
    found = reading().view
    sorts = [
        sort_of_cue(found, [found.forms.index(w) for w in words.split()])
        for words in ("", "nannte", "hieß es")
    ]
    assert sorts == ["none", "active", "expletive"]
