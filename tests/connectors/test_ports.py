"""Ports that can and cannot be listened on."""

from __future__ import annotations

import socket

import pytest

from upheld.connectors.ports import require_free_port
from upheld.core.errors import InputError


def test_taken_port_is_refused_and_a_free_one_is_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(InputError, match=f"127.0.0.1:{port}"):
            require_free_port("127.0.0.1", port)
    require_free_port("127.0.0.1", port)


def test_address_of_another_machine_is_refused() -> None:
    with pytest.raises(InputError):
        require_free_port("192.0.2.1", 8000)
