"""Questions to a print system, and whatever it answers."""

import http.client
import socket
import struct
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.handout.ipp import GET_JOB_ATTRIBUTES, IppError, Question, ask, decoded, encoded

QUESTION = Question(GET_JOB_ATTRIBUTES, ("job-uri", "ipp://localhost/jobs/7"), ("job-state", "job-name"))
HEAD = b"\x02\x00\x00\x00\x00\x00\x00\x01" + b"\x01"
END = b"\x03"


def attribute(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(f">BH{len(name)}sH{len(value)}s", tag, len(name), name, len(value), value)


def test_a_question_is_what_the_standard_says() -> None:
    content = encoded(QUESTION)

    assert content[:9] == b"\x02\x00\x00\x09\x00\x00\x00\x01\x01"
    assert attribute(0x45, b"job-uri", b"ipp://localhost/jobs/7") in content
    wanted = attribute(0x44, b"requested-attributes", b"job-state") + attribute(0x44, b"", b"job-name")
    assert content.endswith(wanted + END)


def test_a_person_without_a_name_may_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr("getpass.getuser", nobody)

    assert attribute(0x42, b"requesting-user-name", b"anonymous") in encoded(QUESTION)


def test_an_answer_is_taken_apart() -> None:
    content = (
        HEAD
        + attribute(0x47, b"attributes-charset", b"utf-8")
        + b"\x04"
        + attribute(0x42, b"printer-name", "Für alle".encode())
        + attribute(0x23, b"printer-state", struct.pack(">i", 5))
        + attribute(0x22, b"color-supported", b"\x01")
        + attribute(0x44, b"reasons", b"paused")
        + attribute(0x44, b"", b"media-empty")
        + attribute(0x33, b"range", b"12345678")
        + b"\x04"
        + END
    )

    assert decoded(content) == [
        {
            "printer-name": ("Für alle",),
            "printer-state": (5,),
            "color-supported": (True,),
            "reasons": ("paused", "media-empty"),
            "range": ("",),
        },
        {},
    ]


@given(st.binary(max_size=80))
def test_any_answer_is_understood_or_refused(content: bytes) -> None:
    for whole in (content, HEAD + content, HEAD + b"\x02" + content + END):
        try:
            assert isinstance(decoded(whole), list)
        except IppError as error:
            assert str(error)  # noqa: PT017 - which of the two it is depends on the bytes


def test_a_no_is_told() -> None:
    with pytest.raises(IppError, match="the answer was no: 0x0406"):
        decoded(b"\x02\x00\x04\x06\x00\x00\x00\x01\x01\x03")


def test_nobody_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(IppError, match="nobody"):
        ask(str(tmp_path / "nobody"), QUESTION)


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", b"no HTTP at all\r\n\r\n", b""]
)
def test_a_server_that_answers_otherwise_is_told(answer: bytes, tmp_path: Path) -> None:
    place = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(place)
        server.listen()
        thread = Thread(target=_answer, args=(server, answer))
        thread.start()
        with pytest.raises(IppError):
            ask(place, QUESTION)
        thread.join()


def test_a_server_in_the_network_is_asked_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def refuse(self: http.client.HTTPConnection) -> None:
        asked.append(f"{self.host}:{self.port}")
        raise ConnectionRefusedError("nobody listens")

    monkeypatch.setattr(http.client.HTTPConnection, "connect", refuse)
    with pytest.raises(IppError, match="nobody listens"):
        ask("print.example:632", QUESTION)
    assert asked == ["print.example:632"]


def _answer(server: socket.socket, answer: bytes) -> None:
    client, _ = server.accept()
    with client:
        client.recv(65536)
        client.sendall(answer)
