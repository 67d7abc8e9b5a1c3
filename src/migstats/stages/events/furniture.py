"""Dates of the page itself, which date no happening: `Publié le 13 octobre 2022 à 07:00`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate
    from ...scan import Scan

_HEADS = word_set(
    """publié publiée publiés publiées paru parue posté postée modifié modifiée mis mise dernière actualisé
    actualisée par rédigé écrit imprimé consulté question publication date copyright crédit photo mise"""
)
_LABELS = word_set("""jour ligne jo heure lecture min commentaires commentaire nº partager rédaction""")
_SHORT = 24


def is_furniture(page: Scan, start: int, end: int, dates: Sequence[FoundDate]) -> bool:
    """A short line about the page: it begins like one, and no finite verb speaks in it."""
    while start < end and not page.folds[start][:1].isalnum():
        start += 1
    if start >= end or end - start > _SHORT:
        return False
    words = page.folds[start:end]
    clock = any(w[:1] == "h" and w[1:3].isdecimal() for w in words) or any(
        page.words[d.last].text == ":" if d.last < end else False for d in dates
    )
    if words[0] in _HEADS and (clock or len(words) < 12 or "|" in words or _LABELS & set(words)):
        return not {"a", "ont", "est", "sont"} & set(words[1:])
    numeric = any(d.rule.endswith("numeric") for d in dates)
    return numeric and (words[0] in _HEADS or "|" in words or "jo" in words)
