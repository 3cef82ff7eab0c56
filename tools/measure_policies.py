"""Measures how well policies are read: `python tools/measure_policies.py [--write] [--wrong]`.

Every policy in tests/reading/policies is parsed as a user would parse it, and what comes out is compared with what a
person read in it (`<name>.labels.yaml`). `--write` writes the table into docs/explanation/policy-accuracy.md, `--wrong`
prints each difference of the tuning part (add `--held-out` for the other one).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from upheld.catalog.safe_yaml import load_yaml  # noqa: E402 - the path is set above
from upheld.proof.sentence import normalize_sentence  # noqa: E402 - see above
from upheld.reading.proposal import Proposal, propose  # noqa: E402 - see above
from upheld.reading.structure import parse_policy  # noqa: E402 - see above

FOLDER = ROOT / "tests" / "reading" / "policies"
PAGE = ROOT / "docs" / "explanation" / "policy-accuracy.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
FORMAT = "upheld.labels/1"
BLIND = "blind-"
"""Policies written and labelled by someone who knew neither the patterns nor the other policies."""
SECOND = "second-"
"""Policies written after everything was mended, labelled before they were measured."""
OTHERS = "auth-"
"""Policies of three more authors, who knew neither; two of them were kept apart and never looked at."""
APART = "auth-z-heldout-"
_BY_PREFIX = {
    BLIND: "blind part", SECOND: "second blind part", APART: "other authors, kept apart", OTHERS: "other authors",
}  # fmt: skip
PARTS = ("tuning part", "held-out part", *_BY_PREFIX.values())
FIRST_LOOKS = {
    "blind part": (
        "2026-11-24 at 783f0fc",
        (0.98, 0.71, 0.68, 0.71, 0.01, 0.97, 0.79, 0.11),
    ),
    "second blind part": (
        "2026-11-24 after 80c12f7",
        (0.99, 0.83, 0.88, 0.93, 0.00, 0.99, 1.00, 0.07),
    ),
    "other authors, kept apart": (
        "2026-11-24 at 2fa9593",
        (0.98, 0.69, 0.50, 0.50, 0.00, 1.00, 0.71, 0.03),
    ),
    "other authors": (
        "2026-11-24 at 2fa9593",
        (0.99, 0.73, 0.63, 0.76, 0.01, 0.98, 0.80, 0.12),
    ),
}
"""What was measured before anything was mended after these policies; the row above it in the table is today's."""


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A commitment as a person read it."""

    kind: str
    modality: str
    keeper: str
    vague: tuple[str, ...]
    parameters: Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class LabelledPolicy:
    """A policy with the units and commitments that a person found in it."""

    path: Path
    is_held_out: bool
    units: tuple[tuple[str, tuple[Labelled, ...]], ...]


@dataclass(kw_only=True)
class Tally:
    """Counts of one policy or of several."""

    units: int = 0
    units_found: int = 0
    units_parsed: int = 0
    kinds: int = 0
    kinds_right: int = 0
    kinds_proposed: int = 0
    turned: int = 0
    """Commitments in the future or with a condition, whose kind was found."""
    turned_right: int = 0
    plain: int = 0
    """Commitments that hold at all times, whose kind was found."""
    plain_wrong: int = 0
    keepers_right: int = 0
    values: int = 0
    """Values of commitments whose kind was found."""
    values_right: int = 0
    values_proposed: int = 0
    silent: int = 0
    """Units that promise nothing."""
    silent_wrong: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add the counts of another."""
        for entry in fields(self):
            setattr(self, entry.name, getattr(self, entry.name) + getattr(other, entry.name))

    @property
    def sentence_f1(self) -> float:
        """F1 of the units found."""
        return _share(2 * self.units_found, self.units + self.units_parsed)

    @property
    def precision(self) -> float:
        """Share of the proposed kinds that a person sees too."""
        return _share(self.kinds_right, self.kinds_proposed)

    @property
    def recall(self) -> float:
        """Share of the kinds seen by a person that were proposed."""
        return _share(self.kinds_right, self.kinds)

    @property
    def modality(self) -> float:
        """Share of the future and conditional commitments told as such."""
        return _share(self.turned_right, self.turned)

    @property
    def false_alarms(self) -> float:
        """Share of the plain commitments told as future or conditional."""
        return _share(self.plain_wrong, self.plain, empty=0.0)

    @property
    def keeper(self) -> float:
        """Share of right keepers."""
        return _share(self.keepers_right, self.kinds_right)

    @property
    def value(self) -> float:
        """Share of the values that were read exactly."""
        return _share(self.values_right, self.values)

    @property
    def false_promises(self) -> float:
        """Share of the units without promise in which one was seen."""
        return _share(self.silent_wrong, self.silent, empty=0.0)


