"""One heartbeat as it is written: its line, sounds, phases and frames, and what lies around a moment."""

import json

import pytest

from tests.support.heartbeat import BEAT
from tests.support.kept import Kept
from tests.support.tiny_library import DIAGRAM, OUTLINES, TinyLibrary
from viewer.library.beat import Beat, Moment, Phase, Sound, around, distance
from viewer.library.diagram import Diagram
from viewer.library.drawings import DrawingError, load_diagrams, load_geometry
from viewer.library.report import Report

FRAME = {"file": "heart-00.svg", "at": 0.0, "state": "shut"}


def loaded(tiny: TinyLibrary, beat: str = BEAT) -> tuple[Diagram, list[str]]:
    """The tiny picture with a beat, and the codes of what is wrong with it."""
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM + beat)
    report = Report()
    return load_diagrams(tiny.diagrams, "en", report)["heart"], [problem.code for problem in report]


def with_frames(tiny: TinyLibrary, *frames: object) -> Diagram:
    diagram, _ = loaded(tiny)
    beats = {**OUTLINES, "beats": {"heartbeat": list(frames)}}
    (tiny.diagrams / "heart.outlines.json").write_text(json.dumps(beats))
    return diagram


def test_a_beat_is_read_whole(tiny: TinyLibrary) -> None:
    diagram, problems = loaded(tiny)
    assert problems == []
    (beat,) = diagram.beats
    assert (beat.slug, beat.title, beat.seconds) == ("heartbeat", "One heartbeat", 0.86)
    assert beat.ecg[:2] == ((0.0, 0.0), (0.17, -0.12))
    assert beat.sounds == (Sound(0.22, "lub"), Sound(0.53, "dub"))
    assert beat.phases[1] == Phase(0.2, "Squeezing", "The lower chambers squeeze.")


def test_a_beat_is_the_last_of_its_pictures_views(tiny: TinyLibrary) -> None:
    diagram, _ = loaded(tiny)
    assert diagram.views == ("shut", "open", "both", "heartbeat")
    assert diagram.titles[-1] == ("heartbeat", "One heartbeat")
    assert diagram.beat("heartbeat") == diagram.beats[0]
    assert diagram.beat("both") is None


def test_a_beat_survives_in_the_catalogue(tiny: TinyLibrary) -> None:
    loaded(tiny)
    kept = Kept(tiny.articles, tiny.resources, tiny.root / "cache")
    first, again = (kept.open().library.diagrams["heart"] for _ in range(2))
    assert again == first == tiny.load()[0].diagrams["heart"]
    assert again.beats
    kept.close()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seconds = 0.86", 'seconds = "long"'),
        ("seconds = 0.86", "seconds = true"),
        ("seconds = 0.86", "seconds = inf"),
        ("seconds = 0.86", f"seconds = 1{'0' * 400}"),
        ("[1.0, 0.0]]", "[1.0]]"),
        ("[1.0, 0.0]]", '["end", 0.0]]'),
        ("[1.0, 0.0]]", "[nan, 0.0]]"),
        ("[1.0, 0.0]]", '[1.0, "low"]]'),
        ('[0.53, "dub"]', "[0.53, 2]"),
        ('[0.53, "dub"]', '["dub", 0.53]'),
        ("sounds = ", "sounds = 3 #"),
    ],
)
def test_what_is_of_the_wrong_kind_is_told(tiny: TinyLibrary, old: str, new: str) -> None:
    assert old in BEAT
    _, problems = loaded(tiny, BEAT.replace(old, new, 1))
    assert problems == ["wrong-type"]


def test_frames_are_read_with_the_outlines(tiny: TinyLibrary) -> None:
    diagram = with_frames(tiny, FRAME, {"file": "heart-01.svg", "at": 0.5, "state": "open"})
    assert load_geometry(diagram).moments == {
        "heartbeat": (
            Moment(tiny.diagrams / "heart-00.svg", 0.0, "shut"),
            Moment(tiny.diagrams / "heart-01.svg", 0.5, "open"),
        )
    }


def test_a_picture_without_a_beat_has_no_frames(tiny: TinyLibrary) -> None:
    assert load_geometry(tiny.loaded().diagrams["heart"]).moments == {}


@pytest.mark.parametrize(
    "other",
    [
        {"file": "../heart-00.svg"},
        {"file": "/etc/heart.svg"},
        {"file": "heart-00.png"},
        {"at": 1.5},
        {"at": -0.1},
        {"at": float("nan")},
        {"at": None},
    ],
)
def test_frames_of_no_use_make_the_outlines_useless(tiny: TinyLibrary, other: dict[str, object]) -> None:
    diagram = with_frames(tiny, {**FRAME, **other})
    with pytest.raises(DrawingError, match=r"heart\.outlines\.json cannot be read"):
        load_geometry(diagram)


def test_a_moment_lies_in_the_phase_that_has_begun_last() -> None:
    phases = (Phase(0.1, "one", ""), Phase(0.5, "two", ""))
    beat = Beat("b", "B", 1.0, (), (), phases)
    assert [beat.phase_index(share) for share in (0.0, 0.1, 0.49, 0.5, 1.0)] == [0, 0, 0, 1, 1]
    assert [beat.end_of(index) for index in (0, 1)] == [0.5, 1.0]
    assert Beat("b", "B", 1.0, (), (), ()).phase_index(0.5) == -1


@pytest.mark.parametrize(
    ("share", "frames"),
    [
        (0.0, (0, 1, 0, 0.0)),
        (0.1, (0, 1, 0, 0.4)),
        (0.2, (0, 1, 1, 0.8)),
        (0.5, (2, 3, 2, 0.0)),
        (0.9, (3, 0, 0, 0.6)),
        (1.0, (3, 0, 0, 1.0)),
        (0.75, (3, 0, 3, 0.0)),
    ],
)
def test_around_a_moment_lie_two_frames_and_after_the_last_the_first(
    share: float, frames: tuple[int, int, int, float]
) -> None:
    found = around((0.0, 0.25, 0.5, 0.75), share)
    assert found[:3] == frames[:3]
    assert found[3] == pytest.approx(frames[3])


def test_one_frame_alone_lies_before_and_after_every_moment() -> None:
    assert around((0.3,), 0.8)[:3] == (0, 0, 0)


def test_the_distance_of_moments_goes_round_the_end() -> None:
    assert distance(0.1, 0.9) == pytest.approx(0.2)
    assert distance(0.9, 0.1) == pytest.approx(0.2)
    assert distance(0.2, 0.5) == pytest.approx(0.3)
