"""`40 589 tentatives ont été déjouées`, `le sauvetage de 133 migrants`: what happens to what is counted.

Ways to it, the nearest first: the noun of action before `de`, a participle or relative clause behind the counted
noun, the word of a change, the figure that this one goes on with, the verb whose object or subject it is.
"""

from .attaching import attach

__all__ = ["attach"]
