"""`/.well-known/security.txt`: where to report, until when that holds.

Source: RFC 9116, sections 2.5.3 (Contact, in order of preference), 2.5.5 (Expires, less than a year ahead),
2.5.2 (Canonical), 2.5.7 (Policy), 2.5.8 (Preferred-Languages).
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.conf import settings

from upheld.core.clock import format_time

_LIFETIME_DAYS: Final = 180
"""Renewed with every request; a copy that somebody keeps is good for at least this long less a day."""

PATH: Final = "/.well-known/security.txt"


def write(now: dt.datetime) -> str:
    """The file as it stands at `now`."""
    config = settings.CONFIG
    public_url = config.text("public_url")
    contacts = [f"{public_url}/report", *filter(None, [config.text("security_contact")])]
    # Cut to the day, so that two requests of one day get the same bytes.
    midnight = now.replace(hour=0, minute=0, second=0)
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {format_time(midnight + dt.timedelta(days=_LIFETIME_DAYS))}",
        f"Canonical: {public_url}{PATH}",
        f"Policy: {config.text('security_policy_url') or public_url + '/'}",
        f"Preferred-Languages: {', '.join(config.texts('languages'))}",
    ]
    return "\n".join(lines) + "\n"
