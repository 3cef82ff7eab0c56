from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from upheld.core.discovery import find_checks

CHECK = '''"""The sample is sound.

Reads: nothing.
Passes: always.
Fails: never.
Unknown: never.
Blind spots: all.
"""

from upheld.core.check import CheckMeta, Confidence, Method, Population, Severity

CHECK = CheckMeta(
    id="{id}",
    title="The sample is sound",
    severity=Severity.LOW,
    confidence=Confidence.LOW,
    since="0.1",
    sources=(),
    speaks_for={{}},
    population=Population.APPS,
    method=Method.TEST,
    period_days=1,
)


def run(context):
    return []
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "sample_checks"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("sample_checks")]:
        monkeypatch.delitem(sys.modules, name)
    return folder


def test_checks_are_found_sorted_with_their_source(package: Path) -> None:
    (package / "second.py").write_text(CHECK.format(id="sample.is_second"))
    (package / "first.py").write_text(CHECK.format(id="sample.is_first"))
    (package / "_private.py").write_text("raise AssertionError")
    (package / "ground.py").write_text("VALUE = 1\n")
    found = find_checks(["sample_checks"])
    assert list(found) == ["sample.is_first", "sample.is_second"]
    first = found["sample.is_first"]
    assert first.module == "sample_checks.first"
    assert first.collect is None
    assert first.source == (package / "first.py").read_bytes()
    assert first.source_sha256 == hashlib.sha256(first.source).hexdigest()


def test_two_checks_of_one_id_are_refused(package: Path) -> None:
    for name in ("first", "second"):
        (package / f"{name}.py").write_text(CHECK.format(id="sample.is_first"))
    with pytest.raises(ValueError, match=r"stands in sample_checks\.first and sample_checks\.second"):
        find_checks(["sample_checks"])


def test_check_without_its_text_is_refused(package: Path) -> None:
    (package / "first.py").write_text(CHECK.format(id="sample.is_first").replace("Blind spots", "Blind"))
    with pytest.raises(ValueError, match=r"sample_checks\.first: the docstring must have the parts"):
        find_checks(["sample_checks"])
