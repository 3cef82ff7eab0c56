"""A log with every state, made from samples/policy.yaml, and the facts that the pages show of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http import HTTPStatus
from pathlib import Path
from typing import Any, ClassVar, TypeAlias, cast

import pytest
from django.http import HttpResponse
from django.test import Client

from upheld.catalog.kinds import load_kinds
from upheld.catalog.safe_yaml import load_yaml
from upheld.core.outcomes import Keeper, Modality, Outcome, Sufficiency
from upheld.proof.canonical import canonical_bytes, sha256_hex
from upheld.proof.checkpoint import Checkpoint
from upheld.proof.ledger import Ledger
from upheld.proof.sentence import digest_sentence
from upheld.proof.statements import (
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    PolicyVersionStatement,
    Role,
    SentenceConfirmedStatement,
    Statement,
    WaiverStatement,
)
from upheld.server.policy import api as policy_api
from upheld.server.trust import views
from upheld.server.trust.facts import Facts
from upheld.server.trust.queries import Read, make_facts

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
START = dt.datetime(2026, 9, 2, 8, 0, tzinfo=dt.UTC)
EMPTY_SHA256 = sha256_hex(b"")
NO_PARAMETERS_SHA256 = sha256_hex(b"{}")

Get: TypeAlias = Callable[..., HttpResponse]

SAMPLES = Path(__file__).parent / "samples"


@dataclass(kw_only=True)
class SampleLog:
    """Statements in the order of a log, the texts they point to, and the policy they speak of."""

    vendor: dict[str, Any]
    policy: dict[str, Any]
    statements: list[Statement]
    blobs: dict[str, bytes]


@dataclass(kw_only=True)
class _Writer:
    statements: list[Statement] = field(default_factory=list)
    blobs: dict[str, bytes] = field(default_factory=dict)

    def blob(self, value: Any) -> str:  # noqa: ANN401 - any JSON
        body = canonical_bytes(value)
        self.blobs[sha256_hex(body)] = body
        return sha256_hex(body)


# What each recipe of the sample does: (days before now from which on, outcome), pass being the rule since the start.
_TURNS: Mapping[str, tuple[tuple[int, int, Outcome], ...]] = {
    "upheld": (),
    "broken": ((50, 47, Outcome.FAIL), (3, 0, Outcome.FAIL)),
    "stale": (),
    "waived": ((12, 0, Outcome.FAIL),),
    "unproven_unknown": ((6, 0, Outcome.UNKNOWN),),
    "unproven_error": ((2, 0, Outcome.ERROR),),
    "unproven_empty": ((90, 0, Outcome.NOT_APPLICABLE),),
    "unproven_scope": ((90, 0, Outcome.PASS),),
    "unproven_part": (),
    "unproven_doubt": (),
}


def build_sample(name: str = "policy", *, copies: int = 1, is_first_day: bool = False) -> SampleLog:
    """The log of a sample; `copies` repeats its sections, `is_first_day` leaves it unconfirmed and without evidence."""
    source: Any = load_yaml((SAMPLES / f"{name}.yaml").read_bytes(), source=name).plain()
    writer = _Writer()
    units: list[dict[str, Any]] = []
    planned: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for copy in range(copies):
        for section in source["sections"]:
            slug = section["title"].lower().replace(" ", "-") + ("" if copy == 0 else f"-{copy + 1}")
            for number, entry in enumerate(section["sentences"], start=1):
                unit = _unit(f"{slug}.{number}", section["title"], entry, copy)
                units.append(unit)
                planned.append((unit, entry))
    policy = {
        "format": "upheld.policy/1",
        "policy": "security",
        "version": 4,
        "title": source["title"],
        "language": "en",
        "effective_on": "2026-09-02",
        "sentences": units,
    }
    document_sha256 = writer.blob(policy)
    writer.statements.append(
        PolicyVersionStatement(
            policy="security",
            version=4,
            document_sha256=document_sha256,
            sentences=len(units),
            effective_on=START.date(),
            received_at=START,
        )
    )
    if not is_first_day:
        for unit, entry in planned:
            _write_sentence(writer, unit, entry)
    writer.statements.sort(key=lambda statement: statement.received_at)
    vendor = {
        "name": source["vendor"],
        "website": "https://tidewrack.example",
        "security_contact": "security@tidewrack.example",
    }
    return SampleLog(vendor=vendor, policy=policy, statements=writer.statements, blobs=writer.blobs)


def _unit(sentence_id: str, section: str, entry: dict[str, Any], copy: int) -> dict[str, Any]:
    text = entry["text"] if copy == 0 else f"{entry['text'].rstrip('.')} (part {copy + 1})."
    proposed = [
        {
            "kind": each["kind"],
            "modality": each.get("modality", "now"),
            "keeper": each.get("keeper", "vendor"),
            "vague": list(entry.get("vague", {})),
            "parameters": {},
            "matched": entry.get("words", [text.split()[0]]),
        }
        for each in _commitments(entry)
    ]
    return {
        "id": sentence_id,
        "section": section,
        "text": text,
        "sha256": str(digest_sentence(text)),
        "context": {"lead_in": "", "column_heads": [], "question": ""},
        "proposed": proposed,
    }


def _commitments(entry: dict[str, Any]) -> list[dict[str, Any]]:
    if entry["state"] == "no_promise":
        return []
    return cast("list[dict[str, Any]]", entry.get("commitments", [entry]))


def _write_sentence(writer: _Writer, unit: dict[str, Any], entry: dict[str, Any]) -> None:
    if entry["state"] == "unproven_unconfirmed":
        return
    at = START + dt.timedelta(hours=1)
    commitments = _commitments(entry)
    writer.statements.append(
        SentenceConfirmedStatement(
            policy="security",
            version=4,
            sentence=unit["id"],
            sentence_sha256=unit["sha256"],
            kinds=tuple(sorted(each["kind"] for each in commitments)),
            role=Role.SECURITY_LEAD,
            received_at=at,
        )
    )
    for each in commitments:
        _write_argument(writer, unit, each, at + dt.timedelta(hours=1))
        if "signed" in each:
            _write_attestation(writer, unit, each)
        if "waiver" in each:
            _write_waiver(writer, unit, each)
        if "check" in each and each["state"] != "unproven_new":
            _write_results(writer, unit, each)


def _bound(each: dict[str, Any]) -> tuple[tuple[str, Sufficiency], ...]:
    if "check" not in each:
        return ()
    first = (each["check"], Sufficiency.PART if each["state"] == "unproven_part" else Sufficiency.WHOLE)
    second = ((each["second"], Sufficiency.PART),) if "second" in each else ()
    return tuple(sorted((first, *second)))


def _write_argument(writer: _Writer, unit: dict[str, Any], each: dict[str, Any], at: dt.datetime) -> None:
    doubts = [
        {"text": doubt["text"], "answer": doubt["answer"], "check": doubt.get("check")}
        for doubt in each.get("doubts", ())
    ]
    keeper = each.get("keeper", "vendor")
    source = {"url": "https://platform.example/trust", "read_on": "2026-11-03", "label": "the platform’s trust page"}
    text = {
        "format": "upheld.argument/1",
        "commitment": f"{unit['id']}/{each['kind']}",
        "because": each.get("because", "The check looks at everything the sentence speaks about."),
        "assuming": each.get("assuming", []),
        "could_be_false_if": doubts,
        "not_covered": each.get("not_covered", []),
        "parameters": {},
        "definitions": {word: meaning for word, meaning in each.get("vague", {}).items() if meaning},
        "warrant": "",
        "source": source if keeper != "vendor" else None,
    }
    writer.statements.append(
        ArgumentStatement(
            sentence=unit["id"],
            sentence_sha256=unit["sha256"],
            kind=each["kind"],
            revision=1,
            modality=Modality(each.get("modality", "now")),
            keeper=Keeper(keeper),
            bound=_bound(each),
            parts_suffice=False,
            open_doubts=sum(doubt["answer"] == "open" for doubt in doubts),
            planned_on=dt.date(2027, 3, 31) if each["state"] == "planned" else None,
            has_source=keeper != "vendor",
            parameters_sha256=NO_PARAMETERS_SHA256,
            text_sha256=writer.blob(text),
            role=Role.SECURITY_LEAD,
            received_at=at,
        )
    )


def _write_attestation(writer: _Writer, unit: dict[str, Any], each: dict[str, Any]) -> None:
    is_expired = each["state"] == "unproven_expired"
    at = START + dt.timedelta(hours=3) if is_expired else dt.datetime(2026, 10, 1, 10, 0, tzinfo=dt.UTC)
    writer.statements.append(
        AttestationStatement(
            sentence=unit["id"],
            sentence_sha256=unit["sha256"],
            kind=each["kind"],
            role=Role(each["office"]),
            from_at=at,
            until_at=at + dt.timedelta(days=30 if is_expired else 92),
            text_sha256=writer.blob({"format": "upheld.attestation/1", "statement": each["signed"]}),
            received_at=at,
        )
    )


def _write_waiver(writer: _Writer, unit: dict[str, Any], each: dict[str, Any]) -> None:
    at = NOW - dt.timedelta(days=11)
    writer.statements.append(
        WaiverStatement(
            sentence=unit["id"],
            sentence_sha256=unit["sha256"],
            kind=each["kind"],
            role=Role.OWNER,
            from_at=at,
            until_at=NOW + dt.timedelta(days=6),
            text_sha256=writer.blob({"format": "upheld.waiver/1", "reason": each["waiver"]}),
            received_at=at,
        )
    )


def _write_results(writer: _Writer, unit: dict[str, Any], each: dict[str, Any]) -> None:
    checks = [each["check"], *([each["second"]] if "second" in each else [])]
    last = 9 if each["state"] == "stale" else 0
    for days_ago in range((NOW - START).days - 1, last - 1, -2 if last == 0 else -3):
        at = NOW - dt.timedelta(days=days_ago, hours=2)
        outcome = Outcome.PASS
        for start, end, other in _TURNS[each["state"]]:
            outcome = other if end <= days_ago < start else outcome
        for check in checks:
            writer.statements.append(_result(writer, unit, each, check, outcome, at))


def _result(
    writer: _Writer, unit: dict[str, Any], each: dict[str, Any], check: str, outcome: Outcome, at: dt.datetime
) -> CheckResultStatement:
    scope = each.get("scope", 1)
    is_bad = outcome not in {Outcome.PASS, Outcome.NOT_APPLICABLE}
    found = (
        each.get("found", "Looked at all of it.")
        if is_bad or each["state"] in {"upheld", "unproven_empty"}
        else "Nothing was found."
    )
    place = {"file": each["file"], "line": each.get("line")} if is_bad and "file" in each else None
    details = {
        "format": "upheld.details/1",
        "check": check,
        "results": [
            {
                "item": "first",
                "name": each.get("item", "Tide Report"),
                "outcome": str(outcome),
                "message": found,
                "remedy": each.get("remedy", "") if is_bad else "",
                "place": place,
                **({"trace": each["trace"]} if is_bad and "trace" in each else {}),
            }
        ],
    }
    return CheckResultStatement(
        sentence=unit["id"],
        sentence_sha256=unit["sha256"],
        check=check,
        check_sha256=EMPTY_SHA256,
        parameters_sha256=NO_PARAMETERS_SHA256,
        run=sha256_hex(f"{check} {at}".encode())[:32],
        outcome=outcome,
        observed_at=at,
        fresh_until=at + dt.timedelta(days=4),
        looked_at=0 if outcome is Outcome.UNKNOWN else each.get("looked", scope),
        in_scope=scope,
        details_sha256=writer.blob(details),
        observed=(),
        received_at=at + dt.timedelta(minutes=1),
    )


def facts_of(sample: SampleLog, now: dt.datetime = NOW) -> Facts:
    """What the pages show of a sample, computed by the same ledger as everywhere."""
    ledger = Ledger()
    for index, statement in enumerate(sample.statements):
        ledger.add(index, statement)
    assessment = ledger.assess(sample.policy, now)
    return make_facts(
        Read(
            vendor=sample.vendor,
            policy=sample.policy,
            assessment=assessment,
            changes=ledger.history(sample.policy, now),
            blobs=sample.blobs,
            head=Checkpoint(origin="log.tidewrack.example", size=ledger.size, root=b"\x5a" * 32),
            checks=policy_api.known_checks(),
            meanings={kind.id: kind.meaning for kind in load_kinds().values()},
        ),
        now,
    )


class Page(HTMLParser):
    """A page as a reader meets it: text by element, and the attributes that carry facts."""

    _VOID: ClassVar[frozenset[str]] = frozenset({"meta", "link", "br", "hr", "img", "input"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element(tag="#root", attributes={})
        self._open = [self.root]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag=tag, attributes={name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in self._VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag=tag, attributes={name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"<{self._open[-1].tag}> is closed by </{tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, tag: str = "", css: str = "") -> list[Element]:
        """Descendants with the tag and the class, in the order of the page."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and (not css or css in child.attributes.get("class", "").split()):
                    found.append(child)
                found += child.all(tag, css)
        return found

    def one(self, tag: str = "", css: str = "") -> Element:
        """The first of them."""
        return self.all(tag, css)[0]


