"""Makes the folder that an installation holds, from the one `kiosk.spec`, for Linux and for Windows alike.

The split: `parts.py` says what goes in, `reach.py` follows what needs what, `payload.py` runs PyInstaller
and finishes the folder, `notices.py` puts the licences in, `verify.py` looks at the result and `sizes.py`
weighs it. What is made of the folder lies beside: `deb/` (the Debian package) and `windows/` (the Windows
Python, wizard and MSI). `kiosk.spec`, `parts.py`, `reach.py`, `payload.py` and `notices.py` also run in the
Windows Python, so they use the standard library and PyInstaller only.
"""
