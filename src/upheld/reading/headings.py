"""Which lines are headings, though nothing on them says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from upheld.reading.lines import Line, LineKind
from upheld.reading.markup import strip_markup

NONE, WEAK, MEDIUM, STRONG = range(4)
"""How much a line looks like a heading by itself."""

_LONGEST = 600
_MAX_CHARACTERS = 110
_MAX_WORDS = 14
_MAX_TITLE_WORDS = 10
_MAX_WEAK_WORDS = 7
_MAX_QUESTION_WORDS = 30
_LONG_BODY = 60
_MAX_LABEL_WORDS = 3
_MIN_CAPITALS = 3
_LONG_WORD = 4

_TERMINALS = ".;,!…。！"
_CLOSERS = "\"'”’»)]*_"
_FIRST_WORDS_OF_SENTENCES = frozenset(
    {"we", "it", "they", "there", "this", "these", "those", "please", "no", "yes", "none", "nothing", "never", "not"}
    | {"version", "copyright", "©", "including", "includes", "include", "namely", "note", "example", "examples", "n/a"}
    | {"i", "you", "if", "when", "for", "only", "all", "any", "each", "every", "enabled", "disabled", "dear", "thanks"}
)
_WORDS_OF_SENTENCES = frozenset(
    {"is", "are", "was", "were", "will", "must", "shall", "can", "cannot", "may", "might", "has", "have", "had", "do"}
    | {"does", "don’t", "don't", "should", "we", "you", "they", "it", "be", "been", "being", "isn’t", "isn't", "never"}
)
_CLAUSE_TITLE = re.compile(
    r"(?:What|How|Where|Who|Which|Why) (?:\w+ ){1,6}\w+$|(?:\w+ ){0,2}(?:Data|Information|Permissions|Cookies|"
    r"Services?) (?:that )?(?:we|the app) \w+$",
    re.IGNORECASE,
)
"""Titles with a verb: "What we store", "Data we collect"."""
_COMPANY_END = re.compile(r"(?:^|\s)(?:LTD|Ltd|INC|Inc|CORP|Corp|LLC|CO|Co)\.$")
_MIDDLE_COLON = re.compile(r":\s+\S")
_DIGIT_UNIT = re.compile(r"\d\s*(?:%|hours?|days?|weeks?|months?|years?)|\b(?:19|20)\d\d\b", re.IGNORECASE)


def is_question(line: Line) -> bool:
    """Whether a line is one question and nothing else."""
    if len(line.text) > _LONGEST:
        return False
    text = strip_markup(line.text).rstrip(_CLOSERS)
    return text.endswith(("?", "？")) and len(text.split()) <= _MAX_QUESTION_WORDS and not re.search(r"[.!?:]\s", text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。", "！", "？", ";", "؟", "।"))


def starts_with_address(text: str) -> bool:
    """Whether a line begins with a mail or web address."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return "@" in first or "://" in first or first.startswith("www.")


def starts_sentence(text: str) -> bool:
    """Whether a text begins with a word that opens sentences, not titles.

    Example:
        >>> starts_sentence("No database."), starts_sentence("Bank-grade encryption.")
        (True, False)
    """
    return text.split(maxsplit=1)[0].casefold() in _FIRST_WORDS_OF_SENTENCES


def heading_strength(line: Line) -> int:
    """How much a line looks like a heading by itself, from NONE to STRONG."""
    if line.kind not in {LineKind.PLAIN, LineKind.NUMBERED} or len(line.text) > _LONGEST:
        return NONE
    text = strip_markup(line.text)
    bare = text.rstrip(_CLOSERS)
    words = bare.split()
    if not words or len(text) > _MAX_CHARACTERS or len(words) > _MAX_WORDS:
        return NONE
    if bare[-1] in _TERMINALS and not _COMPANY_END.search(bare):
        is_label = line.is_bold and bare[-1] == "." and len(words) <= _MAX_WEAK_WORDS
        return WEAK if is_label and not starts_sentence(text) else NONE
    if not any(character.isalpha() for character in text) or "@" in text or "://" in text or "|" in text:
        return NONE
    is_marked = line.is_bold or (line.kind is LineKind.NUMBERED and bool(line.number))
    is_marked = is_marked or not any(character.islower() for character in text)
    if not is_marked and (_MIDDLE_COLON.search(bare) or _DIGIT_UNIT.search(text)):
        return NONE
    return _strength(line, bare.rstrip(":："), is_announcing=bare.endswith((":", "：")))


