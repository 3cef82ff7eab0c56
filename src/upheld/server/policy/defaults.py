"""The argument a commitment starts with: what the checks say of themselves, nothing invented."""

from __future__ import annotations

from upheld.core.check import RegisteredCheck
from upheld.core.outcomes import Keeper
from upheld.server.policy.registry import known_checks
from upheld.server.policy.shapes import Answer, ArgumentTexts, Doubt


def default_argument(kind: str, keeper: Keeper) -> ArgumentTexts:
    """Bind every check that speaks for the kind, and let each say what it shows and what it does not.

    What the platform or the customer keeps is bound to no check: it needs a page of theirs instead.
    """
    if keeper in {Keeper.PLATFORM, Keeper.CUSTOMER}:
        return ArgumentTexts()
    checks = tuple(check for check in known_checks().values() if kind in check.meta.speaks_for)
    return ArgumentTexts(
        because=" ".join(f"{check.summary.rstrip('.')}." for check in checks),
        assuming=tuple(f"What is read is all there is: {_part(check, 'Reads')}" for check in checks),
        could_be_false_if=tuple(
            Doubt(text=_part(check, "Fails"), answer=Answer.CHECK, check=check.meta.id) for check in checks
        ),
        not_covered=tuple(_part(check, "Blind spots") for check in checks),
        checks={check.meta.id: check.meta.speaks_for[kind] for check in checks},
    )


def _part(check: RegisteredCheck, name: str) -> str:
    return dict(check.text)[name]
