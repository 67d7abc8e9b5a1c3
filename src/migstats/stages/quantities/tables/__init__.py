"""Numbers outside of sentences: lists, tables, boxes, rows under a label."""
