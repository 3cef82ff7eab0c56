"""Fingerprints stay when lines or functions move, and change with the code."""

from __future__ import annotations

import hashlib

import pytest

from upheld.core.check import Place, Result
from upheld.core.outcomes import Outcome
from upheld.forge.fingerprints import fingerprint_all
from upheld.forge.surroundings import SourceText
from upheld.forge.tree import AppFile

BEFORE = """import api, { route } from '@forge/api';

export const load = async (key) => {
  const answer = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`);
  return answer.json();
};

class Store {
  static save(key) {
    return api.asApp().requestJira(route`/rest/api/3/issue/${key}`);
  }
}

resolver.define('wipe', async ({ payload }) => {
  await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, {
    method: 'DELETE',
  });
});
"""


def text(content: str, path: str = "src/index.js") -> SourceText:
    data = content.encode()
    return SourceText(AppFile(path=path, content=data, sha256=hashlib.sha256(data).hexdigest()))


def fingerprint(content: str, needle: str, *, code: str = "unguarded", path: str = "src/index.js") -> str:
    line = next(number for number, line in enumerate(content.split("\n"), 1) if needle in line)
    result = Result(
        item_id="a", outcome=Outcome.FAIL, message="It is so.", place=Place(file=path, line=line), code=code
    )
    return fingerprint_all([("forge.authorized_calls", result)], {path: text(content, path)})[0]


NEEDLE = "const answer"


@pytest.mark.parametrize(
    "after",
    [
        "// a new first line\n\n\n" + BEFORE,
        BEFORE.replace("  const answer = await api", "\tconst answer =\n      await api"),
        BEFORE.replace("const load = async (key)", "const load = async (key, more = 1)"),
        BEFORE.replace("  return answer.json();", "  console.log(1);\n  return answer.json();"),
    ],
    ids=["lines before", "another layout", "another parameter", "another line in the function"],
)
def test_it_stays_when_the_place_alone_changes(after: str) -> None:
    assert fingerprint(after, NEEDLE) == fingerprint(BEFORE, NEEDLE)


def test_it_stays_when_the_function_moves() -> None:
    start = BEFORE.index("export const load")
    end = BEFORE.index("class Store")
    moved = BEFORE[:start] + BEFORE[end:] + "\n" + BEFORE[start:end]
    assert fingerprint(moved, NEEDLE) == fingerprint(BEFORE, NEEDLE)
    assert fingerprint(BEFORE[start:end], NEEDLE, path="src/other.js") == fingerprint(BEFORE, NEEDLE)


@pytest.mark.parametrize(
    ("after", "needle"),
    [
        (BEFORE.replace("const load", "const loadAll"), NEEDLE),
        (BEFORE.replace("issue/${key}`);\n  return", "issue/${key}/comment`);\n  return"), NEEDLE),
        (BEFORE, "    return api"),
        (BEFORE, "payload.key"),
    ],
    ids=["another function", "another call", "the same call in a method", "a call in a definition"],
)
def test_other_code_has_another(after: str, needle: str) -> None:
    assert fingerprint(after, needle) != fingerprint(BEFORE, NEEDLE)


def test_another_reason_has_another() -> None:
    assert fingerprint(BEFORE, NEEDLE, code="ignored") != fingerprint(BEFORE, NEEDLE)


def test_equal_ones_are_told_apart_by_their_order() -> None:
    content = "f();\ng();\nf();\n"
    results = [
        ("forge.x", Result(item_id="a", outcome=Outcome.FAIL, message="m", place=Place(file="a.js", line=line)))
        for line in (3, 1)
    ]
    texts = {"a.js": text(content, "a.js")}
    late, early = (fingerprint_all(results, texts)[index] for index in (0, 1))
    assert late != early
    assert fingerprint_all(results[1:], texts)[0] == early


def test_a_line_of_a_manifest_is_known_by_the_keys_above_it() -> None:
    manifest = "modules:\n  jira:adminPage:\n  - key: a\n    title: T\n  jira:issuePanel:\n  - key: a\n    title: T\n"
    lines = text(manifest, "manifest.yml")
    assert lines.surroundings(4).enclosing == ("modules:", "jira:adminPage:", "-key:a")
    assert lines.surroundings(7).enclosing == ("modules:", "jira:issuePanel:", "-key:a")


def test_names_around_a_line_are_those_of_functions_and_classes() -> None:
    lines = text(BEFORE)
    assert lines.surroundings(10).enclosing == ("Store", "save")
    assert lines.surroundings(15).enclosing == ("resolver.define:'wipe'",)


def test_figures_in_messages_without_a_place_do_not_count() -> None:
    found = [
        fingerprint_all([("forge.x", Result(item_id="a", outcome=Outcome.UNKNOWN, message=message))], {})[0]
        for message in ("3 more of this kind.", "14 more of this kind.")
    ]
    assert found[0] == found[1]


def test_a_huge_file_is_not_parsed() -> None:
    line = "f(" + "(" * 450_000
    assert text(f"function a() {{\n{line}\n}}\n").surroundings(2).enclosing == ()
