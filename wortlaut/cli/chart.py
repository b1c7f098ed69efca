"""`wortlaut chart`: pictures of what an archive holds."""

from pathlib import Path
from typing import Annotated

import typer

from wortlaut.archive import Archive
from wortlaut.archive.faults import explained
from wortlaut.archive.search import By, Filters, Step, facets, network, timeline
from wortlaut.archive.search.facets import MOST
from wortlaut.charts import (
    Picture,
    Theme,
    network_chart,
    render,
    speakers_chart,
    timeline_chart,
)
from wortlaut.cli.console import report
from wortlaut.cli.filter_options import ArchiveFile, with_filters
from wortlaut.cli.output_file import OutputFile
from wortlaut.errors import UsageError

EPILOG = """
Examples:

wortlaut chart timeline Brücke --archive presse.db --by speaker --output zeit.svg

wortlaut chart speakers --about Lenz --archive presse.db --output wer.png

wortlaut chart network --around Lenz --archive presse.db --theme dark --output netz.svg
"""
SAMPLED = "estimated from a sample"

app = typer.Typer(no_args_is_help=True, help="Draw what is in an archive.", epilog=EPILOG)

PicturePath = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="PATH", help="The picture: .svg or .png.", show_default=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the picture if there is one.")]
Look = Annotated[Theme, typer.Option("--theme", help="For light or dark ground.")]


@app.callback()
def commands() -> None:
    """Draw what is in an archive."""


@app.command("timeline", epilog=EPILOG)
@with_filters
def draw_timeline(
    *,
    archive: ArchiveFile,
    output: PicturePath,
    filters: Filters,
    by: Annotated[By, typer.Option(help="What has a colour of its own.")] = By.NOTHING,
    step: Annotated[Step, typer.Option(help="How long a step is.")] = Step.MONTH,
    theme: Look = Theme.LIGHT,
    force: Force = False,
) -> None:
    """Draw how many statements there are over time."""
    file, picture = _file(output, archive, force=force)
    with Archive(archive) as opened, explained(archive):
        found = timeline(opened.connection, filters, step=step, by=by)
    note = _note(filters, exact=found.exact)
    if found.undated:
        undated = f"not shown: {found.undated} without a {step.value}"
        note = f"{note} · {undated}" if note else undated
    spec = timeline_chart(found.points, title="Statements over time", note=note, theme=theme)
    _write(file, render(spec, picture), empty=not found.points)


@app.command("speakers", epilog=EPILOG)
@with_filters
def draw_speakers(
    *,
    archive: ArchiveFile,
    output: PicturePath,
    filters: Filters,
    limit: Annotated[
        int, typer.Option(min=1, max=MOST, metavar="N", help="How many speakers.")
    ] = MOST,
    theme: Look = Theme.LIGHT,
    force: Force = False,
) -> None:
    """Draw who says most."""
    file, picture = _file(output, archive, force=force)
    with Archive(archive) as opened, explained(archive):
        found = facets(opened.connection, filters)
    rows = found.counts["speaker"][:limit]
    note = _note(filters, exact=found.exact)
    spec = speakers_chart(rows, title="Who speaks", note=note, theme=theme)
    _write(file, render(spec, picture), empty=not rows)


@app.command("network", epilog=EPILOG)
@with_filters
def draw_network(
    *,
    archive: ArchiveFile,
    output: PicturePath,
    filters: Filters,
    around: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Whose network; else of all.", show_default=False),
    ] = None,
    limit: Annotated[int, typer.Option(min=2, max=200, metavar="N", help="How many actors.")] = 40,
    theme: Look = Theme.LIGHT,
    force: Force = False,
) -> None:
    """Draw who speaks about whom, and the events between actors."""
    file, picture = _file(output, archive, force=force)
    with Archive(archive) as opened, explained(archive):
        found = network(opened.connection, filters, around=around, limit=limit)
    note = _note(filters, exact=found.exact)
    spec = network_chart(
        found.nodes, found.edges, title="Who speaks about whom", note=note, theme=theme
    )
    _write(file, render(spec, picture), empty=not found.nodes)


def _file(output: Path, archive: Path, *, force: bool) -> tuple[OutputFile, Picture]:
    """Return where the picture goes and its form; what cannot be is told before the work begins."""
    try:
        picture = Picture(output.suffix.lower().removeprefix("."))
    except ValueError as error:
        raise UsageError(
            f"--output: {output} is no picture; name a file in .svg or .png"
        ) from error
    file = OutputFile(str(output), archive, force)
    file.check()
    return file, picture


def _write(file: OutputFile, drawn: bytes, *, empty: bool) -> None:
    """Write a picture, and say so where there is nothing in it."""
    file.write([drawn])
    if empty:
        report("nothing in the archive fits; the chart is empty")


def _note(filters: Filters, *, exact: bool) -> str:
    """Return what was asked for, as the line below the title."""
    parts = [
        f"{name}: {_written(value)}"
        for name in (
            "words",
            "speaker",
            "about",
            "kind",
            "act",
            "outlet",
            "event",
            "source",
            "status",
        )
        if (value := getattr(filters, name))
    ]
    if filters.since or filters.until:
        parts.append(f"{filters.since or '…'} to {filters.until or '…'}")
    return " · ".join([*parts, *([] if exact else [SAMPLED])])


def _written(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
