"""German words by which a source is told."""

from wortlaut.language.de.words.compounds import stem
from wortlaut.language.source_words import SourceWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _stems(words: str) -> tuple[str, ...]:
    return tuple(map(stem, words.split()))


_BORNE = (
    "Betreiber Eigentümer Eigner Besitzer Konkurrent Rivale Wettbewerber Arbeitgeber Käufer "
    "Verkäufer Bieter Investor Gesellschafter Aktionär Partner Sponsor Ausrüster Lieferant "
    "Zulieferer Dienstleister Vermieter Auftraggeber Marktführer Gründer Anbieter Hersteller "
    "Veranstalter Gastgeber Entwickler Rekordmeister Aufsteiger Gigant Riese Primus Spezialist "
    "Discounter Tabellenführer Spitzenreiter Titelverteidiger Absteiger Pokalsieger Vizemeister "
    "Bundesligist Zweitligist Drittligist Regionalligist Oberligist Verfolger Ligarivale"
)

_BEARING = (
    "Plakat Plakate Plakaten Transparent Transparente Transparenten Banner Bannern Schild Schilder "
    "Schildern Pappschild Pappschilder Pappschildern Spruchband Spruchbänder Spruchbändern Shirt "
    "Shirts Zettel Zetteln Fahne Fahnen Flagge Flaggen Aufkleber Aufklebern Wand Wände Wänden "
    "Mauer Mauern Fassade Fassaden Aufschrift Aufschriften Schriftzug Schriftzüge Schriftzügen "
    "Graffito Graffiti"
)
_MUTE = (
    "Praxis Erfahrung Erfahrungen Geschichte Vergangenheit Alltag Wirklichkeit Realität Leben "
    "Fund Funde Spur Spuren Indiz Indizien Überreste Ausgrabung Ausgrabungen Beispiel Beispiele "
    "Vergleich Blick Entwicklung Entwicklungen Ereignisse Umstand Umstände Tatsache Tatsachen "
    "Plan Pläne Konzept Idee Ziel Begründung Motto Devise Tenor Fazit Credo Hoffnung Hoffnungen "
    "Kalkül Überlegung Überlegungen"
)
_TITLED = (
    "Roman Film Buch Bücher Bildband Sammelband Dialogband Gedichtband Album Alben Lied Song Hit "
    "Single Hymne Oper Operette Musical Theaterstück Bühnenstück Musikstück Drama Gedicht Novelle "
    "Erzählung Serie Sendung Show Doku Dokumentation Podcast Reihe Trilogie Krimi Thriller Komödie "
    "Ausstellung Zeitschrift Zeitung Magazin Verein Organisation Gruppe Partei Initiative Bündnis "
    "Projekt Wettbewerb Festival Restaurant Gasthaus Hotel Lokal Kneipe Café Schiff Frachter "
    "Kategorie Rubrik Computerspiel Videospiel"
)

_TELLING = (
    "Minister Ministerin Ministerinnen Chef Chefin Chefs Präsident Präsidentin Präsidenten Kanzler "
    "Kanzlerin Sprecher Sprecherin Experte Expertin Experten Expertinnen Forscher Forscherin "
    "Forschende Ermittler Ermittlerin Anwalt Anwältin Anwälte Bürgermeister Bürgermeisterin "
    "Vorsitzender Vorsitzende Direktor Direktorin Manager Managerin Ökonom Ökonomin Ökonomen Papst "
    "Bischof Bischöfin Bischöfe Botschafter Botschafterin General Kommissar Kommissarin "
    "Beauftragter Beauftragte Insider Augenzeuge Augenzeugen"
)
_REPORTING = (
    "Bericht Berichte Report Studie Studien Umfrage Umfragen Gutachten Untersuchung Analyse "
    "Prognose Statistik Erhebung Schätzung Medien Medienberichte Ministerium Behörde Behörden "
    "Rechnungshof"
)
_RULING = (
    "Amt Polizei Staatsanwaltschaft Gericht Gerichtshof Verband Verbände Gewerkschaft "
    "Gewerkschaften Regierung Opposition Verfassungsschutz Kirche Bundeswehr Feuerwehr Armee "
    "Militär"
)
_DOCUMENTS = (
    "Bericht Brief Schreiben Mitteilung Erklärung Stellungnahme Gutachten Papier Studie Beschluss "
    "Untersuchung Urteil Analyse Statistik Mail Text Erlass Aufruf Flugblatt Hinweis Beitrag "
    "Dokument Schriftstück Zusammenfassung Resolution Entschließung Warnung Empfehlung Tweet "
    "Bekanntmachung Aushang Antrag Posting Vermerk Bescheid Verfügung Protokoll Aussendung Bilanz "
    "Prospekt Richtlinie Appell Petition Veröffentlichung Begründung Statement Kommuniqué Report "
    "Merkblatt Bulletin Verlautbarung Erhebung Klageschrift Anklageschrift Handreichung Broschüre "
    "Entwurf Meldung Eintrag"
)

