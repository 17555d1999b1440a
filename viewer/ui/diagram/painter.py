"""Painter: hands out the best picture there is at once, and a sharper one once the press has painted it."""

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from viewer.library.diagram import NO_GEOMETRY, Diagram, Geometry, State
from viewer.library.drawings import DrawingError, load_geometry
from viewer.places import tones_file
from viewer.render.rectangle import Box
from viewer.render.tones import LIGHT
from viewer.ui.diagram.baked import Baked
from viewer.ui.diagram.crop import piece_of, region
from viewer.ui.diagram.developing import Darkroom, read_png
from viewer.ui.diagram.door import Door
from viewer.ui.diagram.memory import Memory
from viewer.ui.diagram.order import MAX_WIDTH, Order, PictureKey, step_down, step_up
from viewer.ui.diagram.pressroom import Pressroom
from viewer.ui.diagram.shelf import Shelf

if TYPE_CHECKING:
    from viewer.ui.style.look import Look

# Reading a picture of this width takes about 25 ms, which a window can bear; wider ones are read on a thread.
_AT_ONCE_WIDTH = 1300
_LEAST_WIDTH = 900  # a drawing that cannot be painted even this small is given up


class Painter(QObject):
    """The one source of pictures, shared by the viewer, the figures in a text and the small ones beside it.

    Nothing is painted that does not lie in the resources folder or in the one folder that was admitted.
    Pictures are in the colors of the theme in use; baked previews are there for the light one only.

    Signals:
        picture_painted(object key): a sharper picture of this PictureKey's drawing is ready; ask again.
        picture_refused(str file, str sentence): the drawing of this path cannot be painted, said once; the
            sentence says why. A coarser picture may be there all the same.
        picture_filed(object key): the picture that `file_of` was asked for lies in its file.
    """

    picture_painted = Signal(object)
    """A sharper picture is ready; ask again. Argument: its PictureKey, whose `file` is one of the State's."""
    picture_refused = Signal(str, str)
    """A drawing cannot be painted. Arguments: its path, and a sentence that says why."""
    picture_filed = Signal(object)
    """A picture that `file_of` was asked for lies in its file; ask again. Argument: its PictureKey."""
    _refusal_found = Signal(str, str)

    def __init__(
        self, resources: Path, cache: Path, parent: QObject | None = None, command: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._door = Door(resources)
        self._shelf = Shelf(cache / "pictures", tones_file())
        self._memory = Memory()
        self._baked = Baked(self._door, self._memory)
        self._look: Look | None = None
        self._variant = LIGHT
        self._refused: dict[tuple[Path, str], str] = {}  # and why
        self._widest: dict[tuple[Path, str], int] = {}  # of drawings that cannot be painted at any width
        self._geometries: dict[Path, Geometry] = {}
        self._for_files: set[PictureKey] = set()
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

    @property
    def variant(self) -> str:
        """In which colors pictures are handed out."""
        return self._variant

    def admit(self, folder: Path) -> None:
        """Paint what lies in this folder too, a library's own pictures, and no longer what another holds."""
        self._door.admit(folder)
        self.try_again()

    def follow(self, look: "Look") -> None:
        """Hand pictures out in the colors that go with this look, from now on and whenever it changes."""
        self._look = look
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    def picture(self, state: State, width: float, element: str = "") -> QPixmap | None:
        """The best picture there is now for `width` device pixels; the caller scales it to its place.

        None where there is nothing to show, yet or at all.
        """
        file, variant = state.drawing(self._variant)
        widest = self._widest.get((file, element), MAX_WIDTH)
        key = PictureKey(file, element, min(step_up(width), widest), variant)
        found = self._memory.get(key)
        if found is not None:
            return found
        preview = None if element else self._preview(state)
        if preview is not None and preview.width() >= width:
            return preview
        return self._from_shelf(key) or self._nearest(state, key)

    def file_of(self, state: State, width: float) -> Path | None:
        """The PNG file of a picture at least so wide, for who keeps many of them in his own way.

        None while it is painted, and `picture_filed` tells when it is there; or for ever, where it `refuses`.
        """
        file, variant = state.drawing(self._variant)
        key = PictureKey(file, "", step_up(width), variant)
        found = self._on_shelf(key)
        if found is None:
            self._for_files.add(key)
        return found

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
        file, variant = state.drawing(self._variant)
        if self._preview(state) is not None or self._kept(PictureKey(file, "", 0, variant)):
            return False
        return (file, "") in self._refused or not self._door.drawing_passes(file)

    def why(self, state: State) -> str:
        """The sentence that says why there is no picture of a state; empty where none was refused."""
        return self._refused.get((state.drawing(self._variant)[0], ""), "")

    def geometry(self, diagram: Diagram) -> Geometry:
        """Where the parts of a diagram are; empty where its outlines cannot be read."""
        file = diagram.outlines_file
        if file not in self._geometries:
            try:
                self._geometries[file] = load_geometry(diagram)
            except DrawingError as error:
                self._geometries[file] = NO_GEOMETRY
                self._refusal_found.emit(str(file), str(error))
        return self._geometries[file]

    def ink(self, diagram: Diagram, state: State) -> Box:
        """What the drawing covers of its view, by its preview; by its outlines where there is none."""
        return self._baked.ink(diagram, state, self.geometry(diagram).outlines.get(state.slug, {}))

    def try_again(self) -> None:
        """Forget what was refused, for the files may have been mended."""
        self._refused.clear()
        self._widest.clear()
        self._geometries.clear()
        self._baked.try_again()

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
            return None  # nor one in other colors, which would flash up
        height = round(width * place.height() / place.width())
        target = QSize(max(1, round(width)), max(1, height))
        key = (state.file, element, sheet.cacheKey(), place.getRect(), target.width())
        if (found := self._memory.get(key)) is not None and found.devicePixelRatio() == ratio:
            return found
        pixmap = piece_of(sheet, place, sheet.width() / diagram.width, target)
        pixmap.setDevicePixelRatio(ratio)
        return self._memory.put(key, pixmap)

    def _preview(self, state: State) -> QPixmap | None:
        """The baked picture, where it is in the colors wanted."""
        return self._baked.pixmap(state) if state.drawing(self._variant) == (state.file, LIGHT) else None

    def _from_shelf(self, key: PictureKey) -> QPixmap | None:
        """A picture painted in an earlier run, or None, and then it is on its way."""
        path = self._on_shelf(key)
        if path is not None and key.width > _AT_ONCE_WIDTH:
            self._darkroom.read(key, path)
            return None
        return self._keep(key, read_png(path), path) if path is not None else None

    def _on_shelf(self, key: PictureKey) -> Path | None:
        """The file of a picture painted in an earlier run; where there is none, the press is asked for it."""
        if (key.file, key.element) in self._refused:
            return None
        if not self._door.drawing_passes(key.file):
            self._refuse(key, self.tr("The picture file {name} is missing.").format(name=key.file.name))
            return None
        try:
            path = self._shelf.find(key)
            if path is None:
                self._pressroom.ask(Order(key, self._shelf.place(key)))
        except OSError as error:
            self._refuse(key, str(error))
            return None
        return path

    def _keep(self, key: PictureKey, image: QImage, path: Path) -> QPixmap | None:
        """The picture kept ready; a file that is no picture is thrown away, to be painted again."""
        if image.isNull():
            path.unlink(missing_ok=True)
            return None
        return self._memory.put(key, QPixmap.fromImage(image))

    def _nearest(self, state: State, key: PictureKey) -> QPixmap | None:
        """The picture of another width that serves best until the right one is there."""
        kept = self._kept(key)
        larger = [each for each in kept if each.width > key.width]
        best = larger[0] if larger else kept[-1] if kept else None
        preview = None if key.element else self._preview(state)
        if preview is not None and not larger and (best is None or preview.width() >= best.width):
            return preview
        return self._memory.get(best) if best is not None else None

    def _kept(self, wanted: PictureKey) -> list[PictureKey]:
        """The pictures that are ready and differ from this one in width only, the smallest first."""
        keys = [key for key in self._memory if isinstance(key, PictureKey) and key.width > 0]
        return sorted(
            (key for key in keys if replace(key, width=wanted.width) == wanted), key=attrgetter("width")
        )

    def _refuse(self, key: PictureKey, sentence: str) -> None:
        """Do not try this drawing again, and say why, once."""
        if (key.file, key.element) not in self._refused:
            self._refused[key.file, key.element] = sentence
            self._refusal_found.emit(str(key.file), sentence)

    def _on_look_changed(self) -> None:
        if self._look is not None:
            self._variant = self._look.theme.variant

    def _on_printed(self, order: Order) -> None:
        self._shelf.tidy()
        if order.key in self._for_files:
            self._for_files.discard(order.key)
            self.picture_filed.emit(order.key)
        else:
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
