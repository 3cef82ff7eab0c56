"""The WSGI application that granian serves."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

from upheld.core.errors import InputError
from upheld.server.site import bootstrap
from upheld.server.site.config import DATA_VARIABLE

if not os.environ.get(DATA_VARIABLE):
    raise InputError(
        "data.unnamed",
        f"{DATA_VARIABLE} does not name a data directory.",
        hint="Start the server with: upheld serve --data DIR",
    )
bootstrap.start(Path(os.environ[DATA_VARIABLE]))
application = get_wsgi_application()
