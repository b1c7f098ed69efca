"""The command line: one file for each group of commands."""

import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave with its exit code (see `wortlaut.cli.app.run`)."""
    try:
        # Loading takes long enough for a Ctrl-C to fall into it.
        from wortlaut.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
