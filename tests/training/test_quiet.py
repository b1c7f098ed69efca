from training.quiet import quietest, quietness
from wortlaut.evaluation import GoldArticle


def article(name: str, text: str) -> GoldArticle:
    return GoldArticle(name=name, text=text, tokens=())


MATCH = article("Spielbericht", "Der Verein gewann das Spiel in der Halbzeit.")
COURT = article("Urteil", "Das Gericht verurteilte den Minister.")
BOTH = article("Beides", "Das Spiel sah auch der Minister.")


def test_themes_count_for_and_public_affairs_three_times_against() -> None:
    assert quietness(article("Spiel", "Regen")) == 1
    assert quietness(article("Spiel", "Minister")) == (1 - 3) / 2
    assert quietness(article("", "")) == 0


def test_the_quietest_come_first() -> None:
    assert quietest([COURT, BOTH, MATCH], 2) == [MATCH, BOTH]


def test_as_quiet_ones_come_by_name() -> None:
    names = [each.name for each in quietest([article("b", "x"), article("a", "x")], 2)]
    assert names == ["a", "b"]
