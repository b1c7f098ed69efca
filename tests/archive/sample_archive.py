"""Small sources for the tests of the archive: many short texts, some twice, some broken."""

import json
from pathlib import Path

SPEAKERS = ("Anna Berg", "Jan Holm", "Minister Kurt Brandt", "die Polizei")
VERBS = ("sagte", "behauptete", "forderte", "kritisierte")


def text(number: int) -> str:
    speaker, verb = SPEAKERS[number % 4], VERBS[number // 4 % 4]
    return (
        f"„Das Haus Nummer {number} in München ist sicher“, {verb} {speaker} am Montag. "
        f"Russland und die Ukraine seien sich nicht einig, hieß es in Kreisen."
    )


def article(number: int, **facts: str) -> dict[str, str]:
    return {
        "text": text(number),
        "title": f"Artikel {number}",
        "outlet": f"Blatt {number % 3}",
        "published": f"2023-{number % 12 + 1:02}-14",
        "url": f"https://blatt.example/{number}",
        **facts,
    }


def write_lines(path: Path, articles: int) -> Path:
    """Write articles as JSON Lines, each tenth twice under two addresses, each twentieth broken."""
    lines: list[object] = []
    for number in range(articles):
        lines.append(article(number))
        if number % 10 == 0:
            lines.append(article(number // 2, url=f"https://anderswo.example/{number}"))
        if number % 20 == 0:
            lines.append({"text": number})
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return path
