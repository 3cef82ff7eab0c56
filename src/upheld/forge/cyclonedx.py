"""What an app ships as a CycloneDX document (1.6, JSON): every package with version, licence, digest and needs.

The document is the same for the same app and time: its serial number comes from the digest of what was read.

Source: CycloneDX 1.6 (ECMA-424).
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
import uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from upheld import __version__
from upheld.core.light_dataclasses import dataclass
from upheld.forge.app import AppModel
from upheld.forge.package_folders import Component

if TYPE_CHECKING:
    from cyclonedx.model import HashType
    from cyclonedx.model.component import Component as BomComponent
    from cyclonedx.model.license import License
    from packageurl import PackageURL

FORMAT = "upheld.bill/1"
_SERIALS = uuid.UUID("6f0c2a53-5d0b-5b0e-9a53-1f0e5c8f7a11")
"""The space of the serial numbers; means nothing by itself."""
_LOCKED_DIGESTS = {"sha512": "SHA_512", "sha384": "SHA_384", "sha256": "SHA_256", "sha1": "SHA_1"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Bill:
    """What a document is made of: plain values, so that it can be kept and read again."""

    app_name: str
    app_id: str
    version: str
    """That of the app's package.json; may be empty."""
    tree_sha256: str
    components: tuple[Component, ...]


def bill_of(model: AppModel, name: str) -> Bill:
    """The bill of an app."""
    own = next((folder.package for folder in model.shipment.folders if not folder.folder), None)
    return Bill(
        app_name=name,
        app_id="" if model.manifest is None else model.manifest.app_id,
        version="" if own is None else own.version,
        tree_sha256=model.tree.sha256,
        components=model.shipment.components,
    )


def bill_as_json(bill: Bill) -> dict[str, object]:
    """The bill as values of JSON; `bill_from_json` reads them."""
    return {
        "format": FORMAT,
        "name": bill.app_name,
        "id": bill.app_id,
        "version": bill.version,
        "tree_sha256": bill.tree_sha256,
        "components": [
            {
                "name": component.name,
                "version": component.version,
                "license": component.license,
                "integrity": component.integrity,
                "is_platform": component.is_platform,
                "is_direct": component.is_direct,
                "needs": [list(need) for need in component.needs],
            }
            for component in bill.components
        ],
    }


def bill_from_json(kept: Mapping[str, object]) -> Bill:
    """The bill that was kept; what is not of its form is left out."""
    entries = kept.get("components")
    return Bill(
        app_name=str(kept.get("name", "")),
        app_id=str(kept.get("id", "")),
        version=str(kept.get("version", "")),
        tree_sha256=str(kept.get("tree_sha256", "")),
        components=tuple(
            Component(
                name=str(entry.get("name", "")),
                version=str(entry.get("version", "")),
                license=str(entry.get("license", "")),
                integrity=str(entry.get("integrity", "")),
                is_platform=bool(entry.get("is_platform")),
                is_direct=bool(entry.get("is_direct")),
                needs=tuple((str(need[0]), str(need[1])) for need in entry.get("needs", ())),
            )
            for entry in (entries if isinstance(entries, list | tuple) else ())
            if isinstance(entry, Mapping)
        ),
    )


