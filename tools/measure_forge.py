"""Measures the Forge analyser on the labeled apps: `python tools/measure_forge.py [--write|--check] [--wrong]`.

Every app in tests/forge/labeled is analysed as a user would, and what comes out is compared with what a person marked
in it. `--write` writes the table into docs/explanation/forge-accuracy.md, `--check` fails where it differs, `--wrong`
prints each difference; words after the options name the apps or areas to look at.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tests"))

from forge.labeled.harness import VERDICTS, Difference, Tally, analyze, compare, read_apps  # noqa: E402 - see above

PAGE = ROOT / "docs" / "explanation" / "forge-accuracy.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def measure_all(names: Iterable[str] = ()) -> tuple[int, dict[str, Tally], tuple[Difference, ...]]:
    """How many apps, the counts by promise, and each difference."""
    wanted = tuple(names)
    tallies: dict[str, Tally] = {}
    differences: list[Difference] = []
    apps = 0
    for app in read_apps():
        if wanted and not any(app.name == name or app.name.startswith(f"{name}/") for name in wanted):
            continue
        apps += 1
        found, wrong = compare(app, analyze(app))
        differences.extend(wrong)
        for promise, tally in found.items():
            tallies.setdefault(promise, Tally()).add(tally)
    return apps, dict(sorted(tallies.items())), tuple(differences)


def table(apps: int, tallies: Mapping[str, Tally]) -> str:
    """The measured figures as Markdown: one row a promise, then all together."""
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    heads = ["promise", *(f"{labeled} → {got}" for labeled in VERDICTS for got in VERDICTS)]
    heads += ["findings found", "clean lines flagged", "unknown of all verdicts"]
    rows = [f"| {' | '.join(heads)} |", "|---|" + "--:|" * (len(heads) - 1)]
    rows += [_row(promise, tally) for promise, tally in tallies.items()]
    rows.append(_row("**all**", total))
    return f"{apps} apps.\n\n" + "\n".join(rows)


def _row(name: str, tally: Tally) -> str:
    cells = [str(tally.verdicts[labeled, got] or "") for labeled in VERDICTS for got in VERDICTS]
    doubted = f" (+{tally.found_as_doubt} doubted)" if tally.found_as_doubt else ""
    unknown, everything = tally.all_verdicts["unknown"], tally.all_verdicts.total()
    cells += [
        f"{tally.found} of {tally.findings}{doubted}" if tally.findings else "",
        f"{tally.flagged} of {tally.clean}" if tally.clean else "",
        f"{unknown} of {everything}",
    ]
    return f"| {name} | {' | '.join(cells)} |"


def main() -> int:
    """Measure, print, and write or compare the table where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the table into the docs")
    parser.add_argument("--check", action="store_true", help="fail if the table in the docs is another")
    parser.add_argument("--wrong", action="store_true", help="print each difference")
    parser.add_argument("names", nargs="*", help="apps or areas; all without")
    options = parser.parse_args()
    apps, tallies, differences = measure_all(options.names)
    if options.wrong:
        print("\n".join(str(difference) for difference in differences))
    written = table(apps, tallies)
    page = PAGE.read_text("utf-8")
    before, rest = page.split(BEGIN, 1)
    shown, after = rest.split(END, 1)
    if options.check:
        if shown.strip() == written:
            return 0
        print("docs/explanation/forge-accuracy.md is not what is measured: run tools/measure_forge.py --write.")
        return 1
    print(written)
    if options.write:
        PAGE.write_text(f"{before}{BEGIN}\n{written}\n{END}{after}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
