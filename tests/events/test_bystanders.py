"""Who is named near an event and takes no part in it, in sentences that the networks read."""

import pytest

import wortlaut
from wortlaut.records import EventType


def actors(text: str, type_: EventType) -> list[list[str]]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [[names[a] for a in event.actors] for event in made.events if event.type is type_]


def recipients(text: str, type_: EventType) -> list[list[str]]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [[names[a] for a in event.recipients] for event in made.events if event.type is type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Die SPD im Bundestag forderte ein Tempolimit.", EventType.REQUEST),
        ("Die Ökonomin Eva Lang von der Universität Bern widerspricht.", EventType.REJECT),
        ("Der Präsident verurteilte den Anschlag und dankte den Rettern.", EventType.ACCUSE),
        ("„Wir fordern mehr Geld“, sagte Ada Kolb der „Rheinischen Post“.", EventType.REQUEST),
        ("„Wir lehnen das ab“, sagte Ada Kolb dem Deutschlandfunk.", EventType.REJECT),
        (
            "Die Polizei hat den Falschen festgenommen, sagte Max Groll der Deutschen "
            "Presse-Agentur.",
            EventType.COERCE,
        ),
        (
            "Der DGB tagte in Berlin. DGB-Chefin Simone Tack forderte höhere Renten.",
            EventType.REQUEST,
        ),
        (
            "Oberbürgermeisterin Eva Lohse besuchte die Klinik. Der Ärzteverband forderte mehr "
            "Personal.",
            EventType.REQUEST,
        ),
        (
            "CDU-Chef Torben Falke lobte den Haushalt. Die FDP forderte niedrigere Steuern.",
            EventType.REQUEST,
        ),
    ],
)
def test_who_is_only_named_nearby_is_no_recipient(text: str, type_: EventType) -> None:
    assert recipients(text, type_) == [[]]


def test_whom_syntax_gives_is_the_recipient() -> None:
    assert recipients(
        "Der Minister warf der Opposition Blockade vor und dankte den Rettern.", EventType.ACCUSE
    ) == [["Opposition"]]
    assert recipients(
        "Der Präsident verurteilte den Anschlag und dankte den Rettern.", EventType.SUPPORT
    ) == [["Retter"]]
    assert recipients("Der Minister kritisierte den SWR.", EventType.ACCUSE) == [["SWR"]]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Frankreich forderte Reformen. In Lyon wurden am Montag zwei Männer verhaftet.",
            EventType.COERCE,
        ),
        ("Vier Soldaten seien getötet worden, teilte das Militär mit.", EventType.ASSAULT),
        ("Ein Polizist sei angeschossen worden, teilte die Polizei mit.", EventType.ASSAULT),
    ],
)
def test_nobody_acts_in_a_passive_that_says_not_who(text: str, type_: EventType) -> None:
    assert actors(text, type_) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Laut Polizei und Staatsanwaltschaft wurde die Frau getötet.",
        "Nach Angaben von Polizei und Zeugen wurde ein Mann erschossen.",
        "Nach Informationen von NDR und WDR wurde der Spion ausgewiesen.",
        "Der Spion wurde in Riga festgenommen, als er nach Russland zurückkehren wollte.",
        "Der aus dem Irak stammende Mann wurde verurteilt.",
        "Die USA kritisierten die Regierung in Minsk scharf. In Minsk wurde der Oppositionelle "
        "Pawel Sidorow festgenommen.",
    ],
)
def test_neither_sources_nor_places_act_in_a_passive(text: str) -> None:
    for type_ in (EventType.ASSAULT, EventType.COERCE, EventType.SANCTION):
        assert not any(actors(text, type_)), type_


def test_police_that_tell_of_an_arrest_may_have_made_it() -> None:
    text = "Zwei Männer seien festgenommen worden, teilte die Polizei mit."
    assert actors(text, EventType.COERCE) == [["Polizei"]]


def test_what_is_theirs_leads_to_whom_the_sentence_before_names() -> None:
    text = (
        "Parteichef Bernd Sutter verließ die Sendung. "
        "Kreisvorsitzende Gabi Schimmer verteidigte sein Vorgehen."
    )
    assert recipients(text, EventType.SUPPORT) == [["Bernd Sutter"]]


