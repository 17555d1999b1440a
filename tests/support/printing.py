"""A printer for tests: CUPS's `lp` stood in for by a script that keeps what it is given."""

import os
import stat
from pathlib import Path

import pytest
from msgspec import Struct

_LP = """\
#!/bin/sh
printf '%s\\n' "$@" >> "{folder}/said"
cat > "{folder}/pages.pdf"
{then}
"""


class Lp(Struct, frozen=True):
    """The stand-in for `lp`, and what it was given."""

    folder: Path

    @property
    def pdf(self) -> bytes:
        """The pages, or nothing where it was never called."""
        file = self.folder / "pages.pdf"
        return file.read_bytes() if file.exists() else b""

    @property
    def said(self) -> list[str]:
        """The words it was called with."""
        file = self.folder / "said"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    def does(self, then: str) -> None:
        """From now on do this, too, in the words of a shell."""
        script = self.folder / "lp"
        script.write_text(_LP.format(folder=self.folder, then=then), encoding="utf-8")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lp:
    """An `lp` before every other on PATH, which takes everything."""
    folder = tmp_path / "cups"
    folder.mkdir()
    made = Lp(folder)
    made.does("")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return made
