"""What the checks on the installation judge."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.check import Item


@dataclass(frozen=True, kw_only=True)
class BackupItem(Item):
    """The backups of this server, as its own records and its disk tell."""

    newest_at: dt.datetime | None
    """When the newest one was made; None when none ever was."""
    is_newest_present: bool
    """Whether its file lies where it was written, with the size it had."""
    oldest_present_at: dt.datetime | None
    """When the oldest one was made whose file is still there."""


@dataclass(frozen=True, kw_only=True)
class LogItem(Item):
    """The evidence log of this server."""

    newest_entry_at: dt.datetime | None
    """When its newest entry was received; None when it is empty."""
    size: int
    published_size: int
    heartbeat_minutes: int
    """How often the server is set to note that it lives."""
