"""Work that takes too long is ended, and what comes after it goes on."""

import re
import signal
import threading

import pytest

from viewer.render import markup
from viewer.render.blocks import Paragraph, plain
from viewer.render.markup import Markup
from viewer.render.patience import TooSlowError, at_most

ENDLESS = re.compile(r"(a+)+b")


def count_for_ever() -> None:
    number = 0
    while True:
        number += 1


def test_a_loop_is_ended() -> None:
    with pytest.raises(TooSlowError), at_most(0.05):
        count_for_ever()


def test_a_search_that_would_not_end_is_ended() -> None:
    with pytest.raises(TooSlowError), at_most(0.05):
        ENDLESS.match("a" * 40)


def test_quick_work_is_done_and_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with at_most(0.05):
        pass
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    assert signal.getsignal(signal.SIGVTALRM) == before


def test_in_another_thread_the_work_is_done_without_a_limit() -> None:
    done: list[str] = []

    def work() -> None:
        with at_most(0.05):
            done.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["done"]


def test_a_page_that_takes_too_long_is_shown_as_plain_words_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MAX_SECONDS", 0.05)
    told: list[tuple[str, str]] = []
    reader = Markup()
    tree = reader.tree("The [a](" * 4000, lambda message, words: told.append((message, words)))
    assert [message for message, _ in told] == [
        "this takes longer than 0.05 seconds to understand; shown as plain words"
    ]
    assert told[0][1].startswith("The [a](")
    assert isinstance(tree[0], Paragraph)
    assert plain(tree[0].runs).count("The") == 4000
    assert reader.tree("It **goes** on.") == Markup().tree("It **goes** on.")
