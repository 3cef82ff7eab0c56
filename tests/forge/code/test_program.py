from __future__ import annotations

from pathlib import Path

import pytest

from upheld.forge.code.places import is_deployed_by_place
from upheld.forge.code.program import (
    Asset,
    LocalFile,
    Missing,
    Package,
    PageRoot,
    Program,
    Target,
    build_program,
)
from upheld.forge.gaps import CODE, PAGE_BEHAVIOR, Topic
from upheld.forge.manifest_reader import read_manifest
from upheld.forge.tree import read_tree

MANIFEST = """\
app: {id: sample}
modules:
  function:
  - key: main
    handler: index.run
"""
RESOURCE = MANIFEST + "resources:\n- key: page\n  path: {path}\n"
INDEX = "export const run = 1;\n"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in {"manifest.yml": MANIFEST, "src/index.js": INDEX, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(folder: Path) -> Program:
    tree = read_tree(folder)
    file = tree.file("manifest.yml")
    assert file is not None
    manifest, _ = read_manifest(file.content, file="manifest.yml")
    return build_program(tree, manifest)


def build(folder: Path, files: dict[str, str]) -> Program:
    write(folder, files)
    return read(folder)


def places(program: Program) -> list[str]:
    return [str(gap.place) for gap in program.gaps if gap.touches]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("src/index.js", True),
        ("src/latest/contest.js", True),
        ("src/tools/index.js", True),
        ("tools/release.js", False),
        (".github/actions/a.js", False),
        ("../shared/index.js", True),
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
    program = build(
        tmp_path,
        {
            "src/index.js": "import './scripts/a';\nexport const run = 1;\n",
            "src/scripts/a.js": "function f() { return require('../mocks/b'); }\n",
            "src/mocks/b.ts": "export {};\n",
            "src/mocks/c.js": "fetch(u);\n",
        },
    )
    assert list(program.files) == ["src/index.js", "src/mocks/b.ts", "src/scripts/a.js"]
    assert program.left_out == ("src/mocks/c.js",)
    assert program.backend_files == set(program.files)


# Imports


@pytest.mark.parametrize(
    ("module", "files", "expected"),
    [
        ("./a", {"src/a.ts": "1"}, LocalFile("src/a.ts")),
        ("./a.js", {"src/a.ts": "1"}, LocalFile("src/a.ts")),
        ("./a.mjs", {"src/a.mts": "1"}, LocalFile("src/a.mts")),
        ("./a", {"src/a/index.jsx": "1"}, LocalFile("src/a/index.jsx")),
        ("./a", {"src/a/package.json": '{"main": "lib/b.js"}', "src/a/lib/b.js": "1"}, LocalFile("src/a/lib/b.js")),
        ("../lib/a", {"lib/a.mjs": "1"}, LocalFile("lib/a.mjs")),
        (".", {}, LocalFile("src/index.js")),
        ("./tests/a.svc", {"src/tests/a.svc.ts": "1"}, LocalFile("src/tests/a.svc.ts")),
        ("@/a", {"src/a.ts": "1"}, LocalFile("src/a.ts")),
        ("~/tests/a", {"src/tests/a.ts": "1"}, LocalFile("src/tests/a.ts")),
        ("components/a", {"src/components/a.js": "1"}, LocalFile("src/components/a.js")),
        (
            "components/a",
            {"src/components/a.js": "1", "package.json": '{"dependencies": {"components": "^1"}}'},
            Package("components", "a"),
        ),
        ("./words.json", {"src/words.json": "{}"}, Asset("src/words.json")),
        ("./a.svg?react", {}, Asset("src/a.svg")),
        ("./a.js?raw", {"src/a.js": "1"}, Asset("src/a.js")),
        ("./gone", {}, Missing("The file imported as ./gone is not in the app's folder; it was not analyzed.")),
        ("node:crypto", {}, Package("crypto")),
        ("fs/promises", {}, Package("fs", "promises")),
        ("@forge/api", {}, Package("@forge/api")),
        ("@forge/api/out/x", {}, Package("@forge/api", "out/x")),
        ("lodash/map", {}, Package("lodash", "map")),
        ("npm:lodash@4/map", {}, Package("lodash", "map")),
    ],
)
def test_where_an_import_leads(tmp_path: Path, module: str, files: dict[str, str], expected: Target) -> None:
    assert build(tmp_path, files).resolve("src/index.js", module) == expected


TSCONFIG = """\
{
  // names of our own
  "extends": "./base.json",
  "compilerOptions": {"paths": {"@app/*": ["./src/app/*", "./src/other/*"], "config": ["src/settings.ts"],},},
}
"""


@pytest.mark.parametrize(
    ("module", "file"),
    [
        ("@app/a", "src/app/a.ts"),
        ("@app/b", "src/other/b/index.tsx"),
        ("config", "src/settings.ts"),
        ("lib/c", "lib/c.js"),
    ],
)
def test_paths_of_the_compiler(tmp_path: Path, module: str, file: str) -> None:
    base = '{"compilerOptions": {/* up */ "baseUrl": "."}}'
    program = build(tmp_path, {"tsconfig.json": TSCONFIG, "base.json": base, file: "export {};\n"})
    assert program.resolve("src/index.js", module) == LocalFile(file)


def test_paths_of_a_configuration_beside_the_main_one(tmp_path: Path) -> None:
    files = {
        "static/ui/tsconfig.json": '{"files": [], "references": [{"path": "./tsconfig.app.json"}]}',
        "static/ui/tsconfig.app.json": '{"compilerOptions": {"paths": {"#lib/*": ["./src/lib/*"]}}}',
        "static/ui/src/lib/a.ts": "1",
    }
    program = build(tmp_path, files)
    assert program.resolve("static/ui/src/b.ts", "#lib/a") == LocalFile("static/ui/src/lib/a.ts")


def test_a_path_of_the_compiler_that_leads_to_nothing_is_missing(tmp_path: Path) -> None:
    program = build(tmp_path, {"tsconfig.json": '{"compilerOptions": {"paths": {"@gen/*": ["./generated/*"]}}}'})
    assert isinstance(program.resolve("src/index.js", "@gen/client"), Missing)


VITE = """\
import path from "node:path";
import { fileURLToPath, URL } from "node:url";
const lib = path.resolve(__dirname, "lib");
export default defineConfig({
  resolve: {
    alias: {
      "@": path.resolve(__dirname, "./src"),
      "~pages": "/src/pages",
      lib,
      gone: process.env.GONE,
      util: fileURLToPath(new URL("./src/util.js", import.meta.url)),
      react: "preact/compat",
    },
  },
});
"""
VITE_LIST = """\
module.exports = { resolve: { alias: [
  { find: /^@\\//, replacement: __dirname + "/src/" },
  { find: "~pages", replacement: path.join(__dirname, `src/pages`) },
] } };
"""


@pytest.mark.parametrize(
    ("config", "module", "expected"),
    [
        (VITE, "@/a", LocalFile("ui/src/a.js")),
        (VITE, "~pages/b", LocalFile("ui/src/pages/b.js")),
        (VITE, "lib/c", LocalFile("ui/lib/c.js")),
        (VITE, "util", LocalFile("ui/src/util.js")),
        (VITE, "react", Package("preact", "compat")),
        (VITE, "react/jsx", Package("preact", "compat/jsx")),
        (VITE, "gone/a", Missing("The place that gone stands for is computed in ui/vite.config.ts.")),
        (VITE, "libre", Package("libre")),
        (VITE_LIST, "@/a", LocalFile("ui/src/a.js")),
        (VITE_LIST, "~pages/b", LocalFile("ui/src/pages/b.js")),
    ],
)
def test_aliases_of_a_bundler(tmp_path: Path, config: str, module: str, expected: Target) -> None:
    files = dict.fromkeys(("ui/src/a.js", "ui/src/pages/b.js", "ui/lib/c.js", "ui/src/util.js"), "1;\n")
    program = build(tmp_path, {"ui/vite.config.ts": config, **files})
    assert program.resolve("ui/src/main.js", module) == expected


def test_aliases_of_babel(tmp_path: Path) -> None:
    babel = '{"plugins": [["module-resolver", {"root": ["./src"], "alias": {"deep": "./src/a/b"}}]]}'
    program = build(tmp_path, {".babelrc": babel, "src/a/b/c.js": "1", "src/d.js": "1"})
    assert program.resolve("src/index.js", "deep/c") == LocalFile("src/a/b/c.js")
    assert program.resolve("src/a/x.js", "d") == LocalFile("src/d.js")
    assert program.resolve("src/a/x.js", "lodash") == Package("lodash")


SHARED = """\
{"name": "@notes/shared", "main": "dist/index.js",
 "exports": {".": {"types": "./dist/index.d.ts", "import": "./dist/esm/index.js"}, "./rules/*": "./src/rules/*.ts"}}
"""


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("@notes/shared", LocalFile("packages/shared/src/index.ts")),
        ("@notes/shared/rules/one", LocalFile("packages/shared/src/rules/one.ts")),
        ("@notes/shared/words.json", Asset("packages/shared/words.json")),
        (
            "@notes/shared/gone",
            Missing("The sources of @notes/shared/gone, a package of this repository, were not found."),
        ),
        ("aside", LocalFile("aside/main.js")),
        ("#inner/a", LocalFile("src/inner/a.js")),
        ("#crypto", Package("crypto")),
    ],
)
def test_packages_of_the_repository(tmp_path: Path, module: str, expected: Target) -> None:
    package = (
        '{"workspaces": ["packages/*"], "dependencies": {"aside": "file:./aside"}, '
        '"imports": {"#inner/*": "./src/inner/*.js", "#crypto": {"node": "node:crypto"}}}'
    )
    files = {
        "package.json": package,
        "packages/shared/package.json": SHARED,
        "packages/shared/src/index.ts": "1",
        "packages/shared/src/rules/one.ts": "1",
        "aside/package.json": '{"name": "another", "main": "./main"}',
        "aside/main.js": "1",
        "src/inner/a.js": "1",
    }
    assert build(tmp_path, files).resolve("src/index.js", module) == expected


