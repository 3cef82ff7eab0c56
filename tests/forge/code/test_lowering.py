from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forge.code.shapes import nodes, shape, shapes
from upheld.forge.code.lowering import lower
from upheld.forge.code.lowering_reader import MAX_DEPTH
from upheld.forge.code.nodes import (
    Binary,
    Call,
    Declarator,
    File,
    Function,
    If,
    JsxElement,
    Literal,
    Logical,
    Member,
    Node,
    Opaque,
    Parameter,
)
from upheld.forge.code.syntax import parse

TABLE = Path(__file__).with_name("shapes.txt").read_text("utf-8")
SUFFIXES = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs")
LONG = 5_000
APP = b"""\
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";

const resolver = new Resolver();

resolver.define("remove", async ({ payload, context }) => {
  if (!payload.key) {
    throw new Error(`no key for ${context.accountId}`);
  }
  for (const key of payload.keys ?? []) {
    const response = await api.asUser().requestJira(route`/rest/api/3/issue/${key}`, { method: "DELETE" });
    results.push({ key, ok: response.ok, ...rest });
  }
  return items.map((item) => <Row key={item.id} name={item.name}>{item.text} & more</Row>);
});

export const handler = resolver.getDefinitions();
"""


def table() -> Iterator[tuple[str, str, str]]:
    """The rows of the table: suffix, source, expected statements."""
    suffix = source = ""
    expected: list[str] = []
    for line in [*TABLE.splitlines()[1:], ""]:
        if line.startswith("    "):
            expected.append(line.strip())
            continue
        if source:
            yield suffix, source, "\n".join(expected)
        source, expected = line, []
        if line.startswith("== "):
            suffix, source = line[3:], ""


def lowered(source: str, suffix: str = ".js") -> File:
    return lower(source.encode(), "a" + suffix, suffix)


def opaque_texts(file: File) -> list[str]:
    return [file.text(found) for found in file.opaque]


def expressions(file: File) -> list[Node]:
    """The values of the statements."""
    return [getattr(statement, "value") for statement in file.body]  # noqa: B009 - statements of any kind


@pytest.mark.parametrize(("suffix", "source", "expected"), list(table()))
def test_construct_has_shape(suffix: str, source: str, expected: str) -> None:
    assert shapes(source, suffix) == expected
    if suffix == ".ts" and "<T>a" not in source:
        assert shapes(source, ".tsx") == expected


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("const f = (a: string, b?: number): void => { g(a!, b as any) }", "const f = (a, b) => { g(a, b) }"),
        (
            "class A<T> extends B<T> implements C { private x: T = 1; get y(): T { return this.x! } }",
            "class A extends B { x = 1; get y() { return this.x } }",
        ),
        (
            "export async function* f<T>(this: X, ...a: T[]): AsyncIterable<T> { yield* g<T>(a) }",
            "export async function* f(...a) { yield* g(a) }",
        ),
        ("type A = 1; interface B {} declare const c: A; import type { D } from 'd'; f();", "f();"),
        (
            "const { a, b: [c] }: D = e satisfies F; for (const g of h as I[]) { j(g!) }",
            "const { a, b: [c] } = e; for (const g of h) { j(g) }",
        ),
        ("new Map<string, Array<number>>([[a!, <any>b]]); x?.y!.z!()", "new Map([[a, b]]); x?.y.z()"),
        ("try { a() } catch (e: unknown) { throw e as Error }", "try { a() } catch (e) { throw e }"),
        ("import { type A, b, type C as D } from 'e'; export { type A, b }", "import { b } from 'e'; export { b }"),
        ("export const a: T = 1, b: U = { c: d as const }; let e!: F;", "export const a = 1, b = { c: d }; let e;"),
    ],
)
def test_typescript_equals_its_javascript(typed: str, plain: str) -> None:
    assert _without_types(lowered(typed, ".ts")) == _without_types(lowered(plain))


