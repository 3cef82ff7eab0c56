from __future__ import annotations

import xml.etree.ElementTree as ET

from upheld.server.trust.facts import Facts
from upheld.server.trust.feed import FEED_ENTRIES, make_feed

ATOM = "{http://www.w3.org/2005/Atom}"


def test_feed_tells_the_newest_changes_first_with_stable_ids(facts: Facts) -> None:
    feed = ET.fromstring(make_feed(facts, "https://trust.tidewrack.example"))  # noqa: S314 - our own bytes
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == min(FEED_ENTRIES, len(facts.changes))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert times == sorted(times, reverse=True)
    assert any((entry.findtext(f"{ATOM}title") or "").startswith("Upheld → broken") for entry in entries)
    assert make_feed(facts, "https://trust.tidewrack.example").count(b"<id>") == len(entries) + 1


def test_feed_before_any_change_is_valid_and_empty(first_day_facts: Facts) -> None:
    feed = ET.fromstring(make_feed(first_day_facts, "https://trust.tidewrack.example"))  # noqa: S314 - our own bytes
    assert feed.findtext(f"{ATOM}title") == "Tidewrack Apps: changes of state of the security policy"
