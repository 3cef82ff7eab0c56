from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_the_origin_of_the_header_is_told(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-product-call")
    assert "made of what the caller sends (payload.token)" in result.message
    assert str(result.place) == "src/index.js:7"


def test_the_administration_of_organizations_is_told_apart(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-administration")
    assert result.code == "administration"


ADDRESSES = Path(__file__).parents[1] / "labeled/blind/addresses.csv"
MANIFEST = """\
app: {id: sample, runtime: {name: nodejs22.x}}
modules:
  trigger: [{key: changed, function: changed, events: ["avi:jira:updated:issue"]}]
  function: [{key: changed, handler: index.changed}]
"""
NAMES = ("site", "baseUrl", "host", "key", "orgId", "directoryId", "accountId", "id", "path")


def test_addresses_that_someone_else_labeled(tmp_path: Path, judge: Callable[..., list[Result]]) -> None:
    (tmp_path / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "src").mkdir()
    declared = f"const {', '.join(f'{name} = process.env.{name.upper()}' for name in NAMES)};"
    wrong = []
    with ADDRESSES.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            options = (
                "" if row["kind"] == "admin_api" else ", { headers: { Authorization: `Bearer ${process.env.T}` } }"
            )
            address = row["address"].replace("\\", "\\\\").replace("`", "\\`")
            code = f"{declared}\nexport const changed = () => fetch(`{address}`{options});\n"
            (tmp_path / "src/index.js").write_text(code, encoding="utf-8")
            is_found = any(result.outcome.value == "fail" for result in judge(tmp_path))
            if is_found is not (row["expected"] == "yes"):
                wrong.append(row)
    assert wrong == []
