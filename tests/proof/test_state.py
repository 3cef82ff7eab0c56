from __future__ import annotations

import datetime as dt
import importlib.util
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.outcomes import Keeper, Modality, Outcome, State, Sufficiency
from upheld.proof import state as state_module
from upheld.proof.state import (
    WORST_FIRST,
    Argument,
    CheckEvidence,
    Reason,
    Term,
    Verdict,
    judge,
    worst_state,
)

NOW = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)

FRESHNESS = {
    # observed_at, fresh_until
    "fresh": (NOW - DAY, NOW + DAY),
    "in grace": (NOW - 3 * DAY, NOW),
    "stale": (NOW - 3 * DAY, NOW - dt.timedelta(seconds=1)),
    "future": (NOW + DAY, NOW + 3 * DAY),
}
COVERAGE = {"all": (3, 3), "some": (2, 3), "empty": (0, 0)}
BINDINGS = {
    "none": ((), False),
    "whole": ((Sufficiency.WHOLE,), False),
    "part": ((Sufficiency.PART,), False),
    "one part with warrant": ((Sufficiency.PART,), True),
    "two parts": ((Sufficiency.PART, Sufficiency.PART), False),
    "two parts with warrant": ((Sufficiency.PART, Sufficiency.PART), True),
}
PLANS = {"no date": None, "today": NOW.date(), "yesterday": NOW.date() - DAY}
TERMS = {
    "none": None,
    "counts": Term(from_at=NOW - DAY, until_at=NOW),
    "ended": Term(from_at=NOW - 2 * DAY, until_at=NOW - dt.timedelta(seconds=1)),
    "not yet": Term(from_at=NOW + dt.timedelta(seconds=1), until_at=NOW + DAY),
}
PROMISES = [
    *((modality, "no date") for modality in (Modality.NOW, Modality.CONDITIONAL)),
    *((Modality.FUTURE, plan) for plan in PLANS),
]
KEEPERS = [
    (Keeper.VENDOR, False),
    (Keeper.MIXED, False),
    *itertools.product((Keeper.PLATFORM, Keeper.CUSTOMER), (False, True)),
]
LOOKS: list[tuple[Outcome, str, str] | None] = [None, *itertools.product(Outcome, FRESHNESS, COVERAGE)]


@dataclass(frozen=True, slots=True)
class Case:
    """One combination. `look` is what the first bound check found; a second one always passed."""

    look: tuple[Outcome, str, str] | None
    binding: str
    promise: tuple[Modality, str]
    keeper: tuple[Keeper, bool]
    is_confirmed: bool
    attestation: str
    waiver: str
    doubts: int


def all_cases() -> Iterator[Case]:
    yield from itertools.starmap(
        Case, itertools.product(LOOKS, BINDINGS, PROMISES, KEEPERS, (True, False), TERMS, ("none", "counts"), (0, 1))
    )
    yield from itertools.starmap(
        Case, itertools.product(LOOKS, BINDINGS, PROMISES, KEEPERS, (True,), ("none",), ("ended", "not yet"), (0,))
    )


# What is expected, told by what the evidence amounts to and not by the order in which the product asks.


def amounts_to(look: tuple[Outcome, str, str] | None) -> str:
    """`true`, `false`, `was true` or `nothing`: what one look says about the promise today."""
    if look is None or look[1] == "future":
        return "nothing"
    return {
        (Outcome.FAIL, True): "false",
        (Outcome.FAIL, False): "false",
        (Outcome.PASS, True): "was true" if look[1] == "stale" else "true",
    }.get((look[0], look[2] == "all"), "nothing")


def expected_state(case: Case) -> State:
    signs = [] if case.binding == "none" else [amounts_to(case.look), *["true"] * (case.binding.startswith("two"))]
    is_enough = case.binding in {"whole", "two parts with warrant"} and case.doubts == 0
    is_true = bool(signs) and set(signs) == {"true"} and is_enough
    broken = State.WAIVED if case.waiver == "counts" else State.BROKEN
    (modality, plan), (keeper, has_source) = case.promise, case.keeper
    if not case.is_confirmed:
        return State.UNPROVEN
    if keeper in {Keeper.PLATFORM, Keeper.CUSTOMER}:
        return broken if "false" in signs else State.DELEGATED if has_source else State.UNPROVEN
    if is_true:
        return State.UPHELD
    if modality is Modality.FUTURE:
        return {"no date": State.UNPROVEN, "today": State.PLANNED, "yesterday": broken}[plan]
    if "false" in signs:
        return broken
    if "nothing" in signs:
        return State.UNPROVEN
    if "was true" in signs:
        return State.STALE
    return State.ATTESTED if case.attestation == "counts" and case.doubts == 0 else State.UNPROVEN


