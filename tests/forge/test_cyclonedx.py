"""The document is held against the schema by the library's own strict validator, and the schema it ships."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator

from upheld.forge.app import load_app
from upheld.forge.cyclonedx import Bill, bill_as_json, bill_from_json, bill_of, cyclonedx_document
from upheld.forge.package_folders import Component

MADE_AT = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
SHA512 = "sha512-" + "A" * 86 + "=="


def component(name: str, version: str, **more: object) -> Component:
    values: dict[str, object] = {
        "name": name,
        "version": version,
        "license": "MIT",
        "integrity": SHA512,
        "is_platform": False,
        "is_direct": True,
        "needs": (),
    }
    return Component(**{**values, **more})  # type: ignore[arg-type]  # the test gives fields by name


BILL = Bill(
    app_name="notes",
    app_id="ari:cloud:ecosystem::app/notes",
    version="1.0.0",
    tree_sha256="ab" * 32,
    components=(
        component("@forge/api", "8.3.0", license="UNLICENSED", is_platform=True),
        component("lodash", "4.17.21", needs=(("tslib", "2.6.0"), ("gone", "1.0.0"))),
        component("odd", "", license="SEE LICENSE IN terms.txt", integrity="sha999-x sha512-?"),
        component("tslib", "2.6.0", license="(MIT OR 0BSD)", is_direct=False),
    ),
)


def assert_valid(document: str) -> None:
    validator = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6)
    assert validator.validate_str(document) is None


def test_the_schema_holds() -> None:
    assert_valid(cyclonedx_document(BILL, made_at=MADE_AT))


def test_the_validator_would_object() -> None:
    broken = json.loads(cyclonedx_document(BILL, made_at=MADE_AT))
    broken["components"][0]["type"] = "thing"
    validator = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6)
    assert validator.validate_str(json.dumps(broken)) is not None


def test_packages_have_url_licence_and_digest() -> None:
    document = json.loads(cyclonedx_document(BILL, made_at=MADE_AT))
    by_ref = {found["bom-ref"]: found for found in document["components"]}
    assert by_ref["pkg:npm/%40forge/api@8.3.0"]["group"] == "@forge"
    assert by_ref["pkg:npm/tslib@2.6.0"]["licenses"] == [{"expression": "(MIT OR 0BSD)"}]
    assert by_ref["pkg:npm/lodash@4.17.21"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert by_ref["pkg:npm/lodash@4.17.21"]["hashes"] == [{"alg": "SHA-512", "content": "00" * 64}]
    assert "hashes" not in by_ref["pkg:npm/odd"]
    needs = {found["ref"]: found.get("dependsOn", []) for found in document["dependencies"]}
    assert needs["pkg:npm/lodash@4.17.21"] == ["pkg:npm/tslib@2.6.0"]
    assert needs["ari:cloud:ecosystem::app/notes"] == [
        "pkg:npm/%40forge/api@8.3.0",
        "pkg:npm/lodash@4.17.21",
        "pkg:npm/odd",
    ]


def test_the_same_app_and_time_make_the_same_document() -> None:
    document = cyclonedx_document(BILL, made_at=MADE_AT)
    assert document == cyclonedx_document(BILL, made_at=MADE_AT)
    assert json.loads(document)["metadata"]["timestamp"] == "2026-11-24T09:00:00+00:00"
    seeded = [
        subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seeded[0] == seeded[1]


_PROGRAM = """
import datetime as dt
from upheld.forge.cyclonedx import Bill, cyclonedx_document
from upheld.forge.package_folders import Component
made = [Component(name=f"p{i}", version="1.0.0", license="MIT", integrity="", is_platform=False, is_direct=True,
    needs=tuple((f"p{j}", "1.0.0") for j in range(i))) for i in range(9)]
bill = Bill(app_name="notes", app_id="", version="", tree_sha256="00", components=tuple(made))
print(cyclonedx_document(bill, made_at=dt.datetime(2026, 11, 24, tzinfo=dt.UTC)))
"""


def test_a_bill_can_be_kept() -> None:
    kept = json.loads(json.dumps(bill_as_json(BILL)))
    assert bill_from_json(kept) == BILL
    assert bill_from_json({}).components == ()


@pytest.mark.parametrize("sample", ["fail", "pass", "unknown-no-package"])
def test_an_app_of_the_samples(sample: str) -> None:
    folder = Path(__file__).parent / "rules/samples/forge.no_third_party_dependencies" / sample
    bill = bill_of(load_app(folder), "Sample")
    assert_valid(cyclonedx_document(bill, made_at=MADE_AT))
    assert bool(bill.components) is (sample != "unknown-no-package")