def test_configurations_that_extend_one_another_end(tmp_path: Path) -> None:
    many = ", ".join(['"./tsconfig.json"', '"./b.json"'] * 200)
    files = {
        "tsconfig.json": f'{{"extends": [{many}], "compilerOptions": {{"paths": {{"@a/*": ["./src/*"]}}}}}}',
        "b.json": f'{{"extends": [{many}]}}',
        "src/c.ts": "1",
    }
    assert build(tmp_path, files).resolve("src/index.js", "@a/c") == LocalFile("src/c.ts")


def test_two_packages_that_name_each_other_end(tmp_path: Path) -> None:
    files = {"a/package.json": '{"name": "a", "main": "../b"}', "b/package.json": '{"name": "b", "main": "../a"}'}
    assert isinstance(build(tmp_path, files).resolve("src/index.js", "a"), Missing)


def test_the_content_of_json(tmp_path: Path) -> None:
    program = build(tmp_path, {"src/hosts.json": '{"a": ["https://a.example"]}', "src/bad.json": "{"})
    assert program.json_value("src/hosts.json") == {"a": ["https://a.example"]}
    assert program.json_value("src/bad.json") is None
    assert program.json_value("src/gone.json") is None


@pytest.mark.parametrize(
    ("handler", "expected"),
    [
        ("index.run", ("src/index.js", "run")),
        ("resolvers/notes.handler", ("src/resolvers/notes.tsx", "handler")),
        ("other.run", ("other.mjs", "run")),
        ("folder.run", ("src/folder/index.ts", "run")),
        ("notes.resolver.run", ("src/notes.resolver.cjs", "run")),
        ("gone.run", None),
        ("index", None),
        ("", None),
    ],
)
def test_handlers(tmp_path: Path, handler: str, expected: tuple[str, str] | None) -> None:
    names = ("src/resolvers/notes.tsx", "other.mjs", "src/folder/index.ts", "src/notes.resolver.cjs", "index.js")
    assert build(tmp_path, dict.fromkeys(names, "1;\n")).handler(handler) == expected


