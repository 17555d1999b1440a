"""What tools/setup does before the program runs, with stand-ins for Python, apt-get and the user."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tools.setup.qt_libraries import known_packages, main, missing_in, qt_files

ROOT = Path(__file__).resolve().parent.parent

LDD = """
/venv/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffc)
\tlibxcb-icccm.so.4 => not found
\tlibxkbcommon-x11.so.0 => not found
\tlibQt6Gui.so.6 => /venv/PySide6/Qt/lib/libQt6Gui.so.6 (0x00007f)
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/venv/PySide6/QtGui.abi3.so:
\tlibxcb-icccm.so.4 => not found
\tlibstdc++.so.6 => not found
"""


def test_missing_libraries_are_found_in_what_ldd_says() -> None:
    assert missing_in(LDD) == {"libxcb-icccm", "libxkbcommon-x11", "libstdc++"}
    assert missing_in(LDD.replace("not found", "/lib/some.so")) == set()


def test_the_files_looked_at_are_those_of_the_installed_qt() -> None:
    names = {file.name for file in qt_files()}

    assert {"QtGui.abi3.so", "QtWidgets.abi3.so", "QtSvg.abi3.so", "libqxcb.so", "libqoffscreen.so"} <= names


def test_every_package_is_one_word_for_the_shell() -> None:
    packages = known_packages()

    assert packages["libxcb-cursor"] == "libxcb-cursor0"
    assert [name for name in packages.values() if not re.fullmatch(r"[a-z0-9.+-]+", name)] == []


@pytest.mark.parametrize(
    ("missing", "said", "code"),
    [
        ([], "", 0),
        (["libxcb-icccm.so.4", "libgthread-2.0.so.0", "libglib-2.0.so.0"], "libglib2.0-0 libxcb-icccm4\n", 0),
        (["libnew.so.1", "libEGL.so.1"], "libegl1\n", 0),
        (["libnew.so.1"], "Qt needs libnew of the system; install the packages that hold them.\n", 2),
    ],
    ids=["nothing", "known", "known and unknown", "unknown"],
)
def test_what_is_missing_is_named_by_its_packages(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    missing: list[str],
    said: str,
    code: int,
) -> None:
    ldd = tmp_path / "ldd"
    ldd.write_text("#!/bin/bash\n" + "".join(f"echo '\t{name} => not found'\n" for name in missing))
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    assert main() == code
    assert capsys.readouterr().out == said


@dataclass
class Machine:
    """A machine whose Python, packages and user are stand-ins that write down what they were asked."""

    folder: Path

    @property
    def venv(self) -> Path:
        return self.folder / "venv"

    def command(self, name: str, script: str) -> None:
        file = self.folder / "bin" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f'#!/bin/bash\necho "{name} $*" >>"{self.folder}/asked"\n{script}\n')
        file.chmod(0o755)

    def environment(self, *, missing: str = "", pip: int = 0) -> None:
        """A virtual environment whose Qt misses these packages until apt-get has run."""
        self.command(
            "venv-python",
            f'[[ $* == *"-m pip"* ]] && exit {pip}; [ -e "{self.folder}/apt" ] || echo {missing}',
        )
        (self.venv / "bin").mkdir(parents=True)
        shutil.copy(self.folder / "bin" / "venv-python", self.venv / "bin" / "python")

    def user(self, number: int) -> None:
        self.command("id", f"echo {number}")
        self.command("apt-get", f'touch "{self.folder}/apt"')

    def asked(self) -> list[str]:
        """What the stand-ins were asked since the last look."""
        file = self.folder / "asked"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return lines

    def prepare(self, kind: str = "run", **environment: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        return subprocess.run(
            [ROOT / "tools" / "setup" / "prepare.sh", kind],
            env={**os.environ, "PATH": path, "VENV": str(self.venv), **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path)
    machine.user(1000)
    return machine


def test_a_user_is_told_the_one_command_that_installs_what_is_missing(machine: Machine) -> None:
    machine.environment(missing="libxcb-cursor0 libegl1")

    ended = machine.prepare()

    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1] == (
        "sudo apt-get install --yes --no-install-recommends libxcb-cursor0 libegl1"
    )
    assert not any(line.startswith("apt-get") for line in machine.asked())


def test_for_root_what_is_missing_is_installed(machine: Machine) -> None:
    machine.environment(missing="libxcb-cursor0 libegl1")
    machine.user(0)

    ended = machine.prepare()

    assert ended.returncode == 0
    assert "installing the system packages libxcb-cursor0 libegl1" in ended.stdout
    assert [line for line in machine.asked() if line.startswith("apt-get")] == [
        "apt-get update -qq",
        "apt-get install --yes --no-install-recommends libxcb-cursor0 libegl1 -qq",
    ]


def test_packages_are_installed_by_hash_and_only_when_the_lock_has_changed(machine: Machine) -> None:
    machine.environment()
    quietly = "--quiet --disable-pip-version-check --no-deps --require-hashes"

    first = machine.prepare("dev")
    asked = [line for line in machine.asked() if "-m pip" in line]
    again = machine.prepare("dev")

    assert (first.returncode, again.returncode) == (0, 0)
    assert asked == [
        f"venv-python -m pip install {quietly} -r requirements/dev.txt",
    ]
    assert "requirements/dev.txt" in first.stdout
    assert again.stdout == ""
    assert not any("-m pip" in line for line in machine.asked())

    (machine.venv / "installed-dev").write_text("the sum of another lock")
    machine.prepare("dev")
    assert any("-m pip" in line for line in machine.asked())


def test_what_the_checks_need_includes_what_the_reader_needs(machine: Machine) -> None:
    machine.environment()
    machine.prepare("dev")
    machine.asked()

    machine.prepare("run")

    assert not any("-m pip" in line for line in machine.asked())


def test_a_set_up_that_fails_says_so_and_is_tried_again(machine: Machine) -> None:
    machine.environment(pip=1)

    for _ in range(2):
        ended = machine.prepare()
        assert ended.returncode == 2
        assert "the packages could not be installed" in ended.stderr


def test_a_python_that_is_too_old_is_one_clear_sentence(machine: Machine) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        machine.command(name, "exit 1")

    ended = machine.prepare()

    assert ended.returncode == 2
    assert ended.stderr.startswith("Heartleaf: Python 3.11 or newer is needed")


def test_a_python_named_by_the_user_is_taken_first(machine: Machine) -> None:
    machine.command("python3", "exit 1")
    make_venv = f'mkdir -p "{machine.venv}/bin"; ln -s /bin/true "{machine.venv}/bin/python"'
    machine.command("mine", f'case "$*" in *"-m venv"*) {make_venv} ;; esac')

    ended = machine.prepare(PYTHON=str(machine.folder / "bin" / "mine"))

    assert ended.returncode == 0, ended.stderr
    assert "making the virtual environment" in ended.stdout


def test_one_command_installs_all_that_a_bare_system_lacks(machine: Machine) -> None:
    machine.command("python3", "[[ $* == *ensurepip* ]] && exit 1; exit 0")

    ended = machine.prepare()

    assert ended.returncode == 2
    command = ended.stderr.splitlines()[-1].split()
    assert command[:5] == ["sudo", "apt-get", "install", "--yes", "--no-install-recommends"]
    assert set(command[5:]) == {"python3-venv", *known_packages().values()}


def test_cups_is_installed_for_root_once(machine: Machine) -> None:
    machine.environment()
    machine.user(0)

    for _ in range(2):
        assert machine.prepare("dev", CUPS_FOLDER="/nowhere").returncode == 0

    installed = [line for line in machine.asked() if line.startswith("apt-get install")]
    assert installed == ["apt-get install --yes --no-install-recommends cups cups-client cups-filters -qq"]


@pytest.mark.parametrize("root", [True, False])
def test_without_cups_the_checks_go_on(machine: Machine, root: bool) -> None:
    machine.environment()
    if root:
        machine.user(0)
        machine.command("apt-get", "exit 100")

    ended, again = (machine.prepare("dev", CUPS_FOLDER="/nowhere") for _ in range(2))

    assert ended.returncode == 0
    assert "CUPS is not installed, so tests that print to a real queue are skipped." in ended.stdout
    assert again.stdout == ""


def test_an_unknown_kind_is_refused(machine: Machine) -> None:
    ended = machine.prepare("sideways")

    assert ended.returncode == 2
    assert "sideways" in ended.stderr
