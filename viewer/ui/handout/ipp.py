"""IPP: questions to the print system of this computer and what it answers (RFC 8010, RFC 8011). No Qt.

Only CUPS's own programs would be needed if they said whether a job was printed or given up; they do not.
"""

import getpass
import http.client
import socket
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing

from msgspec import Struct

GET_JOB_ATTRIBUTES = 0x0009
GET_PRINTER_ATTRIBUTES = 0x000B
GET_PRINTERS = 0x4002  # CUPS's own

_SECONDS = 5.0
_VERSION = b"\x02\x00"
_OPERATION, _END = 0x01, 0x03
_GROUPS = range(0x10)
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x42, 0x44, 0x45, 0x47, 0x48
_WORDS = range(0x40, 0x60)
_REFUSED_FROM = 0x0400

Value = int | bool | str
Group = dict[str, tuple[Value, ...]]


class IppError(Exception):
    """The print system did not answer, or with something else; the message is for who looks after it."""


class Question(Struct, frozen=True):
    """An operation, the URI it is about (its attribute and its value), and the attributes that are wanted."""

    operation: int
    about: tuple[str, str] = ("", "")
    wanted: Sequence[str] = ()


def ask(server: str, question: Question) -> list[Group]:
    """The groups of attributes that a server answers; it is a socket's path or HOST:PORT. Raises IppError."""
    try:
        with closing(_connection(server)) as connection:
            headers = {"Content-Type": "application/ipp"}
            connection.request("POST", "/", encoded(question), headers)
            response = connection.getresponse()
            content = response.read()
    except (OSError, http.client.HTTPException) as error:
        raise IppError(f"{server}: {error}") from error
    if response.status != http.HTTPStatus.OK:
        raise IppError(f"{server}: {response.status} {response.reason}")
    return decoded(content)


def encoded(question: Question) -> bytes:
    """A question as it goes to the server."""
    attribute, uri = question.about
    parts = [
        struct.pack(">2sHIB", _VERSION, question.operation, 1, _OPERATION),
        _attribute(_CHARSET, "attributes-charset", "utf-8"),
        _attribute(_LANGUAGE, "attributes-natural-language", "en"),
        _attribute(_URI, attribute, uri) if uri else b"",
        _attribute(_NAME, "requesting-user-name", _person()),
        *(
            _attribute(_KEYWORD, "requested-attributes" if number == 0 else "", word)
            for number, word in enumerate(question.wanted)
        ),
        bytes([_END]),
    ]
    return b"".join(parts)


def decoded(content: bytes) -> list[Group]:
    """The groups of an answer, but for the first, which is about the answer itself. Raises IppError."""
    try:
        _, status, _ = struct.unpack_from(">2sHI", content)
        groups = list(_groups(content))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise IppError(f"the answer could not be read: {error}") from error
    if status >= _REFUSED_FROM:
        raise IppError(f"the answer was no: {status:#06x}")
    return groups[1:]


def _groups(content: bytes) -> Iterator[Group]:
    at, name = 8, ""
    group: Group | None = None
    while content[at] != _END:
        if content[at] in _GROUPS:
            if group is not None:
                yield group
            group, at = {}, at + 1
            continue
        if group is None:
            raise IndexError("an attribute stands before any group")
        tag, at = content[at], at + 1
        key, at = _counted(content, at)
        value, at = _counted(content, at)
        name = key.decode() or name  # a further value of the attribute before it has no name
        group[name] = (*group.get(name, ()), _value(tag, value))
    if group is not None:
        yield group


def _person() -> str:
    """Who is logged in; a job is told of to its owner."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a number without a name, as in some containers
        return "anonymous"


def _counted(content: bytes, at: int) -> tuple[bytes, int]:
    (size,) = struct.unpack_from(">H", content, at)
    return content[at + 2 : at + 2 + size], at + 2 + size


def _value(tag: int, value: bytes) -> Value:
    if tag in (_INTEGER, _ENUM):
        return int(struct.unpack(">i", value)[0])
    if tag == _BOOLEAN:
        return value != b"\x00"
    return value.decode(errors="replace") if tag in _WORDS else ""


def _attribute(tag: int, name: str, value: str) -> bytes:
    key, content = name.encode(), value.encode()
    return struct.pack(f">BH{len(key)}sH{len(content)}s", tag, len(key), key, len(content), content)


class _Local(http.client.HTTPConnection):
    """HTTP through a socket of this computer."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_SECONDS)
        self._path = path

    def connect(self) -> None:
        """Reach the socket."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(_SECONDS)
        self.sock.connect(self._path)


def _connection(server: str) -> http.client.HTTPConnection:
    return _Local(server) if server.startswith("/") else http.client.HTTPConnection(server, timeout=_SECONDS)
