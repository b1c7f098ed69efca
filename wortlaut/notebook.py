"""Documents show themselves in a notebook, where there is one."""

import sys


def register() -> bool:
    """Let a running IPython show a `Document` as its article with marks; say whether one runs.

    Nothing is imported: where IPython is not loaded already, there is no notebook.
    """
    ipython = sys.modules.get("IPython")
    find_shell = getattr(ipython, "get_ipython", None)
    shell = find_shell() if find_shell else None
    formatter = getattr(shell, "display_formatter", None)
    if formatter is None:
        return False
    formatter.formatters["text/html"].for_type_by_name(
        "wortlaut.records.document", "Document", _html
    )
    return True


def _html(document: object) -> str | None:
    from wortlaut.exports.page.html import fragment
    from wortlaut.records import Document

    return fragment(document) if isinstance(document, Document) else None
