"""The report as data. What this layer does not compute is absent, never filled with something that looks like it."""

from __future__ import annotations

from typing import TypeAlias

from upheld.core.check import Place, Result
from upheld.core.outcomes import Outcome
from upheld.forge.facts import OutboundFact
from upheld.forge.gaps import Gap
from upheld.forge.report import AppReport, PromiseVerdict

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"

FORMAT = "upheld.scan/1"


def report_as_json(reports: tuple[AppReport, ...]) -> dict[str, Json]:
    """One app as the object itself, several as `{"format", "apps": […]}`."""
    if len(reports) == 1:
        return _app(reports[0])
    return {"format": FORMAT, "apps": [_app(report) for report in reports]}


def _app(report: AppReport) -> dict[str, Json]:
    manifest = report.model.manifest
    found: dict[str, Json] = {
        "format": FORMAT,
        "app": {
            "name": report.name,
            "folder": report.folder,
            "id": "" if manifest is None else manifest.app_id,
            "runtime": "" if manifest is None or manifest.runtime is None else manifest.runtime.value,
            "tree_sha256": report.model.tree.sha256,
        },
        "verdicts": [_verdict(verdict) for verdict in report.verdicts],
        "findings": [
            _finding(report, verdict, result)
            for verdict in report.verdicts
            for result in verdict.results
            if result.outcome is not Outcome.PASS
        ],
        "dependencies": [
            {
                "name": package.name,
                "range": package.range,
                "versions": list(package.versions),
                "is_platform": package.is_platform,
                "how": package.how,
                **_place(package.place),
            }
            for package in report.model.shipment.packages
        ],
        "coverage": _coverage(report),
    }
    if manifest is not None:
        found["egress"] = _egress(report)
        found["scopes"] = {"declared": [scope.name for scope in manifest.scopes]}
        found["entries"] = [
            {
                "module": module.key,
                "type": module.type,
                "audience": "unknown" if module.audience is None else module.audience.value,
                "references": [
                    {"key": reference.path, "kind": reference.kind.value, "target": reference.target}
                    for reference in module.references
                ],
                "line": module.line,
            }
            for module in manifest.modules
        ]
    return found


def _verdict(verdict: PromiseVerdict) -> dict[str, Json]:
    return {
        "promise": verdict.rule.meta.id,
        "verdict": verdict.verdict.value,
        "reasons": [result.message for result in verdict.results],
        "places": [_place(result.place) for result in verdict.results if result.place is not None],
    }


def _finding(report: AppReport, verdict: PromiseVerdict, result: Result) -> dict[str, Json]:
    return {
        "rule": verdict.rule.meta.id,
        "outcome": result.outcome.value,
        "severity": verdict.rule.meta.severity.value,
        "confidence": verdict.rule.meta.confidence.value,
        "message": result.message,
        "remedy": result.remedy,
        "excerpt": report.excerpt(result),
        **_place(result.place),
    }


def _egress(report: AppReport) -> dict[str, Json]:
    manifest = report.model.manifest
    outbound = report.model.outbound()
    return {
        "declared": [
            {"permission": entry.permission, "address": entry.address, "remote": entry.remote, "line": entry.line}
            for entry in (() if manifest is None else manifest.egress)
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


def _coverage(report: AppReport) -> dict[str, Json]:
    model = report.model
    return {
        "files": {
            "read": len(model.tree.files),
            "analyzed": len(model.sources),
            "not_deployed": list(model.left_out),
            "skipped_folders": list(model.tree.skipped),
        },
        "gaps": [_gap(gap) for gap in model.gaps],
    }


def _gap(gap: Gap) -> dict[str, Json]:
    return {"reason": gap.reason, "touches": [*sorted(gap.touches)], **_place(gap.place)}


def _place(place: Place | None) -> dict[str, Json]:
    return {} if place is None else {"file": place.file, "line": place.line}
