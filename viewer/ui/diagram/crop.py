"""Crop: which piece of a picture a small one shows, and which piece of it is drawn on at all."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from viewer.library.diagram import Diagram, Outline
from viewer.render.rectangle import Box

_ROOM = 2.2  # how many times the part's own size is shown around it, so that one sees where it is
_LEAST = 0.28  # of the whole picture: a closer view of a tiny part would be a riddle

_INK_GRID = 128  # fine enough for a margin


def region(diagram: Diagram, outline: Outline | None, shape: float) -> QRectF:
    """The piece around a part, in units of the view; `shape` is width divided by height.

    Without an outline it is the largest middle piece of that shape.
    """
    whole = QRectF(0, 0, diagram.width, diagram.height)
    if outline is None or not outline.rings:
        return _within(whole, whole.center().x(), whole.center().y(), whole.width(), shape)
    xs = [x for ring in outline.rings for x, _ in ring]
    ys = [y for ring in outline.rings for _, y in ring]
    width = max(_ROOM * (max(xs) - min(xs)), _ROOM * (max(ys) - min(ys)) * shape, _LEAST * diagram.width)
    return _within(whole, (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, width, shape)


def piece_of(sheet: QPixmap, place: QRectF, unit: float, target: QSize) -> QPixmap:
    """The piece `place` of a picture, of whose view one unit takes `unit` pixels, scaled to `target`."""
    left, top = round(place.x() * unit), round(place.y() * unit)
    box = QRect(left, top, round(place.width() * unit), round(place.height() * unit))
    piece = sheet if box.size() == sheet.size() else sheet.copy(box)
    return piece.scaled(
        target, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def ink_of_image(image: QImage, width: float, height: float) -> Box | None:
    """The rectangle of a picture that is not transparent, in units of its view; None where all of it is."""
    if image.isNull():
        return None
    side = _INK_GRID
    mask = image.scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    alpha = mask.convertToFormat(QImage.Format.Format_Alpha8)
    data, stride = bytes(alpha.constBits()), alpha.bytesPerLine()
    rows = [data[y * stride : y * stride + side] for y in range(side)]
    filled = [y for y, row in enumerate(rows) if any(row)]
    columns = [x for x, column in enumerate(zip(*rows, strict=True)) if any(column)]
    if not filled:
        return None
    across, along = width / side, height / side
    return Box(columns[0] * across, filled[0] * along, (columns[-1] + 1) * across, (filled[-1] + 1) * along)


def _within(whole: QRectF, x: float, y: float, width: float, shape: float) -> QRectF:
    """A piece of this width and shape about a point, made to lie within the whole."""
    width = min(width, whole.width(), whole.height() * shape)
    height = width / shape
    left = min(max(x - width / 2, whole.left()), whole.right() - width)
    top = min(max(y - height / 2, whole.top()), whole.bottom() - height)
    return QRectF(left, top, width, height)
