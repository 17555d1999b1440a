"""While nobody does anything, the program does nothing: no screen lays itself out over and over."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.support.desk import LAPTOP, Person
from viewer.library.address import Address

PLACES = (
    "article:mitral-valve-regurgitation/1",
    "diagram:heart-inside/leaking",
    "diagram:heart-inside/leaking#mitral-valve",
    "diagram:heart-inside/side-by-side",
    "diagram:four-chambers/heartbeat",
    "touch:heart/inside",
    "guide:leaking-mitral-valve#1",
    "guide:leaking-mitral-valve#3",
    "guide:leaking-mitral-valve#99",
)
TURNS = 30
"""So often all that waits is done. A screen that was opened needs some of them; one that never rests, all."""


class Asked(QObject):
    """Notes who asks to be laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.names.append(type(watched).__name__)
        return False


@contextmanager
def attention() -> Iterator[Asked]:
    """Listen to the whole program."""
    application, asked = QApplication.instance(), Asked()
    assert application is not None
    application.installEventFilter(asked)
    yield asked
    application.removeEventFilter(asked)


def let_all_be_done() -> None:
    for _ in range(TURNS):
        QApplication.sendPostedEvents()


@pytest.mark.parametrize(("size", "percent"), [(LAPTOP, 100), ((1080, 1920), 200), ((640, 480), 200)])
@pytest.mark.parametrize("place", PLACES)
def test_a_screen_that_is_looked_at_rests(
    person: Person, place: str, size: tuple[int, int], percent: int
) -> None:
    person.resize(*size)
    person.desk.reader.set_text_size(percent)
    person.open(Address.parse(place))
    let_all_be_done()
    with attention() as asked:
        let_all_be_done()
    person.press("Escape")
    assert asked.names == []