# Gaps


@pytest.mark.parametrize("module", ["./gone", "./gone.service", "../../other/a", "../dist/a", "https://a.example/b.js"])
def test_an_import_that_leads_to_nothing_is_a_gap(tmp_path: Path, module: str) -> None:
    files = {"src/index.js": f"\nimport x from '{module}';\nexport const run = x;\n", "dist/a.js": "1;\n"}
    program = build(tmp_path, files)
    assert places(program) == ["src/index.js:2"]
    assert program.gaps[0].touches == CODE


@pytest.mark.parametrize("module", ["./logo.svg", "./words.json", "lodash", "@forge/api", "fs"])
def test_a_picture_a_text_or_a_package_is_no_gap(tmp_path: Path, module: str) -> None:
    program = build(tmp_path, {"src/index.js": f"import x from '{module}';\nexport const run = x;\n"})
    assert places(program) == []


def test_a_missing_style_could_load_something_and_do_nothing_else(tmp_path: Path) -> None:
    (gap,) = build(tmp_path, {"src/index.js": "import './gone.css';\n" + INDEX}).gaps
    assert gap.touches == {Topic.EGRESS}


@pytest.mark.parametrize(
    ("code", "is_gap"),
    [
        ("const f = (n) => import(`./${n}.js`);", True),
        ("const f = (n) => require(n);", True),
        ("const f = () => require.context('./a');", True),
        ("const f = (n) => import(`./words/${n}.json`);", False),
        ("const f = () => import('./a.js');", False),
        ("const f = () => require(`./a`);", False),
        ("const w = new Worker(new URL('./a.js', import.meta.url));", False),
        ("// require(n)", False),
        ("// const a = require('./gone');", False),
        ("/*\nconst a = require('./gone');\n*/", False),
        ("const t = `\nrequire('./gone')\n`;", False),
        ("const t = \"require('./gone')\";", False),
        ("/* a */\nconst a = require('./gone');", True),
        ("const a = require('./a'), b = require(n);", True),
    ],
)
def test_computed_imports(tmp_path: Path, code: str, is_gap: bool) -> None:  # noqa: FBT001 - columns of a table
    program = build(tmp_path, {"src/index.js": f"{code}\nexport const run = 1;\n", "src/a.js": "1;\n"})
    assert bool(places(program)) is is_gap


