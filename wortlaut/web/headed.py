"""Whether an article's text begins with its headline, so that a page need not say it twice."""

from wortlaut.exports.page.paragraphs import paragraph_around
from wortlaut.records import Article
from wortlaut.records.headline import headline, shorten


def heads_text(article: Article) -> bool:
    """Return whether the first paragraph of the text is the headline."""
    heading, text = headline(article.title, article.text), article.text.lstrip()
    _, end = paragraph_around(text, 0, 0)
    return heading == shorten(text[:end], 2 * len(heading))
