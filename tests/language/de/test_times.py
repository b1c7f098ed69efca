"""Sentences in the manner of news, read by the TimeML 1.2.1 guidelines; the day is a Monday."""

import pytest

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.records import TimeExpression
from wortlaut.times import times

PUBLISHED = "2023-10-30"


def found(text: str, published: str | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    tokens = tokenize(text)
    return times(text, tokens, sentences(text, tokens), published=published, grammar=time_grammar())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Days.
        ("Das sagte der Minister am Sonntag.", "Sonntag=2023-10-29"),
        ("Die Partei wird am Sonntag abstimmen.", "Sonntag=2023-11-05"),
        ("Der Prozess beginnt am Mittwoch.", "Mittwoch=2023-11-01"),
        ("Der Streik ist für Donnerstag geplant.", "Donnerstag=2023-11-02"),
        ("Er hatte am Donnerstag das Amt niedergelegt.", "Donnerstag=2023-10-26"),
        ("Sie kündigte an, am Freitag nach Wien zu reisen.", "Freitag=2023-11-03"),
        ("Am Montag brach ein Feuer aus.", "Montag=2023-10-30"),
        ("Seit Samstag ist die Straße gesperrt.", "Samstag=2023-10-28"),
        ("Heute tagt der Rat, gestern tagte der Senat.", "Heute=2023-10-30 gestern=2023-10-29"),
        ("Morgen entscheidet das Gericht.", "Morgen=2023-10-31"),
        ("Übermorgen reist sie ab.", "Übermorgen=2023-11-01"),
        ("Vorgestern wurde er gewählt.", "Vorgestern=2023-10-28"),
        ("Die Klage ging am 3. Mai 2021 ein.", "3. Mai 2021=2021-05-03"),
        ("Das Urteil fiel am 30.10.2020.", "30.10.2020=2020-10-30"),
        ("Am 17. Oktober starben zwei Bergleute.", "17. Oktober=2023-10-17"),
        ("Die Wahl soll am 9. Dezember stattfinden.", "9. Dezember=2023-12-09"),
        ("Er trat am 28. Dezember zurück.", "28. Dezember=2022-12-28"),
        ("Am Dienstag, dem 24. Oktober, trat er zurück.", "Dienstag, dem 24. Oktober=2023-10-24"),
        (
            "Er starb am letzten Freitag, dem 27. Oktober.",
            "letzten Freitag, dem 27. Oktober=2023-10-27",
        ),
        ("Das Treffen am 3. und 4. Mai 2019 scheiterte.", "3.=2019-05-03 4. Mai 2019=2019-05-04"),
        (
            "Vom 28. Februar bis zum 2. März 2020 wurde verhandelt.",
            "28. Februar=2020-02-28 2. März 2020=2020-03-02",
        ),
        ("Am vergangenen Freitag stürzte das Dach ein.", "vergangenen Freitag=2023-10-27"),
        ("Am kommenden Freitag öffnet das Museum.", "kommenden Freitag=2023-11-03"),
        ("Am Montag vergangener Woche fiel Schnee.", "Montag vergangener Woche=2023-10-23"),
        ("Die Messe dauert von Mittwoch bis Freitag.", "Mittwoch=2023-11-01 Freitag=2023-11-03"),
        # Times of day.
        ("Um 14:30 Uhr brach das Feuer aus.", "14:30 Uhr=2023-10-30T14:30"),
        ("Am Sonntag gegen 9 Uhr fielen Schüsse.", "Sonntag=2023-10-29 9 Uhr=2023-10-29T09:00"),
        ("Am Sonntagabend kam es zu Unruhen.", "Sonntagabend=2023-10-29TEV"),
        ("Gestern Abend stürzte ein Kran um.", "Gestern Abend=2023-10-29TEV"),
        ("Heute früh wurde gestreikt.", "Heute früh=2023-10-30TMO"),
        ("In der Nacht zum Sonntag brannte es.", "der Nacht zum Sonntag=2023-10-28TNI"),
        (
            "Am Samstag begann die Suche. Um 18 Uhr wurde sie eingestellt.",
            "Samstag=2023-10-28 18 Uhr=2023-10-28T18:00",
        ),
        ("Der Alarm kam um halb acht Uhr.", "halb acht Uhr=2023-10-30T07:30"),
        ("Gegen 8 Uhr abends kam Hilfe.", "8 Uhr abends=2023-10-30T20:00"),
        # Weeks, months, seasons, years.
        ("In der vergangenen Woche stieg der Preis.", "der vergangenen Woche=2023-W43"),
        ("Nächste Woche wird verhandelt.", "Nächste Woche=2023-W45"),
        ("Letzten Monat fiel der Kurs.", "Letzten Monat=2023-09"),
        ("Im September stiegen die Preise.", "September=2023-09"),
        ("Im Dezember wird gewählt.", "Dezember=2023-12"),
        ("Ende September wurde er verhaftet.", "Ende September=2023-09"),
        ("Anfang 2009 zog die Firma um.", "Anfang 2009=2009"),
        ("Im Sommer 2022 war es heiß.", "Sommer 2022=2022-SU"),
        ("Im Frühjahr dieses Jahres begann der Bau.", "Frühjahr dieses Jahres=2023-SP"),
        ("Im ersten Quartal 2021 sank der Umsatz.", "ersten Quartal 2021=2021-Q1"),
        ("Das Haus wurde 1987 gebaut.", "1987=1987"),
        ("Zwischen 2005 und 2008 lebte er in Rom.", "2005=2005 2008=2008"),
        ("Im vergangenen Jahr kamen mehr Gäste.", "vergangenen Jahr=2022"),
        ("In den 90er Jahren war das anders.", "den 90er Jahren=199X"),
        ("Mitte der achtziger Jahre zog er fort.", "Mitte der achtziger Jahre=198X"),
        ("Die Burg stammt aus dem 14. Jahrhundert.", "dem 14. Jahrhundert=13XX"),
        ("Am Wochenende fielen 40 Liter Regen.", "Wochenende=2023-W43-WE"),
        ("In der Saison 2008/09 stieg der Verein ab.", "2008/09=None"),
        ("Im 1. Jahrhundert entstand die Stadt.", "1. Jahrhundert=00XX"),
        ("Im ersten und zweiten Jahrhundert wuchs sie.", "ersten=00XX zweiten Jahrhundert=01XX"),
        # Holidays.
        ("An Heiligabend 2020 blieb die Kirche leer.", "Heiligabend 2020=2020-12-24"),
        ("Der Marsch am Ostermontag 2019 war friedlich.", "Ostermontag 2019=2019-04-22"),
        ("Am Tag der Deutschen Einheit sprach sie.", "Tag der Deutschen Einheit=2023-10-03"),
        # Counted.
        ("Vor zwei Tagen fand man ihn.", "Vor zwei Tagen=2023-10-28"),
        ("Vor drei Jahren kaufte sie das Haus.", "Vor drei Jahren=2020"),
        ("Vor einigen Wochen zog er um.", "Vor einigen Wochen=PAST_REF"),
        ("In zwei Wochen soll gewählt werden.", "In zwei Wochen=2023-W46"),
        ("Der Turm wurde in zwei Jahren gebaut.", "zwei Jahren=P2Y"),
        (
            "Am 3. Mai 2021 kam der Brief. Zwei Tage später antwortete sie.",
            "3. Mai 2021=2021-05-03 Zwei Tage später=2021-05-05",
        ),
        (
            "Am 3. Mai 2021 kam der Brief. Am nächsten Tag antwortete sie.",
            "3. Mai 2021=2021-05-03 nächsten Tag=2021-05-04",
        ),
        ("Zwei Tage später war alles vorbei.", "Zwei Tage später=None"),
        # Durations, sets, vague times.
        ("Die Sitzung dauerte drei Stunden lang.", "drei Stunden=PT3H"),
        ("Er wurde zu sieben Jahren Haft verurteilt.", "sieben Jahren=P7Y"),
        ("Seit zwei Jahren wird gebaut.", "zwei Jahren=P2Y"),
        ("Die Fahrt dauert eine halbe Stunde.", "eine halbe Stunde=PT30M"),
        ("Sie wartete anderthalb Jahre.", "anderthalb Jahre=P18M"),
        ("Das dauerte 0,0001 Jahre.", "0,0001 Jahre=P0.0001Y"),
        ("Das dauerte 1,0000001 Tage.", "1,0000001 Tage=P1D"),
        ("Das dauerte 0,00000001 Tage, einen Tag.", "einen Tag=P1D"),
        ("Das dauerte 3,14159 Tage.", "3,14159 Tage=P3.14159D"),
        ("Es endete 3,14159 Stunden später.", "3,14159 Stunden später=None"),
        ("Der Wert stieg um 0,2023 Punkte.", ""),
        ("In den letzten Jahren stieg die Zahl.", "den letzten Jahren=PXY"),
        ("Der dreitägige Besuch endete.", "dreitägige=P3D"),
        ("Jeden Dienstag tagt der Ausschuss.", "Jeden Dienstag=XXXX-WXX-2"),
        ("Alle zwei Jahre wird gewählt.", "Alle zwei Jahre=P2Y"),
        ("Täglich kommen neue Gäste.", "Täglich=P1D"),
        ("Vor kurzem wurde das bekannt.", "Vor kurzem=PAST_REF"),
        ("Derzeit fehlt Geld.", "Derzeit=PRESENT_REF"),
        ("Künftig soll das anders sein.", "Künftig=FUTURE_REF"),
        # The words of Austria, Switzerland and South Tyrol.
        ("Heuer kamen mehr Gäste, im Jänner weniger.", "Heuer=2023 Jänner=2023-01"),
        ("Das diesjährige Fest glich dem letztjährigen.", "diesjährige=2023 letztjährigen=2022"),
        (
            "Am Stefanitag 2021 und heuer am Josefitag fror es.",
            "Stefanitag 2021=2021-12-26 heuer=2023 Josefitag=2023-03-19",
        ),
        ("Am Sa., 4. November, ist Markt.", "Sa., 4. November=2023-11-04"),
        ("So geht das nicht, Di Maria und Mo Farah.", ""),
        ("In der Früh war es kalt.", "der Früh=2023-10-30TMO"),
        ("Um 7 Uhr früh ging er.", "7 Uhr früh=2023-10-30T07:00"),
        # Hours from and to.
        ("Von 9 bis 12.30 Uhr ist offen.", "9=2023-10-30T09:00 12.30 Uhr=2023-10-30T12:30"),
        (
            "Offen 9–12 Uhr und 15–18 Uhr.",
            "9=2023-10-30T09:00 12 Uhr=2023-10-30T12:00"
            " 15=2023-10-30T15:00 18 Uhr=2023-10-30T18:00",
        ),
        ("Um 10 und 14 Uhr ist Führung.", "10=2023-10-30T10:00 14 Uhr=2023-10-30T14:00"),
        # Ends and parts.
        ("Bis Mitte/Ende Mai 2024 wird gebaut.", "Mitte/Ende Mai 2024=2024-05"),
        ("Im Juli des Vorjahres schloss das Werk.", "Juli des Vorjahres=2022-07"),
        ("Im Laufe der Woche fällt Schnee.", "der Woche=2023-W44"),
        ("Das Wochenende wird kalt.", "Das Wochenende=2023-W44-WE"),
        ("Am ersten Sonntag im Mai ist Markt.", "ersten Sonntag im Mai=2024-05-05"),
        ("In den ersten Tagen des Juni fiel Hagel.", "den ersten Tagen des Juni=2023-06"),
        (
            "Am 10./11. November 1918 verhandelten sie.",
            "10.=1918-11-10 11. November 1918=1918-11-11",
        ),
        ("In der Silvesternacht 2020 brannte es.", "der Silvesternacht 2020=2020-12-31TNI"),
        # Winters, decades, centuries, years far back.
        ("Der Winter 1941/42 war hart.", "Der Winter 1941/42=1941-WI"),
        ("Im Winter 1939/1940 hungerten sie.", "Winter 1939/1940=1939-WI"),
        (
            "In den 30er Jahren des 19. Jahrhunderts zog er um.",
            "den 30er Jahren des 19. Jahrhunderts=183X",
        ),
        (
            "In der zweiten Hälfte des 19. Jahrhunderts wuchs sie.",
            "der zweiten Hälfte des 19. Jahrhunderts=18XX",
        ),
        ("Die Burg wurde 1456 gebaut und 1632 zerstört.", "1456=1456 1632=1632"),
        ("Der Krieg (1618–1648) war lang.", "1618=1618 1648=1648"),
        ("1850 starb er, 1900 wurde sie geboren.", "1850=1850 1900=1900"),
        ("Im Geschäftsjahr 2010/11 sank der Gewinn.", "Geschäftsjahr 2010/11=None"),
        (
            "Von Juni–August 1941 und im Sommer/Herbst 1942 kämpften sie.",
            "Juni=1941-06 August 1941=1941-08 Sommer=1942-SU Herbst 1942=1942-FA",
        ),
        ("Der Mai-Baum und das Sommer-Winter-Fest.", ""),
        (
            "In der Nacht vom 14. Februar auf den 15. Februar 1945 fielen Bomben.",
            "der Nacht vom 14. Februar auf den 15. Februar 1945=1945-02-14TNI",
        ),
        (
            "In der ersten Hälfte des Jahres 1942 siegten sie.",
            "der ersten Hälfte des Jahres 1942=1942-H1",
        ),
        ("Das ganze Jahr 1944 wurde gekämpft.", "Das ganze Jahr 1944=1944"),
        ("Im Jahre 955 siegte Otto.", "Jahre 955=0955"),
        # How long, how often.
        ("Seit Jahrhunderten wird hier Wein gebaut.", "Jahrhunderten=PXCE"),
        ("Innerhalb eines Jahres stieg der Preis.", "eines Jahres=P1Y"),
        ("In den nächsten zwei, drei Jahren wird gebaut.", "den nächsten zwei, drei Jahren=PXY"),
        ("Vor genau 100 Jahren sank das Schiff.", "Vor genau 100 Jahren=1923"),
        ("Vor Jahresfrist war das anders.", "Vor Jahresfrist=2022"),
        ("Sie ist seit kurzem in Rom.", "kurzem=PXD"),
        (
            "An Wochenenden ist zu, an Sonntagen auch.",
            "Wochenenden=XXXX-WXX-WE Sonntagen=XXXX-WXX-7",
        ),
        ("Jeden ersten Montag im Monat tagt der Rat.", "Jeden ersten Montag im Monat=XXXX-WXX-1"),
        ("Das Heft erscheint viermal jährlich.", "viermal jährlich=P1Y"),
        ("Er verdient 1500 Euro im Monat.", "im Monat=P1M"),
        ("Er zahlte 1500 Euro im Jahr 2010.", "Jahr 2010=2010"),
        # Then and now.
        ("Damals war das Dorf arm.", "Damals=PAST_REF"),
        ("Die derzeitige Lage ist ernst.", "derzeitige=PRESENT_REF"),
        ("Bis heute ist der Fall offen.", "heute=PRESENT_REF"),
        ("In Zukunft wird gespart.", "Zukunft=FUTURE_REF"),
        ("In der Vergangenheit gab es Streit.", "der Vergangenheit=PAST_REF"),
        ("Zur Zeit der Schlacht war er krank.", ""),
        # No times.
        ("Es stand 21:19, 24:22 (12:10), mit 20:18 endete es.", "21:19=2023-10-30T21:19"),
        ("Nach 2:05 Minuten und 1:45,3 Minuten lag er vorn.", ""),
        ("Er wog 2010 Gramm, der Turm steht auf 2050 Metern.", ""),
        ("Er wohnt in der Straße des 17. Juni.", ""),
        ("Die Welt am Sonntag schrieb vom Prager Frühling.", ""),
        ("Die Montage dauerte, am 12. Platz lag März.", ""),
        ("Kinder unter 14 Jahren, Jugendliche ab 14 Jahren und Anna (60 Jahre) kamen.", ""),
        ("Der Preis stieg von 1900 auf 2000 Dollar.", ""),
        ("Die Resolution 1701 und die Startnummer 1812 sind Nummern.", ""),
        ("Eines Tages kam er.", ""),
        ("Der 53-jährige Mann und der 17 Jahre alte Schüler blieben unverletzt.", ""),
        ("Rund 2000 Menschen kamen, 1500 Euro fehlten.", ""),
        ("Die Agenda 2010 wurde beschlossen.", ""),
        ("Die Zahl stieg um 7 Prozent auf 3.500.", ""),
        ("Die Opfer im Alter von 62, 64 und 66 Jahren lebten allein.", ""),
        ("Am 32. Mai und am 30. Februar geschah nichts.", ""),
    ],
)
def test_news_sentences(text: str, expected: str) -> None:
    assert " ".join(f"{time.text}={time.value}" for time in found(text)) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("am Sonntag", "XXXX-WXX-7"),
        ("am 30. Oktober", "XXXX-10-30"),
        ("im Oktober", "XXXX-10"),
        ("im Sommer", "XXXX-SU"),
        ("um 14:30 Uhr", "XXXX-XX-XXT14:30"),
        ("gestern", None),
        ("vor zwei Tagen", None),
        ("im vergangenen Jahr", None),
    ],
)
def test_without_a_publication_date_nothing_is_guessed(text: str, value: str | None) -> None:
    (time,) = found(f"Das war {text}.", published=None)
    assert (time.value, time.anchor) == (value, None)