def test_a_file_loaded_late_is_reached(tmp_path: Path) -> None:
    code = "export const run = () => new Worker(new URL('./test/a.js', import.meta.url));\n"
    assert "src/test/a.js" in build(tmp_path, {"src/index.js": code, "src/test/a.js": "1;\n"}).backend_files


def test_a_broken_file_touches_what_its_side_can_do(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "src/page/index.jsx"),
        "src/index.js": "import './lib';\nexport const run = 1;\n",
        "src/lib.js": "fetch(((\n",
        "src/page/index.jsx": "import './part';\n",
        "src/page/part.js": "fetch(((\n",
        "src/alone.js": "import './gone';\nfetch(((\n",
        "src/lib.test.js": "fetch(((\n",
    }
    program = build(tmp_path, files)
    touched = {str(gap.place).partition(":")[0]: gap.touches for gap in program.gaps if gap.touches}
    assert touched["src/lib.js"] == CODE
    assert touched["src/page/part.js"] == PAGE_BEHAVIOR | {Topic.DEPENDENCIES}
    assert Topic.EGRESS in touched["src/alone.js"]
    assert Topic.REACH not in touched["src/alone.js"]
    assert len(touched) == 3


def test_a_missing_handler_is_a_gap_at_its_line(tmp_path: Path) -> None:
    program = build(tmp_path, {"manifest.yml": MANIFEST.replace("index.run", "gone.run")})
    assert places(program) == ["manifest.yml:4"]


def test_an_unread_test_touches_nothing(tmp_path: Path) -> None:
    write(tmp_path, {})
    (tmp_path / "src/a.test.js").symlink_to("nowhere")
    (tmp_path / "src/b.js").symlink_to("nowhere")
    program = read(tmp_path)
    assert places(program) == ["src/b.js"]
    assert len(program.gaps) == 2


