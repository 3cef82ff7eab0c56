from __future__ import annotations

import pytest

from upheld.catalog.forge import Audience
from upheld.core.errors import InputError
from upheld.forge.manifest import Manifest, ReferenceKind
from upheld.forge.manifest_reader import read_manifest


def read(text: str) -> Manifest:
    manifest, gaps = read_manifest(text.encode(), file="manifest.yml")
    assert not gaps
    return manifest


FULL = """\
app:
  id: ari:cloud:ecosystem::app/1
  runtime:
    name: nodejs22.x
  licensing:
    enabled: true
  connect:
    key: old
modules:
  jira:issuePanel:
  - key: panel
    resource: main
    render: native
    resolver:
      function: resolver
    unlicensedAccess: [customer, anonymous]
    displayConditions:
      isAdmin: true
  macro:
    key: single
    config:
      function: settings
  jira:brandNew:
  - key: new
    deep:
      list:
      - endpoint: far
  function:
  - key: resolver
    handler: index.handler
resources:
- key: main
  path: static/build
remotes:
- key: back
  baseUrl:
    default: https://a.example
    EU: https://eu.a.example
  operations: [storage, fetch]
connectModules:
  jira:webPanels:
  - key: old-panel
permissions:
  scopes:
    read:jira-work:
      allowImpersonation: true
    storage:app: {}
  content:
    scripts: [unsafe-eval]
  external:
    configurable:
      enabled: true
    images: ["*.cdn.example"]
    fetch:
      backend:
      - remote: back
      - address: https://${HOST}
        category: analytics
        inScopeEUD: false
providers:
  auth:
  - key: calendar
"""


def test_every_statement_has_its_line() -> None:
    manifest = read(FULL)
    assert (manifest.app_id, manifest.is_licensed) == ("ari:cloud:ecosystem::app/1", True)
    assert manifest.runtime is not None
    assert (manifest.runtime.value, manifest.runtime.line) == ("nodejs22.x", 4)
    assert manifest.connect_app is not None
    assert [(scope.name, scope.can_impersonate) for scope in manifest.scopes] == [
        ("read:jira-work", True),
        ("storage:app", False),
    ]
    assert manifest.content[0].value == "scripts: unsafe-eval"
    assert manifest.providers[0].value == "calendar"
    assert [variable.value for variable in manifest.variables] == ["HOST"]
    assert [function.handler for function in manifest.functions] == ["index.handler"]
    assert manifest.resources[0].path == "static/build"


def test_modules_with_audience_and_references() -> None:
    panel, macro, new, connect = read(FULL).modules
    assert (panel.audience, panel.line, panel.display_conditions_line) == (Audience.USER, 11, 17)
    assert panel.unlicensed_access == ("customer", "anonymous")
    assert [(reference.path, reference.kind, reference.target) for reference in panel.references] == [
        ("resource", ReferenceKind.RESOURCE, "main"),
        ("resolver.function", ReferenceKind.FUNCTION, "resolver"),
    ]
    assert (macro.key, macro.references[0].path) == ("single", "config.function")
    assert new.audience is None
    assert [(reference.path, reference.target) for reference in new.references] == [("deep.list.endpoint", "far")]
    assert (connect.is_connect, connect.audience) == (True, Audience.USER)


def test_egress_of_every_form() -> None:
    manifest = read(FULL)
    images, remote, analytics = manifest.egress
    assert (images.permission, images.address) == ("external.images", "*.cdn.example")
    assert (remote.permission, remote.remote) == ("external.fetch.backend", "back")
    assert (analytics.category, analytics.is_in_scope_eud) == ("analytics", False)
    assert manifest.configurable_egress is not None
    assert manifest.remotes[0].addresses == ("https://a.example", "https://eu.a.example")
    assert manifest.remotes[0].operations == ("storage", "fetch")


@pytest.mark.parametrize("written", ["false", "{enabled: false}"])
def test_configurable_egress_can_be_off(written: str) -> None:
    assert read(f"modules: {{}}\npermissions: {{external: {{configurable: {written}}}}}\n").configurable_egress is None


@pytest.mark.parametrize(
    "text",
    [
        "modules: {}\npermissions: []\n",
        "modules: {}\npermissions: {external: [a.example]}\n",
        "modules: []\n",
        "modules: {jira:adminPage: [text]}\n",
        "modules: {}\napp: text\n",
        "modules: {}\napp: {id: [1]}\n",
        "modules: {}\nsomething: new\n",
    ],
)
def test_what_is_not_understood_is_a_gap_with_a_line(text: str) -> None:
    _, gaps = read_manifest(text.encode(), file="manifest.yml")
    assert gaps
    assert all(gap.place is not None and gap.place.line is not None for gap in gaps)


def test_what_is_no_manifest_is_refused_with_advice() -> None:
    with pytest.raises(InputError) as caught:
        read_manifest(b"kind: Deployment\n", file="manifest.yml")
    assert caught.value.code == "manifest.form"
    assert caught.value.hint


def test_display_conditions_are_read_however_deep() -> None:
    manifest, _ = read_manifest(
        b"app: {id: a}\nmodules:\n  jira:globalPage:\n  - key: g\n    displayConditions:\n"
        b"      or:\n      - isAdmin: true\n      - {hasGlobalPermission: ADMINISTER}\n",
        file="manifest.yml",
    )
    assert manifest.modules[0].display_conditions == ("isAdmin: true", "hasGlobalPermission: ADMINISTER")
    assert manifest.licensing_line is None
