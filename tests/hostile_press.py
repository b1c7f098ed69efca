"""An archive in which every field that somebody else can write holds script."""

from dataclasses import replace
from pathlib import Path

import sample_press
from sample_press import Said

from wortlaut import Archive, Article, Document
from wortlaut.archive.corrections.kinds import Drop, Identify, Identity
from wortlaut.archive.pointing import mention_of, quote_of
from wortlaut.records import Act, ActorKind, Status

SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}${7*7}</script>"
"""What breaks out of text, attributes, scripts and templates, if anything does."""
SECOND = f"Zwei {SCRIPT}\x0b\u202e"
"""What ends the process that draws it, and what turns words around, beside it."""
KEY = f"person:{SCRIPT}:DEU"
OTHER = "person:zwei:DEU"
URLS = (
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:alert(1)",
    'https://a.example/" onmouseover="alert(1)',
    "//evil.example/",
)
WHEN = "2023-10-30"


def documents() -> list[Document]:
    """Return an article for each address."""
    other = SECOND
    made = []
    for number, url in enumerate(URLS):
        first = Said(
            SCRIPT,
            f"{SCRIPT} {other} {number}",
            (other,),
            to=other,
            act=Act.ACCUSE,
            event=("ACCUSE", Status.ASSERTED),
        )
        second = Said(other, f"Nein {SCRIPT}", (SCRIPT,), event=("ACCUSE", Status.DENIED))
        found = sample_press.document(SCRIPT, SCRIPT, WHEN, first, second)
        article = Article.of(
            found.article.text, title=SCRIPT, outlet=SCRIPT, url=url, published=WHEN, language="de"
        )
        roles = tuple(replace(actor, roles=(SCRIPT,)) for actor in found.actors)
        made.append(replace(found, article=article, actors=roles))
    return made


def write(path: Path) -> Path:
    """Write the archive, with corrections whose names and authors are script too."""
    known = {SCRIPT: (KEY, ActorKind.PERSON), SECOND: (OTHER, ActorKind.PERSON)}
    kept = dict(sample_press.KEYS)
    sample_press.KEYS.update(known)
    try:
        found = documents()
    finally:
        sample_press.KEYS.clear()
        sample_press.KEYS.update(kept)
    first, second = found[0], found[1]
    named = Identity(key="person:drei:DEU", name=SCRIPT)
    with Archive(path, write=True) as archive:
        archive.add(found)
        quote = quote_of(first, "s2")
        archive.correct(Drop(article=first.article.id, quote=quote), author=SCRIPT)
        mention = mention_of(second, f"a-{SECOND}")
        correction = Identify(article=second.article.id, mention=mention, actor=named)
        archive.correct(correction, author=SCRIPT)
    return path
