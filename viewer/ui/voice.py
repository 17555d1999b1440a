"""Voice: reads sentences aloud, one after another, where the machine has a voice for the language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QLoggingCategory, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_TRIAL = "mock"
"""The engine that makes no sound, which is there for tests only."""

_QUIET = "qt.multimedia.symbolsresolver=false\nqt.speech.tts*=false"
"""A machine without sound is no news: it has no button to hear anything."""


class Voice(QObject):
    """Speaks one list of sentences at a time.

    Signals:
        speaking_changed(speaking: bool): it began to speak, or it is silent again.
        sentence_begun(number: int): it begins the sentence with this number in the list, counted from 0.
    """

    speaking_changed = Signal(bool)
    """It began to speak, or is silent again: speaking."""
    sentence_begun = Signal(int)
    """It begins a sentence: its number in the list, counted from 0."""

    def __init__(self, engine: QTextToSpeech, parent: QObject | None = None) -> None:
        """Speak with `engine`, which `find_voice` made and found to have a voice."""
        super().__init__(parent)
        self._engine = engine
        self._sentences: tuple[str, ...] = ()
        self._next = 0
        self._speaking = False
        self._heard = False  # whether the engine has begun the sentence it was given
        engine.setParent(self)
        engine.stateChanged.connect(self._on_state_changed)

    @property
    def speaking(self) -> bool:
        """Whether it speaks."""
        return self._speaking

    def speak(self, sentences: Sequence[str]) -> None:
        """Speak these sentences; what it was saying is left off."""
        self.stop()
        self._sentences = tuple(sentence for sentence in sentences if sentence.strip())
        self._next = 0
        if self._sentences:
            self._set_speaking(True)
            self._go_on()

    def stop(self) -> None:
        """Be silent at once."""
        self._sentences = ()
        if self._speaking:
            self._engine.stop()
            self._set_speaking(False)

    def _go_on(self) -> None:
        """Begin the next sentence, or be silent after the last."""
        if self._next >= len(self._sentences):
            self._sentences = ()
            self._set_speaking(False)
            return
        number, self._next = self._next, self._next + 1
        self.sentence_begun.emit(number)
        self._heard = False
        self._engine.say(self._sentences[number])

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        if not self._sentences:
            return  # it was told to stop
        if state.name == "Error":
            self.stop()
        elif state.name == "Speaking":
            self._heard = True
        elif state.name == "Ready" and self._heard:  # else it tells, late, of a sentence that was left off
            self._go_on()

    def _set_speaking(self, speaking: bool) -> None:
        if speaking != self._speaking:
            self._speaking = speaking
            self.speaking_changed.emit(speaking)


def find_voice(language: str, parent: QObject | None = None, engine: str = "") -> Voice | None:
    """A voice for a language such as “en”; None where this machine has none, or lacks what speech needs.

    `engine` is the name of one of Qt's speech engines; the system's own where none is named.
    """
    QLoggingCategory.setFilterRules(_QUIET)
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:  # its libraries for sound are not installed
        return None
    speech = QTextToSpeech(engine) if engine else QTextToSpeech()
    if _has_voice(speech, QLocale(language)) and (engine or speech.engine() != _TRIAL):
        return Voice(speech, parent)
    speech.deleteLater()
    return None


def _has_voice(speech: QTextToSpeech, wanted: QLocale) -> bool:
    """Whether an engine works and has a voice for a language, which is then chosen."""
    if speech.state().name == "Error":
        return False
    fit = [locale for locale in speech.availableLocales() if locale.language() == wanted.language()]
    if fit:
        speech.setLocale(wanted if wanted in fit else fit[0])
    return bool(fit) and bool(speech.availableVoices())
