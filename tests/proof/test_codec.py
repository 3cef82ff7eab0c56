from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.errors import ProofError
from upheld.core.outcomes import Keeper, Modality, Outcome, Sufficiency
from upheld.proof.canonical import canonical_bytes
from upheld.proof.codec import EMPTY_SHA256, FORMS, decode_statement, encode_statement
from upheld.proof.statements import (
    PREDICATE_BASE,
    STATEMENT_TYPE,
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    HeartbeatStatement,
    ItemKind,
    Observed,
    PolicyVersionStatement,
    Role,
    SentenceConfirmedStatement,
    Statement,
    WaiverStatement,
)

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
SHA = "5d" * 32

SHAS = st.binary(min_size=32, max_size=32).map(bytes.hex)
SLUGS = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
SENTENCES = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}\.[1-9][0-9]{0,4}", fullmatch=True)
CHECKS = st.from_regex(r"(forge|access|code)\.[a-z]{1,8}(_[a-z0-9]{1,8}){1,3}", fullmatch=True)
KINDS = st.from_regex(r"(privacy|access|code)\.[a-z]{1,8}(_[a-z0-9]{1,8}){0,3}", fullmatch=True)
DATES = st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31))
TIMES = st.integers(-30_610_224_000, 253_370_764_799).map(
    lambda seconds: dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
)
COUNTS = st.integers(0, 10_000_000)
ROLES = st.sampled_from(Role)


@st.composite
def signed(draw: st.DrawFn, kind: type[AttestationStatement | WaiverStatement]) -> Statement:
    from_at, until_at = sorted((draw(TIMES), draw(TIMES)))
    return kind(
        sentence=draw(SENTENCES),
        sentence_sha256=draw(SHAS),
        kind=draw(KINDS),
        role=draw(ROLES),
        from_at=from_at,
        until_at=until_at,
        text_sha256=draw(SHAS),
        received_at=draw(TIMES),
    )


@st.composite
def results(draw: st.DrawFn) -> CheckResultStatement:
    observed_at, fresh_until = sorted((draw(TIMES), draw(TIMES)))
    looked_at, in_scope = sorted((draw(COUNTS), draw(COUNTS)))
    things = draw(
        st.lists(
            st.builds(Observed, kind=st.sampled_from(ItemKind), id=SLUGS, sha256=SHAS),
            unique_by=lambda thing: (thing.kind, thing.id),
            max_size=4,
        )
    )
    return CheckResultStatement(
        sentence=draw(SENTENCES),
        sentence_sha256=draw(SHAS),
        check=draw(CHECKS),
        check_sha256=draw(SHAS),
        parameters_sha256=draw(SHAS),
        run=draw(st.binary(min_size=16, max_size=16)).hex(),
        outcome=draw(st.sampled_from(Outcome)),
        observed_at=observed_at,
        fresh_until=fresh_until,
        looked_at=looked_at,
        in_scope=in_scope,
        details_sha256=draw(SHAS),
        observed=tuple(things),
        received_at=draw(TIMES),
    )


STATEMENTS: st.SearchStrategy[Statement] = st.one_of(
    st.builds(
        PolicyVersionStatement,
        policy=SLUGS,
        version=st.integers(1, 10_000_000),
        document_sha256=SHAS,
        sentences=COUNTS,
        effective_on=DATES,
        received_at=TIMES,
    ),
    st.builds(
        SentenceConfirmedStatement,
        policy=SLUGS,
        version=st.integers(1, 10_000_000),
        sentence=SENTENCES,
        sentence_sha256=SHAS,
        kinds=st.sets(KINDS, max_size=4).map(lambda kinds: tuple(sorted(kinds))),
        role=ROLES,
        received_at=TIMES,
    ),
    st.builds(
        ArgumentStatement,
        sentence=SENTENCES,
        sentence_sha256=SHAS,
        kind=KINDS,
        revision=st.integers(1, 10_000_000),
        modality=st.sampled_from(Modality),
        keeper=st.sampled_from(Keeper),
        bound=st.dictionaries(CHECKS, st.sampled_from(Sufficiency), max_size=4).map(
            lambda bound: tuple(sorted(bound.items()))
        ),
        parts_suffice=st.booleans(),
        open_doubts=COUNTS,
        planned_on=st.none() | DATES,
        has_source=st.booleans(),
        parameters_sha256=SHAS,
        text_sha256=SHAS,
        role=ROLES,
        received_at=TIMES,
    ),
    results(),
    signed(AttestationStatement),
    signed(WaiverStatement),
    st.builds(HeartbeatStatement, received_at=TIMES),
)