def cyclonedx_document(bill: Bill, *, made_at: dt.datetime) -> str:
    """The document, indented, with a line feed at its end.

    NOTE: the library is imported here: no other command pays for it.
    """
    from cyclonedx.model.bom import Bom, BomMetaData  # noqa: PLC0415 - see the note
    from cyclonedx.model.bom_ref import BomRef  # noqa: PLC0415 - see the note
    from cyclonedx.model.component import Component as BomPart  # noqa: PLC0415 - see the note
    from cyclonedx.model.component import ComponentType  # noqa: PLC0415 - see the note
    from cyclonedx.model.dependency import Dependency  # noqa: PLC0415 - see the note
    from cyclonedx.model.tool import ToolRepository  # noqa: PLC0415 - see the note
    from cyclonedx.output.json import JsonV1Dot6  # noqa: PLC0415 - see the note

    app = BomPart(
        name=bill.app_name,
        type=ComponentType.APPLICATION,
        version=bill.version or None,
        bom_ref=bill.app_id or f"app:{bill.app_name}",
    )
    parts = [_part(component) for component in bill.components]
    pairs = tuple(zip(bill.components, parts, strict=True))
    refs = {ref_of(component.name, component.version): part.bom_ref for component, part in pairs}

    def depends(ref: BomRef, needs: Iterable[tuple[str, str]]) -> Dependency:
        return Dependency(ref, (Dependency(refs[name]) for need in needs if (name := ref_of(*need)) in refs))

    direct = [(component.name, component.version) for component in bill.components if component.is_direct]
    bom = Bom(
        components=parts,
        serial_number=uuid.uuid5(_SERIALS, f"{bill.app_id} {bill.tree_sha256}"),
        metadata=BomMetaData(
            component=app,
            timestamp=made_at.astimezone(dt.UTC),
            tools=ToolRepository(
                components=[BomPart(name="upheld", type=ComponentType.APPLICATION, version=__version__)]
            ),
        ),
        dependencies=[
            depends(app.bom_ref, direct),
            *(depends(part.bom_ref, component.needs) for component, part in pairs),
        ],
    )
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    return json.dumps(written, indent=2, ensure_ascii=False) + "\n"


def ref_of(name: str, version: str) -> str:
    """The package URL of a package of npm.

    Example:
        >>> ref_of("@forge/api", "8.3.0")
        'pkg:npm/%40forge/api@8.3.0'
    """
    return _purl(name, version).to_string()


def _purl(name: str, version: str) -> PackageURL:
    from packageurl import PackageURL  # noqa: PLC0415 - see the note in cyclonedx_document

    namespace, _, base = name.rpartition("/")
    return PackageURL(type="npm", namespace=namespace or None, name=base, version=version or None)


def _part(component: Component) -> BomComponent:
    from cyclonedx.model import Property  # noqa: PLC0415 - see the note in cyclonedx_document
    from cyclonedx.model.component import Component as BomPart  # noqa: PLC0415 - see the note in cyclonedx_document
    from cyclonedx.model.component import ComponentScope, ComponentType  # noqa: PLC0415 - see the note

    group, _, name = component.name.rpartition("/")
    return BomPart(
        name=name,
        group=group or None,
        version=component.version or None,
        type=ComponentType.LIBRARY,
        scope=ComponentScope.REQUIRED,
        bom_ref=ref_of(component.name, component.version),
        purl=_purl(component.name, component.version),
        licenses=list(_licenses(component.license)),
        hashes=list(_hashes(component.integrity)),
        properties=[
            Property(name="upheld:platform", value="true" if component.is_platform else "false"),
            Property(name="upheld:direct", value="true" if component.is_direct else "false"),
        ],
    )


def _licenses(written: str) -> Iterable[License]:
    from cyclonedx.contrib.license.factories import LicenseFactory  # noqa: PLC0415 - see the note in cyclonedx_document

    return (LicenseFactory().make_from_string(written),) if written else ()


def _hashes(integrity: str) -> Iterable[HashType]:
    """The digests of an `integrity` as hex; what is not of a known form is left out."""
    from cyclonedx.model import HashAlgorithm, HashType  # noqa: PLC0415 - see the note in cyclonedx_document

    found: dict[str, HashType] = {}
    for written in integrity.split():
        name, _, encoded = written.partition("-")
        if name not in _LOCKED_DIGESTS:
            continue
        try:
            content = base64.b64decode(encoded, validate=True).hex()
        except binascii.Error:
            continue
        if content:
            found.setdefault(name, HashType(alg=HashAlgorithm[_LOCKED_DIGESTS[name]], content=content))
    return tuple(found.values())
