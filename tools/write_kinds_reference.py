"""Writes docs/reference/commitment-kinds.md from the catalog: `python tools/write_kinds_reference.py [--check]`."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from upheld.catalog.kinds import Kind, load_kinds, load_vague_words  # noqa: E402 - the path is set above

PAGE = ROOT / "docs" / "reference" / "commitment-kinds.md"
_INTRODUCTION = """\
# Commitment kinds

What a vendor can promise. Written by `tools/write_kinds_reference.py` from `src/upheld/catalog/commitment_kinds/`: do
not edit this page. Ids live for ever.

- *Usual keeper*: who keeps such a promise in most policies. What a sentence says decides.
- *Proof*: `machine`: a check can show it; `both`: a check and a person together; `attested`: only a person's word.
- *Values*: what the sentence may fix. `max_days`, `max_hours`, `max_minutes`: an upper limit or the longest gap between
  two times ("annually" is 365); `min_days`: a least time; lists stand in step with `severity`.
- *Seen in*: in how many of 32 public policies of small vendors, read in November 2026.

How the words of a sentence lead to a kind: [how well policies are read](../explanation/policy-accuracy.md).
"""


def write_page() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION]
    for heading, kinds in groupby(load_kinds().values(), key=lambda kind: kind.heading):
        parts.append(f"## {heading.capitalize()}\n")
        parts += [_section(kind) for kind in kinds]
    parts.append(_vague_section())
    return "\n".join(parts)


def _section(kind: Kind) -> str:
    lines = [f"### `{kind.id}`\n", f"{kind.meaning}\n"]
    lines.append(f"- Usual keeper: {kind.usual_keeper.value}; proof: {kind.proof.value}; seen in {kind.seen_in} of 32")
    if kind.what_a_machine_can_check:
        lines.append(f"- A machine can check: {kind.what_a_machine_can_check}")
    if kind.parameters:
        lines.append(f"- Values: {', '.join(f'`{name}`' for name in kind.parameters)}")
    if kind.vague_words_seen:
        lines.append(f"- Vague words seen: {', '.join(kind.vague_words_seen)}")
    if kind.yields_to:
        lines.append(f"- Gives way to: {', '.join(f'`{other}`' for other in kind.yields_to)}")
    return "\n".join(lines) + "\n"


def _vague_section() -> str:
    by_hint: dict[str, list[str]] = {}
    for word, hint in load_vague_words().items():
        by_hint.setdefault(hint, []).append(word)
    lines = ["## Vague words\n", "Words that promise without a measure, and what to do about them.\n"]
    lines += [f"- {hint} {', '.join(words)}" for hint, words in by_hint.items()]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page, or say whether it is up to date."""
    page = write_page()
    if "--check" in sys.argv[1:]:
        is_current = PAGE.exists() and PAGE.read_text("utf-8") == page
        print("up to date" if is_current else f"{PAGE.name} is out of date: run tools/write_kinds_reference.py")
        return 0 if is_current else 1
    PAGE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
