"""What of an app's source may stand on a public page: no secret, no person's address.

A line of code that is published for good with a finding must not publish with it what the finding is about.
"""

from __future__ import annotations

import re
from typing import Final

from upheld.forge.secret_shapes import find_secrets

WITHHELD: Final = "(this line is withheld: a secret may stand in it)"
_ABOUT_CONSTANTS: Final = frozenset(
    {
        "forge.no_hardcoded_secrets",
        "forge.no_user_credentials_collected",
        "forge.secrets_in_secret_store",
        "forge.web_triggers_authenticated",
    }
)
"""Rules whose findings stand where a secret may stand: no constant of theirs is published."""
_MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_CONSTANT: Final = re.compile(r"""(["'`])(?:\\.|(?!\1)[^\\])*(?:\1|$)""")


def publishable(text: str, *, rule: str) -> str:
    """A line of source or words about one, fit for everybody's eyes.

    Example:
        >>> publishable('createHmac("sha256", "correct horse")', rule="forge.no_hardcoded_secrets")
        'createHmac("…", "…")'
    """
    if rule in _ABOUT_CONSTANTS:
        text = _CONSTANT.sub(r"\1…\1", text)
    if any(find_secrets(text)) or any(find_secrets(text, is_plain=True)):
        return WITHHELD
    return _MAIL.sub("…@…", text)
