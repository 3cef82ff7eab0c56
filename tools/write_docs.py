"""Write all generated pages of docs/ anew, or with `--check` say which are not what the code says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Run every `write_*.py` beside this one with the same arguments; gives the worst exit code."""
    worst = 0
    for script in sorted(TOOLS.glob("write_*.py")):
        if script.name != Path(__file__).name:
            worst = max(worst, subprocess.run([sys.executable, str(script), *arguments], check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
