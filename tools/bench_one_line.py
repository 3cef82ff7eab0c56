"""The yardstick: a Django project whose one view returns one line, without any middleware, on our own web server."""

from __future__ import annotations

from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

from upheld.server.site.serving.gateway import Gateway

SECRET_KEY = "only-for-the-bench"  # noqa: S105 - signs nothing
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench_one_line"
INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []
THREADS = 4
"""As many as `upheld.server.site.rsgi` takes by default."""


def one_line(_request: HttpRequest) -> HttpResponse:
    """One line."""
    return HttpResponse("one line\n", content_type="text/plain")


urlpatterns = [path("", one_line)]
application = Gateway(get_wsgi_application(), threads=THREADS, max_body_bytes=1_000_000)
