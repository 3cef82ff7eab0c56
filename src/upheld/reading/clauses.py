"""A unit made ready for matching: its words with their context, zones, clauses and negations.

Three zones: the unit's own words, the near context that completes it (lead-in, column heads, the question of a short
answer, the heading of a fragment), and the far context (other headings), which only some terms of a pattern may use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import lru_cache

from upheld.reading.units import Unit
from upheld.reading.words import Word, split_words, stem_word


class Zone(IntEnum):
    """Where a word stands."""

    TEXT = 0
    NEAR = 1
    FAR = 2


_BREAK_MARKS = frozenset({"-", ";", ":", ".", "(", ")", "–", "—", "?", "!"})


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem_word(word) for word in words.split())


_STOPS = frozenset({".", "?", "!", ";"})
_BREAK_WORDS = _stems("but however while whereas although though instead rather because")
_CLAUSE_STARTS = _stems(
    "we our it they you your this these all the customer no access which who where so then any each every that "
    "there atlassian forge data user app both neither therefore thus",
)
_AUXILIARIES = _stems("is are has will can must does")
_NEGATIONS = _stems("no not never none neither nor without nothing nobody zero")
_NO_NEGATION_AFTER = _stems(
    "only later long longer more limit limited less undue delay just exceed matter extra additional unreasonable "
    "exception earlier than necessarily unnecessary sooner exceptions yet",
)
_TURNS = _stems("without until unless before except other")
_YES = re.compile(
    r"(?:yes|yep|yeah|correct|absolutely|certainly|of course|✓|✔|✅|supported|enabled)\b[.,!;:]?\s*", re.IGNORECASE
)
_NO = re.compile(
    r"(?:no|none|never|nope|not at all|✗|✘|❌|not applicable|n/a)(?!\s+\w+ed\b)(?=[.,!;:–—-]|\s*$|\s+[-–—])",
    re.IGNORECASE,
)
_BARE_NO = re.compile(r"(?:no|none|never|not yet|✗|✘|❌|not (?:at present|applicable))[.!]?", re.IGNORECASE)
_MARK_CELL = re.compile(r"^(?:✓|✔|✅|x|yes)$", re.IGNORECASE)
_NO_CELL = re.compile(
    r"^(?:✗|✘|❌|no|none|never|not (?:stored|collected|shared|used|kept|accessed)|nothing)\b", re.IGNORECASE
)
_FINITE = _stems(
    "is have do will can must shall may should use encrypt store keep run provide perform review scan collect send "
    "conduct require apply follow maintain ensure monitor limit restrict process respond notify let access need not "
    "handle test fix receive rely protect make publish offer train assess report",
)
_SEVERITIES = _stems("critical high medium moderate low severe urgent")
_EMPTY = _SEVERITIES | _stems(
    "yes no none not never at in of by for on to the a an and or within after per every each than with from is are be "
    "hour day week month quarter year minute daily weekly monthly quarterly annual annually business working next",
)
"""Words that say nothing of what a row is about."""
_SHORT_CONTENT = 4
_EMPTY_HEAD = re.compile(
    r"(?:ref(?:erence)?|id|nr?o?\.?|#|controls?(?: objective| area)?|topic|area|items?|questions?|answers?|responses?|"
    r"(?:how|where) (?:it|this|we|they)\b.*|what we do|measures?|descriptions?|details?|comments?|notes?|remarks?|"
    r"status|"
    r"category|requirements?|points?|subject|what|who|section|implementation|our answer|your question|statement|"
    r"criterion|criteria|practice|explanation|chapter|domain)",
    re.IGNORECASE,
)
"""Heads of columns that say nothing of what stands below them."""
_CUSTOMER_ASKS = re.compile(r"\b(?:you|your|we|us|our|my)\b", re.IGNORECASE)
_VENDOR_ASKS = re.compile(
    r"\b(?:do|are|can|will|have|should) we\b.*\byour?\b|\byou (?:should|can|need|have to)\b", re.IGNORECASE
)
_PERSON = re.compile(r"\b(?:you|your|yours|we|us|our|ours|my|i)\b", re.IGNORECASE)
_OTHER_PERSON = {
    "you": "we",
    "your": "our",
    "yours": "ours",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "my": "your",
    "i": "you",
}
_LIST_JOINTS = _stems(", ; and") | {",", ";", ":", "–", "—", "-"}
_CLAUSE_JOINTS = frozenset({";", ":", "–", "—"})
_LONG_UNIT = 7
_SUBJECT_WORDS = 5
_FRAGMENT_WORDS = 7
_REFERRING = _stems("it they these those such this")
"""A sentence that begins with one of these goes on about what its heading names."""
_STOPPED_CONTENT = 4
_SUBJECTS = _stems("we you it they i he she this that these those there who which")
_TITLE_WORDS = 4
"""A single heading with more words is the title of the document."""
_NEGATION_REACH = 7
_NEGATION_BEHIND = 3


@dataclass(slots=True)
class Reading:
    """The words of a unit and its context in one row, with what stands where."""

    words: list[Word]
    zones: list[Zone]
    clauses: list[int]
    stems: tuple[str, ...] = ()
    has_far: bool = True
    known: frozenset[str] = frozenset()
    """All stems of the row, to look words up fast."""
    index: dict[str, list[int]] = field(default_factory=dict)
    negations: list[int] = field(default_factory=list)
    text: str = ""
    is_answer: bool = False
    """The unit begins with yes or no, and its question carries the content."""
    is_refusal: bool = False
    """The unit answers no."""
    is_plain_no: bool = False
    """A table row with nothing but "no" in one of its cells."""
    is_fragment: bool = False
    """The unit has no sentence of its own: a bullet without a verb, a table row, a short answer."""
    is_bare: bool = False
    """The unit says nothing itself of what it is about ("None.", "Critical | 10 days"), or answers a question."""
    part: frozenset[int] | None = None
    """For one part of a unit: the words of which a match must hold one."""
    subject: frozenset[int] = frozenset()
    """For one part of a unit: words outside it that it shares with the other parts."""

    def holds(self, span: tuple[int, int]) -> bool:
        """Whether a place lies in the part, in its subject or in the context."""
        at = span[0]
        return self.part is None or at in self.part or at in self.subject or self.zones[at] is not Zone.TEXT

    def is_negation(self, span: tuple[int, int]) -> bool:
        """Whether a place holds nothing but a negation."""
        return span[0] == span[1] and self.words[span[0]].stem in _NEGATIONS

    def is_negated(self, first: int, last: int, own: list[tuple[int, int]]) -> bool:
        """Whether a negation reaches the words from `first` to `last`; one among the matched words is meant so."""
        is_meant = any(start <= at <= end for at in self.negations for start, end in own)
        if (self.is_plain_no and not is_meant) or (self.is_refusal and self.zones[first] is Zone.NEAR):
            return True
        for at in self.negations:
            if self.clauses[at] not in (self.clauses[first], self.clauses[last]):
                continue
            if any(start <= at <= end for start, end in own):
                continue
            if first - _NEGATION_REACH <= at <= last:
                between = range(at + 1, last + 1)
                if not any(self.words[n].stem in _TURNS for n in between):
                    return True
            elif last < at <= last + _NEGATION_BEHIND and not any(
                self.words[n].stem in {"and", "or", ",", "|"} for n in range(last + 1, at)
            ):
                return True
        return False

    def written(self, first: int, last: int) -> str:
        """The exact words from `first` to `last`, which stand in one zone."""
        start, end = self.words[first].start, self.words[last].end
        if self.zones[first] is Zone.TEXT:
            return self.text[start:end]
        return " ".join(word.text for word in self.words[first : last + 1])

    def segments(self) -> list[Reading]:
        """The parts of a unit that lists several things, each to be read alone with the subject of the sentence.

        Where something is negated only whole clauses are parts, since "not a, b and c" denies all of them.
        """
        own = [at for at, zone in enumerate(self.zones) if zone is Zone.TEXT]
        if len(own) < _LONG_UNIT:
            return []
        joints = _CLAUSE_JOINTS if self.negations else _LIST_JOINTS
        parts: list[list[int]] = [[]]
        for at in own:
            word = self.words[at]
            if word.stem in joints or (
                self.negations and parts[-1] and self.clauses[at] != self.clauses[parts[-1][-1]]
            ):
                parts.append([])
            parts[-1].append(at)
        if len(parts) == 1:
            return []
        subject = frozenset(own[:_SUBJECT_WORDS]) if not self.negations else frozenset()
        return [replace(self, part=frozenset(part), subject=subject) for part in parts if len(part) > 1]


def read_unit(unit: Unit) -> Reading:
    """The unit as a row of words; see the module for the zones."""
    own = split_words(unit.text)
    context = unit.context
    is_yes, is_no = bool(_YES.match(unit.text)), bool(_NO.match(unit.text))
    cells = [cell.strip() for cell in unit.text.split("|")]
    is_row = len(cells) > 1
    if is_row:
        is_no = any(_NO_CELL.match(cell) for cell in cells[1:])
        is_yes = not is_no and any(_MARK_CELL.match(cell) for cell in cells[1:])
    is_fragment = is_row or _is_fragment(own, is_answer=bool(context.question))
    near: list[str] = [head for head in context.column_heads if not _EMPTY_HEAD.fullmatch(head)]
    far = list(_without_title(context.headings))
    if context.question:
        (near if is_yes or is_no or is_fragment else far).append(_in_our_voice(context.question))
    if context.lead_in:
        (far if is_row else near).append(context.lead_in)
    refers = not is_row and bool(own) and own[0].stem in _REFERRING
    if (is_fragment or refers) and far and not context.question and (not is_row or _is_short(own)):
        heading = context.headings[-1] if context.headings else ""
        if heading in far:
            far.remove(heading)
            near.insert(0, heading)
    reading = _lay_out(far, near, own, unit.text)
    reading.is_answer = (is_yes or is_no) and bool(context.question)
    reading.is_plain_no = is_row and any(_BARE_NO.fullmatch(cell) for cell in cells[1:])
    reading.is_refusal = is_no and bool(context.question or is_row)
    reading.is_fragment = is_fragment
    reading.is_bare = bool(context.question) or _count_content(own) == 0
    return reading


def _is_short(words: list[Word]) -> bool:
    """Whether a row says so little itself that its heading must say what it is about."""
    return (bool(words) and words[0].stem in _SEVERITIES) or _count_content(words) <= _SHORT_CONTENT


def _count_content(words: list[Word]) -> int:
    return sum(not (word.is_mark or word.text[0].isdigit() or word.stem in _EMPTY) for word in words)


@lru_cache(maxsize=256)
def _split_context(part: str) -> tuple[Word, ...]:
    return tuple(split_words(part))


def _without_title(headings: tuple[str, ...]) -> tuple[str, ...]:
    """The headings without the title of the document, whose words say nothing about single units."""
    if len(headings) > 1 or (headings and len(headings[0].split()) > _TITLE_WORDS):
        return headings[1:]
    return headings


def _in_our_voice(question: str) -> str:
    """A customer's question as the vendor would put it: "Will you notify us?" as "Will we notify you?"."""
    if _VENDOR_ASKS.search(question) or not _CUSTOMER_ASKS.search(question):
        return question
    return _PERSON.sub(lambda found: _OTHER_PERSON[found.group().lower()], question)


