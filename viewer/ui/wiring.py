"""Wiring: every connection between the parts of the window stands here, and nowhere else."""

from PySide6.QtWidgets import QApplication

from viewer.ui.configuring import Configuring
from viewer.ui.dropping import Dropping
from viewer.ui.reopening import Reopening
from viewer.ui.retelling import Retelling
from viewer.ui.window import MainWindow


def wire(window: MainWindow) -> None:
    """Make all connections between the parts of a furnished window."""
    reader, toolbar, text = window.reader, window.toolbar, window.pane.text
    reader.page_opened.disconnect(window.presenter.show)
    reader.page_opened.connect(window.screens.show_page)
    reader.picture_opened.connect(window.screens.show_picture)
    reader.touch_opened.connect(window.screens.show_touch)
    reader.guide_opened.connect(window.walks.show_guide)
    reader.term_opened.connect(window.pane.terms.show_term)
    reader.open_failed.connect(window.screens.say_failed)
    reader.history_changed.connect(window.show_history)
    reader.text_size_changed.connect(window.look.set_text_percent)
    reader.theme_changed.connect(window.themes.choose)
    window.themes.theme_refused.connect(window.screens.warn)
    reader.visited_changed.connect(window.show_visited)
    reader.bookmarks_changed.connect(window.show_bookmarks)
    text.link_chosen.connect(window.screens.follow)
    text.part_pointed.connect(window.pane.parts.point)
    text.section_changed.connect(window.rail.set_current)
    text.size_step_requested.connect(reader.step_text_size)
    text.place_changed.connect(reader.keep_place)
    window.pane.open_requested.connect(window.screens.go_on)
    window.rail.open_requested.connect(window.screens.open_from_list)
    window.rail.section_chosen.connect(window.screens.go_to_section)
    window.contents.open_requested.connect(window.screens.open_from_list)
    window.contents.order_chosen.connect(reader.keeper.keep_order)
    toolbar.sizes.size_step_requested.connect(reader.step_text_size)
    toolbar.sizes.size_reset_requested.connect(reader.reset_text_size)
    window.painter.follow(window.look)
    window.painter.picture_refused.connect(window.screens.say_refused)
    window.notice.action_requested.connect(window.screens.take_notice_action)
    window.look.look_worn.connect(window.show_look)
    for pages in (window.stack, window.region):
        pages.currentChanged.connect(window.screens.share_keys)
        pages.currentChanged.connect(window.handouts.share_keys)
    Dropping(window).folder_dropped.connect(window.folder_dropped)
    _wire_keeper(window)
    _wire_search(window)
    _wire_library(window)
    _wire_commands(window)


def _wire_keeper(window: MainWindow) -> None:
    """What is kept, and what follows when it changes."""
    keeper = window.reader.keeper
    keeper.saving_failed.connect(window.screens.warn)
    keeper.clinic_changed.connect(Retelling(window).note)


def _wire_search(window: MainWindow) -> None:
    """The field, and what is shown for the words in it."""
    field, searching = window.toolbar.search, window.searching
    field.text_changed.connect(searching.take)
    field.accepted.connect(searching.accept)
    field.down_pressed.connect(searching.walk)
    field.escape_pressed.connect(searching.leave)
    field.pressed.connect(searching.open_by_press)
    window.region.currentChanged.connect(searching.settle)
    window.reader.library_replaced.connect(searching.take_library)
    window.closed.connect(searching.close)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(searching.note_focus)
    searching.take_library()


def _wire_library(window: MainWindow) -> None:
    """What follows a library that was read anew."""
    reader, reopening = window.reader, Reopening(window)
    reader.library_replaced.connect(window.show_library)
    reader.library_replaced.connect(reopening.note)
    reader.library_shown.connect(reopening.open_again)


def _wire_commands(window: MainWindow) -> None:
    """Buttons and keys that mean the same."""
    reader, toolbar, commands = window.reader, window.toolbar, window.commands
    bar, configuring = window.pane.find_bar, Configuring(window)
    for button, name, slot in (
        (toolbar.back, "back", window.screens.go_back),
        (toolbar.forward, "forward", reader.go_forward),
        (toolbar.brand, "home", reader.go_home),
        (toolbar.theme, "theme", window.themes.next),
        (toolbar.bookmark, "bookmark", reader.toggle_bookmark),
        (toolbar.topics, "tree", window.toggle_tree),
        (toolbar.print, "print", window.handouts.print_shown),
        (toolbar.settings, "settings", configuring.open),
        (toolbar.help, "help", window.screens.show_keys),
    ):
        button.clicked.connect(slot)
        commands[name].triggered.connect(slot)
    window.sides.back_pressed.connect(window.screens.go_back)
    window.sides.forward_pressed.connect(reader.go_forward)
    commands["quit"].triggered.connect(window.close)
    window.skip.clicked.connect(window.steps.to_article)
    for name, slot in (
        ("search", window.searching.open),
        ("panes", window.steps.to_next_pane),
        ("letters", window.steps.to_letters),
        ("next_question", window.steps.to_next_question),
        ("previous_question", window.steps.to_previous_question),
        ("next_page", window.steps.to_next_page),
        ("previous_page", window.steps.to_previous_page),
        ("touch", window.screens.open_touch),
        ("find", bar.open_bar),
        ("find_next", bar.next),
        ("find_previous", bar.previous),
        ("usual_size", reader.reset_text_size),
        ("larger", window.steps.larger),
        ("smaller", window.steps.smaller),
        ("full_screen", window.steps.toggle_full_screen),
        ("picture", window.screens.show_first_picture),
    ):
        commands[name].triggered.connect(slot)
