"""Where one sentence ends and the next begins, in one paragraph of flawed or flawless prose.

Every full stop, exclamation or question mark is a candidate; the words on both sides decide. It works from left to
right once, so that a line of a megabyte takes no longer than its length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_OPENERS = "\"'“‘«(['‹„"
_CLOSERS = "\"'”’»)\\]›“"
_CANDIDATE = re.compile(rf"[.!?…।؟۔]+(?P<close>(?:[{_CLOSERS}]|\*|\[\d{{1,3}}\]|[¹²³⁴-⁹†‡])*)|[。！？｡．]+[」』）”’]*")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘«,;/]+$")
_WORD_AFTER = re.compile(r"[\"'“‘«(\[]*([^\W\d_]+(?:[’'][^\W\d_]+)?)")
_DOTTED_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[^\W\d_]")
_INLINE_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\([a-z]\))\s+(?=[A-Z])")
_BARE_NUMBER = re.compile(r"\(?\d{1,2}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How far back a word is looked for: longer "words" are not words, and the look stays cheap.
_REACH = 60

# These never end a sentence: something always follows them.
_NEVER_LAST = _words(
    "e.g eg i.e ie vs cf viz approx ca pty mr mrs ms dr prof messrs incl excl esp resp st mt fa dept ul sp mgr nám tř"
)
# These do not end a sentence when a number follows.
_BEFORE_NUMBER = _words(
    "no nos nr art arts sec sect fig figs ch chap vol p pp para paras cl reg regs ver v rev min max tel ext ref refs "
    "str bldg fl apt ste rm "
    "jan feb mar apr jun jul aug sep sept oct nov dec c approx app"
)
# These end a sentence only when a word follows that usually opens one.
_COMPANY = _words("inc ltd corp co llc llp plc gmbh bv ag sa sarl pvt bros u.s u.k u.s.a u.n e.u d.c ph.d")
# These end a sentence only when the next word is not in lower case.
_OFTEN_INSIDE = _words(
    "etc min max hrs hr mins secs sec misc al seq a.m p.m am pm dept govt est fig art vers ver ref refs no nos "
    "config incl temp"
)
# With a register's name behind them these stand before a number: "Reg. No. HRB 4711".
_NUMBER_SIGNS = _words("no nr reg")
_TIME_ZONES = _words("UTC GMT CET CEST EST EDT PST PDT IST AEST AEDT BST ET PT CT MT SGT JST")
_STARTERS = _words(
    "We Our Ours The This That These Those They Their It Its If In On At For From To By With Within Without When "
    "Where While All Any Each Every No Not None Nothing Only You Your Please Data Customer Customers User Users "
    "Access As After Before Both A An And But Or So However Also Additionally Furthermore Moreover Instead Once Should "
    "There Here He She I Contact See Such Some Most Other Others Staff Employees Admins Administrators Backups Logs "
    "Is Are Do Does Yes Upon Under Through Since Because Until Then Thus Therefore Unless Although Though Personal "
    "Passwords Code Apps Using Use Let Nobody Anyone Everyone Information"
)


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of one paragraph, each exactly as written, without the white space between them.

    Example:
        >>> list(split_sentences("We use Forge, e.g. its storage. Nothing else."))
        ['We use Forge, e.g. its storage.', 'Nothing else.']
    """
    enclosed = _Enclosures(text)
    start = 0
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if end <= start or enclosed.holds(match.start(), start) or not _is_end(text, match, start):
            continue
        sentence = _without_number(text[start:end].strip())
        if sentence:
            yield sentence
        start = end
    rest = _without_number(text[start:].strip())
    if rest:
        yield rest


def _without_number(sentence: str) -> str:
    """Without the number of a list that was flattened into a paragraph."""
    found = _INLINE_NUMBER.match(sentence)
    return sentence[found.end() :] if found else sentence


_CLOSED_BY = {")": "(", "]": "[", "”": "“", "»": "«"}
_ENCLOSURE = re.compile(r"[()\[\]“”«»\"]")
# Marks further apart than this are taken for strays.
_LONGEST_ENCLOSURE = 600


