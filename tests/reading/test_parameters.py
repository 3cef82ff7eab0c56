from __future__ import annotations

import pytest

from upheld.catalog.kinds import load_kinds
from upheld.reading.parameters import find_parameters

DEADLINE = "code.remediation_deadline_met"


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("incidents.customers_notified", "within 72 hours", {"max_hours": 72}),
        ("incidents.customers_notified", "within seventy-two hours", {"max_hours": 72}),
        ("incidents.customers_notified", "within three days", {"max_days": 3}),
        ("incidents.reports_acknowledged", "within two business days", {"max_days": 2}),
        ("incidents.reports_acknowledged", "on the next working day", {"max_days": 1}),
        ("audits.penetration_tested", "once a year", {"max_days": 365}),
        ("audits.internal_review_performed", "twice a year", {"max_days": 183}),
        ("access.reviews_performed", "quarterly", {"max_days": 91}),
        ("access.reviews_performed", "every six months", {"max_days": 183}),
        ("code.dependencies_updated", "every month", {"max_days": 31}),
        ("code.vulnerability_scanned", "every two weeks", {"max_days": 14}),
        ("operations.backups_made", "Daily, kept for 30 days", {"max_days": 1, "min_days": 30}),
        ("operations.backups_made", "Hourly snapshots", {"max_hours": 1}),
        ("operations.activity_logged", "kept for at least one year", {"min_days": 365}),
        ("privacy.retention_limited", "no longer than 12 months", {"max_days": 365}),
        ("incidents.assessed", "Hour 12: we know which data are touched.", {"max_hours": 12}),
        ("incidents.recovered", "Day 5: the service is back.", {"max_days": 5}),
        ("operations.activity_logged", "logs stay 12 months at minimum", {"min_days": 365}),
        ("operations.backups_made", "each night, thrown away after two weeks", {"max_days": 1}),
        ("operations.backups_made", "each hour, full each week", {"max_days": 7, "max_hours": 1}),
        ("privacy.deleted_on_uninstall", "within 60 days, in backups after another 28 days", {"max_days": 60}),
        ("privacy.subprocessors_listed", "with a lead time of 4 weeks", {"min_days": 28}),
        ("access.offboarding_revoked", "on the day of departure", {"max_days": 1}),
        (DEADLINE, "fixed within 8 weeks", {"max_days": 56}),
        (
            DEADLINE,
            "14 days for critical flaws, 42 for high ones, 84 for medium ones",
            {"severity": ("critical", "high", "medium"), "max_days": (14, 42, 84)},
        ),
        (DEADLINE, "Critical | 3 days | 14 days", {"severity": "critical", "max_days": (3, 14)}),
        (DEADLINE, "Critical | 72 hours | 2 weeks", {"severity": "critical", "max_hours": 72, "max_days": 14}),
        (DEADLINE, "checked daily; critical ones fixed within 5 days", {"severity": "critical", "max_days": 5}),
        (
            "compliance.platform_certifications_inherited",
            "Atlassian holds ISO 27001, 27017 and 27018.",
            {"provider": "Atlassian", "standard": ("ISO 27001", "ISO 27017", "ISO 27018")},
        ),
        ("audits.penetration_tested", "Twice a year, by Hollow Labs.", {"max_days": 183, "provider": "Hollow Labs"}),
        ("privacy.egress_limited_to_listed", "api.foo.example and nothing else", {"provider": "api.foo.example"}),
        ("code.reviewed", "Four-eyes principle", {}),
        ("access.staff_data_access_restricted", "two on-call engineers", {"max_persons": 2}),
        (
            DEADLINE,
            "critical within 4 weeks, high within 6 weeks",
            {"severity": ("critical", "high"), "max_days": (28, 42)},
        ),
        (DEADLINE, "Critical | 10 days", {"severity": "critical", "max_days": 10}),
        (DEADLINE, "critical and high ones within 14 days", {"severity": ("critical", "high"), "max_days": (14, 14)}),
        (DEADLINE, "critical in 48 hours", {"severity": "critical", "max_hours": 48}),
        (DEADLINE, "critical in 48 hours, high in 5 days", {"severity": ("critical", "high"), "max_days": (2, 5)}),
        ("privacy.encrypted_in_transit", "HTTPS with TLS 1.2 or higher", {"standard": "TLS 1.2"}),
        ("privacy.encrypted_in_transit", "TLSv1.3", {"standard": "TLS 1.3"}),
        ("privacy.encrypted_at_rest", "256-bit AES", {"standard": "AES-256"}),
        ("compliance.regulations_met", "GDPR and CCPA", {"standard": ("GDPR", "CCPA")}),
        ("compliance.certification_held", "ISO/IEC 27001:2022", {"standard": "ISO 27001"}),
        (
            "compliance.certification_held",
            "SOC 2 Type 2 by Q3 2027",
            {"standard": "SOC 2 Type II", "date": "Q3 2027"},
        ),
        (
            "privacy.hosting_location_disclosed",
            "Amazon Web Services in Frankfurt (eu-central-1)",
            {"provider": "AWS", "region": ("Frankfurt", "eu-central-1")},
        ),
        ("code.stored_in_repository", "in private Bitbucket repositories", {"provider": "Bitbucket"}),
        ("operations.uptime_kept", "99.9 %", {"percent": "99.9"}),
        ("access.sign_in_hardened", "at least twelve characters", {"min_length": 12}),
        ("access.sign_in_hardened", "sessions end after 30 minutes", {"max_minutes": 30}),
        ("code.reviewed", "two reviewers", {"min_reviewers": 2}),
        ("access.staff_data_access_restricted", "only three engineers", {"max_persons": 3}),
        ("access.admin_only_reach", "Jira administrators only", {"role": "Jira administrator"}),
        ("governance.policy_changes_announced", "30 days before they take effect", {"min_days": 30}),
        ("privacy.no_egress", "within 72 hours on AWS", {}),
    ],
)
def test_values_follow_the_conventions(kind: str, text: str, expected: dict[str, object]) -> None:
    assert find_parameters(kind, load_kinds()[kind].parameters, text, text) == expected


def test_value_near_the_words_wins() -> None:
    text = "Backups run daily; restoring is tested every six months"
    names = load_kinds()["operations.disaster_recovery_planned"].parameters
    found = find_parameters("operations.disaster_recovery_planned", names, "restoring is tested every six months", text)
    assert found == {"max_days": 183}
