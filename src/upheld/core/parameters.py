"""Read a commitment's parameters as a check needs them: bounded, and never guessed."""

from __future__ import annotations

from upheld.core.check import Parameters
from upheld.core.errors import InputError

MOST_DAYS = 3_660
"""Ten years; longer periods promise nothing that a check could show."""


def whole_number(parameters: Parameters, name: str, *, default: int, most: int, least: int = 1) -> int:
    """The number that a promise gives, or the default where it gives none.

    Raises:
        InputError: it gives several, or something that is no whole number between `least` and `most`.

    Example:
        >>> whole_number({"max_days": 30}, "max_days", default=365, most=MOST_DAYS)
        30
    """
    value = parameters.get(name, default)
    if isinstance(value, tuple | list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise InputError(
            "parameter.number",
            f"The parameter {name} is {value!r}; a number from {least} to {most} is needed.",
            hint=f"Correct `{name}` of the commitment.",
        )
    return value


def texts(parameters: Parameters, name: str) -> tuple[str, ...]:
    """The words that a promise gives, trimmed; empty where it gives none.

    Example:
        >>> texts({"provider": "Bitbucket"}, "provider")
        ('Bitbucket',)
    """
    value = parameters.get(name, ())
    entries = value if isinstance(value, tuple | list) else (value,)
    return tuple(" ".join(entry.split()) for entry in entries if isinstance(entry, str) and entry.strip())
