"""Who says a figure: voices of the text, and how far each answers for what it tells."""
