"""Which countries a figure is about, and which are only named beside it."""

from .defaults import drop_defaults as drop_default_places
from .mentions import find_mentions
from .place import attach as find_places

__all__ = ["drop_default_places", "find_mentions", "find_places"]