def _without_types(file: File) -> str:
    for found, _ in nodes(file):
        if isinstance(found, Parameter):
            found.type_name = ""
    return "\n".join(map(shape, file.body))


def test_every_node_knows_its_place() -> None:
    file = lower(APP, "src/index.jsx", ".jsx")
    assert not file.opaque
    count = 0
    for found, owner in nodes(file):
        count += 1
        assert found.line == APP.count(b"\n", 0, found.start) + 1
        assert 0 <= found.start < found.end <= len(APP)
        if owner is not None:
            assert owner.start <= found.start
            assert found.end <= owner.end
    assert count > 100


def test_text_of_a_node_is_its_source() -> None:
    file = lower(APP, "src/index.jsx", ".jsx")
    calls = [file.text(found) for found, _ in nodes(file) if isinstance(found, Call)]
    assert "api.asUser()" in calls
    assert any(text.startswith("api.asUser().requestJira(route`/rest") for text in calls)
    assert next(file.text(found) for found, _ in nodes(file) if isinstance(found, JsxElement)).startswith("<Row key=")


def test_functions_stand_in_the_order_of_the_text_and_calls_are_counted() -> None:
    file = lowered("const a = () => f(function () { g() }); class C { m() { new X() } } function b() {} async x => x")
    assert [function.start for function in file.functions] == sorted(function.start for function in file.functions)
    assert [function.name for function in file.functions] == ["a", "", "", "b", ""]
    assert file.calls == 3
    in_tree = [found for found, _ in nodes(file)]
    assert sum(isinstance(found, Function) for found in in_tree) == len(file.functions)
    assert sum(isinstance(found, Call) for found in in_tree) == file.calls


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("R&D", "R&D"),
        ("Save & close", "Save & close"),
        ("a &nbsp b & c", "a &nbsp b & c"),
        ("a &amp;&#169;&#xA9;&copy; b", "a &©©© b"),
        ('it\'s "quoted" // no comment', 'it\'s "quoted" // no comment'),
        ("\n   one\n   two  \n\n  three\n", "one two three"),
        ("\n  a", "a"),
    ],
)
def test_text_of_elements(text: str, value: str) -> None:
    file = lowered(f"x = <p>{text}</p>; after(1 & 2)", ".jsx")
    texts = [found.children for found, _ in nodes(file) if isinstance(found, JsxElement)]
    assert [[child.value for child in children if isinstance(child, Literal)] for children in texts] == [[value]]
    assert not file.opaque
    assert any(isinstance(found, Binary) and found.operator == "&" for found, _ in nodes(file))


def test_addresses_in_attributes_of_elements() -> None:
    file = lowered('x = <a href="https://a.example/?b=1&c=2&copy=3" title="D & E">F & G</a>; f()', ".jsx")
    assert not file.opaque
    assert shape(file.body[0]) == (
        "Evaluate(Assign(x, JsxElement('a', [Property('href', 'https://a.example/?b=1&c=2&copy=3', value), "
        "Property('title', 'D & E', value)], ['F & G'])))"
    )


def test_arrow_function_ends_its_statement_before_a_bracket() -> None:
    source = "const f = (a) => {\n  return a\n}\n\n[...w].map(g)\nconst h = () => {}\n(async () => { go() })()\nlast()"
    assert shapes(source).splitlines() == [
        "Declaration(const, [Declarator(f, Function(f, [Parameter(a)], [Return(a)], arrow))])",
        "Evaluate(Call(Member(Array([Spread(w)]), map), [g]))",
        "Declaration(const, [Declarator(h, Function(h, arrow))])",
        "Evaluate(Call(Function([Evaluate(Call(go))], arrow, async)))",
        "Evaluate(Call(last))",
    ]
    assert lowered(source).body[-1].line == 8


