"""The inventory: apps, repositories, systems, roles and customers that promises speak of."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from upheld.core.check import AppItem, Item, Population, RepositoryItem
from upheld.core.errors import InputError
from upheld.server.accounts.api import Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.policy.limits import require_slug, require_text
from upheld.server.policy.models import InventoryItem
from upheld.server.policy.shapes import InventoryEntry, InventoryKind

_EXTRA_NAMES = 20
_WITH_PATH = {InventoryKind.APP, InventoryKind.REPOSITORY}


def put_item(entry: InventoryEntry, *, actor: Actor, base: Path | None = None) -> None:
    """Add a thing, or replace what is known of it; `base` is the folder that a relative path counts from.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: an id, name or path that cannot stand.
    """
    require(actor, Permission.EDIT_INVENTORY)
    require_slug(entry.slug, f"an entry of the inventory ({entry.kind.value})")
    require_text(entry.name, f"The name of {entry.kind.value}/{entry.slug}", may_be_empty=True, most=200)
    require_text(entry.path, f"The path of {entry.kind.value}/{entry.slug}", may_be_empty=True, most=1_000)
    require_text(entry.version, f"The version of {entry.kind.value}/{entry.slug}", may_be_empty=True, most=80)
    if entry.kind in _WITH_PATH and not entry.path:
        raise InputError(
            "inventory.path", f"{entry.kind.value}/{entry.slug} has no path.", hint="Give the folder that it lies in."
        )
    if len(entry.extra) > _EXTRA_NAMES:
        raise InputError("inventory.extra", f"{entry.kind.value}/{entry.slug} has more than {_EXTRA_NAMES} fields.")
    for name, value in entry.extra.items():
        require_text(f"{name}{value}", f"A field of {entry.kind.value}/{entry.slug}", most=500)
    InventoryItem.objects.update_or_create(
        population=entry.kind.value,
        slug=entry.slug,
        defaults={
            "name": entry.name,
            "path": entry.path,
            "base": "" if base is None else str(base.resolve()),
            "version": entry.version,
            "extra": dict(entry.extra),
            "is_active": True,
        },
    )


def retire_item(kind: InventoryKind, slug: str, *, actor: Actor) -> None:
    """Take a thing out of what promises speak of; it stays on record.

    Raises:
        NotPermitted: the actor's office may not.
        InputError: there is no such thing.
    """
    require(actor, Permission.EDIT_INVENTORY)
    if not InventoryItem.objects.filter(population=kind.value, slug=slug, is_active=True).update(is_active=False):
        raise InputError("inventory.unknown", f"The inventory has no {kind.value}/{slug[:60]}.")


def inventory_entries(kind: InventoryKind | None = None) -> tuple[InventoryEntry, ...]:
    """What the inventory lists, by kind and id."""
    rows = InventoryItem.objects.filter(is_active=True).order_by("population", "slug")
    if kind is not None:
        rows = rows.filter(population=kind.value)
    return tuple(
        InventoryEntry(
            kind=InventoryKind(row.population),
            slug=row.slug,
            name=row.name or row.slug,
            path=row.path,
            version=row.version,
            extra=dict(row.extra),
        )
        for row in rows
    )


def inventory_items(population: Population) -> tuple[Item, ...]:
    """The apps or repositories as checks get them, with paths resolved; nothing for other populations."""
    if population is Population.APPS:
        return tuple(
            AppItem(id=row.slug, name=row.name or row.slug, path=_path(row)) for row in _rows(InventoryKind.APP)
        )
    if population is Population.REPOSITORIES:
        return tuple(_repository(row) for row in _rows(InventoryKind.REPOSITORY))
    return ()


def _rows(kind: InventoryKind) -> list[InventoryItem]:
    return list(InventoryItem.objects.filter(population=kind.value, is_active=True).order_by("slug"))


def _repository(row: InventoryItem) -> RepositoryItem:
    return RepositoryItem(
        id=row.slug,
        name=row.name or row.slug,
        path=_path(row),
        branch=row.extra.get("branch") or "main",
        since=row.extra.get("since", ""),
    )


def _path(row: InventoryItem) -> Path:
    base = Path(row.base) if row.base else settings.DATA_DIR
    return (base / row.path).resolve()