def ask(case: Case, function: Callable[..., Any]) -> Any:  # noqa: ANN401 - a mutated module has types of its own
    sufficiencies, has_warrant = BINDINGS[case.binding]
    modality, plan = case.promise
    keeper, has_source = case.keeper
    argument = Argument(
        modality=modality,
        keeper=keeper,
        is_confirmed=case.is_confirmed,
        bound={f"sample.check_{number}": sufficiency for number, sufficiency in enumerate(sufficiencies)},
        parts_suffice=has_warrant,
        open_doubts=case.doubts,
        planned_on=PLANS[plan],
        has_source=has_source,
    )
    evidence = {"sample.check_1": evidence_of((Outcome.PASS, "fresh", "all"))}
    if case.look is not None:
        evidence["sample.check_0"] = evidence_of(case.look)
    return function(argument, evidence, NOW, attestation=TERMS[case.attestation], waiver=TERMS[case.waiver])


def evidence_of(look: tuple[Outcome, str, str]) -> CheckEvidence:
    outcome, freshness, coverage = look
    (observed_at, fresh_until), (looked_at, in_scope) = FRESHNESS[freshness], COVERAGE[coverage]
    return CheckEvidence(
        outcome=outcome, observed_at=observed_at, fresh_until=fresh_until, looked_at=looked_at, in_scope=in_scope
    )


def differences(function: Callable[..., Any], most: int = 5) -> list[tuple[Case, Any]]:
    found: list[tuple[Case, Any]] = []
    for case in all_cases():
        verdict = ask(case, function)
        if verdict.state is not expected_state(case):
            found.append((case, verdict))
            if len(found) == most:
                break
    return found


def test_every_combination_has_the_expected_state() -> None:
    assert differences(judge) == []


