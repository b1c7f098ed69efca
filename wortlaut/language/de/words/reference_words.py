"""German words that refer: pronouns, determiners, particles of names, nouns for what is said."""

from wortlaut.language.reference_grammar import Part, ReferenceWord


def _listed(part: Part, words: str) -> dict[str, ReferenceWord]:
    return {word: ReferenceWord(part) for word in words.split()}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _declined(part: Part, table: str) -> dict[str, ReferenceWord]:
    """Read `form genders numbers case` from lines, "g" the genitive, "o" no nominative."""
    found = {}
    for line in table.strip().splitlines():
        form, genders, numbers, case = line.split()
        word = ReferenceWord(
            part, genders.strip("-"), numbers, genitive=case == "g", oblique=case == "o"
        )
        found[form] = word
    return found


PRONOUNS = _declined(
    Part.PRONOUN,
    """
er    m   s  -
ihn   m   s  o
ihm   mn  s  o
sie   f   sp -
ihnen -   p  o
""",
)

POSSESSIVES = {
    f"{stem}{ending}": ReferenceWord(
        Part.POSSESSIVE, genders, numbers, ending in {"er", "es"}, oblique=ending in {"em", "en"}
    )
    for stem, genders, numbers in (("sein", "mn", "s"), ("ihr", "f", "sp"))
    for ending in ("", "e", "en", "em", "er", "es")
} | {
    "dessen": ReferenceWord(Part.POSSESSIVE, "mn", "s"),
    "deren": ReferenceWord(Part.POSSESSIVE, "f", "sp"),
}

_DEFINITE = """
der  mf  sp g
die  f   sp -
das  n   s  -
dem  mn  s  o
den  m   sp o
des  mn  s  g
zum  mn  s  -
beim mn  s  -
zur  f   s  -
"""

_INDEFINITE = """
ein    mn  s  -
eine   f   s  -
einen  m   s  o
einem  mn  s  o
einer  f   s  g
eines  mn  s  g
"""

_STRONG = """
{}er  mf  sp g
{}e   f   sp -
{}es  mn  s  g
{}em  mn  s  o
{}en  m   sp o
"""

DETERMINERS = (
    _declined(Part.DEFINITE, _DEFINITE)
    | _declined(Part.INDEFINITE, _INDEFINITE)
    | {"vom": ReferenceWord(Part.OF_THE, "mn", "s")}
    | _declined(Part.DEMONSTRATIVE, _STRONG.format(*["dies"] * 5))
    | _declined(Part.DEMONSTRATIVE, _STRONG.format(*["jen"] * 5))
    | {
        form: ReferenceWord(Part.INDEFINITE, "", "p", form.endswith("er"))
        for stem in ("einig", "mehrer", "viel", "manch", "zahlreich", "all", "ander", "beid")
        for form in (f"{stem}e", f"{stem}er", f"{stem}en")
    }
    | {
        f"{stem}{ending}": ReferenceWord(
            Part.INDEFINITE, "", "s", ending in {"er", "es"}, oblique=ending in {"em", "en"}
        )
        for stem in ("kein", "irgendein", "jed")
        for ending in ("", "e", "en", "em", "er", "es")
    }
)

