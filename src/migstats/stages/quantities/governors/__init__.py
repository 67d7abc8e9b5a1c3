"""What governs a number from afar: the subject of its verb, a label, a heading, a pronoun."""
