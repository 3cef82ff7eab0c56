"""The face of the policy: what is promised, what is bound to it, and the verbs that change it."""

from __future__ import annotations

from upheld.server.policy.documents import parameters_digest
from upheld.server.policy.exchange import export_policy_file, import_policy_file
from upheld.server.policy.imports import import_text
from upheld.server.policy.inventory import inventory_entries, inventory_items, put_item, retire_item
from upheld.server.policy.queries import (
    argument_history,
    bindings,
    current_policy,
    policies,
    policy_document,
    policy_text,
    vendor,
    versions,
)
from upheld.server.policy.registry import known_checks
from upheld.server.policy.services import (
    attest,
    confirm_sentence,
    revise_argument,
    set_vendor,
    waive,
)
from upheld.server.policy.shapes import (
    Answer,
    ArgumentTexts,
    ArgumentView,
    BoundSentence,
    CommitmentView,
    Doubt,
    InventoryEntry,
    InventoryKind,
    NewCommitment,
    PolicyView,
    ProposedCommitment,
    SentenceView,
    Source,
    TermView,
    VendorView,
    VersionView,
)

__all__ = [
    "Answer",
    "ArgumentTexts",
    "ArgumentView",
    "BoundSentence",
    "CommitmentView",
    "Doubt",
    "InventoryEntry",
    "InventoryKind",
    "NewCommitment",
    "PolicyView",
    "ProposedCommitment",
    "SentenceView",
    "Source",
    "TermView",
    "VendorView",
    "VersionView",
    "argument_history",
    "attest",
    "bindings",
    "confirm_sentence",
    "current_policy",
    "export_policy_file",
    "import_policy_file",
    "import_text",
    "inventory_entries",
    "inventory_items",
    "known_checks",
    "parameters_digest",
    "policies",
    "policy_document",
    "policy_text",
    "put_item",
    "retire_item",
    "revise_argument",
    "set_vendor",
    "vendor",
    "versions",
    "waive",
]
