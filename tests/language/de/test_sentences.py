import pytest
from hypothesis import given
from hypothesis import strategies as st
from interviews import INTERVIEWS, Interview

from wortlaut.language.de.structure.sentences import outline, sentences
from wortlaut.language.de.words.abbreviations import (
    AbbreviationPlace,
    abbreviations,
    joined_abbreviations,
)
from wortlaut.language.de.words.tokens import tokenize


def cut(text: str) -> list[str]:
    tokens = tokenize(text)
    found = sentences(text, tokens)
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in found]


# Sentences cut by hand: "|" stands where one ends.
CASES = [
    "Polizei durchsucht Vereinsheim –| Nachbarn besorgt",
    "Minister Roth tritt zurück -| CDU fordert Neuwahlen",
    "Russland greift Charkiw an – drei Tote",
    "Alles wird gut – Albert Einstein",
    "Der Kanzler – Ein Bild von einem Mann",
    "Polizei – Feuerwehr hilft – Nachbarn besorgt",
    "Die Polizei durchsucht das Vereinsheim – Nachbarn sind besorgt.",
    "„Wir gehen“ – Lenz verteidigt Kurs",
    "Es regnet.| Niemand geht hinaus!| Warum auch?| Eben.",
    "Der Umzug fand am 3. Oktober statt.| Am 4. Oktober war Ruhe.",
    "Er kam am 3. Das wusste niemand.".replace("3. ", "3.| "),
    "Sie wurde am Ende Vierte auf Rang 4.| Krämer gewann.",
    "Das war 2005.| Heute ist es anders.",
    "Das schrieb sie auf X.| Karl Wolter schwieg.",
    "Laut Papst Johannes X. kam niemand.",
    "Prof. Dr. Lena Groß von der St. Galler Klinik sprach u. a. Deutsch und z. B. Dänisch.",
    "Es kamen ca. 3 Mio. Menschen, d.h. fast alle.| So viele waren es nie.",
    "Er nahm Äpfel, Birnen usw. Die Kirschen blieben.".replace("usw. ", "usw.| "),
    "Der Verein hieß Sonne e.V. Köln und blieb klein.",
    "John F. Kennedy und C.Y. Leung trafen sich nie.",
    "Der Verdächtige heißt Ralf K. Er schweigt.".replace("K. ", "K.| "),
    "Nach Art. 5 des Gesetzes ist es frei.| Das ist eine neue Art.| Niemand kannte sie.",
    "Papst Johannes Paul II.| Millionen trauerten um ihn.",
    "Nach dem II. Weltkrieg begann der Aufbau.",
    "„Ich gehe.| Du bleibst.“| Danach schwieg sie.",
    "„Gehst du?“, fragte er.| „Nein!“, rief sie.",
    "„Gehst du?“ fragte er leise.",
    "(Das war gestern.)| Heute nicht.",
    "Er zögerte … und ging.| Sie wartete … Niemand kam.".replace("… N", "…| N"),
    "Sie ruft: „Komm!“",
    "„Ich gehe“, sagte Anna.| „… und ich bleibe“, sagte Karl.",
    "„Ich gehe“, sagte Anna.| „#Bleiben ist besser“, schrieb Karl.| „@alle: kommt!“, rief sie.",
    'Anna ging.| »§ 5 gilt«, sagte Karl.| "-5 Grad sind kalt", sagte sie.',
    "Sie sagte z. B. „§ 5 gilt“ und ging.",
    "Er nannte es u. a. „… einen Fehler“ und ging.",
    "Sie zögerte … „… und ging“, wie er schrieb.",
    "Er rief „Halt!“ „…“ und ging.",
    '"Ich gehe." - und sie ging.',
    "Die Ministerin sagte am Montag vor der Presse in Ulm: „Wir werden die Pläne nicht ändern.“",
    "Die Lage hat sich nach Wochen deutlich gebessert:| Es gibt wieder Wasser und Strom.",
    "Der Preis stieg; der Absatz fiel.".replace("; ", ";| "),
    "Yahoo! gehört nun einem anderen.",
    "Die Stadt liegt in den USA.| Sie ist klein.",
    "Überschrift ohne Punkt|\n\nDer Text beginnt hier.|\n\nUnd hier geht er weiter.",
    "Überschrift|\nDer Text beginnt hier.",
    "Die Zutaten:|\n- Mehl|\n- Zucker",
    "Köln (dpa) -| Es regnet seit Tagen.| Morgen nicht.",
    "Erster Absatz ohne Punkt|\n\nund ein zweiter, der klein beginnt.",
    "Zwei kurze Zeilen\nmitten im Satz.",
    "Viele Grüße,\nAnna Berg",
    "Diese Zeile ist so lang, dass sie am Rand des Blattes umbrochen ist vor\nUlm|\nHier geht es.",
    "Sie kam allein!| 2 Stunden später ging sie.",
    "Das Wort „Los!“ fiel nie.",
    "Die Burg wurde im X. Jahrhundert gebaut.",
    "Sie ging auf V. Wolters Bitte nicht ein.",
    "Sie kannte nur Teil I und nicht II.| Die Fortsetzung fehlte.",
    "Er ging.| – Wir blieben.",
    "Sein Rat: Es hilft nur Geduld.",
    "Er rief (die Lage war wieder einmal sehr ernst: Es brannte) nach Hilfe.",
    "Eine Zeile kann mitten im Satz enden, nämlich dort, wo sie dem Rand\nEuropas nahe kommt.",
]


