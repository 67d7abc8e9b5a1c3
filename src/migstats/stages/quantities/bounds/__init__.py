"""How a text limits a number: hedges, bounds, ranges, and what looks like a range."""
