"""The parts of a record that list what an app has: addresses, scopes, packages, entries, what is kept, coverage."""

from __future__ import annotations

from upheld.core.check import Place
from upheld.forge.app import AppModel
from upheld.forge.facts import OutboundFact
from upheld.forge.record import Json


def views_of(model: AppModel) -> dict[str, Json]:
    """All views, each ready to be printed as JSON."""
    return {
        "egress": _egress(model),
        "scopes": _scopes(model),
        "dependencies": _dependencies(model),
        "entries": _entries(model),
        "data_map": [],
        "coverage": _coverage(model),
    }


def _egress(model: AppModel) -> dict[str, Json]:
    declared = () if model.manifest is None else model.manifest.egress
    outbound = model.outbound()
    return {
        "declared": [
            {
                "permission": entry.permission,
                "address": entry.address,
                "remote": entry.remote,
                "file": model.manifest_file,
                "line": entry.line,
            }
            for entry in declared
        ],
        "used": [_outbound(fact) for fact in outbound if fact.address is not None],
        "dynamic": [_outbound(fact) for fact in outbound if fact.address is None],
    }


def _outbound(fact: OutboundFact) -> dict[str, Json]:
    found: dict[str, Json] = {"via": fact.via, **_place(fact.place)}
    if fact.address is None:
        found["doubt"] = fact.doubt
    else:
        found["host"] = fact.address.host
    return found


def _scopes(model: AppModel) -> dict[str, Json]:
    declared = () if model.manifest is None else model.manifest.scopes
    return {
        "declared": [scope.name for scope in declared],
        "used": [],
        "unused": [],
        "possibly_unused": [],
        "missing": [],
    }


def _dependencies(model: AppModel) -> list[Json]:
    return [
        {
            "name": package.name,
            "range": package.range,
            "versions": list(package.versions),
            "is_platform": package.is_platform,
            "how": package.how,
            **_place(package.place),
        }
        for package in model.shipment.packages
    ]


def _entries(model: AppModel) -> list[Json]:
    modules = () if model.manifest is None else model.manifest.modules
    return [
        {
            "module": module.key,
            "type": module.type,
            "audience": "unknown" if module.audience is None else module.audience.value,
            "function": next((reference.target for reference in module.references), ""),
            "guard": "none",
            "line": module.line,
        }
        for module in modules
    ]


def _coverage(model: AppModel) -> dict[str, Json]:
    flow = model.flow
    return {
        "files": {
            "read": len(model.tree.files),
            "analyzed": len(model.sources),
            "not_deployed": list(model.left_out),
            "skipped_folders": list(model.tree.skipped),
        },
        "functions": {"all": flow.functions, "followed": flow.functions_followed},
        "calls": {"all": flow.calls, "followed": flow.calls_followed},
    }


def _place(place: Place) -> dict[str, Json]:
    return {"file": place.file, "line": place.line}
