"""A log that is published from 255 to 258 entries by processes that die, each one system call later: `DIR ORDER`.

Leaves DIR/<n>/ as the n-th death left it and DIR/<n>-mended/ as the next publishing left that, and prints the exit
code of each process; the last one is 0. ORDER `sound` is the product's; `twin` puts the checkpoint in its place
before the tiles, as a wrong program would.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

DIRECTORY = Path(sys.argv[1])
os.environ["UPHELD_DATA"] = str(DIRECTORY)
os.environ["DJANGO_SETTINGS_MODULE"] = "upheld.server.site.settings"


def grow_to(size: int) -> None:
    from django.db import transaction

    from upheld.core.clock import SystemClock
    from upheld.proof.statements import HeartbeatStatement
    from upheld.server.evidence import api as evidence

    with transaction.atomic():
        now = SystemClock().now()
        evidence.append([HeartbeatStatement(received_at=now)] * (size - evidence.head().size))


def die_at(number: int) -> None:
    """End the process, as by kill -9, right before the given one of the calls that put things on the disk."""
    count = 0
    real = {name: getattr(os, name) for name in ("open", "fsync", "rename")}

    def counted(name: str) -> Any:  # noqa: ANN401 - a wrapper around any of the three
        def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - same
            nonlocal count
            count += 1
            if count == number:
                os._exit(9)
            return real[name](*args, **kwargs)

        return call

    for name in real:
        setattr(os, name, counted(name))


def turn_around() -> None:
    """Make the twin: the checkpoint first, the tiles after it."""
    from upheld.server.evidence import publication

    tiles, checkpoint = publication._write_tiles, publication._write_checkpoint
    late: list[Any] = []

    def write_checkpoint(*args: Any) -> None:  # noqa: ANN401 - as the real one
        checkpoint(*args)
        tiles(*late[0])

    publication.__dict__.update(_write_tiles=lambda *args: late.append(args), _write_checkpoint=write_checkpoint)


def publish_in_child(directory: Path, at: int) -> int:
    from django.conf import settings
    from django.db import connections

    from upheld.server.evidence import api as evidence

    settings.DATA_DIR = directory
    connections.close_all()
    pid = os.fork()
    if pid == 0:
        die_at(at)
        evidence.publish()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main(order: str) -> None:
    from upheld.server.site.keys import create_keys

    create_keys(DIRECTORY)
    import django
    from django.core.management import call_command

    django.setup()
    from upheld.server.evidence import api as evidence

    call_command("migrate", verbosity=0)
    evidence.create_log_key()
    grow_to(255)
    shutil.copytree(DIRECTORY / "log", DIRECTORY / "start/log")
    shutil.copytree(DIRECTORY / "keys", DIRECTORY / "start/keys")
    grow_to(258)
    if order == "twin":
        turn_around()
    at, code = 0, 9
    while code == 9:
        at += 1
        shutil.copytree(DIRECTORY / "start", DIRECTORY / str(at))
        code = publish_in_child(DIRECTORY / str(at), at)
        if order == "sound":
            shutil.copytree(DIRECTORY / str(at), DIRECTORY / f"{at}-mended")
            assert publish_in_child(DIRECTORY / f"{at}-mended", 0) == 0
        print(code)  # noqa: T201 - how the test is told


if __name__ == "__main__":
    main(sys.argv[2])
