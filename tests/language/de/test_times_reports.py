"""Times of reportage, opening hours, business news and looks back; the day is a Monday."""

import pytest
from german_times import told


def found(text: str, published: str = "2023-10-30") -> str:
    return told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Decades in one word.
        ("In den Fünfzigerjahren war das neu.", "den Fünfzigerjahren=195X"),
        ("Die Neunziger-Jahre waren laut.", "Die Neunziger-Jahre=199X"),
        ("In den Nullerjahren schloss sie.", "den Nullerjahren=200X"),
        (
            "In den Dreißigerjahren des 19. Jahrhunderts zog er um.",
            "den Dreißigerjahren des 19. Jahrhunderts=183X",
        ),
        # Hours of days that come again.
        ("Geprobt wird mittwochs um 20 Uhr.", "mittwochs=XXXX-WXX-3 20 Uhr=XXXX-WXX-3T20:00"),
        (
            "Dienstags ist von 15 bis 18 Uhr offen.",
            "Dienstags=XXXX-WXX-2 15=XXXX-XX-XXT15:00 18 Uhr=XXXX-XX-XXT18:00",
        ),
        (
            "Bis Mittwoch ist zu, dann täglich ab 9 Uhr offen.",
            "Mittwoch=2023-11-01 täglich=P1D 9 Uhr=XXXX-XX-XXT09:00",
        ),
        (
            "Am ersten Dienstag im Monat um 14.30 Uhr ist Treffen.",
            "ersten Dienstag im Monat=XXXX-WXX-2 14.30 Uhr=XXXX-WXX-2T14:30",
        ),
        ("Er stand jeden Morgen um 6 auf.", "jeden Morgen=XXXX-XX-XXTMO 6=XXXX-XX-XXT06:00"),
        (
            "Täglich wird gefegt, am Freitag um 8 Uhr nicht.",
            "Täglich=P1D Freitag=2023-11-03 8 Uhr=2023-11-03T08:00",
        ),
        # Days counted from a day.
        ("Heute vor 20 Jahren starb er.", "Heute vor 20 Jahren=2003-10-30"),
        ("Am Samstag vor zwei Wochen fiel Schnee.", "Samstag vor zwei Wochen=2023-10-14"),
        ("Er kommt am Montag in einer Woche.", "Montag in einer Woche=2023-11-06"),
        ("Am Montag vor dem Fest fiel Schnee.", "Montag=2023-10-30"),
        # Long units.
        ("Vor einem halben Jahrhundert kam er.", "Vor einem halben Jahrhundert=1973"),
        ("Vor einem Vierteljahrhundert kam er.", "Vor einem Vierteljahrhundert=1998"),
        ("Bis Ende des Jahrhunderts schmilzt es.", "Ende des Jahrhunderts=20XX"),
        ("Um die Jahrtausendwende zog er fort.", "die Jahrtausendwende=2000"),
        # Business years.
        ("Für das laufende Jahr plant sie mehr.", "das laufende Jahr=2023"),
        (
            "Im Vorjahreszeitraum und im Gesamtjahr 2020 sank er.",
            "Vorjahreszeitraum=2022 Gesamtjahr 2020=2020",
        ),
        ("Im April lag er über dem Vorjahresmonat.", "April=2023-04 dem Vorjahresmonat=2022-04"),
        (
            "Im dritten Quartal fiel er gegenüber dem Vorjahresquartal.",
            "dritten Quartal=2023-Q3 dem Vorjahresquartal=2022-Q3",
        ),
        ("Im ersten Vierteljahr 2020 sank er.", "ersten Vierteljahr 2020=2020-Q1"),
        ("Vor Wochenfrist lag er höher.", "Vor Wochenfrist=2023-W43"),
        ("Seit Jahresauftakt steigt er.", "Jahresauftakt=2023"),
        # How long, how often.
        ("Alle paar Jahre kommt er wieder.", "Alle paar Jahre=PXY"),
        ("Es gibt Kinder, die drei Wochen blieben.", "drei Wochen=P3W"),
        ("Nach den drei Wochen ging sie.", "den drei Wochen=P3W"),
        ("Seit nunmehr 25 Jahren lehrt er.", "25 Jahren=P25Y"),
        ("Sie blieb drei Nächte.", "drei Nächte=P3D"),
        ("In zwei, drei Jahren wird er gehen.", "In zwei, drei Jahren=FUTURE_REF"),
        ("Im langjährigen Mittel fiel mehr.", "langjährigen=PXY"),
        ("Pro Stunde kommen zehn, mit 30 Kilometer pro Stunde.", "Pro Stunde=PT1H"),
        (
            "Alle halbe Stunde läutet es, jede Viertelstunde auch.",
            "Alle halbe Stunde=PT30M jede Viertelstunde=PT15M",
        ),
        ("Es wurden 95 Euro, nach 80 Euro im Jahr zuvor.", "Jahr zuvor=None"),
        ("Auf absehbare Zeit bleibt es so.", "absehbare Zeit=FUTURE_REF"),
        ("Berichtet wird quartalsweise.", "quartalsweise=P3M"),
        (
            "Ein knappes Jahr und eine gute Stunde, ein Dreivierteljahr.",
            "Ein knappes Jahr=P1Y eine gute Stunde=PT1H ein Dreivierteljahr=P9M",
        ),
        ("Es war eine knappe Mehrheit, ein guter Anfang.", ""),
        ("Innerhalb eines halben Jahres kam er frei.", "eines halben Jahres=P6M"),
        ("In den Jahren 2008/09 fiel er.", "den Jahren 2008/09=None"),
        ("Sie kommt zum Schuljahr 2026/27.", "Schuljahr 2026/27=None"),
        ("Hart war der Winter 1941/42. Mai hieß er.", "der Winter 1941/42=1941-WI"),
        (
            "Sie verhandelten am 10./11. November 1918.",
            "10.=1918-11-10 11. November 1918=1918-11-11",
        ),
        # What follows on one another.
        ("Man sollte im November und Dezember kommen.", "November=2023-11 Dezember=2023-12"),
        ("Im Juli und im September sollte man reservieren.", "Juli=2024-07 September=2024-09"),
        ("Im Mai und im März fiel Schnee.", "Mai=2023-05 März=2023-03"),
        (
            "Am Freitag wird gefeiert. Am Abend kamen alle zusammen.",
            "Freitag=2023-11-03 Abend=2023-10-30TEV",
        ),
        (
            "Am Freitag wird gefeiert. Am Abend kommen alle zusammen.",
            "Freitag=2023-11-03 Abend=2023-11-03TEV",
        ),
        # Seasons, nights, single days.
        ("In den Sommermonaten fiel Regen.", "den Sommermonaten=2023-SU"),
        ("Im Hitzesommer 2003 fiel keiner.", "Hitzesommer 2003=2003-SU"),
        ("Über Nacht fiel Schnee.", "Nacht=2023-10-29TNI"),
        ("Es war an einem Dienstag.", "einem Dienstag=XXXX-WXX-2"),
        ("Am 30. Juni 2008, einem Montag, war Schluss.", "30. Juni 2008, einem Montag=2008-06-30"),
        ("Am 3. Mai, einem Freitag, ist Fest.", "3. Mai, einem Freitag=2024-05-03"),
        # Now and then.
        ("Früher kamen viele, heute kommt keiner.", "Früher=PAST_REF heute=PRESENT_REF"),
        (
            "In den 80er Jahren war das neu, heute ist es alt.",
            "den 80er Jahren=198X heute=PRESENT_REF",
        ),
        ("Damals wurde er gewählt, heute trat er ab.", "Damals=PAST_REF heute=2023-10-30"),
        ("Der früher verurteilte Mann wird heute gehört.", "früher=PAST_REF heute=2023-10-30"),
        # No times.
        ("Die Band „Freitag“ sang „Am Sonntag“.", "Sonntag=2023-10-29"),
        ("Eines Morgens stand sie da, früher oder später kommen alle.", ""),
        ("Er wies am Samstag darauf hin.", "Samstag=2023-10-28"),
    ],
)
def test_reports(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Im neuen Jahr wird gespart.", "2023-12-20", "neuen Jahr=2024"),
        ("Im neuen Jahr wird gespart.", "2024-01-10", "neuen Jahr=2024"),
        ("Im Jänner traten sie zurück.", "2023-12-30", "Jänner=2023-01"),
        ("Mitte der Woche scheint die Sonne.", "2023-11-03", "Mitte der Woche=2023-W45"),
        ("Mitte der Woche schien die Sonne.", "2023-11-03", "Mitte der Woche=2023-W44"),
        ("Mitte der Woche scheint die Sonne.", "2023-10-30", "Mitte der Woche=2023-W44"),
    ],
)
def test_near_the_ends_of_years_and_weeks(text: str, published: str, expected: str) -> None:
    assert found(text, published) == expected


def test_a_century_told_of_dates_no_day() -> None:
    text = "Im Mai 1925 kam er. 1930 ging er. Im 16. Jahrhundert flohen viele."
    assert found(f"{text} Am 20. Oktober ist Fest.").split()[-1] == "Oktober=XXXX-10-20"


def test_a_past_week_counts_from_the_publication_in_a_history_too() -> None:
    text = "Am 3. Mai 1920 siegten sie. Im Juni 1921 verloren sie. Am 4. Juli 1922 starb er."
    assert found(f"{text} Das Buch erschien vergangene Woche.").endswith(
        "vergangene Woche=2023-W43"
    )
