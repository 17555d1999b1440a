"""Pictures that did not come with the program: painted when they are harmless, else refused in a sentence."""

import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QPoint
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.desk import Person, leave, places_in, start, undress, wait_until
from tests.support.hostile_svg import RECT, drawn, nested, nested_use, reaching_out
from tests.support.tiny_library import TinyLibrary
from viewer.cli import main
from viewer.library.address import article, diagram
from viewer.library.diagram import State
from viewer.ui.diagram.developing import read_preview
from viewer.ui.diagram.order import PictureKey
from viewer.ui.diagram.painter import Painter

PATIENCE = 30_000
GREEN = "#2e8b57"
HARMLESS = drawn(f'<rect id="door" width="100" height="100" fill="{GREEN}"/><g id="vessels"/>')
REFUSED = "The picture heart-shut.svg is not shown, because it has too many parts, or repeats them too often."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clinic" / "diagrams"
    (made / "previews").mkdir(parents=True)
    return made


@pytest.fixture
def painter(qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Painter]:
    made = Painter(tmp_path / "resources", tmp_path / "cache")
    made.admit(folder)
    yield made
    made.close()


def state_of(folder: Path, name: str, content: bytes) -> State:
    """A state whose drawing has this content."""
    file = folder / f"{name}.svg"
    file.write_bytes(content)
    return State(name, name, name, file, folder / "previews" / f"{name}.webp", "well", "", "", "")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (nested_use(), "repeats them too often"),
        (nested("mask", "mask"), "too many shadows, masks and patterns"),
        (reaching_out()["image"], "more than a drawing"),
        (reaching_out()["use of a file"], "refers to other files"),
    ],
    ids=["use", "mask", "image", "link"],
)
def test_a_hostile_drawing_is_refused_and_the_press_goes_on(
    qtbot: QtBot, painter: Painter, folder: Path, content: bytes, reason: str
) -> None:
    hostile = state_of(folder, "hostile", content)
    with qtbot.waitSignal(painter.picture_refused, timeout=PATIENCE) as refused:
        assert painter.picture(hostile, 400) is None
    assert refused.args is not None
    assert refused.args[0] == str(hostile.file)
    assert reason in refused.args[1]
    assert painter.refuses(hostile)
    press = painter.pressroom.process_id
    harmless = state_of(folder, "harmless", HARMLESS)
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(harmless, 400)
    pixmap = painter.picture(harmless, 400)
    assert pixmap is not None
    assert pixmap.toImage().pixelColor(9, 9).name() == GREEN
    assert painter.pressroom.process_id == press


@pytest.mark.parametrize("kind", [b"zTXt", b"iTXt", b"iCCP"])
def test_a_preview_full_of_packed_notes_is_not_unpacked(
    qtbot: QtBot, painter: Painter, folder: Path, kind: bytes
) -> None:
    state = state_of(folder, "bomb", HARMLESS)
    state.preview.write_bytes(bomb(kind))
    assert read_preview(state.preview).isNull()
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE) as painted:
        assert painter.picture(state, 60) is None
    assert painted.args == [PictureKey(state.file, "", 120)]


def bomb(kind: bytes) -> bytes:
    """A sound PNG of few pixels, with a note in it that is a thousand times longer when unpacked."""
    content = b"Author\0\0" + (b"\1\0\0\0" if kind == b"iTXt" else b"") + zlib.compress(bytes(20_000_000))
    chunk = struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    png = plain_png()
    return png[:33] + chunk + png[33:]


def plain_png() -> bytes:
    """A PNG of a few green pixels."""
    image = QImage(5, 4, QImage.Format.Format_ARGB32)
    image.fill(QColor(GREEN))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def test_a_preview_may_be_a_png_too(tmp_path: Path) -> None:
    path = tmp_path / "a.webp"
    path.write_bytes(plain_png())
    assert read_preview(path).pixelColor(1, 1).name() == GREEN


