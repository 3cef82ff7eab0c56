"""Generated pages are what the code says, and the commands that README and tutorial show work as written."""

from __future__ import annotations

import datetime as dt
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from proof.world import World
from upheld.core.clock import SystemClock

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
SHOWN = ("README.md", "docs/tutorial/first-policy.md", "docs/how-to/policy-in-git.md")
INSTALLS = ("pip ", "python3 -m venv", ". ", "make ", "$EDITOR")
"""Run by other tests: the plain installation below, make by CI itself; or a person's own editor."""


def test_generated_pages_are_current() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "tools/write_docs.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr


def shown_commands(page: str) -> list[str]:
    """The command lines of a page's code blocks, in order, comments cut off."""
    blocks = re.findall(r"```\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    lines = [re.sub(r"\s+#.*", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith(("upheld ", *INSTALLS))]


@pytest.mark.parametrize("page", SHOWN)
def test_shown_commands_work_as_written(page: str, tmp_path: Path) -> None:
    """In the order of the page, in one folder that holds a policy, an app and a bundle, as its reader would have."""
    commands = [command for command in shown_commands(page) if not command.startswith(INSTALLS)]
    assert commands, f"{page} shows no command"
    prepare(tmp_path)
    environment = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "NO_COLOR": "1"}
    environment.pop("UPHELD_DATA", None)
    if not any(command.startswith("upheld init") for command in commands):
        commands.insert(0, "upheld init data")
    for command in commands:
        if command.startswith("upheld serve"):
            assert "--data" in command  # the journeys serve; here it would not come back
            continue
        run = subprocess.run(
            shlex.split(command),
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        is_finding = command.startswith("upheld policy lint") and run.returncode == 1
        is_undecided = command.startswith("upheld scan") and run.returncode in {1, 3}
        assert run.returncode == 0 or is_finding or is_undecided, f"{command}\n{run.stdout}{run.stderr}"


def prepare(folder: Path) -> None:
    """What the pages take for granted: a policy text, an app, and the bundle of some vendor."""
    text = (ROOT / "docs/tutorial/first-policy.md").read_text(encoding="utf-8")
    policy = re.search(r"```\n(# Security policy\n.*?)```", text, re.DOTALL)
    assert policy is not None
    (folder / "policy.md").write_text(policy.group(1), encoding="utf-8")
    (folder / "path/to").mkdir(parents=True)
    (folder / "path/to/forge-app").symlink_to(ROOT / "src/upheld/server/site/demo/apps/board-notes")
    (folder / "bundle.zip").write_bytes(sample_bundle())


def sample_bundle() -> bytes:
    """A bundle whose log lived a moment ago."""
    world = World(now=SystemClock().now() - dt.timedelta(hours=1))
    world.publish()
    world.wait(minutes=30)
    world.beat()
    return world.bundle()


def test_plain_installation_has_no_django(tmp_path: Path) -> None:
    """The wheel, without any package of the server, scans and verifies; server commands say what is missing."""
    wheel = tmp_path / "wheel"
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheel), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=300)
    site = tmp_path / "site"
    # The dependencies are those of this environment, named one by one: no index is asked.
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "-q",
            "--no-deps",
            "--no-index",
            "--target",
            str(site),
            *wheel.glob("*"),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    (tmp_path / "bundle.zip").write_bytes(sample_bundle())
    without_django = (
        "import sys\n"
        "class Refuse:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in {'django', 'allauth', 'granian', 'whitenoise', 'nh3', 'markdown_it'}:\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "from upheld.cli.main import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    subprocess.run([str(BIN / "upheld"), "init", str(tmp_path / "data")], check=True, capture_output=True, timeout=60)
    app = ROOT / "src/upheld/server/site/demo/apps/board-notes"
    expected = {
        ("verify", str(tmp_path / "bundle.zip")): 0,
        ("scan", str(app)): 0,
        ("policy", "parse", str(ROOT / "src/upheld/server/site/demo/policy.md")): 0,
        ("log", "status", "--data", str(tmp_path / "data")): 2,
    }
    for words, code in expected.items():
        run = subprocess.run(
            [sys.executable, "-c", without_django, *words],
            env={"PYTHONPATH": str(site), "PATH": os.environ["PATH"]},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert run.returncode == code, f"{words}: {run.stdout[-800:]}{run.stderr[-800:]}"
    assert "pip install 'upheld[server]'" in run.stderr
