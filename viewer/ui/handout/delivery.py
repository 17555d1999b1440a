"""Delivery: set pages go into a file, to CUPS, or through Qt to the printer of a system without CUPS."""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

from viewer.ui.handout.order import ToFile, ToPrinter

_LP_SECONDS = 30
"""How long CUPS may take to accept the pages, which it does before it prints."""

_MEDIA = {"us-letter": "Letter", "a4": "A4"}


class DeliveryError(Exception):
    """The pages did not arrive; the message is a sentence for the reader."""


def deliver(pdf: bytes, count: int, title: str, paper: str, delivery: ToFile | ToPrinter) -> int:
    """Deliver a PDF of `count` pages; gives how many of them. Raises DeliveryError."""
    if isinstance(delivery, ToFile):
        save(pdf, Path(delivery.path))
        return count
    wanted = delivery.pages(count)
    if not wanted:
        last = max(last for _, last in delivery.ranges)
        raise DeliveryError(f"Nothing was printed: the article has {count} pages, and no page {last}.")
    if shutil.which("lp") is not None:
        hand_to_cups(pdf, title, paper, delivery)
    else:
        from viewer.ui.handout.painted_print import print_painted

        print_painted(pdf, title, paper, delivery, wanted)
    return len(wanted)


def save(pdf: bytes, path: Path) -> None:
    """Put a PDF into its file in one step: whatever happens, the file is the old one or the new one."""
    target = Path(os.path.realpath(path))
    new = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        try:
            with new.open("wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            new.replace(target)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise
    except OSError as error:
        raise DeliveryError(f"{path.name} could not be saved: {error.strerror or error}.") from error


def hand_to_cups(pdf: bytes, title: str, paper: str, printer: ToPrinter) -> None:
    """Have CUPS take the pages. Raises DeliveryError with what it says against it."""
    command = ["lp", "-d", printer.name, "-n", str(printer.copies), *_options(paper, printer)]
    if printer.ranges:
        command += ["-P", ",".join(f"{first}-{last}" for first, last in printer.ranges)]
    command += ["-t", title, "-"]
    try:
        ended = subprocess.run(command, input=pdf, capture_output=True, timeout=_LP_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        words = f"{printer.name} is not answering. Check that it is on and connected, then print again."
        raise DeliveryError(words) from error
    except OSError as error:
        raise DeliveryError(f"The pages could not be handed to {printer.name}: {error.strerror}.") from error
    if ended.returncode:
        said = (
            ended.stderr.decode(errors="replace")
            .strip()
            .removeprefix("lp:")
            .removeprefix(" Error - ")
            .strip()
        )
        reason = said.splitlines()[0].rstrip(".") if said else "it did not say why"
        raise DeliveryError(f"{printer.name} did not take the pages: {reason}.")


def _options(paper: str, printer: ToPrinter) -> list[str]:
    """What CUPS is told beside printer, copies and pages, in the words of its options."""
    options = [f"media={_MEDIA.get(paper, 'A4')}"]
    if printer.sides:
        options.append(f"sides={printer.sides}")
    if printer.copies > 1:
        options.append(f"collate={'true' if printer.collated else 'false'}")
    if printer.reversed:
        options.append("outputorder=reverse")
    if printer.gray:
        options.append("print-color-mode=monochrome")
    return [word for option in options for word in ("-o", option)]