def test_a_month_of_publication_dates_no_day() -> None:
    (day, month) = found("Das war gestern und im vergangenen Monat.", published="2023-10")
    assert (day.value, month.value) == (None, "2023-09")


def test_anchors_name_what_was_counted_from() -> None:
    first, second, third = found(
        "Am 3. Mai 2021 kam er. Zwei Tage später ging er. Das war gestern."
    )
    assert (first.anchor, second.anchor, third.anchor) == (None, "t1", "published")


def test_modifiers() -> None:
    text = "Ende Mai 2020, Anfang 2021, rund drei Jahre, mehr als zehn Tage, Mitte Juni 2019"
    assert [time.mod for time in found(text)] == ["end", "start", "approx", "more_than", "mid"]


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("letzten Frühling", "2023-05-31", "2022-SP"),
        ("letzten Frühling", "2023-06-01", "2023-SP"),
        ("vergangenen Sommer", "2023-08-31", "2022-SU"),
        ("vergangenen Sommer", "2023-09-01", "2023-SU"),
        ("letzten Herbst", "2023-12-01", "2023-FA"),
        ("letzten Winter", "2023-02-28", "2021-WI"),
        ("letzten Winter", "2023-03-01", "2022-WI"),
    ],
)
def test_a_season_is_over_on_the_day_after_its_last(words: str, published: str, value: str) -> None:
    (time,) = found(f"Im {words} war es heiß.", published)
    assert (time.text, time.value) == (words, value)


