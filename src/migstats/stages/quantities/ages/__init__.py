"""Ages, of one, of several, of a range."""

from .attaching import attach
from .shared import share
from .whose import POSSESSION, apposed, behind, governing, possessor, subject

__all__ = ["POSSESSION", "apposed", "attach", "behind", "governing", "possessor", "share", "subject"]
