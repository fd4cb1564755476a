"""The Shell Launcher file of Windows Enterprise and Education: the kiosk instead of the desktop.

Shape: Microsoft's ShellLauncher configuration, namespaces 2018/configuration and 2019/configuration (V2).
"""

from __future__ import annotations

import uuid
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from kiosk.exits import Exit
from kiosk.lockdown.assigned_access import as_text

CONFIG: Final = "http://schemas.microsoft.com/ShellLauncher/2018/Configuration"
V2: Final = "http://schemas.microsoft.com/ShellLauncher/2019/Configuration"
_NAMES: Final = uuid.UUID("6f9b5a0e-6a0b-4a39-9a54-6f3a5a2f6b51")


def configuration(program: str, account: str) -> str:
    """The file: for ``account`` the supervisor of ``program`` is the shell, and comes back if it ends.

    The supervisor ends only when staff ask for it: leaving does nothing more (they sign out), switching off
    shuts the PC down. Everybody else keeps the desktop.
    """
    profile_id = "{" + str(uuid.uuid5(_NAMES, f"shell {program}")) + "}"
    root = Element("ShellLauncherConfiguration", {"xmlns": CONFIG, "xmlns:V2": V2})
    profiles = SubElement(root, "Profiles")
    default = SubElement(profiles, "DefaultProfile")
    _shell(default, r"%SystemRoot%\explorer.exe")
    profile = SubElement(profiles, "Profile", {"Id": profile_id})
    shell = _shell(profile, f'"{program}" supervise')
    shell.set("V2:AppType", "Desktop")
    shell.set("V2:AllAppsFullScreen", "false")
    codes = SubElement(shell, "ReturnCodeActions")
    for code, action in ((Exit.ENDED, "DoNothing"), (Exit.POWER_OFF, "ShutdownDevice")):
        SubElement(codes, "ReturnCodeAction", {"ReturnCode": str(int(code)), "Action": action})
    SubElement(shell, "DefaultAction", {"Action": "RestartShell"})
    config = SubElement(SubElement(root, "Configs"), "Config")
    SubElement(config, "Account", {"Name": account})
    SubElement(config, "Profile", {"Id": profile_id})
    return as_text(root)


def _shell(parent: Element, command: str) -> Element:
    return SubElement(parent, "Shell", {"Shell": command})
