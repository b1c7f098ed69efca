"""German ages that look like lengths: "die 17-jährige Schülerin", not "ein zweijähriger Vertrag".

What "-jährig" says of a noun is a length where the noun is one of what lasts; else it is an age.
"""

from collections.abc import Iterator, Sequence

from wortlaut.language.de.times.words import words

_WORDS_BETWEEN = 3
_LASTING = (
    "amt anbau arbeit aufenthalt auftrag ausbildung bau belagerung bestand bestehen bestehens "
    "betrieb betriebs boykott bündnis dasein dauer dienst dienstes dienstzeit diktatur "
    "durchschnitt ehe einsatz embargo engagement engagements epoche erfahrung exil exils fehde "
    "forschung frieden friedens frist garantie gefangenschaft gefängnis geschichte haft heit "
    "herrschaft ion ionen jubiläum jubiläums kampagne kampf kampfes kampfs karriere keit "
    "konflikt konflikts krieg kriegen krieges kriegs krise laufbahn laufzeit leben lehre mandat "
    "mandats mitarbeit mittel mittels moratorium moratoriums pacht pause periode phase plan "
    "plans programm programms projekt projekts prozess prozesses rechtsstreit regentschaft "
    "regierung reise rhythmus schaffen schaft schlaf sperre stille strafe streit streites "
    "streits studium studiums suche tournee tradition trend treue turnus tätigkeit ung verbot "
    "verbots verfahren verfahrens vergleich verhandlungen verlauf verspätung vertrag vertrages "
    "vertrags verträge vorbereitungen wirken wirkens zeit zugehörigkeit zusammenarbeit zyklus"
)
_LASTING_ENDINGS = tuple(_LASTING.split())
_WARS = ("Krieg", "Krieges", "Kriegs", "Kriege", "Kriegen")


def ages(forms: Sequence[str]) -> Iterator[int]:
    """Yield the places of "-jährig" where it tells how old somebody or something is.

    "Der Dreißigjährige Krieg" is a name and no length either.
    """
    for place, form in enumerate(forms):
        if "jährig" not in form or not _is_length(form):
            continue
        following = forms[place + 1 : place + 1 + _WORDS_BETWEEN]
        noun = next((word for word in following if word[:1].isupper()), "")
        named = form[0].isupper() and noun.endswith(_WARS)
        if named or form.endswith("jährig") or not noun.lower().endswith(_LASTING_ENDINGS):
            yield place


def _is_length(form: str) -> bool:
    word = words().get(form)
    return form[0].isdecimal() if word is None else word.category == "LASTING"
