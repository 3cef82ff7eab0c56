"""Calls to the product: in whose name, where to, and what comes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import EntryKind, Mode, Outbound, PlatformCall, ProductCall, Store, StoreWrite, Unresolved
from upheld.forge.flow.models.asking import pattern_of, text_of
from upheld.forge.flow.models.naming import classify, is_credential_name, member_classes
from upheld.forge.flow.models.routes import answer_classes, is_callers_id, path_of, queries_of, query
from upheld.forge.flow.values import Constant, Data, DataClass, Origin, Text, Value, concatenate, data

RunApp = Callable[..., AppModel]
PERSONAL, CONTENT = DataClass.PERSONAL, DataClass.CONTENT


def _calls(run_app: RunApp, code: str) -> list[ProductCall]:
    model = run_app(f"resolver.define('act', async (req) => {{ {code} }});")
    return [fact for fact in model.flow.of(ProductCall) if isinstance(fact, ProductCall)]


STYLES: dict[str, tuple[str, Mode, str, str]] = {
    "app": ("await api.asApp().requestJira(route`/rest/api/3/field`);", Mode.APP, "jira", "/rest/api/3/field"),
    "user": ("await api.asUser().requestJira(route`/rest/api/3/field`);", Mode.USER, "jira", "/rest/api/3/field"),
    "another_user": (
        "await api.asUser(req.payload.id).requestJira(route`/rest/api/3/field`);",
        Mode.OTHER_USER,
        "jira",
        "/rest/api/3/field",
    ),
    "client_kept": (
        "const client = api.asApp(); await client.requestConfluence(route`/wiki/api/v2/pages`);",
        Mode.APP,
        "confluence",
        "/wiki/api/v2/pages",
    ),
    "taken_apart": (
        "const { asApp } = api; const { requestJira } = asApp(); await requestJira(route`/rest/api/3/field`);",
        Mode.APP,
        "jira",
        "/rest/api/3/field",
    ),
    "private": (
        "await api.asApp().__requestAtlassian('/rest/api/3/field');",
        Mode.APP,
        "jira",
        "/rest/api/3/field",
    ),
    "bitbucket": (
        "await api.asApp().requestBitbucket(route`/2.0/workspaces/${req.payload.w}`);",
        Mode.APP,
        "bitbucket",
        "/2.0/workspaces/{payload.w}",
    ),
    "graph": ("await api.asApp().requestGraph('query { me }');", Mode.APP, "graph", "/graphql"),
    "nobodys_name": (
        "await api.requestJira(route`/rest/api/3/field`);",
        Mode.NOBODY,
        "jira",
        "/rest/api/3/field",
    ),
    "optional_chain": (
        "const r = await api?.asApp()?.requestJira?.(route`/rest/api/3/field`);",
        Mode.APP,
        "jira",
        "/rest/api/3/field",
    ),
}


@pytest.mark.parametrize("name", STYLES)
def test_a_call_is_seen_in_every_style(run_app: RunApp, name: str) -> None:
    code, mode, product, route = STYLES[name]
    found = _calls(run_app, code)
    assert [(fact.mode, fact.product, pattern_of(fact.route)) for fact in found] == [(mode, product, route)]


def test_imports_of_other_styles_lead_to_the_same_client(run_app: RunApp) -> None:
    for line, call in (
        ("import { asApp as a, route } from '@forge/api';", "a()"),
        ("import * as forge from '@forge/api'; const { route } = forge;", "forge.asApp()"),
        ("import forge, { route } from '@forge/api';", "forge.asApp()"),
        ("const { default: forge, route } = require('@forge/api');", "forge.asApp()"),
    ):
        code = f"{line} export const run = async () => {{ await {call}.requestJira(route`/rest/api/3/field`); }};"
        model = run_app(code, whole=True)
        found = [fact for fact in model.flow.of(ProductCall) if isinstance(fact, ProductCall)]
        assert [fact.mode for fact in found] == [Mode.APP], line


def test_compass_is_called_by_its_own_library(run_app: RunApp) -> None:
    model = run_app(
        "import compass from '@atlassian/forge-graphql';"
        "export const run = async (p) => { await compass.compass.asApp().createEvent({a: p.a}); };",
        whole=True,
    )
    found = [fact for fact in model.flow.of(ProductCall) if isinstance(fact, ProductCall)]
    assert [(fact.mode, fact.product, text_of(fact.route)) for fact in found] == [
        (Mode.APP, "compass", "compass:createEvent")
    ]


def test_what_is_written_stays_in_the_product(run_app: RunApp) -> None:
    code = (
        "const body = JSON.stringify(req.payload);"
        "await api.asUser().requestJira(route`/rest/api/3/issue/A/comment`, {method: 'POST', body});"
        "await api.asUser().requestJira(route`/rest/api/3/issue/A/properties/x`, {method: 'PUT', body: '1'});"
        "await api.asUser().requestJira(route`/rest/api/3/search/jql`, {method: 'POST', body: '{}'});"
    )
    model = run_app(f"resolver.define('act', async (req) => {{ {code} }});")
    kept = [fact.store for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert kept == [Store.PRODUCT, Store.PROPERTY]


def test_remotes_and_providers_are_told_by_their_key(run_app: RunApp) -> None:
    code = (
        "import { invokeRemote } from '@forge/api';"
        "resolver.define('a', async () => { await invokeRemote('backend', {path: '/x', method: 'POST', body: 'b'});"
        "await api.asUser().withProvider('google', 'google-api').fetch('/v1'); });"
    )
    model = run_app(code)
    found = [fact for fact in model.flow.of(Outbound) if isinstance(fact, Outbound)]
    assert [(fact.permission, text_of(fact.target)) for fact in found] == [
        ("remote", "remote:backend/x"),
        ("remote", "remote:google-api/v1"),
    ]


RESOLVERS = {
    "constant": ("const SAVE = 'save'; resolver.define(SAVE, async () => {});", {"save"}),
    "chain": ("resolver.define('a', async () => {}).define('b', async () => {});", {"a", "b"}),
    "entries": (
        "Object.entries({a: async () => {}, b: async () => {}}).forEach(([k, f]) => resolver.define(k, f));",
        {"a", "b"},
    ),
    "loop": ("for (const [k, f] of Object.entries({a: async () => {}})) { resolver.define(k, f); }", {"a"}),
    "unknown": ("for (const k of process.env.NAMES.split(',')) { resolver.define(k, async () => {}); }", {"*"}),
}


@pytest.mark.parametrize("name", RESOLVERS)
def test_definitions_are_entries(run_app: RunApp, name: str) -> None:
    code, names = RESOLVERS[name]
    entries = [reach.entry for reach in run_app(code).flow.entries]
    assert {entry.name for entry in entries if entry.kind is EntryKind.DEFINITION} == names


def test_a_derived_resolver_defines_for_itself(run_app: RunApp) -> None:
    model = run_app(
        "import Resolver from '@forge/resolver';"
        "class Mine extends Resolver {"
        "  constructor() { super(); this.define('own', this.own.bind(this)); } async own() {} }"
        "const mine = new Mine(); export const handler = mine.getDefinitions();",
        whole=True,
    )
    assert [reach.entry.name for reach in model.flow.entries] == ["own"]


def test_queues_keep_what_is_pushed(run_app: RunApp) -> None:
    model = run_app(
        "import { Queue } from '@forge/events'; const queue = new Queue({key: 'jobs'});"
        "resolver.define('a', async (req) => { await queue.push({body: {email: req.payload.email}}); });"
    )
    kept = [fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert [(fact.store, text_of(fact.key), fact.data_classes) for fact in kept] == [
        (Store.QUEUE, "jobs", frozenset({PERSONAL}))
    ]
    assert [fact.name for fact in model.flow.of(PlatformCall) if isinstance(fact, PlatformCall)] == ["events.push"]


def test_a_library_that_is_not_known_leaves_a_doubt(run_app: RunApp) -> None:
    model = run_app(
        "import { sync } from 'some-sync'; import { debounce } from 'lodash';"
        "resolver.define('a', async (req) => { debounce(req.payload.f); await sync(req.payload); });"
    )
    assert [fact.package for fact in model.flow.of(Unresolved) if isinstance(fact, Unresolved)] == ["some-sync"]


# Routes and names by themselves


def test_a_query_is_read_over_unknown_parts() -> None:
    account = data(Origin.CONTEXT, root="context", path=("accountId",))
    route = Text(
        (Constant("/rest/api/3/user/groups?maxResults=5&accountId="), account, Constant("&x=a")), is_route=True
    )
    assert path_of(route) == "/rest/api/3/user/groups"
    assert [(found.name, pattern_of(found.value)) for found in queries_of(route)] == [
        ("maxResults", "5"),
        ("accountId", "{context.accountId}"),
        ("x", "a"),
    ]
    assert query(route, "ACCOUNTID") == Text((account,))
    assert is_callers_id(query(route, "accountId"))


@pytest.mark.parametrize(
    ("route", "classes"),
    [
        ("/rest/api/3/myself", {PERSONAL}),
        ("/rest/api/3/users/search?query=a", {PERSONAL}),
        ("/rest/api/3/issue/A-1", {PERSONAL, CONTENT}),
        ("/rest/api/3/search/jql?jql=x", {PERSONAL, CONTENT}),
        ("/wiki/api/v2/pages/1", {PERSONAL, CONTENT}),
        ("/rest/api/3/status", set()),
        ("/rest/api/3/field", set()),
        ("/rest/api/3/project/A", {PERSONAL}),
        ("/rest/api/3/issue/A/properties/x", set()),
    ],
)
def test_whole_answers_have_the_classes_of_their_route(route: str, classes: set[DataClass]) -> None:
    assert answer_classes(Constant(route)) == classes


@pytest.mark.parametrize(
    ("path", "classes"),
    [
        (("fields", "assignee"), {PERSONAL}),
        (("fields", "assignee", "displayName"), {PERSONAL}),
        (("fields", "summary"), {CONTENT}),
        (("fields", "comment", "comments"), {PERSONAL, CONTENT}),
        (("fields", "status", "name"), set()),
        (("issues", "*", "key"), set()),
        (("id",), set()),
        (("fields",), {PERSONAL, CONTENT}),
        (("fields", "customfield_10010"), {PERSONAL, CONTENT}),
        (("total",), set()),
    ],
)
def test_parts_of_an_issue_are_classed_by_their_path(path: tuple[str, ...], classes: set[DataClass]) -> None:
    assert classify(path) == classes


@pytest.mark.parametrize(
    ("name", "is_credential"),
    [
        ("token", True),
        ("githubApiKey", True),
        ("GITHUB_TOKEN", True),
        ("x-api-key", True),
        ("clientSecret", True),
        ("password", True),
        ("privateKey", True),
        ("apiTokenValue", True),
        ("issueKey", False),
        ("projectKey", False),
        ("nextPageToken", False),
        ("maxTokens", False),
        ("hasToken", False),
        ("key", False),
        ("tokenCount", False),
        ("keyboard", False),
    ],
)
def test_names_of_credentials(name: str, *, is_credential: bool) -> None:
    assert is_credential_name(name) is is_credential


def test_members_take_their_class_from_their_name_where_people_type() -> None:
    payload = Data(frozenset({Origin.PAYLOAD}), "payload")
    assert member_classes(payload, "apiToken") == {DataClass.CREDENTIAL}
    assert member_classes(payload, "email") == {PERSONAL}
    assert member_classes(payload, "color") == frozenset()


def test_an_address_put_together_stays_known() -> None:
    value: Value = concatenate(Constant("/a/"), data(Origin.PAYLOAD, root="payload", path=("id",)))
    assert pattern_of(value) == "/a/{payload.id}"
