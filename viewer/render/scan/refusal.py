"""Refusal: why a picture file is not shown, in words, and what can be done about it."""


class RefusedError(ValueError):
    """A picture file may not be painted.

    `code` is the short stable name of the rule; `reason` says what is wrong with “it”, the file, and goes on
    a sentence; `advice` is a sentence that says what to do.
    """

    def __init__(self, code: str, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.advice = advice

    def sentence(self, name: str) -> str:
        """All of it for a reader, about the file of this name."""
        return f"The picture {name} is not shown, because {self.reason}. {self.advice}"


def broken(reason: str) -> RefusedError:
    """For a file that is not what it should be."""
    return RefusedError("broken-svg", reason, "Ask who made it to save it as plain SVG.")


def heavy(reason: str) -> RefusedError:
    """For a drawing that would take too much time or memory."""
    return RefusedError("heavy-svg", reason, "Ask who made it for a simpler one.")


def hostile(reason: str) -> RefusedError:
    """For a drawing that would do more than be a picture."""
    return RefusedError("hostile-svg", reason, "Ask who made it to save it as plain SVG.")


def linked(reason: str) -> RefusedError:
    """For a drawing that is not whole without other files."""
    return RefusedError("outside-link", reason, "Ask who made it to draw all of it in one file.")
