"""How a unit promises: at all times, some day, or when something happens.

"Will" is no future: policies say it of what holds today. A future needs words that say so about the promise itself; a
condition needs an event that triggers it (an incident, a request, an uninstall, a vulnerability found). A standing
deadline ("within 30 days of the report") and an everyday "when" stay `now`.
"""

from __future__ import annotations

import re

from upheld.core.outcomes import Modality
from upheld.reading.words import split_names

_FUTURE = re.compile(
    r"\b(?:in (?:(?:the|a) )?(?:near(?:er)? )?future(?: (?:release|version|update)s?)?|future (?:release|version|"
    r"update)s? will|"
    r"(?:on|in) (?:\w+ ){0,3}road-?map|road-?map(?= items?\b|\s*$|\s*[.,;|])|pencill?ed in|slated for|"
    r"(?:scheduled|due|expected|commissioned) (?:for|in|by) (?:this|next|20\d\d|early|late|"
    r"the (?:summer|autumn|spring))|in (?:the )?preparation|strive for|"
    r"(?:we|is|are|it|they|currently|also|team|company) (?:\w+ )?(?:plan|plans|planning|intend|intends|"
    r"intending) (?:to|on|for)\b|"
    r"(?:is|are|being) (?:\w+ )?(?:planned|scheduled|foreseen|envisaged)(?: (?:for|to|in|by)\b|[.,;]|$)|(?:^|[|"
    r":(,] ?)planned\b|planned (?:for|in|by) |"
    r"not yet|yet to be|have yet to|in progress|under way|underway|upcoming|coming soon|in preparation|in the works|"
    r"(?:are|is|currently|we) (?:\w+ )?(?:working|striving) (?:towards?|on) (?:\w+ )?(?:\w+ )?(?:certif|compl|iso|"
    r"soc|obtain|introduc|add|attain|support)\w*|"
    r"working towards?|preparing (?:for|to)|currently (?:pursuing|preparing|implementing|evaluating|building|"
    r"introducing)|"
    r"(?:later|end of|in the course of|during) (?:this|next|the) year|next (?:year|quarter|month)|"
    r"(?:in|by|until|from|for) (?:early |mid |late |the end of |end of |q[1-4][ /-]?|h[12][ /-]?)+(?:20\d\d|"
    r"this year|next year)|"
    r"(?:in|by|from|for|starting) (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december) 20\d\d|"
    r"under construction|being (?:prepared|drafted|set up|built|introduced|evaluated|rolled out)|"
    r"about to (?:start|begin|introduce|launch|get)|hope to|aspire to|"
    r"to be (?:introduced|added|completed|launched|finished|obtained|carried out|"
    r"started) (?:in|by|during|before|soon|later)|"
    r"aim(?:ing)? (?:to (?:be|become|get|obtain|achieve|hold)|for) (?:\w+ ){0,2}(?:certif|attest|iso|soc|tisax)\w*|"
    r"(?:goal|target|aim) is to (?:be|become|get|obtain|have)|in the coming (?:months|weeks|quarters?|year)|"
    r"(?:by|before) (?:the )?(?:summer|autumn|spring|winter|end of (?:20\d\d|this|next|the year|q[1-4]))|"
    r"(?:coming|follows?|arrives?|arriving|ready) (?:in|with|by) (?:the )?(?:early |late |mid )?(?:20\d\d|q[1-4]|h[12]|"
    r"summer|autumn|fall|spring|winter|next|coming)|this (?:summer|autumn|winter|spring|fall)|"
    r"from (?:q[1-4]|next)|(?:not|none|no)(?: (?:currently|at present|today|now|so far))?, but (?:\w+ ){0,3}"
    r"(?:plan|prepar|work|intend|aim|budget|schedul|engag|start)\w*|"
    r"by 20\d\d|will soon|soon be|will follow|want to|we will (?:introduce|add|start|begin|launch)|"
    r"expect(?:ed)? to (?:complete|obtain|finish|receive|be))\b",
    re.IGNORECASE,
)
_PAST_DATE = re.compile(r"\b(?:since|last|was|were|effective|updated|(?<!be )completed|dated)\b", re.IGNORECASE)
_NOT_PLAN = re.compile(
    r"\b(?:prevent|avoid|recur|reoccur|re-occur|similar|again|as expected|current and future|present and future|"
    r"now and in the future|"
    r"future (?:incident|attack|breach|occurrence)s?|learn|lessons|planned (?:downtime|maintenance|outage)|"
    r"not yet (?:fixed|public|released|patched|disclosed|resolved)|incidents? in progress|in progress (?:incident|"
    r"attack)s?)\b",
    re.IGNORECASE,
)
_OPENER = (
    r"(?:in (?:the )?(?:event|case|unlikely event|unlikely case)(?: (?:of|that|when|where))?|in an event of|if|"
    r"when(?:ever)?|upon|after|following|once|should|"
    r"where|as soon as|every time|in response to|for (?:each|every|any)|within [\w\s-]{1,24}?(?:of|after|from|"
    r"following)|until|"
    r"(?:hours|days|day|weeks|week|months|hour) (?:of|after|from|following|upon)|delay (?:of|after|following|upon)|"
    r"(?:immediately|promptly|directly|shortly|right) (?:after|upon|on|following|when)|unless|given|provided)"
)
_TRIGGER = (
    r"(?:(?:security |data |personal |confirmed |cyber |privacy |suspected |serious |major |significant |"
    r"critical |actual |real |material |data security )*"
    r"(?:incidents?|breach(?:es)?|compromise[ds]?|leaks?|intrusions?|leaked|attacks?|violations?|emergenc(?:y|ies)|outages?|disasters?)"
    r"|detect(?:ed|ion|ing|s)?|discover(?:ed|y|ing|s)?|(?:we |become |becoming |becomes |are |is |"
    r"being )+(?:\w+ )?aware|aware of|awareness|learn(?:ed|ing|s)? (?:of|about)|"
    r"(?:their|your|a|the|written|explicit|customer|such|his|any|user|each|verified|deletion|erasure|valid|"
    r"customer's|our customers'|customers') ?(?:\w+ ){0,2}requests?|requests?|requested|asks?|asked|demand(?:ed)?|"
    r"(?:you|customer|user|person) (?:want|wish)(?:es)?|"
    r"uninstall(?:ed|s|ing|ation)?|deinstall(?:ed|ation|s)?|remov(?:e|es|ed|al|ing) (?:of )?(?:the|our|an|"
    r"this) (?:app|add-?on|plugin)|(?:app|add-?on) (?:is|has been|was) (?:removed|deleted)|"
    r"(?:subscription|contract|licen[cs]e|agreement|account|evaluation|trial)s? (?:\w+ )?(?:ends?|ended|expires?|"
    r"expired|lapses?|terminat\w+|cancel\w+|closed)|"
    r"(?:end|termination|expiry|cancellation|closure) of (?:\w+ )?(?:\w+ )?(?:subscription|contract|licen[cs]e|"
    r"agreement|service|account)|cancell?(?:ed|ation|s)?|terminat(?:e|es|ed|ion)|"
    r"(?:new |a |critical |security |any |high |severe |serious )*(?:vulnerabilit(?:y|ies)|flaws?|weakness(?:es)?|"
    r"security (?:issue|problem|bug)s?)(?: \w+){0,3} (?:found|discovered|identified|confirmed|detected|known|"
    r"reported|exists?|occurs?)|"
    r"find (?:\w+ ){0,3}(?:vulnerabilit(?:y|ies)|flaws?|weakness|security)|(?:found|identified|confirmed)\b|"
    r"(?:identification|confirmation)\b|"
    r"(?:material|major|significant|substantial|important|essential) (?:\w+ )?(?:change|update|modification)s?|"
    r"changes? (?:materially|significantly)|"
    r"(?:something|anything) (?:goes|went|happens)|affect(?:s|ed)?|concern(?:s|ed|ing)? (?:your|you|customer)|"
    r"(?:is|are|be|was|were) (?:concerned|leaked|disclosed)|at risk|involved|lost|exposed|stolen|"
    r"suspect(?:ed|s)?|suspicion|(?:legally |it is )?required(?! by)|demanded|obliged|leav(?:e|es|"
    r"ing)|left|depart\w*|offboard\w*|quits?|"
    r"resign\w*|(?:employment|work) ends|last (?:working )?day)"
)
_CONDITION = re.compile(
    rf"\b{_OPENER}\b(?:[^.;|!?]){{0,60}}?\b{_TRIGGER}\b|\b(?:on|by|at|with) (?:\w+ ){{0,3}}?(?:request|"
    rf"uninstall\w*|discovery|deinstall\w*|leaving|demand|wish|termination|cancellation|security incident|"
    rf"incidents?|detection)\b",
    re.IGNORECASE,
)
_WHEN_REQUIRED = re.compile(
    r"\b(?:when|if|where) (?:it is |this is )?(?:legally )?required\b(?! by)|"
    r"\bupon (?:\w+ )?(?:customer )?request\b|\bon (?:\w+ )?request\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:within|in) [\w\s-]{1,24}?(?:of|after|from) (?:the |a |an |its |their |your )?(?:\w+ )?(?:report|"
    r"receipt|receiving|submission|release|publication|disclosure|validation|triage)\b",
    re.IGNORECASE,
)
_EVERYDAY = re.compile(
    r"\b(?:only (?:when|if|where)|unless|until|where|on|at|when|if|after|for (?:each|every|any)|once|"
    r"during)\b[^.;|]{0,40}?\b(?:required|necessary|needed|release[ds]?|built|deploy\w*|merge[ds]?|log(?:s|"
    r"ged)? in|use[ds]? the app|open(?:s|ed)?|install(?:ed|s)?)\b",
    re.IGNORECASE,
)
_SHORT_UNIT = 9
_NEVER_CONDITIONAL = split_names(
    """
    incidents.process_documented, incidents.breach_detected, incidents.vulnerability_reports_accepted,
    incidents.open_portal, education.reporting_encouraged, privacy.retention_limited, operations.monitored,
    privacy.no_sharing_without_consent, access.staff_data_access_restricted, operations.activity_logged,
    code.remediation_deadline_met, access.least_privilege_granted, privacy.data_minimized,
    access.least_privilege_scopes, governance.security_roles_assigned, incidents.reports_acknowledged,
    governance.policy_reviewed, audits.internal_review_performed, code.reviewed, code.tested,
    access.reviews_performed, privacy.no_customer_data_stored, privacy.no_egress,
    operations.disaster_recovery_planned, code.vulnerability_scanned, operations.network_protected,
    code.dependencies_scanned, audits.penetration_tested, access.sign_in_hardened,
    privacy.data_categories_disclosed, compliance.regulations_met, code.input_validated,
    code.change_controlled, code.environments_separated, privacy.no_third_party_sharing,
    access.staff_data_access_none, operations.backups_made, privacy.privacy_policy_published
    """,
)
"""Kinds that hold at all times, though the words for them name events: a plan for incidents exists before any."""
_STANDING_KINDS = frozenset(
    {"incidents.reports_acknowledged", "code.remediation_deadline_met", "audits.findings_remediated"}
)


