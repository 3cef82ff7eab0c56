"""The facts that the checks of education judge."""

from __future__ import annotations

from dataclasses import dataclass

from upheld.core.check import Item


@dataclass(frozen=True, kw_only=True)
class GuideItem(Item):
    """A guide for an app, or an app that has none."""

    app: str
    """Slug of the app; empty for a guide that speaks of no single app."""
    is_published: bool = True
    """False stands for an app of the inventory without any guide."""
    guide_version: str = ""
    app_version: str = ""
    """The app's version as the inventory or its `package.json` says; empty where neither does."""
    is_app_listed: bool = True
    """Whether the inventory has the app."""


@dataclass(frozen=True, kw_only=True)
class LinkedGuideItem(Item):
    """A published guide with the links in its text."""

    links: tuple[str, ...]
    public_url: str
