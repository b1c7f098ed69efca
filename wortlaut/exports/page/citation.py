"""How a statement is cited: as a line of text, for BibLaTeX, and as CSL-JSON.

What is not given in its own words is marked so: nobody is quoted with words that they did not use.
"""

import re
from dataclasses import dataclass

from wortlaut.exports.page.article import web_address
from wortlaut.exports.wording.tongue import ENGLISH, Tongue
from wortlaut.exports.wording.wording import SPEAKER_UNKNOWN, kind_name
from wortlaut.records import Actor, Article, Document, Kind, Statement
from wortlaut.records.headline import headline, shorten

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_ESCAPES = str.maketrans(
    {each: f"\\{each}" for each in "{}%&#_$"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_LONGEST_WORDS = 5000
_ENDED = re.compile(r"[.!?…][“”„«»‹›‘’\"')\]]*$")

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A statement as it is cited.

    Attributes:
        text: for people; offsets are code points of the article's text, half-open.
        bibtex: an entry for BibLaTeX.
        csl: an item of CSL-JSON (Citation Style Language 1.0.2).
    """

    text: str
    bibtex: str
    csl: Json


def citation(
    document: Document, statement: Statement, permalink: str, tongue: Tongue = ENGLISH
) -> Citation:
    """Return how a statement of a document is cited.

    Args:
        document: that holds it.
        statement: that is cited.
        permalink: the address at which it can be looked up.
        tongue: the language of the citation.
    """
    article = document.article
    said = _said(document, statement, tongue)
    where = _where(article, tongue)
    places = ", ".join(f"{start}–{end}" for start, end in statement.quote.spans)
    looked_up = tongue.say("characters {}; {}", places, permalink)
    name = f"wortlaut-{article.id[:12]}-{statement.id}"
    return Citation(
        text=f"{_ended(said)} {tongue.gettext('In:')} {where} ({looked_up}).",
        bibtex=_bibtex(article, name, said, permalink),
        csl=_csl(article, name, said, permalink),
    )


def _said(document: Document, statement: Statement, tongue: Tongue) -> str:
    words = shorten(statement.quote.text, _LONGEST_WORDS)
    if statement.kind is not Kind.DIRECT:
        words = f"[{kind_name(statement.kind, tongue)}] {words}"
    return f"{_speaker(document, statement, tongue)}: {words}"


def _speaker(document: Document, statement: Statement, tongue: Tongue) -> str:
    speaker = statement.speaker
    if speaker is None:
        return tongue.gettext(SPEAKER_UNKNOWN)
    actor = next((each for each in document.actors if each.id == speaker.actor), None)
    name = actor.name if actor else speaker.text
    facts = _office(actor, name, tongue) if actor else ""
    return f"{name} ({facts})" if facts else name


def _office(actor: Actor, name: str, tongue: Tongue) -> str:
    country = tongue.country(actor.country_told) if actor.country_told else ""
    roles = [role for role in actor.roles if role not in name]
    return ", ".join([*roles[:1], *([country] if country else [])])


def _where(article: Article, tongue: Tongue) -> str:
    """Return the article's title, outlet, day and address, as far as known."""
    title = headline(article.title, article.text)
    day = tongue.day(article.published) if article.published else ""
    source = ", ".join(part for part in (article.outlet, day) if part)
    parts = (_ended(title), _ended(source), web_address(article.url))
    return " ".join(part for part in parts if part)


def _ended(text: str) -> str:
    """Return a part of a citation with a full stop, if it does not end as a sentence does."""
    return text if not text or _ENDED.search(text) else f"{text}."


def _bibtex(article: Article, name: str, said: str, permalink: str) -> str:
    date = _DATE.match(article.published or "")
    fields = {
        "title": article.title,
        "journaltitle": article.outlet,
        "date": date.group() if date else None,
        "langid": {"de": "ngerman", "en": "english"}.get(article.language),
        "note": said,
    }
    lines = [f"  {key} = {{{_escaped(value)}}}," for key, value in fields.items() if value]
    lines.append(f"  url = {{{_plain(web_address(article.url) or permalink)}}},")
    if web_address(article.url):
        lines.append(f"  addendum = {{\\url{{{_plain(permalink)}}}}},")
    return "\n".join((f"@article{{{re.sub('[^A-Za-z0-9-]', '-', name)},", *lines, "}"))


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPES)


def _plain(address: str) -> str:
    """Return an address in which nothing ends the field."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _csl(article: Article, name: str, said: str, permalink: str) -> Json:
    date = _DATE.match(article.published or "")
    parts = [int(part) for part in date.groups() if part] if date else None
    item: Json = {
        "id": name,
        "type": "article-newspaper",
        "title": article.title,
        "container-title": article.outlet,
        "issued": {"date-parts": [parts]} if parts else None,
        "language": article.language,
        "URL": web_address(article.url) or permalink,
        "archive_location": permalink,
        "note": said,
    }
    return {key: value for key, value in item.items() if value is not None}
