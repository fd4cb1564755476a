"""The table of settings for Debian and Ubuntu: files and links only, so that nothing has to be started."""

from __future__ import annotations

from typing import Final

from kiosk.lockdown.rules import Family, Place, Rule
from kiosk.wording import Wording

_LINUX: Final = frozenset((Family.LINUX,))
_SYSTEMD: Final = "/etc/systemd/system"
NOWHERE: Final = "/dev/null"

LOGIND: Final = """\
# Wayside: the buttons of the PC do nothing, and there is no second console to switch to.
[Login]
NAutoVTs=0
ReserveVT=0
HandlePowerKey=ignore
HandlePowerKeyLongPress=ignore
HandleRebootKey=ignore
HandleSuspendKey=ignore
HandleHibernateKey=ignore
HandleLidSwitch=ignore
HandleLidSwitchExternalPower=ignore
HandleLidSwitchDocked=ignore
IdleAction=ignore
"""

SYSCTL: Final = """\
# Wayside: no key of the keyboard speaks to the kernel.
kernel.sysrq = 0
kernel.ctrl-alt-del = 0
"""


def _file(area: str, words: Wording, path: str, text: str) -> Rule:
    return Rule(area, words, Place("file", path), text, _LINUX)


def _link(area: str, words: Wording, name: str, target: str = NOWHERE) -> Rule:
    return Rule(area, words, Place("link", f"{_SYSTEMD}/{name}"), target, _LINUX)


RULES: Final = (
    _link(
        "start",
        Wording("The kiosk starts with the PC, on its screen."),
        "graphical.target.wants/wayside-kiosk.service",  # the link that `wayside-kiosk enable` makes
        "/usr/lib/systemd/system/wayside-kiosk.service",
    ),
    *(
        _link(
            "consoles", Wording("No login waits behind Ctrl+Alt+F%1.", number), f"getty@tty{number}.service"
        )
        for number in range(2, 7)
    ),
    _link("consoles", Wording("No console is made when one is asked for."), "autovt@.service"),
    _link("keys", Wording("Ctrl+Alt+Delete does not restart the PC."), "ctrl-alt-del.target"),
    _file(
        "keys",
        Wording("Power, sleep and lid do nothing."),
        "/etc/systemd/logind.conf.d/60-wayside.conf",
        LOGIND,
    ),
    _file("keys", Wording("No key speaks to the kernel."), "/etc/sysctl.d/60-wayside.conf", SYSCTL),
    *(
        _link("power", Wording("The PC does not go to sleep by itself (%1).", name), f"{name}.target")
        for name in ("sleep", "suspend", "hibernate", "hybrid-sleep", "suspend-then-hibernate")
    ),
)
"""In force after the next start of the PC."""
