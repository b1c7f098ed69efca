"""`wortlaut evaluate`: how well an article is read, on gold data."""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wortlaut.cli.console import Output, report
from wortlaut.cli.figures import Row, sheet
from wortlaut.errors import UsageError

if TYPE_CHECKING:
    from wortlaut.evaluation import StatementScores
    from wortlaut.evaluation.events_score import EventScores

BELOW_FLOOR = 1

STATEMENTS_EPILOG = """
Examples:

wortlaut evaluate statements wikinews-dev.jsonl.xz

wortlaut evaluate statements wikinews-dev.jsonl.xz --predictions other-system.jsonl --format json
"""

EPILOG = """
Examples:

wortlaut evaluate statements wikinews-dev.jsonl.xz

wortlaut evaluate actors corpus/actors/dev.jsonl --corpus wikinews-dev.jsonl.xz

wortlaut evaluate grammar de_gsd-ud-test.conllu --gold-tokens
"""

app = typer.Typer(no_args_is_help=True, help="Measure against gold data.", epilog=EPILOG)


@app.callback()
def evaluate() -> None:
    """Measure against gold data."""


class FiguresFormat(StrEnum):
    """The forms of output."""

    TABLE = "table"
    JSON = "json"


FormOption = Annotated[
    FiguresFormat, typer.Option("--format", "-f", help="How the figures are written.")
]
FloorsOption = Annotated[
    Path | None,
    typer.Option("--floors", metavar="FILE", help="Fail where a figure lies below its floor."),
]
CorpusOption = Annotated[
    Path,
    typer.Option("--corpus", metavar="FILE", help="The quotation corpus's file with the articles."),
]
EVENTS_EPILOG = """
Examples:

wortlaut evaluate events corpus/events/dev.jsonl

wortlaut evaluate events corpus/events/dev.jsonl --agreement corpus/events/dev-second.jsonl
"""
CORPUS = Path("../shared/data/statements/wikinews-dev.jsonl.xz")
LANGUAGE = "de"


@app.command(epilog=STATEMENTS_EPILOG)
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
    form: FormOption = FiguresFormat.TABLE,
    floors: FloorsOption = None,
) -> None:
    """Score statements by the measure of the German news quotation attribution dataset.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation import figures, rows

    _check_floors(floors)
    scores = _statement_scores(file, predictions)
    _write(rows(scores), form, articles=scores.articles)
    if scores.unscored:
        report(
            f"{len(scores.unscored)} predicted articles are not in the gold file and count in no "
            f"figure, the first is {scores.unscored[0]!r}"
        )
    _hold_to(floors, file, figures(scores))


@app.command()
def actors(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Who speaks, such as corpus/actors/dev.jsonl.", show_default=False
        ),
    ],
    corpus: CorpusOption = CORPUS,
    form: FormOption = FiguresFormat.TABLE,
    floors: FloorsOption = None,
) -> None:
    """Score who is said to speak: of the quotations found, how many have the right speaker.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation.actors_report import actor_figures, actor_rows
    from wortlaut.evaluation.actors_score import evaluate_actors
    from wortlaut.knowledge import knowledge
    from wortlaut.language import load
    from wortlaut.pipeline import analyse_many

    _check_floors(floors)
    _check_corpus(file, corpus)
    scores = evaluate_actors(
        corpus,
        file,
        analyse=analyse_many,
        grammar=load(LANGUAGE).reference_grammar(),
        knowledge=knowledge(LANGUAGE),
    )
    _write(actor_rows(scores), form, articles=scores.articles)
    _hold_to(floors, file, actor_figures(scores))


@app.command(epilog=EVENTS_EPILOG)
def events(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Events, such as corpus/events/dev.jsonl.", show_default=False
        ),
    ],
    corpus: CorpusOption = CORPUS,
    predictions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Score these documents, as --format jsonl writes them, instead of reading.",
        ),
    ] = None,
    agreement: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Score another reader's events on the same articles instead."
        ),
    ] = None,
    rules_only: Annotated[
        bool, typer.Option("--rules-only", help="Leave out the trained choice of events.")
    ] = False,
    form: FormOption = FiguresFormat.TABLE,
    floors: FloorsOption = None,
) -> None:
    """Score events: who did what to whom, when, and who says so.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation.events_report import event_figures, event_rows

    if (predictions is not None) + (agreement is not None) + rules_only > 1:
        raise UsageError(
            "--predictions, --agreement and --rules-only ask for different things; give one of them"
        )
    _check_floors(floors)
    _check_corpus(file, corpus)
    scores = _event_scores(
        file, corpus, predictions=predictions, agreement=agreement, rules_only=rules_only
    )
    _write(event_rows(scores), form, articles=scores.articles)
    _hold_to(floors, file, event_figures(scores))


@app.command()
def times(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Times, such as corpus/times/dev.jsonl.", show_default=False
        ),
    ],
    corpus: CorpusOption = CORPUS,
    form: FormOption = FiguresFormat.TABLE,
    floors: FloorsOption = None,
) -> None:
    """Score time expressions: their extent, class and value.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation.times_score import evaluate_times, time_figures, time_rows

    _check_floors(floors)
    _check_corpus(file, corpus)
    scores = evaluate_times(corpus, file)
    _write(time_rows(scores), form, articles=scores.articles)
    _hold_to(floors, file, time_figures(scores))


