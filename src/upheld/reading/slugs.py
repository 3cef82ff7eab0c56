"""Ids of sentences: the section they stand in, in plain letters, and their place in it."""

from __future__ import annotations

import re
import unicodedata

MAX_SLUG = 60
START_SLUG = "policy"
"""For what stands before the first heading."""

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "&": " and "}
)


def slugify(text: str) -> str:
    """A heading in small ASCII letters, digits and hyphens; empty where it has none of these.

    Example:
        >>> slugify("4.2 Zugriff & Rechte")
        '4-2-zugriff-and-rechte'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).replace("'", "").replace("’", "")
    ascii_only = "".join(character for character in plain if character.isascii())
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if len(slug) <= MAX_SLUG:
        return slug
    cut = slug[: MAX_SLUG + 1].rpartition("-")[0]
    return (cut or slug)[:MAX_SLUG].strip("-")


class SectionSlugs:
    """Hands out one slug to each section of a text, none twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._repeats: dict[str, int] = {}
        self._sections = 0

    def take(self, heading: str) -> str:
        """The slug of the next section; a repeated heading gets `-2`, one in another script `section-3`."""
        self._sections += 1
        base = slugify(heading) or f"section-{self._sections}"
        slug, number = base, self._repeats.get(base, 1)
        while slug in self._taken:
            number += 1
            ending = f"-{number}"
            slug = base[: MAX_SLUG - len(ending)].strip("-") + ending
        self._repeats[base] = number
        self._taken.add(slug)
        return slug
