"""The part of `upheld init` that needs Django: run once, in a process of its own, on the directory being built.

Started as `python -m upheld.server.site.first_run` with UPHELD_DATA set and a request as JSON on standard input:
`{"policy": {"name", "base64"}|null, "is_silent": bool}`. Answers with one line of JSON: `{"link", "sentences"}` or
`{"error": {"code", "message", "hint"}}`.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from pathlib import Path
from typing import Any

from upheld.core.errors import UpheldError
from upheld.server.site.bootstrap import start
from upheld.server.site.config import DATA_VARIABLE


def main() -> int:
    """Prepare the directory; gives the exit code."""
    asked = json.load(sys.stdin)
    try:
        answer = prepare(Path(os.environ[DATA_VARIABLE]), asked)
    except UpheldError as error:
        answer = {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 1 if "error" in answer else 0


def prepare(data_dir: Path, asked: dict[str, Any]) -> dict[str, Any]:
    """Database, log key, policy text, first one-time link."""
    start(data_dir)
    from django.db import connections  # noqa: PLC0415 - Django is ready only now

    from upheld.server.accounts.api import SYSTEM, first_owner_link  # noqa: PLC0415 - same
    from upheld.server.evidence import api as evidence  # noqa: PLC0415 - same
    from upheld.server.policy import api as policy  # noqa: PLC0415 - same

    migrate()
    evidence.create_log_key()
    sentences = 0
    if given := asked["policy"]:
        view = policy.import_text(base64.b64decode(given["base64"]), name=given["name"], actor=SYSTEM)
        sentences = len(view.sentences)
    link = ""
    if not asked["is_silent"]:
        evidence.heartbeat()
        link = first_owner_link()
    connections.close_all()
    return {"link": link, "sentences": sentences}


def migrate() -> None:
    """Bring the database to this version's tables, the one of the shared cache included."""
    from django.core.management import call_command  # noqa: PLC0415 - Django is ready only now

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


if __name__ == "__main__":
    sys.exit(main())
