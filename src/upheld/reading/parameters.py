"""The values a promise names: deadlines, frequencies, standards, providers, regions, shares, roles, dates.

A frequency is the longest allowed gap in days, a deadline an upper limit, a least time kept is `min_days`. Deadlines by
severity are lists in step. Hours stay hours where the kind takes hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from upheld.core.check import ParameterValue

_NUMBER_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36, "forty": 40, "forty-five": 45,
    "forty-eight": 48, "sixty": 60, "seventy-two": 72, "ninety": 90, "hundred": 100, "single": 1,
}  # fmt: skip
_NUMBER = r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + r")"
_UNIT = r"(?:following |next |business |working |calendar |work |full |consecutive |office )*(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|quarters?|years?)"
_DURATION = re.compile(
    rf"(?<![\w.])(?:(?P<from>{_NUMBER}) ?(?:-|–|to|or) ?)?(?P<number>{_NUMBER})(?: \(\d+\))?[ -]?(?P<unit>{_UNIT})(?![\w'])(?!['’]s)(?P<every> (?:a|per|each) (?:year|month|week|day))?", re.IGNORECASE
)
_MONTH_DAYS = {1: 31, 2: 61, 3: 91, 6: 183, 12: 365, 18: 548, 24: 730, 36: 1095}
_FREQUENCIES: tuple[tuple[str, int], ...] = (
    (r"(?:twice|two times|2 times|2x) (?:a|per|each|every) year|semi-?annual(?:ly)?|bi-?annual(?:ly)?|half-?yearly|every (?:six|6) months|every half year|six-?monthly|(?:once )?every half-year", 183),
    (r"(?:three|3) times (?:a|per) year", 122),
    (r"(?:four|4) times (?:a|per) year|quarterly|(?:once )?(?:every|each|per|a) quarter|every (?:three|3) months", 91),
    (r"(?:every|each) (?:two|2|other|second) weeks?|bi-?weekly|fortnightly|every fortnight|every (?:14|fourteen) days", 14),
    (r"(?:every|each) (?:two|2|other|second) years?|every 24 months|bi-?ennial(?:ly)?", 730),
    (r"(?:every|each) (?:two|2|other|second) months?|bi-?monthly", 61),
    (r"annually|annual|yearly|(?:once )?(?:every|each|per|a) year|once (?:in )?(?:a|every|each|per) (?:calendar )?year|(?:every|each) calendar year|every (?:12|twelve) months|per annum|every year", 365),
    (r"monthly|(?:once )?(?:every|each|per) month|once a month|month by month", 31),
    (r"weekly|(?:once )?(?:every|each|per) week|once a week|every (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)", 7),
    (r"daily|nightly|(?:once )?(?:every|each|per) (?:day|night)|once a day|every (?:24 hours|twenty-four hours)|each morning|every (?:morning|evening)|overnight", 1),
)  # fmt: skip
_FREQUENCY = re.compile("|".join(f"(?P<f{n}>(?<![\\w-])(?:{pattern})(?![\\w]))" for n, (pattern, _) in enumerate(_FREQUENCIES)), re.IGNORECASE)
_HOURLY = re.compile(r"\bhourly\b|\bevery hour\b", re.IGNORECASE)
_TWICE_DAILY = re.compile(r"\b(?:twice|two times) (?:a|per) day|\btwice daily", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\b(?:(?:the )?(?:same|next|following) (?:business |working |work )?day)\b", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|each)\s*$", re.IGNORECASE)
_AT_LEAST = re.compile(r"(?:at least|minimum(?: period)?(?: of)?|no less than|not less than|no fewer than|least|min\.?|≥|>=|or more)\s*(?:for )?$", re.IGNORECASE)
_KEPT_FOR = re.compile(r"(?:\b(?:for|of|last|past|kept|retained|retention|keep|stored|hold|held|period|archived|preserved|available|log|logs|backups?|snapshots?|previous|latest)\s*(?:[:=|,]\s*)?(?:a period of |a |the |is |to |at |the last |the past |of )?)$", re.IGNORECASE)
_UPPER = re.compile(r"(?:up to|no longer than|not longer than|at most|maximum(?: of)?|max\.?|less than|no more than|within|after|older than|longer than|beyond|not exceed(?:ing)?|in under|under|deleted|in|by)\s*(?:a period of |a maximum of |the )?$", re.IGNORECASE)
_SEVERITY = re.compile(r"\b(critical|high|medium|moderate|low|severe)\b(?![ -](?:quality|level of|standard|availability|systems?|infrastructure|suppliers?|vendors?|risk of|data|performance|as possible|traffic|volume))", re.IGNORECASE)
_STANDARD = re.compile(
    r"\b(?:(?P<tls>(?:TLS|SSL)(?: ?v(?:ersion)?\.? ?)?(?: version)? ?(?P<tlsv>1\.[0-3]))"
    r"|(?P<aes>AES[- ]?(?P<aesn>128|192|256)|(?P<aesr>128|256)[- ]bits? (?:AES|encryption|advanced encryption))"
    r"|(?P<iso>ISO(?:/IEC)? ?[- ]?(?P<ison>27001|27002|27017|27018|27701|9001|22301|29147|30111)(?::\d{4})?)|(?P<soc>SOC ?-?(?P<socn>[123])(?: ?[-,]? ?Type ?(?P<soct>II|I|2|1)\b)?)"
    r"|(?P<word>GDPR|CCPA|CPRA|HIPAA|LGPD|PIPEDA|FERPA|DSGVO|PCI[ -]DSS|FedRAMP|TISAX|BSI C5|CSA STAR|CAIQ|Cyber Essentials(?: Plus)?|OWASP ASVS|OWASP SAMM|OWASP Top (?:10|Ten)|OWASP|NIST CSF|NIST SSDF|NIST SP 800-\d+|NIST|"
    r"CIS Controls|CIS Benchmarks?|CIS|CVSS(?: ?v?[34]\.[01]| v[34])?|SAML(?: 2\.0)?|OIDC|OpenID Connect|OAuth ?2(?:\.0)?|HSTS|bcrypt|Argon2(?:id)?|scrypt|PBKDF2|SHA-?256|HTTPS|TLS|SSL|BSIMM|SANS|BitLocker|FileVault|JWT|mTLS|AES|nFADP|FADP|UK GDPR|NDA))(?![\w])",
)
_CANON = {"openid connect": "OIDC", "oauth 2.0": "OAuth 2.0", "oauth 2": "OAuth 2.0", "oauth2": "OAuth 2.0", "oauth2.0": "OAuth 2.0", "owasp top ten": "OWASP Top 10", "dsgvo": "GDPR", "pci dss": "PCI DSS", "pci-dss": "PCI DSS", "sha256": "SHA-256", "sha-256": "SHA-256"}  # fmt: skip
_PROVIDER_NAMES = (
    "Bitbucket Cloud", "Bitbucket Pipelines", "Bitbucket", "GitHub Actions", "GitHub", "GitLab", "Azure DevOps", "Forge", "Atlassian Cloud", "Atlassian Guard", "Atlassian", "Amazon Web Services", "AWS Secrets Manager", "AWS KMS", "AWS", "Microsoft Azure", "Azure Key Vault",
    "Azure", "Google Cloud Platform", "Google Cloud", "Google Workspace", "GCP", "Hetzner Online", "Hetzner", "DigitalOcean", "Heroku", "Cloudflare", "OVHcloud", "OVH", "Scaleway", "Render", "Fly.io", "Vercel", "Netlify", "IONOS", "Exoscale", "OpenAI", "Anthropic",
    "Sentry", "Stripe", "Mailgun", "SendGrid", "Postmark", "Slack", "Zendesk", "HubSpot", "Intercom", "Mixpanel", "PostHog", "Datadog", "Mailchimp", "Paddle", "DeepL", "Freshdesk", "Help Scout", "Twilio", "Auth0", "Okta", "Microsoft Entra ID", "Entra ID", "Keycloak", "Bugcrowd", "HackerOne", "Intigriti",
    "YesWeHack", "Jira Service Management", "Marketplace Security Bug Bounty Program", "HashiCorp Vault", "1Password", "Bitwarden", "Snyk", "Dependabot", "SonarCloud", "SonarQube", "Semgrep", "CodeQL", "Renovate", "Trivy", "MongoDB Atlas", "Supabase", "Firebase", "Statuspage", "Google Analytics", "Google", "Microsoft", "Jira", "Confluence", "UpCloud", "Exoscale", "Vultr", "Linode", "IBM Cloud", "Oracle Cloud", "Scaleway",
)  # fmt: skip
_PROVIDER = re.compile(r"(?<![\w])(?:" + "|".join(re.escape(name) for name in sorted(set(_PROVIDER_NAMES), key=len, reverse=True)) + r")(?![\w])", re.IGNORECASE)
_SAME_PROVIDER = {"amazon web services": "AWS", "microsoft azure": "Azure", "google cloud platform": "Google Cloud", "gcp": "Google Cloud", "hetzner online": "Hetzner", "atlassian cloud": "Atlassian", "bitbucket cloud": "Bitbucket", "aws kms": "AWS", "ovhcloud": "OVH"}  # fmt: skip
_PROVIDER_BY_NAME = {name.lower(): name for name in _PROVIDER_NAMES}
_NOT_HOST = frozenset({"Jira", "Confluence", "Bugcrowd", "Google Analytics", "Slack"})
_HOSTS = frozenset("Forge|Atlassian|AWS|Azure|Google Cloud|Google|Hetzner|DigitalOcean|Heroku|Cloudflare|OVH|Scaleway|Render|Fly.io|Vercel|Netlify|IONOS|Exoscale|MongoDB Atlas|Supabase|Firebase|UpCloud|Vultr|Linode|IBM Cloud|Oracle Cloud|Microsoft".split("|"))
_REPOSITORIES = frozenset({"Bitbucket", "GitHub", "GitLab", "Azure DevOps"})
_PLATFORMS = frozenset({"Forge", "Atlassian", "Jira", "Confluence"})
_PROVIDERS_OF_KIND: Mapping[str, frozenset[str]] = {
    "code.stored_in_repository": _REPOSITORIES,
    "code.runs_on_platform": _PLATFORMS - {"Jira", "Confluence"},
    "code.sandboxed": _PLATFORMS - {"Jira", "Confluence"},
    "privacy.stored_on_platform_only": _PLATFORMS - {"Jira", "Confluence"},
    "access.platform_authorization_enforced": _PLATFORMS,
    "incidents.platform_notified": frozenset({"Atlassian"}),
    "compliance.platform_requirements_met": frozenset({"Atlassian"}),
    "privacy.hosting_location_disclosed": _HOSTS,
    "operations.hosting_secured_by_provider": _HOSTS,
    "operations.network_protected": _HOSTS,
    "operations.backups_made": _HOSTS,
    "privacy.encrypted_at_rest": _HOSTS,
    "compliance.platform_certifications_inherited": _HOSTS,
    "code.change_controlled": frozenset({"Bitbucket", "Bitbucket Pipelines", "GitHub", "GitHub Actions", "GitLab", "Azure DevOps"}),
    "access.mfa_enforced": _REPOSITORIES | _HOSTS | {"Google Workspace"},
    "audits.bug_bounty_run": frozenset({"Bugcrowd", "HackerOne", "Intigriti", "YesWeHack", "Marketplace Security Bug Bounty Program"}),
    "incidents.open_portal": frozenset({"Jira Service Management", "Zendesk", "Freshdesk"}),
    "governance.responsibility_divided": _HOSTS,
    "incidents.vulnerability_reports_accepted": frozenset({"Bugcrowd", "HackerOne", "Jira Service Management"}),
    "access.sso_available": frozenset({"Okta", "Entra ID", "Microsoft Entra ID", "Keycloak", "Google Workspace", "Atlassian Guard", "Auth0", "Atlassian"}),
    "code.secrets_vaulted": frozenset({"AWS Secrets Manager", "Azure Key Vault", "HashiCorp Vault", "1Password", "Bitwarden", "AWS", "Forge", "Bitbucket", "Bitbucket Pipelines"}),
}
_REGION_NAMES = (
    "EU", "EEA", "European Union", "European Economic Area", "Europe", "Germany", "Frankfurt", "Ireland", "Dublin", "United States", "USA", "US", "Switzerland", "Zurich", "Netherlands", "Amsterdam", "Finland", "Helsinki", "Nuremberg", "Falkenstein", "France", "Paris", "London",
    "United Kingdom", "UK", "Australia", "Sydney", "Canada", "Singapore", "Sweden", "Stockholm", "Norway", "Poland", "Warsaw", "India", "Japan", "Austria", "Vienna", "Belgium", "Virginia", "Oregon", "Ohio", "Italy", "Milan", "Spain", "Denmark",
)  # fmt: skip
_REGION = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in sorted(_REGION_NAMES, key=len, reverse=True)) + r"|(?:eu|us|ap|ca|sa|europe)-(?:central|west|east|north|south|northeast|southeast)-?\d)(?![\w-])")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?(?:%|percent|per cent)")
_LENGTH = re.compile(rf"({_NUMBER})[- ](?:or more )?(?:characters?|chars?|signs|letters|symbols|digits)", re.IGNORECASE)
_REVIEWERS = re.compile(rf"({_NUMBER}) (?:\w+[ -]?){{0,3}}?(?:reviewers?|developers?|engineers?|people|persons?|approvals?|approvers?|pairs? of eyes|colleagues?|team members?)|\b(four)[- ]eyes?\b|\b(another|second) (?:\w+ )?(?:developer|engineer|person|reviewer|pair)", re.IGNORECASE)
_PERSONS = re.compile(rf"({_NUMBER}) (?:\w+ ){{0,2}}?(?:people|persons?|employees|staff members|team members|developers?|engineers?|administrators?|admins|founders?|members|senior)", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:(?:organi[sz]ation|Jira|Confluence|site|project|space|system|workspace|Bitbucket|instance|global|product|org)[ -](?:\w+ )?admin(?:istrator)?s?|admin(?:istrator)?s?|data protection officer|DPO|security (?:officer|lead|manager|champion|coordinator|engineer|team)|"
    r"incident (?:manager|commander|lead|coordinator|response team)|CTO|CISO|chief (?:technology|information security) officer|privacy (?:officer|lead)|managing director|lead developer|head of (?:engineering|security))(?![\w])",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:(?:Q[1-4]|H[12])[ /-]?20\d\d|20\d\d-\d\d(?:-\d\d)?|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?20\d\d|(?<=by )20\d\d|(?<=in )20\d\d|(?<=during )20\d\d|(?<=for )20\d\d|end of 20\d\d|(?:mid|early|late)[ -]20\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class _Span:
    """A length of time found in a text."""

    value: int
    unit: str
    start: int
    is_frequency: bool
    before: str
    after: str


def find_parameters(kind: str, names: Iterable[str], near: str, text: str, context: str = "") -> dict[str, ParameterValue]:
    """The values that a kind takes.

    They are looked for in the part of the unit that is `near` its words, then in all of its `text`, and a standard
    then in its `context` (lead-in, question).
    """
    names = tuple(names)
    wanted = frozenset(names)
    values: dict[str, ParameterValue] = {}
    if wanted & {"max_days", "max_hours", "max_minutes", "min_days"}:
        values.update(_times(kind, wanted, near) or _times(kind, wanted, text))
    if "severity" in wanted and "severity" not in values:
        _put(values, "severity", _severities(text))
    if "standard" in wanted:
        _put(values, "standard", _standards(kind, near) or _standards(kind, text) or _standards(kind, context))
    if "provider" in wanted:
        _put(values, "provider", _providers(kind, near) or _providers(kind, text))
    if "region" in wanted:
        _put(values, "region", _regions(text))
    if "role" in wanted:
        _put(values, "role", _roles(kind, text))
    if "date" in wanted:
        _put(values, "date", [found.group() for found in _DATE.finditer(text)])
    _put_counts(values, wanted, text)
    return {name: values[name] for name in names if name in values} | {k: v for k, v in values.items() if k in wanted}


def _put(values: dict[str, ParameterValue], name: str, found: Iterable[int | str]) -> None:
    unique = tuple(dict.fromkeys(found))
    if unique:
        values[name] = unique[0] if len(unique) == 1 else unique


def _put_counts(values: dict[str, ParameterValue], wanted: frozenset[str], text: str) -> None:
    if "percent" in wanted:
        _put(values, "percent", [found.group(1).replace(",", ".") for found in _PERCENT.finditer(text)][:1])
    if "min_length" in wanted and (length := _LENGTH.search(text)):
        values["min_length"] = _number(length.group(1))
    if "min_reviewers" in wanted and (reviewers := _REVIEWERS.search(text)):
        values["min_reviewers"] = _number(reviewers.group(1)) if reviewers.group(1) else 1
    if "max_persons" in wanted and (persons := _PERSONS.search(text)):
        values["max_persons"] = _number(persons.group(1))


def _number(written: str) -> int:
    lowered = written.lower()
    return _NUMBER_WORDS[lowered] if lowered in _NUMBER_WORDS else int(float(lowered.replace(",", ".")))


def _spans(text: str) -> list[_Span]:
    spans = []
    taken: list[tuple[int, int]] = []
    for found in _FREQUENCY.finditer(text):
        days = _FREQUENCIES[int((found.lastgroup or "f0")[1:])][1]
        taken.append(found.span())
        spans.append(_Span(days, "day", found.start(), is_frequency=True, before=text[: found.start()], after=text[found.end() :]))
    if _HOURLY.search(text):
        spans.append(_Span(1, "hour", 0, is_frequency=True, before="", after=""))
    if _TWICE_DAILY.search(text):
        spans.append(_Span(12, "hour", 0, is_frequency=True, before="", after=""))
    for found in _NEXT_DAY.finditer(text):
        spans.append(_Span(1, "day", found.start(), is_frequency=False, before=text[: found.start()], after=text[found.end() :]))
    for found in _DURATION.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        if found["number"].lower() in {"a", "an", "single"} and not re.search(r"(?:within|in|after|than|under|every)\s*$", text[: found.start()], re.IGNORECASE):
            continue
        value, unit = _to_days(_number(found["number"]), found["unit"].lower())
        before = text[: found.start()]
        spans.append(_Span(value, unit, found.start(), bool(_EVERY.search(before)), before, text[found.end() :]))
    return sorted(spans, key=lambda span: span.start)


def _to_days(number: int, unit: str) -> tuple[int, str]:
    word = unit.split()[-1]
    if word.startswith("mi"):
        return number, "minute"
    if word.startswith("h"):
        return number, "hour"
    if word.startswith("w"):
        return number * 7, "day"
    if word.startswith("mo"):
        return _MONTH_DAYS.get(number, round(number * 365 / 12)), "day"
    if word.startswith("q"):
        return number * 91, "day"
    if word.startswith("y"):
        return number * 365, "day"
    return number, "day"


def _times(kind: str, wanted: frozenset[str], text: str) -> dict[str, ParameterValue]:
    spans = _spans(text)
    if not spans:
        return {}
    severities = [(found.group(1).lower(), found.start()) for found in _SEVERITY.finditer(text)]
    if "severity" in wanted and severities and kind in {"code.remediation_deadline_met", "audits.findings_remediated"}:
        return _stepped(severities, spans, wanted)
    least: list[int] = []
    days: list[int] = []
    hours: list[int] = []
    minutes: list[int] = []
    for span in spans:
        if "min_days" in wanted and not span.is_frequency and _is_least(kind, span):
            least.append(_as_days(span))
        elif "max_minutes" in wanted:
            if span.unit in {"minute", "hour"}:
                minutes.append(span.value * (60 if span.unit == "hour" else 1))
        elif _suits(kind, span):
            (hours if span.unit == "hour" and "max_hours" in wanted else days).append(span.value if span.unit == "hour" and "max_hours" in wanted else _as_days(span))
    values: dict[str, ParameterValue] = {}
    for name, found in (("min_days", least), ("max_days", days), ("max_hours", hours), ("max_minutes", minutes)):
        if name in wanted:
            _put(values, name, found)
    return values


def _suits(kind: str, span: _Span) -> bool:
    """Whether a kind takes this time: frequency for what recurs, deadline for what has a term."""
    recurring = {"code.reviewed", "code.dependencies_scanned", "code.dependencies_updated", "code.vulnerability_scanned", "access.reviews_performed", "education.staff_trained", "audits.penetration_tested",
                 "audits.independent_audit_performed", "audits.internal_review_performed", "governance.policy_reviewed", "governance.policy_documented", "incidents.process_documented", "operations.backups_made",
                 "operations.disaster_recovery_planned", "privacy.encrypted_at_rest", "governance.vendors_assessed"}  # fmt: skip
    deadline_only = {"privacy.retention_limited", "privacy.deleted_on_uninstall", "privacy.deleted_on_request", "incidents.customers_notified", "incidents.reports_acknowledged", "code.remediation_deadline_met",
                     "access.offboarding_revoked", "incidents.platform_notified", "operations.activity_logged", "incidents.assessed"}  # fmt: skip
    if kind in deadline_only:
        return not span.is_frequency
    if kind in recurring:
        return span.is_frequency or kind in {"operations.disaster_recovery_planned", "code.dependencies_updated"} or not _AT_LEAST.search(span.before)
    return True


def _is_least(kind: str, span: _Span) -> bool:
    if _AT_LEAST.search(span.before):
        return True
    if kind in {"governance.policy_changes_announced", "privacy.subprocessors_listed"}:
        return bool(re.search(r"^\s*(?:before|in advance|prior|notice|beforehand|ahead)|^['’]? notice", span.after, re.IGNORECASE))
    return not _UPPER.search(span.before) and (bool(_KEPT_FOR.search(span.before)) or bool(re.search(r"^\s*(?:retention|of (?:history|logs|backups)|log retention)|^\s*$|^\s*[.|,;)]", span.after, re.IGNORECASE)))


def _as_days(span: _Span) -> int:
    if span.unit == "hour":
        return max(1, -(-span.value // 24))
    return 1 if span.unit == "minute" else span.value


def _stepped(severities: list[tuple[str, int]], spans: list[_Span], wanted: frozenset[str]) -> dict[str, ParameterValue]:
    """Severities with the time that belongs to each: the next one behind it, or the one before where none follows."""
    is_behind = severities[0][1] < spans[0].start
    pairs: dict[str, _Span] = {}
    for name, start in severities:
        if is_behind:
            later = [span for span in spans if span.start > start]
            span = later[0] if later else spans[-1]
        else:
            earlier = [span for span in spans if span.start < start]
            span = earlier[-1] if earlier else spans[0]
        pairs.setdefault(name, span)
    has_days = any(span.unit != "hour" for span in pairs.values())
    values: dict[str, ParameterValue] = {}
    is_hours = "max_hours" in wanted and not has_days
    times = [span.value if is_hours else _as_days(span) for span in pairs.values()]
    names = tuple(pairs)
    values["severity"] = names[0] if len(names) == 1 else names
    values["max_hours" if is_hours else "max_days"] = times[0] if len(times) == 1 else tuple(times)
    return values


def _severities(text: str) -> list[str]:
    return [found.group(1).lower() for found in _SEVERITY.finditer(text)]


def _standards(kind: str, text: str) -> list[str]:
    found = [_canonical_standard(match) for match in _STANDARD.finditer(text)]
    if any(name.startswith("TLS ") for name in found):
        found = [name for name in found if name not in {"TLS", "SSL", "HTTPS"}]
    return [name for name in found if _is_standard_of(kind, name)]


def _canonical_standard(match: re.Match[str]) -> str:
    if match["tls"]:
        return f"{'SSL' if match['tls'].upper().startswith('SSL') else 'TLS'} {match['tlsv']}"
    if match["aes"]:
        return f"AES-{match['aesn'] or match['aesr']}"
    if match["iso"]:
        return f"ISO {match['ison']}"
    if match["soc"]:
        kind = {"1": "I", "2": "II"}.get(match["soct"] or "", match["soct"] or "")
        return f"SOC {match['socn']}" + (f" Type {kind}" if kind else "")
    return _CANON.get(match["word"].lower(), match["word"])


_TRANSPORT = frozenset({"HTTPS", "SSL", "HSTS", "mTLS"})
_HASHES = frozenset({"bcrypt", "Argon2", "Argon2id", "scrypt", "PBKDF2", "SHA-256"})
_LAWS = frozenset({"GDPR", "CCPA", "CPRA", "HIPAA", "LGPD", "PIPEDA", "FERPA", "UK GDPR", "FADP", "nFADP"})
_SIGN_IN = frozenset({"SAML", "SAML 2.0", "OIDC"})


def _is_standard_of(kind: str, name: str) -> bool:
    if kind == "privacy.encrypted_in_transit":
        return name.startswith(("TLS", "SSL")) or name in _TRANSPORT
    if kind == "privacy.encrypted_at_rest":
        return name.startswith("AES") or name in _HASHES
    if kind == "compliance.regulations_met":
        return name in _LAWS
    if kind.startswith("compliance.") or kind.startswith("audits."):
        return name not in _LAWS and name.startswith(("ISO", "SOC", "PCI", "FedRAMP", "TISAX", "BSI", "CSA", "Cyber", "NIST", "CIS", "OWASP", "CAIQ")) and not name.startswith("CISO")
    if kind == "access.sso_available":
        return name in _SIGN_IN
    if kind == "access.sign_in_hardened":
        return name in _HASHES
    if kind == "code.secure_development_followed":
        return name.startswith(("OWASP", "NIST", "BSIMM", "SANS", "ISO", "CIS"))
    if kind == "access.requests_authenticated":
        return name in {"OAuth 2.0", "JWT"}
    if kind == "incidents.assessed":
        return name.startswith("CVSS")
    if kind == "operations.devices_secured":
        return name in {"BitLocker", "FileVault"} or name.startswith("AES")
    if kind == "operations.hosting_secured_by_provider":
        return name.startswith(("ISO", "SOC"))
    return kind == "governance.staff_vetted" and name == "NDA"


def _providers(kind: str, text: str) -> list[str]:
    found = []
    for match in _PROVIDER.finditer(text):
        name = _PROVIDER_BY_NAME[match.group().lower()]
        if name == "Render" and match.group() != "Render":
            continue
        found.append(_SAME_PROVIDER.get(name.lower(), name))
    allowed = _PROVIDERS_OF_KIND.get(kind)
    kept = [name for name in found if (name in allowed if allowed is not None else name not in _NOT_HOST)]
    if "Forge" in kept and "Atlassian" in kept and kind not in {"compliance.platform_certifications_inherited", "operations.hosting_secured_by_provider", "governance.responsibility_divided"}:
        kept = [name for name in kept if name != "Atlassian"]
    return kept


def _regions(text: str) -> list[str]:
    return [found.group() for found in _REGION.finditer(text)]


def _roles(kind: str, text: str) -> list[str]:
    found = [match.group() for match in _ROLE.finditer(text)]
    if kind == "access.admin_only_reach":
        return [_singular(role) for role in found if "admin" in role.lower()][:1]
    return [_singular(role) for role in found]


def _singular(role: str) -> str:
    return role.removesuffix("s") if role.lower().endswith(("admins", "administrators")) else role
