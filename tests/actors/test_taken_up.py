"""Who is meant by words that describe: bodies by what their names show, documents, members."""

import pytest
from acting import Said, speakers

from wortlaut.records import EntityKind

Q = "es sei zu spät"


def speaker(text: str, words: str) -> str | None:
    (name,) = speakers(text, Said(Q, words))
    return name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # the legal form, a compound, the noun of the name itself
        (
            "Die „Nordlicht AG“ verliert Geld. Das Unternehmen sagte, ",
            "Das Unternehmen",
            "Nordlicht AG",
        ),
        # the name of a known body ends so
        (
            "Das Bundesverfassungsgericht urteilte. Das Verfassungsgericht sagte, ",
            "Das Verfassungsgericht",
            "Bundesverfassungsgericht",
        ),
        # a court takes up any court
        (
            "Das Landgericht Hamburg urteilte. Das Gericht sagte, ",
            "Das Gericht",
            "Landgericht Hamburg",
        ),
        # a masculine noun after "der" is one; what it can mean counts, not only its own type
        ("Die FIFA tagt. Der Verband sagte, ", "Der Verband", "FIFA"),
        ("Das BKA ermittelt. Die Behörde sagte, ", "Die Behörde", "Bundeskriminalamt"),
        ("Die Deutsche Bahn klagt. Ein Bahnsprecher sagte, ", "Ein Bahnsprecher", "Deutsche Bahn"),
        ("Israel greift an. Die Regierung sagte, ", "Die Regierung", "Israel"),
        # of two bodies of the type in one sentence it is neither
        ("Die BBC und die ARD senden. Der Sender sagte, ", "Der Sender", "Sender"),
    ],
)
def test_a_noun_takes_up_a_body_whose_name_shows_what_it_is(
    text: str, words: str, name: str
) -> None:
    assert speaker(f"{text}{Q}.", words) == name


def test_a_body_is_found_by_its_initials() -> None:
    text = f"Amnesty International kam an. Nach Angaben von AI hieß es, {Q}."
    assert speaker(text, "Angaben von AI") == "Amnesty International"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Zeugenaussagen", "Zeugen"),
        ("Augenzeugenberichten", "Augenzeugen"),
        ("Expertenmeinung", "Experten"),
        ("Bahnangaben", "Bahn"),
        ("Medienberichten", "Medienberichte"),
        ("Polizeiangaben", "Polizei"),
    ],
)
def test_a_compound_of_speech_tells_whose_words_they_are(words: str, name: str) -> None:
    assert speaker(f"Nach {words} hieß es, {Q}.", words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Angaben aus Khartum", "Sudan"),
        ("Dokumenten aus dem Innenministerium", "Innenministerium"),
        # a document from a capital is not the state's word
        ("Dokumenten aus Khartum", "Dokumente"),
    ],
)
def test_what_is_said_comes_from_whoever_it_is_out_of(words: str, name: str) -> None:
    assert speaker(f"Nach {words} hieß es, {Q}.", words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ein Kommandeur der NATO", "NATO"),
        ("ein Direktor der NASA", "NASA"),
        # the staff is not the body's voice, a politician not his party's
        ("NASA-Mitarbeiter", "NASA-Mitarbeiter"),
        ("ein Mitarbeiter der NASA", "Mitarbeiter der NASA"),
        ("die Mitarbeiter von Amazon", "Mitarbeiter von Amazon"),
        ("ein Politiker der SPD", "Politiker der SPD"),
        ("der Vertreter Libyens", "Libyen"),
    ],
)
def test_who_acts_for_a_body_speaks_for_it(words: str, name: str) -> None:
    assert speaker(f"Am Montag sagten {words}, {Q}.", words) == name


def test_two_titles_before_one_name_are_one_persons() -> None:
    text = (
        f"Der deutsche Vizekanzler und Arbeitsminister Jan Holm kam an. Der Vizekanzler sagte, {Q}."
    )
    assert speaker(text, "Der Vizekanzler") == "Jan Holm"


def test_what_an_office_is_for_is_nobodys_name() -> None:
    text = f"Der Beauftragte für den Sudan kam an, dann Jan Holm. Der Beauftragte sagte, {Q}."
    assert speaker(text, "Der Beauftragte") != "Sudan"


