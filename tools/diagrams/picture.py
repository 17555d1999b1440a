"""Knows what a picture of the studio consists of: its states, its beats, and the files they become."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tools.diagrams import outlines
from tools.diagrams.outlines import Moment, State


@dataclass(frozen=True)
class View:
    """One state of a picture: how its SVG is written, and where its parts are."""

    svg: Callable[[], str]
    state: Callable[[], State]


@dataclass(frozen=True)
class Frame:
    """One moment of a heartbeat: when (0 to 1), how it is drawn, and in which state its parts are named."""

    at: float
    svg: Callable[[], str]
    state: str


@dataclass(frozen=True)
class Picture:
    """A picture with all its states and beats by slug; its words stand in a TOML file of the same slug."""

    slug: str
    view: tuple[int, int]
    states: Mapping[str, View]
    beats: Mapping[str, Sequence[Frame]] = field(default_factory=dict)

    def files(self) -> dict[str, str]:
        """Every text file of the picture by name."""
        written = {f"{self.slug}-{slug}.svg": view.svg() for slug, view in self.states.items()}
        for beat, frames in self.beats.items():
            for index, frame in enumerate(frames):
                written[self._frame_name(beat, index)] = frame.svg()
        return {**written, f"{self.slug}.outlines.json": self.outlines()}

    def outlines(self) -> str:
        """The text of the outlines file."""
        states = {slug: view.state() for slug, view in self.states.items()}
        return outlines.document(self.view, states, self._moments())

    def _frame_name(self, beat: str, index: int) -> str:
        return f"{self.slug}-{beat}-{index:02}.svg"

    def _moments(self) -> dict[str, list[Moment]]:
        return {
            beat: [
                Moment(self._frame_name(beat, index), frame.at, frame.state)
                for index, frame in enumerate(frames)
            ]
            for beat, frames in self.beats.items()
        }
