"""Noun phrases and the verbs around them: heads, extents, edges, movement, what a number leaves out."""
