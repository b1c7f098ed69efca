"""Interviews and debates in many layouts, made up for the tests, with how a reader has them.

Each reading is a list of turns: the label as it stands, empty for none, whether it is a question's,
and the first words of its paragraphs.
"""

from typing import NamedTuple


class Interview(NamedTuple):
    """A text, and its turns."""

    text: str
    turns: list[tuple[str, bool, list[str]]]


OUTLET = Interview(
    """„Wir müssen schneller werden“

Bundeswirtschaftsminister Robert Habeck spricht im Interview über Wärmepumpen und seine Zweifel.

ZEIT: Herr Habeck, die Union wirft Ihnen vor, die Bürger zu bevormunden. Haben Sie Fehler gemacht?

Habeck: Wir müssen schneller werden, das stimmt. Friedrich Merz hat behauptet, das Gesetz koste \
jeden Haushalt 20.000 Euro. Das ist falsch.

ZEIT: Die FDP hat den Entwurf am Montag abgelehnt.

Habeck: Ja, und das ärgert mich. Wir hatten eine Vereinbarung.

Im März haben wir uns im Koalitionsausschuss auf die Frist verständigt.

ZEIT: Treten Sie zurück, wenn das Gesetz scheitert?

Habeck: Nein.

Das Gespräch führte Anna Berg. Robert Habeck, 53, ist seit 2021 Minister.
""",
    [
        ("ZEIT:", True, ["Herr Habeck, die Union"]),
        ("Habeck:", False, ["Wir müssen schneller werden, das"]),
        ("ZEIT:", True, ["Die FDP hat"]),
        ("Habeck:", False, ["Ja, und das", "Im März haben"]),
        ("ZEIT:", True, ["Treten Sie zurück"]),
        ("Habeck:", False, ["Nein."]),
    ],
)

QUESTION_AND_ANSWER = Interview(
    """Feuerwehrchef nach dem Großbrand

Nach dem Brand in der Lagerhalle am Hafen haben wir mit Einsatzleiter Jens Krüger gesprochen.

Frage: Herr Krüger, wie ist die Lage?
Antwort: Wir haben das Feuer unter Kontrolle. Zwei meiner Kollegen wurden leicht verletzt.
Frage: Gibt es Hinweise auf Brandstiftung?
Antwort: Die Polizei ermittelt. Ich kann dazu nichts sagen.
""",
    [
        ("Frage:", True, ["Herr Krüger, wie"]),
        ("Antwort:", False, ["Wir haben das"]),
        ("Frage:", True, ["Gibt es Hinweise"]),
        ("Antwort:", False, ["Die Polizei ermittelt."]),
    ],
)

SMALL_LETTERS = Interview(
    """Die Anwältin Dr. Anna Müller über den Prozess

taz: Frau Müller, Ihr Mandant wurde zu zwei Jahren Haft verurteilt. Was sagen Sie dazu?
Dr. Anna Müller: Das Urteil ist ein Skandal. Der Richter hat unsere Zeugen nicht gehört.
taz: Die Staatsanwaltschaft sieht das anders.
Müller: Natürlich. Die Staatsanwaltschaft hat meinen Mandanten vorverurteilt.
""",
    [
        ("taz:", True, ["Frau Müller, Ihr"]),
        ("Dr. Anna Müller:", False, ["Das Urteil ist"]),
        ("taz:", True, ["Die Staatsanwaltschaft sieht"]),
        ("Müller:", False, ["Natürlich."]),
    ],
)

CAPITALS = Interview(
    """Interview mit Trainer Hansi Vogt

REPORTER: Herr Vogt, Glückwunsch zum Sieg! Wie fühlen Sie sich?

VOGT: Großartig. Die Mannschaft hat gekämpft.

REPORTER: Der Schiedsrichter gab in der 80. Minute einen Elfmeter.

VOGT: Den muss man nicht geben. Aber ich kritisiere keine Schiedsrichter.
""",
    [
        ("REPORTER:", True, ["Herr Vogt, Glückwunsch"]),
        ("VOGT:", False, ["Großartig."]),
        ("REPORTER:", True, ["Der Schiedsrichter gab"]),
        ("VOGT:", False, ["Den muss man"]),
    ],
)

