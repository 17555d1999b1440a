"""Printing: the window's side of printers, paper and files; a clerk does the work in a process of its own."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.ui.handout.errand import PATIENCE_MS, Errand
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printer_words import is_trouble, on_their_way, printed, progress_words, refusal_words
from viewer.ui.handout.printers import Line, Listing, Order, Printer, Progress, Refused
from viewer.ui.handout.save_dialog import save_dialog


class Pages(Struct, frozen=True):
    """Set pages and the title they go under; a title names articles, never a person."""

    pdf: bytes
    title: str


class _Job(Struct):
    """One printing while it is at work, and the last that was said of it."""

    pages: Pages
    wish: PrintWish
    title: str
    id: str = ""
    said: str = ""


class Printing(QObject):
    """Lists printers, prints and saves. Nothing here waits: each order has a clerk of its own.

    Signals:
        printers_found(): the list of printers is there, or is another one.
        sent(str): a printer took the pages; a sentence.
        progressed(str): how it goes with pages that were taken; a sentence.
        troubled(str): pages do not come, or no file was written; a sentence. Saving can be offered beside it.
        saved(str): the pages lie in a file; a sentence.
    """

    printers_found = Signal()
    sent = Signal(str)
    progressed = Signal(str)
    troubled = Signal(str)
    saved = Signal(str)

    def __init__(self, parent: QObject | None = None, command: tuple[str, ...] = ()) -> None:
        """`command` starts another program in place of the clerk."""
        super().__init__(parent)
        self._command = command
        self._listed = False
        self._looking: Errand | None = None
        self._jobs: dict[Errand, _Job] = {}
        self._files: dict[Errand, Path] = {}
        self._dialog: QFileDialog | None = None
        self._offered: Pages | None = None
        self.printers: tuple[Printer, ...] = ()
        self.kept: Pages | None = None

    @property
    def listed(self) -> bool:
        """Whether the printers are known."""
        return self._listed

    @property
    def busy(self) -> bool:
        """Whether pages are being handed over or saved at this moment."""
        return bool(self._files) or any(not job.id for job in self._jobs.values())

    @property
    def can_cancel(self) -> bool:
        """Whether a printer has pages that it can still give up."""
        return any(job.id for job in self._jobs.values())

    def look(self) -> None:
        """Ask again which printers there are and how they are."""
        if self._looking is None:
            self._looking = Errand(self, Order("list"), command=self._command)
            self._looking.told.connect(self._on_listed)
            self._looking.ended.connect(self._on_looked)

    def print(self, pdf: bytes, title: str, wish: PrintWish) -> None:
        """Print pages; `title` is the name of the job. They are kept until they are on paper."""
        errand = Errand(self, Order("print", title, wish), pdf, self._command)
        self.kept = Pages(pdf, title)
        self._jobs[errand] = _Job(self.kept, wish, self._title_of(wish.printer))
        errand.told.connect(self._on_told)
        errand.ended.connect(self._on_ended)

    def save(self, pdf: bytes, path: Path) -> None:
        """Save pages; whatever happens, the file is the old one or the new one."""
        errand = Errand(self, Order("save", path=str(path)), pdf, self._command)
        self._files[errand] = path
        errand.told.connect(self._on_saved)
        errand.ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Have the printers give up the pages that they have not printed."""
        for job in self._jobs.values():
            if job.id:
                QProcess.startDetached("cancel", [job.id])

    def save_kept(self, window: QWidget) -> None:
        """Ask over this window for a file, and save the pages that did not get to paper."""
        if self.kept is None or self._dialog is not None:
            return
        self._offered = self.kept
        self._dialog = save_dialog(window, self.kept.title)
        self._dialog.finished.connect(self._on_file_chosen)
        self._dialog.open()

    def forget(self) -> None:
        """Keep no pages any longer."""
        self.kept = None

    def close(self) -> None:
        """End every clerk and forget all pages; what printers have taken they print.

        What is just being handed over or saved is given a moment, so that nothing is lost unnoticed.
        """
        self.forget()
        if self._dialog is not None:
            self._dialog.reject()
        looking = [self._looking] if self._looking is not None else []
        for errand in (*looking, *self._jobs, *self._files):
            errand.blockSignals(True)
            errand.close(0 if errand is self._looking else PATIENCE_MS)
            errand.deleteLater()
        self._looking = None
        self._jobs.clear()
        self._files.clear()

    def _title_of(self, name: str) -> str:
        return next((each.title for each in self.printers if each.name == name), name.replace("_", " "))

    def _on_listed(self, line: Line) -> None:
        if isinstance(line, Listing):
            self.printers = line.printers

    def _on_looked(self) -> None:
        if self._looking is not None:
            self._looking.deleteLater()
        self._looking = None
        self._listed = True
        self.printers_found.emit()

    def _on_told(self, line: Line) -> None:
        errand = self.sender()
        job = self._jobs.get(errand) if isinstance(errand, Errand) else None
        if job is None:
            return
        if isinstance(line, Refused):
            self._trouble(job, refusal_words(line, job.title))
        elif isinstance(line, Progress):
            self._go_on(job, line)

    def _go_on(self, job: _Job, progress: Progress) -> None:
        if not job.said:  # taken; where the print system names no job, no more is heard of it
            job.id = progress.job
            job.said = on_their_way(progress.pages, job.wish.copies, job.title)
            self.sent.emit(job.said)
        if progress.stage == "done":
            self._drop(job)
            self.progressed.emit(printed(progress.pages, job.wish.copies, job.title))
            return
        if progress.stage in ("unfollowed", "canceled"):
            self._drop(job)
        words = progress_words(progress, job.title)
        if is_trouble(progress):
            self._trouble(job, words)
        elif words and words != job.said:
            job.said = words
            self.progressed.emit(words)

    def _drop(self, job: _Job) -> None:
        """Its pages are kept no longer."""
        if self.kept is job.pages:
            self.kept = None

    def _trouble(self, job: _Job, words: str) -> None:
        if words != job.said:
            job.said = words
            self.kept = job.pages
            self.troubled.emit(words)

    def _on_file_chosen(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        pages, self._offered = self._offered, None
        if dialog is None:
            return
        dialog.deleteLater()
        if result and pages is not None:
            self.save(pages.pdf, Path(dialog.selectedFiles()[0]))

    def _on_saved(self, line: Line) -> None:
        errand = self.sender()
        path = self._files.get(errand) if isinstance(errand, Errand) else None
        if path is None:
            return
        if isinstance(line, Refused):
            words = self.tr("{0} could not be saved: {1}. Choose another folder or name.")
            self.troubled.emit(words.format(path.name, line.said))
        else:
            self.forget()
            self.saved.emit(self.tr("The pages were saved as {0}.").format(path))

    def _on_ended(self, spoke: bool) -> None:
        errand = self.sender()
        if not isinstance(errand, Errand):
            return
        job = self._jobs.pop(errand, None)
        path = self._files.pop(errand, None)
        errand.deleteLater()
        if job is not None and not spoke:
            words = self.tr("The pages could not be handed to {0}. Print them again, or save them as a PDF.")
            self._trouble(job, words.format(job.title))
        elif path is not None and not spoke:
            self.troubled.emit(self.tr("{0} could not be saved. Save the pages again.").format(path.name))