@app.command()
def grammar(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A treebank in CoNLL-U.", show_default=False),
    ],
    given: Annotated[
        bool,
        typer.Option("--gold-tokens", help="Take the treebank's tokens instead of the raw text."),
    ] = False,
    form: FormOption = FiguresFormat.TABLE,
    floors: FloorsOption = None,
) -> None:
    """Score parts of speech, moods and trees, each sentence read as a text of its own.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation.report import measure_figures, measure_rows
    from wortlaut.evaluation.treebank import gold_tokens, load_treebank, score_grammar
    from wortlaut.language import load
    from wortlaut.pipeline import prepare, read_analyses
    from wortlaut.records import Article

    _check_floors(floors)
    pack = load(LANGUAGE)
    gold = load_treebank(file)
    prepared = [
        prepare(Article.of(sentence.text), pack=pack, tokens=gold_tokens(sentence) if given else ())
        for sentence in gold
    ]
    measures = score_grammar(gold, read_analyses(prepared))
    _write(measure_rows(measures), form, sentences=len(gold))
    _hold_to(floors, file, measure_figures(measures))


@app.command()
def entities(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Entities in the format of GermEval 2014.", show_default=False
        ),
    ],
    form: FormOption = FiguresFormat.TABLE,
    floors: FloorsOption = None,
) -> None:
    """Score named entities on the file's tokens: outer chunks of four classes, strict.

    Exit codes: 0 measured, 1 a figure is below its floor, 2 wrong usage or no gold data.
    """
    from wortlaut.evaluation.entities_score import load_entities, score_entities, spaced
    from wortlaut.evaluation.report import measure_figures, measure_rows
    from wortlaut.language import load
    from wortlaut.pipeline import prepare, read_analyses
    from wortlaut.records import Article

    _check_floors(floors)
    pack = load(LANGUAGE)
    gold = load_entities(file)
    prepared = [
        prepare(Article.of(" ".join(sentence.forms)), pack=pack, tokens=spaced(sentence.forms))
        for sentence in gold
    ]
    found = (
        [(entity.first, entity.last, entity.kind) for entity in analysis.entities]
        for analysis in read_analyses(prepared)
    )
    measures = score_entities(gold, found)
    _write(measure_rows(measures), form, sentences=len(gold))
    _hold_to(floors, file, measure_figures(measures))


def _check_floors(floors: Path | None) -> None:
    """Read a floors file: a wrong one is better known before the measuring than after."""
    from wortlaut.evaluation import load_floors

    if floors is not None:
        load_floors(floors)


def _check_corpus(file: Path, corpus: Path) -> None:
    """Look for the articles; where there are none, what is wrong with the file is told first.

    Raises:
        GoldError: there is no corpus, and the file holds no annotated articles either.
        UsageError: there is no corpus.
    """
    from wortlaut.evaluation.gold_files import GoldLine, read_lines

    if corpus.is_file():
        return
    for _ in read_lines(file, GoldLine, wrong="no annotations of an article"):
        pass
    raise UsageError(
        f"--corpus: there is no file {corpus}; name the dataset's file with the articles"
    )


def _hold_to(floors: Path | None, file: Path, figures: Mapping[str, float]) -> None:
    """Report the figures below their floors.

    Raises:
        typer.Exit: there are some.
    """
    from wortlaut.evaluation import check

    violations = check(floors, file, figures) if floors is not None else []
    for violation in violations:
        report(violation)
    if violations:
        raise typer.Exit(BELOW_FLOOR)


def _write(measures: Sequence[Row], form: FiguresFormat, **counts: int) -> None:
    """Write the measures with what they were counted over."""
    output = Output()
    if form is FiguresFormat.JSON:
        content = {**counts, "measures": measures}
        output.write(json.dumps(content, indent=2, ensure_ascii=False).encode() + b"\n")
    else:
        output.write_text(sheet(measures, counts))
    output.close()


def _event_scores(
    file: Path,
    corpus: Path,
    *,
    predictions: Path | None,
    agreement: Path | None,
    rules_only: bool,
) -> "EventScores":
    from functools import partial

    from wortlaut.evaluation.events_score import evaluate_agreement, evaluate_events
    from wortlaut.evaluation.saved import saved_documents
    from wortlaut.knowledge import knowledge
    from wortlaut.language import load
    from wortlaut.pipeline import analyse_many

    grammar, known = load(LANGUAGE).reference_grammar(), knowledge(LANGUAGE)
    if agreement is not None:
        return evaluate_agreement(corpus, file, agreement, grammar=grammar, knowledge=known)
    read = partial(analyse_many, rules_only=rules_only)
    if predictions is not None:
        read = partial(saved_documents, predictions)
    return evaluate_events(corpus, file, analyse=read, grammar=grammar, knowledge=known)


def _statement_scores(file: Path, predictions: Path | None) -> "StatementScores":
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
