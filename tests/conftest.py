"""What holds for every test; the rules themselves stand in tests/support, one a file.

Qt draws into memory. A test has its own home, reaches no network, logs nothing unexpected, is stopped by no
dialog, and leaves nothing behind.
"""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = [
    "tests.support.confinement",
    "tests.support.logs",
    "tests.support.dialogs",
    "tests.support.leftovers",
    "tests.support.tiny_library",
]

# A slow machine is not a failing test, and a run repeats.
settings.register_profile("heartleaf", deadline=None, derandomize=True, database=None)
settings.load_profile("heartleaf")