SAMPLES: tuple[Statement, ...] = (
    PolicyVersionStatement(
        policy="security",
        version=3,
        document_sha256=SHA,
        sentences=41,
        effective_on=dt.date(2026, 11, 1),
        received_at=NOW,
    ),
    SentenceConfirmedStatement(
        policy="security",
        version=3,
        sentence="data-privacy.3",
        sentence_sha256=SHA,
        kinds=("code.reviewed", "privacy.no_data_egress"),
        role=Role.SECURITY_LEAD,
        received_at=NOW,
    ),
    ArgumentStatement(
        sentence="data-privacy.3",
        sentence_sha256=SHA,
        kind="privacy.no_data_egress",
        revision=1,
        modality=Modality.NOW,
        keeper=Keeper.VENDOR,
        bound=(("forge.no_egress", Sufficiency.WHOLE), ("forge.no_remotes", Sufficiency.PART)),
        parts_suffice=False,
        open_doubts=0,
        planned_on=dt.date(2027, 1, 31),
        has_source=False,
        parameters_sha256=SHA,
        text_sha256=SHA,
        role=Role.OWNER,
        received_at=NOW,
    ),
    CheckResultStatement(
        sentence="data-privacy.3",
        sentence_sha256=SHA,
        check="forge.no_egress",
        check_sha256=SHA,
        parameters_sha256=SHA,
        run="0f" * 16,
        outcome=Outcome.PASS,
        observed_at=NOW,
        fresh_until=NOW + dt.timedelta(days=2),
        looked_at=2,
        in_scope=2,
        details_sha256=SHA,
        observed=(
            Observed(kind=ItemKind.APP, id="notes", sha256=SHA),
            Observed(kind=ItemKind.REPOSITORY, id="notes", sha256=SHA),
        ),
        received_at=NOW,
    ),
    AttestationStatement(
        sentence="data-privacy.3",
        sentence_sha256=SHA,
        kind="privacy.no_data_egress",
        role=Role.OWNER,
        from_at=NOW,
        until_at=NOW + dt.timedelta(days=90),
        text_sha256=SHA,
        received_at=NOW,
    ),
    WaiverStatement(
        sentence="data-privacy.3",
        sentence_sha256=SHA,
        kind="privacy.no_data_egress",
        role=Role.OWNER,
        from_at=NOW,
        until_at=NOW + dt.timedelta(days=30),
        text_sha256=SHA,
        received_at=NOW,
    ),
    HeartbeatStatement(received_at=NOW),
)

PERSONAL_OR_FREE = (
    "Jane Doe",
    "jane doe",
    "Zoë",
    "jane.doe",
    "jane.doe@vendor.example",
    "jane@vendor.example",
    "mailto:jane@vendor.example",
    "192.0.2.17",
    "2001:db8::1",
    "+49 30 1234567",
    "557058:0a1b2c3d-0000-4000-8000-000000000000",
    "https://vendor.example/people/jane",
    "/home/jane/project/src/index.js",
    "C:\\Users\\jane",
    "We moved the data because a customer asked.",
    "DROP TABLE x;--",
    "<script>alert(1)</script>",
    "line\nbreak",
    "trailing ",
    " leading",
    "nul\x00",
    "\u202eabc",
    "a\u200bb",
    "Müller",
    "李雷",
    "١٢٣",
    "",
    "x" * 121,
    "UPPER",
    "under_score",
    "{}",
    "forge.no_egress ",
    "data-privacy.03",
)


@given(STATEMENTS)
def test_reading_gives_back_what_was_written(statement: Statement) -> None:
    assert decode_statement(encode_statement(statement)) == statement


@pytest.mark.parametrize("statement", SAMPLES, ids=lambda statement: type(statement).__name__)
def test_entries_are_in_toto_statements(statement: Statement) -> None:
    entry = json.loads(encode_statement(statement))
    assert entry["_type"] == STATEMENT_TYPE
    assert entry["predicateType"].startswith(PREDICATE_BASE)
    assert entry["predicateType"].endswith("/v1")
    expected = EMPTY_SHA256 if isinstance(statement, HeartbeatStatement) else SHA
    assert entry["subject"][0]["digest"] == {"sha256": expected}
    assert decode_statement(encode_statement(statement)) == statement


def test_every_statement_has_one_form_and_a_sample() -> None:
    assert {form.statement for form in FORMS} == {type(sample) for sample in SAMPLES}


def changed(statement: Statement, **values: object) -> Statement:
    """The statement with other, possibly wrong values."""
    replaced: Statement = cast("Any", replace)(statement, **values)
    return replaced


