"""Events in articles that should hold almost none: sport, weather, statistics, biography.

    python benchmarks/quiet_articles.py ../shared/data/statements/wikinews-dev.jsonl.xz

The 30 articles are chosen by their words alone, before anything is read by the program. Each word
of title and text that begins with one of `THEMES` counts for, each that begins with one of `OTHERS`
(politics, courts, violence) counts three times against; the sum is divided by the number of words,
and the articles with the highest shares are taken. The lists were made on the training articles.

An article of these may still hold an event that a careful reader would write down, such as a
dismissal or a strike; so the figure is an upper bound of what is falsely found. At most 0.3 a
document are wanted.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from wortlaut.evaluation import GoldArticle, load_gold
from wortlaut.evaluation.times_gold import date_of
from wortlaut.pipeline import analyse_many
from wortlaut.records import Article, Document

ARTICLES = 30
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


def chosen(articles: Iterable[GoldArticle]) -> list[GoldArticle]:
    """Return the quietest articles, by name where they are as quiet."""
    return sorted(articles, key=lambda each: (-quietness(each), each.name))[:ARTICLES]


def read(articles: Sequence[GoldArticle]) -> list[Document]:
    """Return the documents of the articles."""
    return list(
        analyse_many(Article.of(each.text, published=date_of(each.name)) for each in articles)
    )


def main() -> int:
    """Print how many events are found a document, and of which types."""
    if len(sys.argv) != 2:  # noqa: PLR2004
        print("usage: python benchmarks/quiet_articles.py FILE", file=sys.stderr)
        return 2
    documents = read(chosen(load_gold(Path(sys.argv[1]))))
    types = Counter(event.type.value for document in documents for event in document.events)
    without = sum(not document.events for document in documents)
    print(f"{types.total()} events in {len(documents)} articles, {without} without any")
    print(f"{types.total() / len(documents):.2f} a document")
    print(", ".join(f"{kind} {count}" for kind, count in types.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
