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
    "Tageblatt Abendblatt Morgenpost Rundschau Nachrichten Allgemeine Kurier"
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

# What a word in its name shows a body to be, by the key of the institution.
BODY_KINDS = {
    word: f"institution:{key}"
    for key, words in (
        (
            "company",
            "AG GmbH SE KG KGaA mbH OHG plc PLC Ltd Ltd. Inc Inc. Corp Corp. Co. LLC S.A. SpA "
            "Group Holding Holdings Company Corporation Limited Airlines Airways Air Motors "
            "Energy Petroleum Bancorp Records Pictures Entertainment Studios Werke Werft "
            "Systems Software Technologies Solutions Industries",
        ),
        (
            "media",
            "News Times Post Herald Tribune Telegraph Guardian Journal Chronicle Gazette Magazine "
            "Broadcasting Television TV Anzeiger Tageblatt Abendblatt Morgenpost Rundschau "
            "Nachrichten Allgemeine Kurier Rundfunk",
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
