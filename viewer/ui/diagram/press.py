"""The press: a small program of its own that paints drawings, so that the window never waits.

Painting a drawing takes a tenth of a second, or much longer if it is a clinic's own, and holds Python's
lock, so a thread would stop the window; and a drawing that hangs Qt can be ended only with its process. The
press ends when its standard input closes.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from PySide6.QtCore import QByteArray, QMessageLogContext, QRectF, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from viewer.places import is_shipped, tones_file
from viewer.render.scan.drawing import read_drawing, scan
from viewer.render.scan.refusal import RefusedError
from viewer.render.tones import LIGHT, Tones, TonesError, load_tones
from viewer.render.variants import variant_of
from viewer.ui.diagram.order import MAX_WIDTH, Order, PictureKey

_MEMORY_LIMIT = 3 * 1024**3  # address space in bytes; 4096 px with all its shadows needs a third of it
# For a drawing that did not come with the program, which may ask for anything.
_FOREIGN_MEMORY_LIMIT = 1024**3
_FOREIGN_SECONDS = 8  # of the processor
# Of Qt's 0 to 100: three times as fast as its usual choice, for files a fifth larger.
_PNG_QUALITY = 80


class PressError(Exception):
    """The order cannot be carried out; the message is a sentence."""


class TooLargeError(PressError):
    """The drawing can be painted, but not at this width."""


def main() -> int:
    """Read orders, paint, answer each with a line of JSON."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _stand_back()
    application = QGuiApplication([])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(carry_out(line, confined)) + "\n")
        sys.stdout.flush()
    application.quit()
    return 0


@contextmanager
def unbounded(_drawing: Path) -> Iterator[None]:
    """Within, nothing is bounded."""
    yield


def carry_out(
    line: str, bounds: Callable[[Path], AbstractContextManager[None]] = unbounded
) -> dict[str, str | bool]:
    """Paint what one line orders, within the bounds for its drawing, and answer.

    `error` is empty when done, else the sentence that says why not; `too_large` says that a smaller one of
    the same drawing would do.
    """
    try:
        order = Order.from_line(line)
        with bounds(order.key.file):
            write(paint(order), order.out)
    except TooLargeError as error:
        return {"error": str(error), "too_large": True}
    except PressError as error:
        return {"error": str(error), "too_large": False}
    except (ValueError, KeyError, TypeError) as error:
        return {"error": f"The order could not be read: {error}.", "too_large": False}
    except (OSError, MemoryError) as error:
        return {"error": f"The picture could not be kept: {error}.", "too_large": False}
    return {"error": "", "too_large": False}


def paint(order: Order) -> QImage:
    """The picture on a transparent ground. Raises PressError when the drawing cannot be used."""
    key = order.key
    renderer = QSvgRenderer(QByteArray(_drawing(key)))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.isEmpty():
        raise PressError(f"The drawing {key.file.name} could not be read.")
    if key.element and not renderer.elementExists(key.element):
        raise PressError(f"The drawing {key.file.name} has no part “{key.element}”.")
    height = round(key.width * box.height() / box.width())
    if not (0 < key.width <= MAX_WIDTH and 0 < height <= MAX_WIDTH):
        raise PressError(f"{key.file.name} cannot be painted at {key.width} by {height} pixels.")
    image = QImage(key.width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with complaints() as heard:
        painter = QPainter(image)
        _render(renderer, painter, key)
        painter.end()
    # Qt leaves shadows out when they need too large a buffer; a picture without them is another picture.
    if any("too big" in message for message in heard):
        raise TooLargeError(f"{key.file.name} cannot be painted at {key.width} by {height} pixels.")
    return image


def _drawing(key: PictureKey) -> bytes:
    """The bytes that Qt is given: those that were scanned, in the colors wanted. Raises PressError."""
    try:
        data = read_drawing(key.file)
        if not is_shipped(key.file):
            scan(data)
        return variant_of(data, key.variant, Tones() if key.variant == LIGHT else load_tones(tones_file()))
    except RefusedError as error:
        raise PressError(error.sentence(key.file.name)) from error
    except TonesError as error:
        raise PressError(f"The colors of {key.file.name} could not be changed: {error}.") from error


def _render(renderer: QSvgRenderer, painter: QPainter, key: PictureKey) -> None:
    box = renderer.viewBoxF()
    scale = key.width / box.width()
    if key.element:
        # Qt stretches a single element over the target, so the target is where the element belongs.
        bounds = renderer.transformForElement(key.element).mapRect(renderer.boundsOnElement(key.element))
        place = bounds.translated(-box.topLeft())
        target = QRectF(place.x() * scale, place.y() * scale, place.width() * scale, place.height() * scale)
        renderer.render(painter, key.element, target)
    else:
        renderer.render(painter, QRectF(0, 0, key.width, key.width * box.height() / box.width()))


@contextmanager
def complaints() -> Iterator[list[str]]:
    """What Qt says meanwhile: it paints on where it cannot paint well, and only says so."""
    heard: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        heard.append(message)

    before = qInstallMessageHandler(hear)
    try:
        yield heard
    finally:
        qInstallMessageHandler(before)


def write(image: QImage, out: Path) -> None:
    """Put the picture into its file in one step. Raises PressError or OSError when it cannot be written."""
    temporary = out.with_name(f"{out.name}.{os.getpid()}")
    writer = QImageWriter(str(temporary), b"png")
    writer.setQuality(_PNG_QUALITY)
    if not writer.write(image):
        temporary.unlink(missing_ok=True)
        raise PressError(f"The picture could not be written: {writer.errorString()}.")
    temporary.replace(out)


@contextmanager
def confined(drawing: Path) -> Iterator[None]:
    """Within, a drawing that did not come with the program ends the press when it takes too much.

    Windows has no such limits; there the pressroom's clock alone ends what takes too long.
    """
    if sys.platform == "win32" or is_shipped(drawing):
        yield
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(usage.ru_utime + usage.ru_stime)
    wanted = {resource.RLIMIT_AS: _FOREIGN_MEMORY_LIMIT, resource.RLIMIT_CPU: spent + 1 + _FOREIGN_SECONDS}
    before = {limit: resource.getrlimit(limit) for limit in wanted}
    for limit, most in wanted.items():
        hard = before[limit][1]
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        yield
    finally:
        for limit, both in before.items():
            resource.setrlimit(limit, both)


def _stand_back() -> None:
    """Give way to the window, and refuse to take the whole machine's memory."""
    if sys.platform != "win32":
        import resource

        os.nice(5)
        _keep_to_one_core()
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))


def _keep_to_one_core() -> None:
    """Qt shares the filling of shapes among the cores it sees, and waking them takes longer than the filling.

    Measured on two cores: a drawing is painted in half the time on one.
    """
    if sys.platform == "linux":
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


if __name__ == "__main__":
    sys.exit(main())
