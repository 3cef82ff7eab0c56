"""A small app that the tests of scans change, and how they call a scan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

NOW = "2026-11-24T09:00:00Z"
MANIFEST = """app:
  id: ari:cloud:ecosystem::app/0aa9d1a1-6f4e-4d6e-9a39-0f5a3b1f2c11
  name: Rates
  runtime:
    name: nodejs18.x
modules:
  jira:issuePanel:
  - key: rates-panel
    title: Rates
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
  scopes: []
"""
SOURCE = """import Resolver from '@forge/resolver';
import { fetch } from '@forge/api';

const resolver = new Resolver();

async function loadRates(day) {
  const answer = await fetch(`https://rates.example/${day}`);
  return answer.json();
}

resolver.define('rates', async ({ payload }) => loadRates(payload.day));

export const handler = resolver.getDefinitions();
"""
PAGE = """import ForgeReconciler, { Text } from '@forge/react';
ForgeReconciler.render(<Text>Rates</Text>);
"""
PACKAGE = """{
  "name": "rates",
  "dependencies": {
    "@forge/api": "7.2.0",
    "@forge/react": "12.3.1",
    "@forge/resolver": "2.0.1"
  }
}
"""
FILES = {
    "manifest.yml": MANIFEST,
    "src/index.js": SOURCE,
    "src/frontend/index.jsx": PAGE,
    "package.json": PACKAGE,
}
Scan: TypeAlias = Callable[..., tuple[int, str]]
ScanJson: TypeAlias = Callable[..., dict[str, Any]]


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
