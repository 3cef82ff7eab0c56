"""What every page's frame knows: the vendor, the address, the console's navigation."""

from __future__ import annotations

import functools
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from upheld.server.site.config import Config
from upheld.server.site.demo.place import is_demo

_CONSOLE_PAGES: Final = (
    ("Today", "/console/"),
    ("Policy", "/console/policy/"),
    ("Inventory", "/console/inventory/"),
    ("Checks", "/console/checks/"),
    ("Evidence", "/console/evidence/"),
    ("Reports", "/console/reports/"),
    ("Incidents", "/console/incidents/"),
    ("Guides", "/console/guides/"),
    ("Compliance", "/console/compliance/"),
    ("Audits", "/console/audits/"),
    ("Staff", "/console/staff/"),
    ("Your sign-in", "/console/account/"),
)
_DEMO_PAGES: Final = (("Break a promise", "/console/demo/"),)


def frame(request: HttpRequest) -> dict[str, object]:
    """Template variables of the frame: `vendor_name`, `public_url`, `console_nav` (only within the console)."""
    config: Config = settings.CONFIG
    path = request.path
    navigation = (
        [
            {"label": label, "href": href, "is_current": _is_current(path, href), "count": 0}
            for label, href in (*_existing_pages(), *_DEMO_PAGES * is_demo(settings.DATA_DIR))
        ]
        if path.startswith("/console/")
        else []
    )
    return {
        "vendor_name": config.text("vendor_name"),
        "public_url": config.text("public_url"),
        "console_nav": navigation,
    }


def _is_current(path: str, href: str) -> bool:
    return path == href or (href != "/console/" and path.startswith(href))


@functools.cache
def _existing_pages() -> tuple[tuple[str, str], ...]:
    return tuple((label, href) for label, href in _CONSOLE_PAGES if _exists(href))


def _exists(href: str) -> bool:
    try:
        resolve(href)
    except Resolver404:
        return False
    return True