def test_a_verdict_is_the_courts() -> None:
    text = f"Das Landgericht Hamburg entschied am Montag. Nach dem Urteil hieß es, {Q}."
    assert speaker(text, "dem Urteil") == "Landgericht Hamburg"


@pytest.mark.parametrize("words", ["Der Telekom-Chef", "Der Chef der Telekom", "Der Manager"])
def test_who_leads_a_body_is_meant_by_any_word_for_that(words: str) -> None:
    text = f"Der Vorstandsvorsitzende der Telekom, Jan Holm, kam an. {words} sagte, {Q}."
    assert speaker(text, words) == "Jan Holm"


def test_a_neuter_title_may_mean_a_man() -> None:
    text = f"US-Präsident Barack Obama kam an. Das Staatsoberhaupt sagte, {Q}."
    assert speaker(text, "Das Staatsoberhaupt") == "Barack Obama"


def test_a_noun_for_any_man_means_the_only_one_near() -> None:
    text = f"Karl Brandt kam an. Der Mann sagte, {Q}."
    assert speaker(text, "Der Mann") == "Karl Brandt"


@pytest.mark.parametrize(
    ("first", "words", "name"),
    [
        ("Deutschland und Frankreich verhandeln.", "Beide Länder", "Deutschland und Frankreich"),
        ("Deutschland traf Frankreich.", "Die beiden Staaten", "Deutschland und Frankreich"),
        ("Deutschland traf Frankreich und Italien.", "Beide Unternehmen", "Unternehmen"),
    ],
)
def test_both_are_the_two_named_before(first: str, words: str, name: str) -> None:
    assert speaker(f"{first} {words} sagten, {Q}.", words) == name


def test_a_company_mentioned_since_leaves_the_company_open() -> None:
    text = f"Der Autobauer Brandt spart. Der Rivale Volta AG auch. Das Unternehmen sagte, {Q}."
    entities = {"Brandt": EntityKind.ORGANISATION, "Volta AG": EntityKind.ORGANISATION}
    assert speakers(text, Said(Q, "Das Unternehmen"), entities=entities) == ["Unternehmen"]
    alone = f"Der Autobauer Brandt spart. Das Unternehmen sagte, {Q}."
    brandt = {"Brandt": EntityKind.ORGANISATION}
    assert speakers(alone, Said(Q, "Das Unternehmen"), entities=brandt) == ["Brandt"]


def test_the_noun_of_a_name_takes_it_up_whoever_was_mentioned_since() -> None:
    text = f"Das Institut Nord forscht. Die Universität Kassel auch. Das Institut sagte, {Q}."
    entities = {"Institut Nord": EntityKind.ORGANISATION}
    assert speakers(text, Said(Q, "Das Institut"), entities=entities) == ["Institut Nord"]


def test_a_union_mentioned_since_goes_before_another_kind_of_one() -> None:
    text = (
        "Der Betriebsrat warnt. Es regnete. Es schneite. Es taute. Es fror."
        f" Die IG Metall kritisierte das. Die Gewerkschaft sagte, {Q}."
    )
    assert speaker(text, "Die Gewerkschaft") == "IG Metall"


def test_a_council_is_none_of_the_members_who_are_named_after_it() -> None:
    text = f"Der Stadtrat sagte, {Q}. Dagegen war Stadtrat Robert Holm."
    assert speaker(text, "Der Stadtrat") == "Stadtrat"
    text = f"Stadtrat Robert Holm kam an. Der Stadtrat sagte, {Q}."
    assert speaker(text, "Der Stadtrat") == "Robert Holm"


def test_nobody_of_unknown_party_is_a_politician_of_one_where_others_were_named_since() -> None:
    text = (
        "Jurypräsidentin Petra Holm gab den Preis. Claudia Berg klatschte."
        f" Die Grünen-Politikerin sagte, {Q}."
    )
    assert speaker(text, "Die Grünen-Politikerin") == "Grünen-Politikerin"


def test_a_body_is_not_of_the_subject_behind_it() -> None:
    text = f"Nach Angaben der Polizei der Vater Jan Holm, {Q}."
    assert speaker(text, "Angaben der Polizei") == "Polizei"
