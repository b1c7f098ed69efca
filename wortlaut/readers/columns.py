"""Which column of a table holds what: as the user says, else by the columns' usual names."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.dates import iso_date
from wortlaut.readers.lines import too_large
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem, one_line
from wortlaut.readers.published import check_published
from wortlaut.records import Article, Reason

_MOST_SHOWN = 12
_LONGEST_SHOWN = 40
_BETWEEN_WORDS = re.compile(r"[\s._-]+")


def map_columns(
    names: Sequence[str], source: str, options: ReadOptions
) -> Mapping[str, int] | Problem:
    """Return the place of each field's column among `names`, or why the text has none.

    Names are compared without regard to case, and to blanks, points and hyphens for underscores.
    Where anything is guessed, `options.notify` is told what.
    """
    plain = [_plain(name) for name in names]
    places: dict[str, int] = {}
    for field, name in options.columns:
        if name in names:
            places[field] = names.index(name)
        elif _plain(name) in plain:
            places[field] = plain.index(_plain(name))
        else:
            return Problem(
                Reason.FORMAT,
                f"there is no column {name[:_LONGEST_SHOWN]!a} for {field}; "
                f"the columns are {_listed(names)}",
            )
    guessed = _guess(plain, places)
    places |= guessed
    if "text" not in places:
        return Problem(
            Reason.FORMAT,
            f"no column is known to hold the text; name it with --columns text={_example(names)}; "
            f"the columns are {_listed(names)}",
        )
    if guessed:
        taken = ", ".join(f"{field}={_shown(names[place])}" for field, place in guessed.items())
        options.notify(f"{source}: columns taken by their names: {taken}")
    return places


def read_row(
    row: Sequence[str | None], places: Mapping[str, int], options: ReadOptions
) -> Article | Problem:
    """Return the article of a row; its dates may be written in any form that leaves no doubt."""
    values = {field: row[place] for field, place in places.items()}
    text = values.pop("text") or ""
    if len(text) > options.max_bytes or len(text.encode(errors="replace")) > options.max_bytes:
        return too_large(options)
    if (published := values.get("published")) and not published.isspace():
        date = iso_date(published)
        values["published"] = date or published
        problem = check_published(date or published, latest=options.latest)
        if isinstance(problem, Problem) and date is None:
            return Problem(problem.reason, f"published: {problem.detail}, or as 29.10.2023")
    return assemble(text, Facts(**values), options)


def _guess(plain: Sequence[str], places: Mapping[str, int]) -> dict[str, int]:
    """Return the columns of the other fields, of several names the one that is listed first."""
    found: dict[str, int] = {}
    used = set(places.values())
    for field, name in _usual_names():
        if field not in places and field not in found and name in plain:
            place = plain.index(name)
            if place not in used:
                found[field] = place
                used.add(place)
    return found


@cache
def _usual_names() -> tuple[tuple[str, str], ...]:
    table = (files("wortlaut.readers") / "data" / "columns.tsv").read_text("utf-8")
    return tuple((field, name) for field, name in (line.split("\t") for line in table.splitlines()))


def _plain(name: str) -> str:
    return _BETWEEN_WORDS.sub("_", name.strip().casefold())


def _example(names: Sequence[str]) -> str:
    return one_line(names[0], _LONGEST_SHOWN) if names else "NAME"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return ", ".join(map(_shown, names[:_MOST_SHOWN])) + more


def _shown(name: str) -> str:
    return ascii(name[:_LONGEST_SHOWN])
