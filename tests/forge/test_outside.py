from __future__ import annotations

from pathlib import Path

import pytest

from upheld.forge import outside
from upheld.forge.outside import find_repository
from upheld.forge.tree import AppTree, read_tree


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def read(folder: Path, files: dict[str, str]) -> AppTree:
    (folder / ".git").mkdir()
    write(folder, {"apps/notes/manifest.yml": "modules: {}\n", **files})
    return read_tree(folder / "apps/notes")


def outside_files(tree: AppTree) -> list[str]:
    return [file.path for file in tree.outside]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({".git/config": ""}, "."),
        ({"package.json": '{"workspaces": ["apps/*"]}'}, "."),
        ({"apps/pnpm-workspace.yaml": "packages: []"}, "apps"),
        ({"apps/package.json": '{"workspaces": []}', "nx.json": "{}"}, "."),
        ({"package.json": "{}"}, None),
    ],
)
def test_the_repository_around_an_app(tmp_path: Path, files: dict[str, str], expected: str | None) -> None:
    write(tmp_path, {"apps/notes/manifest.yml": "", **files})
    found = find_repository(tmp_path / "apps/notes")
    assert found == (None if expected is None else (tmp_path / expected).resolve())


def test_an_app_that_is_the_repository_reads_nothing_outside(tmp_path: Path) -> None:
    write(tmp_path, {"app/.git/config": "", "app/index.js": "import '../a';", "a.js": "1;"})
    assert read_tree(tmp_path / "app").outside == ()


def test_what_an_app_uses_is_read_and_what_that_uses(tmp_path: Path) -> None:
    tree = read(
        tmp_path,
        {
            "apps/notes/src/index.ts": "import '../../../shared/a.js';\nimport '../../other/src/b';\n",
            "shared/a.ts": "import './c';\n",
            "shared/c/index.tsx": "1;\n",
            "shared/d.ts": "1;\n",
            "apps/other/src/b.js": "1;\n",
            "package-lock.json": "{}",
        },
    )
    assert outside_files(tree) == [
        "../../package-lock.json",
        "../../shared/a.ts",
        "../../shared/c/index.tsx",
        "../other/src/b.js",
    ]
    assert not any(file.path.startswith("..") for file in tree.files)


def test_a_change_outside_changes_the_digest(tmp_path: Path) -> None:
    first = read(tmp_path, {"apps/notes/index.js": "import '../../a';", "a.js": "1;"})
    write(tmp_path, {"a.js": "2;"})
    assert read_tree(tmp_path / "apps/notes").sha256 != first.sha256


def test_the_repository_is_not_left(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    repository.mkdir()
    write(tmp_path, {"secret.js": "1;\n"})
    (repository / "link").symlink_to(tmp_path)
    (repository / "linked.js").symlink_to(tmp_path / "secret.js")
    named = ("../../../secret", "../../link/secret", "../../linked.js", "../../../../../../etc/hosts")
    code = "".join(f"import '{name}';\n" for name in named)
    assert outside_files(read(repository, {"apps/notes/index.js": code})) == []


def test_packages_of_workspaces_are_read_when_they_are_named(tmp_path: Path) -> None:
    tree = read(
        tmp_path,
        {
            "apps/notes/index.js": "import '@a/used';\n",
            "pnpm-workspace.yaml": "packages:\n  - 'packages/**'\n  - apps/*\n",
            "packages/used/package.json": '{"name": "@a/used", "dependencies": {"@a/deep": "workspace:*"}}',
            "packages/used/src/index.ts": "1;\n",
            "packages/used/node_modules/x/index.js": "1;\n",
            "packages/more/deep/package.json": '{"name": "@a/deep"}',
            "packages/more/deep/index.js": "1;\n",
            "packages/unused/package.json": '{"name": "@a/unused"}',
            "packages/unused/index.js": "1;\n",
        },
    )
    found = outside_files(tree)
    assert "../../packages/used/src/index.ts" in found
    assert "../../packages/more/deep/index.js" in found
    assert "../../packages/unused/index.js" not in found
    assert not any("node_modules" in path for path in found)


def test_a_folder_that_holds_the_app_is_not_read_as_a_whole(tmp_path: Path) -> None:
    settings = '{"compilerOptions": {"paths": {"*": ["./*"], "all/*": ["apps/*"]}}}'
    tree = read(
        tmp_path,
        {"apps/notes/index.js": "import 'all/x';", "tsconfig.json": settings, "apps/big/a.js": "1;", "b.js": "1;"},
    )
    assert outside_files(tree) == ["../../tsconfig.json"]


def test_too_many_files_outside_are_a_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "MAX_OUTSIDE_FILES", 3)
    files = {f"shared/f{number}.js": "1;\n" for number in range(9)}
    code = "".join(f"import '../../shared/f{number}';\n" for number in range(9))
    tree = read(tmp_path, {"apps/notes/index.js": code, **files})
    assert len(tree.outside) == 3
    assert ["used than are read" in gap.reason for gap in tree.gaps] == [True]


@pytest.mark.parametrize("name", ["../\0", "../" + "a" * 280, "../\udcff", "../\n"])
def test_a_path_that_none_can_have_is_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "app").mkdir()
    (tmp_path / "app/index.js").write_bytes(f"import '{name}';\n".encode("utf-8", "surrogateescape"))
    assert read_tree(tmp_path / "app").outside == ()


def test_hostile_settings_end(tmp_path: Path) -> None:
    tree = read(
        tmp_path,
        {
            "package.json": '{"workspaces": ["' + "**/" * 30 + '*", "../../..", "[", 7, {"a": 1}]}',
            "tsconfig.json": "[" * 10_000,
            "apps/notes/index.js": "import '..';\nimport '../..';\nimport '../../tsconfig.json';\n",
        },
    )
    assert set(outside_files(tree)) <= {"../../package.json", "../../tsconfig.json"}
