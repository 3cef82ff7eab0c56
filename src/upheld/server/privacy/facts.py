"""The facts that the checks of privacy judge."""

from __future__ import annotations

from dataclasses import dataclass

from upheld.core.check import Item


@dataclass(frozen=True, kw_only=True)
class TransportItem(Item):
    """How this server is set, and what it answers under its public address."""

    public_url: str
    session_cookie_secure: bool
    session_cookie_http_only: bool
    csrf_cookie_secure: bool
    status: int | None
    """Of the answer under the public address; None where nothing answered."""
    strict_transport: str = ""
    """The header Strict-Transport-Security as it was answered."""
    content_policy: str = ""
    """The header Content-Security-Policy as it was answered."""
    plain_status: int | None = None
    """Of the answer to plain http on the same host; None where nothing answered, or where it was not asked."""
    plain_location: str = ""
    """Where that answer points to."""
    error: str = ""
