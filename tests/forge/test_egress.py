from __future__ import annotations

from pathlib import Path

from upheld.core.check import Place
from upheld.forge.app import load_app
from upheld.forge.data_map import build_data_map
from upheld.forge.egress import Egress, compare_egress
from upheld.forge.flow.facts import Store

MANIFEST = """\
app:
  id: sample
  runtime: {name: nodejs22.x}
modules:
  trigger:
    - key: changed
      function: changed
      events: [avi:jira:updated:issue]
  function:
    - key: changed
      handler: index.changed
permissions:
  scopes: [read:jira-work, read:jira-user, storage:app]
  external:
    fetch:
      backend:
        - https://*.used.example
        - unused.example
        - api.atlassian.com
"""
CODE = """\
import { fetch } from "@forge/api";
import { kvs } from "@forge/kvs";

export async function changed(event) {
  await fetch("https://eu.used.example/in", { method: "POST", body: JSON.stringify(event) });
  await fetch("https://other.example/");
  await fetch("https://api.atlassian.com/me");
  await fetch(process.env.TARGET);
  await kvs.set(`last:${event.issue.id}`, { email: event.user.emailAddress });
}
"""


def egress(folder: Path) -> Egress:
    (folder / "src").mkdir(exist_ok=True)
    (folder / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    (folder / "src/index.js").write_text(CODE, encoding="utf-8")
    return compare_egress(load_app(folder))


def test_declared_hosts_know_whether_they_are_used(tmp_path: Path) -> None:
    found = egress(tmp_path)
    assert [(one.host, one.is_used, one.is_atlassian) for one in found.declared] == [
        ("*.used.example", True, False),
        ("unused.example", False, False),
        ("api.atlassian.com", False, True),
    ]
    assert [one.host for one in found.unused if not one.is_atlassian] == ["unused.example"]


def test_used_hosts_know_whether_they_are_declared(tmp_path: Path) -> None:
    found = egress(tmp_path)
    assert [(use.host, use.place.line, use.is_declared) for use in found.used] == [
        ("eu.used.example", 5, True),
        ("other.example", 6, False),
    ]
    assert [use.host for use in found.undeclared] == ["other.example"]
    assert found.own_hosts == ("api.atlassian.com",)


def test_dynamic_targets_name_their_origin(tmp_path: Path) -> None:
    (target,) = egress(tmp_path).dynamic
    assert target.place == Place(file="src/index.js", line=8)
    assert target.origin.startswith("the environment")
    assert "TARGET" in target.origin


def test_an_app_without_manifest_has_none(tmp_path: Path) -> None:
    assert compare_egress(load_app(tmp_path)).declared == ()


def test_the_data_map_tells_scopes_kept_and_leaving(tmp_path: Path) -> None:
    egress(tmp_path)
    found = build_data_map(load_app(tmp_path))
    assert [(one.scope, sorted(one.classes)) for one in found.scopes] == [
        ("read:jira-work", ["content", "personal"]),
        ("read:jira-user", ["personal"]),
        ("storage:app", []),
    ]
    (kept,) = found.kept
    assert (kept.store, kept.is_on_platform, kept.names) == (Store.KEY_VALUE, True, ("email", "emailAddress"))
    assert kept.key.startswith("last:{")
    assert [(one.to, one.is_decided) for one in found.leaving][:1] == [("eu.used.example", True)]
    assert [one.is_decided for one in found.leaving] == [True, False]
