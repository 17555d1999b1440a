"""A print server for trying things out: a CUPS of one's own with one queue that keeps every page as a file.

    python -m tools.cups.print_server FOLDER

It runs as an ordinary process with its own settings, socket and spool, all in one folder. The print server of
the computer is not touched and need not run. Programs reach this one with CUPS_SERVER=FOLDER/socket.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

QUEUE = "Front_desk"
DESCRIPTION = "Front desk printer"

_PROGRAMS = Path("/usr/lib/cups")
_FOLDERS = (
    *("settings/ssl", "settings/ppd", "spool/tmp", "cache", "state"),
    *("log", "kept", "programs/backend"),
)
_NEEDED = ("cupsd", "lp", "lpstat", "lpadmin")
_START_SECONDS = 3.0
_HERE = Path(__file__).resolve().parent

_FILES = """\
FileDevice No
ServerRoot {folder}/settings
ServerBin {folder}/programs
DataDir /usr/share/cups
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ServerKeychain {folder}/settings/ssl
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
SyncOnClose No
"""

_SERVER = """\
LogLevel warn
Listen {folder}/socket
Browsing No
WebInterface No
DefaultAuthType None
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""


class PrintServerError(Exception):
    """The print server could not be set up; the message says why."""


def missing() -> tuple[str, ...]:
    """What of CUPS is not installed here; nothing where it can run."""
    path = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
    programs = [name for name in _NEEDED if shutil.which(name, path=path) is None]
    filters = [] if (_PROGRAMS / "filter" / "pdftopdf").exists() else ["cups-filters"]
    return (*programs, *filters)


class PrintServer:
    """A CUPS of one's own in a folder, with one queue. The folder's path is short, as sockets need it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept = folder / "kept"
        self.environment = {**os.environ, "CUPS_SERVER": str(folder / "socket"), "LC_ALL": "C.UTF-8"}
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Set everything up and start; the queue takes jobs then. Raises PrintServerError."""
        if lacking := missing():
            raise PrintServerError(f"CUPS is not installed here: {', '.join(lacking)} was not found.")
        self._write()
        self.run()
        device, driver = f"keep:{self.kept}", str(_HERE / "desk.ppd")
        self.tell("lpadmin", "-p", QUEUE, "-D", DESCRIPTION, "-v", device, "-P", driver, "-E")
        self.tell("lpadmin", "-d", QUEUE)

    def run(self) -> None:
        """Start what was set up before and is not running. Raises PrintServerError."""
        settings = ("-c", self._setting("cupsd.conf"), "-s", self._setting("files.conf"))
        quiet = subprocess.DEVNULL
        self._server = subprocess.Popen([self._program("cupsd"), "-f", *settings], stdout=quiet, stderr=quiet)
        self._wait()

    def stop(self) -> None:
        """End it."""
        server, self._server = self._server, None
        if server is not None:
            server.send_signal(signal.SIGTERM)
            try:
                server.wait(_START_SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()

    def tell(self, program: str, *words: str) -> str:
        """Run a program of CUPS against this server, and give what it says. Raises PrintServerError."""
        command = [self._program(program), *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise PrintServerError(f"{program} {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def _write(self) -> None:
        """The folders and the files of settings."""
        self.folder.chmod(0o755)  # what filters the pages runs as another user when this is root
        for name in _FOLDERS:
            (self.folder / name).mkdir(parents=True)
        self.kept.chmod(0o1777)
        for each in _PROGRAMS.iterdir():
            if each.name != "backend":
                (self.folder / "programs" / each.name).symlink_to(each)
        backend = self.folder / "programs" / "backend" / "keep"
        shutil.copyfile(_HERE / "keep.sh", backend)
        backend.chmod(0o755)
        Path(self._setting("files.conf")).write_text(_FILES.format(folder=self.folder), encoding="utf-8")
        Path(self._setting("cupsd.conf")).write_text(_SERVER.format(folder=self.folder), encoding="utf-8")

    def _wait(self) -> None:
        until = time.monotonic() + _START_SECONDS
        while not (self.folder / "socket").is_socket():
            if self._server is None or self._server.poll() is not None or time.monotonic() > until:
                self.stop()
                raise PrintServerError("cupsd did not start; its words are in log/error.")
            time.sleep(0.02)

    def _setting(self, name: str) -> str:
        return str(self.folder / "settings" / name)

    def _program(self, name: str) -> str:
        return shutil.which(name) or f"/usr/sbin/{name}"


def main() -> int:
    """Run a print server in a new folder until it is ended."""
    if len(sys.argv) != 2:
        print("How to use it: python -m tools.cups.print_server FOLDER", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1]).resolve()
    server = PrintServer(folder)
    try:
        folder.mkdir(parents=True)
        server.start()
    except (OSError, PrintServerError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"“{DESCRIPTION}” keeps its pages in {server.kept}. Try it out with\n")
    print(f"  CUPS_SERVER={folder / 'socket'} make run\n\nCtrl+C ends it.")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        signal.pause()
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
