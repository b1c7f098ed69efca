"""German words for bodies: what ends their names, what it shows them to be, what takes them up."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that end the name of a body, after a name or before one ("Neue Bahn AG", "Hoover
# Institution").
BODY_WORDS = _set(
    "AG GmbH SE KG KGaA mbH OHG e.V. eG plc PLC Ltd Ltd. Inc Inc. Corp Corp. Co. LLC S.A. SpA "
    "Group Holding Holdings Company Corporation Incorporated Limited International Airlines "
    "Airways Motors Motor Electric Energy Petroleum Oil Bank Bancorp Capital Partners "
    "Securities Records Pictures Entertainment Studios Media News Times Post Herald Tribune "
    "Telegraph Guardian Journal Chronicle Gazette Daily Magazine Network Broadcasting Radio "
    "Television Institution Institute University College School Foundation Trust Society "
    "Association Federation Union League Council Committee Commission Agency Authority Bureau "
    "Service Services Department Office Center Centre Laboratory Laboratories Party Front Watch "
    "Alliance Coalition Movement Initiative Campaign Club United Rovers Systems Software "
    "Technologies Technology Solutions Industries Consulting Research Fund Zeitung Anzeiger "
    "Tageblatt Abendblatt Morgenpost Rundschau Nachrichten Allgemeine Kurier Werke Werken Werft"
)

# Types of the bodies that a noun without a modifier can take up.
TAKES_UP = {
    noun: frozenset(types.split())
    for noun, types in {
        "Organisation": "ngo international association armed_group union institute church group",
        "Verband": "association international ngo union",
        "Verein": "association ngo",
        "Klub": "association",
        "Club": "association",
        "Behörde": "authority police international ministry",
        "Amt": "authority police ministry",
        "Agentur": "news_agency authority company international",
        "Bündnis": "international party group",
        "Allianz": "international party company",
        "Partei": "party group",
        "Fraktion": "party parliament",
        "Kommission": "body international authority",
        "Komitee": "body international association",
        "Gremium": "body international parliament",
        "Miliz": "armed_group group",
        "Sender": "media",
        "Unternehmen": "company media",
        "Konzern": "company media",
        "Institut": "institute authority company",
        "Stiftung": "ngo institute association",
        "Gericht": "court",
        "Parlament": "parliament",
        "Gewerkschaft": "union association",
        "Blatt": "media",
        "Ministerium": "ministry",
        "Kirche": "church",
        "Weltorganisation": "international",
        "Staatengemeinschaft": "international",
        "Anklagebehörde": "authority",
    }.items()
}

# Nouns for a part of a body that acts for it, by the type of the body.
PARTS_OF_BODIES = {
    noun: kind
    for kind, nouns in (
        (
            "court",
            "Kammer Strafkammer Zivilkammer Jugendkammer Schwurgerichtskammer Berufungskammer "
            "Senat Strafsenat Zivilsenat",
        ),
    )
    for noun in nouns.split()
}

# Nouns for those who decide or find out something as a body, by its type: never one of them alone.
MEMBERS_OF_BODIES = {
    "Richter": "court",
    "Prüfer": "authority",
    "Rechnungsprüfer": "authority",
    "Statistiker": "authority",
    "Wettbewerbshüter": "authority",
    "Kartellwächter": "authority",
    "Verfassungsschützer": "intelligence",
    "Währungshüter": "central_bank",
    "Notenbanker": "central_bank",
}

# Nouns that any body of their kind may be called by, beside those in `TAKES_UP`.
_GENERAL = _set(
    "Firma Gesellschaft Hersteller Betreiber Anbieter Veranstalter Versorger Mutterkonzern "
    "Staatskonzern Muttergesellschaft Tochtergesellschaft Aktiengesellschaft Geschäftsführung "
    "Geschäftsleitung Konzernleitung Konzernführung Unternehmensleitung Unternehmensführung "
    "Branchenriese Branchengigant Management Konzernspitze Firmenspitze Unternehmensspitze "
    "Konzernzentrale Unternehmenszentrale Firmenzentrale Betriebsleitung "
    "Firmenleitung Startup Start-up Bundesbehörde Landesbehörde Gerichtshof Tribunal "
    "Kirchenleitung Medienhaus Redaktion"
)

# Of those in `TAKES_UP` what is one sort of its kind: no paper is a station.
_LINES = _set("Blatt Sender")

# Nouns for one sort of body: each may mean what another of its line does, and nothing else that
# is of the same kind. A district office is no town hall, a works council no supervisory board.
_SAME = (
    "Landkreis Landratsamt Kreisverwaltung",
    "Rathaus Stadtverwaltung Magistrat Gemeindeverwaltung",
    "Stadtrat Gemeinderat Bürgerschaft",
    "Universität Hochschule Akademie",
    "Klinik Klinikum Krankenhaus",
    "Institut Forschungsinstitut Denkfabrik",
    "Fluggesellschaft Airline",
    "Autobauer Autohersteller Autokonzern",
    "Bank Geldhaus Kreditinstitut",
    "Energiekonzern Energieversorger Stromversorger Stromgesellschaft Gaskonzern Stadtwerke "
    "Netzbetreiber Ölkonzern Mineralölkonzern Energieriese Ölriese",
    "Softwarehersteller Internetkonzern Internetdienst Chiphersteller Kurznachrichtendienst "
    "Streamingdienst Internetriese Onlineriese Softwareriese Technologieriese",
    "Finanzaufsicht Börsenaufsicht Aufsichtsbehörde",
    "Wahlkommission Wahlbehörde Wahlleitung",
    "Ausländerbehörde Einwanderungsbehörde",
    "Raumfahrtbehörde Raumfahrtagentur Weltraumagentur",
    "Arbeitsamt Arbeitsagentur Bundesagentur",
    "Atombehörde Atomenergiebehörde Atomaufsicht",
    "Feuerwehr Leitstelle Einsatzleitung",
    "Botschaft Auslandsvertretung",
    "Konsulat Generalkonsulat Auslandsvertretung",
    "Zeitung Tageszeitung Wochenzeitung Wochenschrift Monatsschrift Boulevardzeitung "
    "Wirtschaftszeitung Zeitschrift Magazin Nachrichtenmagazin Blatt",
    "Sender Staatssender Fernsehsender Nachrichtensender Nachrichtenkanal Staatsfernsehen "
    "Fernsehen Rundfunk Radio",
    "Nachrichtenportal Nachrichtenseite Onlineportal Onlinedienst",
)


def same_bodies() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """Return nouns that any body of their kind may be called by, and those that mean the same."""
    return frozenset(_GENERAL | TAKES_UP.keys() - _LINES), tuple(map(_set, _SAME))


# What a word in its name shows a body to be, by the key of the institution.
BODY_KINDS = {
    word: f"institution:{key}"
    for key, words in (
        (
            "company",
            "AG GmbH SE KG KGaA mbH OHG plc PLC Ltd Ltd. Inc Inc. Corp Corp. Co. LLC S.A. SpA "
            "Group Holding Holdings Company Corporation Limited Airlines Airways Air Motors "
            "Energy Petroleum Bancorp Records Pictures Entertainment Studios Werke Werken Werft "
            "Systems Software Technologies Solutions Industries",
        ),
        (
            "media",
            "News Times Post Herald Tribune Telegraph Guardian Journal Chronicle Gazette Magazine "
            "Broadcasting Television TV Anzeiger Tageblatt Abendblatt Morgenpost Rundschau "
            "Nachrichten Allgemeine Kurier Rundfunk Zeitung Blatt Tagblatt Bote",
        ),
        ("institute", "Institution Institute University College School Laboratory Universität"),
        ("association", "e.V. Association Federation Society Club FC United Bund Vereinigung"),
        ("ngo", "Foundation Trust Watch Initiative Campaign"),
        ("party", "Party Front"),
        ("court", "Court"),
        ("authority", "Agency Authority Bureau Administration"),
        ("commission", "Commission Committee Council"),
    )
    for word in words.split()
}

# What is a firm's alone, behind its name and a hyphen ("Holm-Aktie"); of these what is held of one,
# before "von" ("Aktien von Holm").
SHARES = _set("Aktie Aktien Anteilsscheine Anteilsscheinen")
# First parts of nouns for firms that go with another one.
RELATED = _set(
    "Mutter Tochter Schwester Partner Konkurrenz Konkurrenten Nachfolge Nachfolger Vorgänger "
    "Nachbar Gemeinschafts Zuliefer Zulieferer Beteiligungs Sub Fremd Dritt Ziel Spezial Auftrags"
)

OF_FIRMS = SHARES | _set(
    "Konzern Konzerns Chef Chefs Chefin Konzernchef Konzernchefin Vorstand Vorstands Vorstände "
    "Vorstandschef Vorstandschefin Vorstandsvorsitzender Vorstandsvorsitzende Aufsichtsrat "
    "Aufsichtsrats Aufsichtsratschef Aufsichtsratschefin Betriebsrat Betriebsrats "
    "Betriebsratschef Betriebsratschefin Geschäftsführer Geschäftsführerin Finanzchef "
    "Finanzchefin Aktionär Aktionäre Aktionären Belegschaft Filiale Filialen Zentrale Produkte "
    "Produkten"
)
