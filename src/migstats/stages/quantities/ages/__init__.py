"""Ages, of one, of several, of a range."""
