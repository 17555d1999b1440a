#!/usr/bin/env bash
# Makes this folder ready: virtual environment, locked packages, and the system libraries that Qt needs.
#
#   tools/setup/prepare.sh run     what the reader needs
#   tools/setup/prepare.sh dev     what the checks need as well
#
# Does only what is missing. Says what it does. Stops with 2 and one sentence when the person has to act.
# CUPS alone is optional: without it the tests that print to a real queue are skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."

kind=${1:-run}
venv=${VENV:-.venv}

say() { printf 'Heartleaf: %s\n' "$*"; }
stop() { say "$*" >&2; exit 2; }

# Installs Debian packages when this is root; otherwise names the one command that does, and stops.
install_packages() {
    local log command="apt-get install --yes --no-install-recommends $*"
    command -v apt-get >/dev/null || stop "this system lacks what the Debian packages $* hold; install their like and try again."
    if [ "$(id -u)" -ne 0 ]; then
        stop "some system packages are missing. Run this once, then try again:
sudo $command"
    fi
    say "installing the system packages $*"
    log=$(mktemp)
    # Words, not one word, are wanted of the command.
    # shellcheck disable=SC2086
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive $command -qq; } >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        rm "$log"
        stop "apt-get could not install $*; its message stands above."
    fi
    rm "$log"
}

# Everything a bare Debian lacks, so that one command is enough: Python's parts and every library Qt asks for.
install_all() {
    # shellcheck disable=SC2046
    install_packages "$@" $(awk '!/^#/ { print $2 }' tools/setup/qt_libraries.txt | sort -u)
}

# The first Python that is new enough. Python asks itself, so a shim without a Python behind it does not count.
find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

make_environment() {
    local python
    [ -x "$venv/bin/python" ] && return
    python=$(find_python)
    if [ -z "$python" ] && ! command -v python3 >/dev/null; then
        install_all python3 python3-venv
        python=$(find_python)
    fi
    [ -n "$python" ] || stop "Python 3.11 or newer is needed, and this system's python3 is older. Install one, then add PYTHON=/path/to/python3.11 to the command."
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_all python3-venv
    fi
    say "making the virtual environment $venv with $("$python" --version)"
    "$python" -m venv "$venv" || { rm -rf "$venv"; stop "Python could not make the virtual environment; its message stands above."; }
}

# A stamp holds the sum of the lock it was installed from, so a changed lock is installed again.
is_installed() {
    [ "$(cat "$venv/installed-$1" 2>/dev/null)" = "$(cksum <"requirements/$1.txt")" ]
}

install_locked() {
    if is_installed "$kind" || is_installed dev; then return; fi
    say "installing the locked packages of requirements/$kind.txt (some minutes the first time)"
    # The lock names every package; left to find them again, pip may ask for one that came out after it.
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "requirements/$kind.txt" ||
        stop "the packages could not be installed; pip's message stands above. A first set-up needs the network."
    cksum <"requirements/$kind.txt" >"$venv/installed-$kind"
}

check_libraries() {
    local missing
    [ "$(uname -s)" = Linux ] || return 0
    missing=$("$venv/bin/python" tools/setup/qt_libraries.py) || stop "$missing"
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086
        install_packages $missing
        missing=$("$venv/bin/python" tools/setup/qt_libraries.py) || stop "$missing"
        [ -z "$missing" ] || stop "Qt still misses $missing after they were installed."
    fi
}

# A print server that tests start as a process of their own. Tried once for each environment.
offer_cups() {
    local packages="cups cups-client cups-filters" folder=${CUPS_FOLDER:-/usr/lib/cups}
    if [ "$kind" != dev ] || [ "$(uname -s)" != Linux ] || [ -e "$venv/offered-cups" ]; then return; fi
    touch "$venv/offered-cups"
    if PATH=$PATH:/usr/sbin command -v cupsd >/dev/null && [ -e "$folder/filter/pdftopdf" ]; then return; fi
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        # shellcheck disable=SC2086
        (install_packages $packages) && return
    fi
    say "CUPS is not installed, so tests that print to a real queue are skipped. On Debian it is in $packages."
}

case $kind in
    run | dev) make_environment; install_locked; check_libraries; offer_cups ;;
    *) stop "“$kind” is not known here; use run or dev." ;;
esac
