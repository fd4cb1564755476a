"""The layers of kiosk/ARCHITECTURE.md hold: who imports whom, and what is imported before it is needed."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "kiosk").rglob("*.py"))

BASE = (
    "kiosk", "kiosk.atomic", "kiosk.choices", "kiosk.config", "kiosk.drawing_options", "kiosk.errors",
    "kiosk.exits", "kiosk.faults", "kiosk.findings", "kiosk.frozen", "kiosk.late", "kiosk.log",
    "kiosk.options", "kiosk.paths", "kiosk.pyside", "kiosk.wording",
)  # fmt: skip
"""Standard library only."""

LAYERS = {
    "base": set[str](),
    "content": {"base"},
    "session": {"content", "base"},
    "usage": {"base"},
    "supervisor": {"base"},
    "lockdown": {"base"},
    "speech": {"content", "base"},
    "takeaway": {"content", "base"},
    "devices": {"speech", "base"},
    "update": {"content", "base"},
    "authoring": {"update", "content", "base"},
    "staff": {"lockdown", "supervisor", "update", "usage", "content", "base"},
    "ui": {
        "devices",
        "lockdown",
        "speech",
        "takeaway",
        "staff",
        "update",
        "usage",
        "session",
        "content",
        "base",
    },
    "app": {
        "ui",
        "devices",
        "speech",
        "takeaway",
        "staff",
        "update",
        "usage",
        "session",
        "supervisor",
        "content",
        "base",
    },
    "selftest": {"supervisor", "takeaway", "devices", "speech", "update", "content", "base"},
    "commands": {
        "selftest",
        "app",
        "authoring",
        "devices",
        "speech",
        "takeaway",
        "staff",
        "update",
        "usage",
        "lockdown",
        "supervisor",
        "content",
        "base",
    },
    "cli": {"commands", "base"},
    "__main__": {"cli"},
}
"""Layer -> the layers it may import, besides itself."""

SLOW = {
    "PySide6", "shiboken6", "markdown", "rapidfuzz", "sqlite_utils", "nacl", "segno", "miniaudio",
    "espeakng_loader",
}  # fmt: skip
"""Libraries that cost more than 10 ms to import: no program pays for one that it does not use."""

QT_FOR_A_WINDOW = {"kiosk.log", "kiosk.pyside"}
"""Modules of the base with a function that needs PySide6, and is called where a window is wanted."""

AFTER_THE_FIRST_FRAME = {
    "kiosk.content.blocks", "kiosk.content.folding", "kiosk.content.inline", "kiosk.content.markup",
    "kiosk.content.records", "kiosk.content.search", "kiosk.devices", "kiosk.drawing_options",
    "kiosk.speech.script", "kiosk.staff", "kiosk.supervisor", "kiosk.takeaway", "kiosk.ui.guard",
    "kiosk.ui.hush", "kiosk.ui.lock", "kiosk.ui.pages.lists", "kiosk.ui.pages.searching",
    "kiosk.ui.pages.texts", "kiosk.ui.rows", "kiosk.update.updater", "kiosk.usage",
}  # fmt: skip
"""What the attract screen does not show: rooms and modules that no start may wait for."""

SLOW_AT_START = {"dataclasses", "html", "json", "logging.handlers", "tomllib", "uuid"}
"""Libraries of Python that cost a start a millisecond or more each."""

OUTSIDE = {
    "asyncio", "ctypes.util", "ftplib", "http", "imaplib", "multiprocessing", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "subprocess", "telnetlib", "urllib.request", "webbrowser", "xmlrpc",
}  # fmt: skip
"""Ways to reach other programs or a network; ``PySide6.QtNetwork`` and ``QProcess`` are looked for too."""


@dataclass(frozen=True)
class Import:
    """One imported module; ``inside`` a function or not, ``typing`` if only a type checker sees it."""

    line: int
    module: str
    inside: bool
    typing: bool


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in FILES}


@cache
def imports(module: str) -> tuple[Import, ...]:
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    return tuple(_imports(tree, inside=False, typing=False))


def _imports(node: ast.AST, *, inside: bool, typing: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(child.lineno, alias.name, inside, typing)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports name the whole module"
            for alias in child.names:
                whole = f"{child.module}.{alias.name}"
                known = whole in MODULES or child.module in {"PySide6", "urllib"}
                yield Import(child.lineno, whole if known else str(child.module), inside, typing)
        elif isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            for kept, hidden in ((child.body, True), (child.orelse, typing)):
                yield from _imports(ast.Module(kept, []), inside=inside, typing=hidden)
        else:
            deeper = inside or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _imports(child, inside=deeper, typing=typing)


def layer(module: str) -> str:
    return "base" if module in BASE else module.split(".")[1]


def at_start(module: str) -> set[str]:
    """Everything that importing ``module`` imports, other libraries by their first name."""
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name in seen or name.split(".")[0] != "kiosk":
            seen.add(name if name in MODULES else name.split(".")[0])
            continue
        seen.add(name)
        parents = [name.rsplit(".", count)[0] for count in range(1, name.count(".") + 1)]
        waiting += parents
        waiting += [found.module for found in imports(name) if not found.inside and not found.typing]
    return seen


def test_a_module_imports_only_from_the_layers_below_it() -> None:
    assert len(MODULES) > 300
    for module, path in MODULES.items():
        here = layer(module)
        wrong = [
            f"{path.relative_to(ROOT)}:{found.line} imports {found.module}"
            for found in imports(module)
            if found.module.split(".")[0] == "kiosk" and layer(found.module) not in LAYERS[here] | {here}
        ]
        assert not wrong, f"{here} may import {sorted(LAYERS[here])}"


def test_base_is_standard_library_only() -> None:
    for module in BASE:
        for found in imports(module):
            allowed = found.module in BASE or found.module.split(".")[0] in sys.stdlib_module_names
            # The log takes Qt's messages in, but only once a window is wanted.
            for_a_window = module in QT_FOR_A_WINDOW and (found.inside or found.typing)
            qt = for_a_window and "PySide6" in found.module
            assert allowed or qt, f"{module}:{found.line} imports {found.module}"


def test_qt_is_imported_by_the_front_only() -> None:
    for module in MODULES:
        where = module.split(".")[1:]
        may = where[:1] in (["app"], ["ui"]) or module.startswith("kiosk.devices.qt_")
        for found in imports(module):
            if "PySide6" in found.module and module not in QT_FOR_A_WINDOW:
                assert may, f"{module}:{found.line} imports {found.module}"


def test_reading_never_imports_what_writes() -> None:
    for start in ("kiosk.app", "kiosk.content.store", "kiosk.content.search", "kiosk.content.check"):
        assert not [name for name in at_start(start) if name.startswith("kiosk.authoring")]
    for module in MODULES:
        for found in imports(module):
            if found.module == "sqlite_utils":
                assert layer(module) == "authoring"


@pytest.mark.parametrize(
    ("module", "may"),
    [
        ("kiosk.cli", set[str]()),
        ("kiosk.content.store", set[str]()),
        ("kiosk.content.search", set[str]()),
        ("kiosk.app", {"PySide6"}),
        ("kiosk.ui.tour", {"PySide6"}),
        ("kiosk.authoring.source", {"markdown"}),
        ("kiosk.authoring.compile", {"markdown", "sqlite_utils"}),
    ],
)
def test_a_slow_library_is_not_imported_before_it_is_needed(module: str, may: set[str]) -> None:
    assert at_start(module) & SLOW == may


def test_the_first_frame_waits_for_nothing_that_it_does_not_show() -> None:
    assert not at_start("kiosk.app") & AFTER_THE_FIRST_FRAME


def test_the_first_frame_does_not_wait_for_slow_libraries_of_python() -> None:
    # Each class of ``dataclasses`` takes half a millisecond; ``kiosk.frozen`` takes a tenth of that.
    assert not (at_start("kiosk.app") | at_start("kiosk.commands.window")) & SLOW_AT_START


def test_the_first_frame_does_not_wait_for_the_names_of_all_keys() -> None:
    # Asking PySide6 for ``Qt`` makes a hundred enumerations, which takes 20 ms.
    for module in sorted(at_start("kiosk.app") & MODULES.keys()):
        tree = ast.parse(MODULES[module].read_text("utf-8"))
        names = [
            node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtCore"
        ]
        assert "Qt" not in {alias.name for node in names for alias in node.names}, module


def test_the_command_line_names_its_commands_without_loading_them() -> None:
    loaded = at_start("kiosk.cli")
    assert not [
        name for name in loaded if name.split(".")[1:2] in (["app"], ["ui"], ["authoring"], ["content"])
    ]


def test_P01_nothing_leaves_because_nothing_can() -> None:
    for module, path in MODULES.items():
        for found in imports(module):
            place = f"{module}:{found.line} imports {found.module}"
            starts_the_kiosk = layer(module) == "supervisor" and found.module == "subprocess"
            assert starts_the_kiosk or not {found.module, found.module.split(".")[0]} & OUTSIDE, place
            network = found.module.startswith(("PySide6.QtNetwork", "PySide6.QtWeb", "PySide6.QtDBus"))
            assert not network, place
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        named = {node.id for node in nodes if isinstance(node, ast.Name)}
        called = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        ways_out = {"QProcess", "QDesktopServices", "system", "popen", "startfile"}
        assert not (named | called) & ways_out, module


def test_only_the_composition_root_builds_the_window_and_opens_the_edition() -> None:
    builders = {
        (module, name)
        for module, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and (name := ast.unparse(node.func).split(".")[-1]) in {"KioskWindow", "Shell"}
    }
    assert {name for _, name in builders} == {"KioskWindow", "Shell"}
    assert {module for module, _ in builders} <= {"kiosk.app", "kiosk.ui.tour"}
