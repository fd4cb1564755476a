"""The Assigned Access file of Windows Pro: one account sees the kiosk's program and nothing else.

Shape: Microsoft's AssignedAccess configuration (restricted user experience: a list of allowed programs, one
of which starts by itself). Windows 10 reads the empty ``StartLayout``, Windows 11 ``StartPins``.
"""

from __future__ import annotations

import json
import uuid
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

CONFIG: Final = "http://schemas.microsoft.com/AssignedAccess/2017/config"
RS5: Final = "http://schemas.microsoft.com/AssignedAccess/201810/config"
V5: Final = "http://schemas.microsoft.com/AssignedAccess/2022/config"
_LAYOUT: Final = (
    '<LayoutModificationTemplate Version="1" '
    'xmlns="http://schemas.microsoft.com/Start/2014/LayoutModification">'
    '<DefaultLayoutOverride><StartLayoutCollection><StartLayout GroupCellWidth="6" '
    'xmlns="http://schemas.microsoft.com/Start/2014/FullDefaultLayout"/></StartLayoutCollection>'
    "</DefaultLayoutOverride></LayoutModificationTemplate>"
)
_NAMES: Final = uuid.UUID("6f9b5a0e-6a0b-4a39-9a54-6f3a5a2f6b51")


def configuration(program: str, account: str, link: str = r"%ALLUSERSPROFILE%\Wayside.lnk") -> str:
    """The file: ``account`` may run ``program`` (a full path) alone, and it starts at sign-in.

    ``link`` is the one entry that the start menu of Windows 11 shows.
    """
    profile_id = "{" + str(uuid.uuid5(_NAMES, program)) + "}"
    root = Element("AssignedAccessConfiguration", {"xmlns": CONFIG, "xmlns:rs5": RS5, "xmlns:v5": V5})
    profile = SubElement(SubElement(root, "Profiles"), "Profile", {"Id": profile_id})
    apps = SubElement(SubElement(profile, "AllAppsList"), "AllowedApps")
    SubElement(
        apps,
        "App",
        {"DesktopAppPath": program, "rs5:AutoLaunch": "true", "rs5:AutoLaunchArguments": "supervise"},
    )
    # The supervisor starts the same program again; nothing else is named, so nothing else may start.
    SubElement(profile, "StartLayout").text = _LAYOUT
    pins = SubElement(profile, "v5:StartPins")
    pins.text = json.dumps({"pinnedList": [{"desktopAppLink": link}]})
    SubElement(profile, "Taskbar", {"ShowTaskbar": "false"})
    config = SubElement(SubElement(root, "Configs"), "Config")
    SubElement(config, "Account").text = account
    SubElement(config, "DefaultProfile", {"Id": profile_id})
    return as_text(root)


def as_text(root: Element) -> str:
    """A tree as the text of a file."""
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, "unicode") + "\n"
