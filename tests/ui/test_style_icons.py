"""Icons come in the asked colour, size and ratio, and a missing one is a plain ring."""

from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from viewer.places import find_places
from viewer.ui.style import icons as module
from viewer.ui.style.bundle import Bundle, BundleError
from viewer.ui.style.icons import Icons

FOLDER = find_places().resources / "icons"
USED = (
    "heart",
    "heart-pulse",
    "activity",
    "siren",
    "gauge",
    "droplet",
    "salad",
    "scan-heart",
    "pill",
    "users",
    "search",
    "x",
    "arrow-left",
    "arrow-right",
    "chevron-right",
    "chevron-down",
    "check",
    "menu",
    "volume-2",
    "printer",
    "images",
    "image-off",
    "circle-play",
    "file-text",
    "tag",
    "wind",
    "list-ordered",
    "plus",
    "minus",
    "scan",
    "rotate-ccw",
    "contrast",
    "sun",
    "moon",
    "info",
    "lightbulb",
    "triangle-alert",
    "phone-call",
    "heartleaf",
    "valve",
)


def opaque_colors(pixmap: QPixmap) -> Counter[str]:
    image = pixmap.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return Counter(pixel.name() for pixel in pixels if pixel.alpha() == 255)


def coverage(pixmap: QPixmap) -> int:
    image = pixmap.toImage()
    return sum(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def find_nothing(name: str) -> None:
    """Stands in for the finder of packages on a machine that has none."""


@pytest.mark.parametrize("name", ["heart", "heartleaf", "valve", "no-such-icon"])
def test_an_icon_wears_one_colour_and_it_is_the_asked_one(qapp: QApplication, name: str) -> None:
    colors = opaque_colors(Icons(FOLDER).pixmap(name, 32, "#a3262a"))
    assert list(colors) == ["#a3262a"]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_an_icon_has_the_screens_own_pixels(qapp: QApplication, ratio: float) -> None:
    pixmap = Icons(FOLDER).pixmap("heart", 20, "#000000", ratio)
    assert pixmap.width() == pixmap.height() == 20 * ratio
    assert pixmap.devicePixelRatio() == ratio


def test_large_icons_have_thinner_lines(qapp: QApplication) -> None:
    icons = Icons(FOLDER)
    usual = icons.pixmap("x", 48, "#000000", stroke=2.0)
    assert coverage(icons.pixmap("x", 48, "#000000")) < coverage(usual)


@pytest.mark.parametrize("name", USED)
def test_every_icon_of_the_design_is_there(qapp: QApplication, name: str) -> None:
    icons = Icons(FOLDER)
    found = icons.pixmap(name, 24, "#000000").toImage()
    assert found != icons.pixmap("no-such-icon", 24, "#000000").toImage()


def test_a_drawn_icon_is_kept_until_forgotten(qapp: QApplication) -> None:
    icons = Icons(FOLDER)
    first = icons.pixmap("heart", 20, "#000000")
    assert icons.pixmap("heart", 20, "#000000").cacheKey() == first.cacheKey()
    icons.forget()
    assert icons.pixmap("heart", 20, "#000000").cacheKey() != first.cacheKey()


def test_without_the_icon_package_a_plain_ring_is_drawn(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "find_spec", find_nothing)
    icons = Icons(tmp_path)
    ring = icons.pixmap("heart", 24, "#000000").toImage()
    assert ring == icons.pixmap("printer", 24, "#000000").toImage()
    assert QColor(ring.pixelColor(12, 4)).alpha() > 0
    assert QColor(ring.pixelColor(12, 12)).alpha() == 0


def test_a_name_cannot_reach_outside_the_folder(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    outside = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24"/></svg>'
    )
    (tmp_path / "outside.svg").write_text(outside)
    icons = Icons(tmp_path / "icons")
    assert icons.pixmap("../outside", 24, "#000000").toImage().pixelColor(0, 0).alpha() == 0


def test_an_icon_for_menus_offers_several_sizes(qapp: QApplication) -> None:
    icon = Icons(FOLDER).icon("heart", "#0b5a49")
    assert not icon.isNull()
    assert {size.width() for size in icon.availableSizes()} >= {16, 24, 32}


@pytest.mark.parametrize("packing", [0, 8], ids=["stored", "deflated"])
def test_a_bundle_gives_the_member_that_was_asked_for(tmp_path: Path, packing: int) -> None:
    path = tmp_path / "bundle.zip"
    with ZipFile(path, "w", packing) as archive:
        archive.writestr("scan-heart.svg", "scan" * 50)
        archive.writestr("heart.svg", "heart" * 50)
    bundle = Bundle(path)
    assert bundle.read("heart.svg") == b"heart" * 50
    assert bundle.read("scan-heart.svg") == b"scan" * 50
    with pytest.raises(BundleError, match=r"no member art\.svg"):
        bundle.read("art.svg")


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 4000])
def test_a_broken_bundle_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bundle.zip"
    path.write_bytes(content)
    with pytest.raises(BundleError, match=r"bundle\.zip"):
        Bundle(path).read("heart.svg")


def test_a_bundle_that_is_cut_off_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    with ZipFile(path, "w", 8) as archive:
        archive.writestr("heart.svg", "heart" * 50)
    data = path.read_bytes()
    path.write_bytes(b"\0" * 30 + data[30:])
    with pytest.raises(BundleError):
        Bundle(path).read("heart.svg")
