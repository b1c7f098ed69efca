import subprocess
import sys

import pytest
from sample_documents import bridge

from wortlaut import notebook


def test_without_ipython_nothing_is_registered_and_nothing_imported() -> None:
    code = (
        "import sys; from wortlaut import notebook;"
        "print(notebook.register(), any('IPython' in name for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stdout.decode().split() == ["False", "False"]


def test_a_document_shows_itself_in_ipython() -> None:
    module = pytest.importorskip("IPython.core.interactiveshell")
    shell = module.InteractiveShell.instance()
    try:
        assert notebook.register()
        data, _ = shell.display_formatter.format(bridge())
        assert "Karla Wendisch" in data["text/html"]
        other, _ = shell.display_formatter.format("Text")
        assert "text/html" not in other
    finally:
        module.InteractiveShell.clear_instance()
