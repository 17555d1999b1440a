"""A sentence is passive when something is done to someone in it, and not when it says how they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.render.checks.voice import is_passive


@pytest.mark.parametrize(
    "sentence",
    [
        "The valve is repaired by a surgeon.",
        "You are seen by a nurse.",
        "It was found by chance.",
        "Pills were given at once.",
        "It can be fixed.",
        "It has been moved.",
        "You are being watched.",
        "It gets checked each year.",
        "The cause is not known.",
        "It is often not noticed.",
        "It is usually quickly done.",
        "It isn’t known.",
        "It wasn't found.",
        "They weren’t told.",
        "IT IS REPAIRED.",
        "The **heart** is measured.",
    ],
)
def test_what_is_done_to_someone_is_passive(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A surgeon repairs the valve.",
        "You need a rest.",
        "You are tired.",
        "The valve is narrowed.",
        "Your legs are swollen.",
        "You may feel worried.",
        "It is red.",
        "It is in need of rest.",
        "There is need for care.",
        "The speed is high.",
        "It is indeed small.",
        "There are hundreds.",
        "They are used to it.",
        "She repaired it.",
        "You have seen it.",
        "It is. Repaired or not, it works.",
        "This isn’t it.",
        "",
    ],
)
def test_what_someone_does_or_is_is_not_passive(sentence: str) -> None:
    assert not is_passive(sentence)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert is_passive(text) in (True, False)