DEBATE = Interview(
    """Auszüge aus der Debatte zum Haushalt

Präsidentin Bärbel Bas: Ich eröffne die Aussprache. Das Wort hat der Bundeskanzler.

Olaf Scholz (SPD): Meine Damen und Herren! Russland hat dieses Land überfallen.

(Beifall bei der SPD)

Wir werden die Ukraine so lange unterstützen, wie es nötig ist.

Friedrich Merz (CDU/CSU): Herr Bundeskanzler, Sie haben das Land gespalten.

Präsidentin Bärbel Bas: Herr Kollege, Ihre Zeit ist abgelaufen.

Friedrich Merz (CDU/CSU): Ich komme zum Schluss. Wir lehnen diesen Haushalt ab.
""",
    [
        ("Präsidentin Bärbel Bas:", False, ["Ich eröffne die"]),
        ("Olaf Scholz (SPD):", False, ["Meine Damen und", "Wir werden die"]),
        ("Friedrich Merz (CDU/CSU):", False, ["Herr Bundeskanzler, Sie"]),
        ("Präsidentin Bärbel Bas:", False, ["Herr Kollege, Ihre"]),
        ("Friedrich Merz (CDU/CSU):", False, ["Ich komme zum"]),
    ],
)

INITIALS = Interview(
    """Gespräch mit der Malerin Clara Sommer

Anna Maier: Frau Sommer, warum malen Sie nur nachts?
Clara Sommer: Weil ich nachts allein bin.
A. M.: Und was sagt Ihr Mann dazu?
C. S.: Er findet, ich sei verrückt.
A.M.: Ihre letzte Ausstellung wurde verboten.
C.S.: Der Bürgermeister hat sie verboten, ja.
""",
    [
        ("Anna Maier:", True, ["Frau Sommer, warum"]),
        ("Clara Sommer:", False, ["Weil ich nachts"]),
        ("A. M.:", True, ["Und was sagt"]),
        ("C. S.:", False, ["Er findet, ich"]),
        ("A.M.:", True, ["Ihre letzte Ausstellung"]),
        ("C.S.:", False, ["Der Bürgermeister hat"]),
    ],
)

LINES_OF_THEIR_OWN = Interview(
    """SPIEGEL-Gespräch mit Finanzminister Christian Lindner

SPIEGEL:
Herr Lindner, wird es Neuwahlen geben?

Lindner:
Darüber entscheidet nicht der Finanzminister.

SPIEGEL:
Kanzler Scholz hat Sie gestern entlassen.

Lindner:
Er hat mich entlassen, weil ich meinen Amtseid nicht brechen wollte.
""",
    [
        ("SPIEGEL:", True, ["Herr Lindner, wird"]),
        ("Lindner:", False, ["Darüber entscheidet nicht"]),
        ("SPIEGEL:", True, ["Kanzler Scholz hat"]),
        ("Lindner:", False, ["Er hat mich"]),
    ],
)

ANSWERS_ALONE = Interview(
    """Wirtin Petra Lang kämpft seit Jahren gegen die Schließung ihres Gasthofs. Ein Gespräch.

Frau Lang, wie geht es Ihnen heute?

Petra Lang: Schlecht. Die Bank hat mir gestern den Kredit gekündigt.

Was werden Sie jetzt tun?

Lang: Ich werde klagen. Der Landrat hat mir Hilfe versprochen.

Glauben Sie ihm noch?

Lang: Nein.
""",
    [
        ("", True, ["Frau Lang, wie"]),
        ("Petra Lang:", False, ["Schlecht."]),
        ("", True, ["Was werden Sie"]),
        ("Lang:", False, ["Ich werde klagen."]),
        ("", True, ["Glauben Sie ihm"]),
        ("Lang:", False, ["Nein."]),
    ],
)

DASHES = Interview(
    """Streitgespräch zwischen Karl Lauterbach und Wolfgang Kubicki

Lauterbach – Herr Kubicki, Sie verharmlosen das Virus.

Kubicki – Das ist eine Unverschämtheit, Herr Kollege. Ich habe nie etwas verharmlost.

Lauterbach – Sie haben im Januar die Öffnung aller Kneipen gefordert.

Kubicki – Ich habe gefordert, dass der Staat das Grundgesetz achtet.
""",
    [
        ("Lauterbach –", False, ["Herr Kubicki, Sie"]),
        ("Kubicki –", False, ["Das ist eine"]),
        ("Lauterbach –", False, ["Sie haben im"]),
        ("Kubicki –", False, ["Ich habe gefordert,"]),
    ],
)

BOLD = Interview(
    """# „Die Bahn muss besser werden“

**Frankfurter Rundschau:** Herr Lutz, warum kommen die Züge zu spät?

**Richard Lutz:** Weil wir zu wenig gebaut haben. Das Netz ist alt.

**Frankfurter Rundschau**: Die Gewerkschaft hat für Freitag einen Streik angekündigt.

**Lutz**: Der Streik ist überflüssig. Wir haben der GDL ein gutes Angebot gemacht.
""",
    [
        ("**Frankfurter Rundschau:**", True, ["Herr Lutz, warum"]),
        ("**Richard Lutz:**", False, ["Weil wir zu"]),
        ("**Frankfurter Rundschau**:", True, ["Die Gewerkschaft hat"]),
        ("**Lutz**:", False, ["Der Streik ist"]),
    ],
)

