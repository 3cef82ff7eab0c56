"""The analyser and the labels: never a false proof, and no worse than docs/explanation/forge-accuracy.md says."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from forge.labeled.harness import Difference, Tally, read_app, read_apps
from upheld.core.discovery import find_checks

TOOL = Path(__file__).parents[3] / "tools" / "measure_forge.py"
SAMPLE = """about: One line is marked twice.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app: {id: a}  #@ clean forge.supported_runtime
=== src/index.jsx
const a = <b>{/* c */}</b>;  {/*@ finding forge.no_egress; clean forge.sql_parameterized */}
fetch("https://a.example"); // a remark
"""


@cache
def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("measure_forge", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["measure_forge"] = module
    spec.loader.exec_module(module)
    return module


@cache
def _measured() -> tuple[int, dict[str, Tally], tuple[Difference, ...]]:
    found: tuple[int, dict[str, Tally], tuple[Difference, ...]] = _tool().measure_all()
    return found


def test_nothing_is_called_proven_that_is_not() -> None:
    _, _, differences = _measured()
    assert [str(each) for each in differences if each.words.startswith(("proven", "FALSE PROVEN"))] == []


def test_findings_are_found_and_clean_lines_left_alone() -> None:
    _, tallies, _ = _measured()
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    assert total.found >= 0.9 * total.findings
    assert total.flagged <= 0.1 * total.clean
    assert total.all_verdicts["unknown"] < total.all_verdicts.total() / 3


def test_the_table_in_the_docs_is_the_measured_one() -> None:
    tool = _tool()
    page = tool.PAGE.read_text("utf-8")
    shown = page.split(tool.BEGIN, 1)[1].split(tool.END, 1)[0].strip()
    apps, tallies, _ = _measured()
    assert shown == tool.table(apps, tallies), "Run tools/measure_forge.py --write."


def test_labels_name_rules_and_files_that_exist() -> None:
    rules = set(find_checks(("upheld.forge.rules",)))
    apps = list(read_apps())
    assert len(apps) >= 150
    for app in apps:
        assert set(app.verdicts) | {label.rule for label in app.labels} <= rules, app.name
        assert app.about, app.name
        for label in app.labels:
            is_refuted = app.verdicts.get(label.rule, "refuted") != "proven"
            assert is_refuted or not label.is_finding, f"{app.name} has a finding of a promise labeled proven"


def test_marks_are_read_and_taken_out() -> None:
    app = read_app(SAMPLE, "sample")
    assert app.files["manifest.yml"] == "app: {id: a}\n"
    assert app.files["src/index.jsx"].splitlines() == [
        "const a = <b>{/* c */}</b>;",
        'fetch("https://a.example"); // a remark',
    ]
    assert [(label.rule, label.file, label.line, label.is_finding) for label in app.labels] == [
        ("forge.supported_runtime", "manifest.yml", 1, False),
        ("forge.no_egress", "src/index.jsx", 1, True),
        ("forge.sql_parameterized", "src/index.jsx", 1, False),
    ]


@pytest.mark.parametrize("wrong", ["{/*@ findings forge.no_egress */}", "//@ finding no_egress", "//@"])
def test_a_mark_that_nobody_understands_is_refused(wrong: str) -> None:
    text = SAMPLE.replace("{/*@ finding forge.no_egress; clean forge.sql_parameterized */}", wrong)
    with pytest.raises(ValueError, match="has the mark"):
        read_app(text, "sample")
