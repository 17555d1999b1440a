"""Hands: processes that prepare articles, so that a large library has all processors at work on it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import json, msgpack

from viewer.search.preparing import LENGTH, Bench, Prepared

MANY = 200
"""Articles from which it is worth the start of further processes."""
_MOST_HANDS = 4
_AHEAD = 8
"""Articles that a process is given before its first answer is read; their paths fit into a pipe."""


class Hands:
    """Prepares articles in order. Who ends, however it ends, ends the processes, for their input ends too."""

    def __init__(self, root: Path, paths: Sequence[Path]) -> None:
        """Prepare these files below `root`."""
        self._root, self._paths = root, paths
        count = min(_MOST_HANDS, os.cpu_count() or 1) if len(paths) >= MANY else 0
        self.processes = [self._started() for _ in range(count if count > 1 else 0)]

    def __enter__(self) -> Self:
        """Nothing more than was begun when this was made."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes."""
        for process in self.processes:
            process.kill()
            process.communicate()

    def prepared(self) -> Iterator[Prepared]:
        """What each of the files gave, in their order."""
        bench, decoder = Bench(self._root), msgpack.Decoder(Prepared)
        count = len(self.processes)
        for number in range(min(count * _AHEAD, len(self._paths))):
            self._give(number)
        for number, path in enumerate(self._paths):
            answer = self._answer(number) if count else None
            if number + count * _AHEAD < len(self._paths) and count:
                self._give(number + count * _AHEAD)
            yield decoder.decode(answer) if answer is not None else bench.prepared(path)

    def _give(self, number: int) -> None:
        stream = self.processes[number % len(self.processes)].stdin
        if stream is not None:
            try:
                stream.write(json.encode(str(self._paths[number])) + b"\n")
                stream.flush()
            except OSError:
                return  # that process fell; what it was to do is done here

    def _answer(self, number: int) -> bytes | None:
        """What a process answers with; None where it fell."""
        stream = self.processes[number % len(self.processes)].stdout
        if stream is None:
            return None
        size = stream.read(LENGTH)
        answer = stream.read(int.from_bytes(size))
        return answer if len(size) == LENGTH and len(answer) == int.from_bytes(size) else None

    def _started(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "viewer.search.preparing", str(self._root)]
        folder = Path(__file__).resolve().parent.parent.parent
        return subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
