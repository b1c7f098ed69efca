"""`wortlaut evaluate`: how well statements are found, on gold data."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wortlaut.cli.console import Output, report

if TYPE_CHECKING:
    from wortlaut.evaluation import Scores

BELOW_FLOOR = 1

EPILOG = """
Examples:

wortlaut evaluate statements wikinews-dev.jsonl.xz

wortlaut evaluate statements wikinews-dev.jsonl.xz --predictions other-system.jsonl --format json
"""

app = typer.Typer(no_args_is_help=True, help="Measure against gold data.", epilog=EPILOG)


@app.callback()
def evaluate() -> None:
    """Measure against gold data."""


class Format(StrEnum):
    """The forms of output."""

    TABLE = "table"
    JSON = "json"


@app.command(epilog=EPILOG)
def statements(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Gold articles with tokens and annotations.", show_default=False
        ),
    ],
    predictions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Score these, in the dataset's format, instead of reading the raw texts.",
        ),
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="How the figures are written.")
    ] = Format.TABLE,
    floors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Fail where a figure lies below its floor."),
    ] = None,
) -> None:
    """Score statements by the measure of the German news quotation attribution dataset.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation import check, load_floors, rows

    if floors is not None:
        load_floors(floors)  # A wrong file is better known before the measuring than after.
    output = Output()
    scores = _scores(file, predictions)
    if form is Format.JSON:
        figures = {"articles": scores.articles, "measures": rows(scores)}
        output.write(json.dumps(figures, indent=2, ensure_ascii=False).encode() + b"\n")
    else:
        output.write_text(_sheet(rows(scores), scores.articles))
    output.close()
    if scores.unscored:
        report(
            f"{len(scores.unscored)} predicted articles are not in the gold file and count in no "
            f"figure, the first is {scores.unscored[0]!r}"
        )
    violations = check(floors, file, scores) if floors is not None else []
    for violation in violations:
        report(violation)
    if violations:
        raise typer.Exit(BELOW_FLOOR)


def _scores(file: Path, predictions: Path | None) -> "Scores":
    from wortlaut.evaluation import (
        evaluate_documents,
        load_gold,
        load_predictions,
        score,
    )

    gold = load_gold(file)
    if predictions is not None:
        return score(gold, load_predictions(predictions))
    from wortlaut.pipeline import analyse_many

    once = {item.text: item for item in gold}
    return evaluate_documents(gold, analyse_many(item.article() for item in once.values()))


def _sheet(measures: list[dict[str, str | int | float]], articles: int) -> str:
    lines = [f"{'measure':<24}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'found':>8}"]
    section = None
    for row in measures:
        if row["section"] != section:
            section = row["section"]
            lines.append(f"-- {section}")
        lines.append(_line(row))
    return "\n".join([*lines, f"{articles} articles; figures in per cent", ""])


def _line(row: Mapping[str, str | int | float]) -> str:
    shares = "".join(f"{100 * float(row[name]):7.1f}" for name in ("precision", "recall", "f1"))
    name = str(row["measure"]).replace("_", " ")
    return f"{name:<24}{shares}{row['gold']:>8}{row['predicted']:>8}"
