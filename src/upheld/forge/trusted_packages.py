"""Packages that deployed code uses and whose own code is not here: what they document is taken at its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from upheld.forge.code.targets import Package
from upheld.forge.vocabulary import is_builtin
from upheld.supply.npm import is_platform_package

if TYPE_CHECKING:
    from upheld.forge.app import AppModel

MAX_NAMED = 12


def trusted_packages(model: AppModel) -> tuple[str, ...]:
    """Packages of third parties that deployed code imports, by name; React where the platform brings it is none."""
    program = model.program
    found = (
        set() if program is None else {one.target.name for one in program.imports if isinstance(one.target, Package)}
    )
    peers = {package.name for package in model.shipment.packages if package.is_platform}
    return tuple(sorted(name for name in found - peers if not is_platform_package(name) and not is_builtin(name)))


def trust_in_words(model: AppModel) -> str:
    """The assumption that stands beside a pass; empty where no package of a third party is used."""
    names = trusted_packages(model)
    if not names:
        return ""
    more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
    return f" Taken at the word of their documentation: {', '.join(names[:MAX_NAMED])}{more}."
