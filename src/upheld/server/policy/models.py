"""The policy as given, as read, and as confirmed by people; the inventory of what it speaks about."""

from __future__ import annotations

from django.db import models

from upheld.core.outcomes import Keeper, Modality
from upheld.proof.statements import Role

_MODALITIES = [(value.value, value.value) for value in Modality]
_KEEPERS = [(value.value, value.value) for value in Keeper]
_ROLES = [(value.value, value.value) for value in Role]


class VendorProfile(models.Model):
    """The one vendor of this installation, as pages and bundles name it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    slug = models.CharField(max_length=60, blank=True)
    """The vendor's short name in `upheld.yaml`."""
    name = models.CharField(max_length=200)
    website = models.URLField(max_length=300, blank=True)
    security_contact = models.CharField(max_length=300, blank=True)
    """An address of an office or a page, never of a person."""
    privacy_contact = models.CharField(max_length=300, blank=True)

    class Meta:  # noqa: D106 - Django's way to say it
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="policy_one_vendor"),)

    def __str__(self) -> str:
        return self.name


class Policy(models.Model):
    """A published document that makes promises."""

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.title


class PolicyVersion(models.Model):
    """One text of a policy, byte for byte as it was given."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    """File name or other origin of the text."""
    form = models.CharField(max_length=12)
    text = models.BinaryField()
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=12, default="en")
    effective_on = models.DateField()
    document_sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("policy", "-version")
        constraints = (models.UniqueConstraint(fields=("policy", "version"), name="policy_version_once"),)

    def __str__(self) -> str:
        return f"{self.policy} v{self.version}"


class Sentence(models.Model):
    """A unit of one version, exactly as written, with what was proposed for it."""

    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="sentences")
    sid = models.CharField(max_length=120)
    section = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    position = models.PositiveIntegerField()
    context = models.JSONField(default=dict)
    """`{"lead_in", "column_heads", "question"}` and `headings`."""
    proposed = models.JSONField(default=list)
    """List of `{"kind", "modality", "keeper", "vague", "parameters", "matched"}`."""
    is_confirmed = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    """What a person noted in `upheld.yaml` beside it."""
    draft = models.TextField(blank=True)
    """The sentence's part of an `upheld.yaml` in which it was not confirmed yet; empty once it is."""
    matched_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="matched_to")
    """The sentence of the version before that this one continues."""
    match = models.CharField(max_length=12, blank=True)
    """`same`, `moved`, `edited`, `new`; empty in a first version."""

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("version", "position")
        constraints = (models.UniqueConstraint(fields=("version", "sid"), name="policy_sentence_once"),)

    def __str__(self) -> str:
        return self.sid


class Commitment(models.Model):
    """One confirmed promise of a sentence; its id is `<sentence id>/<kind>`."""

    sentence = models.ForeignKey(Sentence, on_delete=models.PROTECT, related_name="commitments")
    kind = models.CharField(max_length=80)
    modality = models.CharField(max_length=12, choices=_MODALITIES)
    keeper = models.CharField(max_length=12, choices=_KEEPERS)
    vague = models.JSONField(default=list)
    parameters = models.JSONField(default=dict)
    is_active = models.BooleanField(default=True)
    """False once a person said that the sentence does not hold it; its history stays."""

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("sentence", "id")
        constraints = (models.UniqueConstraint(fields=("sentence", "kind"), name="policy_kind_once"),)

    def __str__(self) -> str:
        return f"{self.sentence}/{self.kind}"


class Argument(models.Model):
    """Why a commitment is kept: one revision, never changed; the latest one counts."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="arguments")
    revision = models.PositiveIntegerField()
    because = models.TextField(blank=True)
    assuming = models.JSONField(default=list)
    could_be_false_if = models.JSONField(default=list)
    """List of `{"text", "answer": "check"|"accepted"|"open", "check"}`."""
    not_covered = models.JSONField(default=list)
    definitions = models.JSONField(default=dict)
    """Vague word → what the vendor means by it."""
    warrant = models.TextField(blank=True)
    checks = models.JSONField(default=dict)
    """Check id → `whole` or `part`."""
    parts_suffice = models.BooleanField(default=False)
    planned_on = models.DateField(null=True, blank=True)
    source = models.JSONField(null=True, blank=True)
    """`{"url", "read_on", "label"}`: the page of whoever keeps it, where that is not the vendor."""
    text_sha256 = models.CharField(max_length=64)
    role = models.CharField(max_length=20, choices=_ROLES)
    created_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("commitment", "-revision")
        constraints = (models.UniqueConstraint(fields=("commitment", "revision"), name="policy_revision_once"),)

    def __str__(self) -> str:
        return f"{self.commitment} r{self.revision}"


class Attestation(models.Model):
    """A person's signed statement about a commitment, for a term."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="attestations")
    role = models.CharField(max_length=20, choices=_ROLES)
    statement = models.TextField()
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    text_sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("commitment", "-created_at", "-id")

    def __str__(self) -> str:
        return f"{self.commitment} attested"


class Waiver(models.Model):
    """An accepted deviation with owner (office), reason and expiry."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="waivers")
    role = models.CharField(max_length=20, choices=_ROLES)
    reason = models.TextField()
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    text_sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("commitment", "-created_at", "-id")

    def __str__(self) -> str:
        return f"{self.commitment} waived"


class InventoryItem(models.Model):
    """A thing that promises speak about all of."""

    population = models.CharField(max_length=20)
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=200, blank=True)
    """Empty: the id is shown."""
    path = models.CharField(max_length=1000, blank=True)
    """As written in `upheld.yaml` or the console."""
    base = models.CharField(max_length=1000, blank=True)
    """The folder a relative path counts from; empty for the data directory."""
    version = models.CharField(max_length=80, blank=True)
    extra = models.JSONField(default=dict)
    is_active = models.BooleanField(default=True)

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("population", "slug")
        constraints = (models.UniqueConstraint(fields=("population", "slug"), name="policy_item_once"),)

    def __str__(self) -> str:
        return f"{self.population}/{self.slug}"
