"""Persons whom a user added are meant by their names, beside offices and among namesakes too."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

import wortlaut
from wortlaut.actors.choice.speaker_choice import SpeakerModel
from wortlaut.actors.view.added_persons import person_of, told_apart
from wortlaut.encoder.logistic import Logistic
from wortlaut.knowledge.build import extended, knowledge
from wortlaut.knowledge.file import Addition
from wortlaut.language import load
from wortlaut.pipeline import document, prepare, read_analyses
from wortlaut.records import ActorKind

JANA = {"id": "person:lenz", "name": "Jana Lenz", "aliases": ["Jana Moser"], "country": "AUT"}
ADAM = {"id": "person:a", "name": "Adam Kron", "aliases": ["AK"], "country": "AUT"}
ANTON = {"id": "person:b", "name": "Anton Kron", "aliases": ["AK", "A. Kron"], "country": "CHE"}


def who(text: str, folder: Path, *added: Mapping[str, object]) -> dict[str, str | None]:
    """Return the keys of persons by each of the words that mention them."""
    path = folder / "eigene.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in added))
    document = wortlaut.analyse(text, knowledge_file=path)
    return {
        mention.text: actor.key
        for actor in document.actors
        if actor.kind is ActorKind.PERSON
        for mention in actor.mentions
    }


@pytest.mark.parametrize(
    "text",
    [
        "„Das Bad bleibt zu“, sagte Bürgermeisterin Jana Lenz. Es sei teuer, sagte Lenz.",
        "„Das Bad bleibt zu“, sagte die frühere Ministerin Jana Lenz (SPÖ). Lenz ging.",
        "Die Anwältin Jana Lenz bestritt das. Lenz sprach von Lügen.",
        "Ministerin Lenz sagte, es sei spät. Jana Lenz ist neu im Amt.",
        "Jana Lenz, Bürgermeisterin von Linz, sagte, es sei spät. Lenz ging.",
    ],
)
def test_an_office_does_not_hide_who_is_known(text: str, tmp_path: Path) -> None:
    found = who(text, tmp_path, JANA)
    assert (found["Jana Lenz"], found["Lenz"]) == ("person:lenz", "person:lenz")


def test_an_alias_is_a_name_as_well(tmp_path: Path) -> None:
    text = "Das sagte Ministerin Jana Moser. Es sei spät, sagte Moser. Ministerin Lenz nickte."
    assert who(text, tmp_path, JANA) == dict.fromkeys(
        ("Jana Moser", "Moser", "Lenz"), "person:lenz"
    )


def test_offices_are_those_of_who_is_known(tmp_path: Path) -> None:
    text = "Jana Lenz, Bürgermeisterin von Linz, kam. Es sei spät, sagte die Bürgermeisterin."
    assert who(text, tmp_path, JANA)["die Bürgermeisterin"] == "person:lenz"


def test_a_family_name_may_stand_first(tmp_path: Path) -> None:
    xi = {"id": "person:xi", "name": "Xi Jinping"}
    found = who("Das sagte Xi Jinping. Es sei spät, sagte Xi.", tmp_path, xi)
    assert found == {"Xi Jinping": "person:xi", "Xi": "person:xi"}


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Das sagte Minister Josef Lenz.", "Josef Lenz", "person:lenz-josef"),
        ("Das sagte Ministerin Lenz.", "Lenz", None),
        ("Das sagte Ministerin Anna Moser.", "Anna Moser", "person:moser-anna"),
        ("Das sagte Jana Lenz junior.", "Jana Lenz junior", "person:lenz-jana-junior"),
        ("Das sagte Jana Lenz Berger.", "Jana Lenz Berger", "person:berger-jana-lenz"),
    ],
)
def test_others_are_not_who_is_known(text: str, name: str, key: str | None, tmp_path: Path) -> None:
    assert who(text, tmp_path, JANA)[name] == key


def test_a_surname_of_two_is_nobody_s(tmp_path: Path) -> None:
    text = "Minister Josef Lenz kam. Ministerin Jana Lenz ging. Das sei gut, sagte Lenz."
    assert "Lenz" not in who(text, tmp_path, JANA)


@pytest.mark.parametrize("short", ["AK", "A. Kron", "Kron"])
def test_a_shared_name_means_who_is_named_in_full(short: str, tmp_path: Path) -> None:
    text = f"Das sagte Anton Kron am Abend. Es sei spät, sagte {short}."
    assert who(text, tmp_path, ADAM, ANTON)[short] == "person:b"
    assert who(text, tmp_path, ANTON, ADAM)[short] == "person:b"


@pytest.mark.parametrize(
    "text",
    [
        "Es sei spät, sagte AK.",
        "Adam Kron ging. Anton Kron kam. Es sei spät, sagte AK.",
    ],
)
def test_a_shared_name_else_means_neither(text: str, tmp_path: Path) -> None:
    keys = who(text, tmp_path, ADAM, ANTON)
    assert keys.get("AK") not in {"person:a", "person:b"}


def test_names_of_several_stand_for_none_of_them() -> None:
    added = (
        Addition(id="person:a", name="Adam Kron", aliases=("AK",)),
        Addition(id="person:b", name="Anton Kron", aliases=("AK",)),
    )
    known = extended(knowledge("de"), added)
    ((short,), (full,)) = known.scan(["AK"]), known.scan(["Adam", "Kron"])
    assert person_of(short.senses) is None
    assert list(told_apart([short])) == []
    (_, meant) = told_apart([full, short])
    assert person_of(meant.senses) == person_of(full.senses) == known.entities["person:a"]
    assert list(told_apart([full])) == [full]


class Weighed(Logistic):
    """Weights that note what they are asked to weigh."""

    def score(self, features: Iterable[str]) -> float:
        self.weights.update(dict.fromkeys(features, 0.0))  # type: ignore[attr-defined]
        return 0.0


def test_who_speaks_is_weighed_as_if_nobody_were_added(tmp_path: Path) -> None:
    text = "Die Anwältin Jana Lenz traf Kurt Brandt. Da fiel der Satz: „Das reicht uns nicht.“"
    (tmp_path / "eigene.jsonl").write_text(json.dumps(JANA))
    (analysis,) = read_analyses([prepare(wortlaut.Article.of(text), pack=load("de"))])
    found = []
    for path in (None, tmp_path / "eigene.jsonl"):
        weights: dict[str, float] = {}
        model = SpeakerModel(Weighed(weights), least_named=0.5, least=0.5)
        document(analysis, knowledge_file=path, speakers=model)
        found.append(weights)
    assert found[0]
    assert found[0] == found[1]
