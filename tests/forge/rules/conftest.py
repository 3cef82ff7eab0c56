"""Every rule is judged by the labeled sample apps of its own folder, and by apps that a test writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from upheld.core.check import AppItem, Context, ParameterValue, RegisteredCheck, Result
from upheld.core.discovery import find_checks

SAMPLES = Path(__file__).parent / "samples"
NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
Judge: TypeAlias = Callable[..., list[Result]]


def rule_of(module_name: str) -> str:
    """`test_no_egress` → `forge.no_egress`."""
    return f"forge.{module_name.rpartition('test_')[2]}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "sample" in metafunc.fixturenames:
        folders = sorted((SAMPLES / rule_of(metafunc.module.__name__)).iterdir())
        metafunc.parametrize("sample", folders, ids=lambda folder: folder.name)


@pytest.fixture
def rule(request: pytest.FixtureRequest) -> RegisteredCheck:
    return find_checks(("upheld.forge.rules",))[rule_of(request.module.__name__)]


@pytest.fixture
def judge(rule: RegisteredCheck) -> Judge:
    """Results of the rule for one folder."""

    def run(folder: Path, **parameters: ParameterValue) -> list[Result]:
        item = AppItem(id="sample", name="Sample", path=folder)
        return list(rule.run(Context(now=NOW, items=(item,), parameters=parameters)))

    return run


@pytest.fixture
def agree(judge: Judge) -> Callable[[Path], None]:
    """Assert that the rule's outcome is the label of the sample, with words and a digest in each result."""

    def run(sample: Path) -> None:
        results = judge(sample)
        outcomes = {result.outcome.value for result in results}
        outcome = next(name for name in ("fail", "unknown", "pass") if name in outcomes)
        assert outcome == sample.name.partition("-")[0], [f"{result.place} {result.message}" for result in results]
        assert results == judge(sample), "a rule is a pure function"
        for result in results:
            assert result.message.endswith(".")
            assert result.observed_sha256 is not None
            assert result.outcome.value == "pass" or result.place is not None or "manifest" in result.message

    return run


@pytest.fixture
def samples(request: pytest.FixtureRequest) -> Path:
    """The folder of the rule's samples."""
    return SAMPLES / rule_of(request.module.__name__)
