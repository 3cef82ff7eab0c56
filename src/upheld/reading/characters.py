"""Characters and leftovers that a reader does not see: direction controls, zero width, look-alikes, placeholders."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from upheld.reading.units import ReadingNote, Unit

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile(
    "[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|(?<=[A-Za-z0-9 ])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z0-9 ])"
)
_REPLACED = re.compile("\ufffd")
_WORD = re.compile(r"[^\W\d_]+")
_PLACEHOLDERS = re.compile(
    r"\[(?:(?:your|the|our|insert|add|enter|company|vendor|app|product|name|date|e-?mail|address|url|link|contact|tbd|"
    r"todo|xx+|x)\b[^\[\]]{0,60}|[^\[\]]{0,40}\b(?:name|here|date|e-?mail|address|url|tbd))\]"
    r"|<(?:insert|your|company|vendor|name|date|app)\b[^<>]{0,60}>"
    r"|\{\{[^{}]{0,60}\}\}|\$\{[^{}]{0,60}\}|%[A-Z_]{3,30}%"
    r"|\b(?:TODO|TBD|FIXME|TBC|XXX+|XX)\b|\b[Ll]orem ipsum\b|_{4,}|\bYour Company(?: Name)?\b|\bCOMPANY[ _]NAME\b",
    re.IGNORECASE,
)
_CASE_MATTERS = re.compile(
    r"(?:todo|tbd|fixme|tbc|x{2,}|your company(?: name)?|company[ _]name|%[a-z_]+%)", re.IGNORECASE
)

# Letters of Cyrillic and Greek that look like Latin ones (a selection of Unicode's confusables.txt, UTS 39).
LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαιντυρ",
    "ABESIJKMHOPCTYXaesijopcyxdhqwvABEZHIKMNOPTYXoaivtup",
)


def find_notes(units: tuple[Unit, ...], title: str = "") -> Iterator[ReadingNote]:
    """Everything in the units, their headings and the title that should be seen and is not."""
    seen: set[str] = set()
    if title:
        yield from _notes_on(title, "")
    for unit in units:
        for heading in unit.context.headings:
            if heading not in seen and heading != title:
                seen.add(heading)
                yield from _notes_on(heading, unit.id)
        yield from _notes_on(unit.text, unit.id)


def _notes_on(text: str, sentence_id: str) -> Iterator[ReadingNote]:
    if not text.isascii():
        yield from _invisible(text, sentence_id)
        yield from _mixed_scripts(text, sentence_id)
    for placeholder in find_placeholders(text):
        yield ReadingNote(
            code="text.placeholder",
            message=f"A placeholder was left in: {placeholder[:60]}",
            hint="Write what belongs there.",
            sentence_id=sentence_id,
        )


def find_placeholders(text: str) -> tuple[str, ...]:
    """What a template left to be filled in, each once.

    Example:
        >>> find_placeholders("Mail us at [your email] - TODO")
        ('[your email]', 'TODO')
    """
    found: dict[str, None] = {}
    for match in _PLACEHOLDERS.finditer(text):
        word = match.group()
        if _CASE_MATTERS.fullmatch(word) and not (word.isupper() or word.istitle()):
            continue
        found[word] = None
    return tuple(found)


def _invisible(text: str, sentence_id: str) -> Iterator[ReadingNote]:
    for pattern, code, what, hint in (
        (_BIDI, "text.bidi_control", "Characters that turn the direction of the text", "Delete them."),
        (_ZERO_WIDTH, "text.zero_width", "Characters without width", "Delete them: they make two equal texts differ."),
        (_REPLACED, "text.replaced", "Characters that were lost in an earlier conversion", "Write the right ones."),
    ):
        characters = sorted(set(pattern.findall(text)))
        if characters:
            names = ", ".join(describe_character(character) for character in characters)
            yield ReadingNote(code=code, message=f"{what} stand here: {names}.", hint=hint, sentence_id=sentence_id)


def describe_character(character: str) -> str:
    """Code point and name: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"


def _mixed_scripts(text: str, sentence_id: str) -> Iterator[ReadingNote]:
    for word in dict.fromkeys(_WORD.findall(text)):
        foreign = foreign_letters(word)
        if foreign:
            names = ", ".join(describe_character(character) for character in foreign)
            yield ReadingNote(
                code="text.homoglyph",
                message=f"The word {word[:60]} mixes alphabets that look alike: {names}.",
                hint="Type the word anew in one alphabet.",
                sentence_id=sentence_id,
            )


def foreign_letters(word: str) -> tuple[str, ...]:
    """The Cyrillic and Greek letters of a word that is otherwise in Latin letters."""
    if word.isascii():
        return ()
    scripts = {character: unicodedata.name(character, "").split(" ", 1)[0] for character in word}
    if "LATIN" not in scripts.values():
        return ()
    return tuple(sorted(character for character, script in scripts.items() if script in {"CYRILLIC", "GREEK"}))


def skeleton(text: str) -> str:
    """A text as it looks: look-alike letters made Latin, invisible characters left out, case folded."""
    visible = _ZERO_WIDTH.sub("", _BIDI.sub("", unicodedata.normalize("NFKC", text)))
    return visible.translate(LOOKALIKES).casefold()
