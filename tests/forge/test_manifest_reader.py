from __future__ import annotations

import pytest

from upheld.catalog.forge import Audience
from upheld.core.errors import InputError
from upheld.forge.gaps import CODE, Topic
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
  - key: settings
    handler: index.settings
  endpoint:
  - key: far
    remote: back
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
    assert [function.handler for function in manifest.functions] == ["index.handler", "index.settings"]
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


def parse(text: str) -> tuple[Manifest, list[str]]:
    manifest, gaps = read_manifest(text.encode(), file="manifest.yml")
    return manifest, [f"{gap.place} {gap.reason}" for gap in gaps]


FUNCTIONS = "  function:\n  - {key: one, handler: index.one}\n  - {key: two, handler: index.two}\n"


def test_values_of_a_module_are_kept_with_their_lines() -> None:
    manifest, _ = parse(
        "modules:\n  webtrigger:\n  - key: hook\n    function: one\n    response:\n      type: static\n"
        "    request: {authentication: hmacSharedSecret}\n" + FUNCTIONS
    )
    (hook,) = manifest.modules
    kind = hook.value("response.type")
    assert kind is not None
    assert (kind.value, kind.line) == ("static", 6)
    assert hook.value("gone") is None


def test_a_module_of_an_unknown_type_leads_to_every_function_it_names() -> None:
    manifest, problems = parse(
        "modules:\n  jira:brandNew:\n  - key: two\n    onOpen: one\n    steps: [{run: two}]\n" + FUNCTIONS
    )
    assert [(ref.path, ref.target) for ref in manifest.modules[0].references] == [
        ("onOpen", "one"),
        ("steps.run", "two"),
    ]
    assert manifest.modules[0].audience is None
    assert problems == []


def test_modules_of_connect_among_the_others() -> None:
    manifest, _ = parse(
        "modules:\n  connect-jira:adminPages:\n  - {key: a, url: /a}\n  connect-jira:brandNew:\n  - {key: b, url: /b}\n"
    )
    assert [(module.type, module.audience, module.is_connect) for module in manifest.modules] == [
        ("connect jira:adminPages", Audience.PRODUCT_ADMIN, True),
        ("connect jira:brandNew", None, True),
    ]


def test_a_server_of_tools_leads_to_the_functions_of_its_actions() -> None:
    manifest, _ = parse(
        "modules:\n  rovo:mcp:\n  - key: tools\n    tools: [find]\n"
        "  action:\n  - {key: find, function: one}\n  - {key: other, function: two}\n" + FUNCTIONS
    )
    server = manifest.modules[0]
    assert [(ref.path, ref.target, ref.line, ref.audience) for ref in server.references] == [
        ("tools.function", "one", 4, Audience.PUBLIC)
    ]


def test_parts_of_a_module_have_their_own_audience() -> None:
    manifest, _ = parse(
        "modules:\n  jira:workflowValidator:\n  - key: a\n    function: one\n    resolver: {function: two}\n"
        + FUNCTIONS
    )
    assert [(ref.path, ref.audience) for ref in manifest.modules[0].references] == [
        ("function", Audience.SYSTEM),
        ("resolver.function", Audience.LOWER_ADMIN),
    ]


def test_entries_of_a_resource() -> None:
    manifest, problems = parse(
        "modules:\n  jira:issuePanel:\n  - {key: a, resource: main/panel}\n"
        "resources:\n- key: main\n  path: static\n  entry:\n    panel: panel.html\n"
    )
    (reference,) = manifest.modules[0].references
    assert (reference.target, reference.entry) == ("main", "panel")
    assert manifest.resources[0].entries == (("panel", "panel.html"),)
    assert problems == []


def test_further_parts() -> None:
    manifest, problems = parse(
        "app:\n  id: a\n  package: {path: out}\n  storage:\n    classifications: [ugc, pii]\n"
        "    entities:\n    - name: note\n      attributes: {title: {type: string}, owner: {type: string}}\n"
        "modules:\n  endpoint:\n  - {key: far, remote: back}\n"
        "remotes:\n- key: back\n  baseUrl: https://a.example\n  auth: {appUserToken: {enabled: true}}\n"
        "- key: own\n  configurable: {name: Own server}\n"
        "environment:\n  variables:\n  - {key: HOST, default: a.example}\n  - OTHER\n"
        "translations: {resources: []}\n"
    )
    assert [one.value for one in manifest.classifications] == ["ugc", "pii"]
    assert (manifest.entities[0].name, manifest.entities[0].attributes) == ("note", ("title", "owner"))
    assert [(one.key, one.default) for one in manifest.environment] == [("HOST", "a.example"), ("OTHER", "")]
    assert [(remote.tokens, remote.is_configurable) for remote in manifest.remotes] == [
        (("appUserToken",), False),
        ((), True),
    ]
    assert manifest.endpoints[0].remote == "back"
    assert manifest.package_path is not None
    assert manifest.package_path.value == "out"
    assert problems == []


def test_containers_are_a_gap_for_what_code_can_do() -> None:
    text = (
        "modules: {}\nservices:\n- key: worker\n  containers: []\n"
        "overrides:\n- value:\n    services:\n    - key: another\n"
    )
    manifest, gaps = read_manifest(text.encode(), file="manifest.yml")
    assert [service.value for service in manifest.services] == ["worker", "another"]
    assert [gap.touches for gap in gaps] == [CODE, CODE]


def test_functions_of_sign_in_providers_are_entries() -> None:
    manifest, _ = parse(
        "modules:\n" + FUNCTIONS + "providers:\n  auth:\n  - key: calendar\n    actions:\n"
        "      retrieveProfile: {remote: r, function: one}\n"
    )
    (module,) = manifest.modules
    assert (module.type, module.audience, module.references[0].target) == ("providers.auth", Audience.SYSTEM, "one")


@pytest.mark.parametrize(
    ("text", "place", "touched", "untouched"),
    [
        ("modules:\n  trigger:\n  - {key: a, function: gone}\n", "manifest.yml:3", Topic.EGRESS, Topic.RUNTIME),
        ("modules:\n  macro:\n  - {key: a, resource: gone}\n", "manifest.yml:3", Topic.EGRESS, Topic.REACH),
        ("modules:\n  trigger:\n  - {key: a, endpoint: gone}\n", "manifest.yml:3", Topic.REMOTES, Topic.SECRETS),
        ("modules:\n" + FUNCTIONS + "  - {key: one, handler: b.c}\n", "manifest.yml:5", Topic.REACH, None),
    ],
)
def test_loose_ends_are_gaps(text: str, place: str, touched: Topic, untouched: Topic | None) -> None:
    _, (gap,) = read_manifest(text.encode(), file="manifest.yml")
    assert str(gap.place) == place
    assert touched in gap.touches
    assert untouched not in gap.touches