ROUND_TABLE = Interview(
    """Drei Generationen, ein Thema: Die Rente

Moderation: Frau Weber, Sie sind 24. Glauben Sie an die Rente?
Lena Weber: Kein bisschen. Die Politik hat meine Generation vergessen.
Heinz Otto: Das ist doch Unsinn. Wir haben 45 Jahre eingezahlt.
Moderation: Herr Yilmaz, Sie sind Unternehmer.
Murat Yilmaz: Ich zahle jeden Monat für vierzig Leute ein.
Lena Weber: Und trotzdem reicht es nicht.
Heinz Otto (lacht): Institute rechnen immer.
""",
    [
        ("Moderation:", True, ["Frau Weber, Sie"]),
        ("Lena Weber:", False, ["Kein bisschen."]),
        ("Heinz Otto:", False, ["Das ist doch"]),
        ("Moderation:", True, ["Herr Yilmaz, Sie"]),
        ("Murat Yilmaz:", False, ["Ich zahle jeden"]),
        ("Lena Weber:", False, ["Und trotzdem reicht"]),
        ("Heinz Otto (lacht):", False, ["Institute rechnen immer."]),
    ],
)

QUESTION_WITHOUT_LABEL = Interview(
    """DW: Frau Ministerin, Sie waren in Kiew. Was haben Sie gesehen?

Annalena Baerbock: Ich habe zerstörte Häuser gesehen.

Was sagen Sie den Menschen dort?

Dass wir sie nicht vergessen.

DW: Deutschland liefert Panzer.

Baerbock: Ja, und das ist richtig so.
""",
    [
        ("DW:", True, ["Frau Ministerin, Sie"]),
        ("Annalena Baerbock:", False, ["Ich habe zerstörte", "Dass wir sie"]),
        ("", True, ["Was sagen Sie"]),
        ("DW:", True, ["Deutschland liefert Panzer."]),
        ("Baerbock:", False, ["Ja, und das"]),
    ],
)

COURT = Interview(
    """Protokoll einer Vernehmung

Richterin: Herr Zeuge, was haben Sie in der Nacht gesehen?
Zeuge: Der Angeklagte hat den Mann geschlagen.
Richterin: Sind Sie sicher?
Zeuge: Ja. Ich stand zwei Meter entfernt.
""",
    [
        ("Richterin:", True, ["Herr Zeuge, was"]),
        ("Zeuge:", False, ["Der Angeklagte hat"]),
        ("Richterin:", True, ["Sind Sie sicher?"]),
        ("Zeuge:", False, ["Ja. Ich stand"]),
    ],
)

BROTHERS = Interview(
    """Doppelinterview: Die Brüder Jonas und Felix Brandt über ihre Firma

Jonas Brandt: „Am Anfang hat uns niemand geglaubt.“
Felix Brandt: „Unser Vater hat uns ausgelacht.“
Jonas Brandt: „Heute arbeitet er bei uns.“
Felix Brandt: „Und er beschwert sich jeden Tag.“
""",
    [
        ("Jonas Brandt:", False, ["„Am Anfang hat"]),
        ("Felix Brandt:", False, ["„Unser Vater hat"]),
        ("Jonas Brandt:", False, ["„Heute arbeitet er"]),
        ("Felix Brandt:", False, ["„Und er beschwert"]),
    ],
)

NARRATOR_BETWEEN = Interview(
    """Zu Besuch bei Bäckermeister Karl Vogel

ZEIT: Herr Vogel, wann stehen Sie auf?

Vogel: Um zwei Uhr. Ich bin das gewohnt.

Vogel wischt sich das Mehl von den Händen und lacht.

Draußen wird es langsam hell.

ZEIT: Und wann schlafen Sie?

Der Alltag eines Bäckers

Vogel: Am Nachmittag. Mein Sohn übernimmt dann den Laden.

Er macht das gern, sagt meine Frau.

Lesen Sie auch: Wie wir morgen backen.
""",
    [
        ("ZEIT:", True, ["Herr Vogel, wann"]),
        ("Vogel:", False, ["Um zwei Uhr."]),
        ("ZEIT:", True, ["Und wann schlafen"]),
        ("Vogel:", False, ["Am Nachmittag.", "Er macht das"]),
    ],
)

INTERVIEWS = {name: value for name, value in globals().items() if isinstance(value, Interview)}
