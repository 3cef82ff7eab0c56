"""`upheld.yaml`: nothing is lost on the way there and back, and what does not fit is refused with its line."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.catalog.kinds import load_kinds
from upheld.core.errors import InputError
from upheld.core.outcomes import Keeper, Modality, Sufficiency
from upheld.proof.sentence import digest_sentence
from upheld.proof.statements import Role
from upheld.reading.policy_file import propose_file, read_policy_file, write_policy_file
from upheld.reading.policy_model import (
    Answer,
    AppEntry,
    BoundCheck,
    CommitmentEntry,
    CustomerEntry,
    Doubt,
    Inventory,
    PolicyFile,
    PolicyReference,
    RepositoryEntry,
    RoleEntry,
    SentenceEntry,
    SourceReference,
    SystemEntry,
    Vendor,
)
from upheld.reading.structure import parse_policy

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
SLUG = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True)
DATE = st.dates(min_value=dt.date(1000, 1, 1))
NUMBER = st.integers(min_value=0, max_value=2**53 - 1)
SIMPLE = st.one_of(NUMBER, TEXT)
NAME = st.from_regex(r"[a-z][a-z0-9_]{0,10}", fullmatch=True)


def tuples(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3).map(tuple)


COMMITMENT = st.builds(
    CommitmentEntry,
    kind=st.sampled_from(sorted(load_kinds())),
    modality=st.sampled_from(Modality),
    keeper=st.sampled_from(Keeper),
    vague=tuples(TEXT),
    parameters=st.dictionaries(NAME, st.one_of(SIMPLE, tuples(SIMPLE)), max_size=3),
    definitions=st.dictionaries(TEXT, TEXT, max_size=2),
    because=TEXT,
    assuming=tuples(TEXT),
    could_be_false_if=tuples(st.builds(Doubt, text=TEXT, answer=st.sampled_from(Answer), check=TEXT)),
    not_covered=tuples(TEXT),
    checks=tuples(st.builds(BoundCheck, id=TEXT, sufficiency=st.sampled_from(Sufficiency))),
    warrant=TEXT,
    parts_suffice=st.booleans(),
    planned_on=st.none() | DATE,
    source=st.none() | st.builds(SourceReference, url=TEXT, label=TEXT, read_on=st.none() | DATE),
)


def make_sentence(
    slug: str, text: str, note: str, commitments: list[CommitmentEntry], *, confirmed: bool
) -> SentenceEntry:
    return SentenceEntry(
        id=f"{slug}.1",
        sha256=digest_sentence(text),
        text=text,
        confirmed=confirmed,
        note=note,
        commitments=tuple({commitment.kind: commitment for commitment in commitments}.values()),
    )


SENTENCE = st.builds(make_sentence, SLUG, TEXT, TEXT, st.lists(COMMITMENT, max_size=2), confirmed=st.booleans())


def unique(of: st.SearchStrategy[object], key: str) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3, unique_by=lambda entry: str(getattr(entry, key))).map(tuple)


POLICY_FILE = st.builds(
    PolicyFile,
    vendor=st.builds(Vendor, id=TEXT, name=TEXT, security_contact=TEXT, website=TEXT),
    policy=st.builds(
        PolicyReference, id=TEXT, file=TEXT, title=TEXT, language=TEXT, version=NUMBER, effective_on=st.none() | DATE
    ),
    inventory=st.builds(
        Inventory,
        apps=unique(st.builds(AppEntry, id=SLUG, name=TEXT, path=TEXT, version=TEXT), "id"),
        repositories=unique(
            st.builds(RepositoryEntry, id=SLUG, name=TEXT, path=TEXT, branch=TEXT, since=TEXT, url=TEXT), "id"
        ),
        systems=unique(st.builds(SystemEntry, id=SLUG, name=TEXT, keeper=st.sampled_from(Keeper)), "id"),
        roles=unique(st.builds(RoleEntry, role=st.sampled_from(Role), count=NUMBER), "role"),
        customers=unique(st.builds(CustomerEntry, id=SLUG, name=TEXT), "id"),
    ),
    sentences=unique(SENTENCE, "id"),
)


@given(POLICY_FILE)
def test_what_is_written_reads_back_the_same(policy_file: PolicyFile) -> None:
    written = write_policy_file(policy_file)
    read = read_policy_file(written.encode(), "upheld.yaml")
    assert read == policy_file
    assert write_policy_file(read) == written


HEAD = "upheld: 1\n"
SENTENCES = HEAD + "sentences:\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("vendor: {}", "policy_file.version", 1),
        ("upheld: 2", "policy_file.version", 1),
        ("upheld: true", "policy_file.version", 1),
        ("- a", "policy_file.version", 1),
        (HEAD + "vendr: {}", "policy_file.unknown_key", 2),
        (HEAD + "vendor:\n  nam: Acme", "policy_file.unknown_key", 3),
        (HEAD + "vendor: Acme", "policy_file.shape", 2),
        (HEAD + "vendor:\n  name: [a]", "yaml.text_expected", 3),
        (HEAD + "policy:\n  version: one", "policy_file.value", 3),
        (HEAD + "policy:\n  version: -1", "policy_file.value", 3),
        (HEAD + "policy:\n  effective_on: 2026-02-30", "policy_file.value", 3),
        (HEAD + "inventory:\n  apps:\n  - name: x", "policy_file.missing", 4),
        (HEAD + "inventory:\n  apps:\n  - id: My App", "policy_file.id", 4),
        (HEAD + "inventory:\n  apps:\n  - id: a\n  - id: a", "policy_file.twice", 5),
        (HEAD + "inventory:\n  roles:\n  - role: boss", "policy_file.value", 4),
        (HEAD + "inventory:\n  apps: {id: a}", "policy_file.shape", 3),
        (SENTENCES + "- id: a.1\n  text: x\n- id: a.1\n  text: y", "policy_file.twice", 5),
        (SENTENCES + "- id: a", "policy_file.sentence_id", 3),
        (SENTENCES + "- id: a.1", "policy_file.missing", 3),
        (SENTENCES + "- id: a.1\n  sha256: abc", "policy_file.digest", 3),
        (SENTENCES + f"- id: a.1\n  text: x\n  sha256: '{'0' * 64}'", "policy_file.digest", 3),
        (SENTENCES + "- id: a.1\n  text: x\n  confirmed: yes", "policy_file.value", 5),
        (SENTENCES + "- id: a.1\n  text: x\n  commitments:\n  - kind: privacy.no_egres", "policy_file.kind", 6),
        (
            SENTENCES + "- id: a.1\n  text: x\n  commitments:\n  - kind: privacy.no_egress\n    parameters: {Max: 1}",
            "policy_file.parameter",
            6,
        ),
        ("upheld: 1\nupheld: 1", "yaml.duplicate_key", 2),
    ],
)
def test_what_does_not_fit_is_refused_with_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        read_policy_file(text.encode(), "upheld.yaml")
    assert caught.value.code == code
    assert f"upheld.yaml, line {line}:" in caught.value.message
    assert caught.value.hint


def test_kind_twice_in_a_sentence_is_refused() -> None:
    entry = "  - kind: privacy.no_egress\n"
    text = SENTENCES + f"- id: a.1\n  sha256: {digest_sentence('x')!r}\n  text: x\n  commitments:\n{entry}{entry}"
    with pytest.raises(InputError, match="stands 2 times"):
        read_policy_file(text.encode(), "upheld.yaml")


def test_misspelled_key_names_the_nearest() -> None:
    with pytest.raises(InputError) as caught:
        read_policy_file(b"upheld: 1\nvendr: {}", "upheld.yaml")
    assert caught.value.hint == "Did you mean `vendor`?"


def test_digest_is_computed_where_it_is_left_out() -> None:
    found = read_policy_file((SENTENCES + "- id: a.1\n  text: We test.").encode(), "upheld.yaml")
    assert found.sentences[0].sha256 == digest_sentence("We test.")


def confirm(policy_file: PolicyFile) -> PolicyFile:
    sentences = tuple(dataclasses.replace(sentence, confirmed=True) for sentence in policy_file.sentences)
    return dataclasses.replace(policy_file, sentences=sentences)


def test_proposal_is_deterministic_and_unconfirmed() -> None:
    parsed = parse_policy("# Data\nData is encrypted at rest. Welcome.")
    first = propose_file(parsed, file="policy.md")
    assert first == propose_file(parsed, file="policy.md")
    assert [sentence.confirmed for sentence in first.sentences] == [False, False]
    assert [entry.kind for entry in first.sentences[0].commitments] == ["privacy.encrypted_at_rest"]
    assert first.sentences[1].commitments == ()
    assert (first.policy.file, first.policy.title) == ("policy.md", "Data")


def test_update_keeps_what_was_confirmed_and_asks_again_for_what_was_edited() -> None:
    before = confirm(
        propose_file(parse_policy("# Data\nData is encrypted at rest.\n\nWe notify all customers within 72 hours."))
    )
    vendor = Vendor(id="acme", name="Acme")
    before = dataclasses.replace(before, vendor=vendor)
    text = "# Data\nWelcome.\n\nWe notify all customers within 48 hours.\n\nData is encrypted\nat rest."
    after = propose_file(parse_policy(text), existing=before)
    welcome, edited, kept = after.sentences
    assert after.vendor == vendor
    assert (kept.id, kept.confirmed, kept.note) == ("data.3", True, "")
    assert kept.commitments == before.sentences[0].commitments
    assert not edited.confirmed
    assert edited.note == "Edited. Before (data.2, confirmed): We notify all customers within 72 hours."
    assert (welcome.confirmed, welcome.note) == (False, "")


def test_update_with_the_same_text_changes_nothing() -> None:
    parsed = parse_policy("# Data\nData is encrypted at rest. We test. We test.")
    before = confirm(propose_file(parsed, file="policy.md"))
    assert propose_file(parsed, existing=before, file="policy.md") == before
