"""Makes the package for IT departments: an MSI, written as WiX, compiled by wixl, packed by cabinet.py."""

from __future__ import annotations

import hashlib
import uuid
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from devtools.steps import Steps

from windows import cabinet, msi_tables
from windows.product import Product
from windows.resources import OLDEST_BUILD, PUBLISHER

CABINET: Final = "wayside.cab"
OUR_NAMES: Final = uuid.UUID("6f2d0c52-6a4e-4f0b-9a55-5b7f0b6f6d11")
UPGRADE_CODE: Final = "{B1D5B8F4-6C1B-4D43-9C56-0E6B0C6C4D7A}"
NAMESPACE: Final = "http://schemas.microsoft.com/wix/2006/wi"
SHORTCUTS: Final = (
    ("Kiosk", "Wayside kiosk", "[INSTALLDIR]wayside.exe", "supervise"),
    ("Window", "Try in a window", "[INSTALLDIR]wayside.exe", "run --windowed --size 1280x800"),
    ("Content", "Update content", "[WindowsFolder]explorer.exe", '"[INBOX]"'),
    (
        "Readiness",
        "Readiness report",
        "[System64Folder]cmd.exe",
        '/c title Readiness report & "[INSTALLDIR]wayside-cli.exe" doctor & pause',
    ),
)


def name_id(*words: str) -> str:
    """The GUID that always belongs to these words."""
    return "{" + str(uuid.uuid5(OUR_NAMES, "/".join(words))).upper() + "}"


def key(prefix: str, words: str) -> str:
    """A name for a row of a table, the same every time and short enough."""
    return prefix + hashlib.sha256(words.encode()).hexdigest()[:16]


def source(payload: Path, version: str, title: str) -> str:
    """The package as WiX: files, registry, Start menu, what is asked of Windows."""
    wix = ET.Element("Wix", xmlns=NAMESPACE)
    product = ET.SubElement(
        wix,
        "Product",
        Id=name_id("product", title, version),
        Name=title,
        Version=version,
        Language="1033",
        Manufacturer=PUBLISHER,
        UpgradeCode=UPGRADE_CODE,
    )
    about = "An information kiosk for waiting rooms"
    ET.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Platform="x64",
        Description=about,
        Manufacturer=PUBLISHER,
    )
    newer = "This PC already has a newer Wayside. Nothing has been changed."
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=newer)
    ET.SubElement(product, "Media", Id="1", Cabinet=CABINET, EmbedCab="yes")
    for name, value in {"ARPCONTACT": PUBLISHER, "ARPCOMMENTS": about, "ARPNOMODIFY": "1"}.items():
        ET.SubElement(product, "Property", Id=name, Value=value)
    _searches(product)
    _conditions(product)
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    components = _folders(target, payload)
    main = ET.SubElement(product, "Feature", Id="Main", Title="Wayside", Level="1", Absent="disallow")
    for component in components:
        if component != "StartsItself":
            ET.SubElement(main, "ComponentRef", Id=component)
    starts = ET.SubElement(product, "Feature", Id="Autostart", Title="Start with Windows", Level="1")
    ET.SubElement(starts, "ComponentRef", Id="StartsItself")
    ET.indent(wix)
    return ET.tostring(wix, encoding="unicode")


def _searches(product: ET.Element) -> None:
    windows = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
    for name, place, value in (
        ("WINDOWSNUMBER", windows, "CurrentBuildNumber"),
        ("FOUNDINSTALLER", r"Software\Wayside", "Installer"),
        ("FOUNDDIR", r"Software\Wayside", "InstallDir"),
        ("FOUNDLOCKDOWN", r"Software\Wayside", "Lockdown"),
    ):
        asked = ET.SubElement(product, "Property", Id=name)
        ET.SubElement(
            asked,
            "RegistrySearch",
            Id=f"Find{name}",
            Root="HKLM",
            Key=place,
            Name=value,
            Type="raw",
            Win64="yes",
        )


def _conditions(product: ET.Element) -> None:
    old = "Wayside needs Windows 10 version 1809 or later, or Windows 11. Nothing has been changed."
    ET.SubElement(product, "Condition", Message=old).text = f"Installed OR WINDOWSNUMBER >= {OLDEST_BUILD}"
    other = "Wayside was set up on this PC with its wizard. Remove that one first; its data is kept."
    wizard = 'Installed OR FOUNDINSTALLER <> "wizard"'
    ET.SubElement(product, "Condition", Message=other).text = wizard


