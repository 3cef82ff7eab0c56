"""What `upheld demo` does before it serves: make the data directory, play the story, print a link."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from upheld.core.errors import Conflict, InputError
from upheld.server.site.bootstrap import start
from upheld.server.site.config import DATA_VARIABLE
from upheld.server.site.demo.place import MARKER, is_demo
from upheld.server.site.installation import install, move_into_place, require_empty

VENDOR: Final = "Larkspur Apps"
_MOST_DAYS: Final = 90


def prepare(data_dir: Path, *, bind: str, days: int) -> str:
    """Make the demo unless it is there already; gives a new one-time link for an owner's account.

    Raises:
        Conflict: there is something else in the directory.
        InputError: a story of no length, or one that could not be played.
    """
    data_dir = data_dir.absolute()
    if not is_demo(data_dir):
        if not 1 <= days <= _MOST_DAYS:
            raise InputError("demo.days", f"A story of {days} days cannot be played.", hint=f"Take 1 to {_MOST_DAYS}.")
        _make(data_dir, bind, days)
    start(data_dir)
    from upheld.server.accounts.api import first_owner_link  # noqa: PLC0415 - Django is ready only now

    return first_owner_link()


def _make(data_dir: Path, bind: str, days: int) -> None:
    require_empty(data_dir)
    data_dir.parent.mkdir(parents=True, exist_ok=True)
    around = Path(tempfile.mkdtemp(prefix=f".{data_dir.name}-", dir=data_dir.parent))
    building = around / "data"
    try:
        install(building, vendor=VENDOR, public_url=f"http://{bind}", is_silent=True)
        _play(building, days)
        if data_dir.is_dir():
            data_dir.rmdir()
        move_into_place(building, data_dir)
    finally:
        shutil.rmtree(around, ignore_errors=True)


def _play(data_dir: Path, days: int) -> None:
    played = subprocess.run(  # noqa: S603 - our own module, no shell, nothing from outside
        [sys.executable, "-m", "upheld.server.site.demo.seed", str(data_dir), str(days)],
        env=os.environ | {DATA_VARIABLE: str(data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )
    if played.returncode != 0 or not (data_dir / MARKER).is_file():
        raise Conflict(
            "demo.story",
            f"The story of the demo could not be played to its end (exit code {played.returncode}).",
            hint=played.stderr.strip()[-1500:],
        )
