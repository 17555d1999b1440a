"""Whatever stands in the files of sets and of a clinic, it is read, told of on one line each, and kept."""

from pathlib import Path

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.tiny_library import build
from viewer.library.address import AddressError, article
from viewer.library.library import Library
from viewer.paper.choice import USUAL
from viewer.paper.gathering import there
from viewer.paper.options import OPTIONS
from viewer.paper.packet import Item, address_in
from viewer.paper.sets import HandoutSet, load_sets, save_sets, sets_in
from viewer.places import find_places
from viewer.reading.clinic import CLINIC
from viewer.reading.clinicfile import load_clinic, save_clinic

ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
WORDS = st.sampled_from(
    ["", "A", "salt", "article:leaky-door", "article:nope", "topic:doors", "large", "visit", "911", "a\nb"]
)
PLAIN = st.booleans() | st.integers(-9, 2**62) | st.floats() | st.dates() | st.times() | WORDS | st.text()
KEYS = st.sampled_from(
    [*OPTIONS, *(setting.name for setting in CLINIC), "name", "items", "sections", "patient", "number", "\n"]
)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6
)
SET = st.fixed_dictionaries(
    {"name": WORDS, "items": st.lists(WORDS | st.fixed_dictionaries({"address": WORDS, "sections": VALUES}))},
    optional=dict.fromkeys((*OPTIONS, "patient"), VALUES),
)
TABLES = st.fixed_dictionaries(
    {"set": st.lists(SET, max_size=3) | VALUES},
    optional=dict.fromkeys((*(setting.name for setting in CLINIC), "\n", "x" * 999), VALUES),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The tiny library."""
    return build(tmp_path_factory.mktemp("tiny")).loaded()


def is_read(notices: tuple[str, ...]) -> bool:
    """Whether each is one line that a person can read."""
    return all(notice.isprintable() and len(notice) < 700 for notice in notices)


def said_of(text: str) -> str:
    """What is said of a text that is no address."""
    try:
        address_in(text)
    except AddressError as error:
        return str(error)
    return ""


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(table=TABLES)
def test_sets_are_read_and_kept(tmp_path: Path, library: Library, table: dict[str, object]) -> None:
    file = tmp_path / "sets.toml"
    file.write_bytes(tomli_w.dumps(table).encode())
    found, notices = load_sets(file)
    assert is_read(notices)
    for each in found:
        assert is_read(there(library, each.items)[1])

    added = HandoutSet("Another one", (Item(article("leaky-door")),))
    save_sets(file, (*found, added))
    assert (*found, added) == load_sets(file)[0][: len(found) + 1]


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(table=TABLES)
def test_a_clinic_is_read_and_kept(tmp_path: Path, table: dict[str, object]) -> None:
    places = replace(find_places(), settings=tmp_path, shared=())
    (tmp_path / "clinic.toml").write_bytes(tomli_w.dumps(table).encode())
    file = load_clinic(places)
    assert is_read((*file.notices, *sets_in(file.sets, USUAL, locked=True)[1]))

    save_clinic(file, file.clinic)
    again = load_clinic(places)
    assert (again.clinic, again.sets) == (file.clinic, file.sets)


@given(text=st.text())
def test_what_is_no_address_is_told_on_one_line(text: str) -> None:
    assert said_of(text).isprintable()
