"""The web server process: granian with the options that this product needs.

Started by the supervisor as `python -m upheld.server.site.serving.web HOST PORT WORKERS PARENT`.
"""

from __future__ import annotations

import sys

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings

from upheld.server.site.serving.parent import end_with_parent

_HEADER_MILLISECONDS = 10_000
_STOP_SECONDS = 5


def main(host: str, port: int, workers: int, parent_id: int) -> None:
    """Serve until SIGTERM or SIGINT."""
    end_with_parent(parent_id)
    Granian(
        "upheld.server.site.rsgi:application",
        address=host,
        port=port,
        # RSGI carries our gateway, which runs Django's WSGI handler in threads: see gateway.py.
        interface=Interfaces.RSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=workers,
        http1_settings=HTTP1Settings(header_read_timeout=_HEADER_MILLISECONDS, max_buffer_size=64 * 1024),
        # A worker that died is replaced; one that hangs on its way out is killed.
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=_STOP_SECONDS,
        log_enabled=False,
        log_access=False,
    ).serve()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
