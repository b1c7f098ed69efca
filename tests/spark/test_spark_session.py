import subprocess
import sys
from pathlib import Path

import pytest

from wortlaut.cli.app import run
from wortlaut.errors import UsageError
from wortlaut.spark.session import session


def open_session() -> None:
    with session("local[1]"):
        pytest.fail("it started")


def test_missing_pyspark_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(UsageError, match=r"pip install 'wortlaut\[spark\]'"):
        open_session()


@pytest.mark.parametrize("home", [None, "nirgends"])
def test_missing_java_is_named(
    home: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("PYSPARK_GATEWAY_PORT", raising=False)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    if home:
        monkeypatch.setenv("JAVA_HOME", str(tmp_path / home))
    with pytest.raises(UsageError, match="install Java 17 or newer"):
        open_session()


def test_the_command_says_so_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    code = run(["spark", str(tmp_path), "--output", str(tmp_path / "aus")])
    out, err = capfd.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("wortlaut: wortlaut spark needs PySpark")


def test_nothing_else_loads_it() -> None:
    program = (
        "import sys, wortlaut.spark, wortlaut.cli.app\n"
        "print([name for name in sys.modules if name.startswith(('pyspark', 'py4j'))])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
