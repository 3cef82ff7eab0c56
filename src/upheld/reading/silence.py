"""What promises nothing although it holds the words of a promise: questions, definitions, reports of the past, hedges.

A fact about the past ("the last scan found nothing"), a duty of the reader ("you must"), an announcement ("this page
describes") and a hedge ("we may") are no promises.
"""

from __future__ import annotations

import re

from upheld.reading.clauses import Reading, Zone
from upheld.reading.patterns import Match
from upheld.reading.units import Unit
from upheld.reading.words import stem_word

_SILENT = re.compile(
    r"^(?:(?!our\b.*\bhow\b)(?:this|the following|our) (?:\w+ ){0,4}?"
    r"(?:policy|page|document|section|statement|overview|table|list|chapter|text|summary|faq|article)s?"
    r"(?: \w+){0,3}? (?:describes?|explains?|outlines?|summari[sz]es?|shows?|"
    r"covers?|gives?|provides? (?:an |a )?(?:overview|summary|answers|information)|contains?|"
    r"lists? (?:the )?(?:measures|rules|questions|answers|security)|is (?:intended|meant|provided|about)|"
    r"applies to|answers?|sets out|aims to (?:inform|explain|describe)|informs?|tells?)\b"
    r"|in this (?:policy|page|document|section|statement)\b.{0,40}\b(?:describe|explain|outline|find|list|learn|"
    r"show|summari)"
    r"|(?:(?:in|for) this \w+,? )?[“\"'‘][^”\"'’]{2,40}[”\"'’] (?:means?|denotes?|refers? to|is|are|"
    r"shall mean|stands for)\b"
    r"|(?:the term|by [“\"'‘]?[\w ]{2,30}[”\"'’]? we (?:mean|understand)\b|for the purposes? of|"
    r"an? [\w ]{3,30} is (?:an?|any) )"
    r"|(?:last|latest) (?:updated|update|review|reviewed|change|changed|modified|revision)\b|(?:effective|version|"
    r"valid)(?: date)?\s*[:\d]|(?:date|version|status|author|owner)\s*:"
    r"|(?:(?:in|during|on|by) )?(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)(?: \d{1,2},?)? 20\d\d[,.]? *(?:we|our|an?|the|all)?\b(?!.*\b(?:plan|will|"
    r"roadmap)\b)"
    r"|(?:in|during|since) 20\d\d,? (?:we|our|an?|the|all|no)\b(?!.*\b(?:plan|will|roadmap)\b)"
    r"|(?:our |the )?(?:last|latest|most recent|previous|recent) (?:\w+[- ]){0,4}?(?:report|test|audit|scan|"
    r"assessment|review|pentest|examination|drill|backup)\b(?! is\b)"
    r"|(?:so far(?! as)|to date|up to now|until now|till now)\b"
    r"|(?:(?:in|during|over) the )?(?:last|past) (?:year|quarter|month|twelve months|12 months|half-?year),? (?:we|our|"
    r"all|no|the|there)\b"
    r"|(?:the |our )?(?:average|median|mean) (?:\w+ ){1,6}(?:was|were)\b"
    r"|we were (?:\w+ )?(?:audited|tested|assessed|reviewed|examined|certified)\b(?=.*\b20\d\d\b)"
    r"|(?:you|customers|users|administrators|admins|researchers|reporters|testers) (?:must|should|shall|need to|"
    r"have to|are (?:required|advised|asked|expected|obliged) to|agree to)\b(?! (?:report|tell|inform|contact|"
    r"notify|receive|be (?:notified|informed|told|alerted|contacted|warned|given)))(?!.*\bwe\b)"
    r"|please (?:do not|don['’]t|never|keep|enable|use|make sure|protect|choose|remove|check|ensure|"
    r"activate|turn on|set up|(?:read|see|visit|consult|refer to) (?:the )?atlassian|consider|"
    r"be aware|be careful|note)\b(?!.*\b(?:report|incident|vulnerabilit))"
    r"|(?:we|it is) (?:strongly |highly |also )?(?:recommend(?:ed)?|advise|suggest|recommendable) "
    r"(?:that you|you|to|your|customers|users|administrators|admins|enabling|using|keeping|setting)\b"
    r"|thank(?:s| you)\b|created by\b|labels?:|\d+ min(?:utes?)? read|"
    r"(?:document|policy|page) (?:owner|version|date|title|number|status|id|classification)\s*:"
    r"|(?:atlassian )?(?:forge|connect|jira|confluence) (?:is (?:an?|the|atlassian['’]s)|(?:apps? )?can)\b"
    r"|(?:if you have|should you have|for|in case of) (?:any |further |more |general |other |"
    r"additional )*(?:questions|information|details|help|support)\b(?=.*\b(?:please|contact|write|visit|see|email|"
    r"reach|call)\b)(?!.*\b(?:security|incident|privacy))"
    r"|for (?:more|further|additional) (?:information|details)\b.{0,60}"
    r"\b(?:visit|see|read|refer to)\b.{0,20}\batlassian"
    r"|note that (?:atlassian|you)\b|disclaimer\b|example\b)",
    re.IGNORECASE,
)
_SILENT_ANYWHERE = re.compile(
    r"\b(?:(?:do|does) not (?:apply|cover|include)|(?:is|are) (?:not|out of|outside) (?:in )?(?:the )?scope|"
    r"not in scope|out of scope|not applicable|no (?:guarantee|warranty|liability)|"
    r"we (?:hold|have|possess) no (?:\w+ )?(?:certificat|attest)\w*|not (?!yet\b)(?:\w+ )?certified|"
    r"no (?:\w+ ){0,2}certificat\w*|(?:cannot|can ?not|do not|don['’]t|does not) (?:guarantee|warrant|promise|"
    r"be held)|"
    r"(?:backups?|it) (?:is|are) not (?:required|necessary|needed)|no (?:\w+ )?backups? (?:is|are) (?:required|"
    r"necessary|needed)|"
    r"has (?:ever|never) (?:had|been|suffered|experienced|happened|occurred)|have (?:ever|never) (?:had|been|"
    r"suffered|experienced)|(?:never|no) (?:\w+ )?(?:incident|breach)(?:es|s)? (?:has|have|was|were|occurred|"
    r"happened)|"
    r"(?:found|reported|showed|shows|revealed|identified|had|with|listed): ?(?:no|zero|0)|(?:found|showed|"
    r"revealed|reported|identified|returned) (?:no|zero|0|only|two|three|one)\b|"
    r"was (?:completed|carried out|performed|conducted|done|passed|finished) (?:in|on|by|last)|(?:so far(?! as)|"
    r"(?<!up )to date|up to now|until now)\b|passed (?:the|our|an|in|last|with)\b|"
    r"years? of (?:\w+ )?experience|"
    r"(?:at our (?:sole )?discretion|reserve the right)|we (?:currently )?(?:do not|don['’]t) (?:have|hold|run|"
    r"offer|operate) (?:a |an |any )?(?:\w+ ){0,2}(?:bug bounty|bounty|certif\w+|soc|iso|sso|formal|sla|uptime|"
    r"on-call))",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"(?:Do not|Don['’]t|Never|Always|Make sure|Be sure|Avoid|Keep your|Use a|Choose a) (?:share|send|post|use|"
    r"store|enter|publish|include|disclose|access|modify|to|that|your|strong|test|attack|run)\b"
)
"""Commands to the reader."""
_ANNOUNCES = re.compile(
    r"\b(?:following|below|these|as follows|such as|for|include|includes|including|are|namely|to|that|steps|"
    r"things|measures|table|list)\s*:\s*$",
    re.IGNORECASE,
)
_HEDGE = re.compile(r"^(?:may|might|could|would)$")
_PERMITTED = frozenset(
    stem_word(word)
    for word in [
        "you",
        "customer",
        "user",
        "anyone",
        "researcher",
        "reporter",
        "admin",
        "client",
        "administrator",
        "individual",
        "person",
        "subject",
        "who",
        "that",
        "which",
        "they",
        "everyone",
        "people",
        "attacker",
    ]
)
_HEDGE_REACH = 7
_IF = frozenset({"if", "should", "case", "event"})
"""With these a "would" is what happens then: a promise with a condition."""
_FEW = frozenset({"only", "just", "solely", "nobody", "no"})
"""Where only a few may, the "may" is a limit, not a hedge."""