def _strength(line: Line, bare: str, *, is_announcing: bool) -> int:
    words = bare.split()
    first = words[0].casefold() if words else ""
    is_sentence = first in _FIRST_WORDS_OF_SENTENCES or any(word in _WORDS_OF_SENTENCES for word in words[1:])
    is_sentence = is_sentence and not _CLAUSE_TITLE.match(bare)
    if line.is_bold:
        return NONE if is_announcing and is_sentence else STRONG
    capitals = sum(character.isupper() for character in bare)
    if capitals >= _MIN_CAPITALS and not any(character.islower() for character in bare):
        return STRONG
    extra = 1 if line.kind is LineKind.NUMBERED and line.number else 0
    if _is_title(words) and not (is_sentence and len(words) <= 2):  # noqa: PLR2004 - "We Will", "No Access"
        return MEDIUM + extra
    if is_sentence or len(words) > _MAX_WEAK_WORDS or not bare[:1].isupper():
        return NONE
    return WEAK + extra


def _is_title(words: Sequence[str]) -> bool:
    long_words = [word for word in words if len(word) >= _LONG_WORD and word[0].isalpha()]
    if not long_words:
        return len(words) <= 2 and all(word[:1].isupper() for word in words)  # noqa: PLR2004 - "SSO", "Our Apps"
    capitalized = sum(word[0].isupper() for word in long_words)
    return len(words) <= _MAX_TITLE_WORDS and capitalized == len(long_words) and words[0][:1].isupper()


