"""What the repository promises about its own texts."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def tracked() -> list[Path]:
    """All files of the repository, as git lists them; of the folder where there is no git."""
    if not (ROOT / ".git").exists():
        return [path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts]
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.split(b"\0")
    return [ROOT / name.decode() for name in names if name and (ROOT / name.decode()).is_file()]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_files_have_digests_and_no_addresses(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^--(extra-)?index-url", text, re.MULTILINE)
    packages = re.findall(r"^([a-z0-9][\w.-]*(?:\[[\w,-]+\])?)==", text, re.MULTILINE)
    assert packages
    for block in re.split(r"\n(?=[a-z0-9])", text.strip()):
        assert "--hash=sha256:" in block, f"no digest: {block[:60]!r}"


def test_no_lock_of_a_demo_app_names_a_registry() -> None:
    for path in tracked():
        if path.name == "package-lock.json":
            assert '"resolved"' not in path.read_text(encoding="utf-8"), f"{path} carries an address"


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs/reference/dependencies.md").read_text(encoding="utf-8").lower()
    for name in ("base", "server", "dev"):
        for line in (ROOT / f"requirements/{name}.in").read_text(encoding="utf-8").splitlines():
            match = re.match(r"[A-Za-z0-9_.-]+", line)
            if match and not line.startswith("-r"):
                assert f"| `{match.group().lower()}" in page, f"{match.group()} has no row in dependencies.md"


REAL_HOSTS = {"src/upheld/forge/flow/models/connections.py", "src/upheld/forge/secret_shapes.py"}
"""Where libraries of real services send to by themselves, and how addresses look that are secrets: facts."""


def test_names_of_invented_hosts_end_in_example() -> None:
    allowed = re.compile(
        r"example|localhost|127\.0\.0\.1|w3\.org|in-toto\.io|atlassian\.|c2sp\.org|rfc-editor\.org|ietf\.org|"
        r"europa\.eu|legislation\.gov\.uk|leginfo\.legislature\.ca\.gov|ecfr\.gov|"
        r"json-schema\.org|openfontlicense\.org|scripts\.sil\.org|apache\.org|github\.com|nist\.gov|unicode\.org|"
        r"keepachangelog\.com|oasis-open\.org|semver\.org|bitbucket\.org|oecd\.org|owasp\.org|htmx\.org"
    )
    strange: set[str] = set()
    for path in tracked():
        name = path.relative_to(ROOT)
        is_looked_at = "tests" not in name.parts and name.as_posix() not in REAL_HOSTS
        if path.suffix in {".md", ".html", ".py", ".css", ".js"} and is_looked_at:
            for host in re.findall(
                r"https?://([A-Za-z0-9][A-Za-z0-9.-]+)", path.read_text(encoding="utf-8", errors="replace")
            ):
                if not allowed.search(host):
                    strange.add(f"{path.relative_to(ROOT)}: {host}")
    assert not strange


def test_relative_links_in_the_docs_lead_somewhere() -> None:
    dead: list[str] = []
    for path in tracked():
        if (
            path.suffix == ".md"
            and "src" not in path.relative_to(ROOT).parts
            and "tests" not in path.relative_to(ROOT).parts
        ):
            text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
            targets = re.findall(r"\]\((?!https?://|mailto:|#|/)([^)#\s]+)", text)
            dead += [f"{path.relative_to(ROOT)} → {name}" for name in targets if not (path.parent / name).exists()]
    assert not dead


def test_nothing_unfinished_is_left() -> None:
    marks = re.compile(
        r"NotImplementedError|\bFIXME\b|\bXXX\b|TODO(?!\()|coming soon|not yet implemented", re.IGNORECASE
    )
    left = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix in {".py", ".html", ".css"}
        and "src" in path.relative_to(ROOT).parts
        and marks.search(re.sub(r'class="todo"|\.todo', "", path.read_text(encoding="utf-8")))
    ]
    allowed = {name for name in left if "reading/" in name or "catalog/" in name}  # the lint looks for TODO in policies
    assert set(left) == allowed
