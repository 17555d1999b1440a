"""The program and its reader, for the tests of this folder."""

from tests.support.desk import begin, person, shared_person

__all__ = ["begin", "person", "shared_person"]
