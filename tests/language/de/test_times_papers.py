"""What local and weekly papers say of times; the day of publication is Wednesday, 14 May 2014."""

import pytest
from german_times import told


def found(text: str, published: str | None = "2014-05-14") -> str:
    return told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What comes again.
        ("Tag für Tag fuhr sie ins Tal.", "Tag für Tag=P1D"),
        ("Die Pacht steigt Jahr um Jahr.", "Jahr um Jahr=P1Y"),
        ("Er sang Abend für Abend.", "Abend für Abend=XXXX-XX-XXTEV"),
        ("Stück für Stück wuchs der Bau.", ""),
        # A day and its hour are two times; a part of the day and its hour are one.
        ("Am Sonntag um 9 Uhr ist Messe.", "Sonntag=2014-05-18 9 Uhr=2014-05-18T09:00"),
        ("Heute Abend um 8 Uhr wird gesungen.", "Heute Abend=2014-05-14TEV 8 Uhr=2014-05-14T20:00"),
        ("Um 8 Uhr am Sonntag beginnt der Lauf.", "8 Uhr=2014-05-18T08:00 Sonntag=2014-05-18"),
        (
            "Am Montag, dem 12. Mai, gegen 8 Uhr kam er.",
            "Montag, dem 12. Mai=2014-05-12 8 Uhr=2014-05-12T08:00",
        ),
        ("Es beginnt am Freitag (19 Uhr).", "Freitag=2014-05-16 19 Uhr=2014-05-16T19:00"),
        ("Sie probt jeden Freitag um 19 Uhr.", "jeden Freitag=XXXX-WXX-5 19 Uhr=XXXX-WXX-5T19:00"),
        (
            "Am 3. Mai kam er, am nächsten Tag um 7 Uhr ging er.",
            "3. Mai=2014-05-03 nächsten Tag=2014-05-04 7 Uhr=2014-05-04T07:00",
        ),
        ("Jeden Abend um 8 Uhr läutet es.", "Jeden Abend=XXXX-XX-XXTEV 8 Uhr=XXXX-XX-XXT20:00"),
        ("Sie öffnet abends um 8 Uhr.", "abends um 8 Uhr=2014-05-14T20:00"),
        ("Am Sonntag gegen Meran gewannen sie.", "Sonntag=2014-05-11"),
        # Nights.
        (
            "In der Nacht auf Sonntag brannte es. Gegen 3.30 Uhr war es gelöscht.",
            "der Nacht auf Sonntag=2014-05-10TNI 3.30 Uhr=2014-05-11T03:30",
        ),
        (
            "In der Nacht zum Samstag gegen 23 Uhr brannte es.",
            "der Nacht zum Samstag=2014-05-09TNI 23 Uhr=2014-05-09T23:00",
        ),
        (
            "In der Nacht zum gestrigen Dienstag brannte es.",
            "der Nacht zum gestrigen Dienstag=2014-05-12TNI",
        ),
        ("In der Nacht brannte es.", "der Nacht=2014-05-13TNI"),
        ("In der Nacht wird es kalt.", "der Nacht=2014-05-14TNI"),
        ("Um die Mittagszeit scheint die Sonne.", "die Mittagszeit=2014-05-14TMI"),
        ("Sie sang das Lied von der Nacht für den Abend der Filme.", ""),
        ("Den ganzen Mai 2013 blieb es kalt.", "Den ganzen Mai 2013=2013-05"),
        ("Den ganzen Winter blieb es kalt.", "Den ganzen Winter=2013-WI"),
        # What is said to have been.
        (
            "In der Nacht zum 12. Dezember soll er eingebrochen sein.",
            "der Nacht zum 12. Dezember=2013-12-11TNI",
        ),
        ("Am 3. Juli soll er nach Rom geflohen sein.", "3. Juli=2013-07-03"),
        ("Am 3. Juli soll das Dach fertiggestellt sein.", "3. Juli=2014-07-03"),
        # Now and then.
        ("Früher kamen viele. Heute kommt keiner.", "Früher=PAST_REF Heute=PRESENT_REF"),
        ("Früher kamen viele. Heute kamen zwei.", "Früher=PAST_REF Heute=2014-05-14"),
        ("Früher kamen viele. Der Rat tagt heute.", "Früher=PAST_REF heute=2014-05-14"),
        # Weekends and weeks.
        ("In der zweiten Wochenhälfte regnet es.", "der zweiten Wochenhälfte=2014-W20"),
        ("Das Jahresende naht.", "Das Jahresende=2014"),
        ("Am kommenden Wochenende ist Markt.", "kommenden Wochenende=2014-W20-WE"),
        ("Am übernächsten Wochenende ist Markt.", "übernächsten Wochenende=2014-W21-WE"),
        ("Am vergangenen Wochenende war Markt.", "vergangenen Wochenende=2014-W19-WE"),
        ("Am verlängerten Wochenende wird gefeiert.", "verlängerten Wochenende=2014-W20-WE"),
        # Hours of two halves of a day.
        (
            "Offen ist von 9 bis 12 und von 14 bis 17.30 Uhr.",
            "9=2014-05-14T09:00 12=2014-05-14T12:00 14=2014-05-14T14:00 17.30 Uhr=2014-05-14T17:30",
        ),
        (
            "Offen ist 8–11 und 15–18 Uhr.",
            "8=2014-05-14T08:00 11=2014-05-14T11:00 15=2014-05-14T15:00 18 Uhr=2014-05-14T18:00",
        ),
        ("Von 9 bis 12 und von 14 bis 17 Personen kamen.", ""),
        # Articles belong to months and seasons.
        ("Für den Herbst ist ein Fest geplant.", "den Herbst=2014-FA"),
        ("Der Juni wird heiß.", "Der Juni=2014-06"),
        ("Im Laufe des Novembers wird geräumt.", "des Novembers=2014-11"),
        ("Seit dem Frühjahr wurde gebaut.", "dem Frühjahr=2014-SP"),
        # Parts of months and of days.
        ("In der letzten Juniwoche wird gesperrt.", "der letzten Juniwoche=2014-06"),
        ("An den Märztagen 1848 kam es zu Unruhen.", "den Märztagen 1848=1848-03"),
        ("Die ganze Nacht wurde gesucht.", "Die ganze Nacht=2014-05-13TNI"),
        ("Ab Mittag scheint die Sonne.", "Mittag=2014-05-14TMI"),
        ("Für den Nachmittag sind Gewitter gemeldet.", "den Nachmittag=2014-05-14TAF"),
        ("Anfang bis Mitte Juni wird gemäht.", "Anfang=2014-06 Mitte Juni=2014-06"),
        ("Am Anfang bis zum Ende war er dabei.", ""),
        ("Morgen Donnerstag spielt die Kapelle.", "Morgen Donnerstag=2014-05-15"),
        ("Sie spielt heute Mittwoch im Stadtsaal.", "heute Mittwoch=2014-05-14"),
        # Centuries and decades.
        ("Anfang des vorigen Jahrhunderts kam er.", "Anfang des vorigen Jahrhunderts=19XX"),
        ("In diesem Jahrhundert geschah wenig.", "diesem Jahrhundert=20XX"),
        ("In den letzten Jahrhunderten geschah wenig.", "den letzten Jahrhunderten=PXCE"),
        ("Ein halbes Jahrhundert blieb sie.", "Ein halbes Jahrhundert=P50Y"),
        ("Anderthalb Jahrzehnte sind vorbei.", "Anderthalb Jahrzehnte=P15Y"),
        ("Im Lauf der Jahre wurde es still.", "der Jahre=PXY"),
        # Days with a name.
        ("Am Christtag 2013 fiel Schnee.", "Christtag 2013=2013-12-25"),
        ("Am Herz-Jesu-Sonntag brennen Feuer.", "Herz-Jesu-Sonntag=2014-06-29"),
        ("Am Weißen Sonntag 2014 war Erstkommunion.", "Weißen Sonntag 2014=2014-04-27"),
        ("Zum Jahreswechsel 2013/14 kam er.", "Jahreswechsel 2013/14=2013-12-31"),
        ("Zu den Osterfeiertagen kam er.", "den Osterfeiertagen=2014-04-20"),
        # Years and decades.
        ("In den Siebziger- und Achtzigerjahren", "den Siebziger-=197X Achtzigerjahren=198X"),
        (
            "In den frühen Zwanzigerjahren des vorigen Jahrhunderts kam er.",
            "den frühen Zwanzigerjahren des vorigen Jahrhunderts=192X",
        ),
        ("In den Zehnerjahren stieg die Miete.", "den Zehnerjahren=201X"),
        ("Er lobte den Achtziger-Stil.", ""),
        ("Im Krieg 1914/18 fielen viele.", "1914/18=None"),
        ("Im heurigen Jahr und im heurigen Sommer", "heurigen Jahr=2014 heurigen Sommer=2014-SU"),
        ("Zu jener Zeit war das Tal arm.", "jener Zeit=PAST_REF"),
        ("In den ersten drei Quartalen stieg er.", "den ersten drei Quartalen=P9M"),
        # Days that stand together.
        (
            "Am Samstag, 17., und Sonntag, 18. Mai, ist Markt.",
            "Samstag, 17.=2014-05-17 Sonntag, 18. Mai=2014-05-18",
        ),
        ("Offen Di–So 10 Uhr.", "Di=2014-05-13 So=2014-05-18 10 Uhr=2014-05-18T10:00"),
        # Lengths and ages.
        ("Gute zwei Stunden dauerte es.", "Gute zwei Stunden=PT2H"),
        ("Vor nicht einmal zwei Wochen kam er.", "Vor nicht einmal zwei Wochen=2014-W18"),
        ("Es gab keine Tage ohne Regen, kaum Stunden ohne Wind.", ""),
        ("Sie ist kaum 20 Jahre alt, die 1999 Mitarbeiter sind jung.", ""),
        ("Er bleibt weitere zwei Jahre.", "weitere zwei Jahre=P2Y"),
        ("Er bleibt ein weiteres Jahr, weitere Gäste kommen.", "ein weiteres Jahr=P1Y"),
        ("Sie verloren 2:5, zwei Tage blieben.", "zwei Tage=P2D"),
        ("Die halbstündige Rede endete.", "halbstündige=PT30M"),
        ("Die zweieinhalbstündige Rede endete.", "zweieinhalbstündige=PT150M"),
        ("Ihr zweieinhalbjähriger Sohn lachte.", ""),
        ("Nach kurzer Zeit war er fort, nach langem Streit auch sie.", "kurzer Zeit=PXD"),
        (
            "Das Gesetz Nr. 12/1992 gilt, am 1. und 2. Weihnachtstag 2013.",
            "2. Weihnachtstag 2013=2013-12-26",
        ),
        ("Binnen Jahresfrist war alles vorbei.", "Jahresfrist=P1Y"),
        ("Von heute auf morgen war alles anders.", ""),
        ("Es dauerte zwei, drei Wochen.", "zwei, drei Wochen=PXW"),
        ("Die Fahrt dauerte dreieinviertel Stunden.", "dreieinviertel Stunden=PT195M"),
        ("Kinder von 6 bis 10 Jahren und Jugendliche zwischen 13 und 15 Jahren kamen.", ""),
        ("Ihm drohen Strafen von 6 bis 10 Jahren.", "6 bis 10 Jahren=PXY"),
        ("Der Mais wächst, 1999 Kinder kamen am Montag gegen 9 Kinder.", "Montag=2014-05-12"),
        ("Sein zwei Jahre jüngerer Bruder blieb.", ""),
        ("In jenen Jahren war das Tal arm.", "jenen Jahren=PAST_REF"),
    ],
)
def test_local_papers(text: str, expected: str) -> None:
    assert found(text) == expected


def test_an_hour_of_an_open_day_is_of_that_day() -> None:
    text = "Am 3. Mai 2014 war Markt. Am Sonntag um 9 Uhr ist Messe."
    assert found(text, None).endswith("Sonntag=XXXX-WXX-7 9 Uhr=XXXX-WXX-7T09:00")


def test_today_with_an_hour_is_a_day_in_a_history_too() -> None:
    text = "Am 3. Mai 1914 kam er. Im Juni 1915 starb er. Das Heft liegt heute um 9 Uhr auf."
    assert found(text).endswith("heute=2014-05-14 9 Uhr=2014-05-14T09:00")
