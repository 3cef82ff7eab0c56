"""The digest of a sentence: what all evidence about it points to.

Rule, version 1: Unicode NFC; every run of white space (Unicode property White_Space) becomes one U+0020; none at the
ends; UTF-8; SHA-256. Nothing else is changed: letter case, quotes, dashes, zero-width and direction characters count.
So a sentence that is only wrapped anew keeps its proof, and any other edit starts without one.
Test vectors: docs/reference/sentence-digest.md.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import NewType

SentenceDigest = NewType("SentenceDigest", str)
"""64 lower-case hexadecimal digits."""

# Unicode property White_Space (PropList.txt, Unicode 15.0). Python's \s adds U+001C..U+001F, which do not have it.
_WHITE_SPACE = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def normalize_sentence(text: str) -> str:
    r"""The text that the digest is taken of.

    Example:
        >>> normalize_sentence("  Data stays\n in  the cloud. ")
        'Data stays in the cloud.'
    """
    return _WHITE_SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def digest_sentence(text: str) -> SentenceDigest:
    """SHA-256 of the normalized text, in hexadecimal."""
    return SentenceDigest(hashlib.sha256(normalize_sentence(text).encode("utf-8")).hexdigest())