def find_modality(*, kind: str, clause: str, text: str, lead_in: str, heading: str) -> Modality:
    """The modality of one commitment; `clause` is the part of the unit that holds its words."""
    if _is_future(clause, text, lead_in, heading):
        return Modality.FUTURE
    if kind in _NEVER_CONDITIONAL:
        return (
            Modality.CONDITIONAL
            if _WHEN_REQUIRED.search(clause) and kind.startswith("access.staff_data")
            else Modality.NOW
        )
    own = _OWN_TRIGGER.get(kind)
    if own is not None and own.search(text):
        return Modality.CONDITIONAL
    if kind in _STANDING_KINDS or _is_standing(text):
        return Modality.NOW
    if has_trigger(text) or has_trigger(lead_in):
        return Modality.CONDITIONAL
    return Modality.NOW


_OWN_TRIGGER = {
    "incidents.customers_notified": re.compile(r""),
    "incidents.platform_notified": re.compile(r""),
    "incidents.notice_content_complete": re.compile(r""),
    "incidents.advisories_published": re.compile(
        r"^(?:once|after|as soon as)\b|\b(?:once|as soon as|when)\b", re.IGNORECASE
    ),
    "privacy.deleted_on_uninstall": re.compile(r""),
    "privacy.deleted_on_request": re.compile(
        r"\b(?:request\w*|ask\w*|demand|wish\w*|want|at any time|contact\w*|writ\w+|instruct\w*|e?mail|tickets?|"
        r"messages?)\b",
        re.IGNORECASE,
    ),
    "governance.policy_changes_announced": re.compile(
        r"\b(?:material|major|significant|substantial|important|should we)\b",
        re.IGNORECASE,
    ),
    "access.offboarding_revoked": re.compile(
        r"\b(?:leav\w+|left|depart\w+|terminat\w+|offboard\w+|last (?:working )?day|exit|resign\w*|"
        r"end of|quits?)\b",
        re.IGNORECASE,
    ),
    "incidents.post_incident_reviewed": re.compile(
        r"\b(?:after|following|once|every|each) (?:\w+ ){0,3}(?:incident|case|breach|it\b|that\b|cleared|over)",
        re.IGNORECASE,
    ),
}
"""Kinds that answer an event by their meaning: the event's name is enough, without a "when" before it."""


