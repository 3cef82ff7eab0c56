"""All addresses of the server."""

from __future__ import annotations

urlpatterns: list[object] = []
