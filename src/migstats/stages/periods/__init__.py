"""What time a figure is about: of its own sentence, of what is being told, of a heading; or none."""
