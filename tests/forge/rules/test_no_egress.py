from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from upheld.core.check import Confidence, Result, Severity

Judge: TypeAlias = Callable[..., list[Result]]


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_a_declared_host_is_told_with_permission_and_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert result.message == (
        "Sample declares egress to metrics.example (permissions.external.fetch.backend); no code that was read uses it."
    )
    assert (result.code, result.severity) == ("declared_unused", Severity.MEDIUM)
    assert str(result.place) == "manifest.yml:24"


def test_a_wildcard_is_told_as_what_it_allows(samples: Path, judge: Callable[..., list[Result]]) -> None:
    assert "to every host (" in judge(samples / "fail-declared-all")[0].message
    assert "to every host below metrics.example" in judge(samples / "fail-declared-object")[0].message


def test_a_used_host_is_told_with_file_and_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-constant")
    assert result.message == "Sample reaches metrics.example with fetch (not declared in the manifest)."
    assert str(result.place) == "src/call.js:2"


def test_the_origin_of_an_undecided_target_is_told(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "unknown")
    assert "where to is decided by what the caller sends (payload.a)" in result.message
    assert "The manifest declares no host, so the platform blocks outside ones" in result.message
    assert str(result.place) == "src/call.js:1"


def test_an_appended_host_turns_the_demo_app_red(tmp_path: Path, judge: Callable[..., list[Result]]) -> None:
    demo = Path(__file__).parents[3] / "src/upheld/server/site/demo/apps/board-notes"
    for file in demo.rglob("*"):
        if file.is_file():
            copy = tmp_path / file.relative_to(demo)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    (before,) = judge(tmp_path)
    manifest = tmp_path / "manifest.yml"
    sound = manifest.read_text(encoding="utf-8")
    manifest.write_text(sound + "  external:\n    fetch:\n      backend:\n      - metrics.example\n", encoding="utf-8")
    (broken,) = judge(tmp_path)
    manifest.write_text(sound, encoding="utf-8")
    (mended,) = judge(tmp_path)
    assert [before.outcome.value, broken.outcome.value, mended.outcome.value] == ["pass", "fail", "pass"]
    assert broken.observed_sha256 != before.observed_sha256 == mended.observed_sha256
    assert broken.place is not None
    assert broken.place.line == len(sound.splitlines()) + 4


def test_code_that_nothing_reaches_counts_and_is_told_so(samples: Path, tmp_path: Path, judge: Judge) -> None:
    for name in ("manifest.yml", "package.json", "package-lock.json", "src/frontend/index.jsx", "src/call.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((samples / "fail-constant" / name).read_bytes())
    (tmp_path / "src/index.js").write_bytes((samples / "pass/src/index.js").read_bytes())
    (result,) = judge(tmp_path)
    assert result.message.endswith("Nothing leads to this code now, but it is deployed.")
    assert result.confidence is Confidence.MEDIUM
