"""`upheld.yaml` in and out without loss; all of it or nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from upheld.core.check import Population
from upheld.core.clock import FixedClock
from upheld.core.errors import InputError, NotPermitted
from upheld.core.outcomes import Keeper, Modality
from upheld.proof.sentence import digest_sentence
from upheld.reading.policy_file import PolicyFile, read_policy_file, write_policy_file
from upheld.reading.policy_model import CommitmentEntry, SentenceEntry
from upheld.server.accounts.api import Actor
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.policy.models import InventoryItem, Policy

pytestmark = pytest.mark.django_db

FULL = """
upheld: 1
vendor:
  {id: notes, name: Notes for Jira, website: "https://notes.example", security_contact: "mailto:security@notes.example"}
policy: {id: security, file: policy.md, title: Our security, version: 4, language: en, effective_on: 2026-11-01}
inventory:
  apps:
    - {id: notes, name: Notes, path: apps/notes, version: 1.4.0}
    - {id: board, path: apps/board}
  repositories:
    - {id: main, name: All our code, path: code, branch: release, since: abc1234, url: "https://code.example/notes"}
  systems:
    - {id: mail, name: Mail, keeper: platform}
  roles:
    - {role: security_lead, count: 2}
  customers:
    - {id: acme, name: Acme}
sentences:
  - id: data.1
    text: No data leaves Atlassian's cloud.
    confirmed: true
    note: Looked at with the whole team.
    commitments:
      - kind: privacy.no_egress
        modality: now
        keeper: mixed
        vague: [cloud]
        parameters: {provider: [Forge, Bitbucket], max_days: 3}
        definitions: {cloud: what Atlassian runs}
        because: No host is declared.
        assuming: [The platform blocks the rest.]
        could_be_false_if:
          - {text: Somebody lies., answer: accepted}
          - {text: The declaration is wrong., answer: check, check: forge.no_egress}
          - {text: Nobody looked., answer: open}
        not_covered: [Older versions.]
        checks:
          - {id: forge.no_egress, sufficiency: part}
        warrant: There is no third way out.
        parts_suffice: true
        planned_on: 2027-01-01
        source: {url: "https://platform.example/page", label: The platform's page, read_on: 2026-10-01}
  - id: data.2
    text: We promptly answer questions about data.
    confirmed: true
    commitments: []
  - id: data.3
    text: Backups are made every day.
    note: Ask operations first.
    commitments:
      - {kind: operations.backups_made, parameters: {max_days: 2}, because: To be written.}
"""


def bring(tmp_path: Path, text: str, content: str, lead: Actor, clock: FixedClock) -> policy.PolicyView:
    (tmp_path / "policy.md").write_text(text, encoding="utf-8")
    return policy.import_policy_file(content.encode(), base=tmp_path, actor=lead, clock=clock)


def test_the_file_comes_out_as_it_went_in(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    bring(tmp_path, text, FULL, lead, clock)
    given = read_policy_file(FULL.encode(), "upheld.yaml")
    out = read_policy_file(policy.export_policy_file().encode(), "out.yaml")
    assert (out.vendor, out.policy) == (given.vendor, given.policy)
    for population in ("apps", "repositories", "systems", "roles", "customers"):
        assert set(getattr(out.inventory, population)) == set(getattr(given.inventory, population)), population
    assert out.sentences[:3] == given.sentences
    assert out.sentences[3].id == "plans.1"
    assert not out.sentences[3].confirmed


def test_the_database_comes_back_as_it_went_out(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    """Confirmed in the console, exported, brought in again: nothing changes, not even the log."""
    view = policy.import_text(text, name="policy.md", actor=lead, clock=clock)
    new = policy.NewCommitment(
        kind="privacy.no_egress",
        modality=Modality.CONDITIONAL,
        keeper=Keeper.PLATFORM,
        parameters={"provider": "Forge"},
    )
    policy.confirm_sentence(view.sentences[0].id, [new], actor=lead, clock=clock)
    policy.confirm_sentence(view.sentences[2].id, [policy.NewCommitment(kind="operations.backups_made")], actor=lead)
    item = policy.InventoryEntry(kind=policy.InventoryKind.APP, slug="notes", name="Notes", path="apps/notes")
    policy.put_item(item, actor=lead)
    exported = policy.export_policy_file()
    before, size = policy.current_policy(), evidence.head().size
    bring(tmp_path, text, exported, lead, clock)
    assert policy.current_policy() == before
    assert evidence.head().size == size
    assert policy.export_policy_file() == exported


def test_a_fresh_database_gets_the_same_from_the_file(
    tmp_path: Path, text: str, lead: Actor, clock: FixedClock
) -> None:
    bring(tmp_path, text, FULL, lead, clock)
    exported = policy.export_policy_file()
    for entry in policy.inventory_entries():
        policy.retire_item(entry.kind, entry.slug, actor=lead)
    bring(tmp_path, text, exported, lead, clock)
    assert policy.export_policy_file() == exported


def test_confirming_in_the_console_ends_the_draft(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    bring(tmp_path, text, FULL, lead, clock)
    policy.confirm_sentence("data.3", [policy.NewCommitment(kind="operations.backups_made")], actor=lead, clock=clock)
    out = read_policy_file(policy.export_policy_file().encode(), "out.yaml").sentences[2]
    assert out.confirmed
    assert out.commitments[0].because != "To be written."


def test_what_the_file_no_longer_lists_is_retired(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    bring(tmp_path, text, FULL, lead, clock)
    bring(tmp_path, text, FULL.replace("    - {id: board, path: apps/board}\n", ""), lead, clock)
    assert [entry.slug for entry in policy.inventory_entries(policy.InventoryKind.APP)] == ["notes"]
    assert InventoryItem.objects.filter(slug="board").exists()


def test_paths_count_from_the_file(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    bring(tmp_path, text, FULL, lead, clock)
    items = {item.id: item for item in policy.inventory_items(Population.APPS)}
    assert getattr(items["notes"], "path") == tmp_path / "apps/notes"  # noqa: B009 - an Item in general has no path


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("file: policy.md", "file: ../policy.md", "policy_file.outside"),
        ("file: policy.md", "file: missing.md", "policy_file.text"),
        ("file: policy.md, ", "", "policy_file.text"),
        ("Backups are made every day.", "Backups are made every hour.", "policy_file.sentence"),
        ("id: forge.no_egress, sufficiency: part", "id: forge.no_such, sufficiency: part", "argument.check"),
        (", read_on: 2026-10-01", "", "policy_file.read_on"),
        ("{id: board, path: apps/board}", "{id: board}", "inventory.path"),
    ],
)
def test_a_file_that_is_wrong_somewhere_leaves_nothing(
    tmp_path: Path, text: str, lead: Actor, clock: FixedClock, old: str, new: str, code: str
) -> None:
    assert old in FULL
    with pytest.raises(InputError) as refused:
        bring(tmp_path, text, FULL.replace(old, new), lead, clock)
    assert refused.value.code == code
    assert not Policy.objects.exists()
    assert not InventoryItem.objects.exists()
    assert evidence.head().size == 0


def test_the_text_may_not_be_a_link_out_or_a_pipe(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    import os

    outside = tmp_path / "outside.md"
    outside.write_text(text, encoding="utf-8")
    base = tmp_path / "base"
    base.mkdir()
    (base / "policy.md").symlink_to(outside)
    with pytest.raises(InputError, match="outside"):
        policy.import_policy_file(FULL.encode(), base=base, actor=lead, clock=clock)
    (base / "policy.md").unlink()
    os.mkfifo(base / "policy.md")
    with pytest.raises(InputError, match="not a file"):
        policy.import_policy_file(FULL.encode(), base=base, actor=lead, clock=clock)


def test_an_office_that_may_not_is_refused(tmp_path: Path, support: Actor) -> None:
    with pytest.raises(NotPermitted):
        policy.import_policy_file(FULL.encode(), base=tmp_path, actor=support)


def test_an_unconfirmed_file_confirms_nothing(tmp_path: Path, text: str, lead: Actor, clock: FixedClock) -> None:
    sentence = SentenceEntry(
        id="data.1",
        sha256=digest_sentence("No data leaves Atlassian's cloud."),
        commitments=(CommitmentEntry(kind="privacy.no_egress"),),
    )
    reference = read_policy_file(FULL.encode(), "f").policy
    view = bring(tmp_path, text, write_policy_file(PolicyFile(policy=reference, sentences=(sentence,))), lead, clock)
    assert not any(one.is_confirmed for one in view.sentences)
    assert policy.bindings() == ()
    assert view.effective_on == dt.date(2026, 11, 1)
