"""Deny by default, held at the start: an address or a job that nobody declared a permission for stops the server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from upheld.server.accounts.permissions import ATTRIBUTE, PUBLIC, Permission
from upheld.server.site import jobs


@register(Tags.security)
def every_view_declares_access(
    app_configs: Sequence[AppConfig] | None = None,
    **_kwargs: object,
) -> list[CheckMessage]:
    """An error for each address whose view carries neither `@public` nor `@requires(...)`."""
    del app_configs
    return [
        Error(
            f"The address {route!r} is served by {name}, which declares no permission.",
            hint="Put @public or @requires(Permission.…) on the view.",
            id="upheld.E001",
        )
        for route, name in undeclared(get_resolver().url_patterns)
    ]


@register(Tags.security)
def every_job_declares_access(app_configs: Sequence[AppConfig] | None = None, **_kwargs: object) -> list[CheckMessage]:
    """An error for each background job without a declared permission."""
    del app_configs
    return [
        Error(
            f"The job {job.name!r} declares no permission.",
            hint="Give it `permission=` where it is listed in site/jobs.py.",
            id="upheld.E002",
        )
        for job in jobs.all_jobs()
        if not isinstance(job.permission, Permission)
    ]


def undeclared(patterns: Iterable[URLPattern | URLResolver], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Route and view name of every address without a declaration."""
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from undeclared(pattern.url_patterns, route)
            continue
        access = getattr(pattern.callback, ATTRIBUTE, None)
        if access != PUBLIC and not isinstance(access, Permission):
            yield route, pattern.lookup_str
