"""Who speaks behind a cue, a document or a quoting voice, with hand-made trees."""

import pytest
from parsed import Arcs, Q, who

from wortlaut.records import Kind


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


def test_who_is_quoted_from_speaks_also_where_the_sentence_begins_with_it() -> None:
    text = f"Aus der Zeitung „Nordblatt“ zitiert der Sender, {Q}."
    arcs = {
        "Sender": ("zitiert", "nsubj"),
        "Zeitung": ("zitiert", "obl"),
        "Aus": ("Zeitung", "case"),
        "Nordblatt": ("Zeitung", "appos"),
    }
    assert who(text, Q, cue="zitiert", arcs=arcs)[1] == "Nordblatt"


def test_who_is_quoted_from_speaks() -> None:
    text = f"Der Sender zitiert aus der Zeitung „Nordblatt“, {Q}."
    arcs = {
        "Sender": ("zitiert", "nsubj"),
        "Zeitung": ("zitiert", "obl"),
        "aus": ("Zeitung", "case"),
        "Nordblatt": ("Zeitung", "appos"),
    }
    assert who(text, Q, cue="zitiert", arcs=arcs)[1] == "Nordblatt"
    elsewhere = text.replace("aus", "in")
    arcs["in"] = arcs.pop("aus")
    assert who(elsewhere, Q, cue="zitiert", arcs=arcs)[1] == "Sender"
