from __future__ import annotations

import json

import pytest

from upheld.core.errors import InputError
from upheld.supply.npm import (
    Section,
    is_platform_package,
    package_of_import,
    read_npm_lock,
    read_package,
)
from upheld.supply.yarn import read_yarn_lock


def test_dependencies_with_section_and_line() -> None:
    declared = {"name": "a", "dependencies": {"lodash": "^4"}, "devDependencies": {"lodash": "^3"}}
    text = json.dumps(declared, indent=2).encode()
    package = read_package(text, source="package.json")
    assert [(found.section, found.range, found.line) for found in package.dependencies] == [
        (Section.RUNTIME, "^4", 4),
        (Section.DEVELOPMENT, "^3", 7),
    ]
    found = package.dependency("lodash")
    assert found is not None
    assert found.is_runtime


@pytest.mark.parametrize("wanted", ["file:../a", "link:../a", "workspace:*"])
def test_a_folder_beside_the_app_is_local(wanted: str) -> None:
    package = read_package(json.dumps({"dependencies": {"a": wanted}}).encode(), source="package.json")
    assert package.dependencies[0].is_local


@pytest.mark.parametrize(
    ("module", "package"),
    [
        ("lodash/map", "lodash"),
        ("@forge/api", "@forge/api"),
        ("@forge/api/out/x", "@forge/api"),
        ("./a", ""),
        ("@", ""),
        ("https://a.example/x.js", ""),
    ],
)
def test_package_of_import(module: str, package: str) -> None:
    assert package_of_import(module) == package


def test_platform_packages_by_scope_only() -> None:
    assert is_platform_package("@atlaskit/button")
    assert not is_platform_package("@forgery/api")
    assert not is_platform_package("atlassian-jwt")


def test_lock_of_today() -> None:
    lock = {
        "lockfileVersion": 3,
        "packages": {
            "": {"dependencies": {"a": "^1"}},
            "node_modules/a": {"version": "1.0.0"},
            "node_modules/a/node_modules/@s/b": {"version": "2.0.0"},
            "node_modules/@s/b": {"version": "1.0.0"},
        },
    }
    found = read_npm_lock(json.dumps(lock).encode(), source="package-lock.json")
    assert found.versions == {"@s/b": ("1.0.0", "2.0.0"), "a": ("1.0.0",)}
    assert found.declared == {"a": "^1"}


def test_lock_of_the_first_version() -> None:
    lock = {"lockfileVersion": 1, "dependencies": {"a": {"version": "1", "dependencies": {"b": {"version": "2"}}}}}
    found = read_npm_lock(json.dumps(lock).encode(), source="package-lock.json")
    assert found.versions == {"a": ("1",), "b": ("2",)}
    assert found.declared is None


@pytest.mark.parametrize(
    "text",
    [
        b'# yarn lockfile v1\n\n"@s/b@^1.0.0", "@s/b@^1.1.0":\n  version "1.2.0"\n\na@^2:\n  version "2.0.0"\n',
        b'__metadata:\n  version: 8\n\n"@s/b@npm:^1.0.0":\n  version: 1.2.0\n\n"a@npm:^2":\n  version: 2.0.0\n',
    ],
)
def test_yarn(text: bytes) -> None:
    assert read_yarn_lock(text, source="yarn.lock").versions == {"@s/b": ("1.2.0",), "a": ("2.0.0",)}


@pytest.mark.parametrize("text", [b"[]", b"{}", b'{"packages": []}'])
def test_a_lock_of_another_form_is_refused(text: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_npm_lock(text, source="package-lock.json")
    assert "package-lock.json" in caught.value.message


@pytest.mark.parametrize("text", [b"hello", b"\xff"])
def test_a_yarn_lock_of_another_form_is_refused(text: bytes) -> None:
    with pytest.raises(InputError):
        read_yarn_lock(text, source="yarn.lock")


def test_a_lock_knows_licences_workspaces_and_what_a_package_brings_along() -> None:
    lock = {
        "lockfileVersion": 3,
        "packages": {
            "": {"dependencies": {"a": "^1", "page": "*"}, "workspaces": ["static/*"]},
            "static/page": {"name": "page", "dependencies": {"b": "^2"}},
            "node_modules/a": {"version": "1.0.0", "license": "MIT", "dependencies": {"b": "^1"}},
            "node_modules/a/node_modules/b": {"version": "1.5.0"},
            "node_modules/page": {"resolved": "static/page", "link": True},
            "node_modules/c": {"version": "3.0.0", "dev": True},
            "static/page/node_modules/b": {"version": "2.0.0", "dependencies": {"c": "3"}},
        },
    }
    found = read_npm_lock(json.dumps(lock).encode(), source="package-lock.json")
    assert [(package.name, package.version) for package in found.closure("", ["a"])] == [("a", "1.0.0"), ("b", "1.5.0")]
    assert [(package.name, package.version) for package in found.closure("static/page", ["b"])] == [
        ("b", "2.0.0"),
        ("c", "3.0.0"),
    ]
    installed = found.installed("", "a")
    assert installed is not None
    assert installed.license == "MIT"
    assert "page" not in found.versions
