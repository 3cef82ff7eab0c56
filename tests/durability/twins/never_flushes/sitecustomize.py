"""The twin that commits in time, but leaves the disk to the operating system: kill -9 cannot tell it apart."""

from __future__ import annotations

from types import ModuleType

from spoiling import spoil_module  # type: ignore[import-not-found]  # stands on PYTHONPATH beside this folder


def _spoil(module: ModuleType) -> None:
    options = module.DATABASES["default"]["OPTIONS"]
    options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")


spoil_module("upheld.server.site.settings", _spoil)
