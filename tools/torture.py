"""The long fault test: kill -9 of the server under load, many rounds, and its known-bad twin (make torture)."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from durability.torture import Tally, run_rounds  # noqa: E402 - found only through the line above

TWIN_ROUNDS = 5


def main() -> int:
    """Run both; 0 if nothing was lost and the twin was found out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed} (repeat with --seed {arguments.seed})", flush=True)
    sound = _run("the product", arguments.rounds, arguments.seed, None)
    twin = _run("the twin that answers before it commits", TWIN_ROUNDS, arguments.seed, "answers_early")
    for fault in sound.faults[:20]:
        print(f"  {fault}")
    # Rule of three: no failure in n independent rounds bounds the rate by 3/n at 95 % confidence.
    if not sound.faults and sound.rounds_under_load:
        bound = min(100.0, 300 / sound.rounds_under_load)
        print(f"lost: none; with 95 % confidence fewer than {bound:.1f} % of kills lose one")
    is_twin_found = any("is lost" in fault for fault in twin.faults)
    print(f"twin: {'found out, as it must be' if is_twin_found else 'NOT FOUND OUT: this test shows nothing'}")
    return 0 if not sound.faults and is_twin_found else 1


def _run(name: str, rounds: int, seed: int, twin: str | None) -> Tally:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="upheld-torture-") as folder:
        tally = run_rounds(Path(folder), rounds, seed=seed, twin=twin)
    print(
        f"{name}: {tally.rounds} rounds ({tally.rounds_under_load} under load) in {time.monotonic() - started:.0f} s, "
        f"{tally.acknowledged} acknowledged, {tally.unknown} in doubt ({tally.unknown_kept} of them kept), "
        f"{len(tally.faults)} faults",
        flush=True,
    )
    return tally


if __name__ == "__main__":
    sys.exit(main())
