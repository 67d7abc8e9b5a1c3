"""`204 219 passages, contre 511 074 en 2016`, `est passé de 1 490 à 1 936`: a baseline points to its current figure."""

from .linking import link

__all__ = ["link"]
