"""The self-test opens every screen, saves a picture of each where asked, and notices what is wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.architecture import ROOT
from tests.support.running import run
from tests.support.tiny_library import TinyLibrary, build
from viewer.library.loading import load
from viewer.places import find_places
from viewer.ui.shots import shots

SELFTEST = """
import sys
from pathlib import Path
from viewer.places import Places
from viewer.ui.application import run_selftest
root = Path(sys.argv[1])
places = Places(root / "articles", root / "resources", root / "settings", root / "cache")
sys.exit(run_selftest(places, Path(sys.argv[2]) if sys.argv[2:] else None))
"""


@pytest.fixture
def tiny(tmp_path: Path) -> TinyLibrary:
    """A tiny library with the program's own themes and icons."""
    made = build(tmp_path / "tiny")
    for name in ("themes", "icons"):
        shutil.copytree(find_places().resources / name, made.resources / name)
    return made


def selftest(tiny: TinyLibrary, *pictures: Path) -> subprocess.CompletedProcess[str]:
    """The self-test of a tiny library in a process of its own, for it ends its application."""
    return subprocess.run(
        [sys.executable, "-c", SELFTEST, str(tiny.root), *map(str, pictures)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


def test_every_screen_of_the_program_as_shipped_opens() -> None:
    done = run("selftest", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "selftest: all screens open\n"


def test_it_saves_a_picture_of_each_screen(tiny: TinyLibrary, tmp_path: Path) -> None:
    done = selftest(tiny, tmp_path / "pictures")
    assert (done.returncode, done.stderr) == (0, "")
    taken = shots(tiny.loaded(), whole=True)
    names = [shot.name for shot in taken]
    assert len(names) == len(set(names)) > 20
    saved = {path.stem: QImage(str(path)) for path in (tmp_path / "pictures").glob("*.png")}
    assert sorted(saved) == sorted(names)
    sizes = {shot.name: (shot.size.width(), shot.size.height()) for shot in taken}
    assert {name: (image.width(), image.height()) for name, image in saved.items()} == sizes
    light, dark = saved["reader-light-100"], saved["reader-dark-100"]
    assert light.pixelColor(5, 5).lightness() > 200
    assert dark.pixelColor(5, 5).lightness() < 60
    # the reader's own are left alone
    assert not (tiny.root / "settings").exists()
    assert not (tiny.root / "cache").exists()


def test_whatever_is_wrong_makes_it_fail_and_is_named(tiny: TinyLibrary, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    for shot in shots(tiny.loaded(), whole=True):
        (folder / f"{shot.name}.png").mkdir(parents=True)  # so that no picture can be saved
    tiny.leaky.write_text("+++\ntitle = = 3\n+++\n", encoding="utf-8")
    done = selftest(tiny, folder)
    assert done.returncode == 1
    assert "leaky-door.md" in done.stderr
    assert "article-heart-doors-1: the picture cannot be saved" in done.stderr
    assert "complaint" in done.stdout


@pytest.mark.parametrize("whole", [True, False])
def test_the_shots_show_every_page_theme_picture_and_step(whole: bool) -> None:
    library = load(find_places().articles, find_places().resources)[0]
    taken = shots(library, whole)
    names = [shot.name for shot in taken]
    assert len(names) == len(set(names))
    for each in library.order:
        for page in each.pages:
            assert f"article-{each.slug}-{page.number}" in names
    for picture in library.diagrams.values():
        for view in picture.views if whole else (picture.views[0], picture.views[-1]):
            assert f"picture-{picture.slug}-{view}" in names
    for theme in ("light", "dark", "contrast-dark", "contrast-light"):
        assert f"reader-{theme}-200" in names
    assert {"keys", "find", "reader-small-300", "reader-portrait-100"} <= set(names)
    for guide in library.guides.values():
        for number in range(1, len(guide.steps) + 1) if whole else (1, len(guide.steps)):
            assert f"guide-{guide.slug}-{number}" in names
    for what in ("draw", "wipe", "step", "touch-inside", "touch-outside"):
        for theme in ("light", "dark", "contrast-dark", "contrast-light"):
            assert {f"{what}-{theme}-100", f"{what}-{theme}-200"} <= set(names)
    looks = {shot.look for shot in taken if shot.name.startswith("picture-")}
    assert len(looks) == 7  # the usual one, three other themes, two other windows, large text
