"""PrinterWords: what a printer and a job say, in sentences: what happened, then what to do."""

from PySide6.QtCore import QCoreApplication

from viewer.ui.handout.printers import Printer, Progress, Refused

_NEEDS = {  # printer-state-reasons that keep pages from coming; RFC 8011, 5.4.12, PWG 5100.9 and CUPS's own
    "media-empty": "{0} is out of paper. Add paper; it goes on by itself.",
    "media-needed": "{0} needs other paper. Put it in; it goes on by itself.",
    "media-jam": "Paper is stuck in {0}. Take it out; it goes on by itself.",
    "input-tray-missing": "The paper tray of {0} is out. Push it back in.",
    "output-tray-missing": "The tray for printed pages of {0} is missing. Put it back.",
    "output-area-full": "The tray of {0} is full. Take out what was printed.",
    "cover-open": "{0} is open. Close its cover; it goes on by itself.",
    "door-open": "{0} is open. Close its door; it goes on by itself.",
    "interlock-open": "{0} is open. Close its cover; it goes on by itself.",
    "toner-empty": "{0} is out of toner. Put in a new cartridge.",
    "marker-supply-empty": "{0} is out of ink or toner. Put in a new cartridge.",
    "marker-waste-full": "The waste box of {0} is full. Have it changed, or use another printer.",
    "developer-empty": "{0} is out of developer. Have it changed, or use another printer.",
    "opc-life-over": "The drum of {0} is worn out. Have it changed, or use another printer.",
    "fuser-over-temp": "{0} is too hot. Wait; it goes on by itself.",
    "fuser-under-temp": "{0} is warming up.",
    "connecting-to-device": "{0} is not answering yet. Check that it is on and connected.",
    "timed-out": "{0} is not answering. Check that it is on and connected.",
    "offline": "{0} is not answering. Check that it is on and connected.",
    "shutdown": "{0} is switched off. Switch it on.",
    "spool-area-full": "{0} has no room for the pages. Wait a moment, or use another printer.",
}
_STATES = {  # the same in a list of printers, in a word or two
    "media-empty": "out of paper",
    "media-needed": "needs other paper",
    "media-jam": "paper is stuck",
    "input-tray-missing": "tray is out",
    "output-area-full": "tray is full",
    "cover-open": "cover is open",
    "door-open": "door is open",
    "toner-empty": "out of toner",
    "marker-supply-empty": "out of ink or toner",
    "timed-out": "not answering",
    "offline": "not answering",
    "shutdown": "switched off",
    "toner-low": "ready, little toner left",
    "marker-supply-low": "ready, little ink or toner left",
    "media-low": "ready, little paper left",
}
_REFUSALS = {
    "asleep": "Printing is switched off on this computer. Save the pages as a PDF, or have printing started.",
    "unknown": "There is no printer {0} any more. Choose another one, or save the pages as a PDF.",
    "closed": "{0} takes no pages at the moment. Choose another printer, or save the pages as a PDF.",
    "silent": "{0} is not answering. Check that it is on and connected, then print again.",
}
_ENDINGS = {
    "printing": "{0} is printing…",
    "canceled": "Printing on {0} was stopped.",
    "aborted": "{0} could not print the pages. Print them again, or save them as a PDF.",
    "held": "{0} holds the pages back. Release them there, or save them as a PDF.",
}
_RETRIED = "{0} has not printed the pages yet. It tries again by itself. Check that it is on and connected."
_NOT_READY = "resources-are-not-ready"
_LOCKED = "{0} asks for a name and a password. Choose another printer, or save the pages as a PDF."
_LONGEST_REASON = 80
_PASSWORD = "cups-held-for-authentication"  # noqa: S105  a keyword, which opens nothing


def on_their_way(count: int, copies: int, title: str) -> str:
    """So many pages were handed over."""
    if copies > 1 and count == 1:
        return _words("{0} copies are on their way to {1}.").format(copies, title)
    if copies > 1:
        return _words("{0} copies of {1} pages are on their way to {2}.").format(copies, count, title)
    if count == 1:
        return _words("One page is on its way to {0}.").format(title)
    return _words("{0} pages are on their way to {1}.").format(count, title)


def printed(count: int, copies: int, title: str) -> str:
    """So many pages lie in the printer's tray."""
    if count * copies == 1:
        return _words("One page was printed on {0}.").format(title)
    return _words("{0} pages were printed on {1}.").format(count * copies, title)


def progress_words(progress: Progress, title: str) -> str:
    """How a job goes, or nothing where there is nothing to say."""
    if _PASSWORD in progress.reasons:
        return _words(_LOCKED).format(title)
    if _waits_for_someone(progress):
        return _paused(progress.printer, title)
    need = needed(progress.printer) if progress.stage in ("waiting", "printing") else ""
    ending = _RETRIED if _is_retried(progress) else _ENDINGS.get(progress.stage, "")
    words = _NEEDS[need] if need else ending
    return _words(words).format(title) if words else ""


def is_trouble(progress: Progress) -> bool:
    """Whether the pages do not come unless someone does something else than feed the printer."""
    held = progress.stage == "held" and not _is_retried(progress)
    return held or progress.stage == "aborted" or _waits_for_someone(progress)


def refusal_words(refused: Refused, title: str) -> str:
    """Why pages were not taken."""
    if refused.why in _REFUSALS:
        return _words(_REFUSALS[refused.why]).format(title)
    reason = refused.said or _words("it did not say why")
    words = _words("{0} did not take the pages: {1}. Choose another printer, or save them as a PDF.")
    return words.format(title, reason)


def state_words(printer: Printer) -> str:
    """How a printer is, in a word or two."""
    if not printer.accepting:
        return _words("takes no pages")
    keywords = _plain(printer.reasons)
    known = next((each for each in _STATES if each in keywords), "")
    if known:
        return _words(_STATES[known])
    return _words("paused") if printer.stopped else _words("ready")


def needed(printer: Printer | None) -> str:
    """The keyword of what a printer waits for, or nothing."""
    keywords = _plain(printer.reasons) if printer is not None else ()
    return next((each for each in _NEEDS if each in keywords), "")


def _is_retried(progress: Progress) -> bool:
    """Whether printing did not work, and the print system waits a moment before it tries again."""
    return progress.stage == "held" and _NOT_READY in progress.reasons


def _waits_for_someone(progress: Progress) -> bool:
    """Whether the queue stands still: paper alone does not get it going again."""
    stopped = progress.printer is not None and progress.printer.stopped
    return progress.stage == "stopped" or (stopped and progress.stage == "waiting")


def _paused(printer: Printer | None, title: str) -> str:
    """The queue stands still, with the reason that was given for it."""
    reason = printer.message.strip(" .")[:_LONGEST_REASON] if printer is not None else ""
    if reason and reason != "Paused":
        return _words(
            "{0} is paused: “{1}”. The pages wait there. Start it again, or save them as a PDF."
        ).format(title, reason)
    return _words("{0} is paused, so the pages wait there. Start it again, or save them as a PDF.").format(
        title
    )


def _plain(reasons: tuple[str, ...]) -> tuple[str, ...]:
    """Keywords without how grave they are; a report only informs, but for one of being offline."""
    grave = (each for each in reasons if not each.endswith("-report") or each == "offline-report")
    return tuple(
        each.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for each in grave
    )


def _words(words: str) -> str:
    return QCoreApplication.translate("PrinterWords", words)
