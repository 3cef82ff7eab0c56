from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from upheld.cli import scan
from upheld.core.errors import InputError

DEMO = Path(__file__).parents[2] / "src/upheld/server/site/demo/apps"
SAMPLES = Path(__file__).parent / "rules/samples"


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    scan.configure(parser)
    return scan.run(parser.parse_args(words))


def test_the_sound_demo_app_is_proven(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(DEMO / "board-notes")) == 0
    out = capsys.readouterr().out
    assert "refuted" not in out
    assert "Not looked at: nothing" in out


def test_the_flawed_demo_app_breaks_exactly_two_promises(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(DEMO / "sprint-digest"), "--format", "json") == 1
    verdicts = json.loads(capsys.readouterr().out)["verdicts"]
    assert [verdict["promise"] for verdict in verdicts if verdict["verdict"] != "proven"] == [
        "forge.no_third_party_dependencies",
        "forge.supported_runtime",
    ]


def test_text_shows_place_code_and_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    run(str(DEMO / "sprint-digest"), "--promise", "supported_runtime")
    out = capsys.readouterr().out
    assert "manifest.yml:7" in out
    assert "| name: nodejs18.x" in out
    assert "To mend: Write app.runtime.name: nodejs24.x." in out


def test_several_apps_in_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(DEMO), "--format", "json") == 1
    apps = json.loads(capsys.readouterr().out)["apps"]
    assert [app["app"]["folder"] for app in apps] == ["board-notes", "sprint-digest"]


def test_unknown_has_its_own_exit_code() -> None:
    assert run(str(SAMPLES / "forge.no_egress/unknown"), "--promise", "forge.no_egress") == 3


def test_only_the_named_promise_is_decided(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(DEMO / "sprint-digest"), "--promise", "no_egress", "--format", "json") == 0
    (verdict,) = json.loads(capsys.readouterr().out)["verdicts"]
    assert verdict["promise"] == "forge.no_egress"


@pytest.mark.parametrize("words", [("nowhere",), (str(DEMO), "--promise", "forge.nothing")])
def test_wrong_use_is_told(words: tuple[str, ...]) -> None:
    with pytest.raises(InputError) as caught:
        run(*words)
    assert caught.value.hint
    assert caught.value.exit_code == 2


def test_json_says_what_was_used_and_not_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    run(str(SAMPLES / "forge.no_egress/unknown-syntax-error"), "--format", "json")
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert set(found) == {
        "format",
        "app",
        "verdicts",
        "findings",
        "dependencies",
        "coverage",
        "egress",
        "scopes",
        "entries",
    }
    assert any(gap["file"] == "src/call.js" and "egress" in gap["touches"] for gap in found["coverage"]["gaps"])
    assert set(found["findings"][0]) == {
        "rule",
        "outcome",
        "severity",
        "confidence",
        "message",
        "remedy",
        "excerpt",
        "file",
        "line",
    }
    assert found["entries"][0]["audience"] == "product_admin"


def test_json_keeps_what_is_not_computed_out(capsys: pytest.CaptureFixture[str]) -> None:
    run(str(DEMO / "board-notes"), "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert "data_map" not in found
    assert set(found["scopes"]) == {"declared"}
    assert "guard" not in found["entries"][0]
