"""The newest changes of state as an Atom feed."""

from __future__ import annotations

from typing import Final

from django.utils.feedgenerator import Atom1Feed

from upheld.proof.wording import say_time
from upheld.server.trust.facts import Facts
from upheld.server.trust.history_page import ChangeLine, change_lines

FEED_ENTRIES: Final = 100


def make_feed(facts: Facts, public_url: str) -> bytes:
    """The feed: one entry a change, the newest first, stable ids."""
    base = public_url.rstrip("/")
    name = facts.document["vendor"].get("name", "")
    feed = Atom1Feed(
        title=f"{name}: changes of state of the security policy",
        link=f"{base}/history/",
        description="Every change of state of every promise, failures included.",
        feed_url=f"{base}/history.atom",
        language="en",
        author_name=name or "The vendor",
        feed_guid=f"{base}/history.atom",
    )
    for line in change_lines(facts, reversed(facts.changes[-FEED_ENTRIES:])):
        feed.add_item(
            title=f"{_turn(line)}: {line.text}",
            link=f"{base}/s/{line.sentence_id}/#history",
            description=f"{line.happened} {say_time(line.at)}. Commitment: {line.meaning}",
            unique_id=f"{base}/s/{line.sentence_id}/#{line.key}",
            pubdate=line.at,
            updateddate=line.at,
        )
    return feed.writeString("utf-8").encode("utf-8")


def _turn(line: ChangeLine) -> str:
    return f"{line.before.capitalize()} → {line.after}" if line.before else line.after.capitalize()