class HeadingFinder:
    """Judges a line by the lines around it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._strengths: dict[int, int] = {}

    def strength(self, at: int) -> int:
        """How much the line at a place looks like a heading by itself."""
        if at not in self._strengths:
            self._strengths[at] = heading_strength(self.lines[at])
        return self._strengths[at]

    def following(self, at: int) -> int | None:
        """The place of the next line that is not blank."""
        for place in range(at + 1, min(at + 40, len(self.lines))):
            if self.lines[place].kind is not LineKind.BLANK:
                return place
        return None

    def is_heading(self, at: int, *, is_first: bool, in_list: bool) -> bool:
        """Whether the line is a heading.

        `is_first`: nothing stands before it. `in_list`: the line before it is an entry of a list of the same kind.
        """
        line = self.lines[at]
        strength = self.strength(at)
        after = self.following(at)
        if strength == NONE:
            return False
        if after is None:
            return strength == STRONG and not in_list and not is_first
        following = self.lines[after]
        is_adjacent = after == at + 1
        if is_adjacent and following.kind is LineKind.PLAIN and following.text[:1].islower() and not line.is_bold:
            return starts_with_address(following.text)
        if line.kind is LineKind.NUMBERED:
            return not in_list and self._has_numbered_body(line, following, after, strength)
        if is_first and strength >= MEDIUM:
            return not (is_adjacent and self.strength(after) == strength and self._is_run(at))
        if strength == WEAK:
            return self._is_weak_heading(at, following, after)
        return not self._is_run(at) and self._is_plain_heading(at, following, after, strength, in_list=in_list)

    def _has_numbered_body(self, line: Line, following: Line, after: int, strength: int) -> bool:
        if not line.number and strength < (MEDIUM if line.style[0] in "AI" else STRONG):
            return line.style[0] in "AI" and self._stands_over_prose(line, following)
        if following.kind is LineKind.NUMBERED:
            if following.style == line.style:
                return False
            if line.style.startswith("§") and not following.style.startswith("§"):
                return True
            is_deeper = len(following.number) > len(line.number) or not following.number
            return is_deeper and not strip_markup(line.text).endswith(":")
        if following.kind is LineKind.PLAIN and self.strength(after) > NONE:
            beyond = self.following(after)
            return beyond is not None and self.lines[beyond].kind is not LineKind.NUMBERED
        if following.kind is LineKind.ITEM and strip_markup(line.text).endswith(":"):
            return strength >= STRONG
        return following.kind is not LineKind.RULE

    def _stands_over_prose(self, line: Line, following: Line) -> bool:
        """Whether a lettered line in sentence case has a paragraph of its own below it."""
        return (
            line.style[0].isupper()
            and not strip_markup(line.text).endswith(":")
            and following.kind is LineKind.PLAIN
            and len(following.text) > _LONG_BODY
            and ends_sentence(following.text)
        )

    def _is_weak_heading(self, at: int, following: Line, after: int) -> bool:
        """A short line in sentence case: only where a sentence or a list stands below it, and a gap or an end above."""
        if self.lines[at].is_bold:
            return after == at + 1 and following.kind is LineKind.PLAIN and not following.is_bold
        before = self.lines[at - 1] if at else None
        if before is not None and before.kind is LineKind.PLAIN and not ends_sentence(before.text):
            below = self.lines[at + 1]
            is_label = len(self.lines[at].text.split()) <= _MAX_LABEL_WORDS
            return (
                is_label and below.kind is LineKind.PLAIN and below.text.endswith(".") and len(below.text) > _LONG_BODY
            )
        if strip_markup(self.lines[at].text).endswith(":") and following.kind is LineKind.ITEM:
            return False
        if before is not None and before.kind is LineKind.BLANK and self._follows_loose_entry(at):
            return False
        if following.kind in {LineKind.ITEM, LineKind.ROW, LineKind.NUMBERED}:
            return True
        if following.kind is not LineKind.PLAIN:
            return False
        if after == at + 1 and self._is_label_of_line(at):
            return True
        return self.strength(after) == NONE and (ends_sentence(following.text) or len(following.text) > _LONG_BODY)

    def _is_label_of_line(self, at: int) -> bool:
        """Whether one word and one longer line below it stand by themselves between gaps."""
        around = (at - 1, at + 2)
        has_gaps = all(not 0 <= place < len(self.lines) or self.lines[place].kind is LineKind.BLANK for place in around)
        return (
            has_gaps
            and len(self.lines[at].text.split()) == 1
            and self.lines[at + 1].kind is LineKind.PLAIN
            and len(self.lines[at + 1].text.split()) > 2  # noqa: PLR2004 - longer than a label
        )

    def _follows_loose_entry(self, at: int) -> bool:
        """Whether the text before the gap is a short line without an end too: then both are entries of a list."""
        for place in range(at - 1, max(-1, at - 40), -1):
            line = self.lines[place]
            if line.kind is not LineKind.BLANK:
                return self.strength(place) == WEAK and place > 0 and self.lines[place - 1].kind is LineKind.BLANK
        return False

    def _is_run(self, at: int) -> bool:
        """Whether three lines of this strength stand together: entries of a list, not headings."""
        strength = self.strength(at)
        start = at
        while start > 0 and at - start < 3 and self.strength(start - 1) == strength:  # noqa: PLR2004 - three are enough
            start -= 1
        end = at
        while end + 1 < len(self.lines) and end - at < 3 and self.strength(end + 1) == strength:  # noqa: PLR2004 - same
            end += 1
        is_last_with_body = end == at and self._has_sentence_below(at)
        return end - start >= 2 and not is_last_with_body  # noqa: PLR2004 - three lines

    def _has_sentence_below(self, at: int) -> bool:
        return at + 1 < len(self.lines) and ends_sentence(self.lines[at + 1].text)

    def _is_plain_heading(self, at: int, following: Line, after: int, strength: int, *, in_list: bool) -> bool:
        before = self.lines[at - 1] if at else None
        is_loose = before is not None and before.kind is LineKind.PLAIN and not ends_sentence(before.text)
        if (is_loose or in_list) and strength == MEDIUM and not ends_sentence(following.text):
            return False
        if following.kind is LineKind.RULE:
            return strength >= MEDIUM
        if following.kind is not LineKind.PLAIN or self.strength(after) == NONE:
            return True
        if after == at + 1 and self._is_label_of_line(at):
            return True
        beyond = self.following(after)
        return beyond is not None and (after != at + 1 or strength > self.strength(after))
