"""Whether an article's text begins with its headline, so that a page need not say it twice."""

from wortlaut.records import Article
from wortlaut.records.headline import headline, shorten


def heads_text(article: Article) -> bool:
    """Return whether the first line of the text is the headline."""
    heading = headline(article.title, article.text)
    return heading == shorten(article.text.lstrip().partition("\n")[0], 2 * len(heading))
