"""Painter: hands out the best picture there is at once, and a sharper one once the press has painted it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from viewer.library.diagram import Diagram, Geometry, State
from viewer.library.drawings import DrawingError, load_geometry
from viewer.ui.diagram.camera import Box
from viewer.ui.diagram.crop import ink_of_image, region
from viewer.ui.diagram.developing import Darkroom, read_png
from viewer.ui.diagram.door import Door
from viewer.ui.diagram.memory import Memory
from viewer.ui.diagram.order import MAX_WIDTH, Order, PictureKey, step_down, step_up
from viewer.ui.diagram.pressroom import Pressroom
from viewer.ui.diagram.shapes import ink_of
from viewer.ui.diagram.shelf import Shelf

# Reading a picture of this width takes about 25 ms, which a window can bear; wider ones are read on a thread.
_AT_ONCE_WIDTH = 1300
_LEAST_WIDTH = 900  # a drawing that cannot be painted even this small is given up
_NO_GEOMETRY = Geometry(outlines={}, flows={})


class Painter(QObject):
    """The one source of pictures, shared by the viewer, the figures in a text and the small ones beside it.

    Nothing is painted that does not lie in the resources folder.

    Signals:
        picture_painted(object key): a sharper picture of this PictureKey's drawing is ready; ask again.
        picture_refused(str file, str sentence): the drawing of this path cannot be painted, said once; the
            sentence says why. A coarser picture may be there all the same.
    """

    picture_painted = Signal(object)
    """A sharper picture is ready; ask again. Argument: its PictureKey, whose `file` is that of the State."""
    picture_refused = Signal(str, str)
    """A drawing cannot be painted. Arguments: its path, and a sentence that says why."""
    _refusal_found = Signal(str, str)

    def __init__(
        self, resources: Path, cache: Path, parent: QObject | None = None, command: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._door = Door(resources)
        self._shelf = Shelf(cache / "pictures")
        self._memory = Memory()
        self._refused: set[tuple[Path, str]] = set()
        self._widest: dict[tuple[Path, str], int] = {}  # of drawings that cannot be painted at any width
        self._geometries: dict[Path, Geometry] = {}
        self._inks: dict[Path, Box] = {}
        self._darkroom = Darkroom(self)
        self._darkroom.picture_read.connect(self._on_picture_read)
        self._pressroom = Pressroom(command, parent=self)
        self._pressroom.printed.connect(self._on_printed)
        self._pressroom.spoiled.connect(self._on_spoiled)
        # Queued, since a refusal is often found while a widget paints, when nothing may be laid out anew.
        self._refusal_found.connect(self.picture_refused, Qt.ConnectionType.QueuedConnection)

    @property
    def pressroom(self) -> Pressroom:
        """Where pictures are painted."""
        return self._pressroom

    def picture(self, state: State, width: float, element: str = "") -> QPixmap | None:
        """The best picture there is now for `width` device pixels; the caller scales it to its place.

        None where there is nothing to show, yet or at all.
        """
        widest = self._widest.get((state.file, element), MAX_WIDTH)
        key = PictureKey(state.file, element, min(step_up(width), widest))
        found = self._memory.get(key)
        if found is not None:
            return found
        preview = None if element else self._preview(state)
        if preview is not None and preview.width() >= width:
            return preview
        return self._from_shelf(key) or self._nearest(state, key)

    def pixmap(
        self, diagram: Diagram, state: State, size: QSizeF, ratio: float, element: str = ""
    ) -> QPixmap | None:
        """A picture scaled to fit into `size` logical pixels on a screen of `ratio`, to be drawn as it is."""
        width = min(size.width(), size.height() * diagram.width / diagram.height) * ratio
        whole = QRectF(0, 0, diagram.width, diagram.height)
        return self._cut(state, whole, diagram, width, ratio, element)

    def crop(
        self, diagram: Diagram, state: State, size: QSizeF, ratio: float, part: str = ""
    ) -> QPixmap | None:
        """A small picture of `size` logical pixels around a part, the state's own where none is named."""
        outline = self.geometry(diagram).outlines.get(state.slug, {}).get(part or state.focus)
        place = region(diagram, outline, size.width() / max(1.0, size.height()))
        return self._cut(state, place, diagram, size.width() * ratio, ratio, "")

    def refuses(self, state: State) -> bool:
        """Whether there is no picture of a state and will be none, as far as is known."""
        if self._preview(state) is not None or self._kept(state.file, ""):
            return False
        return (state.file, "") in self._refused or not self._door.drawing_passes(state.file)

    def geometry(self, diagram: Diagram) -> Geometry:
        """Where the parts of a diagram are; empty where its outlines cannot be read."""
        file = diagram.outlines_file
        if file not in self._geometries:
            try:
                self._geometries[file] = load_geometry(diagram)
            except DrawingError as error:
                self._geometries[file] = _NO_GEOMETRY
                self._refusal_found.emit(str(file), str(error))
        return self._geometries[file]

    def ink(self, diagram: Diagram, state: State) -> Box:
        """What the drawing covers of its view, by its preview; by its outlines where there is none."""
        if state.file not in self._inks:
            preview = self._preview(state)
            image = preview.toImage() if preview is not None else QImage()
            box = ink_of_image(image, diagram.width, diagram.height)
            outlines = self.geometry(diagram).outlines.get(state.slug, {})
            self._inks[state.file] = box or ink_of(outlines, diagram.width, diagram.height)
        return self._inks[state.file]

    def try_again(self) -> None:
        """Forget what was refused, for the files may have been mended."""
        self._refused.clear()
        self._widest.clear()
        self._geometries.clear()
        self._inks.clear()

    def close(self) -> None:
        """End the press and clear up; the program calls this before it ends."""
        self._pressroom.close()
        self._darkroom.close()
        self._shelf.close()

    def _cut(
        self, state: State, place: QRectF, diagram: Diagram, width: float, ratio: float, element: str
    ) -> QPixmap | None:
        """The part `place` of a picture (in units of the view), `width` device pixels wide."""
        sheet = self.picture(state, width * diagram.width / place.width(), element)
        if sheet is None:
            return None
        height = round(width * place.height() / place.width())
        target = QSize(max(1, round(width)), max(1, height))
        key = (state.file, element, sheet.cacheKey(), place.getRect(), target.width())
        if (found := self._memory.get(key)) is not None and found.devicePixelRatio() == ratio:
            return found
        scale = sheet.width() / diagram.width
        box = QRect(
            round(place.x() * scale),
            round(place.y() * scale),
            round(place.width() * scale),
            round(place.height() * scale),
        )
        piece = sheet if box.size() == sheet.size() else sheet.copy(box)
        pixmap = _scaled(piece, target)
        pixmap.setDevicePixelRatio(ratio)
        return self._memory.put(key, pixmap)

    def _preview(self, state: State) -> QPixmap | None:
        key = PictureKey(state.preview, "", 0)
        found = self._memory.get(key)
        if found is not None or (state.preview, "") in self._refused:
            return found
        image = read_png(state.preview) if self._door.preview_passes(state.preview) else QImage()
        if image.isNull() or max(image.width(), image.height()) > MAX_WIDTH:
            self._refused.add((state.preview, ""))
            return None
        return self._memory.put(key, QPixmap.fromImage(image))

    def _from_shelf(self, key: PictureKey) -> QPixmap | None:
        """A picture painted in an earlier run, or None, and then it is on its way."""
        if (key.file, key.element) in self._refused:
            return None
        if not self._door.drawing_passes(key.file):
            self._refuse(key, self.tr("The picture file {name} is missing.").format(name=key.file.name))
            return None
        try:
            path = self._shelf.find(key)
            if path is None:
                self._pressroom.ask(Order(key, self._shelf.place(key)))
                return None
        except OSError as error:
            self._refuse(key, str(error))
            return None
        if key.width > _AT_ONCE_WIDTH:
            self._darkroom.read(key, path)
            return None
        return self._keep(key, read_png(path), path)

    def _keep(self, key: PictureKey, image: QImage, path: Path) -> QPixmap | None:
        """The picture kept ready; a file that is no picture is thrown away, to be painted again."""
        if image.isNull():
            path.unlink(missing_ok=True)
            return None
        return self._memory.put(key, QPixmap.fromImage(image))

    def _nearest(self, state: State, key: PictureKey) -> QPixmap | None:
        """The picture of another width that serves best until the right one is there."""
        widths = self._kept(key.file, key.element)
        larger = [width for width in widths if width > key.width]
        best = larger[0] if larger else widths[-1] if widths else 0
        preview = None if key.element else self._preview(state)
        if preview is not None and not larger and preview.width() >= best:
            return preview
        return self._memory.get(PictureKey(key.file, key.element, best)) if best else None

    def _kept(self, file: Path, element: str) -> list[int]:
        """The widths in which a drawing is ready, in order."""
        return sorted(
            key.width
            for key in self._memory
            if isinstance(key, PictureKey) and (key.file, key.element) == (file, element)
        )

    def _refuse(self, key: PictureKey, sentence: str) -> None:
        """Do not try this drawing again, and say why, once."""
        if (key.file, key.element) not in self._refused:
            self._refused.add((key.file, key.element))
            self._refusal_found.emit(str(key.file), sentence)

    def _on_printed(self, order: Order) -> None:
        self._shelf.tidy()
        self._darkroom.read(order.key, order.out)

    def _on_spoiled(self, order: Order, sentence: str, too_large: bool) -> None:
        key, smaller = order.key, step_down(order.key.width)
        if not too_large or smaller < _LEAST_WIDTH:
            self._refuse(key, sentence)
            return
        self._widest[key.file, key.element] = smaller
        self.picture_painted.emit(replace(key, width=smaller))  # so that this one is asked for

    def _on_picture_read(self, key: PictureKey, image: QImage) -> None:
        try:
            kept = self._keep(key, image, self._shelf.place(key))
        except OSError as error:
            self._refuse(key, str(error))
            return
        if kept is not None:
            self.picture_painted.emit(key)
        else:
            self._refuse(key, self.tr("The picture {name} could not be kept.").format(name=key.file.name))


def _scaled(pixmap: QPixmap, size: QSize) -> QPixmap:
    return pixmap.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
