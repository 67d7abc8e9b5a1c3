"""Units, magnitudes and verbs said once for several numbers."""
