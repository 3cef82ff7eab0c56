"""People and browsers for attacks on the server: the fixtures of its own tests."""

from __future__ import annotations

from server.conftest import make_actor, sign_in

__all__ = ["make_actor", "sign_in"]