class _Enclosures:
    """Brackets and quotation marks that open and close within the text, by the places of both."""

    def __init__(self, text: str) -> None:
        self.spans: list[tuple[int, int]] = []
        waiting: dict[str, list[int]] = {"(": [], "[": [], "“": [], "«": [], '"': []}
        for match in _ENCLOSURE.finditer(text):
            mark, at = match.group(), match.start()
            if mark == '"':
                self._straight(text, waiting['"'], at)
            elif mark in waiting:
                waiting[mark].append(at)
            elif waiting[_CLOSED_BY[mark]]:
                self._add(waiting[_CLOSED_BY[mark]].pop(), at)
        self.spans = self._outermost()
        self.opens = [opening for opening, _ in self.spans]

    def _straight(self, text: str, waiting: list[int], at: int) -> None:
        if waiting and at - waiting[-1] <= _LONGEST_ENCLOSURE:
            self._add(waiting.pop(), at)
        elif at == 0 or not text[at - 1].isalnum():
            waiting[:] = [at]

    def _add(self, opening: int, closing: int) -> None:
        if closing - opening <= _LONGEST_ENCLOSURE:
            self.spans.append((opening, closing))

    def _outermost(self) -> list[tuple[int, int]]:
        kept: list[tuple[int, int]] = []
        for opening, closing in sorted(self.spans):
            if not kept or opening > kept[-1][1]:
                kept.append((opening, closing))
        return kept

    def holds(self, at: int, start: int) -> bool:
        """Whether the place lies in brackets or quotation marks that opened inside the sentence, not at its start."""
        index = bisect_right(self.opens, at) - 1
        if index < 0:
            return False
        opening, closing = self.spans[index]
        return start + 1 < opening and at < closing - 1


def _is_end(text: str, match: re.Match[str], start: int) -> bool:
    mark = match.group()
    if mark[0] in "。！？｡．":
        return mark[0] != "．" or not text[match.end() : match.end() + 1].isdigit()
    end = match.end()
    if end == len(text):
        return True
    if not text[end].isspace():
        return _is_missing_space(text, match, start)
    if match.start() - start < _REACH and not text[start : match.start()].strip():
        return False
    after = text[end : end + _REACH].lstrip()
    if not after:
        return True
    closers = match.group("close") or ""
    is_lower = after[0].islower()
    if "?" in mark or "!" in mark:
        return not is_lower or ("?" in mark and not closers)
    if mark.startswith(("..", "…")):
        return not is_lower
    return _is_full_stop_end(text, match.start(), start, after, is_closed=bool(closers))


def _is_full_stop_end(text: str, at: int, start: int, after: str, *, is_closed: bool) -> bool:  # noqa: PLR0911 - a table
    is_lower = after[0].islower()
    if is_closed:
        return not is_lower
    found = _WORD_BEFORE.search(text[max(start, at - _REACH) : at])
    before = found.group() if found else ""
    key = before.lower()
    opener = _WORD_AFTER.match(after)
    next_word = opener.group(1) if opener else ""
    is_first = at - start < _REACH and text[start:at].strip(_OPENERS + " ") == before
    if key in _NEVER_LAST or (not is_first and _stands_before_number(key, after, next_word)):
        return False
    if before == "No" and is_first:
        return not after[0].isdigit()
    if _BARE_NUMBER.fullmatch(before) and is_first:
        return False
    if key in _OFTEN_INSIDE:
        return not is_lower and next_word not in _TIME_ZONES
    if key in _COMPANY:
        return next_word in _STARTERS
    if _DOTTED_LETTERS.fullmatch(before) and before not in {"I", "x"}:
        return next_word in _STARTERS and not is_first
    if before[-1:].isdigit() and is_lower:
        return False
    return not (is_lower and after[0] == "e" and after.startswith(("e.g", "eg.")))


def _stands_before_number(key: str, after: str, next_word: str) -> bool:
    if after[0].isdigit() or after[0] in "#§":
        return key in _BEFORE_NUMBER or key.endswith("str")
    return key in _NUMBER_SIGNS and (next_word in {"No", "Nr"} or (next_word.isupper() and len(next_word) > 1))


def _is_missing_space(text: str, match: re.Match[str], start: int) -> bool:
    """A sentence that begins right after the full stop of the one before: `data.We`."""
    at, end = match.start(), match.end()
    opener = _WORD_AFTER.match(text[end : end + _REACH])
    if opener is None or not text[end].isupper() or at == start:
        return False
    if match.group()[0] in "!?":
        return True
    if match.group() not in {".", ".)", '."', ".”"}:
        return False
    before = (text[max(start, at - _REACH) : at].split() or [""])[-1]
    following = opener.group(1)
    rest = text[end + opener.end() : end + opener.end() + 1]
    is_address = "://" in before or "@" in before or before.startswith("www.") or "/" in before
    if following in _STARTERS and rest in {" ", ",", "\xa0", ""}:
        return before.lower() not in _NEVER_LAST
    is_word = re.fullmatch(r"[(\"“]?[a-z][a-z’'-]*[a-z]\)?", before) is not None
    return is_word and not is_address and following[1:].islower() and rest in {" ", ","}
