"""`wortlaut spark`: archives beyond one machine."""

from typing import Annotated

import typer

from wortlaut.cli.console import Output, counted, report, visible
from wortlaut.cli.reading import (
    Columns,
    KnowledgeFile,
    MaxBytes,
    Published,
    checked_knowledge_file,
    read_options,
)
from wortlaut.readers import MAX_BYTES

REJECTED = 1

EPILOG = """
Examples:

wortlaut spark artikel/ --output aussagen

wortlaut spark "export/*.parquet" --columns text=Body --output aussagen --partitions 200

wortlaut spark hdfs:///presse/ --master yarn --output hdfs:///aussagen
"""


def spark(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files (JSON Lines, Parquet, CSV and all that 'read' reads), folders of these or "
            "patterns, on a file system that all workers see.",
            show_default=False,
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="The folder to make, with articles, statements, events and rejected in it.",
            show_default=False,
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Replace what is in the folder if there is one.")
    ] = False,
    master: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="The cluster, such as yarn or spark://HOST:7077; if not given, what Spark is set "
            "up for, else all cores of this machine.",
        ),
    ] = None,
    partitions: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="N",
            help="Into how many parts the articles are cut; 0 is by their size.",
        ),
    ] = 0,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    knowledge: KnowledgeFile = None,
    columns: Columns = None,
) -> None:
    """Read articles on a Spark cluster and write records, statements and events as Parquet.

    What gives no article is written too, with the reason; nothing stops for it.

    Exit codes: 0 all is read, 1 something was rejected or the job failed, 2 wrong usage.
    """
    from wortlaut.spark.job import Plan, run
    from wortlaut.spark.session import session

    options = read_options(
        sources,
        published=published,
        max_bytes=max_bytes,
        columns=columns,
        allow_fetch=False,
        allow_private=False,
        notify=report,
    )
    plan = Plan(
        sources=sources,
        output=output,
        partitions=partitions,
        force=force,
        knowledge_file=checked_knowledge_file(knowledge),
    )
    with session(master) as started:
        written = run(started, plan, options)
    rejected = sum(written.rejected.values())
    parts = [
        counted(written.articles, "article"),
        counted(written.statements, "statement"),
        counted(written.events, "event"),
        f"{rejected} rejected",
    ]
    reasons = ", ".join(f"{number} {reason}" for reason, number in written.rejected.items())
    out = Output()
    out.write_text(f"{visible(output)}: {', '.join(parts)}{f' ({reasons})' if reasons else ''}\n")
    out.close()
    if rejected:
        raise typer.Exit(REJECTED)