@pytest.mark.parametrize("what", ["wies die Vorwürfe zurück", "wies das zurück"])
def test_what_they_did_leads_to_whom_the_sentence_before_names(what: str) -> None:
    text = f"Minister Kurt Holm warf Verdi Wortbruch vor. Anna Lenz {what}."
    assert recipients(text, EventType.REJECT) == [["Kurt Holm"]]


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Anschlag auf eine Synagoge hat die Polizei drei Jugendliche festgenommen.",
        "Nach dem Überfall auf einen Supermarkt sind drei Verdächtige festgenommen worden.",
        "Nach einem Messerangriff hat die Polizei einen 20-Jährigen festgenommen.",
        "Das Gericht verurteilte den Angeklagten Jan Kolk wegen Mordes.",
        "Die Staatsanwaltschaft klagte zwei Männer wegen Totschlags an.",
    ],
)
def test_who_is_prosecuted_for_a_deed_did_not_suffer_it(text: str) -> None:
    assert not any(recipients(text, EventType.ASSAULT))


@pytest.mark.parametrize(
    ("text", "suffers"),
    [
        ("Nach dem Angriff auf einen Rentner sucht die Polizei zwei Männer.", "Rentner"),
        ("Nach der Entführung eines Unternehmers nahm die Polizei Männer fest.", "Unternehmer"),
        ("Nach dem Anschlag besuchte der Kanzler die Opfer.", "Opfer"),
        ("Bei dem Überfall nahm die Miliz vier Dorfbewohner fest.", "Dorfbewohner"),
    ],
)
def test_who_suffers_a_deed_is_its_recipient(text: str, suffers: str) -> None:
    assert recipients(text, EventType.ASSAULT) == [[suffers]]


@pytest.mark.parametrize(
    "text",
    [
        "Israel bestritt, dass seine Soldaten geschossen hätten.",
        "Russland wies den Vorwurf zurück, seine Armee habe ein Theater bombardiert.",
        "Der Konzern dementierte, dass seine Mitarbeiter Akten vernichtet hätten.",
        "Die Armee dementierte, ihre Soldaten hätten Zivilisten getötet.",
    ],
)
def test_nobody_is_contradicted_who_takes_part_in_what_ones_own_are_said_to_have_done(
    text: str,
) -> None:
    assert recipients(text, EventType.REJECT) == [[]]


def test_who_says_so_is_contradicted() -> None:
    text = "Israel wies die Vorwürfe Syriens zurück, dass seine Soldaten geschossen hätten."
    assert recipients(text, EventType.REJECT) == [["Syrien"]]


@pytest.mark.parametrize(
    "text",
    [
        "Wird der Minister verhaftet, will die Partei protestieren.",
        "Nachdem der Minister verhaftet worden war, kritisierte die SPD die Regierung.",
    ],
)
def test_who_protests_does_not_do_it(text: str) -> None:
    assert actors(text, EventType.COERCE) == [[]]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Der BUND hat beim Bundesverwaltungsgericht Klage gegen den Ausbau eingereicht.", []),
        ("Die Stadt reichte vor dem Landgericht Klage gegen den Konzern ein.", ["Konzern"]),
        ("Eva Lang klagte beim Europäischen Gerichtshof gegen Polen.", ["Polen"]),
        ("Die Kläger warfen dem Gericht Befangenheit vor.", ["Gericht"]),
    ],
)
def test_a_court_that_is_turned_to_is_not_accused(text: str, accused: list[str]) -> None:
    assert recipients(text, EventType.ACCUSE) == [accused]


@pytest.mark.parametrize(
    "text",
    [
        "Vor Gericht bestritt der Angeklagte die Tat.",
        "Der Angeklagte leugnete vor Gericht, den Wirt getötet zu haben.",
        "Die Ministerin wies vor dem Landgericht die Vorwürfe zurück.",
    ],
)
def test_a_court_that_somebody_speaks_before_is_not_contradicted(text: str) -> None:
    assert recipients(text, EventType.REJECT) == [[]]


def test_a_court_may_be_asked() -> None:
    text = "Der Anwalt forderte das Landgericht auf, den Mann freizusprechen."
    assert recipients(text, EventType.REQUEST) == [["Landgericht"]]


def test_a_sum_is_no_word_for_what_somebody_did() -> None:
    text = (
        "Senatorin Ute Bonde rief beide Seiten zu einer Rückkehr auf. Der Verband fordert 750 "
        "Euro mehr im Monat."
    )
    assert recipients(text, EventType.REQUEST)[-1] == []


def test_who_judges_charges_does_not_make_them() -> None:
    assert len(actors("Präsident Jan Holm nannte die Vorwürfe lächerlich.", EventType.ACCUSE)) < 2