def has_trigger(text: str) -> bool:
    """Whether an event that sets off a duty stands in the text."""
    return bool(_CONDITION.search(text) or _WHEN_REQUIRED.search(text))


def _is_standing(text: str) -> bool:
    return bool(_STANDING.search(text)) and not _CONDITION.search(_STANDING.sub("", text))


def _is_future(clause: str, text: str, lead_in: str, heading: str) -> bool:
    for part in (clause, lead_in, text if len(text.split()) <= _SHORT_UNIT else ""):
        if _FUTURE.search(part) and not _NOT_PLAN.search(part):
            return not (
                _PAST_DATE.search(part) and not re.search(r"plan|road|not yet|progress|future", part, re.IGNORECASE)
            )
    is_bullet = not re.search(r"[.!]\s*$", text)
    return bool(
        re.search(
            r"\b(?:road-?map|planned|future|coming (?:soon|next|up)|upcoming|(?:still )?to come|next steps|"
            r"what(?:['’]s| is) next|(?:our )?plans)\b",
            heading,
            re.IGNORECASE,
        )
        and not re.search(r"\b(?:proof|recovery|response|continuity|plan for|plans for)\b", heading, re.IGNORECASE)
        and (is_bullet or "plan" in heading.lower() or "road" in heading.lower())
    )
