"""A child that does not outlive its parent, however the parent ends."""

from __future__ import annotations

import ctypes
import os
import signal
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
"""prctl(2), Linux: which signal this process gets when the thread that started it ends."""


def end_with_parent(parent_id: int | None = None) -> None:
    """Ask the kernel to kill this process when its parent is gone; if it is gone already, end at once.

    Without this, `kill -9` of the supervisor would leave a web server behind that holds the port.
    """
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) failed")
    if parent_id is not None and os.getppid() != parent_id:
        os.kill(os.getpid(), signal.SIGKILL)
