import pytest

from wortlaut.evaluation.actors_gold import GoldSpeaker
from wortlaut.evaluation.actors_match import same_speaker
from wortlaut.evaluation.actors_report import actor_figures, actor_rows
from wortlaut.evaluation.actors_score import score_actors, verdicts
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.evaluation.group import Group
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import (
    Actor,
    ActorKind,
    Article,
    Document,
    Excerpt,
    Kind,
    Mention,
    MentionForm,
    Participant,
    Span,
    Statement,
)

PERSON, STATE = ActorKind.PERSON, ActorKind.STATE
ORGANISATION, ANONYMOUS = ActorKind.ORGANISATION, ActorKind.ANONYMOUS


def actor(name: str, kind: ActorKind, key: str | None = None, country: str | None = None) -> Actor:
    mention = Mention(start=0, end=1, text="a", form=MentionForm.NAME)
    return Actor(id="a1", name=name, kind=kind, key=key, country=country, mentions=(mention,))


@pytest.mark.parametrize(
    ("who", "kind", "found", "right"),
    [
        ("Anna Berg", PERSON, actor("Anna Berg", PERSON, "person:berg-anna"), True),
        ("Anna Berg", PERSON, actor("anna  berg", PERSON, "person:berg-anna"), True),
        ("Dr. Anna Berg", PERSON, actor("Anna Berg", PERSON, "person:berg-anna"), True),
        ("Anna Berg", PERSON, actor("Berg", PERSON), False),
        ("Anna Berg", PERSON, actor("Karl Berg", PERSON, "person:berg-karl"), False),
        ("Bürgermeister von Ulm", PERSON, actor("Bürgermeister von Ulm", ANONYMOUS), True),
        ("Russland", STATE, actor("Russland", STATE, "state:RUS"), True),
        ("Russische Föderation", STATE, actor("Russland", STATE, "state:RUS"), True),
        ("Bundesregierung", STATE, actor("Deutschland", STATE, "state:DEU"), True),
        ("Russland", STATE, actor("Ukraine", STATE, "state:UKR"), False),
        ("Russland", STATE, actor("Armee Russlands", ORGANISATION), False),
        ("UNO", ORGANISATION, actor("Vereinte Nationen", ORGANISATION, "body:UN"), True),
        ("Polizei Ulm", ORGANISATION, actor("Polizei", ORGANISATION), True),
        ("Ulmer Feuerwehr", ORGANISATION, actor("Polizei", ORGANISATION), False),
        ("Augenzeugen", ANONYMOUS, actor("Augenzeuge", ANONYMOUS), True),
        ("Augenzeugen", ANONYMOUS, actor("Experten", ANONYMOUS), False),
        ("Prof. Dr. Anna Berg", PERSON, actor("Anna Berg", PERSON), True),
        ("Anna M\u00fcller", PERSON, actor("Anna Mu\u0308ller", PERSON), True),
        ("Frau", PERSON, actor("Herr", PERSON), False),
        # whom the article does not name: the same words, in any inflection, and no other ones
        ("Bürgermeister von Ulm", PERSON, actor("Bürgermeisters von Ulm", ANONYMOUS), True),
        ("Bürgermeister von Ulm", PERSON, actor("Bürgermeister", ANONYMOUS), False),
        ("Bürgermeister", PERSON, actor("Bürgermeister von Ulm", ANONYMOUS), False),
        ("Beamter", PERSON, actor("Beamte", PERSON), True),
        ("Beamter", PERSON, actor("Beamte", PERSON, "person:berg-anna"), False),
        ("Experte", ANONYMOUS, actor("Experte aus Ulm", PERSON), False),
        # words that tell nothing are shared by all
        ("er", ANONYMOUS, actor("sie", ANONYMOUS), False),
        ("Polizei", ORGANISATION, actor("sie", ANONYMOUS), False),
    ],
)
def test_when_a_speaker_is_the_same(who: str, kind: ActorKind, found: Actor, right: bool) -> None:
    gold = GoldSpeaker(statement=0, who=(who,), kind=kind)
    same = same_speaker(gold, [found], grammar=reference_grammar(), knowledge=knowledge("de"))
    assert same is right