def _share(part: int, whole: int, *, empty: float = 1.0) -> float:
    return part / whole if whole else empty


def read_labels(folder: Path = FOLDER) -> Iterator[LabelledPolicy]:
    """All labelled policies, by name."""
    for path in sorted(folder.glob("*.labels.yaml")):
        plain = cast("dict[str, Any]", load_yaml(path.read_bytes(), source=path.name).plain())
        if plain["format"] != FORMAT:
            raise SystemExit(f"{path.name}: the format {FORMAT!r} is expected.")
        units = tuple(
            (normalize_sentence(unit["text"]), tuple(_labelled(entry) for entry in unit["commitments"]))
            for unit in plain["units"]
        )
        yield LabelledPolicy(path=folder / plain["policy"], is_held_out=plain["part"] == "held_out", units=units)


def _labelled(entry: dict[str, Any]) -> Labelled:
    return Labelled(
        kind=entry["kind"],
        modality=entry.get("modality", "now"),
        keeper=entry.get("keeper", "vendor"),
        vague=tuple(entry.get("vague", ())),
        parameters={name: _comparable(value) for name, value in entry.get("parameters", {}).items()},
    )


def _comparable(value: object) -> object:
    if isinstance(value, list | tuple):
        return tuple(str(part) for part in value) if len(value) > 1 else str(value[0])
    return str(value)


def measure(policy: LabelledPolicy) -> Tally:
    """The counts of one policy."""
    tally = Tally(units=len(policy.units))
    parsed = parse_policy(policy.path.read_bytes()).units
    tally.units_parsed = len(parsed)
    waiting: dict[str, list[tuple[Proposal, ...]]] = {}
    for unit in parsed:
        waiting.setdefault(normalize_sentence(unit.text), []).append(propose(unit))
    for text, labels in policy.units:
        if waiting.get(text):
            tally.units_found += 1
            _compare(tally, text, labels, waiting[text].pop(0))
        else:
            tally.wrong.append(f"NO UNIT    {text}")
            tally.kinds += len(labels)
    for text, rest in waiting.items():
        for proposals in rest:
            tally.wrong.append(f"NEW UNIT   {text}")
            tally.kinds_proposed += len(proposals)
    tally.wrong = [f"{policy.path.name}: {line}" for line in tally.wrong]
    return tally


def _compare(tally: Tally, text: str, labels: tuple[Labelled, ...], proposals: tuple[Proposal, ...]) -> None:
    expected = {label.kind: label for label in labels}
    got = {proposal.kind: proposal for proposal in proposals}
    tally.kinds += len(expected)
    tally.kinds_proposed += len(got)
    if not expected:
        tally.silent += 1
        tally.silent_wrong += bool(got)
    for kind in sorted(expected.keys() | got.keys()):
        if kind not in got:
            tally.wrong.append(f"MISSED     {kind}: {text}")
        elif kind not in expected:
            because = " … ".join(got[kind].matched)
            tally.wrong.append(f"TOO MUCH   {kind} ({because}): {text}")
        else:
            tally.kinds_right += 1
            _compare_details(tally, text, expected[kind], got[kind])


