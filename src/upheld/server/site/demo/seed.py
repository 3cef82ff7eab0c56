"""Seed the demo, in a process of its own: `python -m upheld.server.site.demo.seed DATA_DIR DAYS`.

Prints the number of each day of the story that is done.
"""

from __future__ import annotations

import sys
from pathlib import Path

from upheld.server.site.bootstrap import start


def main() -> int:
    """Seed the data directory named first with a story of the number of days named second."""
    data_dir, days = Path(sys.argv[1]), int(sys.argv[2])
    start(data_dir)
    from upheld.server.site.demo.story import play  # noqa: PLC0415 - Django is ready only now

    play(data_dir, days, tell=lambda day: print(day, flush=True))  # noqa: T201 - the parent process reads it
    return 0


if __name__ == "__main__":
    sys.exit(main())
