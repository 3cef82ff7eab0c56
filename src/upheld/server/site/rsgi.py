"""The application that granian's worker processes load."""

from __future__ import annotations

from upheld.server.site.serving.parent import end_with_parent

end_with_parent()

from django.conf import settings  # noqa: E402 - the lines above must come first

from upheld.server.site.serving.gateway import Gateway  # noqa: E402 - same
from upheld.server.site.wsgi import application as wsgi_application  # noqa: E402 - same

application = Gateway(
    wsgi_application,
    threads=settings.CONFIG.number("threads"),
    max_body_bytes=settings.CONFIG.number("max_body_bytes"),
)
