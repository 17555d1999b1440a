"""FindBar: words to find in the page, how many there are, and the way from one to the next."""

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.ui.article.hyphens import pattern
from viewer.ui.article.mark_layers import Layer
from viewer.ui.article.text_view import TextView
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label
from viewer.ui.controls.search_field import SearchField
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look

_REST_MS = 700
"""After the last letter, before a screen reader is told how many there are."""


class FindBar(QWidget):
    """Finds words in a TextView and marks them all; hidden until asked for.

    Signals:
        closed(): the bar was closed; the focus belongs to the text again.
    """

    closed = Signal()

    def __init__(self, look: Look, text: TextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._hits: list[QTextCursor] = []
        self._at = -1
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._announce)
        words = self.tr("Find in this page")
        self._field = SearchField(look, words, words)
        self._count = Label(look)
        self._previous = Button(look, self.tr("Previous match"), icon="arrow-up", kind=Kind.GHOST)
        self._next = Button(look, self.tr("Next match"), icon="arrow-down", kind=Kind.GHOST)
        self._close = Button(look, self.tr("Close find"), icon="x", kind=Kind.GHOST)
        self._lay_out()
        self._field.text_changed.connect(self._on_text_changed)
        self._field.accepted.connect(self.next)
        self._field.escape_pressed.connect(self.close_bar)
        self._next.clicked.connect(self.next)
        self._previous.clicked.connect(self.previous)
        self._close.clicked.connect(self.close_bar)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addWidget(self._close)

    def open_bar(self) -> None:
        """Show the bar and put the keyboard's focus into it."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.select_all()
        self.find_again()

    def close_bar(self) -> None:
        """Hide the bar and take the marks away."""
        self._rest.stop()
        self.hide()
        self._text.layers.put(Layer.FIND, [])
        self.closed.emit()

    def find_again(self) -> None:
        """Find the same words in the page that is shown now."""
        if self.isVisible():
            self._on_text_changed(self._field.text)

    def mark_again(self) -> None:
        """Mark the matches in the same page written anew in another look; the reader stays where they are."""
        if self.isVisible():
            self._hits = _find_all(self._text.document(), self._field.text.strip())
            self._at = min(self._at, len(self._hits) - 1)
            self._show()

    def next(self) -> None:
        """Go to the next match, from the last one to the first."""
        self._step(1)
        self._announce()

    def previous(self) -> None:
        """Go to the match before, from the first one to the last."""
        self._step(-1)
        self._announce()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, words: str) -> None:
        self._hits = _find_all(self._text.document(), words.strip())
        self._at = -1
        self._rest.start()
        if self._hits:
            self._step(1)
        else:
            self._show()

    def _step(self, by: int) -> None:
        if not self._hits:
            return
        self._at = (self._at + by) % len(self._hits)
        self._text.show_stretch(self._hits[self._at].selectionStart(), self._hits[self._at].selectionEnd())
        self._show()

    def _announce(self) -> None:
        """Have a screen reader say how many there are, and which one this is."""
        self._rest.stop()
        if self.isVisible() and self._count.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._count.text()))

    def _show(self) -> None:
        if self._hits:
            words = self.tr("{0} of {1}").format(self._at + 1, len(self._hits))
        else:
            words = self.tr("Not on this page") if self._field.text.strip() else ""
        self._count.setText(words)
        layers = self._text.layers
        layers.put(Layer.FIND, [layers.mark(hit, at == self._at) for at, hit in enumerate(self._hits)])


def _find_all(document: QTextDocument, words: str) -> list[QTextCursor]:
    """Every place of the words, whatever their case; none for an empty text."""
    hits: list[QTextCursor] = []
    wanted = QRegularExpression(pattern(words), QRegularExpression.PatternOption.CaseInsensitiveOption)
    cursor = document.find(wanted, 0) if words else QTextCursor()
    while not cursor.isNull():
        hits.append(cursor)
        cursor = document.find(wanted, cursor)
    return hits