def _objects(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - any JSON
    found = [path] if isinstance(value, dict) else []
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        found += _objects(member, (*path, key))
    return found


def _at(value: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any JSON
    for key in path:
        value = value[key]
    return value


@pytest.mark.parametrize("statement", SAMPLES, ids=lambda statement: type(statement).__name__)
def test_every_added_or_removed_field_is_refused(statement: Statement) -> None:
    data = encode_statement(statement)
    tried = 0
    for path in _objects(json.loads(data)):
        for extra in ("note", "name2", "sha512"):
            entry = json.loads(data)
            _at(entry, path)[extra] = "x"
            with pytest.raises(ProofError):
                decode_statement(canonical_bytes(entry))
        if path[-1:] == ("bound",):  # a binding is a map: taking one out gives another statement, not a wrong one
            continue
        for key in list(_at(json.loads(data), path)):
            entry = json.loads(data)
            del _at(entry, path)[key]
            with pytest.raises(ProofError):
                decode_statement(canonical_bytes(entry))
            tried += 1
    assert tried > 4


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - any JSON
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if members is None:
        return [path]
    return [leaf for key, member in members for leaf in _leaves(member, (*path, key))]


@pytest.mark.parametrize("statement", SAMPLES, ids=lambda statement: type(statement).__name__)
def test_no_field_of_an_entry_takes_personal_or_free_text(statement: Statement) -> None:
    data = encode_statement(statement)
    for path in _leaves(json.loads(data)):
        for text in PERSONAL_OR_FREE:
            entry = json.loads(data)
            _at(entry, path[:-1])[path[-1]] = text
            with pytest.raises(ProofError):
                decode_statement(canonical_bytes(entry))


@pytest.mark.parametrize("statement", SAMPLES, ids=lambda statement: type(statement).__name__)
def test_no_field_of_a_statement_takes_personal_or_free_text(statement: Statement) -> None:
    for field in fields(statement):
        for text in PERSONAL_OR_FREE:
            for value in (text, (text,), ((text, Sufficiency.PART),)):
                with pytest.raises(ProofError):
                    encode_statement(changed(statement, **{field.name: value}))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("looked_at", 3),
        ("looked_at", -1),
        ("looked_at", True),
        ("looked_at", 1.0),
        ("in_scope", 10_000_001),
        ("in_scope", "2"),
        ("fresh_until", NOW - dt.timedelta(seconds=1)),
        ("observed_at", NOW.replace(tzinfo=None)),
        ("observed_at", NOW.astimezone(dt.timezone(dt.timedelta(hours=1)))),
        ("received_at", NOW.replace(microsecond=1)),
        ("received_at", NOW.date()),
        ("outcome", "pass"),
        ("check", "forge.egress"),
        ("check", "Forge.no_egress"),
        ("run", "0f" * 15),
        ("sentence", "data-privacy.0"),
        ("sentence", "data-privacy.100000"),
        ("sentence_sha256", SHA.upper()),
        ("sentence_sha256", SHA[:-1]),
        ("observed", [Observed(kind=ItemKind.APP, id="notes", sha256=SHA)]),
        ("observed", (Observed(kind=ItemKind.APP, id="notes", sha256=SHA),) * 2),
        ("observed", (Observed(kind=ItemKind.APP, id="Notes of Jane", sha256=SHA),)),
        ("observed", ("app/notes",)),
    ],
)
def test_results_out_of_range_are_refused(field: str, value: object) -> None:
    with pytest.raises(ProofError):
        encode_statement(changed(SAMPLES[3], **{field: value}))


def test_unsorted_or_repeated_members_are_refused() -> None:
    with pytest.raises(ProofError):
        encode_statement(changed(SAMPLES[1], kinds=("privacy.no_data_egress", "code.reviewed")))
    with pytest.raises(ProofError):
        encode_statement(changed(SAMPLES[1], kinds=("code.reviewed", "code.reviewed")))
    pair = ("forge.no_egress", Sufficiency.WHOLE)
    with pytest.raises(ProofError):
        encode_statement(changed(SAMPLES[2], bound=(pair, pair)))


@pytest.mark.parametrize("statement", SAMPLES, ids=lambda statement: type(statement).__name__)
def test_no_other_spelling_is_read(statement: Statement) -> None:
    data = encode_statement(statement)
    entry = json.loads(data)
    for other in (
        json.dumps(entry).encode(),
        data + b"\n",
        b"\xef\xbb\xbf" + data,
        data.replace(b'"_type"', b'"\\u005ftype"'),
        data.replace(b"{", b'{"_type":"x",', 1),
        data[:-1],
        b"[" * 100_000,
        b"\xff",
        b"",
        b"null",
        b"[]",
    ):
        with pytest.raises(ProofError):
            decode_statement(other)


def test_unknown_types_have_a_code_of_their_own() -> None:
    data = encode_statement(SAMPLES[-1]).replace(b"heartbeat/v1", b"heartbeat/v2")
    with pytest.raises(ProofError, match="does not know") as refused:
        decode_statement(data)
    assert refused.value.code == "statement.type"
    with pytest.raises(ProofError):
        encode_statement("heartbeat")  # type: ignore[arg-type] # wrong on purpose


def test_an_entry_that_does_not_fit_a_bundle_is_refused() -> None:
    things = tuple(Observed(kind=ItemKind.APP, id=f"app-{number}", sha256=SHA) for number in range(900))
    with pytest.raises(ProofError, match="room for 65535"):
        encode_statement(changed(SAMPLES[3], observed=things))


def test_every_type_and_field_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "evidence-log.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", page, re.DOTALL | re.MULTILINE))
    documented = {
        name: tuple(sorted(re.findall(r"^\| `(\w+)`", text, re.MULTILINE))) for name, text in sections.items()
    }
    assert documented == {form.predicate_type.split("/")[-2]: form.predicate for form in FORMS}
