"""Units, currencies and signs that touch a number; two numbers of one quantity; stretches of time."""
