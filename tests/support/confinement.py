"""A test has its own home folder and reaches no network."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

HOMES = ("HOME", "USERPROFILE")
FOLDERS = (
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CONFIG_DIRS",
    "PROGRAMDATA",
)

# A host and a port, or the path of a local socket.
Address = tuple[str, int] | str | bytes


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, with settings, cache and data inside it, for this test alone."""
    folder = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(folder))
    for name in FOLDERS:
        inside = folder / name.lower()
        inside.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(inside))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every connection that leaves this machine's own files, and fail the test, even if it went on."""
    tried: list[str] = []

    def refuse(address: object) -> NoReturn:
        tried.append(str(address))
        raise ConnectionRefusedError(f"tests reach no network; this one tried {address}")

    def guarded(function: str) -> Callable[[socket.socket, Address], object]:
        original: Callable[[socket.socket, Address], object] = getattr(socket.socket, function)

        def connect(self: socket.socket, address: Address) -> object:
            return refuse(address) if isinstance(address, tuple) else original(self, address)

        return connect

    def look_up(host: object, *_: object, **__: object) -> NoReturn:
        refuse(host)

    monkeypatch.setattr(socket.socket, "connect", guarded("connect"))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded("connect_ex"))
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    yield
    if tried:
        pytest.fail(f"the test tried to reach the network: {', '.join(tried)}")
