"""Manifests and sources meant to hurt: each is bounded in time and memory, told clearly, and never proven.

The numbers are those of the list of abuse cases that the product keeps (10 to 14 manifests, 15 to 20 sources).
"""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from upheld.forge import Verdict, analyse, folder_reader
from upheld.forge.app import load_app
from upheld.forge.gaps import Topic

MAX_SECONDS = 2.0
MAX_GROWTH_KIB = 300_000
MANIFEST = b"""\
app:
  id: sample
  runtime:
    name: nodejs22.x
modules:
  jira:adminPage:
  - key: admin
    function: main
  function:
  - key: main
    handler: index.run
"""
INDEX = b"export const run = () => 1;\n"


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A sound app that each case spoils in one way."""
    (tmp_path / "src").mkdir()
    (tmp_path / "manifest.yml").write_bytes(MANIFEST)
    (tmp_path / "src/index.js").write_bytes(INDEX)
    (tmp_path / "package.json").write_bytes(b'{"name": "sample", "dependencies": {}}\n')
    return tmp_path


@contextmanager
def bounded() -> Iterator[None]:
    """At most two seconds and 300 MB more than before."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < MAX_SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MAX_GROWTH_KIB


def verdicts(folder: Path) -> dict[str, Verdict]:
    (report,) = analyse(folder)
    return {str(verdict.rule.meta.id): verdict.verdict for verdict in report.verdicts}


def reasons(folder: Path) -> str:
    return "\n".join(f"{gap.place} {gap.reason}" for gap in load_app(folder).gaps)


def test_the_unspoiled_app_is_proven(app: Path) -> None:
    assert set(verdicts(app).values()) == {Verdict.PROVEN}


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        pytest.param(
            b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(b"b%d: &b%d [*a,*a,*a,*a,*a,*a]\n" % (n, n) for n in range(9)),
            "anchor",
            id="10 alias bomb",
        ),
        pytest.param(b"app: " + b"[" * 5000 + b"]" * 5000, "deep", id="11 brackets"),
        pytest.param(MANIFEST + b"modules: {}\n", "stands twice", id="12 duplicate key"),
        pytest.param(b"app: !!python/object/apply:os.system ['true']\n", "tag", id="13 python tag"),
        pytest.param(b"app:\n  id: .nan\n", "nan", id="14 not a number"),
        pytest.param(b"app:\n  id: " + b"9" * 5000 + b"\n", "5,000 digits", id="14 long number"),
        pytest.param(b"app:\n  id: \xff\n", "UTF-8", id="invalid UTF-8"),
        pytest.param(b"", "no manifest of a Forge app", id="empty"),
        pytest.param(b"kind: Deployment\n", "no manifest of a Forge app", id="another product"),
        pytest.param(b"modules: 7\n", "expected to be a mapping", id="modules is a number"),
        pytest.param(b"modules:\n  jira:adminPage: [[1]]\n", "was not understood", id="module is a list"),
        pytest.param(b"x" * 1_500_000, "at most", id="too large"),
    ],
)
def test_a_hostile_manifest_leaves_every_promise_unproven(app: Path, manifest: bytes, said: str) -> None:
    (app / "manifest.yml").write_bytes(manifest)
    with bounded():
        found = verdicts(app)
    assert Verdict.PROVEN not in found.values()
    assert said in reasons(app)


def test_no_manifest_at_all(app: Path) -> None:
    (app / "manifest.yml").unlink()
    assert set(verdicts(app).values()) == {Verdict.UNKNOWN}
    assert "No manifest.yml could be read" in reasons(app)


def test_two_manifests(app: Path) -> None:
    (app / "manifest.yaml").write_bytes(MANIFEST)
    assert set(verdicts(app).values()) == {Verdict.UNKNOWN}


CODE_PROMISES = ("forge.no_egress", "forge.storage_on_platform_only", "forge.no_third_party_dependencies")


def spoil_long_line(app: Path) -> str:
    """Case 15."""
    (app / "src/long.js").write_bytes(b"f(1);" * 200_000)
    return "src/long.js"


def spoil_minified(app: Path) -> str:
    (app / "src/bundle.js").write_bytes(b"!function(e){f(e);}(1);" * 2_000)
    return "src/bundle.js:1"


