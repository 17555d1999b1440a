"""Whatever an article says and a person types there are pages, with the words on them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.support.clinic import png, write
from tests.support.paper import job_of, set_of, sheets_of, squeezed
from tests.support.tiny_library import BODY, TinyLibrary
from tools.handouts.checking import findings_in
from viewer.paper.personal import Personal
from viewer.paper.sections import offers_of
from viewer.paper.typeset import pages_of
from viewer.reading.clinic import Clinic, Phone

FEW = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
WORDS = st.sampled_from(
    [
        "",
        "door",
        "עברית مرحبا",
        "心臓 👩‍⚕️ 🇺🇸",
        "é̂̃ ﷺ",
        "\u202e\u200b\ufeff\u2028",
        '"#read("/etc/passwd")\\',
        "a" * 300,
        "**b** {x}",
    ]
)
ROW = "| " + "a | " * 11
BLOCKS = st.one_of(
    st.builds("{} {}".format, st.sampled_from(["#", "##", "###", "####"]), WORDS),
    st.builds("::: {}\n- {}\n:::".format, st.sampled_from(["emergency", "in-short", "ask", "urgent"]), WORDS),
    st.builds('![{}](diagram:heart/shut "{}")'.format, WORDS, WORDS.map(lambda text: text.replace('"', ""))),
    st.builds("- {}\n- {}\n\n1. {}".format, WORDS, WORDS, WORDS),
    st.just(f"{ROW}\n{'|---' * 11}|\n{ROW}\n{ROW}"),
    WORDS,
)
BODIES = st.lists(BLOCKS, max_size=6).map("\n\n".join).map("# Understand\n\n{}".format) | st.builds(
    lambda at, slip: BODY[:at] + slip + BODY[at:],
    st.integers(0, len(BODY)),
    st.text("[](){}*_`#|:-<>!@\\\n a"),
)


@pytest.mark.timeout(120)
@FEW
@given(body=BODIES, title=WORDS, words=WORDS, size=st.sampled_from(["standard", "large", "extra-large"]))
def test_every_article_gives_pages(tiny: TinyLibrary, body: str, title: str, words: str, size: str) -> None:
    tiny.write(body, title=title or "Leaky door", plain=words)
    library, _ = tiny.load()
    assume("leaky-door" in library.articles)  # else it is told of as one that cannot be read
    sections = tuple(offer.id for offer in offers_of(library.articles["leaky-door"]))
    personal = Personal(words[:80], words[:80], "", words)
    clinic = Clinic(name=words[:80], address=words[:160], phones=(Phone(words[:40], "555", words[:60]),))

    job = job_of(
        library, "leaky-door", sections=sections, personal=personal, clinic=clinic, size=size, teach_back=True
    )
    assert pages_of(set_of(job)) > 0


def test_no_word_is_lost_where_a_promise_is(tiny: TinyLibrary) -> None:
    tiny.write("# Understand\n\n### Too small a heading\n\nRest helps.\n\n::: emergency\n- You faint\n:::\n")
    job = job_of(tiny.load()[0], "leaky-door", size="large", personal=Personal("Ada 心 \ufeffLee"))
    words = "".join(sheet.words for sheet in sheets_of(set_of(job)))

    for said in ("Too small a heading", "Rest helps.", "You faint", "Ada", "Lee"):
        assert squeezed(said) in words


@pytest.mark.parametrize("size", ["standard", "large"])
def test_a_wide_logo_takes_no_room_from_the_words(tiny: TinyLibrary, tmp_path: Path, size: str) -> None:
    logo = write(tmp_path / "logo.png", png(2000, 60))
    clinic = Clinic(name="Harbor Heart Clinic", logo=str(logo))
    pdf = set_of(job_of(tiny.loaded(), "leaky-door", size=size, clinic=clinic))

    first = sheets_of(pdf)[0]
    assert "Harbor Heart Clinic" in [line.words for line in first.lines]
    assert squeezed("Leaky door") in first.words
    assert max(line.right for line in first.lines) < first.width
    assert findings_in(pdf) == []
