"""What a module of the program imports and does at import: read from its source, never run."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
QT = ("PySide6", "shiboken6")

# Functions that only make a value, and so may be called at import.
VALUE_MAKERS = frozenset(
    {
        *("bool", "bytes", "dict", "float", "frozenset", "int", "len", "max", "min", "range"),
        *("re.compile", "sorted", "str", "struct.Struct", "sum", "tuple", "zip", "logging.getLogger"),
        *("NewType", "ParamSpec", "TypeVar", "MappingProxyType", "Path", "Path.resolve", "timedelta", "date"),
        *("auto", "field", "get_args", "settings_of", "Declared", "Meta"),
        *("QT_TRANSLATE_NOOP", "Property", "Signal", "Slot"),
        *("QColor", "QMargins", "QPoint", "QPointF", "QRect", "QRectF", "QSize", "QSizeF"),
    }
)


@dataclass(frozen=True)
class Import:
    """One import of one module; `late` when inside a function, `typing` when for the type checker alone."""

    name: str
    line: int
    late: bool
    typing: bool
    relative: bool

    def of(self, *names: str) -> bool:
        """Whether this imports one of these modules or something inside them."""
        return any(self.name == name or self.name.startswith(name + ".") for name in names)

    @property
    def is_standard(self) -> bool:
        """Whether this comes with Python."""
        return self.name.partition(".")[0] in sys.stdlib_module_names


@dataclass(frozen=True)
class Module:
    """One source file, by its path below the project's root."""

    path: str
    source: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.source, self.path)

    @property
    def room(self) -> str:
        """The part of the program it belongs to: a folder of viewer, or else the module itself."""
        parts = Path(self.path).with_suffix("").parts
        return parts[1] if len(parts) > 1 else parts[0]

    def imports(self) -> Iterator[Import]:
        """Every import in the file, wherever it stands."""
        yield from _imports(self.tree, late=False, typing=False)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function in the file, methods and inner ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def calls(self, name: str) -> Iterator[ast.Call]:
        """Every call of a method of this name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield node


def program() -> list[Module]:
    """Every source file of the program: main.py and all of viewer."""
    files = [ROOT / "main.py", *sorted((ROOT / "viewer").rglob("*.py"))]
    return [Module(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files]


def acts_at_import(module: Module) -> Iterator[tuple[int, str]]:
    """Line and words of what a module does when imported, besides defining functions, classes and values."""
    own = {node.name for node in module.tree.body if isinstance(node, ast.ClassDef)}
    own |= {
        alias.asname or alias.name
        for node in module.tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("viewer")
        for alias in node.names
        if alias.name[:1].isupper()
    }
    yield from _acts(module.tree.body, own)


def _imports(node: ast.AST, *, late: bool, typing: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Import():
                for alias in child.names:
                    yield Import(alias.name, child.lineno, late, typing, relative=False)
            case ast.ImportFrom():
                yield from _imports_from(child, late=late, typing=typing)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                yield from _imports(child, late=True, typing=typing)
            case ast.If(test=ast.Name("TYPE_CHECKING")):
                yield from _imports(child, late=late, typing=True)
            case _:
                yield from _imports(child, late=late, typing=typing)


def _imports_from(node: ast.ImportFrom, *, late: bool, typing: bool) -> Iterator[Import]:
    """One import a name: `from viewer import ui` is viewer.ui, as `import viewer.ui` would be."""
    module = node.module or ""
    for alias in node.names:
        yield Import(f"{module}.{alias.name}", node.lineno, late, typing, relative=node.level > 0)


def _acts(body: list[ast.stmt], own: set[str]) -> Iterator[tuple[int, str]]:
    for node in body:
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Pass():
                pass
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                pass
            case ast.If(test=ast.Name("TYPE_CHECKING")) | ast.If(test=ast.Compare(left=ast.Name("__name__"))):
                pass
            case ast.ClassDef():
                yield from _acts(node.body, own)
            case ast.Assign() | ast.AnnAssign():
                yield from _calls_in(node.value, own)
            case _:
                yield node.lineno, ast.unparse(node).splitlines()[0]


def _calls_in(value: ast.expr | None, own: set[str]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(value) if value is not None else ():
        if isinstance(node, ast.Call) and not _only_makes_a_value(node, own):
            yield node.lineno, ast.unparse(node).splitlines()[0]


def _only_makes_a_value(call: ast.Call, own: set[str]) -> bool:
    """Whether it calls one of VALUE_MAKERS or makes an instance of one of the program's own classes."""
    match call.func:
        case ast.Name(name):
            return name in VALUE_MAKERS or name in own
        case ast.Attribute(value=ast.Name(name), attr=attribute):
            return f"{name}.{attribute}" in VALUE_MAKERS
        case ast.Attribute(value=ast.Call(func=ast.Name(name)), attr=attribute):
            return f"{name}.{attribute}" in VALUE_MAKERS
        case _:
            return False
