"""Which promises count is what the policy beside the app says, with its values."""

from __future__ import annotations

from pathlib import Path

import pytest

from forge.scans import FILES, Scan, ScanJson, write
from upheld.cli.scan_policy import find_policy, read_promised

POLICY = """upheld: 1
sentences:
- id: security.1
  text: "All our apps run on a runtime that is supported."
  confirmed: {confirmed}
  commitments:
  - kind: {kind}
    modality: {modality}
{parameters}    checks:
    - id: {check}
"""


def policy(*, check: str, kind: str, modality: str = "now", confirmed: str = "true", parameters: str = "") -> str:
    return POLICY.format(check=check, kind=kind, modality=modality, confirmed=confirmed, parameters=parameters)


@pytest.fixture
def kind() -> str:
    """A kind that exists."""
    from upheld.catalog.kinds import load_kinds

    return min(load_kinds())


def counting(scan_json: ScanJson, folder: Path) -> set[str]:
    return {verdict["promise"] for verdict in scan_json(folder)["verdicts"] if verdict["counts"]}


def test_without_a_policy_all_count(scan_json: ScanJson, app: Path) -> None:
    verdicts = scan_json(app)["verdicts"]
    assert len(verdicts) >= 10
    assert all(verdict["counts"] for verdict in verdicts)


def test_the_promises_of_the_policy_count(scan: Scan, scan_json: ScanJson, app: Path, kind: str) -> None:
    write(app, {"upheld.yaml": policy(check="forge.no_remotes", kind=kind)})
    assert counting(scan_json, app) == {"forge.no_remotes"}
    code, out = scan(app)
    assert code == 0, "the runtime is refuted, but nobody promised it"
    assert "Not promised" in out
    write(app, {"upheld.yaml": policy(check="forge.supported_runtime", kind=kind)})
    assert scan(app)[0] == 1


@pytest.mark.parametrize("change", [{"confirmed": "false"}, {"modality": "future"}, {"check": "access.mfa_for_staff"}])
def test_what_is_no_promise_of_today_leaves_all_counting(
    scan: Scan, scan_json: ScanJson, app: Path, kind: str, change: dict[str, str]
) -> None:
    text = policy(**{"check": "forge.no_remotes", "kind": kind, **change})
    write(app, {"upheld.yaml": text})
    assert len(counting(scan_json, app)) >= 10
    assert "every promise counts" in " ".join(scan(app)[1].split())


def test_a_named_promise_counts_whatever_the_policy_says(scan: Scan, app: Path, kind: str) -> None:
    write(app, {"upheld.yaml": policy(check="forge.no_remotes", kind=kind)})
    assert scan(app, "--promise", "supported_runtime")[0] == 1


def test_a_policy_is_looked_for_up_to_the_repositorys_root(tmp_path: Path) -> None:
    app = tmp_path / "repository" / "apps" / "one"
    write(app, FILES)
    (tmp_path / "upheld.yaml").write_text("upheld: 1\n")
    assert find_policy(app) is None, "outside of a repository only the folder itself is looked at"
    (tmp_path / "repository" / ".git").mkdir()
    assert find_policy(app) is None, "nothing above the root counts"
    (tmp_path / "repository" / "upheld.yaml").write_text("upheld: 1\n")
    assert find_policy(app) == tmp_path / "repository" / "upheld.yaml"
    (app / "upheld.yaml").write_text("upheld: 1\n")
    assert find_policy(app) == app / "upheld.yaml"


def test_a_policy_that_cannot_be_read_is_wrong_use(scan: Scan, app: Path) -> None:
    write(app, {"upheld.yaml": "upheld: 1\nsentence: []\n"})
    assert scan(app)[0] == 2


def test_values_of_the_policy_reach_the_rules(scan_json: ScanJson, app: Path, kind: str) -> None:
    def verdict(values: str) -> str:
        text = policy(check="forge.scopes_within_limit", kind=kind, parameters=values)
        write(app, {"upheld.yaml": text, "manifest.yml": FILES["manifest.yml"].replace("[]", "[read:jira-work]")})
        entries = {entry["promise"]: entry["verdict"] for entry in scan_json(app)["verdicts"]}
        return str(entries["forge.scopes_within_limit"])

    assert verdict("") == "proven"
    assert verdict("    parameters:\n      max_scopes: 0\n") == "refuted"


def test_every_set_of_values_has_to_hold(tmp_path: Path, kind: str) -> None:
    one = policy(check="forge.scopes_within_limit", kind=kind, parameters="    parameters:\n      max_scopes: 9\n")
    two = one.partition("sentences:\n")[2].replace("security.1", "security.2").replace("9", "0")
    (tmp_path / "upheld.yaml").write_text(one + two)
    promised = read_promised(tmp_path / "upheld.yaml", shown="upheld.yaml", cache=None)
    assert promised.parameters == {"forge.scopes_within_limit": ({"max_scopes": 9}, {"max_scopes": 0})}
