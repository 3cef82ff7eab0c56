"""Whether a port can be listened on."""

from __future__ import annotations

import socket

from upheld.core.errors import InputError


def require_free_port(host: str, port: int) -> None:
    """Refuse an address that cannot be listened on, before anything is started for it.

    Raises:
        InputError: taken, not allowed, or not an address of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(1)
    except OSError as error:
        raise InputError(
            "serve.address",
            f"The server cannot listen on {host}:{port}: {error.strerror or error}.",
            hint="Stop what listens there, or choose another with --bind HOST:PORT.",
        ) from error
