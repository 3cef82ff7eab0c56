from __future__ import annotations

import json
from pathlib import Path

from upheld.forge.app import load_app
from upheld.forge.trusted_packages import trust_in_words, trusted_packages

MANIFEST = """\
app: {id: sample, runtime: {name: nodejs22.x}}
modules:
  trigger: [{key: changed, function: changed, events: ["avi:jira:updated:issue"]}]
  function: [{key: changed, handler: index.changed}]
"""


def write(folder: Path, code: str, *dependencies: str) -> None:
    (folder / "src").mkdir(exist_ok=True)
    (folder / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    package = {"name": "sample", "dependencies": dict.fromkeys(dependencies, "1.0.0")}
    (folder / "package.json").write_text(json.dumps(package), encoding="utf-8")
    (folder / "src/index.js").write_text(code, encoding="utf-8")


def test_packages_of_others_are_named_and_the_platforms_are_not(tmp_path: Path) -> None:
    code = """
        import api from "@forge/api";
        import { createHash } from "node:crypto";
        import { groupBy } from "lodash";
        export const changed = (event) => groupBy([event], "a");
    """
    write(tmp_path, code, "@forge/api", "lodash")
    model = load_app(tmp_path)
    assert trusted_packages(model) == ("lodash",)
    assert trust_in_words(model) == " Taken at the word of their documentation: lodash."


def test_without_such_packages_nothing_is_said(tmp_path: Path) -> None:
    write(tmp_path, "export const changed = () => 1;", "lodash")
    assert trust_in_words(load_app(tmp_path)) == ""


def test_many_names_are_cut(tmp_path: Path) -> None:
    names = [f"package-{number:02}" for number in range(15)]
    write(tmp_path, "".join(f'import "{name}";\n' for name in names) + "export const changed = () => 1;", *names)
    assert trust_in_words(load_app(tmp_path)).endswith("package-11 and 3 more.")
