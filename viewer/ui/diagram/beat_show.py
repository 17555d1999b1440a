"""The beat show: one heartbeat on the stage, run through by hand or played once, slowly."""

import time

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from viewer.library.beat import Beat, Moment, Phase, around
from viewer.library.diagram import Diagram, State
from viewer.ui.diagram.beat_bar import BeatBar
from viewer.ui.diagram.captions import union
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.reel import Reel
from viewer.ui.diagram.run import Clock, Run
from viewer.ui.diagram.scene import Scene
from viewer.ui.diagram.stage import Stage
from viewer.ui.style.look import Look

PLAY_S = 4.0
"""How long a whole beat takes when it is played: about five times as long as in the body."""
_END = 0.995  # from here on, Play begins at the beginning


class BeatShow(QObject):
    """Keeps stage, bar and frames at the same moment.

    Signals:
        phase_reached(object phase): the person, or the playing, came to another Phase.
    """

    phase_reached = Signal(object)
    """Another phase was reached. Argument: the Phase."""

    def __init__(
        self, look: Look, source: Painter, stage: Stage, bar: BeatBar, clock: Clock = time.monotonic
    ) -> None:
        super().__init__(stage)
        self._look = look
        self._source = source
        self._stage = stage
        self._bar = bar
        self._reel = Reel(source, self)
        self._run = Run(clock, self)
        self._began_at = 0.0
        self._diagram: Diagram | None = None
        self._beat: Beat | None = None
        self._moments: tuple[Moment, ...] = ()
        self._state = ""
        self._phase = -1
        self._reel.changed.connect(stage.refresh)
        self._run.moved.connect(self._on_run_moved)
        self._run.state_changed.connect(self._on_run_changed)
        bar.play_pressed.connect(self._on_play_pressed)
        bar.share_moved.connect(self._on_share_moved)
        look.look_changed.connect(self._say_button)

    @property
    def reel(self) -> Reel:
        """The frames."""
        return self._reel

    @property
    def run(self) -> Run:
        """The playing."""
        return self._run

    @property
    def phase(self) -> Phase | None:
        """The present phase, None where the beat has none."""
        return self._beat.phases[self._phase] if self._beat is not None and self._phase >= 0 else None

    def show(self, diagram: Diagram, beat: Beat) -> tuple[State, ...]:
        """Show a beat at its beginning, or where it was; what is shown, as a state."""
        moments = self._source.geometry(diagram).moments.get(beat.slug, ())
        if (diagram, beat, moments) != (self._diagram, self._beat, self._moments):
            self._diagram, self._beat, self._moments = diagram, beat, moments
            times = tuple(moment.at for moment in moments)
            self._bar.show_beat(beat, times)
            self._bar.scrubber.set_share(0.0)
            self._reel.load([frame_of(diagram, moment) for moment in moments], times, diagram.states[0])
        share = self._bar.scrubber.share
        self._phase = beat.phase_index(share)
        scene = self._scene(diagram, share)
        self._state = scene.state.slug
        self._reel.go_to(share, moving=False)
        self._stage.show_ring(False)
        self._stage.show_scenes((scene,), sheets=self._reel, turns=self._turns(scene))
        self._say_button()
        return (scene.state,)

    def leave(self) -> None:
        """Something else is shown: stand still, and let go of all frames."""
        if self._beat is None:
            return
        self._run.stop()
        self._reel.clear()
        self._diagram, self._beat, self._moments = None, None, ()
        self._stage.show_ring(True)

    def _scene(self, diagram: Diagram, share: float) -> Scene:
        """The scene of a moment; that of the first state where there is no frame."""
        if not self._moments:
            return Scene.of(diagram, diagram.states[0], self._source)
        moment = self._moments[around([each.at for each in self._moments], share)[2]]
        inks = [self._source.ink(diagram, diagram.state(slug)) for slug in self._slugs()]
        return replace(Scene.of(diagram, frame_of(diagram, moment), self._source), ink=union(inks))

    def _turns(self, first: Scene) -> list[Scene]:
        """A scene for each state of the beat that has the same names as the first."""
        found = {moment.state: moment.at for moment in self._moments}
        scenes = [self._scene(first.diagram, share) for share in found.values()]
        return [scene for scene in scenes if scene.outlines.keys() == first.outlines.keys()]

    def _slugs(self) -> list[str]:
        """The states whose outlines hold in the beat, each once."""
        return list(dict.fromkeys(moment.state for moment in self._moments))

    def _go_to(self, share: float, moving: bool) -> None:
        """Another moment: the frame, if need be the names, and the words."""
        if self._beat is None or self._diagram is None:
            return
        self._reel.go_to(share, moving)
        scene = self._scene(self._diagram, share)
        if scene.state.slug != self._state:
            self._state = scene.state.slug
            self._stage.change_scene(scene)
        else:
            self._stage.refresh()
        phase = self._beat.phase_index(share)
        if phase != self._phase:
            self._phase = phase
            self.phase_reached.emit(self.phase)

    def _on_share_moved(self, share: float) -> None:
        self._run.stop()
        self._go_to(share, moving=self._bar.scrubber.held)

    def _on_play_pressed(self) -> None:
        scrubber = self._bar.scrubber
        if not self._look.motion:
            scrubber.set_share(scrubber.next_phase())
            self._go_to(scrubber.share, moving=False)
        elif self._run.running:
            self._run.pause()
        elif self._run.paused:
            self._run.go_on()
        else:
            self._began_at = 0.0 if scrubber.share >= _END else scrubber.share
            self._run.start(PLAY_S * (1.0 - self._began_at))

    def _on_run_moved(self, seconds: float) -> None:
        share = min(1.0, self._began_at + seconds / PLAY_S)
        self._bar.scrubber.set_share(share)
        self._go_to(share, moving=True)

    def _on_run_changed(self) -> None:
        self._say_button()
        if not self._run.running:
            self._go_to(self._bar.scrubber.share, moving=False)

    def _say_button(self) -> None:
        if not self._look.motion:
            self._run.stop()
            self._bar.say(self.tr("Next moment"), "step-forward")
        elif self._run.running:
            self._bar.say(self.tr("Pause"), "pause")
        else:
            self._bar.say(self.tr("Go on") if self._run.paused else self.tr("Play"), "play")


def frame_of(diagram: Diagram, moment: Moment) -> State:
    """A moment as a state: its own drawing, with the words of the state whose outlines hold there."""
    state = diagram.state(moment.state)
    known = state.slug == moment.state
    return replace(
        state,
        slug=moment.state,
        file=moment.file,
        files={},
        preview=moment.file.parent / "previews" / f"{moment.file.stem}{state.preview.suffix}",
        tone=state.tone if known else "well",
        focus=state.focus if known else "",
        focus_name=state.focus_name if known else "",
    )