@pytest.mark.parametrize(
    ("source", "opaque", "kept"),
    [
        ("f(a b); g()", ["b"], ["Call(f, [a, Opaque(syntax error)])", "Call(g)"]),
        ("const q = {a: 1 b: 2, c: 3}; g()", ["b: 2"], ["Property('c', 3, value)", "Call(g)"]),
        ("const x = ;\ng(x)", ["x = ;"], ["Declarator(x, Opaque(syntax error))", "Call(g, [x])"]),
        ("f(() => g(), b c(d), 1)", None, ["Function([Return(Call(g))], arrow)", "Call(c, [d])"]),
        ("const y = a b(c, () => d())", None, ["Declarator(y, Opaque(syntax error))", "Call(b, [c, Function("]),
        ("function f(a { return g(a) }\nh()", [""], ["Call(g, [a])", "Evaluate(Call(h))"]),
        ("r.define('x', async () => { return g() };\nh()", [""], ["Function([Return(Call(g))], arrow, async)", "h"]),
        ("class A { m() { g() } oops( n() { h() } }", None, ["Call(g)"]),
        ("if (a) { g() } else { h( }\ni()", None, ["Call(g)", "Call(i)"]),
        ("x = <A b={1} &&& c={2}>t</A>; g()", None, ["Property('b', 1, value)", "Call(g)"]),
        ("import { a } from 'b';\nlet 1x = 2;\nexport const f = () => g()", None, ["Import(b", "Call(g)"]),
        ("try { g() } catch (e) { h(;) } finally { i() }", None, ["Call(g)", "Call(i)"]),
        ("switch (a) { case 1: g(); case 2 h() }", None, ["Call(g)"]),
        ("g(); }\nh()", ["}"], ["Call(g)", "Call(h)"]),
    ],
)
def test_error_leaves_the_rest(source: str, opaque: list[str] | None, kept: list[str]) -> None:
    file = lowered(source, ".jsx")
    assert file.opaque
    if opaque is not None:
        assert opaque_texts(file) == opaque
    text = "\n".join(map(shape, file.body))
    assert [piece for piece in kept if piece not in text] == []
    in_tree = {id(found) for found, _ in nodes(file) if isinstance(found, Opaque)}
    assert {id(found) for found in file.opaque} <= in_tree


def test_what_stands_in_an_error_runs_perhaps() -> None:
    """The condition before the brace is lost: its body must not seem to run always."""
    file = lowered("if (!admin { return }\nremove()", ".js")
    top = [type(statement).__name__ for statement in file.body]
    assert "Return" not in top
    assert file.opaque


def test_javascript_with_types_is_read_as_typescript() -> None:
    file = lowered("class A { constructor(@Inject(X) private x: X) {} }\nconst f = (a: string): void => g(a)")
    assert not file.opaque
    assert [function.name for function in file.functions] == ["", "f"]


def test_typescript_with_elements_is_read_as_tsx() -> None:
    assert not lowered("const x: T = <A b={c as D}>text</A>;", ".ts").opaque


@pytest.mark.parametrize("suffix", [".js", ".ts", ".tsx"])
@pytest.mark.parametrize(
    "source",
    [
        "[" * 10_000 + "]" * 10_000,
        "(" * 10_000 + ")" * 10_000,
        "{" * 10_000 + "}" * 10_000,
        "[" * 10_000,
        "f(" * 10_000 + ")" * 10_000,
        "x => " * 10_000 + "1",
        "x = " + "<a>" * 10_000 + "</a>" * 10_000,
        "`${" * 10_000 + "}`" * 10_000,
        "function f(){" * 10_000 + "}" * 10_000,
        "if (a) " * 10_000 + "b",
        "!" * 10_000 + "a",
        "let " + "[" * 10_000 + "a" + "]" * 10_000 + " = b",
        "let x: " + "A<" * 10_000 + ">" * 10_000,
        "a" + " as b" * 10_000,
        "'" * 50_000,
        "<a {{b:>c:d(e f)",
        "g();\n<a {{b:>c:d(e f)\nh()",
    ],
)
def test_any_depth_and_repair_comes_to_an_end(source: str, suffix: str) -> None:
    file = lowered(source, suffix)
    assert all(found.end >= found.start for found in file.opaque)


