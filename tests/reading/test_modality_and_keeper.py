"""How and by whom a sentence is kept, as a table."""

from __future__ import annotations

import pytest

from reading.reading_samples import make_unit
from upheld.reading.proposal import propose

TABLE = [
    ("future", "vendor", "We plan to add SSO support in a future release."),
    ("future", "vendor", "In the future we will carry out penetration tests."),
    ("future", "vendor", "SOC 2 certification is planned for next year."),
    ("future", "vendor", "ISO 27001 certification: in progress"),
    ("future", "vendor", "Penetration tests are on our roadmap."),
    ("future", "vendor", "We are currently working on obtaining ISO 27001 certification."),
    ("future", "vendor", "We have not yet carried out a penetration test but intend to do so in 2027."),
    ("future", "vendor", "An independent audit will be commissioned once we have more than 50 employees in future."),
    ("future", "vendor", "MFA for our portal users is coming soon."),
    ("future", "vendor", "We aim to be SOC 2 certified by the end of 2027."),
    ("future", "vendor", "A bug bounty program is in preparation."),
    ("future", "vendor", "We want to have an external audit done in future."),
    ("future", "vendor", "A SOC 2 audit is to be completed in the third quarter."),
    ("future", "vendor", "MFA for our portal users follows in autumn."),
    ("future", "vendor", "An ISO 27001 certification is being prepared."),
    ("now", "vendor", "All data will be encrypted in transit."),
    ("now", "vendor", "Backups will be made every day."),
    ("now", "vendor", "Changes are planned, reviewed and tested before release."),
    ("now", "vendor", "We have a disaster recovery plan."),
    ("now", "vendor", "We respond to vulnerability reports within 3 days of receipt."),
    ("now", "vendor", "Critical vulnerabilities are fixed within 30 days of the report."),
    ("now", "vendor", "Code is reviewed whenever a pull request is opened."),
    ("now", "vendor", "When a release is built, all dependencies are scanned."),
    ("now", "vendor", "If a user logs in, the connection is encrypted with TLS."),
    ("now", "vendor", "Access is granted only when needed for work."),
    ("now", "vendor", "Future releases are tested as thoroughly as the current ones."),
    ("now", "vendor", "We document the lessons learned to prevent similar incidents in the future."),
    ("now", "vendor", "Security updates are installed on our servers within 7 days of release."),
    ("now", "vendor", "We scan our code on every commit."),
    ("conditional", "vendor", "In case of a data breach we will inform all affected customers within 72 hours."),
    ("conditional", "vendor", "If we discover a breach, affected customers are notified immediately."),
    ("conditional", "vendor", "Customer data is deleted within 30 days after the app is uninstalled."),
    ("conditional", "vendor", "Upon request we delete your personal data."),
    ("conditional", "vendor", "Once a vulnerability has been confirmed, we fix it as soon as possible."),
    ("conditional", "vendor", "When required, Atlassian is informed about the incident."),
    ("conditional", "vendor", "When we detect an incident, we isolate affected systems."),
    ("conditional", "vendor", "After an incident, we perform a root cause analysis."),
    ("conditional", "vendor", "You will be notified by email in the event of material changes to this policy."),
    ("conditional", "vendor", "Following the termination of a contract, all customer data is erased."),
    ("conditional", "vendor", "Should an incident occur, its severity is assessed at once."),
    ("conditional", "vendor", "As soon as we learn of an incident, we investigate its scope."),
    ("now", "platform", "Atlassian encrypts all data at rest."),
    ("now", "platform", "Data in transit is encrypted by Atlassian."),
    ("now", "platform", "Authentication is handled by the Forge platform."),
    ("now", "platform", "Physical security is the responsibility of AWS."),
    ("now", "platform", "Backups are handled by Atlassian."),
    ("now", "platform", "The Forge platform isolates each app in a sandbox."),
    ("now", "platform", "AWS manages the patching of the underlying servers."),
    ("now", "platform", "Our hosting provider is ISO 27001 certified."),
    ("now", "platform", "Tenant isolation is enforced by the platform."),
    ("now", "platform", "User authentication is delegated to Atlassian."),
    ("now", "platform", "Uptime is guaranteed by the Atlassian SLA."),
    ("now", "customer", "Your administrators decide who can access the app."),
    ("now", "customer", "User access is managed by your Jira administrators."),
    ("now", "customer", "Customers can enforce SSO for their users."),
    ("now", "customer", "Customers are responsible for managing user permissions."),
    ("now", "mixed", "Security is a shared responsibility between us and Atlassian."),
    ("now", "vendor", "Our apps run on Atlassian Forge."),
    ("now", "vendor", "We store all data in Forge storage."),
    ("now", "vendor", "Our code is hosted in Bitbucket."),
    ("now", "vendor", "The app respects Jira permissions."),
    ("now", "vendor", "We host our service on AWS in Ireland."),
    ("now", "vendor", "We comply with Atlassian's security requirements."),
    ("now", "vendor", "Only Jira administrators can change the settings."),
    ("now", "vendor", "Data is encrypted at rest with AES-256."),
    ("now", "vendor", "We use AWS KMS to encrypt data at rest."),
]


@pytest.mark.parametrize(("modality", "keeper", "text"), TABLE)
def test_modality_and_keeper_of_a_sentence(modality: str, keeper: str, text: str) -> None:
    proposals = propose(make_unit(text))
    assert proposals
    assert {proposal.modality.value for proposal in proposals} == {modality}
    assert {proposal.keeper.value for proposal in proposals} == {keeper}


@pytest.mark.parametrize(
    ("lead_in", "heading", "modality"),
    [
        ("If an incident occurs, we will:", "Incidents", "conditional"),
        ("Our incident process has these steps:", "Incidents", "now"),
        ("", "Roadmap", "future"),
    ],
)
def test_context_decides_the_modality_of_a_bullet(lead_in: str, heading: str, modality: str) -> None:
    (proposal,) = propose(make_unit("isolate affected systems", lead_in=lead_in, heading=heading))
    assert proposal.modality.value == modality