def spoil_nesting(app: Path) -> str:
    """Case 16: legal code, so deep that every recursion would end."""
    (app / "src/deep.js").write_bytes(b"x = " + b"[" * 10_000 + b"fetch(u)" + b"]" * 10_000 + b";\n")
    return "src/deep.js:1"


def spoil_utf8(app: Path) -> str:
    """Case 17."""
    (app / "src/latin.js").write_bytes(b"// ok\nconst a = '\xe9';\n")
    return "src/latin.js:2"


def spoil_symlink_out(app: Path) -> str:
    """Case 18."""
    (app / "src/passwd.js").symlink_to("/etc/passwd")
    return "src/passwd.js"


def spoil_symlink_loop(app: Path) -> str:
    (app / "src/loop").symlink_to("loop")
    return "src/loop"


def spoil_fifo(app: Path) -> str:
    """Case 19."""
    os.mkfifo(app / "src/pipe.js")
    return "src/pipe.js"


def spoil_other_language(app: Path) -> str:
    (app / "src/view.vue").write_bytes(b"<script>fetch(u)</script>")
    return "src/view.vue"


def spoil_syntax(app: Path) -> str:
    (app / "src/broken.js").write_bytes(b"export const a = 1;\nfetch(((\n")
    return "src/broken.js:2"


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_long_line,
        spoil_minified,
        spoil_nesting,
        spoil_utf8,
        spoil_symlink_out,
        spoil_symlink_loop,
        spoil_fifo,
        spoil_other_language,
        spoil_syntax,
    ],
    ids=lambda spoil: spoil.__name__,
)
def test_a_hostile_source_is_listed_and_proves_nothing(app: Path, spoil: Callable[[Path], str]) -> None:
    place = spoil(app)
    with bounded():
        (report,) = analyse(app)
    said = [str(result.place) for verdict in report.verdicts for result in verdict.results]
    assert place in said
    found = {str(verdict.rule.meta.id): verdict.verdict for verdict in report.verdicts}
    assert found["forge.no_egress"] is Verdict.UNKNOWN
    assert found["forge.no_remotes"] is Verdict.PROVEN, "a gap forces unknown only where it could matter"


def test_a_device_is_not_read(app: Path) -> None:
    (app / "src/zero.js").symlink_to("/dev/zero")
    assert verdicts(app)["forge.no_egress"] is Verdict.UNKNOWN