SOURCE_WORDS = SourceWords(
    asking=_set(
        "Frage Fragen Nachfrage Nachfragen Rückfrage Rückfragen Zwischenfrage Anfrage Anfragen"
    ),
    questions=_set(
        "ob warum wieso weshalb wie was wer wem wen wessen wo wann woher wohin wozu wofür womit "
        "wovon worauf worüber welche welcher welches welchen inwiefern inwieweit"
    ),
    questioned=_set("fragen befragen ansprechen"),
    replying=_set("auf"),
    contrasting=frozenset((("anders", "als"),)),
    hearsay=_set("sollen"),
    obtaining=_set(
        "erhalten bekommen haben besitzen einsehen sehen lesen kennen zitieren auswerten erlangen"
    ),
    coming=_set("kommen"),
    reactions=_set("Lob Zustimmung Widerspruch Protest Gegenwind Unterstützung Rückendeckung"),
    naming=_set("nach"),
    rumoured=_set("heißen"),
    rumouring=_set(
        "offiziell inoffiziell oft oftmals häufig immer wieder öfter manchmal mitunter gern gerne "
        "stets früher lange anfangs zunächst überall allgemein gemeinhin vielfach"
    ),
    standing=_set("stehen"),
    documents=_stems(_DOCUMENTS),
    any_document=_stems("Text Papier Dokument Schriftstück Schreiben"),
    findings=frozenset(
        _stems("Studie Untersuchung Erhebung Analyse Auswertung Befragung Umfrage Bericht")
    ),
    inside=_set("in im"),
    joint=_set("gemeinsame gemeinsamen gemeinsamer gemeinsames gemeinsamem"),
    nobodys=_set("Vernehmen Hörensagen"),
    borne=frozenset(_stems(_BORNE)),
    bearing=frozenset(_stems(_BEARING)),
    mute=frozenset(_stems(_MUTE)),
    facing=_set("vor"),
    accused=_stems("Angeklagter Beschuldigter Verdächtiger Tatverdächtiger Angeschuldigter"),
    charges=frozenset(
        _stems("Verdacht Vorwurf Vorwürfe Anklage Beschuldigung Anschuldigung Vorhaltung Vorhalt")
    ),
    charged=_set("stehen geraten kommen verantworten konfrontieren aussetzen stellen sitzen"),
    against=_set("gegen"),
    together=_set("wir uns unser unsere unserem unseren unserer unseres"),
    reputed=_set("gelten"),
    degrees=_set("so derart dermaßen derartig"),
    resulting=_set("dass daß"),
    seeming=_set("als"),
    titled=frozenset(_stems(_TITLED)),
    thus=_set("so"),
    describing=_set("beschreiben zitieren charakterisieren betrachten"),
    addressing=_set(
        "auffordern bitten fragen ersuchen warnen mahnen ermahnen anweisen beauftragen drängen "
        "aufrufen informieren unterrichten anflehen anhalten beschuldigen bezichtigen verdächtigen"
    ),
    dative=_set(
        "der dem den einer einem dieser diesem unserer unserem ihrer ihrem ihren seiner seinem "
        "seinen"
    ),
    press=frozenset(
        _stems("Zeitung Zeitschrift Magazin Redaktion Blatt Portal Agentur Sender Presse Radio")
    ),
    towards=_set("gegenüber"),
    reaching=_set(
        "Brief Schreiben Mail E-Mail Mails E-Mails Briefen Nachricht Botschaft Appell Gespräch "
        "Interview Telefonat"
    ),
    reached=_set("an mit"),
    beside=_set("über nach bei beim neben gegen seit wegen trotz durch aus ohne"),
    telling=_set(_TELLING),
    reporting=_set(_REPORTING),
    ruling=_set(_RULING),
)
