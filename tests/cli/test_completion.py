from __future__ import annotations

import importlib
import shutil
import subprocess
from pathlib import Path

import pytest

from upheld.cli import completion
from upheld.cli.main import COMMANDS, load_parser, main

SMALL = tuple(command for command in COMMANDS if command[0] in {"verify", "policy parse", "policy lint", "completion"})


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of commands, so that what is offered can be written down."""
    monkeypatch.setattr(completion, "COMMANDS", SMALL)


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_command_keeps_the_convention(command: tuple[str, str, str]) -> None:
    module, parser = load_parser(command)
    assert command[0] == module.NAME
    assert module.HELP.strip()
    assert f"upheld {command[0]}" in module.EXAMPLE
    assert module.EXAMPLE.strip() in parser.format_help()
    assert callable(module.run)


def test_every_module_of_a_command_is_in_the_table() -> None:
    folder = Path(importlib.import_module("upheld.cli").__path__[0])
    named = {module for _, module, _ in COMMANDS}
    for path in folder.glob("*.py"):
        if "\ndef configure(" in path.read_text(encoding="utf-8"):
            assert path.stem in named


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", {"verify", "policy", "completion", "--help", "--version"}),
        ("ver", {"verify"}),
        ("policy ", {"parse", "lint"}),
        ("verify --p", {"--pin"}),
        ("verify bundle.zip --re", {"--require"}),
        ("completion ", {"bash", "zsh", "fish", "-h", "--help", "--debug"}),
    ],
)
def test_bash_offers_what_may_follow(
    typed: str, offered: set[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["upheld", *typed.split(), *([""] if typed.endswith(" ") or not typed else [])]
    listed = " ".join(f"'{word}'" for word in words)
    ask = f'COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}; _upheld; printf "%s\\n" "${{COMPREPLY[@]}}"'
    found = subprocess.run(
        ["bash", "-c", script("bash", capsys) + ask], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert found.stderr == ""
    assert set(found.stdout.split()) == offered


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts_are_sound_and_name_every_word(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = script(shell, capsys)
    for word in ("verify", "parse", "lint", "pin", "require"):
        assert word in text
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=text, capture_output=True, text=True, check=True)


def test_unknown_shell_is_wrong_use() -> None:
    assert main(["completion", "csh"]) == 2
