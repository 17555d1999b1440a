"""What the program stands on: the version of Qt, the locked packages, and what a wheel holds."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import viewer

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads(
    (ROOT / "pyproject.toml").read_text(encoding="utf-8")
)  # whatever TOML holds
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

NONE_FAULT = (
    "PySide6 6.12.0 loses a reference to None with each Qt call that returns nothing; keep below 6.12"
)

# Joined here so that this file does not name one itself.
REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("anaconda", "org"),
        ("registry", "npmjs", "org"),
        ("crates", "io"),
    )
)
REGISTRY_OPTIONS = ("--index-url", "--extra-index-url", "--find-links", "--trusted-host", "@ file:", "@ http")


def test_calls_that_return_nothing_leave_python_alive() -> None:
    """After some 5,700 of them a process with the fault aborts, with a message about none_dealloc."""
    program = textwrap.dedent("""
        from PySide6.QtCore import QObject
        thing = QObject()
        for _ in range(20_000):
            thing.setObjectName("name")
        print("alive")
    """)

    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )

    assert (ended.returncode, ended.stdout.strip()) == (0, "alive"), f"{NONE_FAULT}\n{ended.stderr}"


def test_the_version_with_the_fault_is_shut_out() -> None:
    requirement = next(r for r in map(Requirement, PROJECT["project"]["dependencies"]) if r.name == "PySide6")

    assert requirement.specifier.contains("6.11.3")
    assert not requirement.specifier.contains("6.12.0"), NONE_FAULT
    assert not requirement.specifier.contains("6.13.0"), NONE_FAULT
    assert requirement.specifier.contains(version("PySide6")), NONE_FAULT


def _locked(lock: Path) -> dict[str, tuple[str, int]]:
    """Each package of a lock file, with its version and the number of its hashes."""
    pins = re.findall(
        r"^([\w.-]+)==(\S+)((?: \\\n +--hash=sha256:[0-9a-f]{64})*)$", lock.read_text(), re.MULTILINE
    )
    return {canonicalize_name(name): (pin, hashes.count("sha256:")) for name, pin, hashes in pins}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_its_hashes(lock: Path) -> None:
    lines = [line for line in lock.read_text().splitlines() if re.match(r"[^\s#]", line)]
    locked = _locked(lock)

    assert len(lines) == len(locked) > 0
    assert [name for name, (_, hashes) in locked.items() if not hashes] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    run, dev = (_locked(ROOT / "requirements" / f"{name}.txt") for name in ("run", "dev"))
    for requirement in map(Requirement, PROJECT["project"]["dependencies"]):
        pin, _ = run[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pin), requirement
    for requirement in map(Requirement, PROJECT["project"]["optional-dependencies"]["dev"]):
        pin, _ = dev[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pin), requirement
    assert run.items() <= dev.items()


def _texts() -> list[tuple[Path, str]]:
    """Every text file of the project, without what git and the checks keep beside them."""
    texts = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in {".git", "build", "dist", "__pycache__"}
            and not name.endswith(("_cache", ".egg-info", ".hypothesis"))
            and not (Path(folder) / name / "pyvenv.cfg").exists()
        ]
        for name in names:
            file = Path(folder) / name
            try:
                texts.append((file.relative_to(ROOT), file.read_text(encoding="utf-8")))
            except UnicodeDecodeError:
                continue  # a picture
    return texts


def test_no_file_names_a_package_registry() -> None:
    texts = _texts()
    named = [f"{file}: {host}" for file, text in texts for host in REGISTRY_HOSTS if host in text.lower()]

    assert Path("pyproject.toml") in [file for file, _ in texts]
    assert named == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_no_lock_says_where_packages_come_from(lock: Path) -> None:
    assert [option for option in REGISTRY_OPTIONS if option in lock.read_text()] == []


def test_every_package_of_the_source_tree_is_in_the_wheel() -> None:
    found = {".".join(file.parent.relative_to(ROOT).parts) for file in (ROOT / "viewer").rglob("__init__.py")}
    listed = set(PROJECT["tool"]["setuptools"]["packages"])

    assert listed == found | {"viewer.shipped.articles", "viewer.shipped.resources"}, (
        "change [tool.setuptools] packages in pyproject.toml"
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a built wheel puts into site-packages."""
    source, site = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("site")
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT"):
        shutil.copy(ROOT / name, source)
    for name in ("viewer", "articles", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    build = "from setuptools.build_meta import build_wheel; build_wheel('dist')"
    (source / "dist").mkdir()
    built = subprocess.run(
        [sys.executable, "-c", build], cwd=source, capture_output=True, text=True, check=False, timeout=100
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = (source / "dist").glob("heartleaf-*.whl")
    zipfile.ZipFile(wheel).extractall(site)
    return site


@pytest.mark.parametrize("folder", ["articles", "resources"])
def test_a_wheel_holds_every_article_and_picture(installed: Path, folder: str) -> None:
    shipped = {
        file.relative_to(ROOT / folder)
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    inside = installed / "viewer" / "shipped" / folder

    assert {file.relative_to(inside) for file in inside.rglob("*") if file.is_file()} == shipped


@pytest.mark.parametrize("command", [["--version"], ["handout", "salt", "-o", "salt.pdf"]], ids=" ".join)
def test_what_a_wheel_installs_runs_away_from_the_source_tree(
    installed: Path, tmp_path: Path, command: list[str]
) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "viewer", *command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 0, ended.stdout + ended.stderr
    if command == ["--version"]:
        assert viewer.__version__ in ended.stdout


def test_a_wheel_makes_the_command_heartleaf(installed: Path) -> None:
    (entry_points,) = installed.glob("heartleaf-*.dist-info/entry_points.txt")

    assert "heartleaf = viewer.cli:main" in entry_points.read_text()
