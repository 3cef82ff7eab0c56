"""The pages over a real database and a real published log."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from upheld.core.clock import FixedClock, SystemClock
from upheld.proof.bundle import read_bundle
from upheld.proof.canonical import canonical_bytes
from upheld.proof.statements import HeartbeatStatement
from upheld.proof.verify import verify_bundle
from upheld.server.accounts.api import SYSTEM
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.trust import cache

TEXT = """# Security at Tidewrack

## Data

No data leaves Atlassian's cloud. We answer questions about data promptly.

## Plans

We will have an independent penetration test in the future.
"""


@pytest.fixture
def server(db: None, settings: Any, tmp_path: Path) -> Client:  # noqa: ANN401, ARG001 - pytest-django's fixtures
    """A client of a server with a log key and nothing else."""
    settings.DATA_DIR = tmp_path
    evidence.create_log_key()
    return Client()


@pytest.fixture
def published(server: Client) -> Client:
    """A client of a server that published a policy nobody has confirmed yet."""
    policy.import_text(TEXT, name="policy.md", actor=SYSTEM)
    evidence.publish()
    return server


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    """The clock that tells the front pages when a minute is over."""
    found = FixedClock(SystemClock().now().replace(second=30))
    monkeypatch.setattr(cache, "SystemClock", lambda: found)
    return found


def _beat() -> None:
    with transaction.atomic():
        evidence.append([HeartbeatStatement(received_at=SystemClock().now())])
    evidence.publish()


def test_server_without_a_policy_says_so(server: Client) -> None:
    response = server.get("/")
    assert response.status_code == HTTPStatus.OK
    assert "No policy is published here yet" in response.content.decode()
    assert json.loads(server.get("/trust.json").content)["sentences"] == []
    assert "There is no proof to download yet" in server.get("/bundle.zip").content.decode()
    assert server.get("/history/").status_code == HTTPStatus.OK
    assert server.get("/verify/").status_code == HTTPStatus.OK


def test_fresh_policy_has_nothing_upheld(published: Client) -> None:
    document = json.loads(published.get("/trust.json").content)
    assert document["summary"]["upheld"] == 0
    assert {sentence["state"] for sentence in document["sentences"]} <= {"unproven", "no_promise"}
    assert "by proof yet" in published.get("/").content.decode()


def test_bundle_says_what_the_page_says_and_verifies(published: Client) -> None:
    document = json.loads(published.get("/trust.json").content)
    bundle = published.get("/bundle.zip").content
    assert read_bundle(bundle).trust == canonical_bytes(document)
    found = verify_bundle(bundle, now=SystemClock().now(), pin=evidence.log_verifier().vkey)
    assert [(sentence.id, str(sentence.state)) for sentence in found.sentences] == [
        (sentence["id"], sentence["state"]) for sentence in document["sentences"]
    ]


def test_bundle_grows_with_the_log_and_verifies_again(published: Client) -> None:
    first = read_bundle(published.get("/bundle.zip").content)
    _beat()
    bundle = published.get("/bundle.zip").content
    assert read_bundle(bundle).entries[: len(first.entries)] == first.entries
    assert len(read_bundle(bundle).entries) == len(first.entries) + 1
    assert verify_bundle(bundle, now=SystemClock().now(), pin=evidence.log_verifier().vkey).head.size > 0


def test_size_of_the_bundle_is_told_before_it_is_fetched(published: Client) -> None:
    size = len(published.get("/bundle.zip").content)
    assert f"({round(size / 1000)} kB)" in published.get("/").content.decode()


def test_verify_page_shows_the_key_that_the_log_is_signed_with(published: Client) -> None:
    page = published.get("/verify/").content.decode()
    verifier = evidence.log_verifier()
    assert verifier.vkey in page
    assert verifier.fingerprint in page
    assert published.get("/log/key").content.decode() == f"{verifier.vkey}\n"


def test_second_request_asks_the_database_nothing(
    published: Client, clock: FixedClock, django_assert_num_queries: Callable[..., Any]
) -> None:
    del clock
    first = published.get("/")
    with django_assert_num_queries(0):
        second = published.get("/")
    assert second.content == first.content
    assert second.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert not second.cookies


def test_new_entry_makes_the_page_new(published: Client, clock: FixedClock) -> None:
    del clock
    before = json.loads(published.get("/trust.json").content)["log"]["size"]
    etag = published.get("/").headers["ETag"]
    _beat()
    after = published.get("/", headers={"if-none-match": etag})
    assert after.status_code == HTTPStatus.OK
    assert after.headers["ETag"] != etag
    assert json.loads(published.get("/trust.json").content)["log"]["size"] == before + 1


def test_new_minute_makes_the_page_new(
    published: Client, clock: FixedClock, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    published.get("/")
    stamp = cache.published_stamp()
    clock.advance(minutes=1)
    assert cache.published_stamp() != stamp
    with django_assert_max_num_queries(200) as asked:
        published.get("/")
    assert len(asked) > 0


def test_known_page_is_answered_with_not_modified_from_memory(published: Client, clock: FixedClock) -> None:
    del clock
    first = published.get("/", headers={"if-none-match": '"something-old"'})
    assert first.status_code == HTTPStatus.OK
    again = published.get("/", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")


def test_packed_page_is_the_same_page_under_another_tag(published: Client, clock: FixedClock) -> None:
    del clock
    plain = published.get("/")
    packed = published.get("/", headers={"accept-encoding": "gzip, br"})
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert len(packed.content) < len(plain.content) / 2


def test_head_is_answered_without_a_body(published: Client, clock: FixedClock) -> None:
    del clock
    whole = published.get("/")
    head = published.head("/")
    assert head.content == b""
    assert head.headers["Content-Length"] == str(len(whole.content))
    assert head.headers["ETag"] == whole.headers["ETag"]


def test_only_known_filters_are_kept(published: Client, clock: FixedClock) -> None:
    del clock
    assert published.get("/?state=perfect").status_code == HTTPStatus.NOT_FOUND
    assert ("/", "state=perfect") not in cache.WARM
    assert published.get("/?state=unproven").status_code == HTTPStatus.OK


def test_log_is_served_as_it_was_published(published: Client, tmp_path: Path) -> None:
    checkpoint = published.get("/log/checkpoint")
    assert checkpoint.content == (tmp_path / "log" / "checkpoint").read_bytes()
    assert "max-age=5" in checkpoint.headers["Cache-Control"]
    link = re.search(r"/log/tile/entries/[0-9x/.p]+", published.get("/history/").content.decode())
    assert link is not None
    entries = published.get(link[0])
    assert entries.content == (tmp_path / link[0].lstrip("/")).read_bytes()
    assert entries.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    [
        "../checkpoint",
        "entries/../../checkpoint",
        "entries/000/../001",
        "entries/0",
        "entries/000.p/0",
        "entries/000.p/256",
        "entries/x000/000",
        "9/000",
        "entries/999",
        "0/000.p/",
        "entries/000%00",
    ],
)
def test_name_that_no_log_has_is_not_found(published: Client, path: str) -> None:
    assert published.get(f"/log/tile/{path}").status_code == HTTPStatus.NOT_FOUND


def test_state_that_turns_with_time_alone_needs_no_entry(published: Client) -> None:
    assert published.get("/trust.json").headers["Last-Modified"].endswith("GMT")
    generated = json.loads(published.get("/trust.json").content)["generated_at"]
    age = SystemClock().now() - dt.datetime.fromisoformat(generated)
    assert dt.timedelta(0) <= age < dt.timedelta(minutes=2)
