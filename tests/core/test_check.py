from __future__ import annotations

import pytest

from upheld.core.check import DOCSTRING_PARTS, Place, docstring_parts

SOUND = """The app declares no egress.

Reads: the manifest,
    all of it.
Passes: when nothing is declared.
Fails: when something is: a host, a pattern.
Unknown: when there is no manifest.
Blind spots: code that is not in the folder.
"""


def test_parts_are_read_in_order_and_unwrapped() -> None:
    summary, parts = docstring_parts(SOUND)
    assert summary == "The app declares no egress."
    assert tuple(name for name, _ in parts) == DOCSTRING_PARTS
    assert dict(parts)["Reads"] == "the manifest, all of it."
    assert dict(parts)["Fails"] == "when something is: a host, a pattern."


@pytest.mark.parametrize("part", DOCSTRING_PARTS)
def test_missing_or_empty_parts_are_refused(part: str) -> None:
    lines = SOUND.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{part}:"))
    end = at + 2 if part == "Reads" else at + 1
    for instead in ([], [f"{part}:"]):
        with pytest.raises(ValueError, match="must have the parts"):
            docstring_parts("\n".join([*lines[:at], *instead, *lines[end:]]))


def test_parts_out_of_order_are_refused() -> None:
    lines = SOUND.splitlines()
    with pytest.raises(ValueError, match="in this order"):
        docstring_parts("\n".join([lines[0], "", *reversed(lines[2:])]))


def test_places_read_as_people_write_them() -> None:
    assert str(Place(file="manifest.yml", line=12)) == "manifest.yml:12"
    assert str(Place(file="manifest.yml")) == "manifest.yml"
