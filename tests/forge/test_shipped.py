from __future__ import annotations

import json
from pathlib import Path

from upheld.forge.app import load_app
from upheld.forge.package_folders import Shipment

MANIFEST = """app:
  id: ari:cloud:ecosystem::app/sample
  runtime:
    name: nodejs22.x
modules:
  webtrigger:
  - key: hook
    function: hook
  function:
  - key: hook
    handler: index.run
"""


def ship(folder: Path, files: dict[str, object]) -> Shipment:
    for path, content in {"manifest.yml": MANIFEST, "src/index.js": "export const run = () => 1;\n", **files}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content if isinstance(content, str) else json.dumps(content, indent=2))
    return load_app(folder).shipment


LOCK = {
    "lockfileVersion": 3,
    "packages": {
        "": {"dependencies": {"a": "^1"}, "devDependencies": {"tool": "^1"}},
        "node_modules/a": {"version": "1.2.0", "license": "MIT", "dependencies": {"b": "^2"}},
        "node_modules/b": {"version": "2.0.0", "dependencies": {"@forge/api": "1"}},
        "node_modules/@forge/api": {"version": "1.0.0"},
        "node_modules/tool": {"version": "1.0.0", "dev": True},
    },
}
LONE_LOCK = {
    "lockfileVersion": 2,
    "packages": {"": {"dependencies": {"a": "^1"}}, "node_modules/a": {"version": "1.2.0"}},
}
DECLARED = {"name": "x", "dependencies": {"a": "^1"}, "devDependencies": {"tool": "^1"}}


def test_everything_that_is_brought_along_and_no_tool(tmp_path: Path) -> None:
    shipment = ship(tmp_path, {"package.json": DECLARED, "package-lock.json": LOCK})
    assert [(found.name, found.version, found.is_direct) for found in shipment.components] == [
        ("@forge/api", "1.0.0", False),
        ("a", "1.2.0", True),
        ("b", "2.0.0", False),
    ]
    assert shipment.components[1].needs == (("b", "2.0.0"),)
    assert shipment.gaps == ()


def test_a_package_that_brings_the_platform_can_call_it(tmp_path: Path) -> None:
    assert ship(tmp_path, {"package.json": DECLARED, "package-lock.json": LOCK}).brings_platform("a")
    lone = {
        "lockfileVersion": 3,
        "packages": {"": {"dependencies": {"a": "^1"}}, "node_modules/a": {"version": "1.2.0"}},
    }
    files = {"package.json": {"dependencies": {"a": "^1"}}, "package-lock.json": lone}
    assert not ship(tmp_path, files).brings_platform("a")
    assert ship(tmp_path, files).brings_platform("not-locked")


def test_the_licence_of_an_installed_package(tmp_path: Path) -> None:
    shipment = ship(
        tmp_path,
        {
            "package.json": {"dependencies": {"a": "^1"}},
            "package-lock.json": LONE_LOCK,
            "node_modules/a/package.json": {"name": "a", "version": "1.2.0", "license": "ISC"},
        },
    )
    assert shipment.packages[0].license == "ISC"
    assert shipment.packages[0].label == "a 1.2.0 (ISC)"


def test_a_package_without_a_lock_has_no_version(tmp_path: Path) -> None:
    shipment = ship(tmp_path, {"package.json": {"dependencies": {"a": "^1"}}})
    assert [(found.name, found.version) for found in shipment.components] == [("a", "")]
    assert shipment.packages[0].label == "a (licence not known)"
    assert ["No lock file stands" in gap.reason for gap in shipment.gaps] == [True]


def test_another_app_in_a_folder_below_is_not_this_one(tmp_path: Path) -> None:
    shipment = ship(
        tmp_path,
        {
            "package.json": {"dependencies": {}},
            "other/manifest.yml": MANIFEST,
            "other/package.json": {"dependencies": {"z": "^1"}},
        },
    )
    assert shipment.packages == ()


def test_tests_and_tools_ship_nothing(tmp_path: Path) -> None:
    shipment = ship(
        tmp_path,
        {"package.json": {"dependencies": {}}, "e2e/package.json": {"dependencies": {"z": "^1"}}},
    )
    assert shipment.packages == ()


def test_a_difference_among_tools_is_none_of_what_ships(tmp_path: Path) -> None:
    declared = {**DECLARED, "devDependencies": {"tool": "^9"}}
    assert ship(tmp_path, {"package.json": declared, "package-lock.json": LOCK}).gaps == ()
