"""Nothing outlives its test: no window, no running thread, no active timer, no moving animation."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

WORK_ENDS_WITHIN = 5000  # milliseconds for work handed to Qt's thread pool

# Qt makes these for itself, once, and keeps them.
KEPT_BY_QT = ("QTipLabel",)


@pytest.fixture(scope="module")
def only_later_objects(qapp: QApplication) -> None:
    """Set what was made before this module apart, so that looking for leftovers takes microseconds."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves something of Qt alive or running; only in tests that use Qt."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("only_later_objects")
    app: QApplication = request.getfixturevalue("qapp")
    before = [*_windows(app), *_running(app)]
    yield
    unfinished = _settle(app)
    left = [thing for thing in [*_windows(app), *_running(app)] if thing not in before]
    found = [*unfinished, *(_described(thing) for thing in left)]
    _remove(left)
    if found:
        pytest.fail("the test left behind: " + "; ".join(found))


def _settle(app: QApplication) -> list[str]:
    """Let what is ending end: pooled work, deferred deletions, reference cycles. Names what did not end."""
    from PySide6.QtCore import QEvent, QThreadPool

    ended = QThreadPool.globalInstance().waitForDone(WORK_ENDS_WITHIN)
    app.processEvents()
    gc.collect()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [] if ended else ["work in the thread pool"]


def _windows(app: QApplication) -> list[QObject]:
    return [window for window in app.topLevelWidgets() if type(window).__name__ not in KEPT_BY_QT]


def _running(app: QApplication) -> list[QObject]:
    """Every timer, thread and animation at work that Python made or the application owns."""
    from PySide6.QtCore import QAbstractAnimation, QThread, QTimer

    kinds = (QTimer, QThread, QAbstractAnimation)
    owned: list[QObject] = [thing for kind in kinds for thing in app.findChildren(kind)]
    made = [thing for thing in gc.get_objects() if isinstance(thing, kinds) and thing not in owned]
    return [thing for thing in [*owned, *made] if _is_at_work(thing)]


def _is_at_work(thing: QObject) -> bool:
    from PySide6.QtCore import QAbstractAnimation, QThread, QTimer
    from shiboken6 import isValid

    match thing:
        case _ if not isValid(thing):
            return False
        case QTimer():
            return thing.isActive()
        case QThread():
            return thing.isRunning() and not thing.isCurrentThread()
        case QAbstractAnimation():
            return thing.state() == QAbstractAnimation.State.Running
        case _:
            return False


def _described(thing: QObject) -> str:
    owner = thing.parent()
    of = f" of {type(owner).__name__}" if owner is not None else ""
    name = f" “{thing.objectName()}”" if thing.objectName() else ""
    return f"{type(thing).__name__}{name}{of}"


def _remove(left: list[QObject]) -> None:
    """Take away what was left, so that one failing test does not make the next one fail."""
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import delete, isValid

    for thing in left:
        if not isValid(thing):
            continue
        if isinstance(thing, QThread):
            thing.requestInterruption()
            thing.quit()
            thing.wait(WORK_ENDS_WITHIN)
        elif isinstance(thing, QTimer):
            thing.stop()
        else:
            delete(thing)
