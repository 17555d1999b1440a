"""A real print queue for tests: a CUPS of their own, which never touches the printers of this computer."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.cups.print_server import QUEUE, PrintServer, missing


class Queue:
    """A queue that keeps its pages, and what can befall it."""

    def __init__(self, server: PrintServer) -> None:
        self.server = server
        self.name = QUEUE

    @property
    def documents(self) -> list[bytes]:
        """What was printed, in order."""
        return [file.read_bytes() for file in self._kept("pdf")]

    @property
    def words(self) -> list[list[str]]:
        """Of each job what the printer was told: number, person, title, copies, options, a line each."""
        return [file.read_text(encoding="utf-8").splitlines() for file in self._kept("words")]

    def becomes(self, mood: str) -> None:
        """From now on the printer does this, too, in the words of a shell."""
        (self.server.kept / "mood").write_text(mood, encoding="utf-8")

    def tell(self, program: str, *words: str) -> str:
        """Run a program of CUPS, as an administrator would."""
        return self.server.tell(program, *words)

    def refresh(self) -> None:
        """Be as new."""
        self.tell("cancel", "-a", "-x")
        self.tell("cupsaccept", QUEUE)
        self.tell(
            "lpadmin", "-p", QUEUE, "-o", "printer-error-policy=retry-job", "-R", "printer-state-reasons"
        )
        self.tell("cupsenable", QUEUE)
        for file in self.server.kept.iterdir():
            file.unlink()

    def _kept(self, kind: str) -> list[Path]:
        return sorted(self.server.kept.glob(f"*.{kind}"), key=lambda file: int(file.stem))


@pytest.fixture(scope="module")
def print_server() -> Iterator[PrintServer]:
    """A print server for the tests of one module; they are skipped where CUPS is not installed."""
    if lacking := missing():
        pytest.skip(f"CUPS is not installed: {', '.join(lacking)} was not found (Debian: cups, cups-client)")
    folder = Path(tempfile.mkdtemp(prefix="heartleaf-cups-"))
    server = PrintServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def queue(print_server: PrintServer, monkeypatch: pytest.MonkeyPatch) -> Queue:
    """Its queue, as new; programs of CUPS that the test starts speak to it."""
    monkeypatch.setenv("CUPS_SERVER", print_server.environment["CUPS_SERVER"])
    made = Queue(print_server)
    made.refresh()
    return made
