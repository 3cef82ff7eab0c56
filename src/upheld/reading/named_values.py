"""Names in a promise that are values of it: standards, providers, regions, roles, dates."""

from __future__ import annotations

import re
from collections.abc import Mapping

from upheld.reading.words import split_names


def _longest_first(name: str) -> tuple[int, str]:
    return (-len(name), name)


_STANDARD = re.compile(
    r"\b(?:(?P<tls>(?:TLS|SSL)(?: ?v(?:ersion)?\.? ?)?(?: version)? ?(?P<tlsv>1\.[0-3]))"
    r"|(?P<aes>AES[- ]?(?P<aesn>128|192|256)|(?P<aesr>128|256)[- ]bits? (?:AES|encryption|advanced encryption))"
    r"|(?P<iso>ISO(?:/IEC)? ?[- ]?(?P<ison>27001|27002|27017|27018|27701|9001|22301|29147|30111)(?::\d{4})?)|"
    r"(?P<soc>SOC ?-?(?P<socn>[123])(?: ?[-,]? ?Type ?(?P<soct>II|I|2|1)\b)?)"
    r"|(?P<word>GDPR|CCPA|CPRA|HIPAA|LGPD|PIPEDA|FERPA|DSGVO|PCI[ -]DSS|FedRAMP|TISAX|BSI C5|CSA STAR|CAIQ|"
    r"Cyber Essentials(?: Plus)?|OWASP ASVS|OWASP SAMM|OWASP Top (?:10|Ten)|OWASP|NIST CSF|NIST SSDF|"
    r"NIST SP 800-\d+|NIST|"
    r"CIS Controls|CIS Benchmarks?|CIS|CVSS(?: ?v?[34]\.[01]| v[34])?|SAML(?: 2\.0)?|OIDC|OpenID Connect|"
    r"OAuth ?2(?:\.0)?|HSTS|bcrypt|Argon2(?:id)?|scrypt|PBKDF2|SHA-?256|HTTPS|TLS|SSL|BSIMM|SANS|BitLocker|"
    r"FileVault|JWT|mTLS|AES|nFADP|FADP|UK GDPR|Data Protection Act(?: \d{4})?|SFTP|FTPS|NDA(?=s?\b)))(?!(?<!NDA)\w)",
)
_CANON = {
    "openid connect": "OIDC",
    "oauth 2.0": "OAuth 2.0",
    "oauth 2": "OAuth 2.0",
    "oauth2": "OAuth 2.0",
    "oauth2.0": "OAuth 2.0",
    "owasp top ten": "OWASP Top 10",
    "dsgvo": "GDPR",
    "pci dss": "PCI DSS",
    "pci-dss": "PCI DSS",
    "sha256": "SHA-256",
    "sha-256": "SHA-256",
}
_PROVIDER_NAMES = split_names(
    """
    Bitbucket Cloud, Bitbucket Pipelines, Bitbucket, GitHub Actions, GitHub, GitLab, Azure DevOps, Forge,
    Atlassian Cloud, Atlassian Guard, Atlassian, Amazon Web Services, AWS Secrets Manager, AWS KMS, AWS,
    Microsoft Azure, Azure Key Vault, Azure, Google Cloud Platform, Google Cloud, Google Workspace, GCP, Hetzner
    Online, Hetzner, DigitalOcean, Heroku, Cloudflare, OVHcloud, OVH, Scaleway, Render, Fly.io, Vercel, Netlify,
    IONOS, Exoscale, OpenAI, Anthropic, Sentry, Stripe, Mailgun, SendGrid, Postmark, Slack, Zendesk, HubSpot,
    Intercom, Mixpanel, PostHog, Datadog, Mailchimp, Paddle, DeepL, Freshdesk, Help Scout, Twilio, Auth0, Okta,
    Microsoft Entra ID, Entra ID, Keycloak, Bugcrowd, HackerOne, Intigriti, YesWeHack, Jira Service Management,
    Marketplace Security Bug Bounty Program, HashiCorp Vault, 1Password, Bitwarden, Snyk, Dependabot,
    Google Secret Manager, GCP Secret Manager, Doppler,
    SonarCloud, SonarQube, Semgrep, CodeQL, Renovate, Trivy, MongoDB Atlas, Supabase, Firebase, Statuspage,
    Google Analytics, Google, Microsoft, Jira, Confluence, UpCloud, Exoscale, Vultr, Linode, IBM Cloud, Oracle
    Cloud, Scaleway
    """,
)
_PROVIDER = re.compile(
    r"(?<![\w])(?:" + "|".join(re.escape(name) for name in sorted(_PROVIDER_NAMES, key=_longest_first)) + r")(?![\w])",
    re.IGNORECASE,
)
_SAME_PROVIDER = {
    "amazon web services": "AWS",
    "microsoft azure": "Azure",
    "google cloud platform": "Google Cloud",
    "gcp": "Google Cloud",
    "hetzner online": "Hetzner",
    "atlassian cloud": "Atlassian",
    "bitbucket cloud": "Bitbucket",
    "aws kms": "AWS",
    "ovhcloud": "OVH",
}
_PROVIDER_BY_NAME = {name.lower(): name for name in _PROVIDER_NAMES}
_NOT_HOST = frozenset({"Jira", "Confluence", "Bugcrowd", "Google Analytics", "Slack"})
_HOSTS = split_names(
    """
    Forge, Atlassian, AWS, Azure, Google Cloud, Google, Hetzner, DigitalOcean, Heroku, Cloudflare, OVH,
    Scaleway, Render, Fly.io, Vercel, Netlify, IONOS, Exoscale, MongoDB Atlas, Supabase, Firebase, UpCloud,
    Vultr, Linode, IBM Cloud, Oracle Cloud, Microsoft
    """,
)
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
    "code.change_controlled": split_names(
        """
    Bitbucket, Bitbucket Pipelines, GitHub, GitHub Actions, GitLab, Azure DevOps
    """,
    ),
    "access.mfa_enforced": _REPOSITORIES | _HOSTS | {"Google Workspace"},
    "audits.bug_bounty_run": frozenset(
        {"Bugcrowd", "HackerOne", "Intigriti", "YesWeHack", "Marketplace Security Bug Bounty Program"}
    ),
    "incidents.open_portal": frozenset({"Jira Service Management", "Zendesk", "Freshdesk"}),
    "governance.responsibility_divided": _HOSTS,
    "incidents.vulnerability_reports_accepted": frozenset({"Bugcrowd", "HackerOne", "Jira Service Management"}),
    "access.sso_available": split_names(
        """
    Okta, Entra ID, Microsoft Entra ID, Keycloak, Google Workspace, Atlassian Guard, Auth0, Atlassian
    """,
    ),
    "code.secrets_vaulted": split_names(
        """
    AWS Secrets Manager, Azure Key Vault, Google Secret Manager, GCP Secret Manager, Doppler, HashiCorp Vault,
    1Password, Bitwarden, AWS, Forge, Bitbucket,
    Bitbucket Pipelines
    """,
    ),
}
_REGION_NAMES = split_names(
    """
    EU, EEA, European Union, European Economic Area, Europe, Germany, Frankfurt, Ireland, Dublin, United States,
    USA, US, Switzerland, Zurich, Netherlands, Amsterdam, Finland, Helsinki, Nuremberg, Falkenstein, France,
    Paris, London, United Kingdom, UK, Australia, Sydney, Canada, Singapore, Sweden, Stockholm, Norway, Poland,
    Warsaw, India, Japan, Austria, Vienna, Belgium, Luxembourg, Estonia, Tallinn, Portugal, Lisbon, Czech Republic,
    Prague, Israel, Brazil, Mumbai, Tokyo, South Korea, Seoul, Romania, Bulgaria, Hungary, New Zealand, California,
    Latvia, Lithuania, Iceland, Greece, Turkey, Ukraine, Hamburg, Berlin, Munich,
    Virginia, Oregon, Ohio, Italy, Milan, Spain, Denmark
    """,
)
_REGION = re.compile(
    r"(?<![\w-])(?<!West )(?<!North )(?:"
    + "|".join(re.escape(name) for name in sorted(_REGION_NAMES, key=_longest_first))
    + r"|(?:eu|us|ap|ca|sa|europe)-(?:central|west|east|north|south|northeast|southeast)-?\d)(?![\w-])"
)
_ROLE = re.compile(
    r"\b(?:(?:organi[sz]ation|Jira|Confluence|site|project|space|system|workspace|Bitbucket|instance|global|"
    r"product|org)[ -](?:\w+ )?admin(?:istrator)?s?|admin(?:istrator)?s?|data protection officer|DPO|"
    r"(?:information |IT |data |product |app(?:lication)? )?security (?:officer|lead|manager|champion|coordinator|"
    r"engineer|team|contact)|data protection (?:coordinator|manager|lead)|CEO|COO|CIO|chief (?:executive|operating) "
    r"officer|"
    r"incident (?:manager|commander|lead|coordinator|response team)|CTO|CISO|chief (?:technology|"
    r"information security) officer|privacy (?:officer|lead)|managing director|lead developer|"
    r"head of (?:engineering|security))(?![\w])",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:(?:Q[1-4]|H[12])[ /-]?20\d\d|20\d\d-\d\d(?:-\d\d)?|(?:\d{1,2} )?(?:January|February|March|April|May|"
    r"June|July|August|September|October|November|December) (?:\d{1,2}, )?20\d\d|(?<=by )20\d\d|(?<=in )20\d\d|"
    r"(?<=during )20\d\d|(?<=for )20\d\d|end of 20\d\d|(?:mid|early|late)[ -]20\d\d)\b"
)


_SECOND_TLS = re.compile(r"\bTLS 1\.\d(?:,| and| or| &|/)+ ?(?:v)?(1\.\d)(?!\d)(?! (?:is|are) (?:off|disabled))")
_GIVEN_UP = re.compile(
    r",? (?:(?:and|or) )?(?:all )?(?:lower|older|below|earlier|previous|prior)\b|[^,;.]{0,12}"
    r"\b(?:are|is) (?:disabled|switched off|rejected|refused|not (?:accepted|supported|allowed))",
    re.IGNORECASE,
)
"""After a standard: one that is no longer taken."""


_SERIES = re.compile(
    r"\b(?P<name>ISO|SOC)(?:/IEC)?[ -]?\d+(?::\d{4})?"
    r"(?P<more>(?:\s*(?:,|/|&|,? and|,? or)\s*(?:\d{5}|[1-3])(?::\d{4})?(?!\w|[.,]\d| ?%))+)"
)
"""Several standards of one name: "ISO 27001, 27017 and 27018"."""


def _write_out(found: re.Match[str]) -> str:
    name = found["name"]
    more = re.sub(r"(?<![:\d])(\d)", lambda digit: f" {name} {digit[1]}", found["more"])
    return found.group()[: -len(found["more"])] + more


def find_standards(kind: str, text: str) -> list[str]:
    """Standards and laws that a kind speaks of, each under one spelling."""
    text = _SERIES.sub(_write_out, text)
    found = [_canonical_standard(match) for match in _STANDARD.finditer(text) if not _GIVEN_UP.match(text, match.end())]
    if any(name.startswith("TLS ") for name in found):
        found = [name for name in found if name not in {"TLS", "SSL", "HTTPS"}]
        found += [f"TLS {version}" for version in _SECOND_TLS.findall(text)]
    if kind == "privacy.encrypted_in_transit" and any(name != "HSTS" for name in found):
        found = [name for name in found if name != "HSTS"]
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


_TRANSPORT = frozenset({"HTTPS", "SSL", "HSTS", "mTLS", "SFTP", "FTPS"})
_HASHES = split_names(
    """
    bcrypt, Argon2, Argon2id, scrypt, PBKDF2, SHA-256
    """,
)
_LAWS = split_names(
    """
    GDPR, CCPA, CPRA, HIPAA, LGPD, PIPEDA, FERPA, UK GDPR, Data Protection Act, Data Protection Act 2018,
    Data Protection Act 1998, FADP, nFADP
    """,
)
_FRAMEWORKS = ("ISO", "SOC", "PCI", "FedRAMP", "TISAX", "BSI", "CSA", "Cyber", "NIST", "CIS", "OWASP", "CAIQ")
_SIGN_IN = frozenset({"SAML", "SAML 2.0", "OIDC"})


_STANDARDS_OF_KIND: Mapping[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "privacy.encrypted_in_transit": (("TLS", "SSL"), _TRANSPORT),
    "privacy.encrypted_at_rest": (("AES",), _HASHES),
    "compliance.regulations_met": ((), _LAWS),
    "access.sso_available": ((), _SIGN_IN),
    "access.sign_in_hardened": ((), _HASHES),
    "access.requests_authenticated": ((), frozenset({"OAuth 2.0", "JWT"})),
    "code.secure_development_followed": (("OWASP", "NIST", "BSIMM", "SANS", "ISO", "CIS "), frozenset({"CIS"})),
    "incidents.assessed": (("CVSS",), frozenset()),
    "operations.devices_secured": (("AES",), frozenset({"BitLocker", "FileVault"})),
    "operations.hosting_secured_by_provider": (("ISO", "SOC"), frozenset()),
    "governance.staff_vetted": ((), frozenset({"NDA"})),
}
"""Kind → beginnings of names, and whole names, of the standards it can speak of."""


def _is_standard_of(kind: str, name: str) -> bool:
    """Whether a kind can speak of a standard; kinds that are not listed name none."""
    if kind.startswith(("compliance.", "audits.")) and kind != "compliance.regulations_met":
        return name not in _LAWS and name.startswith(_FRAMEWORKS) and not name.startswith("CISO")
    prefixes, names = _STANDARDS_OF_KIND.get(kind, ((), frozenset()))
    return name in names or name.startswith(prefixes)


def find_providers(kind: str, text: str) -> list[str]:
    """Providers that a kind can name, each under one spelling."""
    found = []
    for match in _PROVIDER.finditer(text):
        name = _PROVIDER_BY_NAME[match.group().lower()]
        if name == "Render" and match.group() != "Render":
            continue
        found.append(_SAME_PROVIDER.get(name.lower(), name))
    allowed = _PROVIDERS_OF_KIND.get(kind)
    kept = [name for name in found if (name in allowed if allowed is not None else name not in _NOT_HOST)]
    if (
        "Forge" in kept
        and "Atlassian" in kept
        and not (kind == "privacy.encrypted_at_rest" and _ENCRYPTS.search(text))
        and kind
        not in {
            "compliance.platform_certifications_inherited",
            "operations.hosting_secured_by_provider",
            "governance.responsibility_divided",
        }
    ):
        kept = [name for name in kept if name != "Atlassian"]
    if kind == "privacy.hosting_location_disclosed" and len(kept) > 1:
        kept = [name for name in kept if name != "Atlassian"]
    return kept


_ENCRYPTS = re.compile(r"\bAtlassian (?:\w+ )?(?:encrypts|keeps|protects)\b")
_LEGAL_FORM = re.compile(
    r",? (?:Inc|Ltd|Limited|LLC|GmbH(?: & Co\. KG)?|AG|SE|SAS|SARL|S\.A\.|B\.?V|Corp(?:oration)?|Pty Ltd|OÜ|AB|Oy|plc|"
    r"EMEA)\b\.?.*$"
)


def without_legal_form(name: str) -> str:
    """A company's name as people say it.

    Example:
        >>> without_legal_form("Functional Software, Inc.")
        'Functional Software'
    """
    return _LEGAL_FORM.sub("", name.split(" (", 1)[0]).strip(" ,")


_HOST_NAME = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w@])(?!@)")
_TESTER = re.compile(r"\b(?:by|from|with|of) ((?:[A-Z][\w&-]+)(?: (?:[A-Z][\w&-]+|&|and(?= [A-Z]))){0,3})")
_NO_TESTER = frozenset({"Atlassian", "Forge", "Jira", "Confluence", "OWASP", "The", "Our", "We"})


