from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from upheld.catalog.kinds import load_kinds, load_vague_words, load_word_groups, read_kinds
from upheld.core.errors import InputError
from upheld.core.outcomes import Keeper
from upheld.reading.patterns import Compiler

GOOD = """\
format: upheld.commitment_kinds/1
heading: access
kinds:
  - id: access.doors_closed
    meaning: "Doors are closed."
    usual_keeper: vendor
    proof: machine
    what_a_machine_can_check: ""
    parameters: [max_days]
    vague_words_seen: []
    seen_in: 3
    yields_to: []
    patterns: |-
      door closed
"""


def _tool(name: str) -> ModuleType:
    path = Path(__file__).parents[2] / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_there_are_a_hundred_kinds_with_patterns() -> None:
    kinds = load_kinds()
    assert len(kinds) == 100
    assert [kind.id for kind in kinds.values() if not kind.patterns] == []


def test_facts_of_a_kind_are_kept() -> None:
    kind = load_kinds()["incidents.customers_notified"]
    assert kind.heading == "incidents"
    assert kind.usual_keeper is Keeper.VENDOR
    assert kind.parameters == ("max_hours", "max_days")
    assert kind.seen_in == 9
    assert "without undue delay" in kind.vague_words_seen


def test_every_pattern_compiles() -> None:
    compiler = Compiler(load_word_groups())
    for kind in load_kinds().values():
        exclusions = compiler.exclude(kind.exclusions, source=kind.id)
        for line in kind.patterns:
            assert compiler.compile(line, source=kind.id, exclusions=exclusions).anchors


def test_exclusions_of_a_kind_may_stand_in_lines_and_may_be_missing() -> None:
    (plain,) = read_kinds(GOOD.encode(), source="kinds.yaml")
    assert plain.exclusions == ()
    written = GOOD.replace("    patterns", "    except: |-\n      !window|gate\n      !!<no>\n    patterns")
    (kind,) = read_kinds(written.encode(), source="kinds.yaml")
    assert kind.exclusions == ("!window|gate", "!!<no>")


def test_vague_words_have_a_hint() -> None:
    assert all(load_vague_words().values())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("upheld.commitment_kinds/1", "upheld.commitment_kinds/9", "kinds.format"),
        ("access.doors_closed", "privacy.doors_closed", "kinds.id"),
        ("usual_keeper: vendor", "usual_keeper: nobody", "kinds.choice"),
        ("[max_days]", "[max_moons]", "kinds.parameter"),
        ("seen_in: 3", "seen_in: few", "kinds.number"),
        ("    seen_in: 3\n", "", "kinds.missing"),
        ("    seen_in: 3\n", "    seen_in: 3\n    colour: red\n", "kinds.key"),
        ('"Doors are closed."', '""', "kinds.empty"),
        ("    patterns: |-", "    except: window\n    patterns: |-", "kinds.except"),
    ],
)
def test_wrong_file_is_refused_with_its_place(old: str, new: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        read_kinds(GOOD.replace(old, new).encode(), source="doors.yaml")
    assert refused.value.code == code
    assert "doors.yaml, line " in refused.value.message
    assert refused.value.hint


def test_good_file_is_read() -> None:
    (kind,) = read_kinds(GOOD.encode(), source="doors.yaml")
    assert kind.patterns == ("door closed",)


def test_reference_page_is_the_catalog() -> None:
    tool = _tool("write_kinds_reference")
    assert tool.PAGE.read_text("utf-8") == tool.write_page()