def test_countries_must_not_differ() -> None:
    for told, country, right in (
        ("DEU", "DEU", True),
        ("DEU", None, True),
        ("DEU", "FRA", False),
        (None, "FRA", True),
    ):
        gold = GoldSpeaker(statement=0, who=("Polizei",), kind=ORGANISATION, country=told)
        found = [actor("Pariser Polizei", ORGANISATION, country=country)]
        same = same_speaker(gold, found, grammar=reference_grammar(), knowledge=knowledge("de"))
        assert same is right


def test_several_must_be_as_many() -> None:
    gold = GoldSpeaker(statement=0, who=("Anna Berg", "Karl Holm"), kind=PERSON)
    both = [actor("Karl Holm", PERSON), actor("Anna Berg", PERSON)]
    for found, right in ((both, True), (both[:1], False), ([both[0]] * 2, False)):
        same = same_speaker(gold, found, grammar=reference_grammar(), knowledge=knowledge("de"))
        assert same is right


TEXT = "Ja nein doch gut"
TOKENS = (Span(0, 2), Span(3, 7), Span(8, 12), Span(13, 16))


def gold_article(*quotes: set[int]) -> GoldArticle:
    groups = tuple(Group(kind=Kind.DIRECT, medium=None, quote=frozenset(q)) for q in quotes)
    return GoldArticle(name="A", text=TEXT, tokens=TOKENS, groups=groups)


def document(*spans: Span, speaks: bool = True) -> Document:
    mention = Mention(start=0, end=2, text="Ja", form=MentionForm.NAME)
    berg = Actor(id="a1", name="Anna Berg", kind=PERSON, mentions=(mention,))
    speaker = Participant(spans=(Span(0, 2),), text="Ja", actor="a1" if speaks else None)
    return Document(
        article=Article.of(TEXT),
        actors=(berg,),
        statements=tuple(
            Statement(
                id=f"s{number}",
                kind=Kind.DIRECT,
                quote=Excerpt(spans=(span,), text=TEXT[span.start : span.end]),
                speaker=speaker,
                confidence=0.9,
            )
            for number, span in enumerate(spans, 1)
        ),
    )


def test_counts_of_right_wrong_unknown_and_missed() -> None:
    article = gold_article({0}, {1}, {2}, {3})
    gold = (
        GoldSpeaker(statement=0, who=("Anna Berg",), kind=PERSON),
        GoldSpeaker(statement=1, who=("Karl Holm",), kind=PERSON),
        GoldSpeaker(statement=2, who=(), kind=None),
        GoldSpeaker(statement=3, who=("Polizei",), kind=ORGANISATION),
    )
    pack = {"grammar": reference_grammar(), "knowledge": knowledge("de")}
    found = verdicts(article, gold, document(*TOKENS[:3]), **pack)  # type: ignore[arg-type]
    scores = score_actors({"A": gold}, found)
    assert (scores.gold, scores.found, scores.right, scores.unknown) == (3, 2, 1, 0)
    # the third has no speaker that a reader could tell, so naming somebody is wrong
    assert (scores.named, scores.named_right) == (3, 1)
    assert scores.by_kind == {PERSON: (2, 1)}
    assert scores.accuracy == 0.5
    assert actor_figures(scores)["actors.precision"] == pytest.approx(1 / 3)
    assert [row["measure"] for row in actor_rows(scores)] == [
        "found",
        "right",
        "unknown",
        "person_or_state",
        "person",
    ]


def test_nobody_named_is_unknown() -> None:
    gold = (GoldSpeaker(statement=0, who=("Anna Berg",), kind=PERSON),)
    (verdict,) = verdicts(
        gold_article({0}),
        gold,
        document(TOKENS[0], speaks=False),
        grammar=reference_grammar(),
        knowledge=knowledge("de"),
    )
    scores = score_actors({"A": gold}, [verdict])
    assert (scores.unknown, scores.named, scores.precision) == (1, 0, 0.0)


@pytest.mark.parametrize(("quoted", "is_found"), [({0, 1, 2}, True), ({0, 1, 2, 3}, False)])
def test_half_has_to_be_shared(quoted: set[int], is_found: bool) -> None:
    gold = (GoldSpeaker(statement=0, who=("Anna Berg",), kind=PERSON),)
    found = verdicts(
        gold_article(quoted),
        gold,
        document(TOKENS[0]),
        grammar=reference_grammar(),
        knowledge=knowledge("de"),
    )
    assert bool(found) is is_found