def test_a_file_that_vanishes_while_read(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Case 20: it was listed, and is gone when it is opened."""
    real = os.open

    def vanish(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("index.js"):
            raise FileNotFoundError(2, "No such file or directory")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", vanish)
    found = verdicts(app)
    assert [found[promise] for promise in CODE_PROMISES] == [Verdict.UNKNOWN] * 3
    assert "No such file or directory" in reasons(app)


def test_a_file_that_changes_while_read(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fstat
    calls: list[int] = []

    def change(descriptor: int) -> os.stat_result:
        calls.append(descriptor)
        if len(calls) % 2 == 0:
            os.utime(descriptor, ns=(1, len(calls)))
        return real(descriptor)

    monkeypatch.setattr(os, "fstat", change)
    assert set(verdicts(app).values()) == {Verdict.UNKNOWN}


def test_an_unreadable_folder(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refuse(path: Path) -> object:
        if str(path).endswith("src"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    model = load_app(app)
    assert "Permission denied" in "\n".join(gap.reason for gap in model.gaps_touching(Topic.EGRESS))


def test_too_many_files(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_reader, "MAX_FILES", 3)
    assert Verdict.PROVEN not in verdicts(app).values()


@pytest.mark.slow
def test_fifty_thousand_files(app: Path) -> None:
    for folder in range(50):
        place = app / "src" / str(folder)
        place.mkdir()
        for number in range(1_000):
            os.close(os.open(place / f"{number}.js", os.O_CREAT | os.O_WRONLY))
    start = time.perf_counter()
    found = verdicts(app)
    assert time.perf_counter() - start < 60
    assert Verdict.PROVEN not in found.values()
    assert "more than 20,000 files" in reasons(app)


def test_folders_nested_too_deep(app: Path) -> None:
    deep = app / "src" / "/".join("d" * 45)
    deep.mkdir(parents=True)
    assert verdicts(app)["forge.no_egress"] is Verdict.UNKNOWN


def test_committed_packages_are_skipped_and_said(app: Path) -> None:
    packages = app / "node_modules/left"
    packages.mkdir(parents=True)
    (packages / "index.js").write_bytes(b"fetch('https://metrics.example/')")
    assert load_app(app).tree.skipped == ("node_modules",)
    assert verdicts(app)["forge.no_egress"] is Verdict.PROVEN


def test_a_name_that_is_no_text_is_escaped(app: Path) -> None:
    with (app / "src").joinpath("x.js").open("wb") as stream:
        stream.write(INDEX)
    (app / "src/x.js").rename(os.fsdecode(os.fsencode(app) + b"/src/\xff\n.js"))
    (app / "src").joinpath("y.js").write_bytes(b"fetch(u);\n")
    model = load_app(app)
    assert model.program is not None
    for path, file in model.program.files.items():
        file.path.encode("utf-8")
        assert "\n" not in file.path, path
    for gap in model.gaps:
        str(gap.place).encode("utf-8")


@pytest.mark.parametrize(
    ("package", "said"),
    [
        (b"[" * 100_000, "deep"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": ' + b"9" * 5000 + b"}", "5,000 digits"),
        (b'{"dependencies": {"a": "1", "a": "2"}}', "twice"),
        (b'{"dependencies": []}', "no object"),
        (b"\xff", "UTF-8"),
        (b'"' + b'\\"' * 500_000, "JSON"),
        (b"{", "JSON"),
    ],
)
def test_a_hostile_package_json(app: Path, package: bytes, said: str) -> None:
    (app / "package.json").write_bytes(package)
    with bounded():
        found = verdicts(app)
    assert found["forge.no_third_party_dependencies"] is Verdict.UNKNOWN
    assert said in reasons(app)


def test_no_socket_is_opened(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the analyser opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert set(verdicts(app).values()) == {Verdict.PROVEN}


def test_the_command_never_shows_a_traceback(app: Path) -> None:
    spoil_nesting(app)
    spoil_utf8(app)
    (app / "manifest.yml").write_bytes(b"app: &a [*a]\n")
    command = [sys.executable, "-m", "upheld.cli.main", "scan", str(app)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode == 3


def write_chain(app: Path) -> None:
    (app / "src/chain.js").write_text("export const c = a" + "\n  .b(1)" * 50_000 + ";\n", encoding="utf-8")


def write_links(app: Path) -> None:
    lines = "".join(f"a{n}.href = x;\ndocument.createElement('p');\n" for n in range(4_000))
    (app / "src/links.js").write_text(lines, encoding="utf-8")


def write_modules(app: Path) -> None:
    modules = "".join(f"  - {{key: k{n}, function: f{n}}}\n" for n in range(9_000))
    functions = "".join(f"  - {{key: f{n}, handler: index.run}}\n" for n in range(9_000))
    text = f"app: {{id: a}}\nmodules:\n  jira:adminPage:\n{modules}  function:\n{functions}"
    (app / "manifest.yml").write_text(text, encoding="utf-8")


def write_dependencies(app: Path) -> None:
    names = ",\n".join(f'"package-{n}": "1"' for n in range(20_000))
    (app / "package.json").write_text('{"dependencies": {\n' + names + "}}\n", encoding="utf-8")


def write_markup(app: Path) -> None:
    (app / "src/page.html").write_text("<a " * 100_000 + "src=" * 20_000, encoding="utf-8")


@pytest.mark.parametrize("write", [write_chain, write_links, write_modules, write_dependencies, write_markup])
def test_size_costs_no_square_time(app: Path, write: Callable[[Path], None]) -> None:
    write(app)
    start = time.process_time()
    analyse(app)
    assert time.process_time() - start < 6


def test_more_source_than_can_be_read_in_time_is_a_gap(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("upheld.forge.code.program.MAX_ANALYZED_BYTES", 10)
    assert verdicts(app)["forge.no_egress"] is Verdict.UNKNOWN