def test_too_deep_is_opaque_and_said() -> None:
    file = lowered("f(" * (MAX_DEPTH * 2) + ")" * (MAX_DEPTH * 2) + "; g()")
    assert {found.reason for found in file.opaque} == {"nested too deep"}
    assert shape(file.body[-1]) == "Evaluate(Call(g))"


def test_lines_before_a_repair_without_end_are_read() -> None:
    file = lowered("g();\nh();\n<a {{b:>c:d(e f)\n", ".tsx")
    assert [shape(statement) for statement in file.body[:2]] == ["Evaluate(Call(g))", "Evaluate(Call(h))"]
    assert file.opaque


def test_long_chains_are_whole() -> None:
    call = expressions(lowered("a" + ".b()" * LONG))[0]
    count = 0
    while isinstance(call, Call) and isinstance(call.callee, Member):
        count += 1
        call = call.callee.object
    assert count == LONG
    value = expressions(lowered("a" + " + b" * LONG))[0]
    count = 0
    while isinstance(value, Binary):
        count += 1
        value = value.left
    assert count == LONG


def test_long_conditions_are_whole() -> None:
    file = lowered("if (a) f();" + " else if (b) g();" * LONG)
    statement: Node | None = file.body[0]
    count = 0
    while isinstance(statement, If):
        count += 1
        statement = statement.no
    assert count == LONG + 1
    assert file.calls == LONG + 1
    logical = expressions(lowered("a" + " && f(b)" * LONG))[0]
    assert isinstance(logical, Logical)
    assert not lowered("x = " + "a ? b : " * LONG + "c").opaque


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(SUFFIXES))
def test_any_bytes_are_lowered(content: bytes, suffix: str) -> None:
    check_places(lower(content, "a" + suffix, suffix))


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="(){}[]<>=`'\";,.:?!&|+-/*@#$\\abc \n", max_size=120),
    st.sampled_from(SUFFIXES),
)
def test_any_signs_are_lowered(text: str, suffix: str) -> None:
    check_places(lower(text.encode(), "a" + suffix, suffix))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([source.encode() for _, source, _ in table()] + [APP]),
    st.integers(min_value=0),
    st.integers(min_value=0, max_value=8),
    st.binary(max_size=3) | st.sampled_from([b"(", b"}", b"`", b"<", b"${", b"=>", b"async ", b"class "]),
    st.sampled_from(SUFFIXES),
)
def test_any_mutation_is_lowered(source: bytes, at: int, removed: int, inserted: bytes, suffix: str) -> None:
    place = at % (len(source) + 1)
    check_places(lower(source[:place] + inserted + source[place + removed :], "a" + suffix, suffix))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([source for _, source, _ in table()]), st.integers(min_value=0), st.sampled_from("(){}[]`'\"<@#")
)
def test_what_the_grammar_doubts_is_told(source: str, at: int, sign: str) -> None:
    place = at % (len(source) + 1)
    content = (source[:place] + sign + source[place:]).encode()
    file = lower(content, "a.js", ".js")
    if file.content == content and parse(content, ".js").has_error and b"type" not in content:
        assert file.opaque


def check_places(file: File) -> None:
    """Every field holds what it may, and what is opaque in the tree is told."""
    length = len(file.content)
    for found, _ in nodes(file):
        assert 0 <= found.start <= found.end <= length
        assert found.line >= 1
        assert len(file.text(found)) <= 200
        for field in fields(found):
            assert field.name != "name" or isinstance(getattr(found, field.name), str)
        if isinstance(found, Declarator):
            assert isinstance(found.target, Node)
    if any(isinstance(found, Opaque) for found, _ in nodes(file)):
        assert file.opaque


def test_time_grows_with_the_source_and_no_faster() -> None:
    def seconds(content: bytes) -> float:
        best = 1e9
        for _ in range(3):
            start = time.perf_counter()
            lower(content, "a.jsx", ".jsx")
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(APP * 160) < 8 * 3 * seconds(APP * 20)
