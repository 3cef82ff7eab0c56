"""Who keeps a commitment: the one whose act it is. A passive without an agent is the vendor's."""

from __future__ import annotations

import re

from upheld.core.outcomes import Keeper
from upheld.reading.words import split_names

_PLATFORM_NAME = (
    r"(?:the )?(?:atlassian(?:['’]s)?(?: (?:cloud|forge|platform|marketplace|guard|access|infrastructure|account|"
    r"security team))?|forge(?:['’]s)?(?: (?:platform|runtime|storage|sql))?|"
    r"(?:host |hosting |underlying |cloud )?platform(?:['’]s)?|jira(?:['’]s)?(?: (?:cloud|software|itself))?|"
    r"confluence(?:['’]s)?(?: cloud)?|bitbucket|"
    r"aws|amazon(?: web services)?(?:['’]s)?|(?:microsoft )?azure(?! (?:monitor|key|devops|ad)\b)|"
    r"microsoft(?! (?:monitor|key|devops|ad|365|defender|intune)\b)|google(?: cloud(?: platform)?)?|gcp|"
    r"(?:mongodb )?atlas|hetzner(?: online)?|digital ?ocean|cloudflare|heroku|ovh(?:cloud)?|"
    r"(?:our |the )?(?:cloud|hosting|infrastructure|data ?cent(?:er|re))(?: |-)?(?:provider|partner|company|"
    r"operator)s?(?:['’]s?)?|(?:our |the )?(?:hoster|host)|(?:the |its )?data ?cent(?:er|re)s?)"
)
_VERB = (
    r"(?:is|are|was|will|can|must|shall|does|do|has|have|may|should|takes?|handles?|manages?|provides?|enforces?|"
    r"encrypts?|stores?|runs?|isolates?|maintains?|performs?|ensures?|"
    r"controls?|decides?|determines?|secures?|protects?|guarantees?|applies|apply|keeps?|holds?|makes?|monitors?|"
    r"patches|patch|operates?|offers?|supports?|checks?|signs?|authenticates?|"
    r"erases?|wipes?|destroys?|cleans?|gives?|absorbs?|"
    r"covers?|backs?|replicates?|deletes?|removes?|limits?|restricts?|grants?|assigns?|configures?|chooses?|uses?|"
    r"undergoes|complies|comply|follows?|automatically|itself|already|executes?|"
    r"remains?|guards?|separates?|sandboxes|retains?|purges?|serves?|delivers?|looks?|cares?|updates?|scans?|"
    r"tests?|reviews?|delivers?|lets?|allows?|requires?|takes|verif(?:y|ies)|hosts?|redirects?)"
)
_PLATFORM_SUBJECT = re.compile(
    rf"(?:^|[.,;:|(–—]\s*(?:and |which |while |where )?|\b(?:because|since|as|and|that|which|where|while|whereas|"
    rf"but) ){_PLATFORM_NAME} {_VERB}\b",
    re.IGNORECASE,
)
_BY_PLATFORM = re.compile(
    rf"(?<!signed )(?<!provided )(?<!managed )(?<!required )\bby {_PLATFORM_NAME}(?![\w-]* (?:admin|"
    rf"administrators?|admins?|users?|site|project|permissions?|team)\b)|\b(?:provided|managed) by {_PLATFORM_NAME}|"
    rf"\b(?:comes?|provided|inherited|taken) from {_PLATFORM_NAME}",
    re.IGNORECASE,
)
_LEFT_TO_PLATFORM = re.compile(
    rf"\b(?:rel(?:y|ies) on|inherits?|delegated? to|left to|leave\w* \w+ to|benefits? from|leverages?|"
    rf"(?:responsib\w+|matter) of|handled through|managed through) {_PLATFORM_NAME}",
    re.IGNORECASE,
)
_THROUGH_PLATFORM = re.compile(
    rf"\b(?:through|via|using|with) (?:your |their |the )?{_PLATFORM_NAME}(?: (?:account|organi[sz]ation|login|"
    rf"identity|id|credentials|sso|sign-in))",
    re.IGNORECASE,
)
_CUSTOMER_NAME = (
    r"(?:(?:your|the customer['’]s?|customer['’]?s?|their|each customer['’]?s?|the|its|own|client|site|jira|"
    r"confluence|organi[sz]ation) )*"
    r"(?:customers?|administrators?|admins?|clients?|organi[sz]ations?|users?|you|customer side|licensees?)"
)
_CUSTOMER_ACTS = re.compile(
    rf"(?:^|[,;:|(–—]\s*(?:and |while )?|\b(?:and|while|whereas|but|because|since|that|where|which) )(?:only |"
    rf"every |each |all |the )*{_CUSTOMER_NAME} (?:alone |themselves |always |themself |in turn )?"
    r"(?:(?:can|may|must|should|shall|will|do|does|is able to|are able to|(?:is|are|remains?|"
    r"stays?)(?: \w+)? (?:responsible|in (?:full |sole )?control|in charge|free)|have full control|"
    r"has full control|keeps? (?:full )?control) ?|"
    r"(?:decides?|controls?|manages?|chooses?|determines?|grants?|assigns?|configures?|sets?|defines?|governs?|"
    r"owns?|keeps?|administers?|handles?)\b)",
    re.IGNORECASE,
)
_BY_CUSTOMER = re.compile(
    rf"\b(?:by|with|to|of|up to|responsibility of|hands of|discretion of) (?:only )?{_CUSTOMER_NAME}\b", re.IGNORECASE
)
_BY_CUSTOMER_ACT = re.compile(
    rf"\b(?:(?:decided|controlled|managed|configured|granted|set|determined|chosen|assigned|defined|governed|"
    rf"administered|handled|owned|maintained) (?:\w+ )?by|is up to|are up to|lies with|lie with|rests? with|"
    rf"in the hands? of|responsibility of|at the discretion of|left to|"
    rf"under (?:the )?control of) (?:only )?{_CUSTOMER_NAME}\b",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"\byou (?:are|remain|stay)(?: \w+)? responsible|"
    r"\b(?:your|customer(?:['’]s|s['’])?) (?:own )?(?:responsibility|control|decision|choice|hands)|under (?:your|"
    r"customer|the customer['’]s) control",
    re.IGNORECASE,
)
_VENDOR_ACTS = re.compile(
    r"\b(?:we|our (?:team|company|staff|developers|engineers|support)|us)\b(?! can(?:not)? (?:see|access))",
    re.IGNORECASE,
)
_PARTY = re.compile(r"\b(?:atlassian|forge|platform|provider|aws|hetzner|azure|google|shared)\b", re.IGNORECASE)
_BOTH = re.compile(
    rf"\bboth {_PLATFORM_NAME} and (?:we|us)\b|\b(?:we|us) and {_PLATFORM_NAME} (?:both|together)\b", re.IGNORECASE
)
_KEYS_BY = re.compile(rf"\bkeys?\b[^,;.]{{0,40}}?\b(?:by|in|with) {_PLATFORM_NAME}", re.IGNORECASE)
"""Who manages the keys does not make the encryption theirs."""
_BETWEEN = re.compile(r"\bbetween\b[^;.]*\band \w+", re.IGNORECASE)
_CUSTOMER_KINDS = split_names(
    """
    access.customer_controlled, access.mfa_available, access.sso_available, governance.responsibility_divided,
    operations.backups_made, access.role_based_control, privacy.data_residency_followed,
    access.admin_only_reach, access.least_privilege_granted, privacy.retention_limited
    """,
)
_PLATFORM_KINDS = frozenset({"compliance.platform_certifications_inherited", "operations.hosting_secured_by_provider"})
_OWN_KINDS = split_names(
    """
    code.runs_on_platform, code.stored_in_repository, privacy.stored_on_platform_only, privacy.no_egress,
    privacy.hosting_location_disclosed, incidents.platform_notified, compliance.platform_requirements_met,
    access.scopes_disclosed, access.least_privilege_scopes, privacy.subprocessors_listed,
    governance.vendors_assessed, incidents.customers_notified, privacy.egress_limited_to_listed,
    privacy.no_sharing_without_consent, privacy.no_third_party_sharing, privacy.deleted_on_request,
    incidents.open_portal, access.staff_data_access_none, access.requests_authenticated, code.reviewed,
    code.tested, incidents.vulnerability_reports_accepted, privacy.privacy_policy_published,
    code.no_vendor_servers, privacy.no_customer_data_stored, privacy.no_personal_data_collected
    """,
)
"""Kinds whose act is the vendor's although their words name the platform."""


