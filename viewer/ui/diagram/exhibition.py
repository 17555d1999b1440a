"""The exhibition: brings a view of a diagram, be it a state, a comparison or a beat, to stage and words."""

import time

from PySide6.QtCore import QObject, Signal

from viewer.library import address as addresses
from viewer.library.address import Address
from viewer.library.diagram import Comparison, Diagram, State
from viewer.ui.diagram.beat_bar import BeatBar
from viewer.ui.diagram.beat_show import BeatShow
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.run import Clock
from viewer.ui.diagram.scene import Scene, match
from viewer.ui.diagram.side import SidePanel
from viewer.ui.diagram.stage import Stage
from viewer.ui.style.look import Look


class Exhibition(QObject):
    """Knows what is shown; who may choose a view is decided by its owner.

    Signals:
        words_changed(): the same view has other words now, as a beat has in each phase.
    """

    words_changed = Signal()
    """The same view has other words now. No arguments."""

    def __init__(
        self,
        look: Look,
        source: Painter,
        stage: Stage,
        side: SidePanel,
        bar: BeatBar,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__(stage)
        self._look = look
        self._source = source
        self._stage = stage
        self._side = side
        self._bar = bar
        self._beats = BeatShow(look, source, stage, bar, clock)
        self._diagram: Diagram | None = None
        self._view = ""
        self._comparison: Comparison | None = None
        self._states: tuple[State, ...] = ()
        self._motion = look.motion
        self._beats.phase_reached.connect(self._on_phase_reached)
        side.way_chosen.connect(self._on_way_chosen)
        side.watch_pressed.connect(self._on_watch_pressed)
        stage.streaming.state_changed.connect(self._on_streaming_changed)
        look.look_changed.connect(self._on_look_changed)

    @property
    def address(self) -> Address | None:
        """The address of the view that is shown; None before the first."""
        return addresses.diagram(self._diagram.slug, self._view) if self._diagram is not None else None

    @property
    def states(self) -> tuple[State, ...]:
        """The states that are shown; of a beat the one whose picture stands for all."""
        return self._states

    @property
    def beats(self) -> BeatShow:
        """The heartbeat, while one is shown."""
        return self._beats

    def show(self, diagram: Diagram, view: str) -> None:
        """Show a view."""
        self._diagram, self._view, self._comparison = diagram, view, diagram.comparison(view)
        beat = diagram.beat(view)
        self._bar.setVisible(beat is not None)
        wipeable = False
        if beat is not None:
            self._beats.show(diagram, beat)
            self._states = diagram.states[:1]
        else:
            self._beats.leave()
            self._states = _states_of(diagram, view)
            scenes = [Scene.of(diagram, state, self._source) for state in self._states]
            wipeable = len(scenes) == 2 and match(*scenes)
            self._stage.show_scenes(scenes, wipeable and self._side.compare.wiped)
        self._side.compare.setVisible(wipeable)
        self._side.offer_names(len(self._states) == 1)
        self._side.switches.offer_watch(beat is None and any(scene.flows for scene in self._stage.scenes))
        self._name_stage(diagram)

    def leave(self) -> None:
        """Nobody looks any more: stand still and keep nothing ready."""
        self._stage.streaming.run.stop()
        self._beats.leave()

    def speak(self) -> None:
        """Say in the side panel what the view shows."""
        phase = self._beats.phase
        if phase is not None:
            play = self.tr("Drag the dot along the line, or press Play.")
            still = self.tr("Drag the dot along the line, or press Next moment.")
            self._side.show_view(phase.title, phase.sentence, False, play if self._look.motion else still)
        elif self._comparison is not None:  # each sentence stands below its picture
            both = len(self._states) == 2
            hint = self.tr("Touch a part to see it in both pictures.")
            hint = hint if both else self.tr("Touch a part to see it in all pictures.")
            self._side.show_view(self._comparison.title, "", False, hint)
        else:
            state, hint = self._states[0], self.tr("Touch a part or its name to learn about it.")
            self._side.show_view(state.title, state.sentence, state.tone == "ill", hint)

    def _name_stage(self, diagram: Diagram) -> None:
        """What a screen reader says of the stage."""
        phase = self._beats.phase
        if phase is not None:
            views = f"{phase.title}: {phase.sentence}"
        else:
            views = " ".join(f"{state.title}: {state.sentence}" for state in self._states)
        self._stage.setAccessibleName(f"{diagram.title}. {views}")
        self._stage.setAccessibleDescription(f"{diagram.alt} {diagram.description}")

    def _on_phase_reached(self) -> None:
        if self._diagram is not None:
            self._name_stage(self._diagram)
            self.words_changed.emit()

    def _on_way_chosen(self) -> None:
        if self._diagram is not None and self._comparison is not None:
            self.show(self._diagram, self._comparison.slug)

    def _on_watch_pressed(self) -> None:
        self._side.switches.turn_on_flow()
        self._stage.streaming.press()

    def _on_streaming_changed(self) -> None:
        run = self._stage.streaming.run
        self._side.switches.say_watch(run.running, run.paused)

    def _on_look_changed(self) -> None:
        if self._look.motion == self._motion:
            return
        self._motion = self._look.motion
        self._stage.streaming.run.stop()
        if self._beats.phase is not None:
            self.words_changed.emit()


def _states_of(diagram: Diagram, view: str) -> tuple[State, ...]:
    """The states that a view shows: one, or those of a comparison."""
    comparison = diagram.comparison(view)
    if comparison is None:
        return (diagram.state(view),)
    return tuple(diagram.state(slug) for slug in comparison.states)
