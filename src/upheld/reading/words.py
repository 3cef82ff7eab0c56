"""Words and their stems: the common ground of patterns and policy texts.

Patterns and texts go through the same tokenizer and the same stemmer, so "encrypts", "encrypted" and "encryption"
meet without a list of inflections. The stemmer is deliberately small: it need not be right, only the same on both
sides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

EMAIL = "EMAIL"
"""The stem of every mail address."""
URL = "URL"
"""The stem of every web address."""

_TOKEN = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>(?:https?://|www\.)[^\s|)>\]]+)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<mark>[.;:()|,\[\]✓✔✅✗✘❌–—?!])|(?P<dash>(?<=\s)-(?=\s))",
)

_IRREGULAR = dict(
    pair.split("=", 1)
    for pair in [
        "kept=keep",
        "held=hold",
        "sent=send",
        "made=mak",
        "making=mak",
        "given=giv",
        "gave=giv",
        "taken=tak",
        "took=tak",
        "found=find",
        "sold=sell",
        "written=writ",
        "wrote=writ",
        "told=tell",
        "left=leav",
        "leaves=leav",
        "built=build",
        "chosen=choos",
        "ran=run",
        "done=do",
        "does=do",
        "did=do",
        "seen=see",
        "saw=see",
        "shown=show",
        "known=know",
        "met=meet",
        "used=use",
        "using=use",
        "uses=use",
        "controlled=control",
        "controlling=control",
        "enrolled=enrol",
        "enroll=enrol",
        "https=https",
        "learnt=learn",
        "bound=bind",
        "drew=draw",
        "went=go",
        "goes=go",
        "gone=go",
        "lies=lie",
        "lying=lie",
        "tied=tie",
        "has=have",
        "had=have",
        "having=have",
        "is=be",
        "are=be",
        "were=be",
        "been=be",
        "being=be",
        "cannot=not",
        "logged=log",
        "vulns=vuln",
        "organisation=organizat",
        "organisations=organizat",
        "signed=sign",
        "signing=sign",
        "lost=los",
        "us=us",
        "this=this",
        "its=its",
        "as=as",
        "always=always",
        "unless=unless",
        "across=across",
        "business=business",
        "access=access",
        "analysis=analysis",
        "basis=basis",
        "status=status",
        "pentests=pentest",
        "impacted=impacted",
        "finding=finding",
        "findings=finding",
        "addressed=addressed",
        "addressing=addressed",
        "building=building",
        "buildings=building",
        "setting=setting",
        "settings=setting",
        "coding=coding",
        "engineering=engineering",
        "meeting=meeting",
        "limited=limited",
        "named=named",
        "chose=choos",
        "caught=catch",
        "taught=teach",
        "bought=buy",
        "swore=swear",
        "sworn=swear",
        "rewritten=rewrit",
        "understood=understand",
        "stood=stand",
        "won't=not",
        "note=note",
        "notes=note",
        "noted=note",
        "none=none",
        "nothing=nothing",
        "dont=not",
        "doesnt=not",
        "cant=not",
        "isnt=not",
        "arent=not",
        "wont=not",
        "datas=data",
        "acces=access",
        "crypted=encrypt",
        "actualized=updat",
        "actualize=updat",
        "revised=revis",
        "something=something",
        "anything=anything",
        "everything=everything",
        "cookies=cooki",
        "backups=backup",
        "details=detail",
        "pages=page",
        "was=be",
        "news=news",
        "begun=begin",
        "began=begin",
        "broken=break",
        "broke=break",
        "withdrawn=withdraw",
        "withdrew=withdraw",
        "brought=bring",
        "stolen=steal",
        "stole=steal",
        "hidden=hid",
        "paid=pay",
        "said=say",
        "got=get",
        "came=com",
        "became=becom",
        "heard=hear",
        "spoken=speak",
        "spoke=speak",
        "fell=fall",
        "fallen=fall",
        "grew=grow",
        "grown=grow",
        "overwritten=overwrit",
        "lent=lend",
        "spent=spend",
        "licence=licens",
        "licences=licens",
        "centre=center",
        "centres=center",
        "programme=program",
        "programmes=program",
        "defence=defens",
        "risen=ris",
        "rose=ris",
        "shared=shar",
        "sought=seek",
        "thought=think",
        "dealt=deal",
        "fed=feed",
        "sat=sit",
        "undergone=undergo",
        "underwent=undergo",
        "overseen=oversee",
        "oversaw=oversee",
    ]
)


_SIGN_IN_TAILS = frozenset({"in", "into", "out", "onto"})
"""After "log" they make it signing in, not keeping a log."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark, with its stem and its place in the text it came from."""

    text: str
    stem: str
    start: int
    end: int
    is_mark: bool