@pytest.fixture(scope="session")
def sample() -> SampleLog:
    return build_sample()


@pytest.fixture(scope="session")
def facts(sample: SampleLog) -> Facts:
    return facts_of(sample)


@pytest.fixture(scope="session")
def first_day_facts() -> Facts:
    return facts_of(build_sample(is_first_day=True))


@pytest.fixture(scope="session")
def many_facts() -> Facts:
    """324 sentences."""
    return facts_of(build_sample(copies=6))


@pytest.fixture
def get(monkeypatch: pytest.MonkeyPatch, client: Client, facts: Facts) -> Get:
    """Asks for a page over the sample's facts; another sample can be given."""

    def ask(address: str, shown: Facts = facts, **headers: str) -> HttpResponse:
        monkeypatch.setattr(views, "current_facts", lambda: shown)
        monkeypatch.setattr(views, "current_bundle", lambda _facts: b"bundle")
        return cast("HttpResponse", client.get(address, headers=headers))

    return ask


@pytest.fixture
def read(get: Get) -> Callable[..., Element]:
    """A page over the sample's facts, as a tree."""

    def ask(address: str, *shown: Facts) -> Element:
        response = get(address, *shown)
        assert response.status_code == HTTPStatus.OK
        return Page(response.content.decode()).root

    return ask
