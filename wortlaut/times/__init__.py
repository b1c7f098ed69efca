"""When: time expressions are found by the rules of a language and resolved by the calendar."""

from wortlaut.times.expressions import times
from wortlaut.times.statement_times import statement_times
from wortlaut.times.value import valid_value

__all__ = ["statement_times", "times", "valid_value"]