_NOMINAL_AL = frozenset({"approv", "remov", "renew", "withdraw", "dispos", "referr", "propos"})
_NOMINAL_MENT = frozenset(
    {"assess", "deploy", "replac", "enforc", "announc", "enrol", "appoint", "adjust", "amend", "establish"}
)
_SHORTEST_STEM = 3
"""Words of at most three letters carry no suffix."""


@lru_cache(maxsize=16384)
def stem_word(word: str) -> str:
    """The stem of one lower-case word.

    Example:
        >>> stem_word("encryption"), stem_word("notified"), stem_word("stored")
        ('encrypt', 'notify', 'stor')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if "'" in word:
        head, _, tail = word.rpartition("'")
        if tail == "t":
            return "not"
        return stem_word(head)
    if len(word) <= _SHORTEST_STEM:
        return word
    return _strip_suffix(_british(word))


def _british(word: str) -> str:
    for british, american in (
        ("isations", "izations"),
        ("isation", "ization"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ising", "izing"),
    ):
        if word.endswith(british) and len(word) > len(british) + _SHORTEST_STEM + 1:
            return word.removesuffix(british) + american
    return word


def _strip_suffix(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 1:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ied") and len(word) > _SHORTEST_STEM + 1:
        word = word[:-3] + "y"
    elif word.endswith("ed") and len(word) > _SHORTEST_STEM + 1:
        word = _undouble(word[:-2])
    elif word.endswith("ing") and len(word) > _SHORTEST_STEM + 2:
        word = _undouble(word[:-3])
    elif word.endswith("ion") and len(word) > _SHORTEST_STEM + 3:
        word = word[:-3]
    word = _without_nominal(word)
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def _without_nominal(word: str) -> str:
    """A verb for the noun made of it: "removal", "deployment"."""
    if word.endswith("al") and word[:-2] in _NOMINAL_AL:
        return word[:-2]
    if word.endswith("ment") and word[:-4].rstrip("e") in _NOMINAL_MENT:
        return word[:-4]
    return word


def _undouble(word: str) -> str:
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "lszaeiou":
        return word[:-1]
    return word


def split_words(text: str) -> list[Word]:
    """The words and marks of a text, in order."""
    words: list[Word] = []
    for found in _TOKEN.finditer(text):
        token, kind = found.group(), found.lastgroup
        if kind == "email":
            stem = EMAIL
        elif kind == "url":
            stem = URL
        elif kind == "word":
            stem = stem_word(token.lower().replace("’", "'"))
        else:
            stem = token
        if words and stem in _SIGN_IN_TAILS and words[-1].stem == "log":
            last = words[-1]
            words[-1] = Word(last.text, "login", last.start, last.end, is_mark=False)
        words.append(Word(token, stem, found.start(), found.end(), kind in {"mark", "dash"}))
    return words


def split_names(names: str) -> frozenset[str]:
    """The names of a list with commas between them; lists of names read better that way than as code.

    Example:
        >>> sorted(split_names("Google Cloud, AWS"))
        ['AWS', 'Google Cloud']
    """
    return frozenset(" ".join(name.split()) for name in names.split(","))