def test_what_is_to_come_in_a_season_that_is_over_lies_in_the_next() -> None:
    (time,) = found("Im Frühling wird gewählt.", "2023-06-01")
    assert time.value == "2024-SP"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Jahr 1200 v. Chr. fiel die Stadt.", "Jahr 1200 v. Chr.=None"),
        (
            "Um 500 v.Chr. und 480 vor Christus wurde gekämpft.",
            "500 v.Chr.=None 480 vor Christus=None",
        ),
        ("Die Vase stammt aus dem 3. Jahrhundert v. Chr.", "dem 3. Jahrhundert v. Chr.=None"),
        ("Im 3. Jh. v. u. Z. wurde sie verlassen.", "3. Jh. v. u. Z.=None"),
        ("Im 3. und 2. Jahrhundert v. Chr. wuchs sie.", "3.=None 2. Jahrhundert v. Chr.=None"),
        ("Von 1200 bis 1100 v. Chr. stand sie leer.", "1200=None 1100 v. Chr.=None"),
        ("Der Krieg von 264 bis 241 v. Chr. war lang.", "264=None 241 v. Chr.=None"),
        ("Caesar (100–44 v. Chr.) schrieb viel.", "100=None 44 v. Chr.=None"),
        ("Am 15. März 44 v. Chr. starb er.", "15. März 44 v. Chr.=None"),
        ("Im März 44 v. Chr. starb er.", "März 44 v. Chr.=None"),
        ("Im März und April 44 v. Chr. litten sie.", "März=None April 44 v. Chr.=None"),
        ("Am 3. und 4. Mai 44 v. Chr. litten sie.", "3.=None 4. Mai 44 v. Chr.=None"),
        ("Im Sommer 480 v. Chr. siegten sie.", "Sommer 480 v. Chr.=None"),
        ("Anfang 480 v. Chr. siegten sie.", "Anfang 480 v. Chr.=None"),
        ("In den 50er Jahren v. Chr. schrieb er.", "den 50er Jahren v. Chr.=None"),
        (
            "Der Tempel ist von 1.200 vor unserer Zeitrechnung.",
            "1.200 vor unserer Zeitrechnung=None",
        ),
        (
            "Rund 3000 Jahre vor Christi Geburt begann es.",
            "Rund 3000 Jahre vor Christi Geburt=None",
        ),
        ("Das war 300 v.u.Z. so.", "300 v.u.Z.=None"),
        # The common era.
        ("Im Jahr 1200 n. Chr. fiel die Stadt.", "Jahr 1200 n. Chr.=1200"),
        ("Im Jahr 9 n. Chr. verlor Varus.", "Jahr 9 n. Chr.=0009"),
        (
            "Die Münze ist aus dem 3. Jahrhundert nach Christus.",
            "dem 3. Jahrhundert nach Christus=02XX",
        ),
        ("Das Grab ist von 79 nach Christi Geburt.", "79 nach Christi Geburt=0079"),
        (
            "Vom 1. bis 3. Jahrhundert n. Chr. lebten sie dort.",
            "1.=00XX 3. Jahrhundert n. Chr.=02XX",
        ),
        ("In den 50er Jahren n. Chr. schrieb er.", "den 50er Jahren n. Chr.=None"),
        (
            "Vom 1. Jahrhundert v. Chr. bis zum 2. Jahrhundert n. Chr. lebten sie dort.",
            "1. Jahrhundert v. Chr.=None 2. Jahrhundert n. Chr.=01XX",
        ),
        # What only begins in the same way.
        ("Nach Christi Himmelfahrt 2021 kam er.", "Christi Himmelfahrt 2021=2021-05-13"),
        ("Das war 2021 vor der Zeitenwende so.", "2021=2021"),
        # Without a number there is no year.
        ("Das war lange vor Christus.", ""),
        ("Die Kirche steht vor dem Platz. 1990 kam er.", "1990=1990"),
    ],
)
def test_years_before_the_common_era_have_no_value(text: str, expected: str) -> None:
    assert " ".join(f"{time.text}={time.value}" for time in found(text)) == expected


def test_nothing_is_counted_from_a_time_that_is_older_than_one_without_a_value() -> None:
    text = "Das Haus ist von 1990. Der Tempel fiel 480 v. Chr. und stand zwei Jahre später wieder."
    assert [time.value for time in found(text)] == ["1990", None, None]
