"""What was looked at for a promise: counted once, with what is missing told apart by whether it could matter."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from upheld.core.check import AppItem, Context, Count, Coverage, Place, Result
from upheld.core.discovery import find_checks
from upheld.core.outcomes import Outcome
from upheld.forge.app import load_app
from upheld.forge.coverage import coverage_of, excerpt_of
from upheld.forge.gaps import Topic

MANIFEST = """\
app:
  id: ari:cloud:ecosystem::app/7a5c0000-0000-4000-8000-000000000001
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
  - key: admin
    title: Admin
    resolver:
      function: resolver
  function:
  - key: resolver
    handler: index.run
permissions:
  scopes:
  - read:jira-work
"""
INDEX = """\
import Resolver from "@forge/resolver";
import api, { route } from "@forge/api";
import { helper } from "tiny-lib";
const resolver = new Resolver();
resolver.define("known", () => api.asUser().requestJira(route`/rest/api/3/myself`));
resolver.define("open", ({ payload }) => api.asUser().requestJira(payload.path));
resolver.define("lib", () => helper());
export const run = resolver.getDefinitions();
"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    (tmp_path / "src").mkdir()
    (tmp_path / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "src/index.js").write_text(INDEX, encoding="utf-8")
    return tmp_path


def counts(coverage: Coverage) -> dict[str, tuple[int, int]]:
    return {count.what: (count.looked_at, count.of) for count in coverage.counts}


def judge(app: Path, rule: str) -> list[Result]:
    check = find_checks(("upheld.forge.rules",))[rule]
    items = (AppItem(id="notes", name="Notes", path=app),)
    return list(check.run(Context(now=dt.datetime(2026, 11, 24, tzinfo=dt.UTC), items=items)))


def test_a_route_that_is_put_together_while_the_app_runs_is_missing_from_the_count(app: Path) -> None:
    found = counts(coverage_of(load_app(app), Topic.SCOPES))
    assert found["routes"] == (1, 2)
    assert found["source_files"] == (1, 1)
    assert found["entries"] == (3, 3)


def test_an_app_without_addresses_counts_none_of_none(app: Path) -> None:
    assert counts(coverage_of(load_app(app), Topic.EGRESS))["addresses"] == (0, 0)


def test_what_reads_the_manifest_alone_counts_modules_and_no_code(app: Path) -> None:
    assert counts(coverage_of(load_app(app), Topic.MODULES)) == {"modules": (1, 1)}


def test_an_unreadable_file_is_missing_and_relevant_where_code_matters(app: Path) -> None:
    (app / "src/broken.js").write_text("export const x = ((((;\n", encoding="utf-8")
    index = app / "src/index.js"
    index.write_text('import { x } from "./broken";\n' + INDEX.replace("helper()", "x"), encoding="utf-8")
    model = load_app(app)
    first = coverage_of(model, Topic.EGRESS).not_looked_at[0]
    assert first.is_relevant
    assert all(not one.is_relevant for one in coverage_of(model, Topic.RUNTIME).not_looked_at)


def test_packages_without_source_are_named_as_trusted(app: Path) -> None:
    model = load_app(app)
    assert coverage_of(model, Topic.LOGS).trusted == ("tiny-lib",)
    assert coverage_of(model, Topic.RUNTIME).trusted == ()


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (Place(file="manifest.yml", line=4), "name: nodejs22.x"),
        (Place(file="manifest.yml", line=400), ""),
        (Place(file="manifest.yml"), ""),
        (Place(file="nowhere.js", line=1), ""),
        (None, ""),
    ],
)
def test_the_line_at_a_place_stands_on_one_line(app: Path, place: Place | None, line: str) -> None:
    assert excerpt_of(load_app(app), place) == line


def test_one_result_of_an_app_carries_its_coverage_and_each_its_line(app: Path) -> None:
    (app / "manifest.yml").write_text(
        MANIFEST + "  external:\n    images:\n    - one.example\n    - two.example\n", encoding="utf-8"
    )
    results = judge(app, "forge.no_egress")
    assert [result.coverage is not None for result in results].count(True) == 1
    assert results[0].coverage is not None
    assert [result.excerpt for result in results if result.outcome is Outcome.FAIL] == [
        "- one.example",
        "- two.example",
    ]


def test_no_step_of_a_way_is_without_words(app: Path) -> None:
    (app / "src/index.js").write_text(
        INDEX.replace("helper()", 'send("x")')
        + 'function send(what) { return fetch("https://out.example/" + what); }\n',
        encoding="utf-8",
    )
    traces = [result.trace for result in judge(app, "forge.no_egress") if result.outcome is Outcome.FAIL]
    assert traces
    assert all(step.text for trace in traces for step in trace)


def test_counts_never_exceed_the_whole() -> None:
    for folder in Path("src/upheld/server/site/demo/apps").iterdir():
        model = load_app(folder)
        for topic in Topic:
            assert all(isinstance(one, Count) and one.looked_at <= one.of for one in coverage_of(model, topic).counts)
