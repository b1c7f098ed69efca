"""The commands together, and what becomes of their errors."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import wortlaut
from wortlaut.cli import archive, chart, correct, evaluate, knowledge
from wortlaut.cli.console import (
    Output,
    OutputClosed,
    OutputError,
    abandon_output,
    report,
)
from wortlaut.cli.export import EPILOG as EXPORT_EPILOG
from wortlaut.cli.export import export
from wortlaut.cli.given import check_given
from wortlaut.cli.ingest import EPILOG as INGEST_EPILOG
from wortlaut.cli.ingest import ingest
from wortlaut.cli.read import EPILOG as READ_EPILOG
from wortlaut.cli.read import read
from wortlaut.cli.search import SEARCH_EPILOG, STATS_EPILOG, search, stats
from wortlaut.cli.serve import ACCOUNT_EPILOG, SERVE_EPILOG, password, serve
from wortlaut.cli.spark import EPILOG as SPARK_EPILOG
from wortlaut.cli.spark import spark
from wortlaut.cli.who import BETWEEN_EPILOG, WHO_EPILOG, between, who
from wortlaut.errors import (
    ArchiveDamagedError,
    ArchiveWriteError,
    JobError,
    WeightsError,
    WortlautError,
)
from wortlaut.records import json_schema

FAILED = 1
WRONG_USAGE = 2
DEFECT = 70
READER_GONE = 141

app = typer.Typer(
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="Example:\n\nwortlaut read artikel.txt --published 2023-10-30",
)
app.command(epilog=READ_EPILOG)(read)
app.command(epilog=INGEST_EPILOG)(ingest)
app.command(epilog=SEARCH_EPILOG)(search)
app.command(epilog=WHO_EPILOG)(who)
app.command(epilog=BETWEEN_EPILOG)(between)
app.command(epilog=STATS_EPILOG)(stats)
app.command(epilog=EXPORT_EPILOG)(export)
app.command(epilog=SPARK_EPILOG)(spark)
app.command(epilog=SERVE_EPILOG)(serve)
app.command(epilog=ACCOUNT_EPILOG)(password)
app.add_typer(archive.app, name="archive")
app.add_typer(chart.app, name="chart")
app.add_typer(correct.app, name="correct")
app.add_typer(evaluate.app, name="evaluate")
app.add_typer(knowledge.app, name="knowledge")


@app.command(epilog="Example:\n\nwortlaut schema > wortlaut.schema.json")
def schema() -> None:
    """Print the JSON Schema of a document, as `read` writes it."""
    output = Output()
    output.write(json.dumps(json_schema(), indent=2, ensure_ascii=False).encode() + b"\n")
    output.close()


def _version(wanted: bool) -> None:
    if wanted:
        output = Output()
        output.write_text(f"wortlaut {wortlaut.__version__}\n")
        output.close()
        raise typer.Exit


@app.callback()
def wortlaut_command(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Who said what, in which words: reads German news and writes an attributed record."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    0: done. 1: something was rejected or lies below a floor, an archive is damaged, it or the
    output cannot be written, or a job failed. 2: wrong usage. 70: a defect of the program or its
    installation. 130: interrupted. 141: whoever read the output went away. Errors take one line
    on standard error; Python's development mode (`-X dev`) shows the traceback of a defect.
    """
    try:
        check_given(arguments)
        code = app(args=list(arguments), prog_name="wortlaut", standalone_mode=False)
    except (OutputClosed, SystemExit) as left:
        # The library behind the commands exits where its help goes to a reader who has gone.
        if isinstance(left, SystemExit) and not isinstance(left.__context__, BrokenPipeError):
            raise
        abandon_output()
        return READER_GONE
    except OutputError as error:
        abandon_output()
        report(str(error))
        return FAILED
    except (typer.TyperException, WortlautError) as error:
        return _said(error)
    except OSError as error:
        abandon_output()
        return _refused(error)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        abandon_output()
        report(f"a defect of the program, please report it: {type(error).__name__}: {error}")
        return DEFECT
    return code if isinstance(code, int) else 0


def _refused(error: OSError) -> int:
    """Report what the system refuses; where it is a part of the program, that is damaged."""
    file = error.filename
    if file is not None and Path(str(file)).is_relative_to(Path(wortlaut.__file__).parent):
        report(f"{file}: {error.strerror}; reinstall wortlaut")
        return DEFECT
    report(f"{file or 'standard output'}: {error.strerror}; free the place or check it")
    return FAILED


def _said(error: typer.TyperException | WortlautError) -> int:
    if isinstance(error, ArchiveDamagedError | ArchiveWriteError | JobError):
        report(str(error))
        return FAILED
    if isinstance(error, WortlautError):
        report(str(error))
        return DEFECT if isinstance(error, WeightsError) else WRONG_USAGE
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    context = getattr(error, "ctx", None)
    # Where no argument is given at all, the help is printed and the message is empty.
    if message.strip():
        report(f"{message}; see '{context.command_path if context else 'wortlaut'} --help'")
    return error.exit_code
