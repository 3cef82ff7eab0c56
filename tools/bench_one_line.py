"""The yardstick: a Django project whose one view returns one line, with no middleware at all."""

from __future__ import annotations

from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

SECRET_KEY = "only-for-the-bench"  # noqa: S105 - signs nothing
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench_one_line"
INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []


def one_line(_request: HttpRequest) -> HttpResponse:
    """One line."""
    return HttpResponse("one line\n", content_type="text/plain")


urlpatterns = [path("", one_line)]
application = get_wsgi_application()
