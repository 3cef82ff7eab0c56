"""The analyser of Forge apps: what an app can do, decided from its manifest, source and packages.

Example:
    >>> from upheld.forge import analyse
    >>> reports = analyse(Path("my-app"))
"""

from upheld.forge.report import AppReport, PromiseVerdict, Verdict, analyse

__all__ = ["AppReport", "PromiseVerdict", "Verdict", "analyse"]
