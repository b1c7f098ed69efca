"""Who speaks where the parse or the entities tell it, with hand-made trees."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from wortlaut.actors.knowledge import knowledge
from wortlaut.actors.resolve import actors
from wortlaut.language import load
from wortlaut.language.de.reference import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import (
    Act,
    Article,
    Dependency,
    Entity,
    EntityKind,
    Excerpt,
    Kind,
    Participant,
    Span,
    Statement,
)

Arcs = Mapping[str, tuple[str, str]]


def excerpt(text: str, words: str) -> Excerpt:
    place = text.index(words)
    return Excerpt(spans=(Span(place, place + len(words)),), text=words)


def participant(text: str, words: str) -> Participant:
    return Participant(spans=excerpt(text, words).spans, text=words)


def who(
    text: str,
    quote: str,
    *,
    speaker: str | None = None,
    cue: str | None = None,
    arcs: Arcs | None = None,
    kind: Kind = Kind.INDIRECT,
    entities: Mapping[str, EntityKind] | None = None,
) -> tuple[str | None, str | None]:
    """Return the words and the name of the speaker.

    Args:
        text: each word in `arcs` and `entities` occurs once.
        quote, speaker, cue: words of the text.
        arcs: dependent to head and relation; all others hang under its root.
        kind: of the statement.
        entities: kind of one-word entities.
    """
    analysis = prepare(Article.of(text), pack=load("de"))
    forms = [token.text for token in analysis.tokens]
    tree = [Dependency(-1, "root")] * len(forms)
    heads = [forms.index(head) for head, _ in (arcs or {}).values()]
    dependents = {forms.index(word) for word in arcs or {}}
    for first, last in analysis.sentences:
        root = next((h for h in heads if first <= h < last and h not in dependents), -1)
        for token in range(first, last):
            tree[token] = Dependency(-1, "root") if token == root else Dependency(root, "dep")
    for word, (head, relation) in (arcs or {}).items():
        tree[forms.index(word)] = Dependency(forms.index(head), relation)
    named = tuple(
        Entity(forms.index(word), forms.index(word) + 1, of, 0.9)
        for word, of in (entities or {}).items()
    )
    analysis = replace(analysis, dependencies=tuple(tree) if arcs else (), entities=named)
    statement = Statement(
        id="s1",
        kind=kind,
        act=Act.STATE if cue else None,
        quote=excerpt(text, quote),
        speaker=participant(text, speaker) if speaker else None,
        cue=excerpt(text, cue) if cue else None,
        confidence=0.9,
    )
    found, (read,) = actors(
        analysis, [statement], grammar=reference_grammar(), knowledge=knowledge("de")
    )
    names = {actor.id: actor.name for actor in found}
    words = read.speaker.text if read.speaker else None
    return words, names[read.speaker.actor] if read.speaker and read.speaker.actor else None


Q = "es sei zu spät"


def test_the_subject_of_the_cue_speaks_where_no_words_are_given() -> None:
    text = f"Anna Berg sagte, {Q}."
    arcs = {"Anna": ("sagte", "nsubj"), "Berg": ("Anna", "flat:name")}
    assert who(text, Q, cue="sagte", arcs=arcs) == ("Anna Berg", "Anna Berg")


def test_the_name_beside_a_verb_without_a_subject_speaks() -> None:
    text = f"Brandt fuhr fort, {Q}."
    arcs = {"fort": ("fuhr", "compound:prt"), "Brandt": ("fuhr", "dep")}
    assert who(text, Q, cue="fuhr fort", arcs=arcs) == ("Brandt", "Brandt")


def test_without_a_parse_nobody_is_made_up() -> None:
    assert who(f"Anna Berg sagte, {Q}.", Q, cue="sagte") == (None, None)


def test_who_is_accused_does_not_speak() -> None:
    text = f"Karl Brandt kam an. Ihm wurde vorgeworfen, {Q}."
    arcs = {"Ihm": ("vorgeworfen", "iobj"), "wurde": ("vorgeworfen", "aux:pass")}
    assert who(text, Q, speaker="Ihm", cue="vorgeworfen", arcs=arcs) == (None, None)


def test_the_agent_of_a_passive_speaks() -> None:
    text = f"Der Bote wurde von Anna Berg beschuldigt, {Q}."
    arcs = {
        "Bote": ("beschuldigt", "nsubj:pass"),
        "wurde": ("beschuldigt", "aux:pass"),
        "Anna": ("beschuldigt", "obl:agent"),
        "von": ("Anna", "case"),
    }
    assert who(text, Q, speaker="Der Bote", cue="beschuldigt", arcs=arcs) == (
        "Anna Berg",
        "Anna Berg",
    )


def test_who_is_quoted_in_the_passive_speaks() -> None:
    text = f"Anna Berg wurde zitiert, {Q}."
    arcs = {"Anna": ("zitiert", "nsubj:pass"), "wurde": ("zitiert", "aux:pass")}
    assert who(text, Q, speaker="Anna Berg", cue="zitiert", arcs=arcs)[1] == "Anna Berg"


def test_words_in_another_sentence_give_way_to_the_subject() -> None:
    text = f"Kurt Brandt kam an. Das bestritt Jana: {Q}."
    arcs = {"Das": ("bestritt", "nsubj"), "Jana": ("bestritt", "nsubj")}
    assert who(text, Q, speaker="Kurt Brandt", cue="bestritt", arcs=arcs) == ("Jana", "Jana")


def test_nobody_in_the_quotation_is_its_speaker() -> None:
    text = "Man sagte, Anna Berg sei da."
    arcs = {"Anna": ("sagte", "nsubj")}
    assert who(text, "Anna Berg sei da", cue="sagte", arcs=arcs) == (None, None)


def test_a_quotation_without_a_cue_is_the_subjects_whose_verb_it_hangs_under() -> None:
    text = "Anna Berg hat dem Rat „Trägheit“ vorgeworfen."
    arcs = {
        "Anna": ("vorgeworfen", "nsubj"),
        "Trägheit": ("vorgeworfen", "obj"),
        "„": ("Trägheit", "punct"),
        "“": ("Trägheit", "punct"),
    }
    assert who(text, "„Trägheit“", kind=Kind.DIRECT, arcs=arcs) == ("Anna Berg", "Anna Berg")


def test_a_verb_of_no_speech_tells_nobody() -> None:
    text = "Anna Berg hat „Trägheit“ gesehen."
    arcs = {
        "Anna": ("gesehen", "nsubj"),
        "Trägheit": ("gesehen", "obj"),
        "„": ("Trägheit", "punct"),
        "“": ("Trägheit", "punct"),
    }
    assert who(text, "„Trägheit“", kind=Kind.DIRECT, arcs=arcs) == (None, None)


def test_who_tells_it_in_the_next_sentence_speaks() -> None:
    text = "Der Zug fuhr ab. Das berichtet die BBC heute."
    arcs = {"Der": ("Zug", "det")}
    assert who(text, "Der Zug fuhr ab.", arcs=arcs) == ("die BBC", "BBC")


def test_own_claims_are_the_subjects() -> None:
    text = "Anna Berg lag nach eigenen Angaben krank im Bett."
    arcs = {
        "Anna": ("lag", "nsubj"),
        "eigenen": ("Angaben", "amod"),
        "Angaben": ("lag", "obl"),
    }
    said = who(text, "krank im Bett", speaker="eigenen Angaben", cue="nach", arcs=arcs)
    assert said[1] == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        # the noun of a determiner, behind a long attribute
        (
            f"Die das Unglück überlebende Anna Berg sagte, {Q}.",
            "Die das Unglück überlebende Anna Berg",
            "Anna Berg",
        ),
        (
            f"Die zur Neuen Bank gehörende Polizei sagte, {Q}.",
            "Die zur Neuen Bank gehörende Polizei",
            "Polizei",
        ),
    ],
)
def test_a_long_attribute_does_not_hide_the_noun(text: str, speaker: str, name: str) -> None:
    head = name.split(maxsplit=1)[0]
    assert (
        who(
            text,
            Q,
            speaker=speaker,
            cue="sagte",
            arcs={"Die": (head, "det"), head: ("sagte", "nsubj")},
        )[1]
        == name
    )


def test_a_pronoun_takes_up_the_subject_of_the_sentence_before() -> None:
    text = f"Ollanta Humala wurde von Hugo Brandt gestützt. Er sagte, {Q}."
    arcs = {
        "Humala": ("gestützt", "nsubj:pass"),
        "Ollanta": ("Humala", "flat:name"),
        "wurde": ("gestützt", "aux:pass"),
        "Hugo": ("gestützt", "obl:agent"),
        "Er": ("sagte", "nsubj"),
    }
    people = {"Ollanta": EntityKind.PERSON, "Humala": EntityKind.PERSON}
    said = who(text, Q, speaker="Er", cue="sagte", arcs=arcs, entities=people)
    assert said[1] == "Ollanta Humala"


def test_a_plural_pronoun_takes_up_those_of_the_sentence_before() -> None:
    text = f"Die Demonstranten kamen. Sie sagten, {Q}."
    arcs = {"Demonstranten": ("kamen", "nsubj"), "Die": ("Demonstranten", "det")}
    assert who(text, Q, speaker="Sie", cue="sagten", arcs=arcs)[1] == "Demonstranten"


def test_one_word_that_is_in_no_entity_makes_no_person() -> None:
    text = f"Anna Berg kam an. Laut Tondar hieß es, {Q}."
    entities = {"Anna": EntityKind.PERSON, "Berg": EntityKind.PERSON}
    assert who(text, Q, speaker="Tondar", cue="Laut", entities=entities)[1] is None


def test_who_a_relative_clause_is_about_speaks_in_it() -> None:
    text = f"Es sprach Anna Berg, die sagte, {Q}."
    arcs = {
        "Anna": ("sprach", "nsubj"),
        "Berg": ("Anna", "flat:name"),
        "sagte": ("Anna", "acl"),
        "die": ("sagte", "nsubj"),
    }
    assert who(text, Q, cue="sagte", arcs=arcs)[1] == "Anna Berg"


def test_a_participle_with_werden_is_a_passive_also_where_the_parse_has_none() -> None:
    text = f"Darin wird Anna Berg aufgefordert, {Q}."
    arcs = {"wird": ("aufgefordert", "aux"), "Anna": ("aufgefordert", "nsubj")}
    assert who(text, Q, speaker="Anna Berg", cue="aufgefordert", arcs=arcs) == (None, None)


def test_a_perfect_with_sein_is_no_passive() -> None:
    text = f"Das Landgericht war der Ansicht gefolgt, {Q}."
    arcs = {"Landgericht": ("gefolgt", "nsubj"), "war": ("gefolgt", "aux:pass")}
    said = who(text, Q, speaker="Das Landgericht", cue="gefolgt", arcs=arcs)
    assert said[1] == "Landgericht"


def test_a_plural_of_what_is_said_is_no_subject_of_a_singular_verb() -> None:
    text = f"Die Äußerungen kritisierte Anna Berg damit, {Q}."
    arcs = {"Äußerungen": ("kritisierte", "nsubj"), "Anna": ("kritisierte", "obj")}
    assert who(text, Q, cue="kritisierte", arcs=arcs)[1] == "Anna Berg"


def test_this_one_is_who_was_mentioned_last() -> None:
    text = f"Karl Brandt traf Jan Holm. Dieser sagte, {Q}."
    arcs = {
        "Karl": ("traf", "nsubj"),
        "Jan": ("traf", "obj"),
        "Dieser": ("sagte", "nsubj"),
    }
    assert who(text, Q, speaker="Dieser", cue="sagte", arcs=arcs)[1] == "Jan Holm"


def test_thereby_takes_up_who_tells_something_in_the_sentence_before() -> None:
    text = f"Die NATO veröffentlichte einen Bericht. Demnach {Q}."
    arcs = {"NATO": ("veröffentlichte", "nsubj"), "Bericht": ("veröffentlichte", "obj")}
    assert who(text, Q, speaker="Demnach", cue="Demnach", arcs=arcs)[1] == "NATO"


def test_a_pronoun_takes_up_a_subject_who_did_not_speak() -> None:
    text = f"Ollanta Berg war von Hugo Holm unterstützt worden. Er versprach, {Q}."
    arcs = {"Ollanta": ("unterstützt", "nsubj:pass"), "Er": ("versprach", "nsubj")}
    entities = {"Ollanta": EntityKind.PERSON, "Berg": EntityKind.PERSON}
    said = who(text, Q, speaker="Er", cue="versprach", arcs=arcs, entities=entities)
    assert said[1] == "Ollanta Berg"


def test_an_unnamed_spokesperson_speaks_for_whom_the_sentence_before_is_about() -> None:
    text = f"Positiv reagierte die NATO. „Gut“, sagte ein Sprecher, {Q}."
    arcs = {"NATO": ("reagierte", "nsubj"), "Sprecher": ("sagte", "nsubj")}
    assert who(text, Q, speaker="ein Sprecher", cue="sagte", arcs=arcs)[1] == "NATO"


def test_the_document_named_in_the_sentence_speaks_where_nobody_does() -> None:
    text = f"Alle wurden in einer Anweisung der NATO aufgefordert, {Q}."
    arcs = {
        "Alle": ("aufgefordert", "nsubj:pass"),
        "wurden": ("aufgefordert", "aux:pass"),
        "Anweisung": ("aufgefordert", "obl"),
    }
    assert who(text, Q, cue="aufgefordert", arcs=arcs)[1] == "NATO"


def test_a_word_of_the_cue_is_no_speaker() -> None:
    text = f"Einige Anhänger hielten Plakate, auf denen Sprüche standen, {Q}."
    arcs = {"Sprüche": ("standen", "nsubj"), "Anhänger": ("hielten", "nsubj")}
    said = who(text, Q, speaker="Einige Anhänger", cue="Sprüche standen", arcs=arcs)
    assert said[1] == "Anhänger"


def test_a_noun_in_the_accusative_gives_way_to_the_subject() -> None:
    text = f"Ihren Gegner Karl Brandt forderte Holm auf, {Q}."
    arcs = {
        "Ihren": ("Gegner", "det:poss"),
        "Gegner": ("forderte", "nsubj"),
        "Karl": ("Gegner", "appos"),
        "Holm": ("forderte", "nsubj"),
        "auf": ("forderte", "compound:prt"),
    }
    assert who(text, Q, cue="forderte", arcs=arcs)[1] == "Holm"


def test_several_give_way_to_the_subject_of_a_singular_verb() -> None:
    text = f"Die Richter und Anwälte warnte Jan Holm, {Q}."
    arcs = {
        "Richter": ("warnte", "nsubj"),
        "Anwälte": ("Richter", "conj"),
        "Jan": ("warnte", "nsubj"),
    }
    people = {"Jan": EntityKind.PERSON, "Holm": EntityKind.PERSON}
    assert who(text, Q, cue="warnte", arcs=arcs, entities=people)[1] == "Jan Holm"


def test_a_heading_before_a_colon_is_no_subject() -> None:
    text = f"Jubel: Anna Berg sagte, {Q}."
    arcs = {"Jubel": ("sagte", "nsubj"), "Anna": ("sagte", "nsubj"), ":": ("Jubel", "punct")}
    assert who(text, Q, cue="sagte", arcs=arcs)[1] == "Anna Berg"


def test_clauses_side_by_side_share_their_subject() -> None:
    text = f"Anna Berg zögerte, sagte aber, {Q}."
    arcs = {"Anna": ("zögerte", "nsubj"), "sagte": ("zögerte", "parataxis")}
    assert who(text, Q, cue="sagte", arcs=arcs)[1] == "Anna Berg"


def test_words_that_can_be_no_subject_give_way_to_who_is() -> None:
    text = f"Die Äußerungen Karl Brandts nannte Holm falsch, {Q}."
    arcs = {
        "Äußerungen": ("nannte", "nsubj"),
        "Karl": ("Äußerungen", "nmod"),
        "Holm": ("nannte", "obj"),
    }
    said = who(text, Q, speaker="Die Äußerungen Karl Brandts", cue="nannte", arcs=arcs)
    assert said[1] == "Holm"


def test_of_two_verbs_in_the_cue_one_has_its_subject_outside_the_quotation() -> None:
    text = "Wie Anna Berg sagte, verlangt der Plan Mut."
    arcs = {
        "Anna": ("sagte", "nsubj"),
        "sagte": ("verlangt", "ccomp"),
        "Plan": ("verlangt", "nsubj"),
    }
    analysis_cue = "sagte, verlangt"
    assert who(text, "der Plan Mut", cue=analysis_cue, arcs=arcs)[1] == "Anna Berg"


def test_a_name_right_after_a_single_word_of_the_cue_speaks() -> None:
    text = f"Der Zug kam, so Holm, {Q}."
    assert who(text, Q, cue="so", arcs={"Zug": ("kam", "nsubj")})[1] == "Holm"


@pytest.mark.parametrize(
    ("text", "cue", "arcs", "name"),
    [
        (
            f"Die NATO veröffentlichte einen Bericht. Demnach {Q}.",
            "Demnach",
            {"NATO": ("veröffentlichte", "nsubj"), "Bericht": ("veröffentlichte", "obj")},
            "NATO",
        ),
        (
            f"Es gibt Gerüchte der NATO, wonach {Q}.",
            "wonach",
            {
                "Gerüchte": ("gibt", "obj"),
                "NATO": ("Gerüchte", "nmod"),
                "sei": ("Gerüchte", "acl"),
                "wonach": ("sei", "advmod"),
            },
            "Gerüchte der NATO",
        ),
        (
            f"Bei der NATO hieß es, {Q}.",
            "hieß es",
            {"NATO": ("hieß", "obl"), "Bei": ("NATO", "case"), "es": ("hieß", "nsubj")},
            "NATO",
        ),
        (f"Die Meinung der NATO: {Q}.", "Meinung", {"NATO": ("Meinung", "nmod")}, "NATO"),
    ],
)
def test_a_cue_without_a_speaker_has_one_behind_it(
    text: str, cue: str, arcs: Arcs, name: str
) -> None:
    assert who(text, Q, cue=cue, arcs=arcs)[1] == name


def test_who_is_told_by_a_modal_in_the_next_sentence_speaks() -> None:
    text = "Der Zug fuhr ab. Das musste die BBC einräumen."
    arcs = {"musste": ("einräumen", "aux"), "BBC": ("einräumen", "nsubj")}
    assert who(text, "Der Zug fuhr ab.", arcs=arcs) == ("die BBC", "BBC")


def test_who_told_something_in_the_sentence_before_goes_on() -> None:
    text = "Anna Berg wies den Vorwurf zurück. Der Zug sei pünktlich."
    arcs = {"Anna": ("wies", "nsubj"), "zurück": ("wies", "compound:prt")}
    free = Kind.INDIRECT_FREE_INDIRECT
    assert who(text, "Der Zug sei pünktlich.", kind=free, arcs=arcs) == ("Anna Berg", "Anna Berg")


def test_a_colon_announces_what_the_subject_before_it_says() -> None:
    text = "Anna Berg zweifelte daran: Der Zug sei pünktlich."
    arcs = {"Anna": ("zweifelte", "nsubj")}
    assert who(text, "Der Zug sei pünktlich", arcs=arcs)[1] == "Anna Berg"


def test_a_colon_announces_what_the_owner_of_the_noun_before_it_says() -> None:
    text = "Anna Berg lachte. Zitat von Anna Berg: „Gut gemacht.“"
    arcs = {"lachte": ("Anna", "dep"), "Gut": ("gemacht", "advmod")}
    assert who(text, "„Gut gemacht.“", kind=Kind.DIRECT, arcs=arcs)[1] == "Anna Berg"


def test_whom_a_paper_quotes_speaks() -> None:
    text = f"{Q[0].upper()}{Q[1:]}, zitiert die Zeitung Jan Holm."
    arcs = {
        "Zeitung": ("zitiert", "nsubj"),
        "Jan": ("zitiert", "obj"),
        "Holm": ("Jan", "flat"),
        "die": ("Zeitung", "det"),
    }
    assert who(text, f"{Q[0].upper()}{Q[1:]}", speaker="die Zeitung", cue="zitiert", arcs=arcs) == (
        "Jan Holm",
        "Jan Holm",
    )


def test_whom_a_report_goes_back_to_speaks() -> None:
    text = f"Die Zeitung berichtet unter Berufung auf die NATO, {Q}."
    arcs = {
        "Zeitung": ("berichtet", "nsubj"),
        "Berufung": ("berichtet", "obl"),
        "unter": ("Berufung", "case"),
        "NATO": ("Berufung", "nmod"),
        "auf": ("NATO", "case"),
    }
    assert who(text, Q, speaker="Die Zeitung", cue="berichtet", arcs=arcs)[1] == "NATO"


@pytest.mark.parametrize(
    ("first", "arcs"),
    [
        (
            "In einem Bericht fordert die NATO Geld.",
            {
                "Bericht": ("fordert", "obl"),
                "In": ("Bericht", "case"),
                "einem": ("Bericht", "det"),
                "NATO": ("fordert", "nsubj"),
            },
        ),
        (
            "Die NATO hat einen Bericht erstellt.",
            {
                "Bericht": ("erstellt", "obj"),
                "einen": ("Bericht", "det"),
                "NATO": ("erstellt", "nsubj"),
            },
        ),
    ],
)
def test_a_document_is_whose_who_made_it(first: str, arcs: Arcs) -> None:
    text = f"{first} Dem Schreiben folgte wenig. Der Jahresbericht lag vor, {Q}."
    assert who(text, Q, speaker="Der Jahresbericht", arcs=arcs)[1] == "NATO"


def test_who_is_said_to_hold_an_office_is_meant_by_it() -> None:
    text = f"Jan Holm ist Präsident. Der Präsident sagte, {Q}."
    arcs = {"Jan": ("Präsident", "nsubj"), "ist": ("Präsident", "cop")}
    assert who(text, Q, speaker="Der Präsident", arcs=arcs)[1] == "Jan Holm"


def test_a_noun_for_bodies_takes_up_no_other_that_has_no_name() -> None:
    text = f"Der Verein will nun reagieren. Die Gewerkschaft sagte, {Q}."
    arcs = {"Gewerkschaft": ("sagte", "nsubj"), "Die": ("Gewerkschaft", "det")}
    assert who(text, Q, speaker="Die Gewerkschaft", cue="sagte", arcs=arcs)[1] == "Gewerkschaft"
