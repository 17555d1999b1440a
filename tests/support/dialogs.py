"""No test waits for a person: a dialog that would wait fails the test instead.

A test of a dialog opens it with `open()` or `show()`, or replaces the function it answers for.
"""

from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest

# The class, and those of its functions that return only when a person has answered.
WAITING = {
    "QDialog": ("exec",),
    "QMessageBox": ("exec", "about", "aboutQt", "critical", "information", "question", "warning"),
    "QFileDialog": (
        "exec",
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    "QInputDialog": ("exec", "getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QColorDialog": ("exec", "getColor"),
    "QFontDialog": ("exec", "getFont"),
    "QMenu": ("exec",),
}


def _refusal(name: str, asked: list[str]) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        asked.append(name)
        raise AssertionError(f"{name} would wait for a person")

    return refuse


@pytest.fixture(autouse=True)
def no_waiting_dialog(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every dialog that would wait, and fail the test that asked; only in tests that use Qt."""
    asked: list[str] = []
    if "qapp" in request.fixturenames:
        from PySide6 import QtWidgets  # late: most tests do without Qt

        for class_name, functions in WAITING.items():
            for function in functions:
                refusal = _refusal(f"{class_name}.{function}", asked)
                monkeypatch.setattr(getattr(QtWidgets, class_name), function, refusal)
    yield
    if asked:
        pytest.fail(f"the test asked a person: {', '.join(asked)}")
