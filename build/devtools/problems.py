"""What can go wrong while a machine is prepared, each as one plain sentence."""

from __future__ import annotations

import errno

# What a tool wrote -> what to tell the person. The first match counts, so causes come before consequences.
CAUSES = (
    ("No space left on device", "the disk is full"),
    ("Disk quota exceeded", "your share of the disk is full"),
    ("Read-only file system", "the disk can only be read"),
    (
        "DO NOT MATCH THE HASHES",
        "a downloaded library is not the one that was locked; try again, then ask why",
    ),
    ("CERTIFICATE_VERIFY_FAILED", "the server's certificate is not trusted by this machine"),
    ("Temporary failure in name resolution", "there is no network"),
    ("Name or service not known", "there is no network"),
    ("getaddrinfo failed", "there is no network"),
    ("Network is unreachable", "there is no network"),
    ("Temporary failure resolving", "there is no network"),
    ("NewConnectionError", "the package server cannot be reached"),
    ("Failed to establish a new connection", "the package server cannot be reached"),
    ("ProxyError", "the network's proxy refused"),
    ("Read timed out", "the network is too slow or broke off"),
    ("ConnectTimeout", "the network is too slow or broke off"),
    ("Connection broken", "the network broke off"),
    ("Could not get lock", "another program is installing packages; wait for it and try again"),
    (
        "dpkg was interrupted",
        "an earlier installation was interrupted; run `dpkg --configure -a` and try again",
    ),
    ("Unable to locate package", "the system's package list does not have it"),
    ("has no installation candidate", "the system's package list does not have it"),
    ("(from versions: none)", "the package server cannot be reached or does not have a locked library"),
    ("No matching distribution found", "a locked library does not exist for this Python or this processor"),
    ("Permission denied", "a file may not be written"),
)


class SetupError(Exception):
    """The machine cannot be prepared; the text is one sentence for the person. Exit code 2."""


def cause(log: str) -> str:
    """Return the reason hidden in a tool's output, or '' when none is known."""
    return next((words for pattern, words in CAUSES if pattern in log), "")


def os_sentence(error: OSError) -> str:
    """Return the sentence for a file operation that failed."""
    name = error.filename or "a file"
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"The disk is full: make room and start again ({name})."
    if error.errno == errno.EROFS:
        return f"This checkout is on a disk that can only be read: copy it to a folder of yours ({name})."
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"{name} may not be written by you: use a checkout that you own."
    return f"{error.strerror or error}: {name}."
