"""How commands tell what they came to: results on the output, all else on the error output."""

import sys

from msgspec import json


def say(sentence: str) -> None:
    """A sentence for whoever gave the command, apart from the results."""
    print(sentence, file=sys.stderr)


def print_json(found: object) -> None:
    """A value as one JSON object."""
    print(json.format(json.encode(found), indent=2).decode())