MUTATIONS = {
    "ignores staleness": ("if now > found.fresh_until:", "if now is None:"),
    "ignores coverage": ("if found.looked_at < found.in_scope:", "if found.looked_at < 0:"),
    "takes an empty population for a pass": (" or found.in_scope <= 0", ""),
    "takes an unknown for a pass": ("if found.outcome is Outcome.UNKNOWN:", "if now is None:"),
    "takes an error for a pass": ("if found.outcome is Outcome.ERROR:", "if now is None:"),
    "believes the future": ("if found.observed_at > now + ALLOWED_SKEW:", "if now is None:"),
    "forgets failures": ("if found.outcome is Outcome.FAIL:", "if now is None:"),
    "needs no confirmation": ("if not argument.is_confirmed:", "if now is None:"),
    "forgets doubts": ("argument.open_doubts == 0 and ", ""),
    "takes one part for the whole": ("and parts > 1", ""),
    "needs no warrant": ("(argument.parts_suffice and parts > 1)", "parts > 1"),
    "waives for ever": ("waiver.from_at <= now <= waiver.until_at", "True"),
    "signs for ever": ("attestation.from_at <= now <= attestation.until_at", "True"),
    "plans for ever": ("if now.date() > argument.planned_on:", "if now is None:"),
    "delegates without a source": ("if not argument.has_source:", "if argument is None:"),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_bad_twin_turns_the_table_red(name: str, tmp_path: Path) -> None:
    sound, bad = MUTATIONS[name]
    source = Path(state_module.__file__).read_text(encoding="utf-8")
    assert source.count(sound) == 1
    path = tmp_path / "bad_twin.py"
    path.write_text(source.replace(sound, bad), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("bad_twin", path)
    assert spec is not None
    assert spec.loader is not None
    twin = importlib.util.module_from_spec(spec)
    sys.modules["bad_twin"] = twin
    try:
        spec.loader.exec_module(twin)
        assert differences(twin.judge, most=1)
    finally:
        del sys.modules["bad_twin"]


TIMES = st.integers(-10 * 86_400, 10 * 86_400).map(lambda seconds: NOW + dt.timedelta(seconds=seconds))
EVIDENCE = st.builds(
    CheckEvidence,
    outcome=st.sampled_from(Outcome),
    observed_at=TIMES,
    fresh_until=TIMES,
    looked_at=st.integers(0, 4),
    in_scope=st.integers(0, 4),
)
CHECKS = st.sampled_from(["sample.check_a", "sample.check_b", "sample.check_c"])
ARGUMENTS = st.builds(
    Argument,
    modality=st.sampled_from(Modality),
    keeper=st.sampled_from(Keeper),
    is_confirmed=st.booleans(),
    bound=st.dictionaries(CHECKS, st.sampled_from(Sufficiency)),
    parts_suffice=st.booleans(),
    open_doubts=st.integers(0, 2),
    planned_on=st.none() | TIMES.map(dt.datetime.date),
    has_source=st.booleans(),
)
TERM = st.none() | st.builds(Term, from_at=TIMES, until_at=TIMES)


@given(ARGUMENTS, st.dictionaries(CHECKS, EVIDENCE), TERM, TERM)
def test_upheld_only_by_fresh_whole_passes_of_every_bound_check(
    argument: Argument, evidence: dict[str, CheckEvidence], attestation: Term | None, waiver: Term | None
) -> None:
    verdict = judge(argument, evidence, NOW, attestation=attestation, waiver=waiver)
    if verdict.state is State.UPHELD:
        assert argument.is_confirmed
        assert argument.bound
        assert argument.open_doubts == 0
        assert argument.keeper in {Keeper.VENDOR, Keeper.MIXED}
        for check in argument.bound:
            found = evidence[check]
            assert found.outcome is Outcome.PASS
            assert 0 < found.in_scope <= found.looked_at
            assert found.observed_at <= NOW + state_module.ALLOWED_SKEW
            assert found.fresh_until >= NOW
        assert Sufficiency.WHOLE in argument.bound.values() or (argument.parts_suffice and len(argument.bound) > 1)
    assert judge(argument, evidence, NOW, attestation=attestation, waiver=waiver) == verdict


@given(ARGUMENTS, st.dictionaries(CHECKS, EVIDENCE), st.dictionaries(CHECKS, EVIDENCE), TERM)
def test_results_of_checks_that_are_not_bound_change_nothing(
    argument: Argument, evidence: dict[str, CheckEvidence], other: dict[str, CheckEvidence], waiver: Term | None
) -> None:
    unbound = {check: found for check, found in other.items() if check not in argument.bound}
    bound = {check: found for check, found in evidence.items() if check in argument.bound}
    assert judge(argument, bound, NOW, waiver=waiver) == judge(argument, bound | unbound, NOW, waiver=waiver)


@given(st.dictionaries(CHECKS, EVIDENCE))
def test_a_signature_alone_never_upholds(evidence: dict[str, CheckEvidence]) -> None:
    argument = Argument(modality=Modality.NOW, keeper=Keeper.VENDOR, bound={})
    assert judge(argument, evidence, NOW, attestation=TERMS["counts"]).state is State.ATTESTED


def test_worst_state_follows_the_published_order() -> None:
    assert set(WORST_FIRST) == set(State)
    assert worst_state([State.UPHELD, State.DELEGATED, State.STALE]) is State.STALE
    assert worst_state([]) is None


def test_every_reason_is_reached() -> None:
    reached = {ask(case, judge).reason for case in all_cases()}
    assert reached == set(Reason)


def test_judges_a_hundred_thousand_a_second() -> None:
    argument = Argument(modality=Modality.NOW, keeper=Keeper.VENDOR, bound={"sample.check_a": Sufficiency.WHOLE})
    evidence = {"sample.check_a": evidence_of((Outcome.PASS, "fresh", "all"))}
    best = min(_seconds_for(argument, evidence) for _ in range(5))
    assert best < 0.2, f"20,000 states took {best:.2f} s of CPU"
    assert judge(argument, evidence, NOW) == Verdict(state=State.UPHELD, reason=Reason.ALL_FRESH_PASSES)


def _seconds_for(argument: Argument, evidence: dict[str, CheckEvidence]) -> float:
    start = time.process_time()
    for _ in range(20_000):
        judge(argument, evidence, NOW)
    return time.process_time() - start