def find_keeper(*, kind: str, clause: str, text: str) -> Keeper:
    """The keeper of one commitment, from the clause that holds its words and from the whole unit."""
    if kind == "governance.responsibility_divided":
        return _divided(text)
    is_platform = _is_platform(kind, clause, text)
    is_customer = _is_customer(kind, clause)
    is_vendor = bool(_VENDOR_ACTS.search(clause)) and bool(_joint(text))
    if _BOTH.search(clause):
        return Keeper.MIXED
    if (is_platform or is_customer) and (is_vendor or (is_platform and is_customer)):
        return Keeper.MIXED
    if is_platform:
        return Keeper.PLATFORM
    if is_customer or kind == "access.customer_controlled":
        return Keeper.CUSTOMER
    return Keeper.VENDOR


def _is_platform(kind: str, clause: str, text: str) -> bool:
    clause = _KEYS_BY.sub("", clause)
    if kind in _PLATFORM_KINDS:
        return True
    if kind in _OWN_KINDS:
        return (
            bool(_BY_PLATFORM.search(clause))
            and kind == "privacy.stored_on_platform_only"
            and bool(re.search(r"managed|operated", clause))
        )
    if (
        _PLATFORM_SUBJECT.search(_BETWEEN.sub("", clause))
        or _BY_PLATFORM.search(clause)
        or _LEFT_TO_PLATFORM.search(clause)
    ):
        return True
    if kind.startswith("access.") and _THROUGH_PLATFORM.search(clause):
        return True
    if kind == "access.platform_authorization_enforced":
        return bool(re.search(_PLATFORM_NAME, clause, re.IGNORECASE)) and not re.search(
            r"\b(?:we|our apps?|the apps?|app|apps|users?) (?:\w+ )?(?:\w+ )?(?:respects?|honou?rs?|checks?|"
            r"follows?|enforces?|mirrors?|see|adheres?|cannot|can|never|does|do|only)\b",
            text,
            re.IGNORECASE,
        )
    if kind in {"code.sandboxed", "privacy.data_residency_followed"}:
        return bool(re.search(r"\b(?:forge|atlassian)(?:['’]s)?\b", clause, re.IGNORECASE)) and not _VENDOR_ACTS.search(
            clause
        )
    return False


