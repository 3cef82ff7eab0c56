"""What must hold of a changed app, and the runs that look whether it does."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from forge.fuzz.changes import break_meaning, keep_meaning
from forge.labeled.harness import NOW, LabeledApp
from upheld.forge.scanning import scan_folder

MAX_SECONDS = 20
"""A single small app that takes longer hangs, for all a person can tell."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """Something that must not be."""

    app: str
    seed: int
    words: str

    def __str__(self) -> str:
        return f"{self.app} with seed {self.seed}: {self.words}"


def verdicts_of(files: Mapping[str, str | bytes]) -> tuple[dict[str, str], float]:
    """The verdicts on an app, and the seconds that took."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
        begun = time.monotonic()
        record = next(iter(scan_folder(folder, now=NOW)))
        taken = time.monotonic() - begun
    for gap in record.gaps:
        if "fault of the analyser" in gap.reason:
            raise RuntimeError(gap.reason)
    return {verdict.promise: verdict.verdict for verdict in record.verdicts}, taken


def look(app: LabeledApp, seed: int) -> Iterator[Failure]:
    """Change one app in both ways and look at what comes out."""
    rng = random.Random(seed)  # noqa: S311 - no secret is made of it
    changed, done = keep_meaning(app.files, rng)
    try:
        found, taken = verdicts_of(changed)
    except Exception as error:  # noqa: BLE001 - whatever is raised is a failure to report
        yield Failure(app=app.name, seed=seed, words=f"{type(error).__name__}: {error} after {', '.join(done)}")
        return
    if taken > MAX_SECONDS:
        yield Failure(app=app.name, seed=seed, words=f"took {taken:.1f} s after {', '.join(done)}")
    for promise, labeled in app.verdicts.items():
        if labeled != "proven" and found.get(promise) == "proven":
            words = f"{promise} is called proven, is {labeled}, after {', '.join(done)}"
            yield Failure(app=app.name, seed=seed, words=words)
    try:
        _, taken = verdicts_of(break_meaning(app.files, rng))
    except Exception as error:  # noqa: BLE001 - as above
        yield Failure(app=app.name, seed=seed, words=f"{type(error).__name__}: {error} after damage")
        return
    if taken > MAX_SECONDS:
        yield Failure(app=app.name, seed=seed, words=f"took {taken:.1f} s after damage")


def run(apps: Sequence[LabeledApp], *, seconds: float, seed: int) -> tuple[int, list[Failure]]:
    """Change apps until the time is over; how many, and what must not be."""
    ends = time.monotonic() + seconds
    failures: list[Failure] = []
    count = 0
    order = random.Random(seed)  # noqa: S311 - no secret is made of it
    while time.monotonic() < ends:
        app = order.choice(apps)
        failures.extend(look(app, seed + count))
        count += 1
    return count, failures