def test_a_readable_bundle_is_read_and_hides_its_packages_alone(tmp_path: Path) -> None:
    bundle = 'var __toESM = (m) => m;\n// node_modules/left/index.js\nexports.run = () => fetch("https://a.example");\n'
    program = build(tmp_path, {"src/index.js": bundle * 20})
    assert "src/index.js" in program.files
    assert [gap.touches for gap in program.gaps] == [frozenset({Topic.DEPENDENCIES})]


def test_a_minified_file_proves_nothing(tmp_path: Path) -> None:
    program = build(tmp_path, {"src/index.js": "export const run=()=>{f();g();};" * 400})
    assert [gap.touches for gap in program.gaps] == [CODE]


# Pages


@pytest.mark.parametrize(
    ("path", "files", "roots"),
    [
        ("src/page.jsx", {"src/page.jsx": "1;\n"}, ["src/page.jsx"]),
        ("./src/page.tsx", {"src/page.tsx": "1;\n"}, ["src/page.tsx"]),
        (
            "static/page",
            {"static/page/index.html": "<script src=main.js></script>", "static/page/main.js": "1"},
            ["static/page/main.js"],
        ),
        ("static/page", {"static/page/main.js": "1;\n"}, ["static/page/main.js"]),
        (
            "static/page/build",
            {
                "static/page/package.json": "{}",
                "static/page/src/index.js": "1;\n",
                "static/page/public/index.html": "<p>",
            },
            ["static/page/src/index.js"],
        ),
        ("static/page/build", {"static/page/src/index.tsx": "1;\n"}, ["static/page/src/index.tsx"]),
        (
            "static/page/dist",
            {
                "static/page/package.json": "{}",
                "static/page/index.html": '<script type="module" src="/src/start.tsx"></script>',
                "static/page/src/start.tsx": "1;\n",
                "static/page/src/index.ts": "1;\n",
            },
            ["static/page/src/start.tsx"],
        ),
        (
            "static/out/page",
            {
                "ui/package.json": "{}",
                "ui/vite.config.js": 'export default {build: {outDir: "../static/out/page"}}',
                "ui/src/main.js": "1;\n",
                "static/package.json": "{}",
            },
            ["ui/src/main.js"],
        ),
        (
            "static/out",
            {
                "ui/package.json": '{"scripts": {"build": "esbuild src/first.tsx --bundle --outdir=../static/out"}}',
                "ui/src/first.tsx": "1;\n",
                "ui/src/index.js": "1;\n",
            },
            ["ui/src/first.tsx"],
        ),
        (
            "static/out",
            {
                "ui/package.json": '{"scripts": {"build": "vite build && cp -r dist ../static/out"}}',
                "ui/src/main.ts": "1;\n",
                "other/package.json": '{"dependencies": {"vite": "5"}}',
                "other/src/main.ts": "1;\n",
            },
            ["ui/src/main.ts"],
        ),
        (
            "static/out",
            {
                "ui/webpack.config.js": 'module.exports = {entry: {a: "./src/a.js", b: ["./src/b.js"]}, '
                'output: {path: path.resolve(__dirname, "../static/out")}};',
                "ui/src/a.js": "1;\n",
                "ui/src/b.js": "1;\n",
                "ui/src/index.js": "1;\n",
            },
            ["ui/src/a.js", "ui/src/b.js"],
        ),
        (
            "dist",
            {
                "package.json": "{}",
                "vite.config.ts": 'export default {root: "web", build: {outDir: "../dist"}}',
                "web/index.html": '<script type="module" src="/main.tsx"></script>',
                "web/main.tsx": "1;\n",
            },
            ["web/main.tsx"],
        ),
        (
            "build",
            {"package.json": '{"dependencies": {"react-scripts": "5"}}', "src/main.js": "1;\n"},
            ["src/main.js"],
        ),
        (
            "web-build",
            {"panel/package.json": '{"dependencies": {"@forge/bridge": "4"}}', "panel/src/index.js": "1;\n"},
            ["panel/src/index.js"],
        ),
        (
            "static/page/build",
            {"static/page/build/index.html": "<script src=./a.js></script>", "static/page/build/a.js": "1;\n"},
            ["static/page/build/a.js"],
        ),
        ("build", {"package.json": "{}"}, None),
        ("static/page/build", {"static/page/package.json": "{}"}, None),
        ("../elsewhere", {}, None),
        ("", {}, None),
    ],
)
def test_sources_of_a_page(tmp_path: Path, path: str, files: dict[str, str], roots: list[str] | None) -> None:
    program = build(tmp_path, {"manifest.yml": RESOURCE.replace("{path}", path or '""'), **files})
    assert [root.path for root in program.page_roots] == (roots or [])
    assert {root.resource for root in program.page_roots} <= {"page"}
    lost = [gap for gap in program.gaps if "No sources were found" in gap.reason]
    assert bool(lost) is (roots is None)
    assert places(program) == (["manifest.yml:8"] if roots is None else [])
    if lost:
        assert not lost[0].touches & {Topic.REACH, Topic.AUTHORIZATION, Topic.TRIGGERS}