LIMITS = """
import sys
from pathlib import Path
from viewer.ui.diagram import press
press._FOREIGN_SECONDS = 0
with press.confined(Path("/nowhere/a.svg")):
    try:
        bytearray(3 * 1024**3)
    except MemoryError:
        print("no memory", flush=True)
bytearray(1024**3 + 1024**2)
print("memory again", flush=True)
with press.confined(Path("/nowhere/a.svg")):
    while True:
        pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_foreign_drawing_gets_little_memory_and_time() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITS], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split("\n") == ["no memory", "memory again", ""]
    assert done.returncode < 0, "it was ended from outside"


@pytest.fixture
def clinic(tiny: TinyLibrary) -> TinyLibrary:
    """A clinic's folder of articles with its own pictures in it, one of which would never be painted."""
    shutil.move(tiny.diagrams, tiny.articles / "diagrams")
    diagrams = tiny.articles / "diagrams"
    (diagrams / "heart-shut.svg").write_bytes(nested_use())
    (diagrams / "heart-open.svg").write_bytes(HARMLESS)
    shutil.rmtree(diagrams / "previews")
    return tiny


@pytest.fixture
def person(qapp: QApplication, clinic: TinyLibrary, tmp_path: Path) -> Iterator[Person]:
    """A person who reads the clinic's library with the shipped program, which paints."""
    made = start(qapp, places_in(tmp_path, articles=clinic.articles), article("leaky-door", 1))
    yield made
    leave(made)
    undress(qapp)


def test_a_reader_is_told_once_why_a_picture_is_not_shown_and_keeps_its_words(person: Person) -> None:
    told: list[str] = []

    def note(file: str, sentence: str) -> None:
        told.append(sentence)

    person.window.painter.picture_refused.connect(note)
    assert "The door is shut." in person.words
    person.scroll_to(10_000)
    person.look()
    wait_until(lambda: REFUSED in person.notice, PATIENCE)
    assert person.notice.endswith("Ask who made it for a simpler one.")
    assert len(told) == 1
    person.press("Escape")
    person.open(diagram("heart", "shut"))
    assert person.picture.missing.isVisible()
    labels = person.picture.missing.findChildren(QLabel)
    said = " ".join(label.text() for label in labels if label.isVisible())
    assert "The words are all here. " + REFUSED in said
    assert "A heart. It has one door." in said
    assert "Left door (mitral valve): It lets blood in." in said
    person.look()
    assert len(told) == 1


def test_the_other_picture_of_the_clinic_is_painted(person: Person) -> None:
    sees_the_open_door(person)


def test_a_folder_that_is_dropped_brings_its_pictures(
    qapp: QApplication, clinic: TinyLibrary, tmp_path: Path
) -> None:
    person = start(qapp, places_in(tmp_path))
    person.window.folder_dropped.emit(str(clinic.articles))
    sees_the_open_door(person)
    leave(person)
    undress(qapp)


def sees_the_open_door(person: Person) -> None:
    """Open the clinic's harmless picture, and see it painted."""
    person.open(diagram("heart", "open"))
    stage = person.picture.stage

    def green() -> bool:
        image = person.look(stage)
        return image.pixelColor(QPoint(image.width() // 2, image.height() // 2)).name() == GREEN

    wait_until(green, PATIENCE)


def test_check_tells_the_same_with_rule_and_file(
    clinic: TinyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(clinic.articles), "check"]) == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "heart-shut.svg is not" in line]
    assert line.startswith(
        "diagrams/heart.en.toml: error: heart-shut.svg is not shown, because it has too many"
    )
    assert line.endswith("(Ask who made it for a simpler one.) [heavy-svg]")
    (clinic.articles / "diagrams" / "heart-shut.svg").write_bytes(
        drawn(f'<g id="door">{RECT}</g><g id="vessels"/>')
    )
    assert main(["--library", str(clinic.articles), "check"]) == 0
