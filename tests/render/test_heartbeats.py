"""Each fault of a heartbeat's words and frames is told."""

import json

import pytest

from tests.support.heartbeat import BEAT
from tests.support.tiny_library import DIAGRAM, OUTLINES, SVG, TinyLibrary

FRAMES = 6


def write(tiny: TinyLibrary, beat: str = BEAT, **frame: object) -> None:
    """The tiny picture with a beat; one frame of it may be other than it should."""
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM + beat)
    frames = []
    for number in range(FRAMES):
        file = f"heart-heartbeat-{number}.svg"
        (tiny.diagrams / file).write_text(SVG)
        frames.append({"file": file, "at": number / FRAMES, "state": "shut"})
    frames[3].update(frame)
    (tiny.diagrams / "heart.outlines.json").write_text(
        json.dumps({**OUTLINES, "beats": {"heartbeat": frames}})
    )


def test_a_sound_beat_is_without_fault(tiny: TinyLibrary) -> None:
    write(tiny)
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("seconds = 0.86", "seconds = 0", "out-of-range", "“seconds” must be more than 0 and at most 5"),
        ("[0.19, 0.95]", "[0.19, 1.2]", "out-of-range", "the points of “ecg” must lie within 0 to 1"),
        ("[0.19, 0.95]", "[0.1, 0.95]", "wrong-order", "“ecg” must be two or more points"),
        ("ecg = ", "old_ecg = ", "wrong-order", "“ecg” must be two or more points"),
        ('[0.53, "dub"]', '[1.53, "dub"]', "out-of-range", "each of the “sounds” must lie within 0 to 1"),
        ("start = 0.5", "start = 0.1", "wrong-order", "there must be [[beat.phase]], the first at 0"),
        ("start = 0.0", "start = 0.1", "wrong-order", "there must be [[beat.phase]], the first at 0"),
        ("start = 0.5", "start = 1.0", "out-of-range", "each phase must start within 0 to 1"),
    ],
)
def test_each_fault_of_the_words_is_told(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str
) -> None:
    assert old in BEAT
    write(tiny, BEAT.replace(old, new, 1))
    problem = tiny.found(code)
    assert problem.message.startswith(f"beat “heartbeat”: {message}")


def test_a_beat_without_phases_is_told(tiny: TinyLibrary) -> None:
    write(tiny, BEAT[: BEAT.index("[[beat.phase]]")])
    assert "[[beat.phase]]" in tiny.found("wrong-order").message


def test_a_frame_must_be_later_than_the_one_before(tiny: TinyLibrary) -> None:
    write(tiny, at=0.1)
    assert tiny.found("wrong-order").message == (
        "beat “heartbeat”: a frame must be later than the one before"
    )


def test_a_frame_must_have_the_outlines_of_a_state(tiny: TinyLibrary) -> None:
    write(tiny, state="shot")
    problem = tiny.found("unknown-state")
    assert problem.message == "beat “heartbeat”: heart-heartbeat-3.svg has the outlines of no state “shot”"
    assert problem.hint == "did you mean shut?"


def test_a_frame_passes_the_same_checks_as_a_state(tiny: TinyLibrary) -> None:
    write(tiny)
    frame = tiny.diagrams / "heart-heartbeat-2.svg"
    frame.write_text(SVG.replace('id="door"', 'id="dor"'))
    assert "heart-heartbeat-2.svg has no element “door”" in tiny.found("unknown-element").message
    frame.unlink()
    (problem,) = tiny.problems()
    assert "heart-heartbeat-2.svg" in problem.message


def test_too_few_frames_are_told(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM + BEAT)
    problem = tiny.found("few-frames")
    assert problem.message == "beat “heartbeat”: heart.outlines.json has 0 frames of it"
    assert problem.hint == "it needs at least 6"


def test_a_beat_may_not_share_its_name_with_a_state(tiny: TinyLibrary) -> None:
    write(tiny, BEAT.replace('"heartbeat"', '"open"', 1))
    codes = {problem.code for problem in tiny.problems()}
    assert "double-name" in codes