def _compare_details(tally: Tally, text: str, label: Labelled, proposal: Proposal) -> None:
    if label.modality == "now":
        tally.plain += 1
        tally.plain_wrong += proposal.modality.value != "now"
    else:
        tally.turned += 1
        tally.turned_right += proposal.modality.value == label.modality
    if proposal.modality.value != label.modality:
        tally.wrong.append(f"MODALITY   {label.kind} is {label.modality}, not {proposal.modality.value}: {text}")
    tally.keepers_right += proposal.keeper.value == label.keeper
    if proposal.keeper.value != label.keeper:
        tally.wrong.append(f"KEEPER     {label.kind} is kept by {label.keeper}, not {proposal.keeper.value}: {text}")
    got = {name: _comparable(value) for name, value in proposal.parameters.items()}
    tally.values += len(label.parameters)
    tally.values_proposed += len(got)
    tally.values_right += sum(got.get(name) == value for name, value in label.parameters.items())
    if got != dict(label.parameters):
        tally.wrong.append(f"VALUES     {label.kind} {dict(label.parameters)}, not {got}: {text}")


def total(tallies: Iterable[Tally]) -> Tally:
    """The counts of all together."""
    added = Tally()
    for tally in tallies:
        added.add(tally)
    return added


def table(measured: Mapping[str, Tally], parts: Mapping[str, Tally]) -> str:
    """The measured figures as a Markdown table."""
    heads = (
        "policy", "units", "sentence F1", "kinds precision", "kinds recall", "future and conditional told",
        "false alarms", "keeper", "values", "promise seen where none is",
    )  # fmt: skip
    rows = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    rows += [_row(name, tally) for name, tally in measured.items()]
    for name, tally in parts.items():
        rows.append(_row(f"**{name}**", tally))
        if name in FIRST_LOOKS:
            when, shares = FIRST_LOOKS[name]
            rows.append(f"| {name}, first look, {when} | {tally.units} | {_shares(shares)} |")
    return "\n".join(rows)


def _row(name: str, tally: Tally) -> str:
    shares = (
        tally.sentence_f1, tally.precision, tally.recall, tally.modality, tally.false_alarms, tally.keeper, tally.value,
        tally.false_promises,
    )  # fmt: skip
    return f"| {name} | {tally.units} | {_shares(shares)} |"


def _shares(shares: Iterable[float]) -> str:
    return " | ".join(f"{share:.2f}" for share in shares)


def measure_all() -> tuple[dict[str, Tally], dict[str, Tally]]:
    """The counts of each policy, and of the tuning, the held-out and the blind part and of all."""
    measured: dict[str, Tally] = {}
    held_out: set[str] = set()
    for policy in read_labels():
        measured[policy.path.name] = measure(policy)
        if policy.is_held_out:
            held_out.add(policy.path.name)
    parts: dict[str, list[Tally]] = {name: [] for name in PARTS}
    for name, tally in measured.items():
        parts[_part(name, is_held_out=name in held_out)].append(tally)
    totals = {name: total(tallies) for name, tallies in parts.items() if tallies}
    totals["all"] = total(measured.values())
    return measured, totals


def _part(name: str, *, is_held_out: bool) -> str:
    for prefix, part in _BY_PREFIX.items():
        if name.startswith(prefix):
            return part
    return "held-out part" if is_held_out else "tuning part"


def main() -> int:
    """Measure, print, and write the table where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the table into the docs")
    parser.add_argument("--wrong", action="store_true", help="print each difference")
    parser.add_argument("--held-out", action="store_true", help="the differences of the held-out part")
    options = parser.parse_args()
    measured, parts = measure_all()
    if options.wrong:
        part = parts["held-out part" if options.held_out else "tuning part"]
        print("\n".join(part.wrong))
        counts = Counter(line.split(": ", 1)[1].split(" ", 1)[0] for line in part.wrong)
        print(dict(counts))
    written = table(measured, parts)
    print(written)
    if options.write:
        page = PAGE.read_text("utf-8")
        before, rest = page.split(BEGIN, 1)
        PAGE.write_text(f"{before}{BEGIN}\n{written}\n{END}{rest.split(END, 1)[1]}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
