"""Starts Heartleaf from the source tree; all else is in the package."""

import sys

from viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
