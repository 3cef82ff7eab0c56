"""Run small apps through the machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from upheld.forge.app import AppModel, build_app
from upheld.forge.tree import read_tree

MANIFEST = """
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001
  runtime: {name: nodejs22.x}
modules:
  jira:issuePanel:
    - {key: panel, title: Panel, resource: main, resolver: {function: resolver}}
  function:
    - {key: resolver, handler: index.handler}
resources:
  - {key: main, path: page/index.html}
permissions: {scopes: [read:jira-work]}
"""
BEGIN = """
import Resolver from '@forge/resolver';
import api, { route, storage, authorize } from '@forge/api';
const resolver = new Resolver();
"""
END = "\nexport const handler = resolver.getDefinitions();\n"

RunApp: TypeAlias = Callable[..., AppModel]


@pytest.fixture
def run_app(tmp_path: Path) -> RunApp:
    """The model of an app whose index.js holds some code; further files by path."""

    def run(
        code: str, files: dict[str, str] | None = None, *, manifest: str = MANIFEST, whole: bool = False
    ) -> AppModel:
        everything = {
            "manifest.yml": manifest,
            "src/index.js": code if whole else f"{BEGIN}{code}{END}",
            "page/index.html": "<p>Panel</p>",
            **(files or {}),
        }
        for path, content in everything.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return build_app(read_tree(tmp_path))

    return run
