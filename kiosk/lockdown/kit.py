"""The files that IT needs beside the settings: one configuration, and the script that hands it to Windows."""

from __future__ import annotations

from typing import Final

from kiosk.lockdown import assigned_access, shell_launcher
from kiosk.lockdown.rules import Family

ASSIGNED_ACCESS: Final = "assigned-access.xml"
SHELL_LAUNCHER: Final = "shell-launcher.xml"
SCRIPT: Final = "apply-as-system.ps1"
READ_ME: Final = "READ ME FIRST.txt"

_SCRIPT: Final = """\
# Hands {file} to Windows through its own management interface (MDM bridge).
# It must run as SYSTEM, not only as an administrator. One way: a task of the Task Scheduler with the account
# SYSTEM that runs   powershell.exe -ExecutionPolicy Bypass -File "{script}"
# Intune or a provisioning package can hand the file over instead; then this is not needed.
$ErrorActionPreference = 'Stop'
$file = Join-Path $PSScriptRoot '{file}'
$text = [System.Net.WebUtility]::HtmlEncode([System.IO.File]::ReadAllText($file))
$space = 'root\\cimv2\\mdm\\dmmap'
{feature}$class = Get-CimInstance -Namespace $space -ClassName 'MDM_AssignedAccess'
$class.{property} = $text
Set-CimInstance -CimInstance $class
"""

_FEATURE: Final = (
    "Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart"
    " | Out-Null\n"
)

_TELLS: Final = {
    Family.PRO: """\
Windows Pro: Assigned Access, restricted user experience.

1. Make a local standard account for the kiosk, named {account}. Give it no administrator rights.
2. Look through {file}: it lets that account run Wayside alone and starts it at sign-in.
3. Run {script} as SYSTEM (the script says how), or hand {file} over with Intune or a provisioning package.
4. Sign in as {account} once and run   wayside-cli lockdown apply --account-only
5. Restart. Run   wayside-cli lockdown check

Not blocked by Windows Pro: Ctrl+Alt+Del, and on Windows 11 the bar at the bottom may still be seen.
""",
    Family.ENTERPRISE: """\
Windows Enterprise, Education, IoT Enterprise or LTSC: Shell Launcher.

1. Make a local standard account for the kiosk, named {account}. Give it no administrator rights.
2. Look through {file}: for that account Wayside takes the place of the desktop and comes back if it ends.
3. Run {script} as SYSTEM (the script says how), or hand {file} over with Intune or a provisioning package.
4. Sign in as {account} once and run   wayside-cli lockdown apply --account-only
5. Restart. Run   wayside-cli lockdown check

Not blocked by Shell Launcher: Ctrl+Alt+Del. Keyboard Filter, a feature of these editions, can block it.
""",
    Family.HOME: """\
Windows Home has no way to lock a program in. Wayside can only make leaving hard; it is a deterrent and not a
boundary. For a waiting room we advise Windows Pro or, better, Enterprise, Education or IoT Enterprise.

1. Make a local standard account for the kiosk, named {account}. Give it no administrator rights.
2. Sign in as {account} once and run   wayside-cli lockdown apply --account-only
3. Restart. Run   wayside-cli lockdown check

Wayside catches the keys that lead out, but nobody can catch Ctrl+Alt+Del.
""",
}


def files(family: Family, program: str, account: str) -> dict[str, str]:
    """File name -> text; Linux needs none, its settings are files already."""
    if family is Family.LINUX:
        return {}
    made: dict[str, str] = {}
    if family is Family.PRO:
        made[ASSIGNED_ACCESS] = assigned_access.configuration(program, account)
        made[SCRIPT] = _SCRIPT.format(
            file=ASSIGNED_ACCESS, script=SCRIPT, property="Configuration", feature=""
        )
    if family is Family.ENTERPRISE:
        made[SHELL_LAUNCHER] = shell_launcher.configuration(program, account)
        made[SCRIPT] = _SCRIPT.format(
            file=SHELL_LAUNCHER, script=SCRIPT, property="ShellLauncher", feature=_FEATURE
        )
    file = next(iter(made), "")
    made[READ_ME] = _TELLS[family].format(account=account, file=file, script=SCRIPT)
    return made
