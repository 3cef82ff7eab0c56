"""What `upheld serve` does: look whether all is in order, then start and supervise."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from upheld.connectors.http import probe
from upheld.connectors.ports import require_free_port
from upheld.core.errors import Conflict, ExternalError
from upheld.server.site import bootstrap
from upheld.server.site.config import load_config, split_bind
from upheld.server.site.serving.supervisor import children_of, supervise

_MAX_WORKERS: Final = 4


def serve(data_dir: Path, *, bind: str | None = None, is_migrating: bool = False) -> None:
    """Serve the installation until SIGTERM or SIGINT.

    Raises:
        InputError: settings, keys or address are wrong.
        Conflict: a view or job without a permission, or a database of another version.
    """
    config = load_config(data_dir, os.environ)
    host, port = split_bind(bind or config.text("bind"))
    bootstrap.start(data_dir)
    require_sound(is_migrating=is_migrating)
    require_free_port(host, port)
    workers = config.number("workers") or min(_MAX_WORKERS, os.cpu_count() or 1)
    announce = Announcement(host, port, config.text("public_url"))
    supervise(children_of(host, port, workers), on_tick=announce)


def require_sound(*, is_migrating: bool) -> None:
    """Refuse to serve what is not in order: Django's own checks, ours on permissions, the database's version."""
    from django.core import checks  # noqa: PLC0415 - Django is ready only now
    from django.db import connections  # noqa: PLC0415 - same

    from upheld.server.site.first_run import migrate  # noqa: PLC0415 - same
    from upheld.server.site.health import pending_migrations  # noqa: PLC0415 - same

    found = [message for message in checks.run_checks() if message.is_serious()]
    if found:
        raise Conflict(
            "serve.system_check",
            " ".join(str(message.msg) for message in found[:5]),
            hint=str(found[0].hint or "Run `upheld doctor`."),
        )
    if is_migrating:
        migrate()
    if pending := pending_migrations():
        raise Conflict(
            "serve.migrations",
            f"The database lacks {len(pending)} changes of this version, first {pending[0]}.",
            hint="Make a backup (`upheld backup`), then start with --migrate.",
        )
    connections.close_all()


class Announcement:
    """Says once, when the server first answers, where it is to be found."""

    def __init__(self, host: str, port: int, public_url: str) -> None:
        self._url = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        self._probe_url = self._url.replace("0.0.0.0", "127.0.0.1").replace("[::]", "[::1]")  # noqa: S104 - read, not bound
        self._public_url = public_url
        self._is_made = False

    def __call__(self) -> bool:
        """Look whether the server answers, any answer counts; gives whether it ever did."""
        if self._is_made:
            return True
        try:
            probe(f"{self._probe_url}/healthz", total_seconds=1.0)
        except ExternalError:
            return False
        self._is_made = True
        sys.stdout.write(f"Serving {self._public_url} on {self._url} (process {os.getpid()}). Ctrl-C stops it.\n")
        sys.stdout.flush()
        return True
