"""Making a data directory: whole, or not at all."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from upheld.core.errors import Conflict, InputError
from upheld.server.site.config import DATA_VARIABLE, Value, load_config, write_config
from upheld.server.site.keys import create_keys

_MAX_POLICY_BYTES: Final = 10 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Installation:
    """What was made."""

    data_dir: Path
    link: str
    """The one-time link for the first owner; empty for a silent one."""
    sentences: int
    """Of the imported policy; 0 without one."""


def install(
    target: Path, *, vendor: str, public_url: str, policy: Path | None = None, is_silent: bool = False
) -> Installation:
    """Make the data directory `target`, which must not exist or be empty.

    All is built in a directory beside it and renamed at the end: a failure leaves nothing. A silent one has neither
    a first heartbeat in its log nor a one-time link: for a log whose story begins at another time.

    Raises:
        Conflict: there is something in `target`.
        InputError: a setting or the policy cannot be read.
    """
    target = target.absolute()
    require_empty(target)
    given = _read_policy(policy) if policy else None
    target.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        values: dict[str, Value] = {
            "public_url": public_url.rstrip("/"),
            "vendor_name": vendor,
            "vendor_id": slug(vendor),
        }
        write_config(building, values)
        config = load_config(building, os.environ)
        # Written down, for it must stay the same when the server moves to another address.
        write_config(building, values | {"log_origin": config.log_origin})
        create_keys(building)
        (building / "log").mkdir()
        answer = _first_run(building, {"policy": given, "is_silent": is_silent})
        move_into_place(building, target)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return Installation(data_dir=target, link=answer["link"], sentences=answer["sentences"])


def require_empty(target: Path) -> None:
    """Refuse a target that holds anything.

    Raises:
        Conflict: it is a file, or a directory with something in it.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Conflict("data.not_directory", f"{target} is no directory.", hint="Name one that does not exist yet.")
    if target.exists() and any(target.iterdir()):
        raise Conflict("data.not_empty", f"{target} is not empty.", hint="Name a directory that does not exist yet.")


def move_into_place(building: Path, target: Path) -> None:
    """Give the finished directory its name and make that durable."""
    building.chmod(0o700)
    building.rename(target)
    descriptor = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def slug(name: str) -> str:
    """A name as lower-case letters, digits and single hyphens.

    Example:
        >>> slug("Lumen & Loom GmbH")
        'lumen-loom-gmbh'
    """
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].strip("-") or "vendor"


def _read_policy(path: Path) -> dict[str, str]:
    try:
        raw = path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise InputError(
            "policy.unreadable", f"{path} cannot be read: {error.strerror}.", hint="Check its rights."
        ) from error
    if raw is None:
        raise InputError(
            "policy.missing", f"There is no file {path}.", hint="Give the file that holds the policy text."
        )
    if len(raw) > _MAX_POLICY_BYTES:
        raise InputError("policy.size", f"{path} has {len(raw)} bytes; {_MAX_POLICY_BYTES} are allowed.")
    # Sent as bytes: which encoding it is in, the policy app finds out.
    return {"name": path.name, "base64": base64.b64encode(raw).decode("ascii")}


def _first_run(building: Path, asked: dict[str, object]) -> dict[str, Any]:
    process = subprocess.run(
        [sys.executable, "-m", "upheld.server.site.first_run"],
        input=json.dumps(asked),
        env=os.environ | {DATA_VARIABLE: str(building)},
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        answer = json.loads(process.stdout)
    except ValueError as error:
        raise InputError(
            "init.failed",
            f"The database could not be prepared (exit code {process.returncode}).",
            hint=process.stderr.strip()[-500:],
        ) from error
    if "error" in answer:
        told = answer["error"]
        raise InputError(told["code"], told["message"], hint=told["hint"])
    return cast("dict[str, Any]", answer)
