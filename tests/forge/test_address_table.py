"""The table of addresses, written by someone who had not read the code: tests/forge/labeled/blind/addresses.csv.

Each address is judged as text, and as code: an app that sends a token there, its unknown parts from the app's storage.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from forge.labeled.harness import NOW
from upheld.forge.addresses import is_administration_address, is_atlassian_address
from upheld.forge.record import FindingKind
from upheld.forge.scanning import scan_folder

TABLE = Path(__file__).parent / "labeled" / "blind" / "addresses.csv"
RULE = "forge.no_user_credentials_collected"
JUDGES = {"atlassian_host": is_atlassian_address, "admin_api": is_administration_address}
MANIFEST = """app:
  id: ari:cloud:ecosystem::app/7d2f6a10-2222-4a4a-9b9b-0c0c0c0c0c01
  name: Sender
  runtime:
    name: nodejs22.x
modules:
  scheduledTrigger:
    - key: hourly
      function: send
      interval: hour
  function:
    - key: send
      handler: index.send
"""
BEGINNING = """import { fetch } from '@forge/api';
import { kvs } from '@forge/kvs';
export async function send() {
  const { site, baseUrl, host, cloudId, key, domain, tenant, orgId, dir, group, accountId } = await kvs.get('settings');
  const options = { headers: { Authorization: `Bearer ${process.env.TOKEN}` } };
"""


@cache
def _rows() -> tuple[tuple[str, str, bool], ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple((row["kind"], row["address"], row["expected"] == "yes") for row in csv.DictReader(file))


@pytest.fixture(scope="module")
def sent_to(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The addresses to which a token is not to be sent, by a scan of an app that sends one to each."""
    folder = tmp_path_factory.mktemp("sender")
    (folder / "src").mkdir()
    (folder / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    calls = "".join(f"  await fetch(`{address}`, options);\n" for _, address, _ in _rows())
    (folder / "src" / "index.js").write_text(f"{BEGINNING}{calls}}}\n", encoding="utf-8")
    (record,) = scan_folder(folder, now=NOW)
    first = BEGINNING.count("\n") + 1
    told = {found.line for found in record.of_kind(FindingKind.FAILURE) if found.rule == RULE}
    return frozenset(address for number, (_, address, _) in enumerate(_rows(), first) if number in told)


def test_the_table_holds_both_kinds_and_answers() -> None:
    assert len(_rows()) >= 110
    assert {(kind, expected) for kind, _, expected in _rows()} == {
        (kind, expected) for kind in JUDGES for expected in (True, False)
    }


@pytest.mark.parametrize(("kind", "address", "expected"), _rows())
def test_address_as_text(kind: str, address: str, *, expected: bool) -> None:
    assert JUDGES[kind](address) is expected


@pytest.mark.parametrize(("kind", "address", "expected"), _rows())
def test_address_in_code(kind: str, address: str, *, expected: bool, sent_to: frozenset[str]) -> None:
    is_credential = expected or (kind == "admin_api" and is_atlassian_address(address))
    assert (address in sent_to) is is_credential
