"""Numbers that relate to others: rates, ratios, denominators."""
