from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from viewer.library.address import Address, article
from viewer.reading.history import TOP, History, Place, Visit

VALVES = article("heart-valves")
LEAK = article("mitral-valve-regurgitation", 1)
LEAK_2 = article("mitral-valve-regurgitation", 2)


def history_of(*addresses: Address) -> History:
    history = History()
    for address in addresses:
        history.visit(address)
    return history


def test_before_the_first_visit_there_is_nowhere_to_go() -> None:
    history = History()

    assert history.current is None
    assert not history.can_go_back
    assert not history.can_go_forward
    assert history.back() is None
    assert history.forward() is None


def test_leaving_before_the_first_visit_does_nothing() -> None:
    history = History()
    history.leave(Place(3, 0.5))

    assert history.current is None


def test_back_returns_to_the_place_that_was_left() -> None:
    history = history_of(VALVES)
    history.leave(Place(12, 0.25))
    history.visit(LEAK)

    assert history.back() == Visit(VALVES, Place(12, 0.25))
    assert history.current == Visit(VALVES, Place(12, 0.25))


def test_forward_returns_to_the_place_that_was_left_by_going_back() -> None:
    history = history_of(VALVES, LEAK)
    history.leave(Place(7, 0.0))
    history.back()

    assert history.forward() == Visit(LEAK, Place(7, 0.0))
    assert not history.can_go_forward


def test_a_new_visit_begins_at_the_top() -> None:
    current = history_of(VALVES).current

    assert current is not None
    assert current.place == TOP


def test_a_new_visit_forgets_what_lay_ahead() -> None:
    history = history_of(VALVES, LEAK)
    history.back()
    history.visit(LEAK_2)

    assert not history.can_go_forward
    assert history.back() == Visit(VALVES)


def test_opening_the_current_address_again_is_no_new_visit() -> None:
    history = history_of(VALVES, LEAK)
    history.leave(Place(4, 0.5))
    history.visit(LEAK)

    assert history.current == Visit(LEAK, Place(4, 0.5))
    history.back()
    assert not history.can_go_back


def test_opening_the_current_address_again_keeps_what_lies_ahead() -> None:
    history = history_of(VALVES, LEAK)
    history.back()
    history.visit(VALVES)

    assert history.forward() == Visit(LEAK)


def test_another_page_of_the_same_article_is_a_visit() -> None:
    assert history_of(LEAK, LEAK_2).back() == Visit(LEAK)


def test_the_oldest_visits_are_forgotten_first() -> None:
    history = History()
    for number in range(300):
        history.visit(article(f"page-{number}"))

    steps = 0
    while history.back():
        steps += 1
    assert steps == 199
    assert history.current == Visit(article("page-100"))


def test_forget_forgets_every_visit() -> None:
    history = history_of(VALVES, LEAK)
    history.forget()

    assert history.current is None
    assert not history.can_go_back
    assert not history.can_go_forward


class BrowserLike(RuleBasedStateMachine):
    """History beside the plainest model of one: what lies behind, what is open, what lies ahead."""

    LIMIT = 4

    def __init__(self) -> None:
        super().__init__()
        self.history = History(self.LIMIT)
        self.behind: list[Visit] = []
        self.here: Visit | None = None
        self.ahead: list[Visit] = []

    @rule(number=st.integers(0, 5))
    def visit(self, number: int) -> None:
        address = article(f"page-{number}")
        self.history.visit(address)
        if self.here is None:
            self.here = Visit(address)
        elif self.here.address != address:
            self.behind = [*self.behind, self.here][-(self.LIMIT - 1) :]
            self.here = Visit(address)
            self.ahead = []

    @rule(block=st.integers(0, 9))
    def leave(self, block: int) -> None:
        self.history.leave(Place(block, 0.5))
        if self.here is not None:
            self.here = Visit(self.here.address, Place(block, 0.5))

    @rule()
    def back(self) -> None:
        visit = self.history.back()
        if self.here is not None and self.behind:
            self.ahead.append(self.here)
            self.here = self.behind.pop()
            assert visit == self.here
        else:
            assert visit is None

    @rule()
    def forward(self) -> None:
        visit = self.history.forward()
        if self.here is not None and self.ahead:
            self.behind.append(self.here)
            self.here = self.ahead.pop()
            assert visit == self.here
        else:
            assert visit is None

    @rule()
    def forget(self) -> None:
        self.history.forget()
        self.behind, self.here, self.ahead = [], None, []

    @invariant()
    def agrees(self) -> None:
        assert self.history.current == self.here
        assert self.history.can_go_back == bool(self.behind)
        assert self.history.can_go_forward == bool(self.ahead)


TestBrowserLike = BrowserLike.TestCase
