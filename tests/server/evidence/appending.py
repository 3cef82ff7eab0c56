"""A process that appends a number of entries, one transaction each: `appending.py DIR COUNT`; 0 only makes the log."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DIRECTORY = Path(sys.argv[1])
os.environ["UPHELD_DATA"] = str(DIRECTORY)
os.environ["DJANGO_SETTINGS_MODULE"] = "upheld.server.site.settings"


def main(count: int) -> None:
    from upheld.server.site.keys import create_keys

    create_keys(DIRECTORY)
    import django
    from django.core.management import call_command

    django.setup()
    from upheld.server.evidence import api as evidence

    if count == 0:
        call_command("migrate", verbosity=0)
        evidence.create_log_key()
    for _ in range(count):
        evidence.heartbeat()
    report = evidence.verify_log()
    print(report.head.size, report.published and report.published.size)  # noqa: T201 - how the test is told


if __name__ == "__main__":
    main(int(sys.argv[2]))
