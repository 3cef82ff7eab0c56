"""The values that education hands out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class GuideKind(StrEnum):
    """What a guide is for."""

    GUIDE = "guide"
    """How to use an app securely."""
    PROCESS = "process"
    """How incidents are handled; read and acknowledged by staff."""
    DISCLOSURE = "disclosure"
    """How vulnerabilities are reported and disclosed."""


@dataclass(frozen=True, kw_only=True)
class GuideView:
    """A published guide in its newest revision."""

    slug: str
    kind: GuideKind
    title: str
    app: str
    """Slug of the app in the inventory; empty for what speaks of no single app."""
    app_version: str
    """The newest version of the app that the text was checked against."""
    revision: int
    revision_id: int
    markdown: str
    sha256: str
    """Digest of the text."""
    published_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class AcknowledgementView:
    """Somebody confirmed having read one revision."""

    user_id: int
    revision: int
    acknowledged_at: dt.datetime