QUOTING = _set("zitieren wiedergeben")
EXPLETIVE = frozenset(("es",))
ISSUERS = {
    "Urteil": "court",
    "Urteilsbegründung": "court",
    "Gerichtsbeschluss": "court",
    "Richterspruch": "court",
    "Haftbefehl": "court",
    "Polizeibericht": "police",
    "Anklageschrift": "authority",
}
PUBLISHING = _set(
    "veröffentlichen vorlegen vorstellen publizieren herausgeben verabschieden fällen sprechen "
    "verkünden verfassen schreiben erstellen beschließen einbringen präsentieren verbreiten "
    "abgeben"
)
TWO = _set("beide beiden beider")
PAIRS = {
    noun: frozenset(kinds.split())
    for noun, kinds in {
        "Länder": "state",
        "Staaten": "state",
        "Nationen": "state",
        "Regierungen": "state",
        "Seiten": "state organisation",
        "Parteien": "organisation",
        "Unternehmen": "organisation",
        "Konzerne": "organisation",
        "Organisationen": "organisation",
        "Verbände": "organisation",
        "Gewerkschaften": "organisation",
        "Politiker": "person",
        "Minister": "person",
        "Männer": "person",
        "Frauen": "person",
    }.items()
}
PEOPLE = _set("Mann Frau")
INFORMATION = _set("Angaben")
ORIGIN = _set("aus")
AUTHORITY = _set("Berufung Bezugnahme")
TALKING_WITH = frozenset(("mit",))
ACTING_PLACES = _set("Stadt Städte Gemeinde Kommune Kreis Landkreis Bezirk Kanton")
CIRCLES = _set("Umfeld Umfelds Umgebung Kreise Kreisen Entourage")
WITHIN = _set("darin hierin")
THERE = _set("dort")
RESUMING = _set("das dies")
FIRST_PERSON = _set("ich")
OWN = _set("eigenen eigener eigenem eigene")
SIBILANTS = ("s", "ß", "x", "z", "ce")
OF = frozenset(("von",))
TO = frozenset(("zu",))
CONTRACTED = _set("im ins am")
PLACE = _set("in aus nach bei über um nahe nördlich südlich östlich westlich durch ab bis")
PARTICLES = _set(
    "von van de der den del della di da du dos la le al el bin ibn ben zur zum af ter y e"
)
# Articles inside a name, by the particle before them: "von der Leyen", but not "von den Grünen".
# "und" joins two particles ("von und zu Berg").
NAME_ARTICLES = {"von": frozenset(("der", "und")), "van": frozenset(("der", "den"))}
# Letters between the parts of a compound ("Regierungssprecher").
LINKING = ("", "s", "es", "n", "en")
# What tells father and son apart, by the form that stands for all.
GENERATIONS = {
    form: forms.split()[0]
    for forms in ("junior jun. jr. Jr. Jr Junior", "senior sen. sr. Sr. Sr Senior")
    for form in forms.split()
}
# Of these German ones, which are not left out before another mention, as "Jr." is.
YOUNGER = _set("junior jun. jr.")
SUFFIXES = frozenset(GENERATIONS) | _set(
    "II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII "
    "I. II. III. IV. VI. VII. VIII. IX. XI. XII. XIII. XIV. XV. XVI. XVII."
)

HONORIFICS = {
    "Herr": ReferenceWord(Part.HONORIFIC, "m", "s"),
    "Herrn": ReferenceWord(Part.HONORIFIC, "m", "s"),
    "Frau": ReferenceWord(Part.HONORIFIC, "f", "s"),
} | _listed(
    Part.HONORIFIC,
    "Dr. Prof. Doktor Dipl.-Ing. Mr. Mrs. Ms. Sir Dame Lord Lady Scheich Ajatollah Mullah Prinz "
    "Prinzessin Freiherr Graf Baron St. Sankt Ex-",
)

ANSWERS = _listed(Part.ANSWER, "Ja Jein Nein Doch Jawohl Nö Ne Nee Jep Ok Okay ja jein nein doch")

THEREBY = _listed(Part.THEREBY, "demnach danach demzufolge hiernach wonach")

