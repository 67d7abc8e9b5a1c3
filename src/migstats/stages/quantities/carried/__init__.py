"""Nouns said once for several numbers: what was counted last, parts of it, levels, topics."""
