"""The errors that migstats raises on purpose, beside ValueError for what it is given."""

from __future__ import annotations


class MigstatsError(Exception):
    """What all errors of migstats share."""


class MissingExtraError(MigstatsError, ImportError):
    """A library that only one output needs is not installed; the message says how to install it.

    `MissingExtraError("pandas")` -> "pandas is not installed: pip install pandas"
    """

    def __init__(self, package: str) -> None:
        super().__init__(f"{package} is not installed: pip install {package}", name=package)
