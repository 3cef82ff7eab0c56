from __future__ import annotations

from pathlib import Path

import pytest

from upheld.forge.app import AppModel, build_app, load_app
from upheld.forge.app_folders import find_apps
from upheld.forge.deployed import is_deployed_by_place
from upheld.forge.tree import read_tree

MANIFEST = """\
app: {id: sample}
modules:
  function:
  - key: main
    handler: index.run
"""


def build(folder: Path, files: dict[str, str]) -> AppModel:
    for name, text in {"manifest.yml": MANIFEST, "src/index.js": "export const run = 1;\n", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build_app(read_tree(folder))


def read_files(model: AppModel) -> list[str]:
    return [source.file for source in model.sources]


def gap_places(model: AppModel) -> list[str]:
    return [str(gap.place) for gap in model.gaps if "package.json" not in gap.reason]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("src/index.js", True),
        ("src/latest/contest.js", True),
        ("src/__tests__/a.js", False),
        ("test/a.js", False),
        ("src/a.test.tsx", False),
        ("src/a.spec.js", False),
        ("src/Button.stories.jsx", False),
        ("vite.config.ts", False),
        ("src/types.d.ts", False),
        (".eslintrc.js", False),
        ("src/attest.js", True),
    ],
)
def test_deployed_by_place(path: str, expected: bool) -> None:  # noqa: FBT001 - columns of a table
    assert is_deployed_by_place(path) is expected


def test_what_deployed_code_imports_is_deployed_wherever_it_stands(tmp_path: Path) -> None:
    model = build(
        tmp_path,
        {
            "src/index.js": "import './scripts/a';\nexport const run = 1;\n",
            "src/scripts/a.js": "require('../mocks/b');\n",
            "src/mocks/b.ts": "export {};\n",
            "src/mocks/c.js": "fetch(u);\n",
        },
    )
    assert read_files(model) == ["src/index.js", "src/mocks/b.ts", "src/scripts/a.js"]
    assert model.left_out == ("src/mocks/c.js",)


@pytest.mark.parametrize(
    ("module", "file"),
    [
        ("./a", "src/a.ts"),
        ("./a.js", "src/a.ts"),
        ("./a", "src/a/index.jsx"),
        ("../lib/a", "lib/a.mjs"),
        ("@/a", "src/a.ts"),
        ("~/tests/a", "src/tests/a.ts"),
        ("./tests/a.svc", "src/tests/a.svc.ts"),
    ],
)
def test_imports_find_their_file(tmp_path: Path, module: str, file: str) -> None:
    model = build(tmp_path, {"src/index.js": f"import '{module}';\nexport const run = 1;\n", file: "export {};\n"})
    assert file in read_files(model)
    assert gap_places(model) == []


@pytest.mark.parametrize("module", ["./gone", "./gone.service", "./gone.css", "../../other/a", "../dist/a"])
def test_an_import_that_leads_to_nothing_is_a_gap(tmp_path: Path, module: str) -> None:
    model = build(
        tmp_path, {"src/index.js": f"import x from '{module}';\nexport const run = x;\n", "dist/a.js": "1;\n"}
    )
    assert gap_places(model) == ["src/index.js:1"]


@pytest.mark.parametrize("module", ["./logo.svg", "./words.json"])
def test_a_missing_picture_or_text_hides_no_code(tmp_path: Path, module: str) -> None:
    model = build(tmp_path, {"src/index.js": f"import x from '{module}';\nexport const run = x;\n"})
    assert gap_places(model) == []


def test_a_handler_in_a_test_folder_is_deployed(tmp_path: Path) -> None:
    model = build(
        tmp_path, {"manifest.yml": MANIFEST.replace("index.run", "test/hook.run"), "src/test/hook.js": "fetch(u);\n"}
    )
    assert "src/test/hook.js" in read_files(model)


RESOURCE = MANIFEST + "resources:\n- key: page\n  path: {path}\n"


@pytest.mark.parametrize(
    ("path", "files", "is_found"),
    [
        ("src/page.jsx", {"src/page.jsx": "1;\n"}, True),
        ("static/page", {"static/page/main.js": "1;\n"}, True),
        ("static/page", {"static/page/index.html": "<p>\n"}, False),
        ("static/page/build", {"static/page/package.json": "{}", "static/page/src/index.js": "1;\n"}, True),
        ("static/page/build", {"static/page/package.json": "{}"}, False),
        ("static/page/build", {"static/page/src/index.js": "1;\n"}, False),
        (
            "static/out/page",
            {"ui/package.json": "{}", "ui/vite.config.js": "'../static/out/page'", "ui/a.js": "1;\n"},
            True,
        ),
        ("build", {"package.json": '{"dependencies": {"react-scripts": "5"}}'}, True),
        ("build", {"package.json": "{}"}, False),
        ("../elsewhere", {}, False),
    ],
)
def test_sources_of_a_page(tmp_path: Path, path: str, files: dict[str, str], is_found: bool) -> None:  # noqa: FBT001 - columns of a table
    model = build(tmp_path, {"manifest.yml": RESOURCE.replace("{path}", path), **files})
    assert any("No sources were found" in gap.reason for gap in model.gaps) is not is_found


def test_scripts_that_a_page_starts_are_deployed(tmp_path: Path) -> None:
    page = '<script src="scripts/a.js"></script>\n'
    model = build(tmp_path, {"static/page/index.html": page, "static/page/scripts/a.js": "fetch(u);\n"})
    assert "static/page/scripts/a.js" in read_files(model)


def test_an_app_inside_an_app_is_its_own(tmp_path: Path) -> None:
    build(
        tmp_path,
        {"other/manifest.yml": MANIFEST, "other/src/index.js": "fetch(u);\n", "k8s/manifest.yml": "kind: Pod\n"},
    )
    assert [folder.name for folder in find_apps(tmp_path)] == [tmp_path.name, "other"]
    assert read_files(load_app(tmp_path)) == ["src/index.js"]


def test_the_same_tree_gives_the_same_model(tmp_path: Path) -> None:
    build(tmp_path, {})
    first = load_app(tmp_path)
    assert load_app(tmp_path) is first
    (tmp_path / "src/index.js").write_text("export const run = 2;\n", encoding="utf-8")
    assert load_app(tmp_path) is not first
