"""A page read back by Python's own HTML parser, for the tests."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "link", "img"}
Attributes = dict[str, str]


@dataclass
class Piece:
    """Text with the classes of the innermost element around it."""

    text: str
    classes: set[str]


@dataclass
class ParsedPage(HTMLParser):
    """Elements in order, and the article texts as a browser would hold them."""

    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    pieces: list[list[Piece]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    style: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, set[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        classes = set(given.get("class", "").split())
        if tag == "article":
            self.pieces.append([])
        if "note" in classes:
            self.notes.append("")
        if tag not in VOID:
            self._open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop()
        assert opened[0] == tag, f"</{tag}> closes <{opened[0]}>"

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "style":
            self.style += data
        if any("text" in classes for _, classes in self._open):
            self.pieces[-1].append(Piece(data, self._open[-1][1]))
        if any("note" in classes for _, classes in self._open):
            self.notes[-1] += data

    def texts(self) -> list[str]:
        """Return the text of each article."""
        return ["".join(piece.text for piece in pieces) for pieces in self.pieces]

    def under(self, name: str, article: int = 0) -> str:
        """Return the text in an article that carries a class."""
        return "".join(piece.text for piece in self.pieces[article] if name in piece.classes)


def parse(html: str) -> ParsedPage:
    page = ParsedPage()
    page.feed(html)
    page.close()
    assert not page._open, f"left open: {page._open}"
    return page
