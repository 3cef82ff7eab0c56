"""What an app keeps for everybody at once: its settings, as opposed to notes on an issue or of a user."""

from __future__ import annotations

import re

from upheld.forge.flow.facts import Entry, Fact, Store, StoreWrite
from upheld.forge.flow.values import Origin
from upheld.forge.guarding import deep_origins
from upheld.forge.reasons import described

_KEPT_BY_KEY = frozenset({Store.KEY_VALUE, Store.ENTITY, Store.SECRET})
_OF_THE_APP = frozenset({Origin.ENVIRONMENT, Origin.MANIFEST})
_NAMES = re.compile(
    r"config|setting|preference|option|admin|permission|allow|deny|role|policy|rule|webhook|credential|token|secret"
    r"|api.?key|endpoint|integration|connection|template|mapping|feature|flag",
    re.IGNORECASE,
)


def is_configuration(fact: Fact, entry: Entry) -> bool:
    """Whether a write changes one record for the whole installation that its key or its entry calls settings.

    A key that holds an issue, a project or an account keeps data of these, not the app's settings.
    """
    if not isinstance(fact, StoreWrite) or fact.store not in _KEPT_BY_KEY or deep_origins(fact.key) - _OF_THE_APP:
        return False
    key = described(fact.key)
    return bool(key) and (fact.store is Store.SECRET or _NAMES.search(key) is not None or _names_it(entry))


def _names_it(entry: Entry) -> bool:
    return _NAMES.search(entry.name) is not None
