"""Where no window can be opened, one sentence says so before Qt ends the program."""

import itertools
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer import display
from viewer.display import NO_DISPLAY, display_problem

NAMES = itertools.count()


@pytest.fixture
def sockets(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which X servers keep their sockets, here an empty one with a short name."""
    folder = tmp_path_factory.getbasetemp() / f"x{next(NAMES)}"
    folder.mkdir()
    monkeypatch.setattr(display, "_X_SOCKETS", folder)
    return folder


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A server of the machine's own that listens nowhere yet."""
    with socket.socket(socket.AF_UNIX) as made:
        yield made


def listening(server: socket.socket, path: str) -> None:
    server.bind(path)
    server.listen()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_their_window_system_built_in(platform: str) -> None:
    assert display_problem({}, platform) == ""


@pytest.mark.parametrize("plugin", ["offscreen", "minimal", "vnc", "linuxfb", "eglfs"])
def test_a_plugin_that_needs_no_display_is_left_alone(plugin: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": plugin}, "linux") == ""


@pytest.mark.parametrize("plugin", ["", "xcb", "wayland", "wayland-egl", "xcb:option"])
def test_without_any_display_it_says_so(plugin: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": plugin}, "linux") == NO_DISPLAY
    assert display_problem({"QT_QPA_PLATFORM": plugin, "DISPLAY": ""}, "linux") == NO_DISPLAY


@pytest.mark.parametrize("name", [":7", ":7.0", "unix:7"])
def test_an_x_server_that_answers_is_enough(sockets: Path, server: socket.socket, name: str) -> None:
    listening(server, str(sockets / "X7"))
    assert display_problem({"DISPLAY": name}, "linux") == ""


def test_an_x_server_may_listen_in_abstract_space_alone(sockets: Path, server: socket.socket) -> None:
    listening(server, f"\0{sockets / 'X7'}")
    assert display_problem({"DISPLAY": ":7"}, "linux") == ""


def test_a_socket_nobody_listens_at_does_not_answer(sockets: Path) -> None:
    with socket.socket(socket.AF_UNIX) as gone:
        listening(gone, str(sockets / "X7"))
    assert display_problem({"DISPLAY": ":7"}, "linux") == f"The display :7 does not answer. {NO_DISPLAY}"


@pytest.mark.parametrize(
    "name",
    [
        ":99",
        "unix:99",
        ":",
        "nonsense",
        ":x",
        ":../../x",
        ":" + "9" * 200,
        ":" + "9" * 9_999,
        ":9\u0663",
        "::",
    ],
)
def test_a_name_that_leads_to_no_server_does_not_answer(sockets: Path, name: str) -> None:
    assert display_problem({"DISPLAY": name}, "linux") == f"The display {name} does not answer. {NO_DISPLAY}"


def test_a_wayland_server_that_answers_is_enough(sockets: Path, server: socket.socket) -> None:
    listening(server, str(sockets / "wayland-0"))
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(sockets), "DISPLAY": ":99"}
    assert display_problem(environment, "linux") == ""
    assert display_problem({"WAYLAND_DISPLAY": str(sockets / "wayland-0")}, "linux") == ""


def test_a_dead_wayland_server_leaves_the_x_server(sockets: Path, server: socket.socket) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(sockets)}
    assert display_problem(environment, "linux") == f"The display wayland-0 does not answer. {NO_DISPLAY}"
    listening(server, str(sockets / "X7"))
    assert display_problem({**environment, "DISPLAY": ":7"}, "linux") == ""


@pytest.mark.parametrize(
    "trouble",
    [None, ConnectionRefusedError(), TimeoutError(), socket.gaierror(), UnicodeError(), OverflowError()],
)
def test_a_distant_display_is_asked_at_its_port(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception | None
) -> None:
    asked: list[tuple[str, int]] = []

    def connected(address: tuple[str, int], timeout: float) -> socket.socket:
        asked.append(address)
        if trouble is not None:
            raise trouble
        return socket.socket(socket.AF_UNIX)

    monkeypatch.setattr(socket, "create_connection", connected)
    problem = display_problem({"DISPLAY": "localhost:10.0"}, "linux")
    assert asked == [("localhost", 6010)]
    assert problem == ("" if trouble is None else f"The display localhost:10.0 does not answer. {NO_DISPLAY}")