def test_pages_that_a_resource_names_one_by_one(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "ui") + "  entry: {a: a.html, b: b.html}\n",
        "ui/a.html": "<script src=a.js></script>",
        "ui/b.html": "<script src=b.js></script>",
        "ui/a.js": "1;\n",
        "ui/b.js": "1;\n",
    }
    program = build(tmp_path, files)
    assert [(root.path, root.html) for root in program.page_roots] == [
        ("ui/a.js", "ui/a.html"),
        ("ui/b.js", "ui/b.html"),
    ]


def test_code_that_the_apps_own_builder_packs(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("{id: sample}", "{id: sample, package: {path: dist}}").replace("index.run", "all.run")
    files = {"manifest.yml": manifest, "dist/all.js": "require('./part');\n", "dist/part.js": "1;\n"}
    program = build(tmp_path, files)
    assert program.handler("all.run") == ("dist/all.js", "run")
    assert program.resolve("dist/all.js", "./part") == LocalFile("dist/part.js")
    assert {"dist/all.js", "dist/part.js"} <= program.backend_files
    assert places(program) == []


def test_a_build_beside_its_sources_is_left_alone(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "ui/build"),
        "ui/package.json": "{}",
        "ui/src/index.js": "1;\n",
        "ui/build/index.html": "<script src=main.js></script>",
        "ui/build/main.js": "f({});" * 2000,
    }
    program = build(tmp_path, files)
    assert [root.path for root in program.page_roots] == ["ui/src/index.js"]
    assert places(program) == []


def test_a_minified_build_alone_is_a_gap(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "ui/build"),
        "ui/build/index.html": "<script src=main.js></script>",
        "ui/build/main.js": "f({});" * 2000,
    }
    assert places(build(tmp_path, files)) == ["ui/build/main.js:1"]


def test_a_script_written_into_a_page_is_a_file_with_its_own_lines(tmp_path: Path) -> None:
    page = "<p>\n<script>\nimport './test/a.js';\nfetch('https://a.example');\n</script>\n<script>g();</script>\n"
    files = {"manifest.yml": RESOURCE.replace("{path}", "ui"), "ui/index.html": page, "ui/test/a.js": "1;\n"}
    program = build(tmp_path, files)
    assert program.page_roots == (PageRoot("ui/index.html", "page", "ui/index.html"),)
    assert [node.line for node in program.files["ui/index.html"].body][:2] == [3, 4]
    assert program.files["ui/index.html"].calls == 2
    assert "ui/test/a.js" in program.page_files
    assert places(program) == []


def test_code_of_pages_and_functions_is_told_apart(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "ui/build"),
        "package.json": "{}",
        "src/index.js": "import '../shared/a';\nexport const run = 1;\n",
        "shared/a.js": "1;\n",
        "ui/package.json": "{}",
        "ui/src/index.js": "import '../../shared/a';\n",
        "ui/src/unused.js": "1;\n",
        "src/unused.js": "1;\n",
        "server/package.json": "{}",
        "server/index.js": "1;\n",
    }
    program = build(tmp_path, files)
    assert program.backend_files == {"src/index.js", "shared/a.js", "src/unused.js"}
    assert program.page_files == {"ui/src/index.js", "shared/a.js", "ui/src/unused.js"}
    assert program.unreached_files == {"ui/src/unused.js", "src/unused.js"}
    assert program.left_out == ("server/index.js",)