def find_named_providers(kind: str, text: str) -> list[str]:
    """Providers that no list knows, where their place in the sentence tells them: a tester, a host that is called."""
    if kind == "privacy.egress_limited_to_listed":
        return [
            found[1] for found in _HOST_NAME.finditer(text) if "@" not in text[max(0, found.start() - 1) : found.end()]
        ]
    if kind == "audits.penetration_tested":
        return [found[1] for found in _TESTER.finditer(text) if found[1].split()[0] not in _NO_TESTER]
    return []


def find_regions(text: str) -> list[str]:
    """Places and cloud regions, as written."""
    return [found.group() for found in _REGION.finditer(text)]


_ADDRESS = re.compile(r"\S+@\S+")


def find_roles(kind: str, text: str) -> list[str]:
    """Offices, in the singular."""
    found = list({match.group().lower(): match.group() for match in _ROLE.finditer(_ADDRESS.sub("", text))}.values())
    if kind == "access.admin_only_reach":
        return [_singular(role) for role in found if "admin" in role.lower()][:1]
    return [_singular(role) for role in found]


def _singular(role: str) -> str:
    return role.removesuffix("s") if role.lower().endswith(("admins", "administrators")) else role


def find_dates(text: str) -> list[str]:
    """Days, months, quarters and years, as written."""
    return [found.group() for found in _DATE.finditer(text)]
