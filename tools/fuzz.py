"""Changes the labeled apps for as long as you like: `python tools/fuzz.py [--minutes 30] [--seed N]`.

No change may make the analyser crash or hang, and no change that keeps what an app does may make a promise proven that
a person holds to be broken or undecidable. Each failure is printed with the seed that makes it again.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tests"))

from forge.fuzz.oracle import run  # noqa: E402 - see above
from forge.labeled.harness import read_apps  # noqa: E402 - see above


def main() -> int:
    """Run and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.minutes:g} minutes")
    count, failures = run(tuple(read_apps()), seconds=options.minutes * 60, seed=options.seed)
    for failure in failures:
        print(failure)
    print(f"{count:,} apps changed twice each, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
