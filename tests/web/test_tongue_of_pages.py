from wortlaut.web.tongue import tongue


def test_dates_and_countries_are_in_the_language_of_the_interface() -> None:
    german, english = tongue("de"), tongue("en")
    assert german.day("2023-10-29") == "29. Oktober 2023"
    assert english.day("2023-10") == "October 2023"
    assert german.country("PRK") == "Nordkorea"
    assert english.country("PRK") == "North Korea"
    assert german.country("XYZ") == "XYZ"


def test_messages_are_translated() -> None:
    assert tongue("de").say("less than {}", "2 Tage") == "weniger als 2 Tage"
    assert tongue("en").say("less than {}", "2 days") == "less than 2 days"
