"""Who speaks where the parse or the entities tell it, with hand-made trees."""

import pytest
from parsed import Q, who

from wortlaut.records import EntityKind, Kind


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