def test_a_package_of_pages_that_no_resource_shows_is_not_left_out(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "ui/build"),
        "ui/package.json": "{}",
        "ui/src/index.js": "1;\n",
        "other/package.json": '{"dependencies": {"@forge/bridge": "4"}}',
        "other/src/index.js": "1;\n",
    }
    program = build(tmp_path, files)
    assert program.page_files == {"ui/src/index.js", "other/src/index.js"}
    assert program.unreached_files == {"other/src/index.js"}


def test_styles_of_a_page_are_read(tmp_path: Path) -> None:
    files = {
        "manifest.yml": RESOURCE.replace("{path}", "ui/build"),
        "ui/package.json": "{}",
        "ui/src/index.js": "import './a.css';\n",
        "ui/src/a.css": "\n@import url('https://fonts.example/a.css');\n",
        "docs/b.css": "@import 'https://other.example/b.css';",
    }
    (load,) = build(tmp_path, files).page_loads
    assert (load.target, load.permission, str(load.place)) == (
        "https://fonts.example/a.css",
        "styles",
        "ui/src/a.css:2",
    )


# Several apps and what stands around one


def test_an_app_inside_an_app_is_its_own_until_it_is_imported(tmp_path: Path) -> None:
    files = {"other/manifest.yml": MANIFEST, "other/src/index.js": "1;\n", "other/src/part.js": "1;\n"}
    assert list(build(tmp_path, files).files) == ["src/index.js"]
    (tmp_path / "src/index.js").write_text("import '../other/src/part';\nexport const run = 1;\n", encoding="utf-8")
    assert list(read(tmp_path).files) == ["other/src/part.js", "src/index.js"]


def test_code_outside_the_app_but_of_its_repository_is_read(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    app = tmp_path / "apps/notes"
    write(
        app,
        {
            "src/index.js": "import '../../../shared/a';\nimport '@notes/rules';\nimport '@lib/b';\n" + INDEX,
            "package.json": '{"dependencies": {"@notes/rules": "workspace:*"}}',
            "tsconfig.json": '{"extends": "../../tsconfig.base.json"}',
        },
    )
    around = {
        "package.json": '{"workspaces": ["packages/*", "apps/*"]}',
        "tsconfig.base.json": '{"compilerOptions": {"baseUrl": ".", "paths": {"@lib/*": ["libs/*"]}}}',
        "shared/a.js": "import './c';\n",
        "shared/c.ts": "1;\n",
        "shared/unused.ts": "1;\n",
        "packages/rules/package.json": '{"name": "@notes/rules", "main": "dist/index.js"}',
        "packages/rules/src/index.ts": "import 'left';\n",
        "packages/unused/package.json": '{"name": "@notes/unused"}',
        "packages/unused/index.js": "1;\n",
        "libs/b.js": "1;\n",
    }
    for name, text in around.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    program = read(app)
    assert set(program.files) == {
        "../../libs/b.js",
        "../../packages/rules/src/index.ts",
        "../../shared/a.js",
        "../../shared/c.ts",
        "src/index.js",
    }
    assert places(program) == []


def test_nothing_is_read_outside_without_a_repository(tmp_path: Path) -> None:
    write(tmp_path / "app", {"src/index.js": "import '../../a';\nexport const run = 1;\n"})
    (tmp_path / "a.js").write_text("1;\n", encoding="utf-8")
    assert places(read(tmp_path / "app")) == ["src/index.js:1"]


def test_an_installed_package_is_listed(tmp_path: Path) -> None:
    files = {
        "node_modules/@a/b/package.json": "{}",
        "node_modules/@a/b/lib/x.js": "1",
        "node_modules/@a/b/node_modules/c/x.js": "1",
    }
    program = build(tmp_path, files)
    assert program.installed_files("@a/b") == ("package.json", "lib/x.js")
    assert program.installed("../src") is None
    assert list(program.files) == ["src/index.js"]
