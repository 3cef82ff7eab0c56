"""Write docs/reference/checks.md, and add new ids to check-ids.txt, from the checks themselves.

Usage: python tools/write_check_pages.py [--check]

With --check nothing is written; the exit code is 1 if the page or the list on disk differs. An id is never taken out
of the list: it lives for ever in evidence.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/reference/checks.md"
IDS = ROOT / "docs/reference/check-ids.txt"

sys.path.insert(0, str(ROOT / "src"))

from upheld.cli.check_registry import all_checks  # noqa: E402 - found only through the line above
from upheld.core.check import RegisteredCheck  # noqa: E402 - same

_HEAD = """# Checks

<!-- Written by tools/write_check_pages.py from the checks' own docstrings; do not edit. -->

A check looks at *all* of something and says for each member `pass`, `fail`, `unknown`, `not_applicable` or `error`.
What it says in all is the worst of these; an item left out makes it `unknown`, and a check that says nothing, crashes
or takes too long is an `error`. Only a fresh pass over everything counts for a promise. A check that is *enough alone*
for a kind of promise can uphold it; one that shows *a part* needs others, and a person's reason why the parts are
enough together.

A pass stays fresh for the period, and counts as late, not yet stale, in the grace after it. The next run comes a whole
period after a pass, a quarter of the period after anything else, and at once when a sentence, a value, the inventory
or the check's own code changed.
"""


def page(checks: Mapping[str, RegisteredCheck]) -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_index(checks), *(line for check in checks.values() for line in _section(check))]) + "\n"


def ids(checks: Mapping[str, RegisteredCheck]) -> str:
    """Every id that was ever published and those of today, one a line, sorted."""
    published = IDS.read_text(encoding="utf-8").split() if IDS.is_file() else []
    return "\n".join(sorted({*published, *checks})) + "\n"


def _index(checks: Mapping[str, RegisteredCheck]) -> Iterator[str]:
    yield "| Check | Shows | Looks at all | Fresh for |"
    yield "| --- | --- | --- | --- |"
    for check_id, check in checks.items():
        meta = check.meta
        days = f"{meta.period_days} + {meta.grace_days} days"
        yield f"| [`{check_id}`](#{_anchor(check_id)}) | {_cell(meta.title)} | {meta.population.value} | {days} |"


def _section(check: RegisteredCheck) -> Iterator[str]:
    meta = check.meta
    yield ""
    yield f"## {meta.id}"
    yield ""
    yield f"{check.summary}"
    yield ""
    for name, text in check.text:
        yield f"- **{name}:** {text}"
    yield ""
    kinds = ", ".join(
        f"`{kind}` ({'enough alone' if sufficiency.value == 'whole' else 'a part'})"
        for kind, sufficiency in sorted(meta.speaks_for.items())
    )
    yield f"Speaks for: {kinds}."
    yield ""
    parameters = ", ".join(f"`{name}`" for name in meta.parameters) or "none"
    yield (
        f"Severity {meta.severity.value}, confidence {meta.confidence.value}, method {meta.method.value}, parameters: "
        f"{parameters}. Since version {meta.since}. Code: `{check.module}`."
    )
    yield ""
    yield "Sources: " + "; ".join(meta.sources) + "."


def _anchor(check_id: str) -> str:
    return check_id.replace(".", "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> int:
    """Write, or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="only compare; 1 if something differs")
    arguments = parser.parse_args()
    checks = all_checks()
    made = {PAGE: page(checks), IDS: ids(checks)}
    differing = [path for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in differing:
        if arguments.check:
            print(f"{path.relative_to(ROOT)} is not what the checks say. Run: make docs")
        else:
            path.write_text(made[path], encoding="utf-8")
            print(f"Wrote {path.relative_to(ROOT)}")
    return 1 if differing and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
