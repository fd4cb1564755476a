"""The list of parts of a release (CycloneDX 1.6): Python packages, native parts, and every program file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from bundling.payload import MOMENT, fixed_environment
from bundling.places import ROOT, version
from devtools.environment import pinned_names

from release import natives
from release.pack import PackError

Component: TypeAlias = dict[str, Any]
SPECIFICATION: Final = "1.6"
LOCK: Final = ROOT / "build" / "locks" / "run.txt"
STARTER: Final = "pyinstaller"
"""A developer's tool of which one program is inside."""

UNTOLD: Final = {"espeakng-loader": "MIT", "sqlite-fts4": "Apache-2.0"}
"""Package -> its licence, where its own description does not say it in a way that tools read."""


@dataclass(frozen=True)
class Payload:
    """What an installer holds, and for which system."""

    system: str
    folder: Path


def packages() -> list[Component]:
    """The locked run-time packages, as the environment that runs describes them.

    Raises:
        PackError: the environment lacks one, or the tool failed.
    """
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--short-PURLs", "--output-reproducible"]
    command += ["--sv", SPECIFICATION, "--of", "JSON", sys.executable]
    made = subprocess.run(command, capture_output=True, text=True, check=False, env=fixed_environment())
    if made.returncode:
        raise PackError(f"The list of packages could not be made: {made.stderr.strip()[-300:]}")
    return licensed(locked(json.loads(made.stdout)["components"], pinned_names(LOCK.read_text("utf-8"))))


def locked(components: Sequence[Component], names: set[str]) -> list[Component]:
    """Of all components those that an installation holds; what only builds and tests use stays out."""
    wanted = {plain(name) for name in names} | {STARTER}
    found = sorted(
        (one for one in components if plain(one["name"]) in wanted), key=lambda one: plain(one["name"])
    )
    missing = wanted - {plain(one["name"]) for one in found}
    if missing:
        raise PackError(
            f"This environment lacks {', '.join(sorted(missing))}: run `python3 build/dev.py setup`."
        )
    return found


def licensed(found: Sequence[Component]) -> list[Component]:
    """The same packages, each with its licence. Raises PackError if that of one is not known."""
    made = []
    for one in found:
        told = UNTOLD.get(plain(one["name"]))
        if not one.get("licenses") and told is None:
            raise PackError(f"Nothing says under which licence {one['name']} is: look, and add it to UNTOLD.")
        made.append(one if one.get("licenses") or told is None else one | {"licenses": [_licence(told)]})
    return made


def plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def document(payloads: Sequence[Payload], found: Sequence[Component]) -> dict[str, Any]:
    """The whole list; the same payloads and packages give the same.

    Raises:
        PackError: a program file belongs to no part.
    """
    components = {plain(one["name"]): dict(one) for one in found}
    for payload in payloads:
        for component in _of_payload(payload, components):
            components[component["bom-ref"]] = component
    own: Component = {"type": "application", "bom-ref": "wayside", "name": "Wayside", "version": version()}
    own["licenses"] = [_licence("GPL-3.0-or-later")]
    listed = [components[key] for key in sorted(components)]
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPECIFICATION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": {"timestamp": datetime.fromtimestamp(MOMENT, UTC).isoformat(), "component": own},
        "components": listed,
        "dependencies": [{"ref": "wayside", "dependsOn": sorted(one["bom-ref"] for one in listed)}],
    }


def _of_payload(payload: Payload, packages_: dict[str, Component]) -> list[Component]:
    known = natives.parts()
    files, lost = natives.by_part(natives.shipped(payload.folder), known)
    if lost:
        raise PackError(
            f"{lost[0]} belongs to no part of natives.json ({len(lost)} such files for {payload.system})."
        )
    made = []
    for part in known:
        mine = files.get(part.name, [])
        if part.package:
            package = packages_[plain(part.package)]
            package["components"] = [*package.get("components", ()), *_inside(part, payload, mine)]
        elif mine or not part.files:
            told = natives.version(part, mine) or str(packages_.get(part.version_of, {}).get("version", ""))
            made.append(_native(part, payload, mine, told))
    return made


def _native(part: natives.Part, payload: Payload, files: list[natives.File], told: str) -> Component:
    component: Component = {"type": "library", "bom-ref": f"{payload.system}:{part.name}", "name": part.name}
    if told:
        component["version"] = told
    if part.supplier:
        component["supplier"] = {"name": part.supplier}
    component["licenses"] = [_licence(part.license)]
    component["components"] = _inside(part, payload, files)
    return component


def _inside(part: natives.Part, payload: Payload, files: list[natives.File]) -> list[Component]:
    """The program files of a part with their digests, and what its makers built in."""
    found: list[Component] = [
        {
            "type": "file",
            "bom-ref": f"{payload.system}:{file.place}",
            "name": file.place,
            "hashes": [{"alg": "SHA-256", "content": file.sha256}],
        }
        for file in files
    ]
    for built_in in part.inside:
        entry: Component = {
            "type": "library",
            "bom-ref": f"{payload.system}:{part.name}:{built_in['name']}",
            "name": built_in["name"],
            "licenses": [_licence(built_in["license"])],
        }
        if "supplier" in built_in:
            entry["supplier"] = {"name": built_in["supplier"]}
        found.append(entry)
    return found


def _licence(name: str) -> dict[str, Any]:
    """A licence by its id where the list of SPDX has it."""
    return {"license": {"name": name} if name.startswith("LicenseRef-") else {"id": name}}


def write(path: Path, payloads: Sequence[Payload], found: Sequence[Component]) -> None:
    """Write the list of parts."""
    made = json.dumps(document(payloads, found), indent=2, ensure_ascii=False, sort_keys=True)
    path.write_text(made + "\n", encoding="utf-8", newline="\n")
