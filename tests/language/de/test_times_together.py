"""Times that stand together, and what only looks like one; published Monday, 5 August 2024."""

import pytest
from german_times import told


def found(text: str, published: str | None = "2024-08-05") -> str:
    return told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One length in two units.
        ("Er bekam drei Jahre und sechs Monate.", "drei Jahre und sechs Monate=P3Y6M"),
        ("Ein Jahr und einen Monat blieb sie.", "Ein Jahr und einen Monat=P1Y1M"),
        ("Die Fahrt dauert 4 Stunden 12 Minuten.", "4 Stunden 12 Minuten=PT4H12M"),
        ("Es dauert zwei Minuten und 30 Sekunden.", "zwei Minuten und 30 Sekunden=PT2M30S"),
        ("Mehr als 2 Jahre, 3 Monate saß er ein.", "Mehr als 2 Jahre, 3 Monate=P2Y3M"),
        ("Vor zwei Jahren und drei Monaten kam er.", "Vor zwei Jahren und drei Monaten=2022-05"),
        ("Am 3. Mai 2020 kam er, ein Jahr und zwei Monate später ging er.",
         "3. Mai 2020=2020-05-03 ein Jahr und zwei Monate später=2021-07"),
        ("Vor zwei Jahren und vor drei Monaten kam er.",
         "Vor zwei Jahren=2022 vor drei Monaten=2024-05"),
        ("Die Frist sank von zwei Jahren auf sechs Monate.", "zwei Jahren=P2Y sechs Monate=P6M"),
        ("Es drohen ein Jahr oder sechs Monate.", "ein Jahr=P1Y sechs Monate=P6M"),
        ("Drei Tage und zwei Nächte blieb er.", "Drei Tage=P3D zwei Nächte=P2D"),
        ("Zwei Jahre und 18 Monate blieb er.", "Zwei Jahre=P2Y 18 Monate=P18M"),
        ("Nach Jahren und drei Monaten kam er.", "Jahren=PXY drei Monaten=P3M"),
        # From one on.
        ("Es dauert ein bis zwei Wochen.", "ein bis zwei Wochen=PXW"),
        ("Ihm drohen zwischen einem und drei Jahren.", "einem und drei Jahren=PXY"),
        ("Eine und zwei Stunden sind drei.", "zwei Stunden=PT2H"),
        # A day and its date in brackets.
        ("Am Montag (19. August) ist zu.", "Montag=2024-08-19 19. August=2024-08-19"),
        ("Am Dienstag (20.5.2025) ist zu.", "Dienstag=2025-05-20 20.5.2025=2025-05-20"),
        ("Am Montag, (siehe 19. August) ist zu.", "Montag=2024-08-05 19. August=2024-08-19"),
        # What comes again.
        ("Geöffnet Montag bis Freitag von 9 bis 17 Uhr.",
         "Montag=XXXX-WXX-1 Freitag=XXXX-WXX-5 9=XXXX-XX-XXT09:00 17 Uhr=XXXX-XX-XXT17:00"),
        ("Der Laden ist von Montag bis Freitag geöffnet.", "Montag=XXXX-WXX-1 Freitag=XXXX-WXX-5"),
        ("Büro: Mo-Fr 9-17 Uhr, Sa 10-14 Uhr.",
         "Mo=XXXX-WXX-1 Fr=XXXX-WXX-5 9=XXXX-XX-XXT09:00 17 Uhr=XXXX-XX-XXT17:00"
         " Sa=XXXX-WXX-6 10=XXXX-XX-XXT10:00 14 Uhr=XXXX-XX-XXT14:00"),
        ("Mo, Di und Do 9 bis 12 Uhr ist offen.",
         "Mo=XXXX-WXX-1 Di=XXXX-WXX-2 Do=XXXX-WXX-4 9=XXXX-XX-XXT09:00 12 Uhr=XXXX-XX-XXT12:00"),
        ("So 10 bis 20 Leute kamen.", ""),
        ("Von Dienstag bis Freitag war er in Rom.", "Dienstag=2024-07-30 Freitag=2024-08-02"),
        ("Jeden Montag und Mittwoch ist Markt.", "Jeden Montag=XXXX-WXX-1 Mittwoch=XXXX-WXX-3"),
        ("Am Montag und Mittwoch war Markt.", "Montag=2024-08-05 Mittwoch=2024-08-07"),
        # Two parts of one year.
        ("Von Mai bis Herbst 2022 war zu.", "Mai=2022-05 Herbst 2022=2022-FA"),
        ("Vom Frühjahr bis Dezember 2021 war zu.", "Frühjahr=2021-SP Dezember 2021=2021-12"),
        ("Im Sommer 2020 bis Mai 2022 war zu.", "Sommer 2020=2020-SU Mai 2022=2022-05"),
        # Two days, two edges.
        ("Vom 10. bis am 12. September ist Streik.", "10.=2024-09-10 12. September=2024-09-12"),
        ("Anfang bis Mitte der 90er-Jahre war er da.",
         "Anfang=199X Mitte der 90er-Jahre=199X"),
        ("Ende des 18. und Anfang des 19. Jahrhunderts lebte er.",
         "Ende des 18.=17XX Anfang des 19. Jahrhunderts=18XX"),
        ("In den 1990er- und 2000er-Jahren war er da.", "den 1990er-=199X 2000er-Jahren=200X"),
        ("Gegen 0.30 Uhr in der Nacht zum Sonntag brannte es.",
         "0.30 Uhr=2024-08-04T00:30 der Nacht zum Sonntag=2024-08-03TNI"),
        ("Gegen 3 Uhr in der Nacht brannte es.", "3 Uhr in der Nacht=2024-08-05T03:00"),
    ],
)  # fmt: skip
def test_times_that_stand_together(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A possessive is a determiner.
        ("In seinen letzten Jahren malte er.", "seinen letzten Jahren=PXY"),
        ("Ihre ersten drei Jahre war sie dort.", "Ihre ersten drei Jahre=P3Y"),
        ("Unsere letzten zehn Tage waren hart.", "Unsere letzten zehn Tage=P10D"),
        ("In ihrem letzten Jahr als Chefin baute sie um.", "ihrem letzten Jahr=P1Y"),
        ("Im letzten Jahr baute sie um.", "letzten Jahr=2023"),
        ("Sein letzter Wille, seine ersten drei Tore.", ""),
        # Parts of the day that something is said of.
        ("Die Nacht verläuft ruhig.", "Die Nacht=2024-08-05TNI"),
        ("Die Nacht verlief ruhig.", "Die Nacht=2024-08-04TNI"),
        ("Der Nachmittag wird sonnig.", "Der Nachmittag=2024-08-05TAF"),
        ("Die Nacht der Museen beginnt, der Abend der Wahl war lang.", ""),
        # Months, seasons, quarters, weeks.
        ("Am ersten Juni-Wochenende wird gefeiert.", "ersten Juni-Wochenende=2025-06"),
        ("Die Juni-Sitzung fällt aus.", ""),
        ("In den letzten Wintermonaten fror es.", "den letzten Wintermonaten=2023-WI"),
        ("Im neuen Jahr 2024 wird alles anders.", "neuen Jahr 2024=2024"),
        ("In der neuen Woche wird es kalt.", "der neuen Woche=2024-W32"),
        ("Im Schlussquartal 2023 stieg der Umsatz.", "Schlussquartal 2023=2023-Q4"),
        ("Q3 2024 brachte Gewinn, das Auftaktquartal Verlust.",
         "Q3 2024=2024-Q3 das Auftaktquartal=2024-Q1"),
        ("Vor fast genau zehn Jahren kam er.", "Vor fast genau zehn Jahren=2014"),
        ("Das sekundenlange Beben weckte ihn.", "sekundenlange=PTXS"),
        ("Im Herbst des Jahres 1721 kam er.", "Herbst des Jahres 1721=1721-FA"),
        ("Die gesamten 1990er-Jahre war er dort.", "Die gesamten 1990er-Jahre=199X"),
        ("Zu Beginn eines jeden Jahres kam er.", "eines jeden Jahres=P1Y"),
        # No times.
        ("Sie gewann die 24 Stunden von Le Mans.", ""),
        ("Das steht in Heft 4/2009.", ""),
        ("Eine Uhr hängt dort, neben einer Uhr aus Holz.", ""),
        ("Um ein Uhr kam er.", "ein Uhr=2024-08-05T01:00"),
        ("Sie führten früh (45. 20:24).", ""),
        ("Wer 65 Jahre oder älter ist, zahlt weniger.", ""),
        ("Ein Vertrag über 65 Jahre oder mehr.", "über 65 Jahre=P65Y"),
        ("Der TSV 1860 siegte, 1899 Hoffenheim verlor.", ""),
        ("Seit 1860 besteht der Bund.", "1860=1860"),
        ("Laut Verordnung (EU) 2016/679 und Richtlinie 2014/24 ist das so.", ""),
        ("Im Krieg 1914/1918 fielen viele.", "1914/1918=None"),
        ("Sie las den Roman „1984“ und das Buch dazu.", ""),
        ("Er schrieb: „1984 war gut.“", "1984=1984"),
    ],
)  # fmt: skip
def test_extents_and_no_times(text: str, expected: str) -> None:
    assert found(text) == expected


def test_the_new_week_is_the_next_one_at_its_end() -> None:
    assert found("In der neuen Woche wird es kalt.", "2024-08-09") == "der neuen Woche=2024-W33"
