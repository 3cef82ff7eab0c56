"""The facts that the checks of access judge: offices and numbers, no names and no addresses."""

from __future__ import annotations

from dataclasses import dataclass

from upheld.core.check import Item


@dataclass(frozen=True, kw_only=True)
class AccountItem(Item):
    """An active account of this server."""

    has_second_factor: bool
    """A code generator or a key; codes for an emergency do not count."""
