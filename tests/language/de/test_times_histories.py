"""Times as histories and lives of people tell them; published Monday, 5 August 2024."""

import pytest
from german_times import told


def found(text: str, published: str | None = "2024-08-05") -> str:
    return told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Years that might be numbers.
        ("1600 nahm Kepler die Stelle an.", "1600=1600"),
        ("1085 krönte ihn der Papst.", "1085=1085"),
        ("Das Schloss wurde 1720 in Stein erneuert.", "1720=1720"),
        ("Die Mine war 2000 bereits leer.", "2000=2000"),
        ("Es wurden 2000 Leute gezählt, 1500 kamen zu spät.", ""),
        ("Der Verein war 1200 Mitglieder stark.", ""),
        ("Etwa 2000 in dem Werk verlieren die Arbeit.", ""),
        ("Seit etwa 2000 steht es leer, um etwa 1900 war es voll.", "2000=2000 1900=1900"),
        ("Etwa 1990 zog er um.", "1990=1990"),
        ("Der See ist 2000 km² groß, das Feld 1900 m² und der Wald 1950 ha.", ""),
        ("Auf deutscher Seite 1944 zu stehen, war schwer.", "1944=1944"),
        ("Auf Seite 1999 steht es, mehr auf Seite 2010.", ""),
        # A number with a month needs a mark between them.
        ("Die Shows (beide 1981) liefen gut.", "1981=1981"),
        ("Die zwei 2015 eröffneten Bäder sind zu.", ""),
        ("Die Ausgabe 05/2016 liegt vor.", "05/2016=2016-05"),
        ("Die 1088 gegründete Schule ist zu.", "1088=1088"),
        ("Am 3. Mai des Jahres 2001 kam er.", "3. Mai des Jahres 2001=2001-05-03"),
        ("Ende Juni des Jahres 1914 kam er.", "Ende Juni des Jahres 1914=1914-06"),
        ("Im November des Jahres kam er.", "November des Jahres=2023-11"),
        # Years below 1000.
        ("Im Jahr 461 zog er los.", "Jahr 461=0461"),
        ("Seit dem Jahr 962 gab es einen Kaiser.", "dem Jahr 962=0962"),
        ("Im Jahre 488 zog er los.", "Jahre 488=0488"),
        ("Im Jahr 500 Gäste zu haben, ist viel.", ""),
        ("In der Woche 34 war das.", ""),
        # The second year of a stretch in two digits.
        ("Der Krieg (1939–45) war zu Ende.", "1939=1939 45=1945"),
        ("Der Band (1955–59) ist vergriffen.", "1955=1955 59=1959"),
        ("Er maß 1950–30 nach.", ""),
        # Before a date of birth.
        ("Jana Holl (geb. 1900 in Ulm) malte.", "1900=1900"),
        # The dative of old.
        ("Am 3. Mai 1950 kam er, im selben Jahre ging er.",
         "3. Mai 1950=1950-05-03 selben Jahre=1950"),
        ("Am 3. Mai 1950 kam er, im folgenden Jahre ging er.",
         "3. Mai 1950=1950-05-03 folgenden Jahre=1951"),
        ("Im vorigen Jahre war er da.", "vorigen Jahre=2023"),
        ("In den vorigen Jahren war er da.", "den vorigen Jahren=PXY"),
        # Centuries and their decades.
        ("Vom 12. bis ins 15. Jahrhundert saß er dort.", "12.=11XX 15. Jahrhundert=14XX"),
        ("Im 19. und frühen 20. Jahrhundert blühte es.", "19.=18XX frühen 20. Jahrhundert=19XX"),
        ("Im ersten Jahrzehnt des 19. Jahrhunderts schrieb er.",
         "ersten Jahrzehnt des 19. Jahrhunderts=180X"),
        ("Im letzten Jahrzehnt des 18. Jahrhunderts schrieb er.",
         "letzten Jahrzehnt des 18. Jahrhunderts=179X"),
        ("In den letzten Jahren des 18. Jahrhunderts schrieb er.",
         "den letzten Jahren des 18. Jahrhunderts=17XX"),
        ("In den 20er Jahren des 19. Jahrhunderts schrieb er.",
         "den 20er Jahren des 19. Jahrhunderts=182X"),
        ("In den 1970er und frühen 1980er Jahren war er da.",
         "den 1970er=197X frühen 1980er Jahren=198X"),
        ("Im letzten Quartal 2010 sank es.", "letzten Quartal 2010=2010-Q4"),
        # A date explains how much later.
        ("Ein Jahr später, am 2. November 1959, kam er.",
         "Ein Jahr später=1959 2. November 1959=1959-11-02"),
        ("Drei Jahre darauf, 1956, kam er.", "Drei Jahre darauf=1956 1956=1956"),
        ("Zwei Tage zuvor, am Sonntag, war sie da.",
         "Zwei Tage zuvor=2024-08-04 Sonntag=2024-08-04"),
        ("Am 3. Mai 1950 kam er. Zwei Tage später, am Freitag, ging er.",
         "3. Mai 1950=1950-05-03 Zwei Tage später=1950-05-05 Freitag=1950-05-05"),
        ("Ein Jahr später kam sie, 1959 ging sie.", "Ein Jahr später=None 1959=1959"),
        ("Zwei Tage später, so heißt es, sei er 1959 gegangen.", "Zwei Tage später=None 1959=1959"),
        ("Das gelang fast zehn Jahre zuvor, von 1980 bis 1982.",
         "fast zehn Jahre zuvor=None 1980=1980 1982=1982"),
        # The same month, the night after.
        ("Am 3. Mai 1950 kam er, am 20. desselben Monats ging er.",
         "3. Mai 1950=1950-05-03 20. desselben Monats=1950-05-20"),
        ("Am 3. Mai 1950 kam er, am 20. des Monats ging er.",
         "3. Mai 1950=1950-05-03 20. des Monats=1950-05-20"),
        ("Am 3. Mai 1950 kam er, in der Nacht darauf ging er.",
         "3. Mai 1950=1950-05-03 der Nacht darauf=1950-05-04TNI"),
        ("Vom 22. Juni–5. Juli 1941 war er dort.", "22. Juni=1941-06-22 5. Juli 1941=1941-07-05"),
        # Not now.
        ("Zur Zeit der großen Kriege gab es das nicht.", ""),
        ("Zur Zeit seiner Geburt gab es das nicht.", ""),
        ("Bald darauf zog er um.", ""),
        ("Im Moment der Tat schlief er.", ""),
        ("Im Moment schläft er.", "Im Moment=PRESENT_REF"),
        ("Zur Zeit wächst dort ein Wald.", "Zur Zeit=PRESENT_REF"),
        ("Dort wächst zur Zeit ein Wald.", "zur Zeit=PRESENT_REF"),
        # August is a first name as well.
        ("Das Denkmal von August Kopisch steht noch.", ""),
        ("Der Brief an August Schmidt kam an.", ""),
        ("Der Pfarrer, August Kopisch, kam an.", ""),
        ("Im August Ferien zu machen, ist teuer.", "August=2024-08"),
        ("Im Juni, Juli und August war es warm.",
         "Juni=2024-06 Juli=2024-07 August=2024-08"),
        ("In den Monaten Juli und August ist zu.", "Juli=2024-07 August=2024-08"),
    ],
)  # fmt: skip
def test_histories(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What lasts, and how it felt.
        ("Zwei weitere Jahre vergingen.", "Zwei weitere Jahre=P2Y"),
        ("Drei volle Tage dauerte es.", "Drei volle Tage=P3D"),
        ("Fünf lange Monate war sie fort.", "Fünf lange Monate=P5M"),
        ("Nach vier aufeinanderfolgenden Siegen ruhte er.", ""),
        ("An zwei aufeinanderfolgenden Wochenenden ist zu.",
         "zwei aufeinanderfolgenden Wochenenden=P2WE"),
        ("Vor drei langen Jahren kam er.", "Vor drei langen Jahren=2021"),
        ("Die letzten drei harten Jahre waren teuer.", "Die letzten drei harten Jahre=P3Y"),
        ("Zwei alte Jahre, drei alte Männer.", ""),
        ("Fast ein ganzes Jahr war sie fort.", "Fast ein ganzes Jahr=P1Y"),
        # Many.
        ("Seit 2,5 Milliarden Jahren gibt es das.", "2,5 Milliarden Jahren=P2500000000Y"),
        ("Vor acht Millionen Jahren lebte es.", "Vor acht Millionen Jahren=None"),
        ("Vor Millionen von Jahren lebte es.", "Vor Millionen von Jahren=PAST_REF"),
        ("Mehrere Millionen Jahre vergingen.", "Mehrere Millionen Jahre=PXY"),
        ("Der Stein ist 35 Millionen Jahre alt.", ""),
        ("Seit 2005 Millionen Leute kamen, ist es voll.", ""),
        ("Einige hundert Jahre stand es leer.", "Einige hundert Jahre=PXY"),
        ("Vor hunderttausend Jahren war Eis.", "Vor hunderttausend Jahren=None"),
        ("Unzählige Stunden saß er dort.", "Unzählige Stunden=PTXH"),
        ("Vor 2000 Jahren stand hier ein Haus.", "Vor 2000 Jahren=0024"),
        ("Alle 1000 Jahre steigt das Wasser.", "Alle 1000 Jahre=P1000Y"),
        ("Der Baum ist 2000 Jahre alt.", ""),
        ("Über mehrere Monate und über viele Jahre war er dort.",
         "mehrere Monate=PXM viele Jahre=PXY"),
        ("Über 20 Jahre war er dort.", "Über 20 Jahre=P20Y"),
        # How long after what.
        ("Selbst Monate nach der Wahl stritten sie.", "Monate=PXM"),
        ("Er starb nach Stunden oder Tagen.", "Stunden=PTXH Tagen=PXD"),
        ("Tage und Wochen vergingen.", "Tage=PXD Wochen=PXW"),
        ("In den Jahren nach dem Krieg war er dort.", ""),
        ("Der Zug fährt 8 Min. früher ab.", "8 Min. früher=None"),
        ("Das dauert 12 Min. und mehr.", "12 Min.=PT12M"),
        ("Er starb am Tage vor dem Fest.", ""),
        ("In zwei 800 Jahre alten Gräbern lag nichts.", ""),
        ("In 20 Jahre alten Gräbern lag nichts.", ""),
        # How often.
        ("Alle zwei bis drei Jahre ist Fest.", "Alle zwei bis drei Jahre=PXY"),
        ("Alle vier Jahre ist Fest.", "Alle vier Jahre=P4Y"),
        ("Das Tier frisst 140-mal am Tag.", "140-mal am Tag=P1D"),
        ("Sie proben zwei- bis dreimal im Monat.", "zwei- bis dreimal im Monat=P1M"),
        ("Freitagabends ist Probe, sie beginnt sonntagmorgens.",
         "Freitagabends=XXXX-WXX-5TEV sonntagmorgens=XXXX-WXX-7TMO"),
        ("Am Freitagabend ist Probe.", "Freitagabend=2024-08-09TEV"),
        ("Alle Freitage sind frei.", "Alle Freitage=XXXX-WXX-5"),
        ("Das Kino zeigt zwei Filme im Monat.", "im Monat=P1M"),
        ("Zwei Siege im Jahr nach dem Abstieg, drei im Monat Mai.", "Monat Mai=2024-05"),
        ("An Sonn- und Feiertagen ist zu, dort erscheint es zweimonatlich.",
         "Sonn- und Feiertagen=XXXX-WXX-7 zweimonatlich=P2M"),
        # Weeks by their number.
        ("In KW 12 ist zu.", "KW 12=2025-W12"),
        ("Ab KW 3/2025 ist zu.", "KW 3/2025=2025-W03"),
        ("In der 12. Kalenderwoche 2023 war zu.", "der 12. Kalenderwoche 2023=2023-W12"),
        ("In KW 60 ist zu, die KW AG bleibt offen.", ""),
    ],
)  # fmt: skip
def test_lengths_and_weeks(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2016-02-10", "In diesem Winter fiel kein Schnee.", "diesem Winter=2015-WI"),
        ("2016-03-20", "In diesem Winter fiel kein Schnee.", "diesem Winter=2015-WI"),
        ("2016-10-20", "In diesem Winter wird es kalt.", "diesem Winter=2016-WI"),
        ("2016-02-10", "In diesem Sommer wird es heiß.", "diesem Sommer=2016-SU"),
    ],
)
def test_this_winter(published: str, text: str, expected: str) -> None:
    assert found(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is counted from the time before goes on from it.
        ("Am 4. November 2011 floh er. Wenige Tage später, am 8. November, kam er zurück.",
         "4. November 2011=2011-11-04 Wenige Tage später=2011-11-08 8. November=2011-11-08"),
        ("Am 4. November 2011 floh er. Ein Jahr darauf, im Mai, kam er zurück.",
         "4. November 2011=2011-11-04 Ein Jahr darauf=2012 Mai=2012-05"),
        ("Sie sprach am Montag. Am 4. November 2011 floh er. Im Mai kam er zurück.",
         "Montag=2024-08-05 4. November 2011=2011-11-04 Mai=2024-05"),
        ("Er starb vor elf Jahren, am Neujahrstag.",
         "vor elf Jahren=2013 Neujahrstag=2013-01-01"),
        ("Vor elf Jahren kam er, und am Neujahrstag ging er.",
         "Vor elf Jahren=2013 Neujahrstag=2024-01-01"),
        # Hours of one day, sentence after sentence.
        ("Am 9. November 1989 war es kalt. Um 18 Uhr redete er. Er sagte viel."
         " Um 23 Uhr war Schluss. Am selben Abend kamen sie.",
         "9. November 1989=1989-11-09 18 Uhr=1989-11-09T18:00 23 Uhr=1989-11-09T23:00"
         " selben Abend=1989-11-09TEV"),
        ("Am 9. November 1989 war es kalt. Er redete. Sie hörten zu. Um 23 Uhr ist Schluss.",
         "9. November 1989=1989-11-09 23 Uhr=XXXX-XX-XXT23:00"),
        # Today is what has come of it.
        ("Heute, 35 Jahre später, wird er geehrt.", "Heute=2024-08-05 35 Jahre später=2024"),
        ("Heute kam er, zwei Tage später geht er.",
         "Heute=2024-08-05 zwei Tage später=2024-08-07"),
        # A game that is announced.
        ("Vor dem Spiel (Samstag, 15 Uhr) fehlten drei.", "Samstag, 15 Uhr=2024-08-10T15:00"),
        ("Der Unfall am Samstag (15.30 Uhr) war schwer.",
         "Samstag=2024-08-03 15.30 Uhr=2024-08-03T15:30"),
    ],
)  # fmt: skip
def test_what_goes_on(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019 stieg der Gewinn gegenüber dem Vorjahr.", "2019=2019 dem Vorjahr=2018"),
        ("Im dritten Quartal 2019 stieg er zum Vorquartal.",
         "dritten Quartal 2019=2019-Q3 Vorquartal=2019-Q2"),
        ("Im Januar stieg er, verglichen mit dem Vormonat.", "Januar=2020-01 dem Vormonat=2019-12"),
        ("Die 2010 gegründete Firma machte im Vorjahr Verlust.", "2010=2010 Vorjahr=2019"),
        ("Im Vorjahr und im Vormonat stieg er.", "Vorjahr=2019 Vormonat=2020-01"),
    ],
)  # fmt: skip
def test_what_is_compared(text: str, expected: str) -> None:
    assert found(text, "2020-02-10") == expected


@pytest.mark.parametrize("part", ["Mai", "Sommer", "zweiten Quartal", "ersten Halbjahr"])
def test_any_part_of_a_year_dates_a_history(part: str) -> None:
    text = f"Im {part} 1920 wuchs der Verein. Im Juni kam Holl dazu."
    assert found(text).endswith("Juni=1920-06")
