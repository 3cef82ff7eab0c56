"""Code that is legal and of a shape that could cost an analyser for ever: sizes and depths that no person writes.

Every app here lets any user make a call in the app's own name. However its code is shaped, that is found, or what was
not followed is a gap; `proven` would be false. Time and memory stay within what the command promises.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

MAX_CPU_SECONDS = 60
MAX_KIB = 1_000_000
MANIFEST = """app: {id: "ari:cloud:ecosystem::app/torture", runtime: {name: nodejs22.x}}
modules:
  jira:issuePanel:
    - {key: panel, title: Panel, render: native, resource: main, resolver: {function: run}}
  function:
    - {key: run, handler: index.run}
resources:
  - {key: main, path: src/page.jsx}
permissions: {scopes: [read:jira-work]}
"""
PACKAGE = '{"name": "torture", "dependencies": {"@forge/api": "4.1.0", "@forge/resolver": "1.6.1", "react": "18.3.1"}}'
HEAD = "import api, { route } from '@forge/api';\n"


def delete(key: str) -> str:
    """The call, with what names the issue."""
    return f"api.asApp().requestJira(route`/rest/api/3/issue/${{{key}}}`, {{ method: 'DELETE' }})"


def repeat(text: str, times: int) -> str:
    """A text several times, `#` its number."""
    return "".join(text.replace("#", str(number)) for number in range(times))


def entry(*body: str) -> str:
    return f"{HEAD}export async function run({{ payload }}) {{\n{''.join(body)}\n}}\n"


REMOVE = f"async function remove(key) {{ return {delete('key')}; }}\n"


def ring() -> str:
    """Thirty functions that call three others of them each."""
    return "".join(
        f"async function f{at}(a, d) {{\n"
        f"  if (d > {at}) {{ return f{(at + 1) % 30}(a + 'x', d - 1); }}\n"
        f"  if (a.b) {{ return f{(at + 7) % 30}({{ ...a, c: d }}, d); }}\n"
        f"  return f{(at + 13) % 30}([a], d) || {delete('a')};\n}}\n"
        for at in range(30)
    )


def doubling_calls() -> str:
    """A tree of calls: forty functions, each calling the next one twice."""
    return "".join(f"const f{at} = async (a) => [await f{at + 1}(a.l), await f{at + 1}(a.r)];\n" for at in range(40))


def classes() -> str:
    return "class C0 { m(a) { return a; } }\n" + "".join(
        f"class C{at} extends C{at - 1} {{ m(a) {{ return super.m(a) + {at}; }} }}\n" for at in range(1, 400)
    )


FOUND = {
    "a function called from 2,000 places": REMOVE + entry(repeat("  await remove(payload.k#);\n", 2_000)),
    "2,000 functions that call one": REMOVE
    + repeat("const f# = async (p) => remove(p.k#);\n", 2_000)
    + entry(repeat("  await f#(payload);\n", 2_000)),
    "a switch with 3,000 cases": entry(
        "  let key;\n  switch (payload.kind) {\n",
        repeat("    case 'k#': key = 'A-#'; break;\n", 3_000),
        f"    default: key = payload.key;\n  }}\n  return {delete('key')};",
    ),
    "3,000 cases that each call": entry(
        "  switch (payload.kind) {\n", repeat(f"    case 'k#': return {delete('payload.k#')};\n", 3_000), "  }"
    ),
    "an object with 20,000 keys": "const table = {\n"
    + repeat("  k#: 'A-#',\n", 20_000)
    + "};\n"
    + entry(f"  return {delete('table[payload.key]')};"),
    "an array of 10,000 elements": "const list = [\n"
    + repeat("  'A-#',\n", 10_000)
    + "];\n"
    + entry(f"  for (const key of list) {{ await {delete('key')}; }}\n  return list.map((x) => x + payload.a).join();"),
    "40 ifs that each set another variable": entry(
        repeat("  let v# = 'a';\n", 40),
        repeat("  if (payload.c#) { v# = payload.d#; }\n", 40),
        f"  return {delete('[' + repeat('v#, ', 40) + '].join()')};",
    ),
    "40 ifs that add to one variable": entry(
        "  let v = '';\n", repeat("  if (payload.c#) { v = v + payload.d#; }\n", 40), f"  return {delete('v')};"
    ),
    "loops five deep": entry(
        "  let sum = 0;\n  const map = {};\n",
        repeat("  for (const i# of payload.list#) {\n", 5),
        "  sum += 1;\n  map[i0 + i4] = sum;\n",
        f"  if (i3.a) {{ map.x = i2; }} else {{ map.y = await {delete('i4')}; }}\n",
        "  }" * 5,
    ),
    "1,500 brackets in each other": entry("  return ", "(\n" * 1_500, delete("payload.key"), ")\n" * 1_500, ";"),
    "a chain of 300 then": entry(
        f"  return {delete('payload.key')}", repeat("\n    .then((r#) => ({ ...r#, step: # }))", 300), ";"
    ),
    "1,500 ternaries": entry(
        "  const key =\n", repeat("    payload.c# ? 'A-#' :\n", 1_500), f"    payload.key;\n  return {delete('key')};"
    ),
    "500 errors caught": entry(
        "  let v;\n",
        repeat(f"  try {{ v = await {delete('payload.k#')}; }} catch (e) {{ v = e; }} finally {{ v ??= #; }}\n", 500),
    ),
    "5,000 values told apart by ifs": entry(
        repeat("  const a# = payload.x#;\n  if (!a#) { console.log('none'); }\n", 5_000), f"  return {delete('a7')};"
    ),
    "an array in an array, sixty times": entry(
        "  let a = payload.a;\n", "  a = [a, a];\n" * 60, f"  return {delete('a')};"
    ),
    "400 variables of the file, each set from another": repeat("let g# = null;\n", 400)
    + entry(
        "".join(f"  g{at} = g{(at + 1) % 400} || payload.k{at};\n" for at in range(400)), f"  return {delete('g0')};"
    ),
}
"""Followed to the end: the call is found."""

STOPPED = {
    "functions that call each other": (ring() + entry("  return f0(payload, 9);"), "more ways than are followed"),
    "a tree of calls": (
        doubling_calls() + f"const f40 = async (a) => {delete('a')};\n" + entry("  return f0(payload);"),
        "more ways than are followed",
    ),
    "300 closures around each other": (
        REMOVE
        + entry("  let f = remove;\n", repeat("  const g# = f;\n  f = (x) => g#(x + '#');\n", 300), "  return f(1);"),
        "nested too deep",
    ),
    "400 classes that extend each other": (
        classes() + entry(f"  return {delete('new C399().m(payload)')};"),
        "nested too deep",
    ),
    "4,000 objects that a name picks from": (
        "const list = [\n"
        + repeat(f"  {{ id: #, run: (x) => {delete('x')} }},\n", 4_000)
        + "];\n"
        + entry("  const found = list.find((one) => one.id === payload.id);\n  return found.run(payload.x);"),
        "is not known",
    ),
    "a sum of 6,000": (
        entry("  const s =\n", repeat("    'a#' + payload.k# +\n", 3_000), f"    '';\n  return {delete('s')};"),
        "more ways than are followed",
    ),
    "300 ifs in each other": (
        entry(repeat("if (payload.a#) {\n", 300), f"return {delete('payload.key')};\n", "}\n" * 300),
        "nested too deep",
    ),
    "2,000 functions in each other": (HEAD + "export const run =\n" + "() =>\n" * 2_000 + "0;\n", "nested too deep"),
    "1 MB on one line": (entry(repeat(f"await {delete('payload.k#')}; ", 10_000)), "more than code written by hand"),
    "100 kB on one line": (entry(repeat(f"await {delete('payload.k#')}; ", 1_000)), "minified or bundled"),
}
"""Beyond a bound: what was not followed is a gap."""


def scan(app: Path, index: str | dict[str, str], tmp_path: Path) -> dict[str, Any]:
    """What the command says of an app, in a process of its own that may take so much and no more."""
    files = {"src/index.js": index} if isinstance(index, str) else index
    files |= {"manifest.yml": MANIFEST, "package.json": PACKAGE, "src/page.jsx": "export const page = <p />;\n"}
    for name, text in files.items():
        place = app / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "upheld.cli.main", "scan", "--no-cache", "--format", "json", str(app)]
    with out.open("wb") as stream:
        child = subprocess.Popen(command, stdout=stream, stderr=subprocess.PIPE)
        resource.prlimit(child.pid, resource.RLIMIT_CPU, (MAX_CPU_SECONDS, MAX_CPU_SECONDS))
        _, errors = child.communicate()
    assert b"Traceback" not in errors
    assert child.returncode in {1, 3}
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MAX_KIB
    told: dict[str, Any] = json.loads(out.read_bytes())
    return told


def verdict(told: dict[str, Any], promise: str) -> str:
    return next(str(one["verdict"]) for one in told["verdicts"] if one["promise"] == promise)


def reasons(told: dict[str, Any]) -> str:
    return "\n".join(gap["reason"] for gap in told["coverage"]["gaps"])


@pytest.mark.parametrize("index", FOUND.values(), ids=FOUND)
def test_what_can_be_followed_is_found(index: str, tmp_path: Path) -> None:
    told = scan(tmp_path / "app", index, tmp_path)
    assert "fault of the analyser" not in reasons(told)
    assert verdict(told, "forge.authorized_calls") == "refuted"


@pytest.mark.parametrize(("index", "said"), STOPPED.values(), ids=STOPPED)
def test_what_is_beyond_a_bound_is_a_gap(index: str, said: str, tmp_path: Path) -> None:
    told = scan(tmp_path / "app", index, tmp_path)
    assert "fault of the analyser" not in reasons(told)
    assert said in reasons(told)
    assert verdict(told, "forge.authorized_calls") != "proven"


def test_5000_definitions(tmp_path: Path) -> None:
    define = f"  resolver.define('d!-#', async ({{ payload }}) => {delete('payload.key#')});\n"
    part = f"{HEAD}export function add!(resolver) {{\n{repeat(define, 100)}}}\n"
    files = {f"src/part{at}.js": part.replace("!", str(at)) for at in range(50)}
    imports = repeat("import { add# } from './part#';\n", 50)
    files["src/index.js"] = (
        f"import Resolver from '@forge/resolver';\n{imports}const resolver = new Resolver();\n"
        f"{repeat('add#(resolver);', 50)}\nexport const run = resolver.getDefinitions();\n"
    )
    told = scan(tmp_path / "app", files, tmp_path)
    assert len(told["entries"]) >= 5_000
    assert verdict(told, "forge.authorized_calls") == "refuted"


def test_markup_of_many_pictures(tmp_path: Path) -> None:
    """Every address in it is the caller's own."""
    pictures = repeat("      <img src={payload.u#} />\n", 3_000)
    page = f"import React from 'react';\nexport const run = ({{ payload }}) => (\n  <div>\n{pictures}  </div>\n);\n"
    told = scan(tmp_path / "app", page, tmp_path)
    assert "fault of the analyser" not in reasons(told)
    assert verdict(told, "forge.no_egress") != "proven"
