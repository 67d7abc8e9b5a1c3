"""Who says a figure: voices of the text, and how far each answers for what it tells."""

from .source import attach as find_sources

__all__ = ["find_sources"]
