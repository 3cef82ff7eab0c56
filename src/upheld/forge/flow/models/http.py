"""Requests that leave the app: `fetch`, HTTP clients and their instances, sockets, beacons, workers."""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.machine_port import MemberModel, Model
from upheld.forge.flow.models import clients, connections, requests

MODELS: Mapping[tuple[str, ...], Model] = {**requests.MODELS, **clients.MODELS, **connections.MODELS}
METHODS: Mapping[str, Mapping[str, Model]] = {**requests.METHODS, **clients.METHODS, **connections.METHODS}
MEMBERS: Mapping[str, MemberModel] = {**requests.MEMBERS, **clients.MEMBERS, **connections.MEMBERS}
