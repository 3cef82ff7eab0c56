"""Foreign keys obey the same layers as imports, also those written as strings."""

from __future__ import annotations

import configparser
from pathlib import Path

from django.apps import apps
from django.db.models import ForeignKey

ROOT = Path(__file__).parents[2]


def server_layers() -> dict[str, int]:
    """App label → height, read from the import contract so that there is one order only."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    lines = parser["importlinter:contract:server"]["layers"].strip().splitlines()
    return {name.strip(): -height for height, line in enumerate(lines) for name in line.split("|")}


def breaches(pairs: list[tuple[str, str, str]], layers: dict[str, int]) -> list[str]:
    """Keys (owner app, field, target app) that point sideways to another app, or up."""
    return [
        f"{owner}.{field} → {target}"
        for owner, field, target in pairs
        if owner != target and layers[target] >= layers[owner]
    ]


def test_foreign_keys_point_down() -> None:
    layers = server_layers()
    pairs = [
        (model._meta.app_label, f"{model.__name__}.{field.name}", field.related_model._meta.app_label)
        for config in apps.get_app_configs()
        if config.name.startswith("upheld.")
        for model in config.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and field.related_model._meta.app_label in layers
    ]
    assert pairs, "no foreign key was seen: the walk is broken"
    assert breaches(pairs, layers) == []


def test_a_key_that_points_up_is_found() -> None:
    layers = server_layers()
    assert breaches([("evidence", "Leaf.policy", "policy")], layers) == ["evidence.Leaf.policy → policy"]
    assert breaches([("access", "Review.guide", "education")], layers) == ["access.Review.guide → education"]
    assert breaches([("policy", "Policy.author", "accounts")], layers) == []
