"""Describes our Python types for qmllint: `python qmltypes.py OUT` writes a folder for each QML module.

PySide6's own `metaobjectdump` reads the source text and misses the properties of a class with an enum; this
one asks the imported classes for their meta-objects, so that qmllint sees what QML will see.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Export:
    """How one class is registered, read from its decorators."""

    module: str
    version: str
    name: str
    creatable: bool
    singleton: bool
    anonymous: bool


def exports_of(text: str) -> dict[str, Export]:
    """Return the exported classes of one Python source by class name; empty without QML_IMPORT_NAME."""
    tree = ast.parse(text)
    facts = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id.startswith("QML_IMPORT_")
    }
    module = facts.get("QML_IMPORT_NAME")
    if not isinstance(module, str):
        return {}
    major, minor = facts.get("QML_IMPORT_MAJOR_VERSION", 1), facts.get("QML_IMPORT_MINOR_VERSION", 0)
    version = f"{major!s}.{minor!s}"
    found: dict[str, Export] = {}
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        words = dict(_decorator(each) for each in node.decorator_list)
        if not words.keys() & {"QmlElement", "QmlNamedElement", "QmlAnonymous"}:
            continue
        found[node.name] = Export(
            module=module,
            version=version,
            name=words.get("QmlNamedElement") or node.name,
            creatable="QmlUncreatable" not in words,
            singleton="QmlSingleton" in words,
            anonymous="QmlAnonymous" in words,
        )
    return found


def _decorator(node: ast.expr) -> tuple[str, str]:
    """Return a decorator's last name and its first text argument."""
    argument = ""
    if isinstance(node, ast.Call):
        if node.args and isinstance(node.args[0], ast.Constant):
            argument = str(node.args[0].value)
        node = node.func
    return (node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")), argument


def component(cls: type[QObject], export: Export | None) -> str:
    """Return the qmltypes `Component` of one class: its own properties, signals, slots and enums."""
    meta: QMetaObject = vars(cls)["staticMetaObject"]
    above = meta.superClass()
    lines = [f"name: {_quoted(meta.className())}", 'accessSemantics: "reference"']
    if above is not None:
        lines.append(f"prototype: {_quoted(above.className())}")
    if export is not None and not export.anonymous:
        major, minor = (int(part) for part in export.version.split("."))
        lines.append(f"exports: [{_quoted(f'{export.module}/{export.name} {export.version}')}]")
        lines.append(f"exportMetaObjectRevisions: [{major * 256 + minor}]")
        if export.singleton:
            lines.append("isSingleton: true")
        if export.singleton or not export.creatable:
            lines.append("isCreatable: false")
    lines += [*_enums(meta), *_properties(cls, meta), *_methods(meta)]
    return "    Component {\n" + "".join(f"        {line}\n" for line in lines) + "    }\n"


def _enums(meta: QMetaObject) -> Iterator[str]:
    for index in range(meta.enumeratorOffset(), meta.enumeratorCount()):
        enum = meta.enumerator(index)
        keys = ", ".join(_quoted(enum.key(number)) for number in range(enum.keyCount()))
        yield f"Enum {{ name: {_quoted(enum.name())}; values: [{keys}] }}"


def _properties(cls: type[QObject], meta: QMetaObject) -> Iterator[str]:
    for index in range(meta.propertyOffset(), meta.propertyCount()):
        item = meta.property(index)
        name = str(item.name())
        parts = [f"name: {_quoted(name)}", *_type(str(item.typeName())), f'read: "{name}"']
        # PySide calls every Python property writable; only the one with a setter is.
        if getattr(inspect.getattr_static(cls, name, None), "fset", None) is None:
            parts.append("isReadonly: true")
        else:
            parts.append(f'write: "{name}"')
        if item.hasNotifySignal():
            parts.append(f"notify: {_quoted(item.notifySignal().name())}")
        if item.isConstant():
            parts.append("isConstant: true")
        parts.append(f"index: {index - meta.propertyOffset()}")
        yield f"Property {{ {'; '.join(parts)} }}"


def _methods(meta: QMetaObject) -> Iterator[str]:
    for index in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(index)
        if method.access() == QMetaMethod.Access.Private:
            continue
        kind = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
        parts = [f"name: {_quoted(method.name())}"]
        if (result := str(method.typeName())) not in {"", "void"}:
            parts += _type(result)
        names = [bytes(each.data()).decode() for each in method.parameterNames()]
        for number, kind_of in enumerate(method.parameterTypes()):
            name = (names[number] if number < len(names) else "") or f"a{number + 1}"
            types = "; ".join(_type(bytes(kind_of.data()).decode()))
            parts.append(f"Parameter {{ name: {_quoted(name)}; {types} }}")
        # A nested object may not be followed by a semicolon, so each part has its own line.
        yield f"{kind} {{\n" + "\n".join(parts) + "\n}"


def _type(name: str) -> list[str]:
    if name.endswith("*"):
        return [f"type: {_quoted(name.rstrip('*').strip())}", "isPointer: true"]
    return [f"type: {_quoted({'PyObject': 'QVariant', '': 'QVariant'}.get(name, name))}"]


def _quoted(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode()
    elif hasattr(value, "data"):
        value = bytes(value.data()).decode()
    return json.dumps(str(value))


def our_classes(package: str, above: type[QObject] = QObject) -> Iterator[type[QObject]]:
    """Yield every loaded QObject class of a package, in a stable order."""
    for cls in sorted(above.__subclasses__(), key=lambda each: (each.__module__, each.__qualname__)):
        if cls.__module__.split(".")[0] == package:
            yield cls
        yield from our_classes(package, cls)


def main(out: Path, root: Path = ROOT, sources: str = "kiosk/ui") -> int:
    """Import every Python file under `sources` that exports QML types; describe each QML module in `out`."""
    sys.path.insert(0, str(root))
    exports: dict[tuple[str, str], Export] = {}
    for path in sorted((root / sources).rglob("*.py")):
        found = exports_of(path.read_text(encoding="utf-8"))
        if found:
            python_name = ".".join(path.relative_to(root).with_suffix("").parts)
            importlib.import_module(python_name)
            exports |= {(python_name, name): export for name, export in found.items()}
    package = sources.split("/", maxsplit=1)[0]
    classes = {(cls.__module__, cls.__qualname__): cls for cls in our_classes(package)}
    for module in sorted({export.module for export in exports.values()}):
        # A class that is not exported, such as a shared base, goes into each module that may inherit from it.
        chosen = [
            component(cls, exports.get(key))
            for key, cls in classes.items()
            if key not in exports or exports[key].module == module
        ]
        folder = out.joinpath(*module.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        text = "import QtQuick.tooling 1.2\n\nModule {\n" + "".join(chosen) + "}\n"
        (folder / "plugins.qmltypes").write_text(text, encoding="utf-8")
        qmldir = f"module {module}\ntypeinfo plugins.qmltypes\ndepends QtQml\ndepends QtQuick\n"
        (folder / "qmldir").write_text(qmldir, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
