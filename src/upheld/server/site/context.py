"""What every page's frame knows: the vendor, the address, the place in the console."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from upheld.server.site.config import Config


def frame(request: HttpRequest) -> dict[str, object]:
    """Template variables of the frame: `vendor_name`, `public_url`, `is_console`."""
    config: Config = settings.CONFIG
    return {
        "vendor_name": config.text("vendor_name"),
        "public_url": config.text("public_url"),
        "is_console": request.path.startswith("/console/"),
    }