@pytest.mark.parametrize("marked", CASES)
def test_cuts(marked: str) -> None:
    assert cut(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("on", ["auf", "bei", "über", "via"])
def test_a_network_called_by_a_letter_ends_a_sentence(on: str) -> None:
    assert cut(f"Das stand {on} X. Holm schwieg.") == [f"Das stand {on} X.", "Holm schwieg."]


QUOTES = ["„“", "„”", "“”", '""', "»«", "«»", "‚‘", "‚’", "‘’", "''", "›‹", "‹›"]


@pytest.mark.parametrize("marks", [*QUOTES, "()", "[]", "{}"])
@pytest.mark.parametrize("end", [".", "!", "?", "…"])
def test_what_closes_behind_the_end_belongs_to_its_sentence(marks: str, end: str) -> None:
    opening, closing = tuple(marks)
    first = f"{opening}Das war schon gestern{end}{closing}"
    assert cut(f"{first} Heute nicht.") == [first, "Heute nicht."]


@pytest.mark.parametrize("marks", [*QUOTES, "()", "[]", "{}"])
def test_what_opens_before_a_sentence_belongs_to_it(marks: str) -> None:
    opening, closing = tuple(marks)
    second = f"{opening}Wir bleiben{closing}, sagte sie."
    assert cut(f"Er ging. {second}") == ["Er ging.", second]
    assert cut(f"Er wohnt in der St. {opening}Galler{closing} Straße.") == [
        f"Er wohnt in der St. {opening}Galler{closing} Straße."
    ]


@pytest.mark.parametrize("bullet", "-–—*•·")
def test_items_of_a_list_are_apart(bullet: str) -> None:
    items = [f"{bullet} mehl", f"{bullet} zucker"]
    assert cut("\n".join(("Man braucht:", *items))) == ["Man braucht:", *items]


@pytest.mark.parametrize("interview", INTERVIEWS.values(), ids=INTERVIEWS)
def test_labels_and_paragraphs_of_turns_begin_sentences(interview: Interview) -> None:
    tokens = tokenize(interview.text)
    found = outline(interview.text, tokens)
    starts = {sentence.first for sentence in found.sentences}
    assert found.turns
    for turn in found.turns:
        assert {part.first for part in turn.parts} <= starts
        assert turn.label is None or set(turn.label) <= starts | {len(tokens)}


def test_no_tokens() -> None:
    assert sentences(" \n ", ()) == ()


@given(st.text("aBß03 .:;!?…-'\"„“«»()\nzuDie", max_size=80))
def test_holds_every_token_once(text: str) -> None:
    tokens = tokenize(text)
    found = sentences(text, tokens)
    assert [place for first, last in found for place in range(first, last)] == list(
        range(len(tokens))
    )
    assert all(first < last for first, last in found)


@pytest.mark.parametrize("piece", ["„", "a: ", "( ", "a. ", "\n", "“ ", "1. ", "Wort "])
def test_a_long_text_is_held(piece: str) -> None:
    text = piece * 30_000
    tokens = tokenize(text)
    found = sentences(text, tokens)
    assert sum(last - first for first, last in found) == len(tokens)


def test_abbreviations_are_well_formed() -> None:
    entries = abbreviations()
    assert all(form.endswith(".") and form == entry.form for form, entry in entries.items())
    assert entries["Dr."].place is AbbreviationPlace.INSIDE
    assert "Dr." in joined_abbreviations()
    assert "Art." not in joined_abbreviations()