def _is_fragment(words: list[Word], *, is_answer: bool) -> bool:
    plain = [word for word in words if not word.is_mark]
    has_stop = bool(words) and words[-1].stem in {".", "!"}
    is_short = len(plain) <= _FRAGMENT_WORDS
    if has_stop and len(plain) > (2 if not is_answer else _FRAGMENT_WORDS):
        return _count_content(words) <= _STOPPED_CONTENT and not any(_is_verb(word) for word in plain)
    return is_short or not any(word.stem in _FINITE for word in plain)


def _is_verb(word: Word) -> bool:
    """Whether a word makes a sentence of its own; a participle ("Encrypted") does not."""
    return word.stem in _SUBJECTS or (
        word.stem in _FINITE and not word.text.lower().endswith(("ed", "ing", "ion", "kept"))
    )


def _lay_out(far: list[str], near: list[str], own: list[Word], text: str) -> Reading:
    words: list[Word] = []
    zones: list[Zone] = []
    for zone, parts in ((Zone.FAR, far), (Zone.NEAR, near)):
        for part in parts:
            found = _split_context(part)
            words += found
            words.append(Word(".", ".", 0, 0, is_mark=True))
            zones += [zone] * (len(found) + 1)
    words += own
    zones += [Zone.TEXT] * len(own)
    stems = tuple(word.stem for word in words)
    reading = Reading(
        words=words,
        zones=zones,
        clauses=_number_clauses(words),
        stems=stems,
        known=frozenset(stems),
        has_far=bool(far),
        text=text,
    )
    for at, word in enumerate(words):
        reading.index.setdefault(word.stem, []).append(at)
        if word.stem in _NEGATIONS and not _is_idiom(words, at) and not _is_turned(reading, word.stem, at):
            reading.negations.append(at)
    return reading


def _is_turned(reading: Reading, stem: str, at: int) -> bool:
    """Whether a "without" takes back an earlier "no": nothing is released without review."""
    if stem != "without" or not reading.negations:
        return False
    return reading.clauses[reading.negations[-1]] == reading.clauses[at]


def _is_idiom(words: list[Word], at: int) -> bool:
    following = words[at + 1].stem if at + 1 < len(words) else ""
    return following in _NO_NEGATION_AFTER


def _number_clauses(words: list[Word]) -> list[int]:
    clauses: list[int] = []
    number = highest = 0
    around: list[int] = []
    """The clauses that go on behind an open bracket."""
    for at, word in enumerate(words):
        following = words[at + 1].stem if at + 1 < len(words) else ""
        is_joint = word.stem in {",", "and"} and (
            following in _CLAUSE_STARTS or (word.stem == "and" and following in _AUXILIARIES)
        )
        if word.stem == ")" and around:
            number = around.pop()
        elif (word.is_mark and word.stem in _BREAK_MARKS) or word.stem in _BREAK_WORDS or is_joint:
            if word.stem == "(":
                around.append(number)
            elif word.stem in _STOPS:
                around.clear()
            number = highest = highest + 1
        clauses.append(number)
    return clauses