def promises_nothing(unit: Unit) -> bool:
    """Whether the form of the unit rules a promise out."""
    text = unit.text.strip()
    if text.endswith("?") or not any(character.isalnum() for character in text):
        return not _is_marked_row(text)
    if text.endswith(":") and (_ANNOUNCES.search(text) or len(text.split()) < 5):  # noqa: PLR2004 - "We will:"
        return True
    if _COMMAND.match(text) and not unit.context.lead_in:
        return True
    return bool(_SILENT.match(text) or _SILENT_ANYWHERE.search(text))


def _is_marked_row(text: str) -> bool:
    return "|" in text


def is_hedged(reading: Reading, match: Match) -> bool:
    """Whether the match depends on a "may" that leaves it open."""
    for at in range(max(0, match.first - _HEDGE_REACH), match.last + 1):
        word = reading.words[at]
        if reading.zones[at] is not Zone.TEXT or not _HEDGE.match(word.stem):
            continue
        if reading.clauses[at] not in {reading.clauses[match.first], reading.clauses[match.last]}:
            continue
        if word.text == "May":
            continue
        following = [reading.words[n].stem for n in range(at + 1, min(at + 4, len(reading.words)))]
        before = [reading.words[n].stem for n in range(max(0, at - 3), at)]
        if word.stem in {"would", "could"} and _IF & set(reading.stems):
            continue
        clause = {reading.words[n].stem for n in range(at) if reading.clauses[n] == reading.clauses[at]}
        if _FEW & clause:
            continue
        if not {"not", "only", "never"} & set(following) and not _PERMITTED & set(before):
            return True
    return False
