"""A voice reads sentences one after another; without one there is no button."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.support.desk import Person, wait_until
from viewer.library.address import Address
from viewer.ui.guide.pane import GuidePane
from viewer.ui.voice import Voice, find_voice

LEAK = Address("guide", "leaking-mitral-valve")


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[Voice]:
    """A voice that makes no sound."""
    owner = QObject()
    found = find_voice("en", owner, "mock")
    if "PySide6.QtTextToSpeech" not in sys.modules:
        pytest.skip("speech needs libraries for sound")
    assert found is not None
    yield found
    found.stop()


def silent_voice(language: str, parent: QObject) -> Voice | None:
    return find_voice(language, parent, "mock")


def no_voice(language: str, parent: QObject) -> Voice | None:
    return None


def test_sentences_are_spoken_in_order(voice: Voice) -> None:
    begun: list[int] = []
    told: list[bool] = []
    voice.sentence_begun.connect(begun.append)
    voice.speaking_changed.connect(told.append)
    voice.speak(("One.", " ", "Two.", "Three."))
    assert voice.speaking
    wait_until(lambda: not voice.speaking)
    assert (begun, told) == ([0, 1, 2], [True, False])


def test_a_voice_stops_at_once(voice: Voice) -> None:
    told: list[bool] = []
    voice.speaking_changed.connect(told.append)
    voice.speak(("One long sentence that takes its time.", "Two."))
    voice.stop()
    voice.stop()
    assert not voice.speaking
    assert told == [True, False]


def test_new_words_leave_the_old_ones_off(voice: Voice) -> None:
    begun: list[int] = []
    voice.speak(("One long sentence that takes its time.", "Two.", "Three."))
    voice.sentence_begun.connect(begun.append)
    voice.speak(("Four.",))
    wait_until(lambda: not voice.speaking)
    assert begun == [0]


def test_nothing_to_say_is_not_speaking(voice: Voice) -> None:
    voice.speak(())
    assert not voice.speaking


def test_a_language_nobody_speaks_has_no_voice(voice: Voice) -> None:
    assert find_voice("vi", engine="mock") is None


def test_where_speech_is_not_installed_there_is_no_voice(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert find_voice("en") is None


def test_a_guide_without_a_voice_has_no_button_for_it(person: Person, qtbot: QtBot) -> None:
    pane = _pane(person, qtbot, no_voice)
    wait_until(pane.isVisible)
    assert pane.foot.hear.isHidden()
    pane.toggle_voice()


def test_a_step_is_heard_until_the_next_one(person: Person, qtbot: QtBot, voice: Voice) -> None:
    pane = _pane(person, qtbot, silent_voice)
    wait_until(lambda: pane.voice is not None)
    assert pane.foot.hear.isVisible()
    person.click(pane.foot.hear)
    assert _says(pane) == (True, "Stop")
    pane.go_on()
    assert _says(pane) == (False, "Hear this step")
    person.click(pane.foot.hear)
    person.click(pane.foot.hear)
    assert _says(pane) == (False, "Hear this step")
    person.click(pane.foot.hear)
    pane.hide()
    assert _says(pane) == (False, "Hear this step")


def _says(pane: GuidePane) -> tuple[bool, str]:
    """Whether the pane speaks, and what its button offers."""
    return pane.voice is not None and pane.voice.speaking, pane.foot.hear.words


def _pane(person: Person, qtbot: QtBot, find: object) -> GuidePane:
    library = person.desk.reader.library
    pane = GuidePane(person.desk.look, person.window.painter, find)  # type: ignore[arg-type]
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.show_guide(library, library.guides[LEAK.slug], LEAK, person.desk.reader.fields)
    pane.show()
    return pane
