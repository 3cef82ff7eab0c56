"""The app runs in a supported runtime of the platform.

Reads: app.runtime.name in manifest.yml, against the platform's list of runtimes, with the date it was read.
Passes: The runtime is on the list of supported ones.
Fails: It is out of support, or none is named, so that the platform's oldest one is used.
Unknown: The name is on neither list, or the manifest could not be read.
Blind spots: The list is as old as its date says. How well the platform keeps apps apart in a supported runtime is the
    platform's part.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.catalog.forge import load_forge_platform
from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps

CHECK = CheckMeta(
    id=CheckId("forge.supported_runtime"),
    title="The app runs in a supported runtime",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, app.runtime in the manifest reference; read in November 2026",),
    speaks_for={"operations.systems_patched": Sufficiency.PART},
    population=Population.APPS,
    method=Method.EXAMINE,
    period_days=7,
)


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the name of its runtime."""
    return judge_apps(context, Topic.RUNTIME, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    platform = load_forge_platform()
    newest = platform.supported_runtimes[-1]
    runtime = subject.manifest.runtime
    if runtime is None:
        message = f"{subject.name} names no runtime (app.runtime.name); the one it then gets is out of support."
        yield subject.failure(message, 1, f"Write app.runtime.name: {newest}.")
    elif runtime.value in platform.ended_runtimes:
        message = f"{subject.name} runs in {runtime.value}, which is out of support."
        yield subject.failure(message, runtime.line, f"Write app.runtime.name: {newest}.")
    elif runtime.value not in platform.supported_runtimes:
        message = f"The runtime {runtime.value!r} of {subject.name} is not on the list of {platform.read_on}."
        yield subject.doubt(message, runtime.line)


def _passed(subject: Subject) -> str:
    runtime = subject.manifest.runtime
    name = "" if runtime is None else runtime.value
    return f"{subject.name} runs in {name}, supported as of {load_forge_platform().read_on}."
