"""The rules of tests/support, each broken once by a test that then has to fail."""

import textwrap
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parent.parent

OUTSIDE_QT = """
    import logging, os, socket
    import pytest

    def test_good_home(home):
        assert os.path.expanduser("~") == str(home)
        assert os.environ["XDG_CONFIG_HOME"].startswith(str(home))

    def test_bad_network_even_when_the_error_is_swallowed():
        try:
            socket.create_connection(("127.0.0.1", 9))
        except OSError:
            pass

    def test_bad_name_look_up():
        with pytest.raises(OSError):
            socket.getaddrinfo("localhost", 80)

    def test_bad_log():
        logging.getLogger("viewer").warning("a page is missing")

    @pytest.mark.expected_logs("a page is missing")
    def test_good_log():
        logging.getLogger("viewer").warning("a page is missing")

    @pytest.mark.expected_logs("a page is missing")
    def test_bad_silence():
        logging.getLogger("viewer").info("a page is missing")

    def test_bad_python_warning():
        import warnings
        warnings.warn("old")
"""

INSIDE_QT = """
    import pytest
    from PySide6.QtCore import QObject, QPropertyAnimation, QThread, QTimer, qWarning
    from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

    kept = []

    def test_good_window(qtbot):
        widget = QWidget()
        qtbot.addWidget(widget)
        widget.show()

    def test_good_timer_goes_with_its_window(qtbot):
        widget = QWidget()
        qtbot.addWidget(widget)
        QTimer(widget, interval=1000).start()

    def test_bad_window(qapp):
        kept.append(QWidget())

    def test_bad_timer(qapp):
        kept.append(QTimer(interval=1000))
        kept[-1].start()

    def test_bad_timer_of_the_application(qapp):
        QTimer(qapp, interval=1000).start()

    def test_bad_thread(qapp):
        kept.append(QThread())
        kept[-1].start()

    def test_bad_animation(qapp):
        target = QWidget()
        kept.append(target)
        animation = QPropertyAnimation(target, b"pos", target, duration=100000)
        animation.setEndValue(target.pos())
        animation.start()

    def test_bad_dialog(qtbot):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        with pytest.raises(AssertionError, match="wait for a person"):
            dialog.exec()

    def test_bad_question(qapp):
        with pytest.raises(AssertionError, match="wait for a person"):
            QMessageBox.question(None, "title", "text")

    def test_bad_file_dialog(qapp):
        with pytest.raises(AssertionError, match="wait for a person"):
            QFileDialog.getSaveFileName()

    def test_bad_qt_warning(qapp):
        qWarning("something is off")

    def test_good_after_all_these(qtbot):
        qtbot.addWidget(QWidget())
"""


def _run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tests: str) -> dict[str, set[str]]:
    """Run these tests under the project's conftest; the names of those with each outcome."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyprojecttoml((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pytester.makepyfile(test_sample=textwrap.dedent(tests))
    result = pytester.runpytest_subprocess(
        "-rpfE", "-p", "no:randomly", "-p", "no:cacheprovider", "test_sample.py"
    )
    outcomes: dict[str, set[str]] = {"PASSED": set(), "FAILED": set(), "ERROR": set()}
    for line in result.outlines:
        word, _, rest = line.partition(" ")
        if word in outcomes and "::" in rest:
            outcomes[word].add(rest.split("::")[1].split(" ")[0])
    return outcomes


@pytest.mark.parametrize("tests", [OUTSIDE_QT, INSIDE_QT], ids=["outside Qt", "inside Qt"])
def test_each_bad_test_is_caught_and_no_good_one(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tests: str
) -> None:
    outcomes = _run(pytester, monkeypatch, tests)

    names = {line.split("def ")[1].split("(")[0] for line in tests.splitlines() if "def test_" in line}
    caught = outcomes["FAILED"] | outcomes["ERROR"]
    assert caught == {name for name in names if name.startswith("test_bad")}
    assert outcomes["PASSED"] - caught == {name for name in names if name.startswith("test_good")}
