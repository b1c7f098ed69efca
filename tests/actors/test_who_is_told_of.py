"""Who is only named in somebody's words does not speak them, nor goes on after them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from acting import Said, find_span, statement

from wortlaut.actors.choice.questions import questions
from wortlaut.actors.resolve import actors, by_rule
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import Analysis, Article, Dependency, Excerpt, Kind, Statement

FREE = Kind.INDIRECT_FREE_INDIRECT


def parsed(text: str, subjects: Mapping[str, str]) -> Analysis:
    """Return a text in which each verb is the root of its sentence; `subjects` by their verbs."""
    analysis = prepare(Article.of(text), pack=load("de"))
    forms = [token.text for token in analysis.tokens]
    tree = [Dependency(-1, "root")] * len(forms)
    roots = {forms.index(verb): forms.index(word) for verb, word in subjects.items()}
    for first, last in analysis.sentences:
        root = next(place for place in roots if first <= place < last)
        for token in range(first, last):
            tree[token] = Dependency(root, "nsubj" if token == roots[root] else "dep")
        tree[root] = Dependency(-1, "root")
    return replace(analysis, dependencies=tuple(tree))


def statements(text: str, said: Sequence[Said]) -> list[Statement]:
    return [statement(number, text, one) for number, one in enumerate(said, 1)]


def last_speaker(text: str, subjects: Mapping[str, str], *said: Said) -> str | None:
    found, read = actors(
        parsed(text, subjects),
        statements(text, said),
        grammar=reference_grammar(),
        knowledge=knowledge("de"),
    )
    names = {actor.id: actor.name for actor in found}
    speaker = read[-1].speaker
    return names[speaker.actor] if speaker and speaker.actor else None


def able(analysis: Analysis, said: Sequence[Statement]) -> list[str]:
    """Return who may speak a single statement."""
    reading, attribution = by_rule(
        analysis, said, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    asked = questions(reading, said, attribution)
    (question,) = asked.questions
    return [figure.name for figure in asked.candidates(question)]


def test_who_spoke_goes_on_after_words_about_others() -> None:
    text = "Jan Holm sagte, es regne. Der Verein habe gewarnt. Er forderte, mehr zu zahlen."
    subjects = {"sagte": "Holm", "gewarnt": "Verein", "forderte": "Er"}
    said = (
        Said("es regne", "Jan Holm"),
        Said("Der Verein habe gewarnt.", kind=FREE),
        Said("mehr zu zahlen", "Er"),
    )
    assert last_speaker(text, subjects, *said) == "Jan Holm"


def test_whom_the_article_tells_of_in_between_goes_on() -> None:
    text = "Jan Holm sagte, es regne. Der Verein hat gewarnt. Er forderte, mehr zu zahlen."
    subjects = {"sagte": "Holm", "gewarnt": "Verein", "forderte": "Er"}
    said = (Said("es regne", "Jan Holm"), Said("mehr zu zahlen", "Er"))
    assert last_speaker(text, subjects, *said) == "Verein"


@pytest.mark.parametrize(
    ("quote", "kind", "may"),
    [
        ("„Herr Holm lügt“", Kind.DIRECT, False),
        ("„Jan Holm hat recht“", Kind.DIRECT, False),
        ("„Es ist zu spät“", Kind.DIRECT, True),
        ("Holm habe recht", Kind.INDIRECT, True),
    ],
)
def test_nobody_speaks_of_themselves_by_name(quote: str, kind: Kind, may: bool) -> None:
    text = f"Jan Holm und Karl Berg kamen. {quote}, hieß es später."
    analysis = prepare(Article.of(text), pack=load("de"))
    said = statements(text, [Said(quote, kind=kind)])
    names = able(analysis, said)
    assert ("Jan Holm" in names) is may
    assert "Karl Berg" in names


@pytest.mark.parametrize(("relation", "may"), [("obj", False), ("obl", True)])
def test_who_quotes_somebody_does_not_speak(relation: str, may: bool) -> None:
    quote = "„Es ist zu spät“"
    text = f"Jan Holm zitiert Karl Berg: {quote}."
    analysis = parsed(text, {"zitiert": "Holm"})
    forms = [token.text for token in analysis.tokens]
    tree = list(analysis.dependencies)
    tree[forms.index("Berg")] = Dependency(forms.index("zitiert"), relation)
    analysis = replace(analysis, dependencies=tuple(tree))
    cue = Excerpt(spans=(find_span(text, "zitiert"),), text="zitiert")
    said = [replace(statement(1, text, Said(quote, kind=Kind.DIRECT)), cue=cue)]
    names = able(analysis, said)
    assert ("Jan Holm" in names) is may
    assert "Karl Berg" in names


@pytest.mark.parametrize(
    ("subject", "head", "name"),
    [
        ("Der Experte Jan Holm", "Experte", "Jan Holm"),
        ("Analyst Jan Holm", "Analyst", "Jan Holm"),
        ("Der Sprecher von Jan Holm", "Sprecher", "Sprecher von Jan Holm"),
    ],
)
def test_the_noun_before_a_name_is_who_is_named(subject: str, head: str, name: str) -> None:
    text = f"{subject} zögerte. Er forderte, mehr zu zahlen."
    subjects = {"zögerte": head, "forderte": "Er"}
    assert last_speaker(text, subjects, Said("mehr zu zahlen", "Er")) == name
