"""Texts with colons that are no interviews, made up for the tests."""

NO_INTERVIEWS = {
    "background": """Berlin: Die Bundesregierung hat am Montag den Haushalt beschlossen.

Hintergrund: Die Koalition hatte monatelang gestritten. Lindner lehnte neue Schulden ab.

Berlin: Auch die Länder stimmten zu. Wir werden sehen, sagte Scholz, ob das reicht.

Hintergrund: Der Bundesrat muss zustimmen. Wann kommt das Gesetz?
""",
    "dates": """Ort: Berlin, Rathaus
Datum: 3. Mai, 18 Uhr

Ort: Köln, Philharmonie
Datum: 5. Mai, 20 Uhr
""",
    "recipe": """Zutaten: 200 g Mehl, 3 Eier und Milch.
Zubereitung: Wir verrühren alles zu einem Teig.

Zutaten: 1 kg Äpfel, Zucker, Zimt.
Zubereitung: Wir schälen die Äpfel. Wer mag Zimt?
""",
    "ticker": """12:30 Uhr: Die Polizei hat den Bahnhof geräumt. Wir berichten weiter.
12:45 Uhr: Innenministerin Nancy Faeser ist eingetroffen. Was ist passiert?
13:10 Uhr: Faeser: Wir wissen noch nichts.
13:30 Uhr: Der Bahnhof ist wieder offen.
""",
    "football": """FC Bayern München - SC Freiburg 3:1
Tore: Kane (12.), Musiala (40.), Müller (88.)
Bayern München: Neuer - Kimmich, Upamecano, Kim, Davies - Müller, Musiala - Kane
Thomas Müller: 88. Minute
Harry Kane: 12. Minute
Thomas Müller: Note 2
Harry Kane: Note 1
""",
    "film": """Regie: Florian Henckel von Donnersmarck
Drehbuch: Florian Henckel von Donnersmarck
Mit: Ulrich Mühe, Martina Gedeck

Regie: Dennis Gansel
Drehbuch: Dennis Gansel, Peter Thorwarth
Mit: Jürgen Vogel
""",
    "headlines": """Merkel: „Wir schaffen das“

Kanzlerin Angela Merkel hat in Berlin ihre Politik verteidigt.

Kommentar: Die Kanzlerin hat recht. Wir müssen helfen.

Seehofer: „So nicht“
""",
    "explanation": """Fragen und Antworten zur neuen Grundsteuer

Frage: Wann muss ich die Erklärung abgeben?
Antwort: Bis Ende Oktober. Sie müssen das Formular im Internet ausfüllen.
Frage: Was passiert, wenn ich die Frist versäume?
Antwort: Das Finanzamt kann einen Zuschlag verlangen. Wir erklären, wie hoch er ist.
""",
    "claims": """Behauptung: Die Regierung hat die Grenzen geöffnet.
Fakt: Die Grenzen waren nie geschlossen. Wir haben die Gesetze geprüft.
Behauptung: Impfungen machen krank. Stimmt das?
Fakt: Nein. Studien zeigen das Gegenteil.
""",
    "portraits": """Olaf Scholz: Der SPD-Kandidat war Bürgermeister von Hamburg.
Annalena Baerbock: Die Grüne ist Völkerrechtlerin. Kann sie Kanzlerin?

Und ihre Chancen

Olaf Scholz: Die Umfragen sehen ihn vorn.
Annalena Baerbock: Sie hat zuletzt verloren.
""",
    "addresses": """Anmeldung: Telefon 030 12345
Adresse: Hauptstraße 5, Berlin
Anmeldung: bei Frau Müller
Adresse: Nebenstraße 7, Köln
""",
    "other papers": """Süddeutsche Zeitung: Der Rücktritt kam zu spät.
Die Welt: Ein Neuanfang ist nötig. Wir sind gespannt.
Süddeutsche Zeitung: Wer folgt?
Die Welt: Niemand.
""",
    "headings": """Rente:
Das Niveau bleibt stabil. Wir erklären, was das heißt.

Steuern:
Der Soli fällt weg. Wer zahlt das?

Rente:
Die Beiträge steigen.

Steuern:
Sie bleiben gleich.
""",
    "for and against": """Pro: Wir retten damit Leben. Das Klima wird geschont.
Contra: Die Freiheit stirbt. Wollen wir das?
Pro: Andere Länder haben es auch.
Contra: Andere Länder haben keine Autobahnen.
""",
    "cast": """Hamlet: Lars Eidinger
Ophelia: Judith Rosmair
Hamlet: 2. Besetzung Urs Jucker
Ophelia: 2. Besetzung Jenny König
""",
    "one label": """Merkel: Wir schaffen das.

Merkel: Ich bleibe dabei.

Merkel: Wir haben so viel geschafft.

Angela Merkel ist Kanzlerin.
""",
}
