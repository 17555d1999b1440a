"""A packed PDF is the same document, lighter: its words, tags, pictures and what checkers find."""

from io import BytesIO

import pikepdf
import pytest

from tests.support.paper import commands_in, job_of, set_of, sheets_of
from tests.support.shipped import the_library
from tools.handouts.checking import findings_in
from viewer.paper.packing import packed
from viewer.paper.typeset import pages_of

LIBRARY = the_library()


@pytest.fixture(scope="module")
def plain() -> bytes:
    return set_of(job_of(LIBRARY, "mitral-valve-regurgitation"))


def test_all_is_still_there(plain: bytes) -> None:
    small = packed(plain)

    assert len(small) < 0.8 * len(plain)
    assert sheets_of(small) == sheets_of(plain)
    assert commands_in(small) == commands_in(plain)
    assert pages_of(small) == pages_of(plain) > 0
    assert findings_in(small) == []


def test_each_object_says_the_same(plain: bytes) -> None:
    with pikepdf.open(BytesIO(plain)) as before, pikepdf.open(BytesIO(packed(plain))) as after:
        for number in range(1, len(before.objects) + 1):
            assert said_by(after.get_object(number, 0)) == said_by(before.get_object(number, 0))
        assert after.trailer.Root == before.trailer.Root
        assert after.trailer.ID == before.trailer.ID
        assert after.docinfo == before.docinfo


def said_by(each: pikepdf.Object) -> bytes:
    """What an object says, without what those say that it names."""
    stream = each.read_raw_bytes() if isinstance(each, pikepdf.Stream) else b""
    return each.unparse(resolved=True) + stream


def test_the_same_gives_the_same_bytes(plain: bytes) -> None:
    assert packed(plain) == packed(plain)
    assert packed(packed(plain)) == packed(plain)


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7", b"trailer\n<<>>\nstartxref\n0\n%%EOF"])
def test_what_is_not_from_the_typesetter_stays(pdf: bytes) -> None:
    assert packed(pdf) == pdf
