"""All addresses of the server: each app's `urls.py`, in the order of the table below."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("upheld.server.site.own_urls"))]
for _config in apps.get_app_configs():
    # The frame's own addresses stand above; the public pages come last, for theirs are the most general.
    if _config.name.startswith("upheld.server.") and _config.label not in {"site", "trust"}:
        _module = f"{_config.name}.urls"
        if find_spec(_module) is not None and hasattr(import_module(_module), "urlpatterns"):
            urlpatterns.append(path("", include(_module)))
if apps.is_installed("upheld.server.trust") and find_spec("upheld.server.trust.urls") is not None:
    urlpatterns.append(path("", include("upheld.server.trust.urls")))

handler400 = "upheld.server.site.errors.bad_request"
handler403 = "upheld.server.site.errors.forbidden"
handler404 = "upheld.server.site.errors.not_found"
handler500 = "upheld.server.site.errors.broken"
