"""What Windows shows and asks of the program file: its version, its names and how it wants to be drawn."""

from __future__ import annotations

from typing import Final

PREVIEW: Final = "WAYSIDE_PREVIEW"
"""Environment variable of a build whose interpreter was put together here: never for a clinic."""

PUBLISHER: Final = "Wayside"
OLDEST_BUILD: Final = 17763
"""Windows 10 1809: the oldest that Qt 6.9 runs on and Microsoft still looks after (LTSC 2019)."""

DESCRIPTIONS: Final = {
    "wayside": "Wayside, an information kiosk for waiting rooms",
    "wayside-cli": "Wayside: commands for those who look after a kiosk",
}

MANIFEST: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
          processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
    </dependentAssembly>
  </dependency>
</assembly>
"""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows counts: always four numbers."""
    numbers = [int(part) for part in version.split(".")]
    first, second, third, fourth = (*numbers, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def version_text(name: str, version: str, *, preview: bool) -> str:
    """The version resource of the program ``name``, written as PyInstaller reads it."""
    numbers = four_numbers(version)
    strings = {
        "CompanyName": PUBLISHER,
        "FileDescription": DESCRIPTIONS[name],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "GPL-3.0-or-later",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Wayside preview" if preview else "Wayside",
        "ProductVersion": f"{version} preview" if preview else version,
    }
    pairs = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, "
        f"flags={2 if preview else 0}, OS=0x40004, fileType=1, subtype=0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('080904B0', [{pairs}])]), "
        "VarFileInfo([VarStruct('Translation', [2057, 1200])])])\n"
    )


def borrowed_modules(lender: str, place: int) -> str:
    """What a program runs first of all to take its modules from the program ``lender`` beside it.

    PyInstaller's starter has by then said, in this very name, where the program's own modules are. Two
    programs with the same modules would weigh 4 MB more.
    """
    folder = 'sys._MEIPASS.rpartition("\\\\")[0]'
    return f'import sys\n\nsys._pyinstaller_pyz = {folder} + "\\\\{lender}?{place}"\n'
