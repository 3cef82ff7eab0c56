"""The content policy of the app's pages is not loosened.

Reads: permissions.content in manifest.yml: what scripts and styles of the pages may do beyond the platform's rules.
Passes: Nothing stands there, or single scripts by their digest only.
Fails: unsafe-inline, unsafe-eval, unsafe-hashes or another loosening stands there.
Unknown: The manifest could not be read.
Blind spots: Hosts from which pages may load scripts are the matter of forge.no_egress. Whether a page needs what it
    asks for is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from upheld.core.check import (
    AppItem,
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Place,
    Population,
    Result,
    Severity,
)
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps

CHECK = CheckMeta(
    id=CheckId("forge.content_policy_strict"),
    title="The content policy of the app's pages is not loosened",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.2.0",
    sources=("Forge documentation, permissions.content in the manifest reference; read in November 2026",),
    speaks_for={"code.input_validated": Sufficiency.PART},
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
)

_DIGEST = re.compile(r"'?sha(?:256|384|512)-[A-Za-z0-9+/_=-]+'?")
_HARM = {
    "unsafe-eval": "texts become scripts while the page runs",
    "unsafe-inline": "what is written into the page runs or draws",
    "unsafe-hashes": "attributes of elements may run scripts",
}


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by its content permissions."""
    return judge_apps(context, Topic.CONTENT_POLICY, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    for setting in subject.manifest.content:
        part, _, value = setting.value.partition(": ")
        word = value.strip().strip("'")
        if _DIGEST.fullmatch(word):
            continue
        harm = _HARM.get(word.lower(), "more than the platform allows by itself")
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"{subject.name} allows {word or 'something'} for {part} of its pages: {harm}.",
            place=Place(file=subject.manifest.file, line=setting.line),
            remedy=f"Take {word or 'it'} out of permissions.content.{part}, and bring {part} as files of the app.",
            code=f"{part}_{word.lower().replace('-', '_')}"[:60],
            severity=Severity.LOW if part == "styles" else Severity.HIGH if word.lower() == "unsafe-eval" else None,
        )


def _passed(subject: Subject) -> str:
    digests = len(subject.manifest.content)
    if digests:
        return f"{subject.name} allows single scripts or styles by their digest only."
    return f"{subject.name} asks for no exception from the platform's content policy."
