"""PrintJob: from the key to the paper: asks where to, has the pages set, and says what came of it."""

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.library.catalogue import catalogue_file
from viewer.library.library import Library
from viewer.library.model import Article
from viewer.places import Places
from viewer.render.plates import Drawn, added_figures, figures_of, plates_of
from viewer.ui.handout.choosing import Choosing
from viewer.ui.handout.foreman import Foreman
from viewer.ui.handout.order import Answer, Order, ToFile, ToPrinter, Work

_SYSTEM = "system"


class PrintJob(QObject):
    """Prints one article after another. One is at work at a time.

    Signals:
        said(str): how it goes; a sentence.
        troubled(str): why nothing was printed; a sentence, beside which saving can be offered.
    """

    said = Signal(str)
    troubled = Signal(str)

    def __init__(self, window: QWidget, places: Places, foreman: Foreman | None = None) -> None:
        """Ask over `window`; the catalogues, which keep the trees of pages, are in these places."""
        super().__init__(window)
        self._places = places
        self._work: Work | None = None
        self._delivery: ToFile | ToPrinter | None = None
        self.foreman = foreman or Foreman()
        self.foreman.setParent(self)
        self.choosing = Choosing(window)
        self.foreman.answered.connect(self._on_answered)
        self.choosing.chosen.connect(self._on_chosen)

    def begin(
        self,
        library: Library,
        article: Article,
        fields: dict[str, str],
        paper: str,
        drawn: Drawn | None = None,
    ) -> None:
        """Print an article; `paper` is a paper, or “system” for what this country uses.

        What was drawn over its pictures is printed on them, and drawn pictures that it lacks follow it.
        """
        if self.foreman.busy:
            self.said.emit(self.tr("Preparing the pages…"))
            return
        if self.choosing.open:
            return
        topic = library.topic_of(article)
        place = library.folder, self._places.resources, library.language
        added = added_figures(library, article, drawn or {})
        self._work = Work(
            article=article,
            sources=tuple(library.sources[name] for name in article.sources if name in library.sources),
            fields=fields,
            topic=topic.title if topic is not None else "",
            plates=plates_of(library, (*figures_of(article), *added), drawn=drawn),
            added=added,
            paper=usual_paper() if paper == _SYSTEM else paper,
            language=library.language,
            catalogue=str(catalogue_file(self._places.cache, *place)),
        )
        if self.choosing.has_printer:
            self.choosing.ask_printer(article.title, self._work.paper)
        else:
            self.troubled.emit(self.tr("No printer is set up on this computer."))

    def save(self) -> None:
        """Save what was to be printed as a PDF."""
        if self._work is not None and not self.foreman.busy and not self.choosing.open:
            self.choosing.ask_file(self._work.article.title)

    def close(self) -> None:
        """End what is at work."""
        self.choosing.close()
        self.foreman.close()

    def _on_chosen(self, delivery: ToFile | ToPrinter, paper: str) -> None:
        if self._work is None:
            return
        self._delivery = delivery
        self.said.emit(self.tr("Preparing the pages…"))
        self.foreman.give(Order(replace(self._work, paper=paper or self._work.paper), delivery))

    def _on_answered(self, answer: Answer) -> None:
        if answer.error:
            self.troubled.emit(answer.error)
        elif isinstance(self._delivery, ToPrinter):
            self.said.emit(self._sent(answer.pages, self._delivery))
        elif self._delivery is not None:
            self.said.emit(self.tr("The article was saved as {0}.").format(self._delivery.path))

    def _sent(self, pages: int, printer: ToPrinter) -> str:
        if printer.copies > 1:
            words = self.tr("{0} copies of {1} pages were sent to {2}.")
            return words.format(printer.copies, pages, printer.name)
        if pages == 1:
            return self.tr("One page was sent to {0}.").format(printer.name)
        return self.tr("{0} pages were sent to {1}.").format(pages, printer.name)


def usual_paper() -> str:
    """The paper of the country this computer is set to."""
    american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "us-letter" if american else "a4"  # Britain measures in miles and prints on A4
