"""What is given on the command line but empty: mostly a variable of the shell that is not set.

Passed on it would mean something else each time: the folder one stands in, everybody, no author.
"""

from collections.abc import Sequence

from wortlaut.errors import UsageError


def check_given(arguments: Sequence[str]) -> None:
    """Refuse arguments and values of options that are empty.

    Raises:
        UsageError: one is.
    """
    for place, argument in enumerate(arguments):
        before = arguments[place - 1] if place else ""
        option, _, value = argument.partition("=")
        if argument.startswith("--") and "=" in argument and not value.strip():
            raise UsageError(f"the value of {option} is empty; give one, or leave the option out")
        if argument.strip():
            continue
        if before.startswith("-") and before not in {"-", "--"}:
            raise UsageError(f"the value after {before} is empty; give one, or leave both out")
        raise UsageError(f"argument {place + 1} is empty; give a value, or leave it out")
