"""Whether an article's text begins with its headline, so that a page need not say it twice."""

from wortlaut.exports.wording import headline, shorten
from wortlaut.records import Article


def heads_text(article: Article) -> bool:
    """Return whether the first line of the text is the headline."""
    heading = headline(article)
    return heading == shorten(article.text.lstrip().partition("\n")[0], 2 * len(heading))
