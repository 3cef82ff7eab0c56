"""The parts of a record that list what an app has: addresses, scopes, packages, entries, what is kept, coverage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upheld.forge.data_map import STORE_NAMES, build_data_map
from upheld.forge.egress import compare_egress
from upheld.forge.flow.facts import Entry, EntryKind
from upheld.forge.guarding import entry_key, facts_by_entry, judge_effects
from upheld.forge.record import Json
from upheld.forge.scopes import Standing, find_scopes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from upheld.core.check import Place
    from upheld.forge.app import AppModel
    from upheld.forge.flow.values import DataClass
    from upheld.forge.manifest import ModuleEntry


def views_of(model: AppModel) -> dict[str, Json]:
    """All views, each ready to be printed as JSON."""
    return {
        "egress": _egress(model),
        "scopes": _scopes(model),
        "dependencies": _dependencies(model),
        "entries": _entries(model),
        "data_map": list(_data_map(model)),
        "coverage": _coverage(model),
    }


def _egress(model: AppModel) -> dict[str, Json]:
    found = compare_egress(model)
    return {
        "declared": [
            {
                "permission": entry.permission,
                "address": entry.host,
                "remote": entry.remote,
                "is_used": entry.is_used,
                "is_atlassian": entry.is_atlassian,
                "file": model.manifest_file,
                "line": entry.line,
            }
            for entry in found.declared
        ],
        "used": [
            {
                "host": use.host,
                "via": use.via,
                "permission": use.permission,
                "is_declared": use.is_declared,
                "is_reached": use.is_reached,
                "is_encrypted": not use.is_plain,
                "data": _classes(use.classes),
                **_place(use.place),
            }
            for use in found.used
        ],
        "dynamic": [
            {
                "origin": target.origin,
                "via": target.via,
                "permission": target.permission,
                "is_reached": target.is_reached,
                "data": _classes(target.classes),
                **_place(target.place),
            }
            for target in found.dynamic
        ],
        "atlassian": list(found.own_hosts),
    }


def _scopes(model: AppModel) -> dict[str, Json]:
    report = find_scopes(model)
    return {
        "declared": [scope.name for scope in report.declared],
        "used": list(report.standing(Standing.USED)),
        "unused": list(report.standing(Standing.UNUSED)),
        "possibly_unused": list(report.standing(Standing.POSSIBLY_UNUSED)),
        "missing": list(report.missing_names()),
        "unresolved_calls": len(report.unresolved),
        "cheapest_classic": list(report.cheapest_classic),
        "cheapest_granular": list(report.cheapest_granular),
    }


def _dependencies(model: AppModel) -> list[Json]:
    licenses: dict[str, list[str]] = {}
    for component in model.shipment.components:
        if component.license:
            licenses.setdefault(component.name, []).append(component.license)
    return [
        {
            "name": package.name,
            "range": package.range,
            "versions": list(package.versions),
            "licenses": tuple(sorted(set(licenses.get(package.name, ())))),
            "is_platform": package.is_platform,
            "how": package.how,
            **_place(package.place),
        }
        for package in model.shipment.packages
    ]


def _entries(model: AppModel) -> list[Json]:
    """A row for each module and each way in that it opens; a module that leads to no code has one of its own."""
    facts = facts_by_entry(model.flow)
    rows: list[tuple[int, str, Json]] = []
    seen: set[int] = set()
    for found in model.flow.entries:
        entry = found.entry
        if entry.kind is EntryKind.UNREACHED:
            continue
        guarding = judge_effects(entry, facts.get(entry_key(entry), ()))
        more: dict[str, Json] = {
            "guard": guarding.level.value,
            "exceptions": list(guarding.exceptions),
            "is_complete": found.is_complete,
            **_place(entry.place),
        }
        for module in entry.modules:
            seen.add(module.line)
            rows.append((module.line, entry.name, {**_entry(module, entry), **more}))
    for module in () if model.manifest is None else model.manifest.modules:
        if module.line not in seen:
            guard: dict[str, Json] = {"guard": "not_needed", "exceptions": [], "is_complete": True}
            rows.append((module.line, "", {**_entry(module, None), **guard, "file": model.manifest_file, "line": None}))
    return [row for _, _, row in sorted(rows, key=lambda row: row[:2])]


def _entry(module: ModuleEntry, entry: Entry | None) -> dict[str, Json]:
    target = next((reference.target for reference in module.references if reference.kind.value == "function"), "")
    return {
        "module": module.key,
        "type": module.type,
        "audience": "unknown" if module.audience is None else module.audience.value,
        "function": target if entry is None else entry.function,
        "kind": "none" if entry is None else entry.kind.value,
        "name": "" if entry is None else entry.name,
        "manifest_line": module.line,
    }


def _data_map(model: AppModel) -> Iterator[Json]:
    found = build_data_map(model)
    for scope in found.scopes:
        yield {
            "what": "scope",
            "scope": scope.scope,
            "data": _classes(scope.classes),
            "file": model.manifest_file,
            "line": scope.line,
        }
    for kept in found.kept:
        yield {
            "what": "kept",
            "store": kept.store.value,
            "where": STORE_NAMES[kept.store],
            "key": kept.key,
            "via": kept.via,
            "data": _classes(kept.classes),
            "fields": list(kept.names),
            "sources": list(kept.sources),
            "is_on_platform": kept.is_on_platform,
            **_place(kept.place),
        }
    for leaving in found.leaving:
        yield {
            "what": "leaving",
            "to": leaving.to,
            "is_decided": leaving.is_decided,
            "via": leaving.via,
            "data": _classes(leaving.classes),
            "sources": list(leaving.sources),
            "is_declared": leaving.is_declared,
            **_place(leaving.place),
        }


def _coverage(model: AppModel) -> dict[str, Json]:
    flow = model.flow
    return {
        "files": {
            "read": len(model.tree.files),
            "analyzed": 0 if model.program is None else len(model.program.files),
            "not_deployed": list(model.left_out),
            "skipped_folders": list(model.tree.skipped),
        },
        "functions": {"all": flow.functions, "followed": flow.functions_followed},
        "calls": {"all": flow.calls, "followed": flow.calls_followed},
    }


def _classes(classes: Iterable[DataClass]) -> tuple[Json, ...]:
    return tuple(sorted(entry.value for entry in classes))


def _place(place: Place | None) -> dict[str, Json]:
    return {"file": "", "line": None} if place is None else {"file": place.file, "line": place.line}
