"""Calls in places where they are easily overlooked: each must be found, or the promise stays undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import EntryKind, Mode, ProductCall
from upheld.forge.gaps import Topic

CALL = "api.asApp().requestJira(route`/rest/api/3/issue/X`, { method: 'DELETE' })"
PLACES = {
    "call": "api.asApp().requestJira.call(null, route`/rest/api/3/issue/X`, { method: 'DELETE' });",
    "apply": "api.asApp().requestJira.apply(null, [route`/rest/api/3/issue/X`, { method: 'DELETE' }]);",
    "bind": "const send = api.asApp().requestJira.bind(null); await send(route`/rest/api/3/issue/X`);",
    "function_kept": "const app = api.asApp; await app().requestJira(route`/rest/api/3/issue/X`);",
    "method_kept": "const { requestJira } = api.asApp(); await requestJira(route`/rest/api/3/issue/X`);",
    "reflect": (
        "const client = Reflect.apply(api.asApp, null, []); await client.requestJira(route`/rest/api/3/issue/X`);"
    ),
    "computed_member": "await api['as' + 'App']()[`request${'Jira'}`](route`/rest/api/3/issue/X`);",
    "in_an_array": "await [api.asApp().requestJira][0](route`/rest/api/3/issue/X`);",
    "map": "await Promise.all(payload.keys.map((key) => CALL));",
    "for_each_index": "for (let i = 0; i < payload.keys.length; i++) { await CALL; }",
    "timer": "setTimeout(() => { CALL; }, 10);",
    "executor": "await new Promise(async (resolve) => { resolve(await CALL); });",
    "map_of_handlers": "const all = new Map([['a', () => CALL]]); await all.get(payload.name)();",
    "map_set": "const all = new Map(); all.set('a', () => CALL); for (const [, fn] of all) { await fn(); }",
    "set_of_handlers": "const all = new Set([() => CALL]); all.forEach((fn) => fn());",
    "emitter": (
        "const { EventEmitter } = require('events'); const e = new EventEmitter(); e.on('x', () => CALL); e.emit('x');"
    ),
    "getter": (
        "const o = { get client() { return api.asApp(); } }; await o.client.requestJira(route`/rest/api/3/issue/X`);"
    ),
    "setter": "const o = { set run(value) { CALL; } }; o.run = 1;",
    "setter_of_a_class": "class O { set run(value) { CALL; } } const o = new O(); o.run = 1;",
    "static_method": "class S { static run() { return CALL; } } await S.run();",
    "private_method": "class S { #run() { return CALL; } go() { return this.#run(); } } await new S().go();",
    "static_block": "class S { static { CALL; } }",
    "field_arrow": "class S { run = () => CALL; } await new S().run();",
    "super_method": (
        "class A { run() { return CALL; } } class B extends A { run() { return super.run(); } } new B().run();"
    ),
    "iterator": "const o = { *[Symbol.iterator]() { yield CALL; } }; for (const x of o) { x; }",
    "async_generator": "async function* all() { yield await CALL; } for await (const x of all()) { x; }",
    "tag": "const tag = () => CALL; await tag`x`;",
    "replace_callback": "payload.text.replace(/a/g, () => { CALL; return ''; });",
    "sort_callback": "payload.keys.sort((a, b) => { CALL; return 0; });",
    "reviver": "JSON.parse(payload.text, () => { CALL; });",
    "to_json": "JSON.stringify({ toJSON() { CALL; return 1; } });",
    "parameter_default": "const run = (x = CALL) => x; await run();",
    "pattern_default": "const { x = CALL } = payload; x;",
    "finally": "try { payload.x(); } finally { await CALL; }",
    "catch": "try { JSON.parse(payload.text); } catch (e) { await CALL; }",
    "then": "await Promise.resolve().then(() => CALL);",
    "catch_method": "await storage.get('x').catch(() => CALL);",
    "sequence": "(0, CALL);",
    "void": "void CALL;",
    "template": "`${await CALL}`;",
    "condition": "if (await CALL) { }",
    "optional_call": "const fn = payload.x ? () => CALL : undefined; await fn?.();",
    "logical": "payload.x && CALL;",
    "logical_assignment": "let x = null; x ??= CALL;",
    "switch_value": "switch (await CALL) { default: }",
    "labeled_loop": (
        "outer: for (const a of payload.a) { for (const b of a.b) { if (b) { continue outer; } await CALL; } }"
    ),
    "mutual_recursion": "const a = (n) => (n ? b(n - 1) : CALL); const b = (n) => a(n); await a(payload.depth);",
    "higher_order": (
        "const twice = (fn) => async (...rest) => { await fn(...rest); }; await twice(twice(() => CALL))();"
    ),
    "reduce": "await payload.keys.reduce((before, key) => before.then(() => CALL), Promise.resolve());",
    "closure_in_object": (
        "const build = (options) => ({ run: () => options.then(1) }); await build({ then: () => CALL }).run();"
    ),
    "var_hoisted": "run(); function run() { return CALL; }",
    "assigned_later": "let run; const setUp = () => { run = () => CALL; }; setUp(); await run();",
    "assigned_in_a_branch": "let run = () => 1; if (payload.x) { run = () => CALL; } await run();",
    "object_assign": "const o = Object.assign({}, { run: () => CALL }); await o.run();",
    "object_spread": "const o = { ...{ run: () => CALL } }; await o.run();",
    "array_spread": "const all = [...[() => CALL]]; await all[0]();",
    "array_destructured": "const [run] = [() => CALL]; await run();",
    "rest_parameter": "const run = (...all) => all[0](); await run(() => CALL);",
    "arguments": "function run() { return arguments[0](); } await run(() => CALL);",
    "prototype": "function S() {} S.prototype.run = () => CALL; await new S().run();",
    "instance_created": "const base = { run: () => CALL }; const o = Object.create(base); await o.run();",
    "bound_this": (
        "const o = { client: api.asApp(), run() { return this.client.requestJira(route`/x`); } }; const r = "
        "o.run.bind(o); await r();"
    ),
    "for_in": "const o = { a: () => CALL }; for (const k in o) { await o[k](); }",
    "object_entries": "for (const [name, fn] of Object.entries({ a: () => CALL })) { await fn(); }",
    "object_values": "await Promise.all(Object.values({ a: () => CALL }).map((fn) => fn()));",
    "array_from": "await Promise.all(Array.from({ length: 3 }, () => CALL));",
    "find_handler": (
        "const list = [{ key: 'a', run: () => CALL }]; await list.find((x) => x.key === payload.key).run();"
    ),
    "any_race": "await Promise.race([CALL, Promise.resolve()]);",
    "all_settled": "await Promise.allSettled([1].map(async () => { await CALL; }));",
    "queue_microtask": "queueMicrotask(() => { CALL; });",
    "immediately": "(() => CALL)();",
    "new_function_class": "const C = class { constructor() { CALL; } }; new C();",
    "proxy": "const p = new Proxy({}, { get: () => () => CALL }); await p.anything();",
    "eval": "eval('api.asApp()');",
    "new_function": "new Function('api', 'return api.asApp()')(api);",
    "promisified": "const { promisify } = require('util'); await promisify((done) => { CALL; done(); })();",
    "memoized": "const once = require('lodash').once(() => CALL); await once();",
    "handed_to_a_library": "require('some-library').run({ onDone: () => CALL });",
    "while_true": "while (true) { const x = await CALL; if (x) { break; } }",
    "do_while": "do { await CALL; } while (payload.x);",
    "comma_in_for": "for (let i = 0, x = CALL; i < 1; i++) { }",
    "weak_map": "const m = new WeakMap(); const k = {}; m.set(k, () => CALL); await m.get(k)();",
    "json_round_trip": "const o = structuredClone({ a: 1 }); if (o.a) { await CALL; }",
    "promise_subclass_then": "const thenable = { then(done) { CALL; done(); } }; await thenable;",
    "string_index": "const table = { run: () => CALL }; await table['ru' + 'n']();",
    "nested_function_kept": (
        "const kept = []; const add = (fn) => kept.push(fn); add(() => CALL); for (const fn of kept) { await fn(); }"
    ),
    "global_assigned": "globalThis.run = () => CALL; await globalThis.run();",
    "callback_of_unknown": "payload.list?.forEach?.(() => { CALL; });",
}


@pytest.mark.parametrize("name", PLACES)
def test_the_call_is_found_or_the_doubt_is_told(name: str, run_app: Callable[..., AppModel]) -> None:
    body = PLACES[name].replace("CALL", CALL)
    model = run_app(f"resolver.define('act', async ({{ payload, context }}) => {{ {body} }});")
    found = [
        call
        for call in model.flow.of(ProductCall)
        if call.mode is Mode.APP and call.reach.entry.kind is EntryKind.DEFINITION
    ]
    doubts = model.gaps_touching(Topic.AUTHORIZATION)
    assert found or doubts, [str(fact.place) for fact in model.flow.facts]
    if name not in {"eval", "new_function", "proxy"}:
        assert found, doubts
