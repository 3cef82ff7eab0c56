"""Apps that break a promise in odd ways, each of which was called proven once; and sound ones beside them.

Every text file holds small apps: `##### name | rule | proven or not proven`, then the files that differ from the app
below. A file is `whole`, `gone`, `between` the head and the tail of a resolver, or put behind the start of a `page`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from upheld.forge.scanning import scan_folder

HERE = Path(__file__).parent
NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
MANIFEST = """app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: main
      render: native
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.handler
resources:
  - key: main
    path: src/frontend/index.jsx
permissions:
  scopes:
    - read:jira-work
    - write:jira-work
    - storage:app
"""
PAGE = """import React from "react";
import ForgeReconciler, { Text } from "@forge/react";
ForgeReconciler.render(<Text>Hi</Text>);
"""
PACKAGE = (
    '{"name":"x","version":"1.0.0","dependencies":{"@forge/api":"5.0.0","@forge/resolver":"1.6.0",'
    '"@forge/react":"11.0.0","@forge/bridge":"5.0.0","react":"18.2.0","@forge/kvs":"1.0.0","@forge/sql":"3.0.0"}}'
)
HEAD = """import Resolver from "@forge/resolver";
import api, { route, authorize, asApp, asUser, fetch, storage } from "@forge/api";
const resolver = new Resolver();
const del = (key) => api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: "DELETE" });
const admin = async () => {
  const answer = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const found = await answer.json();
  return found.permissions.ADMINISTER.havePermission;
};
"""
TAIL = "\nexport const handler = resolver.getDefinitions();\n"
SIMPLE = HEAD + 'resolver.define("go", () => 1);' + TAIL


@dataclass(frozen=True)
class Case:
    name: str
    rule: str
    is_sound: bool
    files: dict[str, str]


def read_cases(name: str) -> Iterator[Case]:
    text = (HERE / f"{name}.txt").read_bytes().decode()
    for block in re.split(r"^##### ", text, flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        title, rule, wanted = (word.strip() for word in head.split("|"))
        yield Case(title, rule, wanted == "proven", read_files(rest, is_page=name == "pages"))


def read_files(text: str, *, is_page: bool) -> dict[str, str]:
    files = {"manifest.yml": MANIFEST, "src/index.js": SIMPLE, "package.json": PACKAGE}
    if is_page:
        own = MANIFEST.replace("      render: native\n", "").replace("src/frontend/index.jsx", "static/app")
        files["manifest.yml"] = own
    else:
        files["src/frontend/index.jsx"] = PAGE
    parts = re.split(r"^=== (.+?) \| (\w+)\n", text, flags=re.MULTILINE)[1:]
    for path, kind, content in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        if kind == "gone":
            files.pop(path, None)
        else:
            whole = {"between": f"{HEAD}{content}{TAIL}", "page": f"{PAGE}{content}"}
            files[path] = whole.get(kind, content)
    return files


CASES = [case for name in ("code", "pages", "manifests_and_packages") for case in read_cases(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_is_proven_that_is_broken(case: Case, tmp_path: Path) -> None:
    for path, content in case.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content.encode())
    record = next(iter(scan_folder(tmp_path, now=NOW)))
    verdict = next(found for found in record.verdicts if found.promise == case.rule).verdict
    assert not any("fault of the analyser" in found.message for found in record.findings)
    assert (str(verdict) == "proven") is case.is_sound
