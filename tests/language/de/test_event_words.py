import pytest

from wortlaut.language.de import event_grammar
from wortlaut.language.de.events.grammar import cases, frames, head, held, nouns, participle
from wortlaut.language.de.events.nouns import (
    acts,
    dates,
    directs,
    governs,
    judges,
    parts,
    proves,
    reports,
    says,
)
from wortlaut.language.event_grammar import Flag
from wortlaut.records.event import EventType


@pytest.mark.parametrize(
    ("lemma", "type_"),
    [
        ("Angriff", EventType.ASSAULT),
        ("Luftangriff", EventType.ASSAULT),
        ("US-Luftangriff", EventType.ASSAULT),
        ("Verhaftung", EventType.COERCE),
        ("Massenverhaftung", EventType.COERCE),
        ("Kritik", EventType.ACCUSE),
        ("Friedensverhandlung", EventType.CONSULT),
        ("Truppenabzug", EventType.RETREAT),
        ("Militärputsch", EventType.COERCE),
        ("Gerichtsverhandlung", EventType.ACCUSE),
        ("Lieferstopp", EventType.SANCTION),
        ("Schuldenerlass", EventType.AID),
        ("Wahlkampf", None),
        ("Staatsanwaltschaft", None),
        ("Nationalmannschaft", None),
        ("Haus", None),
        ("Sprache", None),
        ("Kommission", None),
        ("Eindruck", None),
        ("Enthaltung", None),
    ],
)
def test_nouns_by_themselves_and_as_the_last_part(lemma: str, type_: EventType | None) -> None:
    frames = nouns(lemma)
    assert (frames[0].type if frames else None) is type_


def test_the_parts_of_a_compound_get_shorter() -> None:
    found = parts("Luftangriff")
    assert found[0] == "Luftangriff"
    assert "Angriff" in found
    assert [len(part) for part in found] == sorted((len(part) for part in found), reverse=True)
    assert head("Luftangriff") == "Luftangriff"
    assert head("Drohnenluftangriff") == "Luftangriff"


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("getöteten", "töten"),
        ("verhaftete", "verhaften"),
        ("unterstützt", "unterstützen"),
        ("entlassenen", "entlassen"),
        ("überfallene", "überfallen"),
    ],
)
def test_participles_lead_to_their_verbs(form: str, verb: str) -> None:
    assert participle(form) == verb


@pytest.mark.parametrize(
    ("form", "preposition"),
    [("dagegen", "gegen"), ("Darauf", "auf"), ("hiermit", "mit"), ("danke", ""), ("gegen", "")],
)
def test_pronominal_adverbs_hold_a_preposition(form: str, preposition: str) -> None:
    assert held(form) == preposition


def test_no_participle_leads_nowhere() -> None:
    for form in ("schnell", "offene", "seltenen", "eigenen"):
        assert participle(form) == "", form


def test_who_twitters_accuses_nobody() -> None:
    assert "twittern" not in frames().verbs


def test_a_visitor_acts_and_the_host_is_the_recipient() -> None:
    hosts = [*frames().verbs["empfangen"], frames().phrases["heißen"]["willkommen"]]
    assert [(frame.actors[0], frame.recipients[0]) for frame in hosts] == [("acc", "subj")] * 2


def test_who_sets_an_ultimatum_threatens() -> None:
    assert frames().phrases["stellen"]["Ultimatum"].type is EventType.THREATEN


def test_who_can_act() -> None:
    for lemma in ("Polizist", "Demonstranten", "Regierungstruppe", "Angreifer", "Kinder"):
        assert acts(lemma), lemma
    for lemma in ("Verkäuferin", "Redakteurin"):
        assert acts(lemma), lemma
    for lemma in ("Fehler", "Computer", "Entscheidung", "Wetter", "Termin", "Medizin"):
        assert not acts(lemma), lemma


def test_cases_of_determiners() -> None:
    assert cases("dem") == "d"
    assert cases("Den") == "ad"
    assert cases("einem") == "d"
    assert cases("des") == "g"
    assert cases("Haus") == ""


def test_nouns_for_what_is_said() -> None:
    assert says("Angabe")
    assert says("Polizeiangabe")
    assert not says("Angriff")


def test_every_type_has_verbs_or_phrases_and_nouns() -> None:
    grammar = event_grammar()
    verbs = {frame.type for frames in grammar.verbs.values() for frame in frames}
    phrases = {frame.type for nouns in grammar.phrases.values() for frame in nouns.values()}
    assert verbs | phrases == set(EventType)
    assert len(grammar.verbs) > 400


def test_a_question_mark_in_the_list_marks_a_word_that_tells_little() -> None:
    grammar = event_grammar()
    (frame,) = grammar.verbs["akzeptieren"]
    assert Flag.WEAK in frame.flags
    assert all(Flag.WEAK not in frame.flags for frame in grammar.verbs["verhaften"])
    assert not any(lemma.endswith("?") for lemma in grammar.verbs)


def test_idioms_are_listed_by_their_verb() -> None:
    assert "Opfer" in event_grammar().idioms["fordern"]


@pytest.mark.parametrize(
    ("form", "answer"), [("nördlich", True), ("Südöstlich", True), ("gestern", False)]
)
def test_directions(form: str, answer: bool) -> None:
    assert directs(form) is answer


@pytest.mark.parametrize(
    ("lemma", "answer"), [("Mittwoch", True), ("Vorjahr", True), ("2011", True), ("Polizei", False)]
)
def test_nouns_for_dates(lemma: str, answer: bool) -> None:
    assert dates(lemma) is answer


@pytest.mark.parametrize(
    ("lemma", "answer"), [("Außenminister", True), ("Ministerin", True), ("Halbzeit", False)]
)
def test_nouns_of_public_affairs(lemma: str, answer: bool) -> None:
    assert governs(lemma) is answer


@pytest.mark.parametrize(
    ("noun", "part", "is_one"),
    [
        ("Untersuchungshaft", "Haft", True),
        ("Botschaft", "Haft", False),
        ("Mannschaft", "Haft", False),
        ("Heimspiel", "Spiel", True),
        ("Beispiel", "Spiel", False),
        ("Messerangriff", "Angriff", True),
    ],
)
def test_short_parts_stand_behind_words_only(noun: str, part: str, is_one: bool) -> None:
    assert (part in parts(noun)) is is_one


def test_ends_of_words_are_no_dates() -> None:
    assert dates("Monatsende")
    assert not dates("Fraktionsvorsitzende")
    assert not dates("Zehntausende")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Deutsche Presse-Agentur", True),
        ("Rheinische Post", True),
        ("Deutschlandfunk", True),
        ("Südwestrundfunk", True),
        ("SWR", True),
        ("Landgericht Bonn", False),
        ("SPD", False),
    ],
)
def test_media(name: str, is_one: bool) -> None:
    assert reports(name) is is_one


def test_courts_and_proofs() -> None:
    assert judges("Landgericht")
    assert judges("Richterin")
    assert not judges("Gerücht")
    assert proves("Anhaltspunkt")
    assert not proves("Zweifel")
