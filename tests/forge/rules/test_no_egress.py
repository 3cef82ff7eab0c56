from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from upheld.core.check import Result


def test_samples_get_their_label(sample: Path, agree: Callable[[Path], None]) -> None:
    agree(sample)


def test_a_declared_host_is_told_with_permission_and_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail")
    assert result.message == "Sample declares egress to metrics.example (permissions.external.fetch.backend)."
    assert str(result.place) == "manifest.yml:24"


def test_a_wildcard_is_told_as_what_it_allows(samples: Path, judge: Callable[..., list[Result]]) -> None:
    assert "to every host (" in judge(samples / "fail-declared-all")[0].message
    assert "to every host below metrics.example" in judge(samples / "fail-declared-object")[0].message


def test_a_used_host_is_told_with_file_and_line(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "fail-constant")
    assert result.message == "Sample reaches metrics.example with fetch (not declared in the manifest)."
    assert str(result.place) == "src/call.js:2"


def test_an_undecided_target_is_quoted(samples: Path, judge: Callable[..., list[Result]]) -> None:
    (result,) = judge(samples / "unknown")
    assert "`url` is not decided here" in result.message
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