# Nouns whose possessor speaks: "nach Angaben der Polizei", "die Meinung Merkels".
SPEECH_NOUNS = _set(
    "Sichtweise Ausgabe Veröffentlichung Entscheidung Ergebnis Test Vorabversion "
    "Argumentation Haltung Richtlinie Petition Depesche Leserbrief Titelgeschichte Hilferuf "
    "Angabe Ansicht Auffassung Meinung Aussage Äußerung Wort Darstellung Einschätzung Sicht "
    "Überzeugung Schätzung Erkenntnis Information Mitteilung Pressemitteilung Meldung Erklärung "
    "Bericht Auskunft Behauptung Bekunden Vorstellung Urteil Feststellung Ankündigung Vorwurf "
    "Stellungnahme Presseerklärung Rede Zitat Bekundung Vermutung Einlassung Formulierung "
    "Lesart Interpretation Prognose Berechnung Statement Kommentar Artikel Beitrag Kernaussage "
    "Forderung Kritik Warnung Ansprache Presseaussendung Aussendung Sprachregelung Titel "
    "Analyse Studie Untersuchung Umfrage Brief Schreiben Dokument Plan Antrag Entwurf "
    "Gesetzentwurf Gesetzesentwurf Vorschlag Position Standpunkt Reaktion Antwort Argument "
    "Begründung Zusammenfassung Jahresbericht Abschlussbericht Polizeibericht Pressebericht "
    "Statistik Zahl Daten Dementi Beteuerung Annahme Hinweis Interview Tweet Posting Botschaft "
    "Videobotschaft Resolution Appell Aufruf Ausführung Erachten Dafürhalten Befürchtung "
    "Hoffnung Theorie These Gutachten Papier Pressekonferenz Presseberichten Meinungsumfrage "
    "Website Webseite Homepage Internetseite Seite Eingeständnis Geständnis Hochrechnung "
    "Bestätigung Versprechen Drohung Anweisung Anschuldigung Anklage Beschuldigung Empfehlung "
    "Zusicherung Zusage Versicherung Verlautbarung Kommuniqué Klage Mahnung Nachricht "
    "Notiz Eintrag Protokoll Schilderung Beschreibung Bemerkung Anmerkung Entschuldigung "
    "Rechtfertigung Vorstoß Wunsch Glaube Gedanke Idee Logik Urteilsbegründung "
    "Regierungserklärung Beobachtung Messung Recherche Ermittlung Rechnung Erhebung Befragung "
    "Bewertung Beurteilung Vorhersage Erwartung Bilanz Zeugnis Zeugenaussage Statut Fazit "
    "Wortlaut Vorabbericht Leitlinie Leitartikel Werbung Slogan Motto Parole"
)

# Those of them that are their possessor's own claim also where an adjective names the possessor
# ("nach ukrainischen Angaben"), as against a document about something ("deutsche Studie").
CLAIM_NOUNS = _set(
    "Angabe Angaben Ansicht Auffassung Meinung Aussage Äußerung Darstellung Einschätzung Sicht "
    "Überzeugung Erkenntnis Mitteilung Erklärung Auskunft Behauptung Bekunden Lesart "
    "Stellungnahme Ankündigung Forderung Kritik Warnung Vorwurf Reaktion Antwort Dementi Seite "
    "Perspektive Aussendung Presseaussendung Pressemitteilung Presseerklärung"
)

PERSON_NOUNS = {
    form: ReferenceWord(Part.NOUN, genders, "s")
    for genders, forms in (
        ("m", "Mann Sohn Vater Bruder Ehemann Witwer Großvater Enkel Onkel Junge"),
        ("f", "Tochter Mutter Schwester Ehefrau Witwe Großmutter Tante"),
    )
    for form in forms.split()
}

THING_ENDINGS = (
    *("ung", "schaft", "heit", "keit", "tion", "sion", "tät", "tum", "ismus", "ei", "amt", "werk"),
    *("region", "provinz", "gruppe", "partei", "stadt", "haus", "behörde", "organisation", "büro"),
    *("verband", "ministerium", "kommission"),
)

TIME_NOUNS = _set(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März "
    "April Mai Juni Juli August September Oktober November Dezember Uhr Tag Woche Monat Jahr "
    "Abend Morgen Mittag Nachmittag Vormittag Nacht Prozent Euro Dollar Millionen Milliarden "
    "Montagabend Dienstagabend Mittwochabend Donnerstagabend Freitagabend Samstagabend "
    "Sonntagabend Mitternacht Stunde Stunden Minuten Kilometer Meter Chr."
)