def _folders(target: ET.Element, payload: Path) -> list[str]:
    programs = ET.SubElement(target, "Directory", Id="ProgramFiles64Folder", Name="PFiles")
    install = ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name="Wayside")
    components: list[str] = []
    _files(install, payload, payload, components)
    _registry(install, components)
    shared = ET.SubElement(target, "Directory", Id="CommonAppDataFolder", Name="CommonAppData")
    data = ET.SubElement(shared, "Directory", Id="DATADIR", Name="Wayside")
    inbox = ET.SubElement(data, "Directory", Id="INBOX", Name="inbox")
    kept = _component(inbox, "KeptData", components)
    ET.SubElement(kept, "CreateFolder")
    _value(kept, r"Software\Wayside\Data", "Inbox", "[INBOX]", key_path="yes")
    menu = ET.SubElement(target, "Directory", Id="ProgramMenuFolder", Name="Programs")
    own = ET.SubElement(menu, "Directory", Id="StartMenu", Name="Wayside")
    entries = _component(own, "StartMenuEntries", components)
    for name, shown, program, words in SHORTCUTS:
        ET.SubElement(
            entries,
            "Shortcut",
            Id=f"Start{name}",
            Name=shown,
            Target=program,
            Arguments=words,
            WorkingDirectory="INSTALLDIR",
        )
    ET.SubElement(entries, "RemoveFolder", Id="RemoveStartMenu", On="uninstall")
    _value(entries, r"Software\Wayside", "StartMenu", "yes", key_path="yes")
    return components


def _files(folder: ET.Element, place: Path, payload: Path, components: list[str]) -> None:
    for path in sorted(place.iterdir()):
        name = path.relative_to(payload).as_posix()
        if path.is_dir():
            inner = ET.SubElement(folder, "Directory", Id=key("d", name), Name=path.name)
            _files(inner, path, payload, components)
            continue
        component = _component(folder, key("c", name), components, guid=name)
        # A relative name: wixl takes no absolute one.
        ET.SubElement(
            component, "File", Id=key("f", name), Name=path.name, Source=f"payload/{name}", KeyPath="yes"
        )


def _registry(install: ET.Element, components: list[str]) -> None:
    ours = _component(install, "OurKey", components)
    for name, value in (
        ("Installer", "msi"),
        ("Version", "[ProductVersion]"),
        ("InstallDir", "[INSTALLDIR]"),
        ("Lockdown", "[LOCKDOWN]"),
    ):
        _value(ours, r"Software\Wayside", name, value, key_path="yes" if name == "Installer" else "no")
    starts = _component(install, "StartsItself", components)
    run = r"Software\Microsoft\Windows\CurrentVersion\Run"
    _value(starts, run, "Wayside", '"[INSTALLDIR]wayside.exe" supervise', key_path="yes")


def _component(folder: ET.Element, name: str, components: list[str], *, guid: str = "") -> ET.Element:
    components.append(name)
    return ET.SubElement(folder, "Component", Id=name, Guid=name_id("component", guid or name), Win64="yes")


def _value(component: ET.Element, place: str, name: str, value: str, *, key_path: str) -> None:
    ET.SubElement(
        component,
        "RegistryValue",
        Root="HKLM",
        Key=place,
        Name=name,
        Value=value,
        Type="string",
        KeyPath=key_path,
    )


def build(product: Product, out: Path, scratch: Path, steps: Steps) -> None:
    """Write the package to ``out``.

    Raises:
        SetupError: wixl or msibuild is missing or refused; the log has the detail.
    """
    payload = product.payload
    scratch.mkdir(parents=True, exist_ok=True)
    text = source(payload, product.version, product.title)
    (scratch / "wayside.wxs").write_text(text, encoding="utf-8")
    link = scratch / "payload"
    link.unlink(missing_ok=True)
    link.symlink_to(payload.resolve())
    made = scratch / "wayside.msi"
    made.unlink(missing_ok=True)
    failure = msi_tables.FAILURE
    steps.run([*msi_tables.ALWAYS_NOW, "wixl", "-a", "x64", "-o", made, "wayside.wxs"], failure, cwd=scratch)
    msi_tables.complete(made, key("f", "wayside-cli.exe"), scratch, steps, lockdown=product.lockdown)
    digest = hashlib.sha256(text.encode())
    places: dict[str, Path] = {}
    for path in sorted(path for path in payload.rglob("*") if path.is_file()):
        digest.update(path.read_bytes())
        places[key("f", path.relative_to(payload).as_posix())] = path
    # Windows takes the files from the cabinet in the order of the table.
    packed = scratch / CABINET
    cabinet.write(packed, [(name, places[name]) for name in msi_tables.files(made, scratch, steps)])
    steps.run([*msi_tables.ALWAYS_NOW, "msibuild", made, "-a", CABINET, packed], failure)
    package = name_id("package", digest.hexdigest())
    summary = [f"{product.title} {product.version}", PUBLISHER, "x64;1033", package]
    steps.run([*msi_tables.ALWAYS_NOW, "msibuild", made, "-s", *summary], failure, cwd=scratch)
    out.parent.mkdir(parents=True, exist_ok=True)
    made.replace(out)
