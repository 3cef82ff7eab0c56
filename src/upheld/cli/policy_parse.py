"""`upheld policy parse`: the sentences of a policy and what they seem to promise."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from upheld.cli.output import add_format, is_json, make_printable, print_json
from upheld.cli.policy_input import add_policy, read_input

if TYPE_CHECKING:
    from upheld.reading.proposal import Proposal
    from upheld.reading.units import ParsedPolicy, ReadingNote, Unit

NAME = "policy parse"
HELP = """Read a policy (plain text, Markdown or HTML) into sentences, each with the commitments its words propose.

Nothing is written and nothing counts yet: `upheld policy propose` makes the file in which a person confirms."""
EXAMPLE = "upheld policy parse security-policy.md --format json"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the text and the form of the answer."""
    add_policy(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Read and print."""
    from upheld.reading.proposal import propose
    from upheld.reading.structure import parse_policy

    parsed = parse_policy(read_input(arguments.file), form=arguments.form)
    found = [(unit, propose(unit)) for unit in parsed.units]
    if is_json(arguments):
        print_json(_as_json(parsed, found))
    else:
        _print_text(parsed, found)
    return 0


def _as_json(parsed: ParsedPolicy, found: list[tuple[Unit, tuple[Proposal, ...]]]) -> dict[str, object]:
    return {
        "title": parsed.title,
        "sentences": [_sentence(unit, proposals) for unit, proposals in found],
        "notes": [_note(note) for note in parsed.notes],
    }


def _sentence(unit: Unit, proposals: tuple[Proposal, ...]) -> dict[str, object]:
    context = unit.context
    return {
        "id": unit.id,
        "section": unit.section,
        "text": unit.text,
        "sha256": unit.sha256,
        "context": {
            "headings": list(context.headings),
            "lead_in": context.lead_in,
            "column_heads": list(context.column_heads),
            "question": context.question,
        },
        "commitments": [_commitment(proposal) for proposal in proposals],
    }


def _commitment(proposal: Proposal) -> dict[str, object]:
    parameters = {
        name: list(value) if isinstance(value, tuple) else value for name, value in sorted(proposal.parameters.items())
    }
    return {
        "kind": proposal.kind,
        "modality": proposal.modality.value,
        "keeper": proposal.keeper.value,
        "vague": list(proposal.vague),
        "parameters": parameters,
        "matched": list(proposal.matched),
    }


def _note(note: ReadingNote) -> dict[str, str]:
    return {"code": note.code, "sentence": note.sentence_id, "message": note.message, "hint": note.hint}


def _print_text(parsed: ParsedPolicy, found: list[tuple[Unit, tuple[Proposal, ...]]]) -> None:
    if parsed.title:
        print(make_printable(parsed.title))
    section: str | None = None
    for unit, proposals in found:
        if unit.section != section:
            section = unit.section
            print(f"\n## {make_printable(section)}" if section else "")
        print(f"\n{unit.id}  {make_printable(unit.text)}")
        for proposal in proposals:
            print(f"    {_in_words(proposal)}")
    for note in parsed.notes:
        print(f"\nNote on {note.sentence_id or 'the text'}: {make_printable(note.message)} {note.hint}")
    promising = sum(1 for _, proposals in found if proposals)
    print(f"\n{len(found)} sentences, {promising} of them with a promise.")


def _in_words(proposal: Proposal) -> str:
    parts = [proposal.kind, proposal.modality.value, proposal.keeper.value]
    for name, value in sorted(proposal.parameters.items()):
        shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        parts.append(f"{name}={shown}")
    if proposal.vague:
        parts.append(f"vague: {', '.join(proposal.vague)}")
    return make_printable("  ".join(parts) + f"  ← {' … '.join(proposal.matched)}")
