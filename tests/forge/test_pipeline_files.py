"""The pipeline files of the documentation work: their YAML, their commands, and the script that sends a report."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar, cast

import pytest
import yaml

from forge.scans import Scan
from upheld.cli.main import COMMANDS, load_parser

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/scan-in-a-pipeline.md").read_text(encoding="utf-8")
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PROXY_PORT = 29418


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_every_yaml_block_can_be_read() -> None:
    bitbucket, github, hook = (cast("dict[str, Any]", yaml.safe_load(block)) for block in blocks("yaml"))
    assert bitbucket["pipelines"]["default"][0]["step"]["script"]
    assert github["jobs"]["upheld"]["steps"]
    assert hook["repos"][0]["hooks"][0]["id"] == "upheld-scan"


def test_every_shown_command_is_one() -> None:
    _, parser = load_parser(next(command for command in COMMANDS if command[0] == "scan"))
    shown = re.findall(r"upheld scan [^\n`|&;]*", PAGE)
    assert len(shown) >= 6
    for command in shown:
        parser.parse_args(command.rstrip(". ").split()[2:])


def test_the_hook_runs_on_files_of_apps_and_on_no_others() -> None:
    (hook,) = cast("list[dict[str, Any]]", yaml.safe_load(HOOKS.read_text(encoding="utf-8")))
    assert hook["entry"] == "upheld scan"
    wanted = re.compile(hook["files"])
    for path in ("apps/one/manifest.yml", "src/index.tsx", "a/b.cjs", "package-lock.json", "static/index.html"):
        assert wanted.search(path), path
    for path in ("README.md", "docs/a.yml", "main.py", "manifest.yml.orig"):
        assert not wanted.search(path), path


class _Proxy(BaseHTTPRequestHandler):
    """Stands where the proxy of a pipeline stands, and keeps what comes."""

    received: ClassVar[list[tuple[str, str, Any]]] = []

    def _keep(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.received.append((self.command, self.path, body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_PUT = _keep  # noqa: N815 - the library looks for this name
    do_POST = _keep  # noqa: N815 - same

    def log_message(self, *_arguments: object) -> None:
        return


def test_the_shown_script_sends_report_and_annotations(scan: Scan, app: Path, tmp_path: Path) -> None:
    body = json.loads(scan(app, "--format", "bitbucket")[1])
    body["annotations"] = [body["annotations"][0] | {"external_id": str(number)} for number in range(150)]
    (tmp_path / "upheld.json").write_text(json.dumps(body))
    (tmp_path / "send_report.py").write_text(blocks("python")[0])
    try:
        server = HTTPServer(("127.0.0.1", PROXY_PORT), _Proxy)
    except OSError:
        pytest.skip("something else listens on the port of the pipeline's proxy")
    _Proxy.received.clear()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        subprocess.run(
            [sys.executable, "send_report.py", "upheld.json"],
            cwd=tmp_path,
            env={"BITBUCKET_REPO_FULL_NAME": "larkspur/apps", "BITBUCKET_COMMIT": "abc"},
            check=True,
            timeout=60,
        )
    finally:
        server.shutdown()
        server.server_close()
    base = "http://api.bitbucket.org/2.0/repositories/larkspur/apps/commit/abc/reports/upheld-scan"
    assert [(method, path) for method, path, _ in _Proxy.received] == [
        ("PUT", base),
        ("POST", f"{base}/annotations"),
        ("POST", f"{base}/annotations"),
    ]
    assert _Proxy.received[0][2] == body["report"]
    assert [len(sent) for _, _, sent in _Proxy.received[1:]] == [100, 50]
