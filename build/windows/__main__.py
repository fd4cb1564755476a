"""`python -m windows payload|installer|sign …`: one step of the way to the Windows installers."""

from __future__ import annotations

import sys

from devtools.problems import SetupError

from windows import installer, payload, signing

WORK = {"payload": payload.main, "installer": installer.main, "sign": signing.main}

try:
    sys.exit(WORK[sys.argv[1]](sys.argv[2:]))
except SetupError as error:
    print(error, file=sys.stderr)
    sys.exit(2)
