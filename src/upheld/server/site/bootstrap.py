"""Start Django for one data directory: the one way in for commands, workers and the web server."""

from __future__ import annotations

import os
from pathlib import Path

from upheld.core.errors import InputError
from upheld.server.site.config import DATA_VARIABLE, require_installation

SETTINGS_MODULE = "upheld.server.site.settings"


def start(data_dir: Path) -> None:
    """Make Django ready for the installation in `data_dir`; a second call for the same directory does nothing.

    Raises:
        InputError: the directory does not exist, the process already serves another one, or a setting is wrong.
    """
    directory = data_dir.resolve()
    require_installation(directory)
    present = os.environ.get(DATA_VARIABLE)
    os.environ[DATA_VARIABLE] = str(directory)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS_MODULE

    import django  # noqa: PLC0415 - the settings read the environment set above
    from django.apps import apps  # noqa: PLC0415 - same
    from django.conf import settings  # noqa: PLC0415 - same

    if settings.configured and Path(settings.DATA_DIR) != directory:
        os.environ.pop(DATA_VARIABLE)
        if present is not None:
            os.environ[DATA_VARIABLE] = present
        raise InputError("data.other", f"This process already works on {settings.DATA_DIR}, not on {directory}.")
    if not apps.ready:
        django.setup()
