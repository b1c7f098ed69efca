"""Where tables for people go: the terminal, or a pipe as wide as one."""

import io
import shutil
from dataclasses import dataclass

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table

_DEFAULT_WIDTH = 100
_NARROWEST, _WIDEST = 24, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Where the table goes: `width` in cells; whether it takes colour, and box-drawing lines."""

    width: int
    colour: bool
    lines: bool

    @classmethod
    def of(cls, *, terminal: bool, encoding: str) -> "Screen":
        """Return the screen of this process; `COLUMNS` sets the width, also of a pipe."""
        width = shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns
        try:
            "─└".encode(encoding)
            lines = True
        except (UnicodeEncodeError, LookupError):
            lines = False
        return cls(width=min(max(width, _NARROWEST), _WIDEST), colour=terminal, lines=lines)

    def table(self, width: int | None) -> Table:
        """Return a table without columns yet; `width` None is as wide as its content."""
        return Table(
            box=box.SIMPLE_HEAD if self.lines else box.ASCII2,
            width=width,
            show_edge=False,
            pad_edge=False,
            header_style="dim",
        )

    def text(self, *parts: RenderableType) -> str:
        """Return parts as text, one below the other, without spaces at the ends of lines."""
        buffer = io.StringIO()
        console = Console(
            file=buffer,
            width=self.width,
            force_terminal=self.colour,
            color_system="auto" if self.colour else None,
            markup=False,
            emoji=False,
            highlight=False,
        )
        for part in parts:
            console.print(part)
        return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))
