"""The same call is found whatever style the code is written in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import EntryKind, Mode, ProductCall
from upheld.forge.flow.guards import GuardKind
from upheld.forge.flow.values import Constant, Text

PATH = "/rest/api/3/project/X"
STYLES: dict[str, dict[str, str]] = {
    "named_import": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport { asApp, route } from '@forge/api';\n"
        "const r = new Resolver();\nr.define('act', () => asApp().requestJira(route`/rest/api/3/project/X`));\n"
        "export const handler = r.getDefinitions();"
    },
    "namespace_import": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport * as forge from '@forge/api';\n"
        "const r = new Resolver();\n"
        "r.define('act', async () => { await forge.asApp().requestJira(forge.route`/rest/api/3/project/X`); });\n"
        "export const handler = r.getDefinitions();"
    },
    "aliased_import": {
        "src/index.js": "import { default as R } from '@forge/resolver';\n"
        "import { asApp as app, route as r } from '@forge/api';\nconst a = new R();\n"
        "a.define('act', async () => { const j = app().requestJira; return j(r`/rest/api/3/project/X`); });\n"
        "export const handler = a.getDefinitions();"
    },
    "commonjs": {
        "src/index.js": "const Resolver = require('@forge/resolver');\n"
        "const { asApp, route } = require('@forge/api');\n"
        "const r = new Resolver.default();\n"
        "r.define('act', async function () { return asApp().requestJira(route`/rest/api/3/project/X`); });\n"
        "exports.handler = r.getDefinitions();"
    },
    "commonjs_module_exports": {
        "src/index.js": "const Resolver = require('@forge/resolver').default;\n"
        "const api = require('@forge/api').default;\n"
        "const { act } = require('./act');\nconst r = new Resolver();\nr.define('act', act);\n"
        "module.exports = { handler: r.getDefinitions() };",
        "src/act.js": "const api = require('@forge/api');\n"
        "module.exports.act = () => api.default.asApp().requestJira(api.route`/rest/api/3/project/X`);",
    },
    "re_exports": {
        "src/index.js": "export { handler } from './resolvers';",
        "src/resolvers/index.js": "export * from './main';",
        "src/resolvers/main.js": "import Resolver from '@forge/resolver';\nimport { act as run } from '../actions';\n"
        "const resolver = new Resolver();\nresolver.define('act', run);\n"
        "const handler = resolver.getDefinitions();\nexport { handler };",
        "src/actions/index.js": "export * from './one';\nexport * as two from './two';",
        "src/actions/one.js": "export { default as act } from './two';",
        "src/actions/two.js": "import api, { route } from '@forge/api';\n"
        "export default async function () { await api.asApp().requestJira(route`/rest/api/3/project/X`); }",
    },
    "class_with_methods": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "class Service { base = '/rest/api/3'; constructor(name) { this.name = name; }\n"
        "  async load() { return this.call('project/X'); }\n"
        "  call(path) { return api.asApp().requestJira(route`${this.base}/${path}`); } }\n"
        "const service = new Service('a');\nconst resolver = new Resolver();\n"
        "resolver.define('act', () => service.load());\nexport const handler = resolver.getDefinitions();"
    },
    "inheritance": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "class Base { request(path) { return api.asApp().requestJira(route`/rest/api/3/${path}`); } }\n"
        "class Projects extends Base { constructor() { super(); this.kind = 'project'; }\n"
        "  get path() { return `${this.kind}/X`; } load = () => this.request(this.path); }\n"
        "class MyResolver extends Resolver {}\nconst resolver = new MyResolver();\n"
        "resolver.define('act', async () => new Projects().load());\nexport const handler = resolver.getDefinitions();"
    },
    "decorated_class": {
        "src/index.ts": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "const resolver = new Resolver();\n"
        "function Define(key: string) { return (target: any, name: string, descriptor: PropertyDescriptor) => {\n"
        "  resolver.define(key, descriptor.value); }; }\n"
        "export class Controller {\n  @Define('act')\n  async run(request: unknown): Promise<void> {\n"
        "    await api.asApp().requestJira(route`/rest/api/3/project/X`);\n  }\n}\n"
        "export const handler = resolver.getDefinitions();"
    },
    "injected_class": {
        "src/index.ts": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "import { container, injectable } from 'tsyringe';\n"
        "@injectable() class Client { get(key: string) { return "
        "api.asApp().requestJira(route`/rest/api/3/project/${key}`); } }\n"
        "@injectable() class Controller { constructor(private readonly client: Client) {}\n"
        "  run() { return this.client.get('X'); } }\n"
        "const resolver = new Resolver();\n"
        "resolver.define('act', async () => container.resolve(Controller).run());\n"
        "export const handler = resolver.getDefinitions();"
    },
    "table_of_handlers": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "const handlers = { act: async () => api.asApp().requestJira(route`/rest/api/3/project/X`) };\n"
        "const resolver = new Resolver();\n"
        "Object.entries(handlers).forEach(([key, fn]) => resolver.define(key, fn));\n"
        "export const handler = resolver.getDefinitions();"
    },
    "loop_of_handlers": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport * as handlers from './handlers';\n"
        "const resolver = new Resolver();\n"
        "for (const [key, fn] of [['act', handlers.act], ['other', handlers.other]]) { resolver.define(key, fn); }\n"
        "export const handler = resolver.getDefinitions();",
        "src/handlers.js": "import api, { route } from '@forge/api';\nexport const other = () => 1;\n"
        "export const act = () => api.asApp().requestJira(route`/rest/api/3/project/X`);",
    },
    "constant_key_from_another_file": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "import { KEYS } from './keys';\nconst resolver = new Resolver();\n"
        "resolver.define(KEYS.ACT, () => api.asApp().requestJira(route`/rest/api/3/project/X`));\n"
        "export const handler = resolver.getDefinitions();",
        "src/keys.js": "export const KEYS = Object.freeze({ ACT: 'act' });",
    },
    "wrapped_handler": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "const withLog = (name, fn) => async (...args) => { console.log(name); try { return await fn(...args); }\n"
        "  catch (e) { return null; } };\nconst resolver = new Resolver();\n"
        "resolver.define('act', withLog('act', async ({ payload }) => {\n"
        "  return (await api.asApp().requestJira(route`/rest/api/3/project/X`)).json(); }));\n"
        "export const handler = resolver.getDefinitions();"
    },
    "optional_chaining_and_call": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "const resolver = new Resolver();\n"
        "resolver.define('act', async () => api?.asApp?.()?.requestJira?.(route`/rest/api/3/project/X`));\n"
        "export const handler = resolver.getDefinitions();"
    },
    "route_over_files": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport { call } from './client';\n"
        "const resolver = new Resolver();\nresolver.define('act', async () => call(['project', 'X'].join('/')));\n"
        "export const handler = resolver.getDefinitions();",
        "src/client.js": "import api, { assumeTrustedRoute } from '@forge/api';\nimport base from './base';\n"
        "export function call(path) { const url = base + '/' + path;\n"
        "  return api.asApp().requestJira(assumeTrustedRoute(url)); }",
        "src/base.js": "const version = 3;\nexport default `/rest/api/${version}`;",
    },
    "generator": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "function* steps() { yield () => api.asApp().requestJira(route`/rest/api/3/project/X`); }\n"
        "const resolver = new Resolver();\n"
        "resolver.define('act', async () => { for (const step of steps()) { await step(); } });\n"
        "export const handler = resolver.getDefinitions();"
    },
    "dynamic_import": {
        "src/index.js": "import Resolver from '@forge/resolver';\nconst resolver = new Resolver();\n"
        "resolver.define('act', async () => { const { act } = await import('./act'); return act(); });\n"
        "export const handler = resolver.getDefinitions();",
        "src/act.js": "import api, { route } from '@forge/api';\n"
        "export const act = () => api.asApp().requestJira(route`/rest/api/3/project/X`);",
    },
    "typescript_alias": {
        "tsconfig.json": '{"compilerOptions": {"baseUrl": ".", "paths": {"@lib/*": ["src/lib/*"]}}}',
        "src/index.ts": "import Resolver, { Request } from '@forge/resolver';\nimport { act } from '@lib/act';\n"
        "const resolver = new Resolver();\nresolver.define('act', (r: Request) => act(r as any));\n"
        "export const handler = resolver.getDefinitions();",
        "src/lib/act.ts": "import api, { route } from '@forge/api';\n"
        "export const act = <T,>(x: T) => api.asApp().requestJira(route`/rest/api/3/project/X`);",
    },
    "make_resolver": {
        "src/index.ts": "import { makeResolver } from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "export const handler = makeResolver({ act: async () => "
        "api.asApp().requestJira(route`/rest/api/3/project/X`) });"
    },
    "dispatch_by_payload": {
        "src/index.js": "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "const actions = { one: () => api.asApp().requestJira(route`/rest/api/3/project/X`), two: () => 2 };\n"
        "const resolver = new Resolver();\nresolver.define('act', ({ payload }) => actions[payload.action]());\n"
        "export const handler = resolver.getDefinitions();"
    },
}


@pytest.mark.parametrize("name", STYLES)
def test_the_call_and_its_route_are_found(name: str, run_app: Callable[..., AppModel]) -> None:
    files = {"package.json": '{"name": "x", "dependencies": {"@forge/api": "1"}}', **STYLES[name]}
    code = files.pop("src/index.js", None)
    model = run_app(code or "", files, whole=True)
    calls = [call for call in model.flow.of(ProductCall) if call.mode is Mode.APP]
    reached = [call for call in calls if call.reach.entry.kind is EntryKind.DEFINITION]
    assert [call.reach.entry.name for call in reached] == ["act"], (calls, model.gaps)
    route = reached[0].route
    parts = route.parts if isinstance(route, Text) else (route,)
    assert "".join(str(part.value) for part in parts if isinstance(part, Constant)) == PATH, route
    assert not [gap for gap in model.gaps if "not known" in gap.reason], model.gaps


def test_a_function_that_a_library_wrapped_is_reached_by_the_entry_that_calls_it(
    run_app: Callable[..., AppModel],
) -> None:
    code = (
        "import Resolver from '@forge/resolver';\nimport api, { route } from '@forge/api';\n"
        "import { memoize } from 'lodash';\n"
        "const act = memoize(() => api.asApp().requestJira(route`/rest/api/3/project/X`));\n"
        "const resolver = new Resolver();\nresolver.define('act', async () => act());\n"
        "export const handler = resolver.getDefinitions();"
    )
    model = run_app(code, whole=True)
    calls = [call for call in model.flow.of(ProductCall) if call.reach.entry.kind is EntryKind.DEFINITION]
    assert calls, "what stands behind a wrapper is called by whoever calls the wrapper"


@pytest.mark.parametrize(
    ("before", "is_guarded"),
    [
        ("(event, context) => definitions(event, context)", False),
        ("async (...given) => { try { return await definitions(...given); } catch (e) { throw e; } }", False),
        ("async (event) => { if (!(await may())) throw new Error('no'); return definitions(event); }", True),
        (
            (
                "async (event) => { const key = event.call.functionKey; "
                "if (key !== 'open' && !(await may())) return; return definitions(event); }"
            ),
            True,
        ),
    ],
)
def test_what_stands_before_the_definitions_of_a_resolver_guards_each_of_them(
    before: str,
    is_guarded: bool,  # noqa: FBT001 - a row of the table
    run_app: Callable[..., AppModel],
) -> None:
    code = (
        "import Resolver from '@forge/resolver'; import api, { authorize, route } from '@forge/api';\n"
        "const may = async () => authorize().onJiraIssue('1').canDelete();\n"
        "const resolver = new Resolver();\n"
        "resolver.define('remove', () => api.asApp().requestJira(route`/rest/api/3/issue/1`, { method: 'DELETE' }));\n"
        "resolver.define('open', () => 1);\n"
        "const definitions = resolver.getDefinitions();\n"
        f"export const handler = {before};\n"
    )
    flow = run_app(code, whole=True).flow
    (call,) = [fact for fact in flow.of(ProductCall) if fact.mode is Mode.APP]
    assert (call.reach.entry.kind, call.reach.entry.name) == (EntryKind.DEFINITION, "remove")
    assert call.reach.guards.decides(GuardKind.PERMISSION) is is_guarded


QUEUE = """
app: {id: "ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000002", runtime: {name: nodejs22.x}}
modules:
  consumer:
    - {key: work, queue: q, resolver: {function: resolver, method: run}}
  function:
    - {key: resolver, handler: index.handler}
permissions: {scopes: [write:jira-work]}
"""


def test_a_queue_calls_the_method_it_names_and_no_other(run_app: Callable[..., AppModel]) -> None:
    code = (
        "resolver.define('run', () => api.asApp().requestJira(route`/rest/api/3/project/X`));\n"
        "resolver.define('other', () => api.asApp().requestJira(route`/rest/api/3/project/Y`));"
    )
    model = run_app(code, manifest=QUEUE)
    reached = {(found.entry.name, found.entry.kind) for found in model.flow.entries}
    assert ("run", EntryKind.EVENT) in reached
    assert not any(name == "other" for name, _ in reached)
