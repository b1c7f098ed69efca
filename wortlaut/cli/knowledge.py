"""`wortlaut knowledge`: what is known about persons and bodies, and adding to it."""

import os
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.cli.console import Output, report, visible
from wortlaut.knowledge.build import accepted, extended, knowledge
from wortlaut.knowledge.check import conflicts, replaced
from wortlaut.knowledge.entries import KnownActor, Office
from wortlaut.knowledge.file import Addition, Lines, default_path, merged, read, write
from wortlaut.language import LANGUAGES

FOUND = 1
LANGUAGE = LANGUAGES[0]

EPILOG = """
FILE is JSON Lines, one person or body a line:

{"id": "person:anna-berg", "name": "Anna Berg", "country": "DEU", "aliases": ["A. Berg"],
"offices": [{"office": "office:mayor", "of": "body:stadt-lenz", "from": "2019-05", "to": "2024"}]}

{"id": "body:stadt-lenz", "name": "Lenz an der Elde", "type": "city", "country": "DEU"}

Further keys: kind (organisation or group, for a body), name_en, wikidata, gender (f or m).

wortlaut knowledge check personen.jsonl

wortlaut knowledge add personen.jsonl
"""

app = typer.Typer(
    no_args_is_help=True, help="Show and add to what is known of persons and bodies.", epilog=EPILOG
)

Target = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="PATH",
        help="Where added knowledge is kept, instead of $WORTLAUT_KNOWLEDGE or the data folder.",
    ),
]


@app.callback()
def commands() -> None:
    """Show and add to what is known of persons and bodies."""


@app.command(epilog=EPILOG)
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What to add.", show_default=False)],
    target: Target = None,
) -> None:
    """Add persons and bodies; an entry replaces an added one of the same id.

    Nothing is changed where the file is broken. Conflicts are reported, but do not hinder.
    Exit codes: 0 added, 2 the file is broken.
    """
    path = target or default_path(os.environ)
    output = Output()
    kept = _kept(path)
    new = accepted(file, extended(knowledge(LANGUAGE), _others(kept, read(file))))
    for line in _conflicts(new, kept, file):
        report(line)
    write(path, merged(kept.values(), new.values()))
    output.write_text(f"{visible(str(path))}: {len(new)} added or replaced\n")
    output.close()


@app.command(epilog=EPILOG)
def check(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="What to check; without it what was added before."),
    ] = None,
    target: Target = None,
) -> None:
    """Name conflicts: one name for two entities, two holders of one office at one time.

    FILE is compared with what is known and with what was added before. Names that are ordinary
    words too are named as well.

    Exit codes: 0 none found, 1 conflicts found, 2 the file is broken.
    """
    path = target or default_path(os.environ)
    output = Output()
    kept = _kept(path)
    if file is None:
        file, new = path, kept
    else:
        new = accepted(file, extended(knowledge(LANGUAGE), _others(kept, read(file))))
    found = _conflicts(new, kept, file)
    for line in found:
        output.write_text(f"{visible(line)}\n")
    output.close()
    if found:
        raise typer.Exit(FOUND)


@app.command("list", epilog="Example:\n\nwortlaut knowledge list office:")
def list_(
    word: Annotated[
        str, typer.Argument(metavar="[WORD]", help="Only entries with this in id or name.")
    ] = "",
    target: Target = None,
) -> None:
    """List what is known: id, name and English name, with tabs between them."""
    path = target or default_path(os.environ)
    output = Output()
    known = extended(knowledge(LANGUAGE), _kept(path).values())
    sought = word.casefold()
    entries: tuple[KnownActor | Office, ...] = (*known.entities.values(), *known.offices.values())
    for entry in entries:
        row = f"{entry.id}\t{entry.name}\t{entry.name_en}"
        if sought in row.casefold():
            output.write_text(f"{row}\n")
    output.close()


def _kept(path: Path) -> Lines:
    """Return what was added before."""
    return accepted(path, knowledge(LANGUAGE)) if path.exists() else {}


def _others(kept: Lines, new: Lines) -> list[Addition]:
    """Return what was added before and is not replaced."""
    replaced = {addition.id for addition in new.values()}
    return [addition for addition in kept.values() if addition.id not in replaced]


def _conflicts(new: Lines, kept: Lines, file: Path) -> list[str]:
    known = extended(knowledge(LANGUAGE), _others(kept, new))
    found = sorted((*replaced(new, kept), *conflicts(new, known)))
    return [f"{file}, line {line}: {message}" for line, message in found]
