"""The server's own log lines: one JSON object a line, without secrets and without personal data.

A line never holds an address, a query string, a form value or the message of an unforeseen exception, since such a
message may quote what somebody typed. Control characters are escaped, so that nobody can forge a line.
"""

from __future__ import annotations

import json
import logging
import traceback
from pathlib import Path
from typing import Any, Final

from upheld.core.clock import SystemClock, format_time
from upheld.core.errors import UpheldError

_MAX_MESSAGE: Final = 500
_FIELDS: Final = ("method", "path", "status", "milliseconds", "code", "job", "attempt", "seconds")
"""What a caller may hand over in `extra`; everything else there is left out."""


class JSONFormatter(logging.Formatter):
    """Makes one JSON line of a record.

    Example:
        >>> JSONFormatter().format(logging.makeLogRecord({"name": "upheld", "msg": "ready", "levelname": "INFO"}))
        '{"at": "2026-11-24T09:00:00Z", "level": "info", "logger": "upheld", "message": "ready"}'
    """

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON in ASCII."""
        line: dict[str, object] = {
            "at": format_time(SystemClock().now()),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage()[:_MAX_MESSAGE],
        }
        line |= {name: getattr(record, name) for name in _FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[1] is not None:
            line["exception"] = describe_exception(record.exc_info[1])
        return json.dumps(line, ensure_ascii=True, default=str)


def describe_exception(error: BaseException) -> dict[str, object]:
    """Type and places of an exception; its words only where it is one of ours, which hold nothing personal."""
    frames = traceback.extract_tb(error.__traceback__)
    described: dict[str, object] = {
        "type": type(error).__name__,
        "places": [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-12:]],
    }
    if isinstance(error, UpheldError):
        described |= {"code": error.code, "message": error.message}
    if error.__cause__ is not None:
        described["cause"] = type(error.__cause__).__name__
    return described


def logging_settings(*, log_requests: bool) -> dict[str, Any]:
    """Python's logging configuration: everything to standard error, through the formatter above."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "upheld.server.site.log_format.JSONFormatter"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "upheld": {"level": "INFO"},
            "upheld.requests": {"level": "INFO" if log_requests else "WARNING"},
            # Its lines name the path that failed and are written a second time by `explain_errors`.
            "django.request": {"level": "CRITICAL"},
            "django.server": {"handlers": [], "propagate": True},
            # Quotes the Host header of strangers.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
        },
    }
