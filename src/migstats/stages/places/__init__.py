"""Which countries a figure is about, and which are only named beside it."""
