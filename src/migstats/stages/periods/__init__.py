"""What time a figure is about: of its own sentence, of what is being told, of a heading; or none."""

from .period import attach as find_periods
from .period import share as share_periods

__all__ = ["find_periods", "share_periods"]