def _is_customer(kind: str, clause: str) -> bool:
    if kind in _OWN_KINDS:
        return False
    if _YOURS.search(clause) or _BY_CUSTOMER_ACT.search(clause):
        return True
    if kind in {"access.mfa_available", "access.sso_available", "access.role_based_control"} and _BY_CUSTOMER.search(
        clause
    ):
        return True
    return kind in _CUSTOMER_KINDS and bool(_CUSTOMER_ACTS.search(clause)) and kind != "access.admin_only_reach"


def _joint(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:both|shared|together|jointly|and we|we and|in addition, we|as well as (?:we|our))\b",
            text,
            re.IGNORECASE,
        )
    )


def _divided(text: str) -> Keeper:
    if _YOURS.search(text) and not _VENDOR_ACTS.search(text) and not _PARTY.search(text):
        return Keeper.CUSTOMER
    text = text.split(" | ", 1)[-1]
    parties = {
        Keeper.PLATFORM: bool(_PARTY.search(text)),
        Keeper.CUSTOMER: bool(
            re.search(r"\b(?:customers?|you|your|clients?|administrators?|users?)\b", text, re.IGNORECASE)
        ),
        Keeper.VENDOR: bool(re.search(r"\b(?:we|us|our|vendor)\b", text, re.IGNORECASE)),
    }
    named = [keeper for keeper, is_named in parties.items() if is_named]
    if len(named) == 1 and named[0] is not Keeper.VENDOR:
        return named[0]
    return Keeper.MIXED
