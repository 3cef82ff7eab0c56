"""Write docs/reference/rules/: one page a rule, from its docstring, its metadata and its samples.

Usage: python tools/write_rule_pages.py [--check]

With --check nothing is written; the exit code is 1 if a page on disk differs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from upheld.core.check import AppItem, Context, RegisteredCheck, Result
from upheld.core.discovery import find_checks

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs/reference/rules"
SAMPLES = ROOT / "tests/forge/rules/samples"
MADE = "<!-- Made by tools/write_rule_pages.py from the rule's own text; change the rule, not this page. -->"
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
LANGUAGES = {".yml": "yaml", ".js": "js", ".jsx": "jsx", ".ts": "ts", ".tsx": "tsx", ".json": "json"}


def pages() -> dict[str, str]:
    """File name → text of every page."""
    rules = find_checks(("upheld.forge.rules",))
    made = {f"{rule_id}.md": "\n".join(page(rule)) + "\n" for rule_id, rule in rules.items()}
    made["index.md"] = "\n".join(index(rules)) + "\n"
    return made


def index(rules: dict[str, RegisteredCheck]) -> Iterator[str]:
    """The page that lists all rules."""
    yield MADE
    yield "# Rules of the Forge analyser"
    yield ""
    yield "Each rule decides one promise of an app: proven, refuted or unknown. `upheld scan DIR` runs them all."
    yield ""
    yield "| rule | good state |"
    yield "|---|---|"
    for rule_id, rule in rules.items():
        yield f"| [{rule_id}]({rule_id}.md) | {rule.meta.title} |"


def page(rule: RegisteredCheck) -> Iterator[str]:
    """The page of one rule."""
    meta = rule.meta
    yield MADE
    yield f"# {meta.id}"
    yield ""
    yield rule.summary
    yield ""
    for name, text in rule.text:
        yield f"**{name}.** {text}"
        yield ""
    yield "| | |"
    yield "|---|---|"
    yield f"| severity, confidence | {meta.severity}, {meta.confidence} |"
    yield f"| speaks for | {', '.join(f'`{kind}` ({how})' for kind, how in sorted(meta.speaks_for.items()))} |"
    yield f"| parameters | {', '.join(f'`{name}`' for name in meta.parameters) or 'none'} |"
    yield f"| a pass is fresh for | {meta.period_days} days |"
    yield f"| sources | {'; '.join(meta.sources)} |"
    yield f"| source of the rule | `src/{rule.module.replace('.', '/')}.py` |"
    for heading, outcome in (("Bad", "fail"), ("Good", "pass"), ("Undecided", "unknown")):
        yield ""
        yield f"## {heading}"
        yield ""
        yield from sample(rule, SAMPLES / meta.id / outcome)


def sample(rule: RegisteredCheck, folder: Path) -> Iterator[str]:
    """The file of a sample that the rule speaks about, and what the rule says."""
    item = AppItem(id="sample", name="Sample", path=folder)
    results: list[Result] = list(rule.run(Context(now=NOW, items=(item,), parameters={})))
    place = results[0].place
    file = place.file if place is not None else "manifest.yml"
    yield f"`{file}`"
    yield ""
    yield f"```{LANGUAGES.get(Path(file).suffix, 'text')}"
    yield (folder / file).read_text(encoding="utf-8").rstrip("\n")
    yield "```"
    for result in results:
        yield ""
        yield f"> {result.outcome}{f', {result.place}' if result.place else ''}: {result.message}"
        if result.remedy:
            yield f"> To mend: {result.remedy}"


def main() -> int:
    """Write or compare the pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a page differs")
    arguments = parser.parse_args()
    made = pages()
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("*.md"))}
    differing = sorted(name for name in made.keys() | on_disk.keys() if made.get(name) != on_disk.get(name))
    if arguments.check:
        for name in differing:
            print(f"docs/reference/rules/{name} differs from its rule: run python tools/write_rule_pages.py")
        return 1 if differing else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for name in on_disk.keys() - made.keys():
        (PAGES / name).unlink()
    for name, text in made.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    print(f"{len(made)} pages in docs/reference/rules, {len(differing)} of them changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
