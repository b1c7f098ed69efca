"""Articles that should hold almost no events: sport, weather, statistics, biography.

They are chosen by their words alone. Each word of title and text that begins with one of `THEMES`
counts for, each that begins with one of `OTHERS` (politics, courts, violence) counts three times
against; the sum is divided by the number of words. The lists were made on the training articles.
"""

import re
from collections.abc import Iterable

from wortlaut.evaluation import GoldArticle

AGAINST = 3

SPORT = """
auswärts bundesliga champions finale formel fussball fußball gegentor grand halbfinale halbzeit
handball heimspiel kicker liga mannschaft medaille meister minute nationalmannschaft olympi
platz pokal punkte rallye rang rennen runde saison schalke sieg spiel sport tabelle titel tor
tore torwart trainer treffer turnier verein viertelfinale weltcup weltmeister wettkampf
"""
WEATHER = """
beben böe eis erdbeben frost gewitter grad hagel hitze hochwasser hurrikan kilometer meteorolog
niederschlag orkan pegel regen richterskala schnee sonne sturm stürm taifun temperatur tief
unwetter warnstufe wetter wind wirbelsturm wolken überflut überschwemm
"""
STATISTICS = """
anstieg anteil durchschnitt einwohner erhebung gegenüber gestiegen gesunken milliarden millionen
monat prozent quartal rückgang statisti studie umfrage umsatz vorjahr zahl zuwachs
"""
BIOGRAPHY = """
album ausgezeichnet auszeichnung autor band buch film geboren gestorben jahre karriere komponist
künstler leben literatur musik nobelpreis preis rolle roman schauspieler schriftsteller starb
sänger tod verstarb verstorben
"""
OTHER = """
abgeordnet abkommen angriff anklage anschlag armee attentat außenminister behörde botschaft
bundesregierung bundestag demonstr dopin entführ entlass ermittl festgenommen festnahme forder
gefängnis geheimdienst gericht gesetz getötet gewalt gewerkschaft haft innenminister kanzler
kartell klage koalition konflikt krawall krieg kritik kritisier milit minister mord oppositi
parlament partei politik polizei protest präsident randal razzi rebell regierung rücktritt
sanktion soldat staatsanwalt streik terror truppen un-sicherheitsrat urteil verbot vereinbar
verhaft verhandl verurteil vorwurf vorwürf waffen wahl zurückgetreten
"""
THEMES = tuple(f"{SPORT} {WEATHER} {STATISTICS} {BIOGRAPHY}".split())
OTHERS = tuple(OTHER.split())

_WORD = re.compile(r"[^\W\d_][\w-]*")


def quietness(article: GoldArticle) -> float:
    """Return how much an article is about the themes, by its words alone."""
    words: list[str] = [word.casefold() for word in _WORD.findall(f"{article.name} {article.text}")]
    counts = sum(word.startswith(THEMES) for word in words)
    against = sum(word.startswith(OTHERS) for word in words)
    return (counts - AGAINST * against) / max(len(words), 1)


def quietest(articles: Iterable[GoldArticle], count: int) -> list[GoldArticle]:
    """Return the quietest articles, by name where they are as quiet."""
    return sorted(articles, key=lambda each: (-quietness(each), each.name))[:count]
