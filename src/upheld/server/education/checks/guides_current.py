"""Every app has a published guide that covers its present version.

Reads: the apps of the inventory with their version (from the inventory, else from the app's `package.json`), and
    the published guides with the app and version each was last checked against.
Passes: each app has at least one published guide, and each guide of an app was checked against the app's present
    version or a later one; a guide that speaks of no single app passes as published.
Fails: a guide covers only an older version of its app.
Unknown: an app has no guide here (it may stand elsewhere), an app's version is not known or cannot be put in order,
    a guide names no version or an app that the inventory does not have, or there is neither an app nor a guide.
Blind spots: what a guide says, whether it is right and whether anybody can follow it, is for a person to judge;
    that a guide was checked against a version is the word of who published it; a published guide is taken to be
    reachable, since this server itself serves it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.server.education.facts import GuideItem
from upheld.server.education.queries import published_guides
from upheld.server.education.shapes import GuideKind
from upheld.server.education.versions import parse_version
from upheld.server.policy.api import InventoryKind, inventory_entries, inventory_items

CHECK = CheckMeta(
    id=CheckId("education.guides_current"),
    title="Each app's guide covers its present version",
    severity=Severity.LOW,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("The vendor's own promise; ISO/IEC/IEEE 26514:2022, information for users is kept up to date",),
    speaks_for={
        "education.secure_use_guided": Sufficiency.WHOLE,
        "education.materials_provided": Sufficiency.WHOLE,
    },
    population=Population.GUIDES,
    method=Method.EXAMINE,
    period_days=1,
)

_MAX_PACKAGE_BYTES = 1_000_000


def collect(now: dt.datetime) -> tuple[GuideItem, ...]:
    """The guides, and the apps that have none."""
    del now  # what is published is published
    apps = {app.slug: app for app in inventory_entries(InventoryKind.APP)}
    folders = {item.id: item.path for item in inventory_items(Population.APPS) if isinstance(item, AppItem)}
    versions = {slug: app.version or _package_version(folders[slug]) for slug, app in apps.items() if slug in folders}
    guides = published_guides(GuideKind.GUIDE)
    items = [
        GuideItem(
            id=f"guide-{guide.slug}",
            name=guide.title,
            app=guide.app,
            guide_version=guide.app_version,
            app_version=versions.get(guide.app, ""),
            is_app_listed=guide.app in apps,
        )
        for guide in guides
    ]
    covered = {guide.app for guide in guides}
    items += [
        GuideItem(id=f"app-{slug}", name=app.name, app=slug, is_published=False)
        for slug, app in apps.items()
        if slug not in covered
    ]
    return tuple(items)


def _package_version(folder: Path) -> str:
    """The version in the app's `package.json`; empty where there is no such regular file or no version in it."""
    path = folder / "package.json"
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _MAX_PACKAGE_BYTES:
            return ""
        package = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return ""
    version = package.get("version") if isinstance(package, dict) else None
    return version if isinstance(version, str) else ""


def run(context: Context[GuideItem]) -> Iterator[Result]:
    """One result for each guide and for each app without one."""
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="There is neither an app in the inventory nor a published guide.",
            remedy="Add the apps to the inventory and publish a guide for each.",
        )
    for item in context.items:
        outcome, message, remedy = _judge(item)
        yield Result(item_id=item.id, outcome=outcome, message=message, remedy=remedy)


def _judge(item: GuideItem) -> tuple[Outcome, str, str]:
    if not item.is_published:
        return Outcome.UNKNOWN, "No guide for the app is published here.", "Publish a guide for it."
    if not item.app:
        return Outcome.PASS, "The guide is published; it speaks of no single app.", ""
    if not item.is_app_listed:
        return Outcome.UNKNOWN, "The inventory does not have the guide's app.", "Add the app, or withdraw the guide."
    covered, present = parse_version(item.guide_version), parse_version(item.app_version)
    if present is None:
        said = f"{item.app_version[:40]!r} is no version" if item.app_version else "The app's version is not known"
        return Outcome.UNKNOWN, f"{said}.", "Write the app's version into the inventory."
    if covered is None:
        return Outcome.UNKNOWN, "The guide names no version of the app.", "Publish it with the version it covers."
    if covered < present:
        message = f"The guide covers version {item.guide_version}; the app is at {item.app_version}."
        return Outcome.FAIL, message, "Check the guide against the present version and publish it again."
    return Outcome.PASS, f"The guide covers version {item.guide_version}; the app is at {item.app_version}.", ""
