"""Ctrl-C while processes are started, and while the command is still loading."""

import signal
import subprocess
import sys
import threading

import pytest

from wortlaut.interrupts import held_back

STRUCK = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('alive')"
LOADING = """
import os, signal, sys

part = sys.argv[1]

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == part:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
from wortlaut.cli import main
sys.argv[1:] = ["--version"]
main()
"""


def test_what_is_started_meanwhile_never_hears_it() -> None:
    with held_back():
        child = subprocess.Popen([sys.executable, "-c", STRUCK], stdout=subprocess.PIPE)
    assert child.communicate(timeout=60)[0] == b"alive\n"
    assert child.returncode == 0


def test_it_comes_at_the_end() -> None:
    reached = False
    with pytest.raises(KeyboardInterrupt), held_back():  # noqa: PT012
        # To the process, it could wait for another thread of the tests until all is over.
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        reached = True
    assert reached
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_it_comes_at_the_end_though_another_thread_has_it_first() -> None:
    reached = threading.Event()

    def strike() -> None:
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        reached.set()

    with pytest.raises(KeyboardInterrupt), held_back():  # noqa: PT012
        thread = threading.Thread(target=strike)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # the thread inherits it
        thread.start()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        thread.join()
        assert reached.is_set()


@pytest.mark.parametrize(
    "part",
    [
        "typing",
        "wortlaut.cli.app",
        "typer",
        "wortlaut.archive",
        "wortlaut.records",
        "wortlaut.errors",
    ],
)
def test_the_command_that_is_still_loading_ends_quietly(part: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADING, part], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
