"""Actors who are in another country than that which the article is about."""

import pytest

from wortlaut.actors import at_home, places_told
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Actor, ActorKind, Article, Mention, MentionForm

KNOWN = knowledge("de", None)
GRAMMAR = load("de").reference_grammar()


def country_of_ministry(text: str, *, words: str = "das Ministerium") -> str | None:
    """Return the country of a ministry in an article about Peru, which is named three times."""
    start = text.index(words)
    mention = Mention(start=start, end=start + len(words), text=words, form=MentionForm.TITLE)
    peru = Mention(start=0, end=4, text="Peru", form=MentionForm.NAME)
    actors = (
        Actor(id="a1", name="Peru", kind=ActorKind.STATE, country="PER", mentions=(peru,) * 3),
        Actor(id="a2", name="Ministerium", kind=ActorKind.ORGANISATION, mentions=(mention,)),
    )
    analysis = prepare(Article.of(text), pack=load("de"))
    return at_home(actors, KNOWN, places_told(analysis, actors, GRAMMAR, KNOWN))[1].country


@pytest.mark.parametrize("place", ["in Wien", "aus Tiflis", "in Dänemark"])
def test_a_place_of_another_country_right_behind_somebody_tells(place: str) -> None:
    assert country_of_ministry(f"Peru sagte das ab, wie das Ministerium {place} mitteilte.") is None


@pytest.mark.parametrize(
    "rest",
    ["mitteilte.", "in Lima mitteilte.", "in Dingsda mitteilte.", "und Wien mitteilten.", ""],
)
def test_else_it_is_of_the_country_of_the_article(rest: str) -> None:
    assert country_of_ministry(f"Peru sagte das ab, wie das Ministerium {rest}") == "PER"
